package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads the JSON of the contract without its prose, its examples and its refusals: most of it, and no use here. */
final class ContractReader {
  private final JsonReader in;

  ContractReader(JsonReader in) {
    this.in = in;
  }

  /** Reads an object that is the value of a property. */
  JsonObject object(String property) throws IOException {
    JsonObject object = new JsonObject();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (isOfNoUse(property, name)) {
        in.skipValue();
      } else {
        object.add(name, value(name));
      }
    }
    in.endObject();
    return object;
  }

  private boolean isOfNoUse(String parent, String name) throws IOException {
    switch (name) {
      case "description":
      case "summary":
        return in.peek() == JsonToken.STRING;
      case "example":
      case "examples":
        return !parent.equals("properties");
      default:
        return parent.equals("responses") && !name.startsWith("2");
    }
  }

  private JsonElement value(String name) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT:
        return object(name);
      case BEGIN_ARRAY:
        JsonArray array = new JsonArray();
        in.beginArray();
        while (in.hasNext()) {
          array.add(value(name));
        }
        in.endArray();
        return array;
      case BOOLEAN:
        return new JsonPrimitive(in.nextBoolean());
      case NUMBER:
        return new JsonPrimitive(new BigDecimal(in.nextString()));
      case NULL:
        in.nextNull();
        return JsonNull.INSTANCE;
      default:
        return new JsonPrimitive(in.nextString());
    }
  }
}
