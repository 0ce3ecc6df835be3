package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.json.QueryParams;
import io.github.clerkjava.model.ModelAdapters;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.WebhookAdapters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every generated class, whatever the description says. */
class EveryModelTest {
  private static final Gson GSON = new GsonBuilder()
      .registerTypeAdapterFactory(new WebhookAdapters())
      .registerTypeAdapterFactory(new ModelAdapters())
      .create();

  private final Description description = Description.ofProject();

  @TestFactory
  Stream<DynamicTest> untouched_isAnEmptyObject() {
    return objects()
        .map(schema -> DynamicTest.dynamicTest(schema.name(), () -> {
          assertThat(GSON.toJson(build(builder(type(schema))))).isEqualTo("{}");
        }));
  }

  @TestFactory
  Stream<DynamicTest> empty_isReadAndOnlyRequiredGettersFail() {
    return objects()
        .map(schema -> DynamicTest.dynamicTest(schema.name(), () -> {
          Object empty = adapter(schema).fromJson("{}");
          List<String> missing = new ArrayList<>();
          GeneratedCode.callGetters(empty, (model, getter, value, thrown) -> {
            if (thrown instanceof MissingPropertyException e) {
              missing.add(e.getProperty());
            } else {
              assertThat(thrown).as("%s", getter).isNull();
            }
          });

          assertThat(missing).containsExactlyInAnyOrderElementsOf(description.required(schema));
          for (String name : description.allProperties(schema).keySet()) {
            assertThat(((JsonModel) empty).has(name)).as(name).isFalse();
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> whole_isReadWithEveryPropertyAndEqualAfterCopies() {
    return objects()
        .map(schema -> DynamicTest.dynamicTest(schema.name(), () -> {
          JsonElement json = Synthetic.of(description, schema);
          JsonModel whole = (JsonModel) adapter(schema).fromJson(Json.text(json));

          for (String name : json.getAsJsonObject().keySet()) {
            assertThat(whole.has(name)).as(name).isTrue();
          }
          assertThat(whole.getAdditionalProperties()).isEmpty();
          Object copy = build(whole.getClass().getMethod("toBuilder").invoke(whole));
          assertThat(copy).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString(whole.toString());
          assertThat(adapter(schema).fromJson(Json.text(json))).isEqualTo(whole);
          assertThat(Json.difference(json, Json.parse(GSON.toJson(copy)))).isEmpty();
          whole.requireValid();
        }));
  }

  @TestFactory
  Stream<DynamicTest> eachProperty_makesADifference() {
    return objects()
        .map(schema -> DynamicTest.dynamicTest(schema.name(), () -> {
          JsonObject json = Synthetic.of(description, schema).getAsJsonObject();
          JsonModel whole = (JsonModel) adapter(schema).fromJson(Json.text(json));
          for (String name : json.keySet()) {
            JsonObject without = json.deepCopy();
            without.remove(name);
            JsonModel less = (JsonModel) adapter(schema).fromJson(Json.text(without));
            assertThat(less).as("without " + name).isNotEqualTo(whole);
            assertThat(less.has(name)).as(name).isFalse();
            if (description.required(schema).contains(name)) {
              assertThatThrownBy(less::requireValid)
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage(schema.name() + "." + name + " is required");
            } else {
              less.requireValid();
            }
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> toString_hidesSecretsMetadataAndUnknownValues() {
    return objects()
        .map(schema -> DynamicTest.dynamicTest(schema.name(), () -> {
          JsonObject json = Synthetic.of(description, schema).getAsJsonObject();
          json.add("new_in_the_future", new JsonPrimitive("hush"));
          description.allProperties(schema).forEach((name, property) -> {
            if (property.isTrue("x-secret")) {
              JsonElement secret = new JsonPrimitive("hush");
              json.add(
                  name, property.text("type").equals("array") ? Json.of(List.of("hush")) : secret);
            } else if (description.meant(property).isTrue("x-metadata")) {
              json.add(name, Json.of(Map.of("plan", "hush", "deep", Map.of("a", List.of("hush")))));
            }
          });

          String text = adapter(schema).fromJson(Json.text(json)).toString();

          assertThat(text)
              .startsWith(schema.name() + "{")
              .doesNotContain("hush")
              .contains("new_in_the_future");
          json.keySet().forEach(name -> assertThat(text).contains(name));
        }));
  }

  @Test
  void secretsAndMetadata_areThereToBeHidden() {
    assertThat(description.properties())
        .filteredOn(p -> p.isTrue("x-secret"))
        .hasSizeGreaterThan(10);
    assertThat(description.properties())
        .filteredOn(p -> description.meant(p).isTrue("x-metadata"))
        .hasSizeGreaterThan(10);
  }

  @TestFactory
  Stream<DynamicTest> setters_refuseNullWhereItIsNotAllowed() {
    return objects()
        .map(schema -> DynamicTest.dynamicTest(schema.name(), () -> {
          TreeSet<String> refused = new TreeSet<>();
          for (Method setter : builder(type(schema)).getClass().getDeclaredMethods()) {
            boolean plain = Modifier.isPublic(setter.getModifiers())
                && setter.getParameterCount() == 1
                && !setter.getParameterTypes()[0].isPrimitive()
                && !setter.getName().matches("add[A-Z].*");
            if (plain) {
              Object builder = builder(type(schema));
              try {
                setter.invoke(builder, new Object[] {null});
                assertThat(GSON.toJson(build(builder))).matches("\\{\"[^\"]+\":null}");
              } catch (InvocationTargetException e) {
                assertThat(e.getCause())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(" must not be null");
                refused.add(e.getCause().getMessage().replace(" must not be null", ""));
              }
            }
          }

          TreeSet<String> expected = new TreeSet<>();
          description.allProperties(schema).forEach((name, property) -> {
            String type = description.meant(property).text("type");
            boolean primitive =
                (type.equals("boolean") || type.equals("integer") || type.equals("number"))
                    && !property.has("x-unit");
            if (!description.isNullable(property) && !primitive) {
              expected.add(name);
            }
          });
          assertThat(refused).isEqualTo(expected);
        }));
  }

  @TestFactory
  Stream<DynamicTest> queryObject_untouched_isEmpty() {
    return GeneratedCode.apis().stream()
        .filter(QueryParams.class::isAssignableFrom)
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
          QueryParams query = (QueryParams) build(builder(type));
          assertThat(query.entrySet()).isEmpty();
          assertThat(build(type.getMethod("toBuilder").invoke(query))).isEqualTo(query);
        }));
  }

  @Test
  void modelAdapters_giveTheGeneratedAdapters() {
    objects()
        .forEach(schema -> assertThat((Object) GSON.getAdapter(type(schema)))
            .as(schema.name())
            .isSameAs(adapter(schema)));
    assertThat(GSON.getAdapter(new TypeToken<List<User>>() {}).getClass().getName())
        .contains("JsonTypes");
    assertThat(GSON.getAdapter(new TypeToken<ListPage<User>>() {}).getClass().getName())
        .contains("ListPage");
  }

  @Test
  void modelAdapters_leaveOtherTypesToGson() {
    ModelAdapters factory = new ModelAdapters();

    assertThat(factory.create(GSON, TypeToken.get(String.class))).isNull();
    assertThat(factory.create(GSON, TypeToken.get(List.class))).isNull();
    assertThat(factory.create(GSON, new TypeToken<List<String>>() {})).isNull();
    assertThat(factory.create(GSON, new TypeToken<List<List<User>>>() {})).isNull();
    assertThat(factory.create(GSON, TypeToken.get(ModelAdapters.class))).isNull();
    assertThat(GSON.getAdapter(new TypeToken<List<List<User>>>() {})).isNotNull();
  }

  private Stream<Node> objects() {
    List<Node> forms = description.forms();
    return description.namedSchemas().stream()
        .filter(schema -> schema.has("properties") || schema.has("allOf"))
        .filter(schema -> !schema.has("x-page-of") && !forms.contains(schema));
  }

  private static Class<?> type(Node schema) {
    try {
      return Class.forName("io.github.clerkjava.model." + schema.name());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private TypeAdapter<Object> adapter(Node schema) {
    return GeneratedCode.adapter(description, schema);
  }

  private static Object builder(Class<?> type) throws ReflectiveOperationException {
    return type.getMethod("builder").invoke(null);
  }

  private static Object build(Object builder) throws ReflectiveOperationException {
    return builder.getClass().getMethod("build").invoke(builder);
  }
}
