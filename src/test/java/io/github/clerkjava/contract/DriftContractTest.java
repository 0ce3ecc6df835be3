package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.json.DriftFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No answer of the contract drifts, and one that is changed in one place drifts in that place and in no other. */
class DriftContractTest {
  private final Description description = Description.ofProject();

  @TestFactory
  Stream<DynamicTest> answer_changedInOnePlace_driftsThere() {
    return answers().entrySet().stream()
        .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> {
          Changes changes = new Changes(answer.getValue());
          assertThat(changes.found()).as("unchanged").isEmpty();
          changes.makeAll();
          assertThat(changes.made).isPositive();
        }));
  }

  @Test
  void answers_areThoseOfAllOperations() {
    assertThat(answers().keySet())
        .hasSizeGreaterThan(100)
        .contains("User", "UserList", "UserList (page)", "M2MTokenPage", "Jwks");
  }

  private Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    description.operations().forEach(operation -> {
      Node schema = ExampleServer.successOf(description, operation);
      if (schema.exists()) {
        String name = description.resolve(schema).equals(schema)
            ? operation.id()
            : description.resolve(schema).name();
        JsonElement example = Synthetic.of(description, schema);
        answers.put(name, new Answer(schema, description.meant(schema), example));
        if (description.meant(schema).has("x-list-of")) {
          Node page = description.meant(schema).child("oneOf").child(1);
          answers.put(name + " (page)", new Answer(schema, page, Synthetic.of(description, page)));
        }
      }
    });
    return answers;
  }

  /** The schema that an answer is decoded as, the form of it that it has, and the answer. */
  private record Answer(Node schema, Node form, JsonElement json) {}

  /** Changes an answer in every place in turn, and each time compares what is found. */
  private final class Changes {
    private final Answer answer;
    private final TypeAdapter<Object> adapter;
    private int made;

    Changes(Answer answer) {
      this.answer = answer;
      this.adapter = GeneratedCode.adapter(description, answer.schema());
    }

    List<String> found() throws IOException {
      FoundDrift found = new FoundDrift();
      DriftFinder.find(adapter.fromJson(Json.text(answer.json())), found);
      return found.lines;
    }

    void makeAll() throws IOException {
      changeInside(answer.form(), answer.json(), "$", changed -> {});
    }

    /** Changes what is inside of a value, or the value itself by the setter that puts another in its place. */
    private void changeInside(
        Node schema, JsonElement value, String path, Consumer<JsonElement> setter)
        throws IOException {
      Node meant = description.meant(schema);
      if (meant.has("oneOf")) {
        meant = description.meant(meant.child("oneOf").child(value.isJsonArray() ? 0 : 1));
      }
      if (meant.has("enum")) {
        setter.accept(new JsonPrimitive("from_the_future"));
        check("UNKNOWN_ENUM_VALUE " + path + " " + meant.name() + " from_the_future");
        setter.accept(value);
      } else if (value instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          int index = i;
          changeInside(
              meant.child("items"),
              array.get(i),
              path + "[" + i + "]",
              changed -> array.set(index, changed));
        }
      } else if (value instanceof JsonObject object && !meant.isTrue("x-metadata")) {
        changeObject(meant, object, path);
      }
    }

    private void changeObject(Node schema, JsonObject object, String path) throws IOException {
      Node values = schema.child("additionalProperties");
      Map<String, Node> properties = description.allProperties(schema);
      if (values.value() instanceof Map<?, ?>) {
        for (String key : List.copyOf(object.keySet())) {
          changeInside(
              values, object.get(key), path + step(key), changed -> object.add(key, changed));
        }
      }
      if (properties.isEmpty()) {
        return;
      }
      String model = schema.has("x-page-of") ? "ListPage" : schema.name();
      object.addProperty("brand_new", "personal");
      check("UNKNOWN_PROPERTY " + path + ".brand_new " + model);
      object.remove("brand_new");
      for (String name : List.copyOf(object.keySet())) {
        changeProperty(schema, properties.get(name), object, name, path + step(name), model);
      }
    }

    private void changeProperty(
        Node schema, Node property, JsonObject object, String name, String path, String model)
        throws IOException {
      JsonElement value = object.get(name);
      changeInside(property, value, path, changed -> object.add(name, changed));

      object.remove(name);
      // A page that lacks its elements can't know that they have another name in one list.
      String missing = path.equals("$.m2m_tokens") ? "$.data" : path;
      boolean required = description.required(schema).contains(name);
      check(required ? "MISSING_PROPERTY " + missing + " " + model : "");

      object.add(name, Json.parse("null"));
      check(description.isNullable(property) ? "" : "UNFIT_VALUE " + path + " " + model);

      boolean text = description.meant(property).text("type").equals("string");
      object.add(name, Json.parse(text ? "7" : "\"personal\""));
      check("UNFIT_VALUE " + path + " " + model);
      object.add(name, value);
    }

    private void check(String expected) throws IOException {
      made++;
      List<String> found = found();
      if (!found.equals(expected.isEmpty() ? List.of() : List.of(expected))) {
        throw new AssertionError(
            "expected " + expected + " but found " + found + " in " + Json.text(answer.json()));
      }
    }

    private String step(String name) {
      return name.matches("\\w+") ? "." + name : "['" + name + "']";
    }
  }

  private static final class FoundDrift implements DriftFinder.Findings {
    final List<String> lines = new ArrayList<>();

    @Override
    public void unknownEnumValue(String path, String model, String value) {
      lines.add("UNKNOWN_ENUM_VALUE " + path + " " + model + " " + value);
    }

    @Override
    public void unknownProperty(String path, String model) {
      lines.add("UNKNOWN_PROPERTY " + path + " " + model);
    }

    @Override
    public void missingProperty(String path, String model) {
      lines.add("MISSING_PROPERTY " + path + " " + model);
    }

    @Override
    public void unfitValue(String path, String model) {
      lines.add("UNFIT_VALUE " + path + " " + model);
    }
  }
}
