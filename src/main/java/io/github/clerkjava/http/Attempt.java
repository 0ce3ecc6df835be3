package io.github.clerkjava.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One try of a call, after it has ended. Immutable and thread-safe. */
public final class Attempt {
  private final int number;
  private final int status;
  private final @Nullable Kind failure;
  private final Duration duration;

  /**
   * Makes one.
   *
   * @param number which try of the call, from 1 on
   * @param status the HTTP status, 0 without an answer
   * @param failure why there was no answer, null if there was one
   * @param duration from the first byte to the end of the answer or the failure
   */
  public Attempt(int number, int status, @Nullable Kind failure, Duration duration) {
    this.number = number;
    this.status = status;
    this.failure = failure;
    this.duration = duration;
  }

  /**
   * Returns which try of the call it was.
   *
   * @return 1 for the first
   */
  public int getNumber() {
    return number;
  }

  /**
   * Returns the HTTP status of the answer.
   *
   * @return 0 if there was no complete answer
   */
  public int getStatus() {
    return status;
  }

  /**
   * Returns why there was no complete answer.
   *
   * @return null if there was one, or if it came but could not be unpacked
   */
  public @Nullable Kind getFailure() {
    return failure;
  }

  /**
   * Returns how long the try took, connecting and reading the answer included.
   *
   * @return never negative
   */
  public Duration getDuration() {
    return duration;
  }

  /** Returns all of it, such as {@code attempt 1: 503 in 12 ms}. */
  @Override
  public String toString() {
    return "attempt " + number + ": "
        + (failure != null ? failure.toString() : String.valueOf(status)) + " in "
        + duration.toMillis() + " ms";
  }
}
