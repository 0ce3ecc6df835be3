package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Replaces in an example what a request says otherwise. */
final class ExampleFields {
  private static final String ID = "id";
  private static final String EXPIRATION = "expiration";

  private ExampleFields() {}

  /** Returns the name as the contract writes those of properties, such as {@code statement_id} for {@code statementID}. */
  static String snakeCase(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /**
   * Gives a resource an id of its own, wherever the example repeats its id.
   *
   * @param parameter what paths call the id, or null if there are no paths with it
   * @return the id, or null if such resources have none
   */
  static @Nullable String giveId(JsonObject json, @Nullable String parameter) {
    String property = json.has(ID) ? ID : parameter == null ? ID : snakeCase(parameter);
    String example = text(json, property);
    if (example == null) {
      return null;
    }
    String id = Ids.next(example.substring(0, example.lastIndexOf('_') + 1));
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      if (example.equals(textOf(entry.getValue()))) {
        json.addProperty(entry.getKey(), id);
      }
    }
    return id;
  }

  /** Sets the times at which a resource came to be and was last changed, if it tells them. */
  static void setTimes(JsonObject json, long now) {
    setTime(json, "created_at", now);
    setTime(json, "updated_at", now);
  }

  static void setTime(JsonObject json, String name, long now) {
    JsonElement time = json.get(name);
    if (time != null && time.isJsonPrimitive() && time.getAsJsonPrimitive().isNumber()) {
      json.addProperty(name, now);
    }
  }

  /** Sets when a resource expires, if it tells that and the request says so in seconds, or by leaving it out: never. */
  static void setExpiration(JsonObject json, Schema schema, JsonObject body, long now) {
    Schema expiration = schema.property(EXPIRATION);
    JsonElement seconds = body.get("seconds_until_expiration");
    if (expiration == null) {
      return;
    }
    if (seconds != null && !seconds.isJsonNull()) {
      json.addProperty(EXPIRATION, now + seconds.getAsLong() * 1000);
    } else if (expiration.nullable) {
      json.add(EXPIRATION, JsonNull.INSTANCE);
    }
  }

  /** Returns a resource as it is at a time, by which it may have expired. */
  static JsonObject at(JsonObject json, long now) {
    JsonElement expired = json.get("expired");
    JsonElement expiration = json.get(EXPIRATION);
    if (expired == null || expiration == null) {
      return json;
    }
    boolean past = !expiration.isJsonNull() && expiration.getAsLong() <= now;
    if (expired.getAsBoolean() == past) {
      return json;
    }
    JsonObject changed = json.deepCopy();
    changed.addProperty("expired", past);
    return changed;
  }

  /** Sets the ids that the path has. What links two things and has no id of its own may call them otherwise. */
  static void setIds(JsonObject json, Schema schema, Map<String, String> ids, JsonObject body) {
    for (Map.Entry<String, String> entry : ids.entrySet()) {
      String name = snakeCase(entry.getKey());
      if (isText(schema.property(name))) {
        json.addProperty(name, entry.getValue());
        continue;
      }
      for (String property : schema.propertyNames()) {
        if (schema.property(ID) == null
            && !body.has(property)
            && StoredResource.haveSameEnd(property, name)) {
          json.addProperty(property, entry.getValue());
        }
      }
    }
  }

  private static boolean isText(@Nullable Schema schema) {
    return schema != null && "string".equals(schema.target().type);
  }

  /** Sets the fields of a body that the resource has too, under the same name and of the same type. */
  static void setBody(JsonObject json, Schema schema, JsonObject body) {
    for (Map.Entry<String, JsonElement> field : body.entrySet()) {
      Schema property = schema.property(field.getKey());
      if (property != null && SchemaCheck.check(property, field.getValue()).isEmpty()) {
        json.add(field.getKey(), field.getValue());
      }
    }
  }

  /** Takes out what the example has and a request could have sent, but did not, as far as it can be taken out. */
  static void clearUnsent(JsonObject json, Schema schema, Schema request, JsonObject body) {
    for (String name : request.propertyNames()) {
      Schema property = schema.property(name);
      if (property == null || body.has(name) || !json.has(name)) {
        continue;
      }
      if (property.items != null || property.target().items != null) {
        json.add(name, new JsonArray());
      } else if (property.nullable) {
        json.add(name, JsonNull.INSTANCE);
      } else if ("object".equals(property.target().type) && !property.describesProperties()) {
        json.add(name, new JsonObject());
      }
    }
  }

  /** Returns what one example has and another one has not, or not so. */
  static JsonObject difference(JsonObject example, JsonObject other) {
    JsonObject difference = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : example.entrySet()) {
      if (!Objects.equals(entry.getValue(), other.get(entry.getKey()))) {
        difference.add(entry.getKey(), entry.getValue());
      }
    }
    return difference;
  }

  static @Nullable String text(JsonObject json, String name) {
    return textOf(json.get(name));
  }

  private static @Nullable String textOf(@Nullable JsonElement value) {
    return value != null
            && value.isJsonPrimitive()
            && value.getAsJsonPrimitive().isString()
        ? value.getAsString()
        : null;
  }
}
