package io.github.clerkjava.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The wait before the next try of a call. Immutable and thread-safe. */
public final class RetryWait {
  private final int nextAttempt;
  private final Duration duration;
  private final @Nullable Duration retryAfter;

  /**
   * Makes one.
   *
   * @param nextAttempt which try comes then, from 2 on
   * @param duration how long it is
   * @param retryAfter what the server asked for, or null
   */
  public RetryWait(int nextAttempt, Duration duration, @Nullable Duration retryAfter) {
    this.nextAttempt = nextAttempt;
    this.duration = duration;
    this.retryAfter = retryAfter;
  }

  /**
   * Returns which try comes after the wait.
   *
   * @return from 2 on
   */
  public int getNextAttempt() {
    return nextAttempt;
  }

  /**
   * Returns how long the call waits.
   *
   * @return zero or more
   */
  public Duration getDuration() {
    return duration;
  }

  /**
   * Returns the wait that the server asked for.
   *
   * @return null if it did not ask for any
   */
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }

  /** Returns all of it, such as {@code waits 180 ms before attempt 2}. */
  @Override
  public String toString() {
    return "waits " + duration.toMillis() + " ms before attempt " + nextAttempt;
  }
}
