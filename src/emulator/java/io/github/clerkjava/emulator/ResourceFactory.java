package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes resources out of the contract's examples and of what requests say. */
final class ResourceFactory {
  private final Contract contract;
  private final EmulatorClock clock;
  private final Relations relations;

  ResourceFactory(Contract contract, EmulatorClock clock, Relations relations) {
    this.contract = contract;
    this.clock = clock;
    this.relations = relations;
  }

  /** A new resource, and how it looks to who created it: nobody else gets to see its secrets. */
  static final class Creation {
    private final StoredResource resource;
    private final JsonObject answer;

    Creation(StoredResource resource, JsonObject answer) {
      this.resource = resource;
      this.answer = answer;
    }

    StoredResource resource() {
      return resource;
    }

    JsonObject answer() {
      return answer;
    }
  }

  JsonObject example(Schema schema) {
    return contract.examples().of(schema).getAsJsonObject();
  }

  /** Returns the list that an operation has for an example, or one with the example of its elements. */
  JsonElement example(Route route, ListShape list) {
    JsonElement own = contract.examples().own(route);
    if (own != null) {
      return own;
    }
    JsonArray elements = new JsonArray();
    elements.add(example(list.items()));
    return elements;
  }

  /**
   * Makes what a creating operation makes of a body.
   *
   * @param collection the segments of the path to put it below
   * @param parameter what paths call its id, or null if there are no paths with it
   */
  Creation create(
      Route creation,
      Schema schema,
      List<String> collection,
      @Nullable String parameter,
      ResolvedPath path,
      JsonObject body) {
    JsonObject answer = contract.examples().of(creation).getAsJsonObject();
    Schema request = creation.body();
    if (request != null) {
      ExampleFields.clearUnsent(answer, schema, request, body);
    }
    ExampleFields.setIds(answer, schema, path.ids(), body);
    ExampleFields.setBody(answer, schema, body);
    relations.set(answer, schema, path, body);
    String id = ExampleFields.giveId(answer, parameter);
    long now = clock.nextCreation();
    ExampleFields.setTimes(answer, now);
    ExampleFields.setExpiration(answer, schema, body, now);
    Set<String> secrets = new HashSet<>();
    JsonObject json = withoutSecrets(answer, schema, secrets);
    StoredResource resource = new StoredResource(
        collection, schema, id == null ? Ids.next("") : id, path.ids(), body, secrets, json);
    return new Creation(resource, answer);
  }

  /** Makes the secrets unique, so that each leads to its owner, and leaves them out of what it returns. */
  private JsonObject withoutSecrets(JsonObject answer, Schema schema, Set<String> secrets) {
    JsonObject shown = example(schema);
    JsonObject json = answer.deepCopy();
    for (String name : schema.propertyNames()) {
      Schema property = schema.property(name);
      String secret = ExampleFields.text(answer, name);
      if (property == null || !property.secret || secret == null) {
        continue;
      }
      String unique = Ids.next(secret + '_');
      secrets.add(unique);
      answer.addProperty(name, unique);
      if (!shown.has(name)) {
        json.remove(name);
      } else if (shown.get(name).isJsonNull()) {
        json.add(name, shown.get(name));
      } else {
        json.addProperty(name, unique);
      }
    }
    return json;
  }

  /**
   * Makes what has been there all along.
   *
   * @param item how the path calls it, or null for one that the path does not mean
   */
  StoredResource given(
      List<String> collection,
      Schema schema,
      JsonObject example,
      ResolvedPath path,
      @Nullable PathItem item) {
    Map<String, String> ids = path.ids();
    JsonObject none = new JsonObject();
    ExampleFields.setIds(example, schema, ids, none);
    relations.set(example, schema, path, none);
    String name = item == null ? null : ExampleFields.snakeCase(item.parameter());
    String key = item == null ? ExampleFields.text(example, "id") : item.value();
    if (item != null && example.has("id") && !example.has(Objects.requireNonNull(name))) {
      example.addProperty("id", item.value());
    }
    return new StoredResource(
        collection, schema, key == null ? Ids.next("") : key, ids, none, Set.of(), example);
  }

  /** Makes the answer of an operation that keeps nothing. */
  JsonObject answer(Route route, Schema schema, ResolvedPath path, JsonObject body) {
    JsonObject answer = contract.examples().of(route).getAsJsonObject();
    ExampleFields.setIds(answer, schema, path.ids(), body);
    ExampleFields.setBody(answer, schema, body);
    relations.set(answer, schema, path, body);
    if (route.method().equals("POST")) {
      ExampleFields.giveId(answer, null);
      ExampleFields.setTimes(answer, clock.nextCreation());
    }
    return answer;
  }
}
