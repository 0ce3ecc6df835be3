package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the emulator answered. */
record Answer(int status, JsonElement json, HttpHeaders headers) {
  JsonObject object() {
    return json.getAsJsonObject();
  }

  JsonArray array() {
    return json.getAsJsonArray();
  }

  /** Returns the value at a path such as {@code email_addresses.0.id}. */
  JsonElement at(String path) {
    JsonElement value = json;
    for (String step : path.split("\\.", -1)) {
      value = value.isJsonArray()
          ? value.getAsJsonArray().get(Integer.parseInt(step))
          : value.getAsJsonObject().get(step);
      if (value == null) {
        throw new AssertionError("Nothing at " + path + " in " + json);
      }
    }
    return value;
  }

  /** Returns the text at a path, or null for a JSON null. */
  @Nullable
  String text(String path) {
    return at(path).isJsonNull() ? null : at(path).getAsString();
  }

  String id() {
    return at("id").getAsString();
  }

  /** Returns one property of each element of a bare array. */
  List<String> each(String property) {
    List<String> values = new ArrayList<>();
    array()
        .forEach(element -> values.add(element.getAsJsonObject().get(property).getAsString()));
    return values;
  }

  /** Returns status, code and parameter of the first error, such as {@code 422 form_param_missing email_address}. */
  String error() {
    JsonElement meta = at("errors.0").getAsJsonObject().get("meta");
    String parameter =
        meta == null ? "" : " " + meta.getAsJsonObject().get("param_name").getAsString();
    return status + " " + text("errors.0.code") + parameter;
  }
}
