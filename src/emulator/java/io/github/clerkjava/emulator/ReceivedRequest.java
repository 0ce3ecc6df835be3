package io.github.clerkjava.emulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it reached the emulator, so that a test can look at what was sent. Immutable.
 *
 * <p>The secret key is not in it. The body is, as it came, with passwords if any were sent: {@link #toString()} leaves
 * it out.
 */
public final class ReceivedRequest {
  private final String method;
  private final String path;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final String body;

  ReceivedRequest(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      String body) {
    this.method = method;
    this.path = path;
    this.query = Collections.unmodifiableMap(query);
    Map<String, List<String>> lowerCase = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), redact(name, values)));
    this.headers = Collections.unmodifiableMap(lowerCase);
    this.body = body;
  }

  private static List<String> redact(String name, List<String> values) {
    return name.equalsIgnoreCase("Authorization") ? List.of("[redacted]") : List.copyOf(values);
  }

  /**
   * Returns the HTTP method.
   *
   * @return such as {@code GET}
   */
  public String getMethod() {
    return method;
  }

  /**
   * Returns the path, encoded as it came, without the query.
   *
   * @return such as {@code /v1/users/count}
   */
  public String getPath() {
    return path;
  }

  /**
   * Returns the query parameters, decoded.
   *
   * @return an unmodifiable map from each name to its values, in the order of arrival
   */
  public Map<String, List<String>> getQuery() {
    return query;
  }

  /**
   * Returns the headers. The value of {@code Authorization} is replaced.
   *
   * @return an unmodifiable map by name in lower case
   */
  public Map<String, List<String>> getHeaders() {
    return headers;
  }

  /**
   * Returns one header.
   *
   * @param name the name, in upper or lower case
   * @return its first value, or null if it was not sent
   */
  public @Nullable String getHeader(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /**
   * Returns the body as text.
   *
   * @return the body, empty if there was none
   */
  public String getBody() {
    return body;
  }

  /** Returns the method and the path alone: the rest may be personal. */
  @Override
  public String toString() {
    return method + ' ' + path;
  }
}
