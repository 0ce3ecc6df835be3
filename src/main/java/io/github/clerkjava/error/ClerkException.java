package io.github.clerkjava.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The base of what a call throws. Unchecked, because most callers can do nothing but let it pass; the subclasses say
 * what happened: {@link ClerkApiException} the server refused, {@link ClerkConnectionException} there was no answer,
 * {@link ClerkResponseException} the answer could not be read.
 *
 * <p>Messages name the operation by its path template, never by the ids, queries or bodies that were sent.
 */
public abstract class ClerkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The HTTP verb. */
  private final String method;

  /** The path with its parameters' names. */
  private final String pathTemplate;

  /** How often the request was tried. */
  private final int attempts;

  /** How long the call took. */
  private final Duration elapsed;

  /**
   * Makes one.
   *
   * @param operation verb and path template, such as {@code GET /users/{user_id}}
   * @param what what happened, the middle of the message
   * @param attempts how often it was tried, and for how long
   * @param cause what it came from, or null
   */
  ClerkException(Operation operation, String what, Attempts attempts, @Nullable Throwable cause) {
    super(operation + " " + what + " after " + attempts, cause);
    this.method = operation.getMethod();
    this.pathTemplate = operation.getPathTemplate();
    this.attempts = attempts.getCount();
    this.elapsed = attempts.getElapsed();
  }

  /**
   * Returns the HTTP verb of the call.
   *
   * @return such as {@code GET}
   */
  public String getMethod() {
    return method;
  }

  /**
   * Returns the path of the call with its parameters' names in place of their values.
   *
   * @return such as {@code /users/{user_id}}
   */
  public String getPathTemplate() {
    return pathTemplate;
  }

  /**
   * Returns how often the request was tried.
   *
   * @return 1 without any retry; 0 if the call ended before its first try
   */
  public int getAttempts() {
    return attempts;
  }

  /**
   * Returns the time from the beginning of the call to its end.
   *
   * @return never negative; waits between the tries are part of it
   */
  public Duration getElapsed() {
    return elapsed;
  }
}
