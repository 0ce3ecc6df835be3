package io.github.clerkjava.error;

import io.github.clerkjava.model.ClerkError;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server answered with another status than 2xx.
 *
 * <p>What is wrong is in {@link #getErrors}; it is empty if the answer did not come from the API itself, as with the
 * HTML page of a proxy, and then {@link #getRawBody} has what came.
 */
public final class ClerkApiException extends ClerkException {
  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  private final transient List<ClerkError> errors;
  /** The code of the first error, or null. */
  private final @Nullable String code;

  /** The message of the first error, or null. */
  private final @Nullable String firstMessage;

  /** The trace id, or null. */
  private final @Nullable String clerkTraceId;

  /** The wait that the server asks for, or null. */
  private final @Nullable Duration retryAfter;

  /** The body as it came. */
  private final String rawBody;

  /**
   * Makes one.
   *
   * @param operation what was called
   * @param attempts how often it was tried, and for how long
   * @param status the HTTP status
   * @param errors the errors of the body, empty if it has none
   * @param clerkTraceId the trace id, or null
   * @param retryAfter the wait that the server asks for, or null
   * @param rawBody the body as text
   */
  public ClerkApiException(
      Operation operation,
      Attempts attempts,
      int status,
      List<ClerkError> errors,
      @Nullable String clerkTraceId,
      @Nullable Duration retryAfter,
      String rawBody) {
    super(operation, describe(status, errors, clerkTraceId), attempts, null);
    this.status = status;
    this.errors = Collections.unmodifiableList(errors);
    this.code =
        errors.isEmpty() || !errors.get(0).has("code") ? null : errors.get(0).getCode();
    this.firstMessage =
        errors.isEmpty() || !errors.get(0).has("message") ? null : errors.get(0).getMessage();
    this.clerkTraceId = clerkTraceId;
    this.retryAfter = retryAfter;
    this.rawBody = rawBody;
  }

  private static String describe(
      int status, List<ClerkError> errors, @Nullable String clerkTraceId) {
    StringBuilder text = new StringBuilder("answered ").append(status);
    if (status < 400) {
      text.append(" (a redirect that is not followed)");
    }
    String separator = ": ";
    for (ClerkError error : errors) {
      text.append(separator);
      separator = "; ";
      text.append(error.has("code") ? error.getCode() : "no code");
      if (error.has("message")) {
        text.append(" (").append(error.getMessage()).append(')');
      }
    }
    return clerkTraceId == null
        ? text.toString()
        : text.append(" [trace ").append(clerkTraceId).append(']').toString();
  }

  /**
   * Returns the HTTP status.
   *
   * @return such as 422
   */
  public int getStatus() {
    return status;
  }

  /**
   * Returns the errors of the answer in the server's order.
   *
   * @return an unmodifiable list, empty if the answer had none that could be read
   */
  public List<ClerkError> getErrors() {
    return errors == null ? Collections.emptyList() : errors;
  }

  /**
   * Returns the code of the first error.
   *
   * @return such as {@code form_identifier_exists}, or null if the answer had none
   */
  public @Nullable String getCode() {
    return code;
  }

  /**
   * Returns what the server says about the first error, in words for developers.
   *
   * @return such as {@code Invalid key}, or null if the answer had none
   */
  public @Nullable String getFirstMessage() {
    return firstMessage;
  }

  /**
   * Returns the id under which Clerk's support finds the request.
   *
   * @return the trace id of the answer, else its {@code cf-ray} header, else null
   */
  public @Nullable String getClerkTraceId() {
    return clerkTraceId;
  }

  /**
   * Returns how long the server asks to wait before the request is sent again.
   *
   * @return the wait, or null if the answer asks for none
   */
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }

  /**
   * Returns the body as it came.
   *
   * @return its text, empty if there was none; cut off where the connection broke, or after 1 MiB; a key that it quotes
   *     is replaced
   */
  public String getRawBody() {
    return rawBody;
  }

  /**
   * Says whether the resource does not exist.
   *
   * @return true for status 404
   */
  public boolean isNotFound() {
    return status == 404;
  }

  /**
   * Says whether the rate limit of the instance is reached.
   *
   * @return true for status 429
   */
  public boolean isRateLimited() {
    return status == 429;
  }

  /**
   * Says whether the key was refused.
   *
   * @return true for status 401
   */
  public boolean isUnauthorized() {
    return status == 401;
  }

  /**
   * Says whether the server failed, rather than the request being at fault.
   *
   * @return true for status 500 and above
   */
  public boolean isServerError() {
    return status >= 500;
  }
}
