package io.github.clerkjava.error;

import java.time.Duration;
import java.util.Locale;

/** How often a call was tried and how long that took, waits included. Immutable and thread-safe. */
public final class Attempts {
  private final int count;
  private final Duration elapsed;

  /**
   * Makes one.
   *
   * @param count how often the request was tried, 0 or more
   * @param elapsed the time since the call began
   */
  public Attempts(int count, Duration elapsed) {
    this.count = count;
    this.elapsed = elapsed;
  }

  /**
   * Returns how often the request was tried.
   *
   * @return 1 without any retry; 0 if the call ended before its first try
   */
  public int getCount() {
    return count;
  }

  /**
   * Returns the time from the beginning of the call to its end.
   *
   * @return never negative; waits between the tries are part of it
   */
  public Duration getElapsed() {
    return elapsed;
  }

  /** Returns both, such as {@code 3 attempts in 1.204 s}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d %s in %.3f s",
        count,
        count == 1 ? "attempt" : "attempts",
        elapsed.toMillis() / 1000.0);
  }
}
