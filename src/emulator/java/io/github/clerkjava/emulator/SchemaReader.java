package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the schemas of the contract, each named one once, so that schemas may refer to themselves. */
final class SchemaReader {
  private static final String PREFIX = "#/components/schemas/";

  private final JsonObject sources;
  private final Map<String, Schema> named = new HashMap<>();

  SchemaReader(JsonObject sources) {
    this.sources = sources;
  }

  Schema named(String name) {
    Schema known = named.get(name);
    if (known != null) {
      return known;
    }
    JsonElement source = sources.get(name);
    if (source == null) {
      throw new IllegalStateException("The contract has no schema " + name);
    }
    Schema schema = new Schema();
    schema.name = name;
    named.put(name, schema);
    fill(schema, source.getAsJsonObject());
    return schema;
  }

  Schema read(JsonObject source) {
    JsonElement reference = source.get("$ref");
    if (reference != null) {
      return named(reference.getAsString().substring(PREFIX.length()));
    }
    Schema schema = new Schema();
    fill(schema, source);
    return schema;
  }

  private void fill(Schema schema, JsonObject source) {
    schema.type = text(source, "type");
    schema.format = text(source, "format");
    schema.nullable = flag(source, "nullable");
    schema.minimum = number(source, "minimum");
    schema.maximum = number(source, "maximum");
    schema.minLength = number(source, "minLength");
    schema.maxLength = number(source, "maxLength");
    schema.minItems = number(source, "minItems");
    schema.maxItems = number(source, "maxItems");
    String pattern = text(source, "pattern");
    schema.pattern = pattern == null ? null : Pattern.compile(pattern);
    schema.secret = flag(source, "x-secret");
    JsonElement additional = source.get("additionalProperties");
    schema.open = additional != null && (additional.isJsonObject() || additional.getAsBoolean());
    if (additional != null && additional.isJsonObject()) {
      schema.additional = read(additional.getAsJsonObject());
    }
    if (source.has("items")) {
      schema.items = read(source.getAsJsonObject("items"));
    }
    if (source.has("properties")) {
      for (Map.Entry<String, JsonElement> property :
          source.getAsJsonObject("properties").entrySet()) {
        schema.properties.put(property.getKey(), read(property.getValue().getAsJsonObject()));
      }
    }
    for (JsonElement name : array(source, "required")) {
      schema.required.add(name.getAsString());
    }
    for (JsonElement value : array(source, "enum")) {
      schema.values.add(value.getAsString());
    }
    for (JsonElement part : array(source, "allOf")) {
      schema.allOf.add(read(part.getAsJsonObject()));
    }
    for (JsonElement choice : array(source, "oneOf")) {
      schema.oneOf.add(read(choice.getAsJsonObject()));
    }
  }

  private static Iterable<JsonElement> array(JsonObject source, String name) {
    return source.has(name) ? source.getAsJsonArray(name) : List.<JsonElement>of();
  }

  private static @Nullable String text(JsonObject source, String name) {
    return source.has(name) ? source.get(name).getAsString() : null;
  }

  private static boolean flag(JsonObject source, String name) {
    return source.has(name) && source.get(name).getAsBoolean();
  }

  private static @Nullable Long number(JsonObject source, String name) {
    return source.has(name) ? source.get(name).getAsLong() : null;
  }
}
