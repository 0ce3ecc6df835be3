package io.github.clerkjava.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer of 2xx came that is not what it should be: the request was carried out, and sending it again won't help. */
final class UnreadableAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String problem;
  private final String body;

  /**
   * Makes one.
   *
   * @param status the HTTP status, 0 where it is not known
   * @param problem what is wrong, such as {@code "a body that is not JSON"}
   * @param body the body as text, empty if it was not read
   * @param cause what reading it threw, or null
   */
  UnreadableAnswerException(int status, String problem, String body, @Nullable Exception cause) {
    super(problem, cause);
    this.status = status;
    this.problem = problem;
    this.body = body;
  }

  int getStatus() {
    return status;
  }

  String getProblem() {
    return problem;
  }

  String getBody() {
    return body;
  }
}
