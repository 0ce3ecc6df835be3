package io.github.clerkjava.proxy;

import io.github.clerkjava.json.Arguments;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a browser has sent to the proxy, whatever the framework. It takes whatever arrives: {@link
 * FrontendApiProxy#forward} says what can't be passed on.
 *
 * <p>Its body can be read once, and so it is for one {@code forward}; all else is immutable.
 */
public final class ProxyRequest {
  private final String method;
  private final String url;
  private final Map<String, List<String>> headers;
  private final @Nullable InputStream body;
  private final @Nullable String remoteAddress;

  private ProxyRequest(Builder builder) {
    this.method = Arguments.notNull("method", builder.method);
    this.url = Arguments.notNull("url", builder.url);
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    builder.headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(copy);
    this.body = builder.body;
    this.remoteAddress = builder.remoteAddress;
  }

  /**
   * Returns a builder without headers and body.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
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
   * @return the values by name, unmodifiable; it is asked in any case
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
    List<String> values = headers.get(name);
    return values == null ? null : String.join(", ", values);
  }

  /**
   * Returns the body.
   *
   * @return what is left to read of it, or null
   */
  public @Nullable InputStream getBody() {
    return body;
  }

  /**
   * Returns where the request came from.
   *
   * @return an IP address, or null if it is not known
   */
  public @Nullable String getRemoteAddress() {
    return remoteAddress;
  }

  /** Shows method and names of headers; the rest may be secret. */
  @Override
  public String toString() {
    return "ProxyRequest{" + method + ", headers=" + headers.keySet() + "}";
  }

  /** Makes a {@link ProxyRequest}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String method;
    private @Nullable String url;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable InputStream body;
    private @Nullable String remoteAddress;

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
     * @param url as it came, undecoded: absolute; or path and query, which are taken to be on the host that the header
     *     {@code Host} names, by http
     * @return this
     * @throws IllegalArgumentException if it is null
     */
    public Builder url(String url) {
      this.url = Arguments.notNull("url", url);
      return this;
    }

    /**
     * Adds a header. Each call adds a value.
     *
     * @param name in any case
     * @param value its value; null counts as absent
     * @return this
     * @throws IllegalArgumentException if the name is null
     */
    public Builder header(String name, @Nullable String value) {
      Arguments.notNull("name", name);
      if (value != null) {
        headers.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
      }
      return this;
    }

    /**
     * Adds what a map has, as many frameworks keep headers.
     *
     * @param headers the values by name, in any case; null names, lists and values do not count
     * @return this
     * @throws IllegalArgumentException if the map is null
     */
    public Builder headers(Map<String, ? extends @Nullable List<String>> headers) {
      Arguments.notNull("headers", headers).forEach((name, values) -> {
        if (name != null && values != null) {
          values.forEach(value -> header(name, value));
        }
      });
      return this;
    }

    /**
     * Sets the body. It is read while it is passed on, and only if method and headers say that there is one; closing it
     * stays with the caller.
     *
     * @param body the bytes as they come, or null for none. Default none
     * @return this
     */
    public Builder body(@Nullable InputStream body) {
      this.body = body;
      return this;
    }

    /**
     * Sets where the request came from: the other end of the connection.
     *
     * @param remoteAddress an IP address, or null if it is not known; what is no address counts as that. Default null
     * @return this
     */
    public Builder remoteAddress(@Nullable String remoteAddress) {
      this.remoteAddress = remoteAddress;
      return this;
    }

    /**
     * Makes the request.
     *
     * @return a new request
     * @throws IllegalArgumentException if method or URL are not set
     */
    public ProxyRequest build() {
      return new ProxyRequest(this);
    }
  }
}
