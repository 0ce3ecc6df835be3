package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;

/** Writes what remains of a resource after it was deleted. */
final class DeletedObject {
  private DeletedObject() {}

  static JsonObject of(String kind, String id) {
    JsonObject json = new JsonObject();
    json.addProperty("object", kind);
    json.addProperty("id", id);
    json.addProperty("deleted", true);
    return json;
  }
}
