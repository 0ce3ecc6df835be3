package io.github.clerkjava.error;

/** What was called, without any value that may be personal. Immutable and thread-safe. */
public final class Operation {
  private final String method;
  private final String pathTemplate;

  /**
   * Makes one.
   *
   * @param method the HTTP verb
   * @param pathTemplate the path with its parameters' names, beginning with a slash
   */
  public Operation(String method, String pathTemplate) {
    this.method = method;
    this.pathTemplate = pathTemplate;
  }

  /**
   * Returns the HTTP verb.
   *
   * @return such as {@code GET}
   */
  public String getMethod() {
    return method;
  }

  /**
   * Returns the path with its parameters' names.
   *
   * @return such as {@code /users/{user_id}}
   */
  public String getPathTemplate() {
    return pathTemplate;
  }

  /** Returns verb and path template. */
  @Override
  public String toString() {
    return method + " " + pathTemplate;
  }
}
