package io.github.clerkjava.error;

/**
 * Whoever sent a request may not do what it asks for: it is not authenticated, or lacks what is required.
 *
 * <p>Unchecked, because it is answered in one place, with the status that it has. Its message names what is required, not
 * who lacks it.
 */
public final class AuthorizationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** The HTTP status. */
  private final int status;

  private AuthorizationException(int status, String message) {
    super(message);
    this.status = status;
  }

  /**
   * Makes one for a request that is not authenticated.
   *
   * @return one with status 401
   */
  public static AuthorizationException unauthenticated() {
    return new AuthorizationException(UNAUTHORIZED, "The request is not authenticated");
  }

  /**
   * Makes one for a request that is authenticated, which is not enough.
   *
   * @param whatIsMissing such as {@code role org:admin}; nothing that says who it is
   * @return one with status 403
   */
  public static AuthorizationException forbidden(String whatIsMissing) {
    return new AuthorizationException(
        FORBIDDEN, "The request is not allowed without: " + whatIsMissing);
  }

  /**
   * Returns the HTTP status to answer.
   *
   * @return 401 if the request is not authenticated, 403 if it is
   */
  public int getStatus() {
    return status;
  }
}
