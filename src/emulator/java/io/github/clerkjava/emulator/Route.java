package io.github.clerkjava.emulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation of the contract. */
final class Route {
  private final String path;
  private final String method;
  private final String operationId;
  private final Request request;
  private final Response response;
  private final @Nullable String lastApiVersion;

  /**
   * Makes one.
   *
   * @param path such as {@code /users/{user_id}}
   * @param lastApiVersion the last version of the API with this operation, or null for one that the API still has
   */
  Route(
      String path,
      String method,
      String operationId,
      Request request,
      Response response,
      @Nullable String lastApiVersion) {
    this.path = path;
    this.method = method;
    this.operationId = operationId;
    this.request = request;
    this.response = response;
    this.lastApiVersion = lastApiVersion;
  }

  /** What a request has to be. */
  static final class Request {
    private final Map<String, Schema> pathParameters;
    private final List<QueryParameter> queryParameters;
    private final @Nullable Schema body;
    private final boolean multipart;
    private final Set<String> keys;

    /**
     * Makes one.
     *
     * @param keys the kinds of keys that it may carry, none if it needs no key
     * @param body what the body has to be, or null for an operation without one
     * @param multipart whether the body comes in parts rather than as JSON
     */
    Request(
        Set<String> keys,
        Map<String, Schema> pathParameters,
        List<QueryParameter> queryParameters,
        @Nullable Schema body,
        boolean multipart) {
      this.keys = keys;
      this.pathParameters = pathParameters;
      this.queryParameters = queryParameters;
      this.body = body;
      this.multipart = multipart;
    }
  }

  /** What success answers. */
  static final class Response {
    private final int status;
    private final @Nullable String contentType;
    private final @Nullable Schema body;

    /**
     * Makes one.
     *
     * @param contentType the type of the body, or null for an operation that answers nothing
     * @param body what the body is, or null likewise
     */
    Response(int status, @Nullable String contentType, @Nullable Schema body) {
      this.status = status;
      this.contentType = contentType;
      this.body = body;
    }
  }

  String path() {
    return path;
  }

  String method() {
    return method;
  }

  String operationId() {
    return operationId;
  }

  /** Returns what the values in the path have to be, by name. */
  Map<String, Schema> pathParameters() {
    return request.pathParameters;
  }

  List<QueryParameter> queryParameters() {
    return request.queryParameters;
  }

  @Nullable
  Schema body() {
    return request.body;
  }

  /** Returns the kinds of keys that a request may carry, as the contract calls them; none if it needs no key. */
  Set<String> keys() {
    return request.keys;
  }

  boolean takesMultipart() {
    return request.multipart;
  }

  /** Returns the status of success. */
  int status() {
    return response.status;
  }

  @Nullable
  String contentType() {
    return response.contentType;
  }

  /** Returns what success answers, or null for nothing. */
  @Nullable
  Schema answer() {
    return response.body;
  }

  @Nullable
  String lastApiVersion() {
    return lastApiVersion;
  }
}
