package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Arguments;
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
  private final SignatureRules signatures;
  private final ClaimRules rules;

  TokenVerifier(SignatureRules signatures, ClaimRules rules) {
    this.signatures = signatures;
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
    return verify(Jws.parse(token), Arguments.notNull("token", token));
  }

  /** Verifies a token that was taken apart already. */
  SessionToken verify(Jws jws, String token) {
    refuse(TokenKind.MACHINE_CATEGORY.equals(jws.header.get("cat")));
    signatures.check(jws);
    String subject = rules.subject(jws.claims);
    refuse(TokenKind.isMachine(jws));
    rules.check(jws.claims);
    return new SessionToken(token, subject, jws.claims);
  }

  private static void refuse(boolean ofMachine) {
    if (ofMachine) {
      throw new TokenVerificationException(
          Reason.TOKEN_INVALID, "The token is that of a machine, not of a session");
    }
  }
}
