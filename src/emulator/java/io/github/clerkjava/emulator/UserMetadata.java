package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.BinaryOperator;

/** {@code PUT} and {@code PATCH /users/{user_id}/metadata}. */
final class UserMetadata {
  private final UserStore users;
  private final EmulatorClock clock;

  UserMetadata(UserStore users, EmulatorClock clock) {
    this.users = users;
    this.clock = clock;
  }

  JsonElement replace(Call call) {
    return change(call, (before, sent) -> sent);
  }

  JsonElement update(Call call) {
    return change(call, UserMetadata::merged);
  }

  private JsonElement change(Call call, BinaryOperator<JsonObject> combine) {
    UserRecord user = users.get(call.id("user_id"));
    Fields body = call.body();
    user.publicMetadata = combined(body, "public_metadata", user.publicMetadata, combine);
    user.privateMetadata = combined(body, "private_metadata", user.privateMetadata, combine);
    user.unsafeMetadata = combined(body, "unsafe_metadata", user.unsafeMetadata, combine);
    if (!body.isEmpty()) {
      user.updatedAt = clock.now();
    }
    return UserJson.of(user);
  }

  private static JsonObject combined(
      Fields body, String name, JsonObject before, BinaryOperator<JsonObject> combine) {
    JsonObject sent = body.object(name);
    return sent == null ? before : combine.apply(before, sent);
  }

  /** Returns a new object: what is stored is never changed, because answers may still hold it. */
  static JsonObject merged(JsonObject before, JsonObject sent) {
    JsonObject merged = new JsonObject();
    before.entrySet().forEach(entry -> merged.add(entry.getKey(), entry.getValue()));
    for (Map.Entry<String, JsonElement> entry : sent.entrySet()) {
      String key = entry.getKey();
      JsonElement value = entry.getValue();
      if (value.isJsonNull()) {
        merged.remove(key);
      } else if (value.isJsonObject()) {
        JsonElement old = merged.get(key);
        JsonObject base =
            old != null && old.isJsonObject() ? old.getAsJsonObject() : UserRecord.NO_METADATA;
        merged.add(key, merged(base, value.getAsJsonObject()));
      } else {
        merged.add(key, value);
      }
    }
    return merged;
  }
}
