package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.json.MissingPropertyException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever the server changes inside of an answer, the answer is read, nothing of it is lost when it is written back, and
 * no getter does worse than to say that its property is missing or no time.
 */
class MutationTest {
  private static final List<JsonElement> JUNK = Stream.of(
          "null",
          "\"from the future\"",
          "\"\"",
          "true",
          "7",
          "-0.5",
          "12345678901234567890",
          "1e400",
          "[]",
          "[null]",
          "[7,{\"a\":[]}]",
          "{}",
          "{\"new\":null}")
      .map(Json::parse)
      .toList();

  private final Description description = Description.ofProject();

  @TestFactory
  Stream<DynamicTest> answer_mutatedAnywhere_isReadAndWrittenBack() {
    return subjects().entrySet().stream()
        .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> {
          TypeAdapter<Object> adapter = GeneratedCode.adapter(description, answer.getValue());
          JsonElement whole = Synthetic.of(description, answer.getValue());
          assertThat(SchemaValidator.validate(description, answer.getValue(), whole))
              .isEmpty();
          assertSurvives(adapter, "unchanged", whole);
          for (List<Object> place : places(whole)) {
            if (place.size() > 2) {
              continue; // What is deeper is near the root of another subject.
            }
            for (Map.Entry<String, JsonElement> mutation :
                mutations(whole, place).entrySet()) {
              assertSurvives(adapter, place + " " + mutation.getKey(), mutation.getValue());
            }
          }
        }));
  }

  @Test
  void answers_areThoseOfAllOperations() {
    assertThat(answers().keySet())
        .contains("User", "UserList", "Session", "TotalCount", "DeletedObject", "Jwks");
  }

  @Test
  void places_areAllThatCanChange() {
    assertThat(places(Json.parse("{\"a\":{\"b\":[{\"c\":1}]}}")))
        .containsExactly(
            List.of("a"), List.of("a", "b"), List.of("a", "b", 0), List.of("a", "b", 0, "c"));
    assertThat(mutations(Json.parse("{\"a\":{\"b\":1}}"), List.of("a")).values())
        .contains(
            Json.parse("{}"),
            Json.parse("{\"a\":null}"),
            Json.parse("{\"a\":{\"b\":1,\"new\":[1,null]}}"));
    assertThat(places(Synthetic.of(description, description.schema("User"))))
        .hasSizeGreaterThan(150);
  }

  private static void assertSurvives(TypeAdapter<Object> adapter, String mutation, JsonElement json)
      throws IOException {
    Object read;
    try {
      read = adapter.fromJson(Json.text(json));
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(mutation + " is not read", e);
    }
    String difference = Json.difference(json, Json.parse(adapter.toJson(read)));
    if (!difference.isEmpty()) {
      throw new AssertionError(mutation + " is not written back: " + difference);
    }
    GeneratedCode.callGetters(read, (model, getter, value, thrown) -> {
      if (thrown != null
          && !(thrown instanceof MissingPropertyException || thrown instanceof DateTimeException)) {
        throw new AssertionError(mutation + " breaks " + getter, thrown);
      }
    });
  }

  /** What operations answer, and every object inside of it by itself: what is deep in one is near the root of another. */
  private Map<String, Node> subjects() {
    Map<String, Node> subjects = answers();
    List<Node> forms = description.forms();
    description.namedSchemas().stream()
        .filter(schema -> schema.has("properties") && !forms.contains(schema))
        .forEach(schema -> subjects.put(schema.name(), schema));
    return subjects;
  }

  private Map<String, Node> answers() {
    Map<String, Node> answers = new LinkedHashMap<>();
    for (Operation operation : description.operations()) {
      description.responses(operation).forEach((status, response) -> {
        Node schema = response.at("content", "application/json", "schema");
        if (status.startsWith("2") && schema.exists()) {
          Node named = description.resolve(schema);
          answers.put(named.equals(schema) ? operation.id() : named.name(), schema);
        }
      });
    }
    return answers;
  }

  /** The ways to all values inside of a value. Elements of an array at the root are none: nothing could keep them. */
  private static List<List<Object>> places(JsonElement root) {
    List<List<Object>> places = new ArrayList<>();
    collect(root, new ArrayList<>(), places);
    places.removeIf(place -> root.isJsonArray() && place.size() == 1);
    return places;
  }

  private static void collect(JsonElement value, List<Object> way, List<List<Object>> places) {
    if (value instanceof JsonObject object) {
      object.keySet().forEach(name -> step(object.get(name), way, name, places));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        step(array.get(i), way, i, places);
      }
    }
  }

  private static void step(
      JsonElement child, List<Object> way, Object key, List<List<Object>> places) {
    List<Object> further = new ArrayList<>(way);
    further.add(key);
    places.add(further);
    collect(child, further, places);
  }

  private static Map<String, JsonElement> mutations(JsonElement root, List<Object> place) {
    Map<String, JsonElement> mutations = new LinkedHashMap<>();
    Object key = place.get(place.size() - 1);
    for (JsonElement junk : place.size() > 2 ? JUNK.subList(0, 2) : JUNK) {
      JsonElement copy = root.deepCopy();
      JsonElement parent = follow(copy, place.subList(0, place.size() - 1));
      if (parent instanceof JsonArray array) {
        array.set((Integer) key, junk);
      } else {
        parent.getAsJsonObject().add((String) key, junk);
      }
      mutations.put("replaced by " + junk, copy);
    }
    JsonElement without = root.deepCopy();
    JsonElement parent = follow(without, place.subList(0, place.size() - 1));
    if (parent instanceof JsonArray array) {
      array.remove((int) (Integer) key);
    } else {
      parent.getAsJsonObject().remove((String) key);
    }
    mutations.put("left out", without);
    if (follow(root, place) instanceof JsonObject) {
      JsonElement extended = root.deepCopy();
      follow(extended, place).getAsJsonObject().add("new", Json.parse("[1,null]"));
      mutations.put("extended", extended);
    }
    return mutations;
  }

  private static JsonElement follow(JsonElement root, List<Object> way) {
    JsonElement value = root;
    for (Object key : way) {
      value = key instanceof Integer index
          ? value.getAsJsonArray().get(index)
          : value.getAsJsonObject().get((String) key);
    }
    return value;
  }
}
