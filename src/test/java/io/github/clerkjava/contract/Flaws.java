package io.github.clerkjava.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.json.QueryParams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be wrong with a parameter object, by what the description demands: each flaw in a sample without others. */
final class Flaws {
  private final Description description;

  Flaws(Description description) {
    this.description = description;
  }

  /** Samples with one flaw in one property, and the words that should tell it. */
  record Flaw(String property, String complaint, SampleArguments.Values values) {
    @Override
    public String toString() {
      return property + " " + complaint;
    }
  }

  List<Flaw> of(Class<?> parameterObject) {
    return QueryParams.class.isAssignableFrom(parameterObject)
        ? ofQuery(parameterObject)
        : ofBody(description.schema(parameterObject.getSimpleName()));
  }

  private List<Flaw> ofBody(Node schema) {
    List<Flaw> flaws = new ArrayList<>();
    for (String required : description.required(schema)) {
      flaws.add(inBody(schema, required, "is required", body -> body.remove(required)));
    }
    description.allProperties(schema).forEach((name, property) -> {
      for (BigDecimal number : outOfBounds(description.meant(property))) {
        flaws.add(inBody(schema, name, "must be", body -> body.addProperty(name, number)));
      }
      for (int size : badSizes(description.meant(property))) {
        flaws.add(inBody(
            schema, name, "must have", body -> body.add(name, repeated(body.get(name), size))));
      }
    });
    return flaws;
  }

  private Flaw inBody(Node flawed, String property, String complaint, Consumer<JsonObject> spoil) {
    return new Flaw(property, complaint, schema -> {
      JsonObject body = Synthetic.of(description, schema).getAsJsonObject();
      if (schema.equals(flawed)) {
        spoil.accept(body);
      }
      return body;
    });
  }

  private static JsonArray repeated(JsonElement list, int size) {
    JsonArray repeated = new JsonArray();
    for (int i = 0; i < size; i++) {
      repeated.add(list.getAsJsonArray().get(0));
    }
    return repeated;
  }

  private List<Flaw> ofQuery(Class<?> params) {
    List<Flaw> flaws = new ArrayList<>();
    for (Node parameter :
        description.parameters(new SampleArguments(description).operationOf(params))) {
      if (!parameter.text("in").equals("query")) {
        continue;
      }
      String name = parameter.text("name");
      if (parameter.isTrue("required")) {
        flaws.add(new Flaw(name, "is required", new Query(name, null)));
      }
      for (BigDecimal number : outOfBounds(description.meant(parameter.child("schema")))) {
        flaws.add(new Flaw(name, "must be", new Query(name, number.longValueExact())));
      }
    }
    return flaws;
  }

  /** A query in which one parameter is missing, or has this number. */
  private record Query(String flawed, Long number) implements SampleArguments.Values {
    @Override
    public boolean sets(Node parameter) {
      return number != null || !parameter.text("name").equals(flawed);
    }

    @Override
    public long number(Node parameter) {
      return parameter.text("name").equals(flawed)
          ? number
          : SampleArguments.Values.super.number(parameter);
    }

    @Override
    public JsonElement json(Node schema) {
      throw new AssertionError("A method with a query and a body: " + schema);
    }
  }

  private static List<BigDecimal> outOfBounds(Node schema) {
    List<BigDecimal> numbers = new ArrayList<>();
    if (schema.has("minimum")) {
      numbers.add(number(schema, "minimum").subtract(BigDecimal.ONE));
    }
    if (schema.has("maximum")) {
      numbers.add(number(schema, "maximum").add(BigDecimal.ONE));
    }
    return numbers;
  }

  private static List<Integer> badSizes(Node schema) {
    List<Integer> sizes = new ArrayList<>();
    if (schema.has("minItems")) {
      sizes.add(number(schema, "minItems").intValueExact() - 1);
    }
    if (schema.has("maxItems")) {
      sizes.add(number(schema, "maxItems").intValueExact() + 1);
    }
    return sizes;
  }

  private static BigDecimal number(Node schema, String name) {
    return new BigDecimal(schema.child(name).value().toString());
  }
}
