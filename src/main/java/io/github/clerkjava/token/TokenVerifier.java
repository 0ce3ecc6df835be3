package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Arguments;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a session token is genuine, meant for this application, and in time.
 *
 * <pre>{@code
 * TokenVerifier verifier = clerk.tokenVerifier(v -> v.clockSkew(Duration.ofSeconds(10)));
 * SessionToken token = verifier.verify(emulator.createSessionToken(sessionId));
 * System.out.println(token.getUserId());
 * }</pre>
 *
 * <p>Tokens by JWT templates are accepted too: they are signed by the same key. Tokens of machines and of OAuth
 * applications are not.
 *
 * <p>Made once and kept: immutable and thread-safe. With a JWT key it never does any I/O; with a {@link JwksStore} it
 * waits while keys are fetched.
 */
public final class TokenVerifier {
  private static final String MACHINE_CATEGORY = "cl_B7d4PD333AAA";
  private static final String MACHINE_PREFIX = "mch_";
  private static final List<String> DEFAULT_TYPES = List.of("JWT");

  private final KeySource keys;

  /** Null for the default ones, under which the header need not have any. */
  private final @Nullable List<String> headerTypes;

  private final ClaimRules rules;

  TokenVerifier(KeySource keys, @Nullable List<String> headerTypes, ClaimRules rules) {
    this.keys = keys;
    this.headerTypes = headerTypes;
    this.rules = rules;
  }

  /**
   * Returns a builder with the defaults and without a key.
   *
   * @return a new builder
   */
  public static TokenVerifierBuilder builder() {
    return new TokenVerifierBuilder();
  }

  /**
   * Makes a verifier.
   *
   * @param options sets the key and the rest
   * @return a new verifier
   * @throws TokenVerificationException if the JWT key is none
   * @throws IllegalArgumentException if something else is unusable
   */
  public static TokenVerifier of(Consumer<TokenVerifierBuilder> options) {
    TokenVerifierBuilder builder = builder();
    Arguments.notNull("options", options).accept(builder);
    return builder.build();
  }

  /**
   * Verifies a token.
   *
   * @param token the JWT, as it is in the cookie {@code __session} or after {@code Bearer}; null is no token
   * @return what the token says
   * @throws TokenVerificationException if it is not accepted, or there is no key to verify it with; whatever the text,
   *     nothing else is thrown
   */
  public SessionToken verify(@Nullable String token) {
    Jws jws = Jws.parse(token);
    checkKind(jws);
    VerificationKey key = keys.find(jws.text("kid"));
    checkType(jws);
    checkSignature(jws, key);
    String subject = rules.subject(jws.claims);
    if (subject.startsWith(MACHINE_PREFIX)) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The token is that of a machine, not of a session");
    }
    rules.check(jws.claims);
    return new SessionToken(Arguments.notNull("token", token), subject, jws.claims);
  }

  private static void checkKind(Jws jws) {
    if (jws.header.containsKey("crit")) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The token demands extensions that are not understood");
    }
    if (MACHINE_CATEGORY.equals(jws.text("cat"))) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The token is that of a machine, not of a session");
    }
  }

  private void checkType(Jws jws) {
    if (headerTypes == null && !jws.header.containsKey("typ")) {
      return;
    }
    String type = jws.text("typ");
    if (type == null || !(headerTypes == null ? DEFAULT_TYPES : headerTypes).contains(type)) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The type of the token is not one that is accepted here");
    }
  }

  private static void checkSignature(Jws jws, VerificationKey key) {
    Algorithm algorithm = Algorithm.of(jws.text("alg"));
    if (algorithm == null) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID_ALGORITHM, "Only RS256, RS384 and RS512 are accepted");
    }
    if (!key.isFor(algorithm)) {
      throw new TokenVerificationException(
          Reason.TOKEN_VERIFICATION_FAILED,
          "The key is unusable, or is for another algorithm than the token has");
    }
    if (!key.verifies(algorithm, jws.signed, jws.signature)) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID_SIGNATURE,
          "The signature of the token is not that of the key",
          "Is the key that of the instance which the token comes from?",
          null);
    }
  }
}
