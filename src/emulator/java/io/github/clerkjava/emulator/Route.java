package io.github.clerkjava.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation of the contract. */
final class Route {
  private final String method;
  private final String operationId;
  private final List<QueryParameter> queryParameters;
  private final @Nullable Schema body;
  private final @Nullable Schema answer;
  private final @Nullable String lastApiVersion;

  /**
   * Makes one.
   *
   * @param body what the body has to be, or null for an operation without one
   * @param answer what success answers, or null for an operation that answers nothing
   * @param lastApiVersion the last version of the API with this operation, or null for one that the API still has
   */
  Route(
      String method,
      String operationId,
      List<QueryParameter> queryParameters,
      @Nullable Schema body,
      @Nullable Schema answer,
      @Nullable String lastApiVersion) {
    this.method = method;
    this.operationId = operationId;
    this.queryParameters = queryParameters;
    this.body = body;
    this.answer = answer;
    this.lastApiVersion = lastApiVersion;
  }

  String method() {
    return method;
  }

  String operationId() {
    return operationId;
  }

  List<QueryParameter> queryParameters() {
    return queryParameters;
  }

  @Nullable
  Schema body() {
    return body;
  }

  @Nullable
  Schema answer() {
    return answer;
  }

  @Nullable
  String lastApiVersion() {
    return lastApiVersion;
  }
}
