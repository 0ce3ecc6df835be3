package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The examples of the contract: of its answers and of its named schemas. Immutable. */
final class Examples {
  /** Those of a contract that has none. */
  static final Examples NONE = new Examples();

  private final Map<String, JsonElement> answers = new HashMap<>();
  private final Map<String, JsonElement> schemas = new HashMap<>();

  private Examples() {}

  /** Reads the examples of a contract, and nothing else of it. */
  static Examples read(Reader json) throws IOException {
    Examples examples = new Examples();
    JsonReader in = new JsonReader(json);
    each(in, part -> {
      if (part.equals("paths")) {
        each(in, path -> each(in, method -> examples.readOperation(in, key(method, path))));
      } else if (part.equals("components")) {
        each(in, kind -> {
          if (kind.equals("schemas")) {
            each(in, name -> readExample(in, name, examples.schemas));
          } else {
            in.skipValue();
          }
        });
      } else {
        in.skipValue();
      }
    });
    return examples;
  }

  private void readOperation(JsonReader in, String key) throws IOException {
    each(in, property -> {
      if (property.equals("responses")) {
        each(in, status -> {
          if (status.startsWith("2")) {
            readResponse(in, key);
          } else {
            in.skipValue();
          }
        });
      } else {
        in.skipValue();
      }
    });
  }

  private void readResponse(JsonReader in, String key) throws IOException {
    each(in, property -> {
      if (property.equals("content")) {
        each(in, type -> readExample(in, key, answers));
      } else {
        in.skipValue();
      }
    });
  }

  /** Reads an object that has an example, or several of which the first counts. */
  private static void readExample(JsonReader in, String key, Map<String, JsonElement> found)
      throws IOException {
    each(in, property -> {
      if (property.equals("example")) {
        found.put(key, JsonParser.parseReader(in));
      } else if (property.equals("examples")) {
        each(in, name -> readFirstValue(in, key, found));
      } else {
        in.skipValue();
      }
    });
  }

  private static void readFirstValue(JsonReader in, String key, Map<String, JsonElement> found)
      throws IOException {
    each(in, property -> {
      if (property.equals("value")) {
        found.putIfAbsent(key, JsonParser.parseReader(in));
      } else {
        in.skipValue();
      }
    });
  }

  private interface Member {
    void read(String name) throws IOException;
  }

  private static void each(JsonReader in, Member member) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      member.read(in.nextName());
    }
    in.endObject();
  }

  private static String key(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + ' ' + path;
  }

  /** Returns a copy of the example that an operation has for its answer, or null if it has none of its own. */
  @Nullable
  JsonElement own(Route route) {
    JsonElement example = answers.get(key(route.method(), route.path()));
    return example == null ? null : example.deepCopy();
  }

  /** Returns a copy of the example of an answer: the operation's own, else that of the schema. */
  JsonElement of(Route route) {
    JsonElement own = own(route);
    Schema answer = route.answer();
    return own != null || answer == null ? (own == null ? JsonNull.INSTANCE : own) : of(answer);
  }

  /** Returns a copy of the example of a schema. */
  JsonElement of(Schema schema) {
    Schema target = schema.target();
    JsonElement example = target.name == null ? null : schemas.get(target.name);
    if (example == null) {
      throw new IllegalStateException("The contract has no example of " + target.name);
    }
    return example.deepCopy();
  }
}
