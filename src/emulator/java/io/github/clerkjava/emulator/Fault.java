package io.github.clerkjava.emulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes wrong with one request. Immutable. */
final class Fault {
  /** In which way. */
  enum Kind {
    NONE,
    REFUSED,
    REQUEST_LOST,
    ANSWER_LOST,
    ANSWER_BROKEN_OFF
  }

  static final Fault NONE = of(Kind.NONE);

  private final Kind kind;
  private final int status;
  private final @Nullable Duration retryAfter;

  private Fault(Kind kind, int status, @Nullable Duration retryAfter) {
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  static Fault of(Kind kind) {
    return new Fault(kind, 0, null);
  }

  static Fault refusal(int status, @Nullable Duration retryAfter) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status must be from 400 to 599, but was " + status);
    }
    return new Fault(Kind.REFUSED, status, retryAfter);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Throws the refusal, if it is one. */
  void refuse() {
    if (kind == Kind.REFUSED) {
      ApiError error = refusal();
      throw retryAfter == null
          ? error
          : error.with("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }
  }

  private ApiError refusal() {
    String message = "This failure was asked for by failNext or setFaults.";
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
