package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The description of the API: its paths with their operations, and the schemas that these name. Thread-safe. */
final class Contract {
  private static final String RESOURCE = "/META-INF/openapi/clerk-backend-api.json";
  private static final String MULTIPART = "multipart/form-data";
  private static final String SECURITY = "security";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final List<PathTemplate> paths = new ArrayList<>();
  private final Map<String, PathTemplate> byPath = new HashMap<>();
  private final Supplier<Examples> examples;
  private final SchemaReader schemas;
  private final JsonArray usualKeys;
  private final Schema errors;

  private Contract(JsonObject description, Supplier<Examples> examples) {
    this.examples = examples;
    schemas =
        new SchemaReader(description.getAsJsonObject("components").getAsJsonObject("schemas"));
    errors = schemas.named("ClerkErrors");
    usualKeys = description.has(SECURITY) ? description.getAsJsonArray(SECURITY) : new JsonArray();
    for (Map.Entry<String, JsonElement> path :
        description.getAsJsonObject("paths").entrySet()) {
      JsonObject source = path.getValue().getAsJsonObject();
      paths.add(new PathTemplate(path.getKey(), () -> routes(path.getKey(), source)));
    }
    paths.sort((left, right) -> Integer.compare(right.fixedSegments(), left.fixedSegments()));
    for (PathTemplate path : paths) {
      byPath.put(path.path(), path);
    }
  }

  /** Reads a contract from JSON, without its examples. */
  static Contract read(Reader json) throws IOException {
    return read(json, () -> Examples.NONE);
  }

  private static Contract read(Reader json, Supplier<Examples> examples) throws IOException {
    return new Contract(new ContractReader(new JsonReader(json)).object(""), examples);
  }

  /** Returns the contract on the class path, read once. */
  static Contract bundled() {
    return Bundled.CONTRACT;
  }

  /** Returns the paths, those with more fixed segments first. */
  List<PathTemplate> paths() {
    return paths;
  }

  /** Returns the operation, or null if the contract does not have it. */
  @Nullable
  Route route(String method, String path) {
    PathTemplate template = byPath.get(path);
    return template == null ? null : template.routes().get(method);
  }

  /** Returns the examples, read when first asked for. */
  Examples examples() {
    return examples.get();
  }

  /** Returns what every refusal has to look like. */
  Schema errors() {
    return errors;
  }

  private synchronized Map<String, Route> routes(String path, JsonObject source) {
    Map<String, Route> routes = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : source.entrySet()) {
      if (METHODS.contains(entry.getKey())) {
        String method = entry.getKey().toUpperCase(Locale.ROOT);
        routes.put(method, route(path, method, entry.getValue().getAsJsonObject()));
      }
    }
    return routes;
  }

  private Route route(String path, String method, JsonObject operation) {
    return new Route(
        path,
        method,
        operation.get("operationId").getAsString(),
        request(operation),
        response(operation.getAsJsonObject("responses")),
        operation.has("x-clerk-api-version")
            ? operation.get("x-clerk-api-version").getAsString()
            : null);
  }

  private Route.Request request(JsonObject operation) {
    Map<String, Schema> pathParameters = new LinkedHashMap<>();
    List<QueryParameter> queryParameters = new ArrayList<>();
    if (operation.has("parameters")) {
      for (JsonElement element : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = element.getAsJsonObject();
        String name = parameter.get("name").getAsString();
        Schema schema = schemas.read(parameter.getAsJsonObject("schema"));
        if (parameter.get("in").getAsString().equals("path")) {
          pathParameters.put(name, schema);
        } else if (parameter.get("in").getAsString().equals("query")) {
          queryParameters.add(new QueryParameter(
              name,
              schema,
              !parameter.has("explode") || parameter.get("explode").getAsBoolean(),
              parameter.has("required") && parameter.get("required").getAsBoolean()));
        }
      }
    }
    JsonObject body = operation.getAsJsonObject("requestBody");
    if (body == null) {
      return new Route.Request(keys(operation), pathParameters, queryParameters, null, false);
    }
    JsonObject content = body.getAsJsonObject("content");
    return new Route.Request(
        keys(operation), pathParameters, queryParameters, only(content), content.has(MULTIPART));
  }

  private Set<String> keys(JsonObject operation) {
    JsonArray security = operation.has(SECURITY) ? operation.getAsJsonArray(SECURITY) : usualKeys;
    Set<String> keys = new HashSet<>();
    security.forEach(alternative -> keys.addAll(alternative.getAsJsonObject().keySet()));
    return keys;
  }

  private Route.Response response(JsonObject responses) {
    for (Map.Entry<String, JsonElement> response : responses.entrySet()) {
      if (response.getKey().startsWith("2")) {
        int status = Integer.parseInt(response.getKey());
        JsonObject content = response.getValue().getAsJsonObject().getAsJsonObject("content");
        return content == null
            ? new Route.Response(status, null, null)
            : new Route.Response(status, content.keySet().iterator().next(), only(content));
      }
    }
    throw new IllegalStateException("The contract has an operation that cannot succeed");
  }

  /** Returns the schema of a content: all of the contract's are of one type. */
  private Schema only(JsonObject content) {
    JsonObject media = content.entrySet().iterator().next().getValue().getAsJsonObject();
    return schemas.read(media.getAsJsonObject("schema"));
  }

  private static final class Bundled {
    static final Contract CONTRACT =
        readResource(json -> Contract.read(json, () -> BundledExamples.EXAMPLES));

    static <T> T readResource(Parser<T> parser) {
      try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              RESOURCE + " is not on the class path: it comes with the client's jar");
        }
        return parser.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private interface Parser<T> {
    T parse(Reader json) throws IOException;
  }

  /** A second pass over the same file: most emulators never need it, so that they need not pay for it. */
  private static final class BundledExamples {
    static final Examples EXAMPLES = Bundled.readResource(Examples::read);
  }
}
