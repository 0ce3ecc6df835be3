package io.github.clerkjava.emulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Failures and delays that a test has asked for. Thread-safe. */
final class Faults {
  private int remaining;
  private int status;
  private @Nullable Duration retryAfter;
  private Duration latency = Duration.ZERO;

  synchronized void failNext(int times, int failureStatus, @Nullable Duration wait) {
    if (times < 0) {
      throw new IllegalArgumentException("times must be 0 or more, but was " + times);
    }
    if (failureStatus < 400 || failureStatus > 599) {
      throw new IllegalArgumentException(
          "status must be from 400 to 599, but was " + failureStatus);
    }
    remaining = times;
    status = failureStatus;
    retryAfter = wait;
  }

  synchronized void setLatency(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative, but was " + duration);
    }
    latency = duration;
  }

  /** Waits as long as every answer is to be delayed. */
  void delay() throws InterruptedException {
    long millis;
    synchronized (this) {
      millis = latency.toMillis();
    }
    if (millis > 0) {
      Thread.sleep(millis);
    }
  }

  /** Throws the failure that was asked for, if any is left. */
  synchronized void throwNext() {
    if (remaining == 0) {
      return;
    }
    remaining--;
    ApiError error = failure(status);
    throw retryAfter == null
        ? error
        : error.with("Retry-After", String.valueOf(retryAfter.toSeconds()));
  }

  private static ApiError failure(int status) {
    String message = "This failure was asked for by failNext.";
    switch (status) {
      case 401:
        return new ApiError(status, "authentication_invalid", "Invalid authentication", message);
      case 403:
        return new ApiError(status, "authorization_invalid", "Unauthorized request", message);
      case 404:
        return new ApiError(status, "resource_not_found", "not found", message);
      case 409:
        return new ApiError(status, "conflict", "Conflict", message);
      case 422:
        return new ApiError(status, "form_param_value_invalid", "is invalid", message);
      case 429:
        return new ApiError(status, "too_many_requests", "Too many requests", message);
      case 503:
        return new ApiError(status, "maintenance_mode", "Maintenance mode", message);
      case 504:
        return new ApiError(status, "gateway_timeout", "Gateway Timeout", message);
      default:
        return status < 500
            ? new ApiError(status, "bad_request", "Bad request", message)
            : new ApiError(
                status, "internal_clerk_error", "Oops, an unexpected error occurred", message);
    }
  }
}
