package io.github.clerkjava;

import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import java.util.Map;
import java.util.function.Consumer;

/** What environment variables say about the authentication of requests; those that are empty say nothing. */
final class AuthEnvironment {
  private final Map<String, String> variables;

  AuthEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * Sets what is there.
   *
   * @throws IllegalArgumentException if a value is unusable
   */
  void apply(RequestAuthenticatorBuilder builder) {
    ifSet("CLERK_PUBLISHABLE_KEY", builder::publishableKey);
    ifSet("CLERK_DOMAIN", builder::domain);
    ifSet("CLERK_PROXY_URL", builder::proxyUrl);
    ifSet("CLERK_SIGN_IN_URL", builder::signInUrl);
    ifSet("CLERK_SIGN_UP_URL", builder::signUpUrl);
    ifSet("CLERK_IS_SATELLITE", value -> builder.satellite(isTrue(value)));
  }

  private void ifSet(String name, Consumer<String> option) {
    String value = variables.getOrDefault(name, "");
    if (!value.isEmpty()) {
      option.accept(value);
    }
  }

  private static boolean isTrue(String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw new IllegalArgumentException("CLERK_IS_SATELLITE must be true or false");
  }
}
