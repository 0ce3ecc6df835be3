package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that fits the contract. */
final class Call {
  private final Map<String, String> path;
  private final Map<String, List<String>> query;
  private final JsonElement json;
  private final Fields body;
  private final @Nullable String key;

  /**
   * Makes one.
   *
   * @param key the key that the request carries, or null for none
   */
  Call(
      Map<String, String> path,
      Map<String, List<String>> query,
      JsonElement body,
      @Nullable String key) {
    this.key = key;
    this.path = path;
    this.query = query;
    this.json = body;
    this.body = new Fields(object());
  }

  /** Returns the same call with another body. */
  Call with(JsonObject otherBody) {
    return new Call(path, query, otherBody, key);
  }

  /** Returns the key that the request carries, or null. */
  @Nullable
  String key() {
    return key;
  }

  /** Returns the path parameter, such as {@code user_id}. */
  String id(String name) {
    String id = path.get(name);
    if (id == null) {
      throw new IllegalArgumentException("The path has no parameter " + name);
    }
    return id;
  }

  /** Returns the values in the path by name. */
  Map<String, String> ids() {
    return path;
  }

  /** Returns the body, an empty object if there is none. */
  JsonElement json() {
    return json;
  }

  /** Returns the body if it is an object, else an empty one. */
  JsonObject object() {
    return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
  }

  Fields body() {
    return body;
  }

  /** Returns the values of a query parameter, none if it was not sent. */
  List<String> values(String name) {
    return query.getOrDefault(name, List.of());
  }

  @Nullable
  String value(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? null : values.get(0);
  }

  @Nullable
  Long number(String name) {
    String value = value(name);
    return value == null ? null : Long.valueOf(value);
  }

  @Nullable
  Boolean flag(String name) {
    String value = value(name);
    return value == null ? null : Boolean.valueOf(value);
  }
}
