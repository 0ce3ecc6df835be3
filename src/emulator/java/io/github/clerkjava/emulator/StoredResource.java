package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resource of the generic part, with all that it can be found by. */
final class StoredResource {
  private final List<String> collection;
  private final Schema schema;
  private final String key;
  private final Map<String, String> ids;
  private final JsonObject request;
  private final Set<String> secrets;
  private JsonObject json;

  /**
   * Makes one.
   *
   * @param collection the segments of the path that it is below
   * @param key what tells it from the others there
   * @param ids the values in the path of the request that made it, by name
   * @param request the body of that request
   * @param secrets what only the answer to that request showed
   */
  StoredResource(
      List<String> collection,
      Schema schema,
      String key,
      Map<String, String> ids,
      JsonObject request,
      Set<String> secrets,
      JsonObject json) {
    this.collection = collection;
    this.schema = schema;
    this.key = key;
    this.ids = ids;
    this.request = request;
    this.secrets = secrets;
    this.json = json;
  }

  List<String> collection() {
    return collection;
  }

  Schema schema() {
    return schema;
  }

  String key() {
    return key;
  }

  /** Returns the resource as it is now. The object never changes: answers may still hold it. */
  JsonObject json() {
    return json;
  }

  void replace(JsonObject changed) {
    json = changed;
  }

  /** Returns this as it is at a time, by which it may have expired. */
  StoredResource at(long now) {
    json = ExampleFields.at(json, now);
    return this;
  }

  boolean hasSecret(String text) {
    return secrets.contains(text);
  }

  /** Returns its secret, or null if it has none or several. */
  @Nullable
  String onlySecret() {
    return secrets.size() == 1 ? secrets.iterator().next() : null;
  }

  /** Returns the body of the request that made it. */
  JsonObject request() {
    return request;
  }

  /** Whether it was made below the item that has the value in the path, or for it. */
  boolean belongsTo(String parameter, String value) {
    String id = ids.get(parameter);
    return id == null ? isText(request, parameter, value) : id.equals(value);
  }

  /** Returns the id of what it was made below, if the path had one of that name. */
  Optional<String> madeBelow(String parameter) {
    return Optional.ofNullable(ids.get(parameter));
  }

  /** Whether a path means it: by its id, its slug or key where the API takes that, or by what it was made for. */
  boolean isCalled(String parameter, String value) {
    if (key.equals(value) || isText(json, parameter, value)) {
      return true;
    }
    if (isText(json, "slug", value) || (parameter.contains("key") && isText(json, "key", value))) {
      return true;
    }
    for (String name : request.keySet()) {
      if (haveSameEnd(name, parameter) && isText(request, name, value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names say the same but for what stands before: {@code to_machine_id} and {@code other_machine_id}. */
  static boolean haveSameEnd(String left, String right) {
    return left.contains("_") && end(left).equals(end(right));
  }

  private static String end(String name) {
    int last = name.lastIndexOf('_');
    int before = last < 1 ? -1 : name.lastIndexOf('_', last - 1);
    return name.substring(before + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isText(JsonObject object, String name, String text) {
    JsonElement value = object.get(name);
    return new JsonPrimitive(text).equals(value);
  }
}
