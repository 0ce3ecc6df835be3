package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that fits the contract. */
final class Call {
  private final Map<String, String> path;
  private final Map<String, List<String>> query;
  private final Fields body;

  Call(Map<String, String> path, Map<String, List<String>> query, JsonObject body) {
    this.path = path;
    this.query = query;
    this.body = new Fields(body);
  }

  /** Returns the path parameter, such as {@code user_id}. */
  String id(String name) {
    String id = path.get(name);
    if (id == null) {
      throw new IllegalArgumentException("The path has no parameter " + name);
    }
    return id;
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
