package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bundled description of the API: its paths with their operations, and the schemas that these name. Immutable. */
final class Contract {
  private static final String RESOURCE = "/META-INF/openapi/clerk-backend-api.json";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final List<PathTemplate> paths = new ArrayList<>();
  private final SchemaReader schemas;
  private final Schema errors;

  Contract(JsonObject description) {
    schemas =
        new SchemaReader(description.getAsJsonObject("components").getAsJsonObject("schemas"));
    errors = schemas.named("ClerkErrors");
    for (Map.Entry<String, JsonElement> path :
        description.getAsJsonObject("paths").entrySet()) {
      PathTemplate template = new PathTemplate(path.getKey());
      for (Map.Entry<String, JsonElement> entry :
          path.getValue().getAsJsonObject().entrySet()) {
        if (METHODS.contains(entry.getKey())) {
          template.add(route(entry.getKey(), entry.getValue().getAsJsonObject()));
        }
      }
      paths.add(template);
    }
    paths.sort(Comparator.comparingLong(PathTemplate::fixedSegments).reversed());
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
    static final Contract CONTRACT = read();

    private static Contract read() {
      try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              RESOURCE + " is not on the class path: it comes with the client's jar");
        }
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new Contract(JsonParser.parseReader(reader).getAsJsonObject());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
