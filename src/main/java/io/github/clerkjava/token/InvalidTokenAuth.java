package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import org.jspecify.annotations.Nullable;

/** The auth of a request whose token is of a type that is not accepted: nothing is known of who it comes from. */
final class InvalidTokenAuth implements Auth {
  static final InvalidTokenAuth INSTANCE = new InvalidTokenAuth();

  private InvalidTokenAuth() {}

  @Override
  public @Nullable TokenType getTokenType() {
    return null;
  }

  @Override
  public boolean isAuthenticated() {
    return false;
  }

  @Override
  public @Nullable String getToken() {
    return null;
  }

  @Override
  public boolean has(Requirement requirement) {
    Arguments.notNull("requirement", requirement);
    return false;
  }

  @Override
  public String toString() {
    return "InvalidTokenAuth{}";
  }
}
