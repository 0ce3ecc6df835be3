package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing that the path of a request goes through, or leads to. */
final class PathItem {
  private final List<String> collection;
  private final String parameter;
  private final String value;
  private final @Nullable Schema schema;
  private final @Nullable Route creation;
  private final @Nullable StoredResource stored;
  private final @Nullable JsonObject json;

  private PathItem(
      List<String> collection,
      String parameter,
      String value,
      @Nullable Schema schema,
      @Nullable Route creation,
      @Nullable StoredResource stored,
      @Nullable JsonObject json) {
    this.collection = collection;
    this.parameter = parameter;
    this.value = value;
    this.schema = schema;
    this.creation = creation;
    this.stored = stored;
    this.json = json;
  }

  /** Makes one of the stateful part, which can be looked at but not changed from here. */
  static PathItem foreign(
      List<String> collection,
      String parameter,
      String value,
      @Nullable Schema schema,
      JsonObject json) {
    return new PathItem(collection, parameter, value, schema, null, null, json);
  }

  /** Makes one that is in the store, under whatever name the path has for it. */
  static PathItem stored(String parameter, @Nullable Route creation, StoredResource stored) {
    return new PathItem(
        stored.collection(),
        parameter,
        stored.key(),
        stored.schema(),
        creation,
        stored,
        stored.json());
  }

  /** Makes one that exists because nobody needs to create it. */
  static PathItem given(
      List<String> collection, String parameter, String value, @Nullable Schema schema) {
    return new PathItem(collection, parameter, value, schema, null, null, null);
  }

  List<String> collection() {
    return collection;
  }

  /** Returns the name of the value in the path. */
  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }

  /** Returns what it is, or null if no operation shows it. */
  @Nullable
  Schema schema() {
    return schema;
  }

  /** Returns the operation that creates such things, or null if none does. */
  @Nullable
  Route creation() {
    return creation;
  }

  @Nullable
  StoredResource stored() {
    return stored;
  }

  /** Returns it as it is now, or null for what nobody has looked at yet. */
  @Nullable
  JsonObject json() {
    return json;
  }
}
