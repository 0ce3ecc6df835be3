package io.github.clerkjava.error;

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

  /**
   * Makes one.
   *
   * @param operation verb and path template, such as {@code GET /users/{user_id}}
   * @param what what happened, the rest of the message
   * @param cause what it came from, or null
   */
  ClerkException(Operation operation, String what, @Nullable Throwable cause) {
    super(operation + " " + what, cause);
    this.method = operation.getMethod();
    this.pathTemplate = operation.getPathTemplate();
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
}
