package io.github.clerkjava.token;

import io.github.clerkjava.internal.web.RequestUrl;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a {@link RequestAuthenticator} was told, checked. */
final class AuthOptions {
  /** Null where no publishable key is needed: then no flow of browsers can be reached. */
  final @Nullable Instance instance;

  /** Empty for all. */
  final List<TokenType> accepted;

  final boolean satellite;
  final boolean satelliteAutoSync;
  final @Nullable String domain;
  final @Nullable String proxyUrl;
  final @Nullable String signInUrl;
  final @Nullable String signUpUrl;
  final @Nullable String afterSignInUrl;
  final @Nullable String afterSignUpUrl;
  final OrganizationSync organizations;
  final RequestUrl requestUrl;
  final Set<String> redirectOrigins;
  final boolean treatPendingAsSignedOut;
  final boolean warnOfMissingParty;
  final Clock clock;
  final Consumer<String> warnings;

  AuthOptions(RequestAuthenticatorBuilder given, @Nullable Instance instance) {
    this.instance = instance;
    this.accepted = given.accepted;
    this.satellite = given.satellite;
    this.satelliteAutoSync = given.satelliteAutoSync;
    this.domain = given.domain;
    this.proxyUrl = given.proxyUrl;
    this.signInUrl = given.signInUrl;
    this.signUpUrl = given.signUpUrl;
    this.afterSignInUrl = given.afterSignInUrl;
    this.afterSignUpUrl = given.afterSignUpUrl;
    this.organizations =
        new OrganizationSync(given.organizationPatterns, given.personalAccountPatterns);
    this.requestUrl = new RequestUrl(given.forwardedHosts);
    this.redirectOrigins = given.redirectOrigins;
    this.treatPendingAsSignedOut = given.treatPendingAsSignedOut;
    this.warnOfMissingParty = !given.hasAuthorizedParties;
    this.clock = given.clock;
    this.warnings = unfailing(given.warnings);
  }

  /** Whatever becomes of a warning, it is no reason not to answer the request. */
  private static Consumer<String> unfailing(Consumer<String> warnings) {
    return text -> {
      try {
        warnings.accept(text);
      } catch (RuntimeException e) {
        Warnings.log(text);
      }
    };
  }

  /** Returns the one type that is accepted; null if there are several. */
  @Nullable
  TokenType onlyType() {
    return accepted.size() == 1 ? accepted.get(0) : null;
  }
}
