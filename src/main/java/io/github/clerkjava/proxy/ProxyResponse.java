package io.github.clerkjava.proxy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the browser is to be answered. Close it when the body is written, or when nobody wants it any more: it holds a
 * connection until then. Not thread-safe.
 */
public final class ProxyResponse implements AutoCloseable {
  private final int status;
  private final Map<String, List<String>> headers;
  private final InputStream body;
  private final Closeable connection;
  private final @Nullable Exception failure;

  ProxyResponse(
      int status, Map<String, List<String>> headers, InputStream body, Closeable connection) {
    this(status, headers, body, connection, null);
  }

  private ProxyResponse(
      int status,
      Map<String, List<String>> headers,
      InputStream body,
      Closeable connection,
      @Nullable Exception failure) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.status = status;
    this.headers = Collections.unmodifiableMap(copy);
    this.body = body;
    this.connection = connection;
    this.failure = failure;
  }

  /** Makes an answer of our own, in the form that Clerk's errors have. */
  static ProxyResponse error(
      int status, String code, String message, boolean withBody, @Nullable Exception failure) {
    JsonObject error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    JsonArray errors = new JsonArray();
    errors.add(error);
    JsonObject all = new JsonObject();
    all.add("errors", errors);
    InputStream json = new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8));
    return new ProxyResponse(
        status,
        Map.of("Content-Type", List.of("application/json"), "Cache-Control", List.of("no-store")),
        withBody ? json : InputStream.nullInputStream(),
        () -> {},
        failure);
  }

  /**
   * Returns the status.
   *
   * @return from 200 to 599, as the Frontend API has answered; 400, 500 or 502 if nothing came from there
   */
  public int getStatus() {
    return status;
  }

  /**
   * Returns all headers. Each value is to be sent as a header of its own: cookies can't be joined.
   *
   * @return the values by name, unmodifiable; it is asked in any case. Neither length nor encoding of the body are
   *     among them
   */
  public Map<String, List<String>> getHeaders() {
    return headers;
  }

  /**
   * Returns a header.
   *
   * @param name in any case
   * @return its first value; null without one
   */
  public @Nullable String getHeader(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  /**
   * Returns the body, which comes in while it is read. If that fails, the answer to the browser should be broken off.
   *
   * @return the same stream for every call; empty for {@code HEAD}, 204 and 304
   */
  public InputStream getBody() {
    return body;
  }

  /**
   * Returns why the Frontend API has not answered, for a log. There is no key in it.
   *
   * @return null if it has, or if it was not asked
   */
  public @Nullable Exception getFailure() {
    return failure;
  }

  /** Lets go of the connection. What has not been read of the body is lost. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException e) {
      // It is given up anyway.
    }
  }

  /** Shows status and names of headers; the rest may be secret. */
  @Override
  public String toString() {
    return "ProxyResponse{" + status + ", headers=" + headers.keySet() + "}";
  }
}
