package io.github.clerkjava.error;

import org.jspecify.annotations.Nullable;

/**
 * A token of a machine, an API key or a token of an OAuth application was not accepted, or nothing could be found out
 * about it.
 *
 * <p>Unchecked, because what most callers do about it, answering 401, is done in one place. No message has a part of a
 * token or of a key in it.
 */
public final class MachineTokenVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final Code code;

  /** The HTTP status, or null. */
  private final @Nullable Integer status;

  /**
   * Makes one.
   *
   * @param code what is wrong
   * @param message what is wrong, in words
   */
  public MachineTokenVerificationException(Code code, String message) {
    this(code, message, null, null);
  }

  /**
   * Makes one.
   *
   * @param code what is wrong
   * @param message what is wrong, in words
   * @param status the HTTP status that the Backend API answered, or null if that is not what it is about
   * @param cause what it came from, or null; it must not quote a token or a key either
   */
  public MachineTokenVerificationException(
      Code code, String message, @Nullable Integer status, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.status = status;
  }

  /**
   * Returns what is wrong.
   *
   * @return the code
   */
  public Code getCode() {
    return code;
  }

  /**
   * Returns the HTTP status that the Backend API refused to tell about the token with.
   *
   * @return such as 404; null if it was not asked, gave no answer, or told about the token
   */
  public @Nullable Integer getStatus() {
    return status;
  }

  /**
   * Returns all of it in one line, as the Node SDK has it.
   *
   * @return such as {@code API key not found (code=token-invalid, status=404)}
   */
  public String getFullMessage() {
    return getMessage() + " (code=" + code + ", status=" + (status == null ? "n/a" : status) + ")";
  }

  /** Why a token is not accepted. The ids are those of Clerk's Node SDK. */
  public enum Code {
    /** It is no token that Clerk knows, or one that is revoked or has expired. */
    TOKEN_INVALID("token-invalid"),

    /** The Backend API does not accept the secret key that it was asked with. */
    SECRET_KEY_INVALID("secret-key-invalid"),

    /** The Backend API gave no answer, or one that says nothing about the token. */
    UNEXPECTED_ERROR("unexpected-error"),

    /** It is a JWT that is not genuine, not of a machine or an OAuth application, not in time, or not meant for this. */
    TOKEN_VERIFICATION_FAILED("token-verification-failed");

    private final String id;

    Code(String id) {
      this.id = id;
    }

    /**
     * Returns the id of the code, for logs and headers.
     *
     * @return such as {@code token-invalid}
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
