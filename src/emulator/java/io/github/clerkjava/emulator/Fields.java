package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request that fits the contract, read by name. */
final class Fields {
  private final JsonObject body;

  Fields(JsonObject body) {
    this.body = body;
  }

  /** Whether anything was sent at all. */
  boolean isEmpty() {
    return body.size() == 0;
  }

  /** Whether the field was sent, be it as null. */
  boolean has(String name) {
    return body.has(name);
  }

  /** Whether the field was sent with a value. */
  boolean isSet(String name) {
    JsonElement value = body.get(name);
    return value != null && !value.isJsonNull();
  }

  /** Whether the field was sent as true. */
  boolean isTrue(String name) {
    return isSet(name) && body.get(name).getAsBoolean();
  }

  @Nullable
  String text(String name) {
    return isSet(name) ? body.get(name).getAsString() : null;
  }

  /** Returns a text that the contract requires. */
  String requiredText(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw ApiError.missing(name);
    }
    return text;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (isSet(name)) {
      for (JsonElement element : body.getAsJsonArray(name)) {
        texts.add(element.getAsString());
      }
    }
    return texts;
  }

  @Nullable
  Boolean flag(String name) {
    return isSet(name) ? body.get(name).getAsBoolean() : null;
  }

  @Nullable
  Long number(String name) {
    return isSet(name) ? body.get(name).getAsLong() : null;
  }

  /** Returns an RFC 3339 time in milliseconds since 1970. */
  @Nullable
  Long time(String name) {
    String text = text(name);
    return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
  }

  @Nullable
  JsonObject object(String name) {
    return isSet(name) ? body.getAsJsonObject(name) : null;
  }
}
