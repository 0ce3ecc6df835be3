package io.github.clerkjava.contract;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.TreeSet;

/** JSON as a tree, made without the code under test. */
final class Json {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private Json() {}

  /** The JSON of what YAML was read as. */
  static JsonElement of(Object yaml) {
    return parse(GSON.toJson(yaml));
  }

  static JsonElement parse(String text) {
    return JsonParser.parseString(text);
  }

  static String text(JsonElement json) {
    return GSON.toJson(json);
  }

  /** Where two trees differ first, or an empty string; numbers are the same if they have the same value. */
  static String difference(JsonElement expected, JsonElement actual) {
    return difference("", expected, actual);
  }

  private static String difference(String pointer, JsonElement expected, JsonElement actual) {
    if (expected instanceof JsonObject a && actual instanceof JsonObject b) {
      Set<String> names = new TreeSet<>(a.keySet());
      names.addAll(b.keySet());
      for (String name : names) {
        if (!a.has(name) || !b.has(name)) {
          return pointer + "/" + name + (a.has(name) ? " is lost" : " is new");
        }
        String difference = difference(pointer + "/" + name, a.get(name), b.get(name));
        if (!difference.isEmpty()) {
          return difference;
        }
      }
      return "";
    }
    if (expected instanceof JsonArray a && actual instanceof JsonArray b) {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        String difference = difference(pointer + "/" + i, a.get(i), b.get(i));
        if (!difference.isEmpty()) {
          return difference;
        }
      }
      return a.size() == b.size()
          ? ""
          : pointer + " has " + b.size() + " elements instead of " + a.size();
    }
    boolean same = expected.equals(actual);
    if (expected instanceof JsonPrimitive a
        && actual instanceof JsonPrimitive b
        && a.isNumber()
        && b.isNumber()) {
      same = a.getAsBigDecimal().compareTo(b.getAsBigDecimal()) == 0;
    }
    return same ? "" : pointer + " is " + actual + " instead of " + expected;
  }
}
