package io.github.clerkjava.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.clerkjava.PromptServer;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** Answers every operation with an example, and keeps what it was asked. */
final class ExampleServer implements Closeable {
  /** A request with the operation that it is of, if any. */
  record Received(Operation operation, RecordedRequest request, String body) {
    /** The verb and the path template. */
    String operationName() {
      return operation == null
          ? request.getRequestLine()
          : operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    Set<String> queryNames() {
      return request.getRequestUrl().queryParameterNames();
    }

    /** The properties of the body at its top, or of the first element if it is a list, or the parts. */
    Set<String> bodyNames() {
      String type = request.getHeader("Content-Type");
      if (type != null && type.startsWith("multipart/")) {
        return Arrays.stream(body.split("form-data; name=\""))
            .skip(1)
            .map(part -> part.substring(0, part.indexOf('"')))
            .collect(Collectors.toSet());
      }
      if (body.isEmpty()) {
        return Set.of();
      }
      JsonElement json = Json.parse(body);
      JsonElement object = json.isJsonArray() ? json.getAsJsonArray().get(0) : json;
      return ((JsonObject) object).keySet();
    }
  }

  /** What answers that are no JSON are. */
  static final String TEXT = "<!doctype html>";

  private static final Map<String, Pattern> PATHS = new ConcurrentHashMap<>();

  private final MockWebServer server = PromptServer.create();
  private final Description description;
  private final List<Received> received = new ArrayList<>();

  ExampleServer(Description description) throws IOException {
    this.description = description;
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        Operation operation = operationOf(description, request);
        received.add(new Received(operation, request, request.getBody().readUtf8()));
        return operation == null
            ? new MockResponse().setResponseCode(501)
            : answer(description, operation, request, UnaryOperator.identity());
      }
    });
    server.start();
  }

  String url() {
    return server.url("/").toString();
  }

  /** What was asked since the last time. */
  List<Received> takeReceived() {
    List<Received> taken = new ArrayList<>(received);
    received.clear();
    return taken;
  }

  /** The operation that a request is of, or null. */
  static Operation operationOf(Description description, RecordedRequest request) {
    return operationOf(description, request.getMethod(), request.getRequestUrl().encodedPath());
  }

  static Operation operationOf(Description description, String method, String fullPath) {
    String path = fullPath.replaceFirst("^/v1", "");
    return description.operations().stream()
        .filter(o -> o.method().equalsIgnoreCase(method))
        .filter(o -> PATHS
            .computeIfAbsent(o.path(), ExampleServer::pattern)
            .matcher(path)
            .matches())
        .min(Comparator.comparingLong(
            o -> Pattern.compile("\\{").matcher(o.path()).results().count()))
        .orElse(null);
  }

  private static Pattern pattern(String path) {
    return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
  }

  /** The success that an operation promises, as JSON; a node without a value where there is no JSON. */
  Node successOf(Operation operation) {
    return successOf(description, operation);
  }

  static Node successOf(Description description, Operation operation) {
    return description.responses(operation).entrySet().stream()
        .filter(r -> r.getKey().startsWith("2"))
        .findFirst()
        .orElseThrow()
        .getValue()
        .at("content", "application/json", "schema");
  }

  /** The success that an operation promises, with others in the place of its secrets. */
  static MockResponse answer(
      Description description,
      Operation operation,
      RecordedRequest request,
      UnaryOperator<String> secrets) {
    String status = description.responses(operation).keySet().stream()
        .filter(s -> s.startsWith("2"))
        .findFirst()
        .orElseThrow();
    MockResponse response = new MockResponse().setResponseCode(Integer.parseInt(status));
    Node schema = successOf(description, operation);
    return schema.exists()
        ? response
            .setHeader("Content-Type", "application/json")
            .setBody(Json.text(body(description, schema, request, secrets)))
        : response.setBody(status.equals("204") ? "" : TEXT);
  }

  private static JsonElement body(
      Description description,
      Node schema,
      RecordedRequest request,
      UnaryOperator<String> secrets) {
    JsonElement example = Synthetic.of(description, schema, secrets);
    String paginated = request.getRequestUrl().queryParameter("paginated");
    if (!description.meant(schema).has("x-list-of") || !"true".equals(paginated)) {
      return example;
    }
    JsonObject page = new JsonObject();
    page.add("data", example);
    page.addProperty("total_count", example.getAsJsonArray().size());
    return page;
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
