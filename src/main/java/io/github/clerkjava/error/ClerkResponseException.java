package io.github.clerkjava.error;

import org.jspecify.annotations.Nullable;

/**
 * The server answered 2xx with a body that is not the JSON that the contract promises: empty, HTML, of another kind at
 * its root, not compressed as it claims, or too large. The request has been carried out.
 */
public final class ClerkResponseException extends ClerkException {
  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The body as it came. */
  private final String rawBody;

  /**
   * Makes one.
   *
   * @param operation what was called
   * @param attempts how often it was tried, and for how long
   * @param status the HTTP status
   * @param problem what is wrong with the body, such as {@code "a body that is not JSON"}
   * @param rawBody the body as text
   * @param cause what reading it threw, or null
   */
  public ClerkResponseException(
      Operation operation,
      Attempts attempts,
      int status,
      String problem,
      String rawBody,
      @Nullable Throwable cause) {
    super(operation, "answered " + status + " with " + problem, attempts, cause);
    this.status = status;
    this.rawBody = rawBody;
  }

  /**
   * Returns the HTTP status.
   *
   * @return from 200 to 299
   */
  public int getStatus() {
    return status;
  }

  /**
   * Returns the body as it came.
   *
   * @return its text, empty if there was none, or if it was too large to be read
   */
  public String getRawBody() {
    return rawBody;
  }
}
