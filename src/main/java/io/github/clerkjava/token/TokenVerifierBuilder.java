package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Arguments;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes {@link TokenVerifier} and {@link MachineTokenVerifier}. Each method replaces what was set before. Not thread-safe. */
public final class TokenVerifierBuilder {
  private static final Duration MAXIMUM_SKEW = Duration.ofDays(1);

  private @Nullable VerificationKey jwtKey;
  private @Nullable JwksStore jwks;
  private @Nullable List<String> headerTypes;
  private List<String> audiences = List.of();
  private boolean requireAudience;
  private List<String> authorizedParties = List.of();
  private List<String> issuers = List.of();
  private Duration clockSkew = Duration.ofSeconds(5);
  private Clock clock = Clock.systemUTC();

  TokenVerifierBuilder() {}

  /**
   * Sets the public key of the instance, for verification without any network. It wins over {@link #jwks}.
   *
   * @param pem an RSA public key of 2048 bits or more in PEM form, with or without its first and last line, its line
   *     breaks of any kind or none
   * @return this
   * @throws TokenVerificationException with {@link Reason#JWK_LOCAL_INVALID} if it is no such key, and
   *     {@link Reason#JWK_LOCAL_MISSING} if it is null or blank
   */
  public TokenVerifierBuilder jwtKey(@Nullable String pem) {
    jwtKey = VerificationKey.ofPem(pem);
    return this;
  }

  /**
   * Sets where the keys come from. Without them and without {@link #jwtKey}, every token is refused with
   * {@link Reason#JWK_FAILED_TO_RESOLVE}.
   *
   * @param jwks the keys of the instance
   * @return this
   */
  public TokenVerifierBuilder jwks(JwksStore jwks) {
    this.jwks = Arguments.notNull("jwks", jwks);
    return this;
  }

  /**
   * Sets whom tokens must be meant for: one that has the claim {@code aud} must name one of these there. One that has
   * none, as is usual for session tokens, is accepted, unless {@link #requireAudience} is set.
   *
   * @param audiences compared letter by letter; empty ones do not count. Default none: {@code aud} is not looked at
   * @return this
   */
  public TokenVerifierBuilder audience(String... audiences) {
    this.audiences = withoutEmpty(copy("audience", audiences));
    return this;
  }

  /**
   * Sets whether a token without an audience is refused.
   *
   * @param requireAudience true needs {@link #audience}. Default false
   * @return this
   */
  public TokenVerifierBuilder requireAudience(boolean requireAudience) {
    this.requireAudience = requireAudience;
    return this;
  }

  /**
   * Sets the origins that a token may have been obtained by, its claim {@code azp}. Production should set it: it keeps
   * other applications on the same domain from using their users' tokens here.
   *
   * @param authorizedParties such as {@code https://app.example.com}, compared letter by letter; a token without
   *     {@code azp} is refused. Default none: {@code azp} is not looked at
   * @return this
   */
  public TokenVerifierBuilder authorizedParties(String... authorizedParties) {
    this.authorizedParties = copy("authorizedParties", authorizedParties);
    return this;
  }

  /**
   * Sets the issuers that a token may come from, its claim {@code iss}.
   *
   * @param issuers such as {@code https://clerk.example.com}, compared letter by letter; empty ones do not count. Default
   *     none: {@code iss} is not looked at
   * @return this
   */
  public TokenVerifierBuilder issuer(String... issuers) {
    this.issuers = withoutEmpty(copy("issuer", issuers));
    return this;
  }

  /**
   * Sets which types a token may have, the {@code typ} of its header.
   *
   * @param headerTypes compared letter by letter; a token must have one of them. Default: {@code JWT}, or none at all
   * @return this
   * @throws IllegalArgumentException if there are none
   */
  public TokenVerifierBuilder headerTypes(String... headerTypes) {
    List<String> types = copy("headerTypes", headerTypes);
    Arguments.hasItems("headerTypes", types, 1, Integer.MAX_VALUE);
    this.headerTypes = types;
    return this;
  }

  /**
   * Sets by how much the clocks of Clerk and of this machine may differ.
   *
   * @param clockSkew from zero to one day, in whole milliseconds; the rest of one is dropped. Default 5 seconds
   * @return this
   * @throws IllegalArgumentException if it is null or out of bounds
   */
  public TokenVerifierBuilder clockSkew(Duration clockSkew) {
    Duration given = Arguments.notNull("clockSkew", clockSkew);
    if (given.isNegative() || given.compareTo(MAXIMUM_SKEW) > 0) {
      throw new IllegalArgumentException("clockSkew must be from zero to one day, was " + given);
    }
    this.clockSkew = given;
    return this;
  }

  /**
   * Sets what time it is, for tests.
   *
   * @param clock asked at every verification. Default the clock of the system
   * @return this
   */
  public TokenVerifierBuilder clock(Clock clock) {
    this.clock = Arguments.notNull("clock", clock);
    return this;
  }

  /**
   * Makes the verifier. It fetches nothing yet.
   *
   * @return a new verifier
   * @throws IllegalArgumentException if an audience is required and none set
   */
  public TokenVerifier build() {
    return new TokenVerifier(
        new SignatureRules(keys(), headerTypes), claimRules(authorizedParties, issuers));
  }

  /** Makes a verifier of machine tokens; no browser obtains them, so that there are no parties and issuers to check. */
  MachineTokenVerifier machineTokens(@Nullable MachineTokenSource source) {
    return new MachineTokenVerifier(
        new SignatureRules(keys(), null),
        new SignatureRules(keys(), TokenKind.OAUTH_TYPES),
        claimRules(List.of(), List.of()),
        source);
  }

  private ClaimRules claimRules(List<String> parties, List<String> allowedIssuers) {
    if (requireAudience && audiences.isEmpty()) {
      throw new IllegalArgumentException("requireAudience needs an audience");
    }
    return new ClaimRules(
        audiences, requireAudience, parties, allowedIssuers, clockSkew.toMillis(), clock);
  }

  KeySource keys() {
    VerificationKey local = jwtKey;
    if (local != null) {
      // Whatever the token says: it is the key of the instance.
      return kid -> local;
    }
    JwksStore remote = jwks;
    return remote != null ? remote::find : TokenVerifierBuilder::noKey;
  }

  private static VerificationKey noKey(@Nullable String kid) {
    throw new TokenVerificationException(
        Reason.JWK_FAILED_TO_RESOLVE,
        "There is no key to verify tokens with",
        "Set the JWT key or the secret key of the instance.",
        null);
  }

  private static List<String> copy(String name, String... values) {
    return Arguments.copy(name, Arrays.asList(Arguments.notNull(name, values)));
  }

  private static List<String> withoutEmpty(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).collect(Collectors.toList());
  }
}
