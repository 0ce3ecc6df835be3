package io.github.clerkjava.proxy;

/** Says what is wrong with a request. */
final class BadRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  /** In words that may be shown to who sent the request. */
  final String problem;

  BadRequestException(String problem) {
    super(problem, null, false, false);
    this.problem = problem;
  }
}
