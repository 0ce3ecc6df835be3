package io.github.clerkjava.http;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its status and headers. Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class ClerkResponse<T> {
  private final @Nullable T value;
  private final int status;
  private final Map<String, List<String>> headers;

  /**
   * Makes one.
   *
   * @param value what the body says, null if there is none
   * @param status the HTTP status
   * @param headers the headers by name in lower case
   */
  public ClerkResponse(@Nullable T value, int status, Map<String, List<String>> headers) {
    this.value = value;
    this.status = status;
    this.headers = Collections.unmodifiableMap(headers);
  }

  /**
   * Returns what the body says.
   *
   * @return the value; null only where the contract has no body
   */
  @SuppressWarnings(
      "NullAway") // The executor refuses a missing body wherever the contract has one.
  public T getValue() {
    return value;
  }

  /**
   * Returns the HTTP status.
   *
   * @return from 200 to 299
   */
  public int getStatus() {
    return status;
  }

  /**
   * Returns all headers.
   *
   * @return an unmodifiable map by name in lower case
   */
  public Map<String, List<String>> getHeaders() {
    return headers;
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the name, in any case
   * @return the value, or null if there is no such header
   */
  public @Nullable String getHeader(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : values.get(0);
  }

  /** Returns the status; the value may be personal. */
  @Override
  public String toString() {
    return "ClerkResponse{status=" + status + '}';
  }
}
