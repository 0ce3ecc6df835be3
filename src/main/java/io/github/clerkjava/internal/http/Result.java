package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How one attempt ended: with an answer that is all there, or with a failure. Immutable. */
final class Result {
  private final @Nullable Response response;
  private final @Nullable IOException failure;
  private final @Nullable Kind kind;
  private final boolean mayHaveBeenCarriedOut;

  private Result(
      @Nullable Response response,
      @Nullable IOException failure,
      @Nullable Kind kind,
      boolean mayHaveBeenCarriedOut) {
    this.response = response;
    this.failure = failure;
    this.kind = kind;
    this.mayHaveBeenCarriedOut = mayHaveBeenCarriedOut;
  }

  /** An answer. One with 429 says that nothing was done. */
  static Result of(Response response) {
    return new Result(response, null, null, response.code() != 429);
  }

  /**
   * A failure.
   *
   * @param sent whether part of the request was sent
   * @param cancelled whether the caller wanted it
   */
  static Result of(IOException failure, boolean sent, boolean cancelled) {
    return new Result(
        null,
        failure,
        failure instanceof UnreadableAnswerException
            ? null
            : ConnectionFailures.kindOf(failure, sent, cancelled),
        sent && !ConnectionFailures.saysThatNothingWasDone(failure));
  }

  /** The HTTP status, 0 without an answer. */
  int status() {
    if (failure instanceof UnreadableAnswerException) {
      return ((UnreadableAnswerException) failure).getStatus();
    }
    return response == null ? 0 : response.code();
  }

  /** Why there is no answer; null if there is one, or one that can't be read. */
  @Nullable
  Kind kind() {
    return kind;
  }

  @Nullable
  IOException failure() {
    return failure;
  }

  boolean mayHaveBeenCarriedOut() {
    return mayHaveBeenCarriedOut;
  }

  @Nullable
  String header(String name) {
    return response == null ? null : response.header(name);
  }

  @Nullable
  Response response() {
    return response;
  }

  /** The answer, or what there is in place of one. */
  Response get() throws IOException {
    if (failure != null || response == null) {
      throw failure == null ? new IOException("No answer") : failure;
    }
    return response;
  }
}
