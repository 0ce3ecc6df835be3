package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a request, has it carried out, and checks the answer against the contract. */
final class Router {
  private static final String PREFIX = "/v1";

  private final Contract contract;
  private final Function<Route, @Nullable Operation> operations;
  private final Object lock;

  /**
   * Makes one.
   *
   * @param operations what to do for a route, or null if that is not known; called under the lock
   * @param lock held while an operation runs
   */
  Router(Contract contract, Function<Route, @Nullable Operation> operations, Object lock) {
    this.contract = contract;
    this.operations = operations;
    this.lock = lock;
  }

  /** An operation and the values of its path parameters. */
  static final class Match {
    private final Route route;
    private final Map<String, String> parameters;

    Match(Route route, Map<String, String> parameters) {
      this.route = route;
      this.parameters = parameters;
    }

    Route route() {
      return route;
    }

    Map<String, String> parameters() {
      return parameters;
    }
  }

  Match match(String method, @Nullable String rawPath) {
    if (rawPath == null || !rawPath.startsWith(PREFIX + "/")) {
      throw new ApiError(
          404,
          "resource_not_found",
          "not found",
          "Every path of the API starts with " + PREFIX + "/.");
    }
    List<String> path = UrlParts.segments(rawPath.substring(PREFIX.length()));
    for (PathTemplate template : contract.paths()) {
      Map<String, String> parameters = template.match(path);
      if (parameters != null) {
        Route route = template.routes().get(method);
        if (route == null) {
          throw ApiError.methodNotAllowed(String.join(", ", template.routes().keySet()));
        }
        return new Match(route, parameters);
      }
    }
    throw new ApiError(404, "resource_not_found", "not found", "The API has no such path.");
  }

  /** Carries out a call and returns its answer, or throws why not. */
  Reply answer(Route route, Call call) {
    JsonElement body = carryOut(route, call);
    if (route.answer() != null) {
      verify(route.operationId(), route.answer(), body);
    }
    return new Reply(route.status(), route.contentType(), body);
  }

  /** Makes the answer to a request that is refused. */
  Reply refuse(ApiError error, String traceId) {
    Reply refusal = error.reply(traceId);
    try {
      verify("The refusal", contract.errors(), refusal.body());
      return refusal;
    } catch (ApiError violation) {
      return violation.reply(traceId);
    }
  }

  private JsonElement carryOut(Route route, Call call) {
    synchronized (lock) {
      Operation operation = operations.apply(route);
      if (operation == null) {
        String longMessage = "The emulator does not answer " + route.operationId() + " yet.";
        throw new ApiError(501, "emulator_operation_missing", "Not implemented", longMessage);
      }
      return operation.answer(call);
    }
  }

  private static void verify(String what, Schema schema, JsonElement body) {
    List<Violation> violations = SchemaCheck.check(schema, body);
    if (!violations.isEmpty()) {
      throw new ApiError(
          500,
          "emulator_contract_violation",
          "The answer does not fit the contract",
          what + " would not fit at " + violations.get(0) + ".");
    }
  }
}
