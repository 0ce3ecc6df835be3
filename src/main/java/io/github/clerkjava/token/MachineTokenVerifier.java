package io.github.clerkjava.token;

import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.error.MachineTokenVerificationException.Code;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.json.Arguments;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an API key, a token of a machine or a token of an OAuth application is good.
 *
 * <pre>{@code
 * MachineTokenVerifier verifier = clerk.machineTokenVerifier();
 * try {
 *   MachineToken token = verifier.verify("ak_of_nobody");
 *   System.out.println(token.getSubject() + " may " + token.getScopes());
 * } catch (MachineTokenVerificationException e) { // unchecked; answer 401
 *   System.out.println(e.getCode());
 * }
 * }</pre>
 *
 * <p>JWTs are verified by the keys of the instance. About opaque tokens, which begin with {@code ak_}, {@code mt_} or
 * {@code oat_}, a {@link MachineTokenSource} is asked every time: what it answers is not kept, so that a token that is
 * revoked is refused at once.
 *
 * <p>Made once and kept: immutable and thread-safe, if the source is.
 */
public final class MachineTokenVerifier {
  private final SignatureRules m2m;
  private final SignatureRules oauth;
  private final ClaimRules rules;
  private final @Nullable OpaqueTokens opaque;

  MachineTokenVerifier(
      SignatureRules m2m,
      SignatureRules oauth,
      ClaimRules rules,
      @Nullable MachineTokenSource source) {
    this.m2m = m2m;
    this.oauth = oauth;
    this.rules = rules;
    this.opaque = source == null ? null : new OpaqueTokens(source);
  }

  /**
   * Makes a verifier.
   *
   * @param source whom to ask about opaque tokens; null if only JWTs are to be accepted
   * @param options sets the keys of JWTs, whom they must be meant for, and the clock. Authorized parties, issuers and
   *     types of headers go for session tokens alone
   * @return a new verifier
   * @throws TokenVerificationException if the JWT key is none
   * @throws IllegalArgumentException if something else is unusable
   */
  public static MachineTokenVerifier of(
      @Nullable MachineTokenSource source, Consumer<TokenVerifierBuilder> options) {
    TokenVerifierBuilder builder = TokenVerifier.builder();
    Arguments.notNull("options", options).accept(builder);
    return builder.machineTokens(source);
  }

  /**
   * Verifies a token. About an opaque one the source is asked, which blocks.
   *
   * @param token the token, as it is after {@code Bearer}; null is no token
   * @return what is known about it
   * @throws MachineTokenVerificationException if it is not accepted, or nothing could be found out about it; whatever the
   *     text, and whatever exception the source throws, no other one is thrown
   */
  public MachineToken verify(@Nullable String token) {
    if (token == null) {
      throw new MachineTokenVerificationException(Code.TOKEN_INVALID, "There is no token");
    }
    TokenType type = TokenKind.ofPrefix(token);
    return type == null ? verifyJwt(token) : verifyOpaque(type, token);
  }

  private MachineToken verifyOpaque(TokenType type, String token) {
    if (opaque == null) {
      throw new MachineTokenVerificationException(
          Code.UNEXPECTED_ERROR, "There is nobody to ask about opaque tokens");
    }
    return opaque.verify(type, token);
  }

  private MachineToken verifyJwt(String token) {
    Jws jws = parse(token);
    TokenType type = TokenKind.of(jws);
    try {
      switch (type) {
        case M2M_TOKEN:
          requireMachineCategory(jws);
          check(jws, m2m);
          return MachineToken.ofJwt(type, token, MachineClaims.ofMachine(jws.claims));
        case OAUTH_TOKEN:
          check(jws, oauth);
          return MachineToken.ofJwt(type, token, MachineClaims.ofOauth(jws.claims));
        default:
          throw new MachineTokenVerificationException(
              Code.TOKEN_VERIFICATION_FAILED,
              "The token is neither that of a machine nor that of an OAuth application");
      }
    } catch (TokenVerificationException e) {
      throw new MachineTokenVerificationException(Code.TOKEN_VERIFICATION_FAILED, text(e), null, e);
    }
  }

  private static Jws parse(String token) {
    try {
      return Jws.parse(token);
    } catch (TokenVerificationException e) {
      throw new MachineTokenVerificationException(Code.TOKEN_INVALID, text(e), null, e);
    }
  }

  private static void requireMachineCategory(Jws jws) {
    if (jws.header.containsKey("cat")
        && !TokenKind.MACHINE_CATEGORY.equals(jws.header.get("cat"))) {
      throw new MachineTokenVerificationException(
          Code.TOKEN_INVALID, "The category of the token is not that of machines");
    }
  }

  private void check(Jws jws, SignatureRules signatures) {
    signatures.check(jws);
    rules.subject(jws.claims);
    rules.check(jws.claims);
  }

  private static String text(TokenVerificationException e) {
    return String.valueOf(e.getMessage());
  }
}
