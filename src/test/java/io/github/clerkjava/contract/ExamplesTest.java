package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Examples.Example;
import io.github.clerkjava.json.ListPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the description is what its schema says, and the generated code reads and writes it. */
class ExamplesTest {
  private final Description description = Description.ofProject();

  @TestFactory
  Stream<DynamicTest> example_validates() {
    return Examples.of(description).stream()
        .map(example -> DynamicTest.dynamicTest(example.node().toString(), () -> {
          JsonElement json = Json.of(example.node().value());
          assertThat(SchemaValidator.validate(description, example.schema(), json))
              .isEmpty();
        }));
  }

  @TestFactory
  Stream<DynamicTest> example_isReadAndWrittenBack() {
    List<Node> forms = description.forms();
    return Examples.of(description).stream()
        .filter(example -> example.whole() && !forms.contains(example.schema()))
        .map(example -> DynamicTest.dynamicTest(example.node().toString(), () -> {
          TypeAdapter<Object> adapter = GeneratedCode.adapter(description, example.schema());
          JsonElement json = Json.of(example.node().value());

          Object read = adapter.fromJson(Json.text(json));

          assertThat(Json.difference(json, Json.parse(adapter.toJson(read)))).isEmpty();
          if (read instanceof ListPage<?> page) {
            assertThat(page.getAdditionalProperties()).isEmpty();
          }
          GeneratedCode.callGetters(read, (model, getter, value, thrown) -> {
            assertThat(thrown).as("%s of %s", getter.getName(), model).isNull();
            assertThat(model.getAdditionalProperties()).as("%s", model).isEmpty();
          });
        }));
  }

  @Test
  void everyObject_hasAnExample() {
    assertThat(description.namedSchemas())
        .filteredOn(schema -> schema.text("type").equals("object") && !schema.has("example"))
        .isEmpty();
  }

  @Test
  void everyErrorResponse_hasAnExample() {
    assertThat(description.components("responses"))
        .filteredOn(response -> !response.at("content", "application/json").has("examples"))
        .isEmpty();
  }

  @Test
  void examples_areFoundAtAll() {
    assertThat(Examples.of(description)).hasSizeGreaterThan(80);
    assertThat(Examples.of(description)).filteredOn(Example::whole).hasSizeGreaterThan(50);
  }
}
