package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the generic part sees of the stateful one: whether a thing exists, and what it looks like. */
final class StatefulResources {
  private final Map<String, Function<String, @Nullable JsonObject>> collections = new HashMap<>();

  /** Adds a collection, such as {@code /users}, with what finds a thing in it by its id. */
  void add(String collection, Function<String, @Nullable JsonObject> find) {
    collections.put(collection, find);
  }

  boolean holds(String collection) {
    return collections.containsKey(collection);
  }

  @Nullable
  JsonObject find(String collection, String id) {
    Function<String, @Nullable JsonObject> find = collections.get(collection);
    return find == null ? null : find.apply(id);
  }
}
