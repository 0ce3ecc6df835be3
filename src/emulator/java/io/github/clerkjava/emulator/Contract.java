package io.github.clerkjava.emulator;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The description of the API: its paths with their operations, and the schemas that these name. Thread-safe. */
final class Contract {
  private static final String RESOURCE = "/META-INF/openapi/clerk-backend-api.json";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final List<PathTemplate> paths = new ArrayList<>();
  private final SchemaReader schemas;
  private final Schema errors;

  private Contract(JsonObject description) {
    schemas =
        new SchemaReader(description.getAsJsonObject("components").getAsJsonObject("schemas"));
    errors = schemas.named("ClerkErrors");
    for (Map.Entry<String, JsonElement> path :
        description.getAsJsonObject("paths").entrySet()) {
      JsonObject source = path.getValue().getAsJsonObject();
      paths.add(new PathTemplate(path.getKey(), () -> routes(source)));
    }
    paths.sort((left, right) -> Integer.compare(right.fixedSegments(), left.fixedSegments()));
  }

  /** Reads a contract from JSON. */
  static Contract read(Reader json) throws IOException {
    return new Contract(new ContractReader(new JsonReader(json)).object(""));
  }

  /** Returns the contract on the class path, read once. */
  static Contract bundled() {
    return Bundled.CONTRACT;
  }

  /** Returns the paths, those with more fixed segments first. */
  List<PathTemplate> paths() {
    return paths;
  }

  /** Returns what every refusal has to look like. */
  Schema errors() {
    return errors;
  }

  private synchronized Map<String, Route> routes(JsonObject path) {
    Map<String, Route> routes = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : path.entrySet()) {
      if (METHODS.contains(entry.getKey())) {
        Route route = route(entry.getKey(), entry.getValue().getAsJsonObject());
        routes.put(route.method(), route);
      }
    }
    return routes;
  }

  private Route route(String method, JsonObject operation) {
    return new Route(
        method.toUpperCase(Locale.ROOT),
        operation.get("operationId").getAsString(),
        queryParameters(operation),
        jsonSchema(operation.getAsJsonObject("requestBody")),
        answer(operation.getAsJsonObject("responses")),
        operation.has("x-clerk-api-version")
            ? operation.get("x-clerk-api-version").getAsString()
            : null);
  }

  private List<QueryParameter> queryParameters(JsonObject operation) {
    List<QueryParameter> parameters = new ArrayList<>();
    if (operation.has("parameters")) {
      for (JsonElement element : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = element.getAsJsonObject();
        if (parameter.get("in").getAsString().equals("query")) {
          parameters.add(new QueryParameter(
              parameter.get("name").getAsString(),
              schemas.read(parameter.getAsJsonObject("schema")),
              !parameter.has("explode") || parameter.get("explode").getAsBoolean()));
        }
      }
    }
    return parameters;
  }

  private @Nullable Schema answer(JsonObject responses) {
    for (Map.Entry<String, JsonElement> response : responses.entrySet()) {
      if (response.getKey().startsWith("2")) {
        return jsonSchema(response.getValue().getAsJsonObject());
      }
    }
    return null;
  }

  private @Nullable Schema jsonSchema(@Nullable JsonObject holder) {
    if (holder == null || !holder.has("content")) {
      return null;
    }
    JsonObject json = holder.getAsJsonObject("content").getAsJsonObject("application/json");
    return json == null ? null : schemas.read(json.getAsJsonObject("schema"));
  }

  private static final class Bundled {
    static final Contract CONTRACT = readResource();

    private static Contract readResource() {
      try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              RESOURCE + " is not on the class path: it comes with the client's jar");
        }
        return Contract.read(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
