package io.github.clerkjava.http;

import io.github.clerkjava.error.Attempts;
import io.github.clerkjava.error.ClerkException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call ended. Immutable and thread-safe. */
public final class CallOutcome {
  private final int status;
  private final Attempts attempts;
  private final @Nullable String clerkTraceId;
  private final @Nullable ClerkException failure;

  /**
   * Makes one.
   *
   * @param status the HTTP status of the last answer, 0 if the last try had none
   * @param attempts how often it was tried, and for how long
   * @param clerkTraceId the trace id of the last answer, or null
   * @param failure what the caller gets thrown, null if nothing
   */
  public CallOutcome(
      int status,
      Attempts attempts,
      @Nullable String clerkTraceId,
      @Nullable ClerkException failure) {
    this.status = status;
    this.attempts = attempts;
    this.clerkTraceId = clerkTraceId;
    this.failure = failure;
  }

  /**
   * Returns the HTTP status of the last try.
   *
   * @return 0 if it had no complete answer
   */
  public int getStatus() {
    return status;
  }

  /**
   * Returns how often the request was tried.
   *
   * @return 1 without any retry; 0 if the call ended before its first try
   */
  public int getAttempts() {
    return attempts.getCount();
  }

  /**
   * Returns the time from the start of the call to its end.
   *
   * @return never negative; waits between the tries are part of it
   */
  public Duration getDuration() {
    return attempts.getElapsed();
  }

  /**
   * Returns the id under which Clerk's support finds the request.
   *
   * @return the header {@code x-clerk-trace-id} of the last answer, else {@code cf-ray}, else null
   */
  public @Nullable String getClerkTraceId() {
    return clerkTraceId;
  }

  /**
   * Returns what the caller gets thrown.
   *
   * @return null if the call succeeded; also null for a status other than 2xx if the call was not run by {@code Clerk}
   */
  public @Nullable ClerkException getFailure() {
    return failure;
  }

  /** Returns all but the failure, such as {@code 200 after 2 attempts in 0.180 s}. */
  @Override
  public String toString() {
    return (status == 0 ? "no answer" : String.valueOf(status)) + " after " + attempts
        + (clerkTraceId == null ? "" : " [trace " + clerkTraceId + "]");
  }
}
