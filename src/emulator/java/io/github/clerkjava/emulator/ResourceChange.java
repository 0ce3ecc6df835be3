package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Changes resources in the way that the contract's examples show. */
final class ResourceChange {
  private static final String STATUS = "status";

  private final Examples examples;
  private final EmulatorClock clock;

  ResourceChange(Examples examples, EmulatorClock clock) {
    this.examples = examples;
    this.clock = clock;
  }

  /** Returns a resource with the fields of a body, those objects merged that are merged by the API. */
  JsonObject merge(Route route, Schema schema, JsonObject before, JsonObject body) {
    JsonObject after = before.deepCopy();
    JsonObject fields = new JsonObject();
    for (String name : body.keySet()) {
      JsonElement old = before.get(name);
      JsonElement sent = body.get(name);
      boolean objects = old != null && old.isJsonObject() && sent.isJsonObject();
      fields.add(
          name,
          objects && isMerged(route, name)
              ? UserMetadata.merged(old.getAsJsonObject(), sent.getAsJsonObject())
              : sent);
    }
    ExampleFields.setBody(after, schema, fields);
    ExampleFields.setTime(after, "updated_at", clock.now());
    if (body.has("seconds_until_expiration")) {
      ExampleFields.setExpiration(after, schema, body, clock.now());
    }
    return ExampleFields.at(after, clock.now());
  }

  /** Whether the entries that are sent go beside those that are there: metadata, and maps in which null removes one. */
  private static boolean isMerged(Route route, String name) {
    Schema property = route.body() == null ? null : route.body().property(name);
    Schema values = property == null ? null : property.target().additional;
    return route.method().equals("PATCH")
        && (route.path().endsWith("/metadata") || (values != null && values.nullable));
  }

  /**
   * Returns a resource as it is after an action.
   *
   * @param creation the operation that created it, or null for none
   */
  JsonObject act(
      Route route, Schema schema, @Nullable Route creation, JsonObject before, JsonObject body) {
    JsonObject acted = before.deepCopy();
    difference(route, schema, creation).entrySet().forEach(entry -> {
      if (isEffect(route, schema, entry.getKey())) {
        acted.add(entry.getKey(), entry.getValue());
      }
    });
    return merge(route, schema, acted, body);
  }

  /** Returns what the operation's own example has changed; where there is none, only the status can tell. */
  private JsonObject difference(Route route, Schema schema, @Nullable Route creation) {
    JsonElement own = examples.own(route);
    JsonObject usual = examples.of(schema).getAsJsonObject();
    if (own != null) {
      return ExampleFields.difference(own.getAsJsonObject(), usual);
    }
    JsonObject difference = new JsonObject();
    if (creation != null && usual.has(STATUS)) {
      difference.add(STATUS, usual.get(STATUS));
    }
    return difference;
  }

  /** Returns an answer with the secrets that only this operation shows. */
  JsonObject withShownSecrets(Route route, Schema schema, JsonObject json) {
    JsonElement own = examples.own(route);
    if (own == null) {
      return json;
    }
    JsonObject answer = json.deepCopy();
    own.getAsJsonObject().entrySet().forEach(entry -> {
      Schema property = schema.property(entry.getKey());
      JsonElement kept = json.get(entry.getKey());
      if (property != null && property.secret && (kept == null || kept.isJsonNull())) {
        answer.add(entry.getKey(), entry.getValue());
      }
    });
    return answer;
  }

  /** Whether an action does this, as opposed to who calls it, or to when the example happened. */
  private static boolean isEffect(Route route, Schema schema, String name) {
    Schema body = route.body();
    Schema property = schema.property(name);
    return property != null
        && !property.secret
        && !name.equals("id")
        && !name.equals("object")
        && !name.endsWith("_at")
        && (body == null || body.property(name) == null);
  }
}
