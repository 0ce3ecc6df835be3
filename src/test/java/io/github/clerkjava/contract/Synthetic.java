package io.github.clerkjava.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.clerkjava.contract.Description.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes a value of a schema with every property there and every list filled: the example where it goes that far. */
final class Synthetic {
  private final Description description;
  private final UnaryOperator<String> secrets;
  private final Deque<String> open = new ArrayDeque<>();

  private Synthetic(Description description, UnaryOperator<String> secrets) {
    this.description = description;
    this.secrets = secrets;
  }

  static JsonElement of(Description description, Node schema) {
    return of(description, schema, UnaryOperator.identity());
  }

  /** Puts others in the place of the secrets, and of the texts inside of metadata. */
  static JsonElement of(Description description, Node schema, UnaryOperator<String> secrets) {
    return new Synthetic(description, secrets).make(schema, null);
  }

  private JsonElement make(Node schema, JsonElement given) {
    Node meant = description.meant(schema);
    JsonElement example =
        given == null && meant.has("example") ? Json.of(meant.child("example").value()) : given;
    for (String choice : List.of("oneOf", "anyOf")) {
      if (meant.has(choice)) {
        return make(meant.child(choice).children().get(0), example);
      }
    }
    if (meant.has("enum")) {
      return Json.of(meant.child("enum").children().get(0).value());
    }
    boolean usable = example != null && !example.isJsonNull();
    return switch (meant.text("type")) {
      case "array" -> array(meant, usable ? example.getAsJsonArray() : new JsonArray());
      case "string" -> string(meant.text("format"), usable ? example.getAsString() : null);
      case "boolean" -> usable ? example : new JsonPrimitive(true);
      case "integer" -> usable ? example : new JsonPrimitive(1);
      case "number" -> usable ? example : new JsonPrimitive(0.5);
      default -> object(meant, usable ? example.getAsJsonObject() : new JsonObject());
    };
  }

  private JsonElement string(String format, String example) {
    String text = example;
    if (text == null) {
      text = format.equals("date-time") ? "2026-05-12T09:30:00Z" : "made up";
    }
    return new JsonPrimitive(format.equals("password") ? secrets.apply(text) : text);
  }

  private JsonElement array(Node schema, JsonArray example) {
    JsonArray array = new JsonArray();
    if (example.isEmpty()
        && !open.contains(description.meant(schema.child("items")).toString())) {
      array.add(make(schema.child("items"), null));
    }
    example.forEach(element -> array.add(make(schema.child("items"), element)));
    return array;
  }

  private JsonElement object(Node schema, JsonObject example) {
    JsonObject object = new JsonObject();
    Node values = schema.child("additionalProperties");
    if (values.value() instanceof Map<?, ?>) {
      object.add("key", make(values, null));
      return object;
    }
    if (description.allProperties(schema).isEmpty()) {
      return metadata(example);
    }
    open.push(schema.toString());
    description.allProperties(schema).forEach((name, property) -> {
      if (!open.contains(description.meant(property).toString())) {
        object.add(name, make(property, example.get(name)));
      }
    });
    open.pop();
    return object;
  }

  private JsonElement metadata(JsonElement value) {
    if (value instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      object.entrySet().forEach(entry -> copy.add(entry.getKey(), metadata(entry.getValue())));
      return copy;
    }
    if (value instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(element -> copy.add(metadata(element)));
      return copy;
    }
    return value instanceof JsonPrimitive text && text.isString()
        ? new JsonPrimitive(secrets.apply(text.getAsString()))
        : value;
  }
}
