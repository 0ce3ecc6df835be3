package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of the bundled contract, read without the emulator's own reader. */
final class DescribedOperations {
  private final JsonObject contract;

  private DescribedOperations(JsonObject contract) {
    this.contract = contract;
  }

  static DescribedOperations bundled() {
    try (InputStream in =
        DescribedOperations.class.getResourceAsStream("/META-INF/openapi/clerk-backend-api.json")) {
      return new DescribedOperations(
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One operation: {@code method} in upper case, {@code source} as it stands in the contract. */
  record Described(String method, String path, JsonObject source) {
    String id() {
      return source.get("operationId").getAsString();
    }

    @Nullable
    String lastApiVersion() {
      return source.has("x-clerk-api-version")
          ? source.get("x-clerk-api-version").getAsString()
          : null;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Described> all() {
    List<Described> all = new ArrayList<>();
    for (Map.Entry<String, JsonElement> path : contract.getAsJsonObject("paths").entrySet()) {
      for (Map.Entry<String, JsonElement> method :
          path.getValue().getAsJsonObject().entrySet()) {
        all.add(new Described(
            method.getKey().toUpperCase(Locale.ROOT),
            path.getKey(),
            method.getValue().getAsJsonObject()));
      }
    }
    return all;
  }

  @Nullable
  Described find(String method, String path) {
    return all().stream()
        .filter(each -> each.method().equals(method) && each.path().equals(path))
        .findFirst()
        .orElse(null);
  }

  /** Returns the example of a body, or null if there is none to send. */
  @Nullable
  JsonElement body(Described operation) {
    JsonObject body = operation.source().getAsJsonObject("requestBody");
    return body == null
        ? null
        : example(body.getAsJsonObject("content")
            .entrySet()
            .iterator()
            .next()
            .getValue()
            .getAsJsonObject());
  }

  boolean isMultipart(Described operation) {
    JsonObject body = operation.source().getAsJsonObject("requestBody");
    return body != null && body.getAsJsonObject("content").has("multipart/form-data");
  }

  private JsonElement example(JsonObject holder) {
    if (holder.has("example")) {
      return holder.get("example");
    }
    if (holder.has("examples")) {
      return holder
          .getAsJsonObject("examples")
          .entrySet()
          .iterator()
          .next()
          .getValue()
          .getAsJsonObject()
          .get("value");
    }
    JsonObject schema = resolve(holder.getAsJsonObject("schema"));
    if (schema.has("example")) {
      return schema.get("example");
    }
    if (schema.has("items")) {
      JsonArray array = new JsonArray();
      JsonObject items = new JsonObject();
      items.add("schema", schema.get("items"));
      array.add(example(items));
      return array;
    }
    throw new AssertionError("No example in " + holder);
  }

  private JsonObject resolve(JsonObject schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    String name = schema.get("$ref").getAsString().replaceFirst(".*/", "");
    return contract.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
  }

  /** Returns the example of a parameter in the path. */
  String pathExample(Described operation, String name) {
    for (JsonElement parameter : operation.source().getAsJsonArray("parameters")) {
      JsonObject described = parameter.getAsJsonObject();
      if (described.get("name").getAsString().equals(name)) {
        return described.get("example").getAsString();
      }
    }
    throw new AssertionError("No example of " + name + " in " + operation);
  }

  /** Returns the required parameters of the query with their examples, such as {@code ?subject=user_1}. */
  String requiredQuery(Described operation) {
    List<String> pairs = new ArrayList<>();
    if (operation.source().has("parameters")) {
      for (JsonElement parameter : operation.source().getAsJsonArray("parameters")) {
        JsonObject described = parameter.getAsJsonObject();
        if (described.get("in").getAsString().equals("query")
            && described.has("required")
            && described.get("required").getAsBoolean()) {
          pairs.add(described.get("name").getAsString()
              + '='
              + described.get("example").getAsString());
        }
      }
    }
    return pairs.isEmpty() ? "" : '?' + String.join("&", pairs);
  }
}
