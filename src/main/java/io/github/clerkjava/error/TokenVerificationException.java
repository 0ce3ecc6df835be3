package io.github.clerkjava.error;

import org.jspecify.annotations.Nullable;

/**
 * A token was not accepted, or there was no key to look at it with.
 *
 * <p>Unchecked, because what most callers do about it, answering 401, is done in one place. No message has a part of a
 * token or of a key in it.
 */
public final class TokenVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final Reason reason;

  /** A hint, or null. */
  private final @Nullable String action;

  /**
   * Makes one.
   *
   * @param reason what is wrong
   * @param message what is wrong, in words
   */
  public TokenVerificationException(Reason reason, String message) {
    this(reason, message, null, null);
  }

  /**
   * Makes one.
   *
   * @param reason what is wrong
   * @param message what is wrong, in words
   * @param action what can be done about it, or null
   * @param cause what it came from, or null; it must not quote a token or a key either
   */
  public TokenVerificationException(
      Reason reason, String message, @Nullable String action, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.action = action;
  }

  /**
   * Returns what is wrong.
   *
   * @return the reason
   */
  public Reason getReason() {
    return reason;
  }

  /**
   * Returns what can be done about it.
   *
   * @return a hint for the developer, or null if there is none
   */
  public @Nullable String getAction() {
    return action;
  }

  /**
   * Returns all of it in one line, in the form that Clerk's Node SDK has for logs.
   *
   * @param carrier where the token was, {@code header} or {@code cookie}
   * @return message, hint, reason and carrier
   */
  public String getFullMessage(String carrier) {
    return getMessage() + "." + (action == null ? "" : " " + action) + " (reason=" + reason
        + ", token-carrier=" + carrier + ")";
  }

  /** Why a token is not accepted. The ids are those of Clerk's Node SDK. */
  public enum Reason {
    /** It is no JWT, or not of a kind that is accepted here. */
    TOKEN_INVALID("token-invalid"),

    /** It is signed with an algorithm that session tokens never have. */
    TOKEN_INVALID_ALGORITHM("token-invalid-algorithm"),

    /** Its signature is not that of the key. */
    TOKEN_INVALID_SIGNATURE("token-invalid-signature"),

    /** Key and algorithm do not go together, a claim is missing or of a wrong type, or the audience is another. */
    TOKEN_VERIFICATION_FAILED("token-verification-failed"),

    /** It was obtained by an origin that is not authorized. */
    TOKEN_INVALID_AUTHORIZED_PARTIES("token-invalid-authorized-parties"),

    /** It comes from another issuer. */
    TOKEN_INVALID_ISSUER("token-invalid-issuer"),

    /** Its time is over. */
    TOKEN_EXPIRED("token-expired"),

    /** Its time has not come. */
    TOKEN_NOT_ACTIVE_YET("token-not-active-yet"),

    /** It was issued later than now: one of the clocks is wrong. */
    TOKEN_IAT_IN_THE_FUTURE("token-iat-in-the-future"),

    /** Neither a JWT key nor a secret key is set. */
    JWK_FAILED_TO_RESOLVE("jwk-failed-to-resolve"),

    /** The JWT key that is set is empty. */
    JWK_LOCAL_MISSING("jwk-local-missing"),

    /** The JWT key that is set is no RSA public key of 2048 bits or more. Node has no such id. */
    JWK_LOCAL_INVALID("jwk-local-invalid"),

    /** The keys of the instance could not be fetched. */
    JWK_REMOTE_FAILED_TO_LOAD("jwk-remote-failed-to-load"),

    /** Not used: Node declares it. */
    JWK_REMOTE_INVALID("jwk-remote-invalid"),

    /** Not used: Node declares it. */
    JWK_REMOTE_MISSING("jwk-remote-missing"),

    /** The instance has no key with the id that is in the token. */
    JWK_KID_MISMATCH("jwk-kid-mismatch"),

    /** The keys of the instance could not be fetched because the secret key is wrong. */
    SECRET_KEY_INVALID("secret-key-invalid");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /**
     * Returns the id of the reason, for logs and headers.
     *
     * @return such as {@code token-expired}
     */
    public String getId() {
      return id;
    }

    /** Returns the id. */
    @Override
    public String toString() {
      return id;
    }
  }
}
