package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts into a resource what it repeats of the things around it: the organization of a membership, and its user. */
final class Relations {
  private static final String USER_ID = "user_id";

  private final StatefulResources stateful;

  Relations(StatefulResources stateful) {
    this.stateful = stateful;
  }

  void set(JsonObject json, Schema schema, ResolvedPath path, JsonObject body) {
    for (PathItem item : path.items()) {
      JsonObject other = item.json();
      if (other != null && item.schema() != schema) {
        repeat(json, schema, item.schema(), other);
      }
    }
    String userId = ExampleFields.text(body, USER_ID);
    if (userId == null) {
      userId = path.ids().get(USER_ID);
    }
    if (userId != null) {
      setUser(json, userId);
    }
  }

  private static void repeat(
      JsonObject json, Schema schema, @Nullable Schema kind, JsonObject other) {
    for (String name : schema.propertyNames()) {
      Schema property = schema.property(name);
      if (property != null && property.target() == kind && json.has(name)) {
        json.add(name, other);
      }
    }
    JsonElement profile = json.get("public_" + ExampleFields.text(other, "object") + "_data");
    if (profile != null && profile.isJsonObject()) {
      copy(other, profile.getAsJsonObject());
    }
  }

  private void setUser(JsonObject json, String userId) {
    JsonElement element = json.get("public_user_data");
    if (element == null || !element.isJsonObject()) {
      return;
    }
    JsonObject profile = element.getAsJsonObject();
    JsonObject user = stateful.find("/users", userId);
    if (user != null) {
      copy(user, profile);
      profile.addProperty("identifier", identifier(user));
    }
    profile.addProperty(USER_ID, userId);
  }

  private static String identifier(JsonObject user) {
    for (JsonElement emailAddress : user.getAsJsonArray("email_addresses")) {
      return emailAddress.getAsJsonObject().get("email_address").getAsString();
    }
    String username = ExampleFields.text(user, "username");
    return username == null ? "" : username;
  }

  private static void copy(JsonObject from, JsonObject to) {
    for (Map.Entry<String, JsonElement> entry : to.entrySet()) {
      JsonElement value = from.get(entry.getKey());
      if (value != null) {
        to.add(entry.getKey(), value);
      }
    }
  }
}
