package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it came in, whatever the framework: what is needed to say who sent it.
 *
 * <pre>{@code
 * AuthRequest request = AuthRequest.builder()
 *     .method("GET")
 *     .url("https://app.example.com/dashboard")
 *     .header("Authorization", "Bearer " + emulator.createSessionToken(sessionId))
 *     .build();
 * System.out.println(request);
 * }</pre>
 *
 * <p>It takes whatever arrives: nothing in URL and headers makes it fail. Immutable and thread-safe.
 */
public final class AuthRequest {
  private final String method;
  private final String url;

  /** By lower-case name. */
  private final Map<String, List<String>> headers;

  private AuthRequest(String method, String url, Map<String, List<String>> headers) {
    this.method = method;
    this.url = url;
    Map<String, List<String>> copy = new LinkedHashMap<>();
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns a builder without headers.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the request that a map of headers describes, as many frameworks have it.
   *
   * @param method such as {@code GET}
   * @param url as {@link Builder#url} takes it
   * @param headers the values by name, in any case; null names, lists and values do not count
   * @return the request
   * @throws IllegalArgumentException if one of the three is null
   */
  public static AuthRequest of(
      String method, String url, Map<String, ? extends @Nullable List<String>> headers) {
    Builder builder = builder().method(method).url(url);
    Arguments.notNull("headers", headers).forEach(builder::headers);
    return builder.build();
  }

  /**
   * Returns the request that is to be sent, or was received, in the form that {@code java.net.http} has for it.
   *
   * @param request any request
   * @return the request
   * @throws IllegalArgumentException if it is null
   */
  public static AuthRequest of(HttpRequest request) {
    Arguments.notNull("request", request);
    return of(request.method(), request.uri().toString(), request.headers().map());
  }

  /**
   * Returns the method.
   *
   * @return as it came
   */
  public String getMethod() {
    return method;
  }

  /**
   * Returns the URL.
   *
   * @return as it came
   */
  public String getUrl() {
    return url;
  }

  /**
   * Returns all headers.
   *
   * @return the values by name in lower case, unmodifiable
   */
  public Map<String, List<String>> getHeaders() {
    return headers;
  }

  /**
   * Returns a header.
   *
   * @param name in any case
   * @return its value, several joined by commas; null without one
   */
  public @Nullable String getHeader(String name) {
    return joined(name, ", ");
  }

  /** Returns all cookies, which HTTP/2 may have in several headers. */
  String cookies() {
    String cookies = joined("cookie", "; ");
    return cookies == null ? "" : cookies;
  }

  private @Nullable String joined(String name, String separator) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : String.join(separator, values);
  }

  /** Shows method and names of headers; the rest may be secret. */
  @Override
  public String toString() {
    return "AuthRequest{" + method + ", headers=" + headers.keySet() + "}";
  }

  /** Makes an {@link AuthRequest}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String method;
    private @Nullable String url;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Sets the method. Required.
     *
     * @param method such as {@code GET}
     * @return this
     * @throws IllegalArgumentException if it is null
     */
    public Builder method(String method) {
      this.method = Arguments.notNull("method", method);
      return this;
    }

    /**
     * Sets the URL. Required.
     *
     * @param url absolute; or path and query, which are taken to be on the host that the header {@code Host} names, by
     *     http. One that is neither is no reason to fail: the request is looked at without it
     * @return this
     * @throws IllegalArgumentException if it is null
     */
    public Builder url(String url) {
      this.url = Arguments.notNull("url", url);
      return this;
    }

    /**
     * Adds a header.
     *
     * @param name in any case
     * @param value its value; null counts as absent
     * @return this
     * @throws IllegalArgumentException if the name is null
     */
    public Builder header(String name, @Nullable String value) {
      return headers(
          Arguments.notNull("name", name),
          value == null ? Collections.emptyList() : Collections.singletonList(value));
    }

    /** Adds what is there of a header; nothing without a name, as some maps have the request line. */
    Builder headers(@Nullable String name, @Nullable List<? extends @Nullable String> values) {
      if (name != null && values != null) {
        for (String value : values) {
          if (value != null) {
            headers
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .add(value);
          }
        }
      }
      return this;
    }

    /**
     * Makes the request.
     *
     * @return a new request
     * @throws IllegalArgumentException if method or URL are not set
     */
    public AuthRequest build() {
      return new AuthRequest(
          Arguments.notNull("method", method), Arguments.notNull("url", url), headers);
    }
  }
}
