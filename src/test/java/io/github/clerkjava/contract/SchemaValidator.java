package io.github.clerkjava.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.clerkjava.contract.Description.Node;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks JSON against a schema of the description, as far as the description goes: a keyword that it does not know is an
 * error. Stricter than JSON Schema in one thing: properties that are not declared are findings too.
 */
final class SchemaValidator {
  private static final Set<String> KEYWORDS = Set.of(
      "type",
      "format",
      "description",
      "nullable",
      "allOf",
      "oneOf",
      "properties",
      "required",
      "anyOf",
      "items",
      "enum",
      "minimum",
      "maximum",
      "minLength",
      "maxLength",
      "pattern",
      "minItems",
      "maxItems",
      "default",
      "deprecated",
      "additionalProperties",
      "example",
      "title");

  private final Description description;
  private final List<String> findings = new ArrayList<>();

  private SchemaValidator(Description description) {
    this.description = description;
  }

  /** Returns what is wrong, each with its place in the value. */
  static List<String> validate(Description description, Node schema, JsonElement value) {
    SchemaValidator validator = new SchemaValidator(description);
    validator.check(schema, value, "", true);
    return validator.findings;
  }

  private void check(Node reference, JsonElement value, String pointer, boolean closed) {
    Node schema = description.resolve(reference);
    for (Node keyword : schema.children()) {
      if (!KEYWORDS.contains(keyword.name()) && !keyword.name().startsWith("x-")) {
        throw new IllegalStateException(
            keyword + " is a keyword that this validator does not know");
      }
    }
    if (value.isJsonNull()) {
      if (!schema.isTrue("nullable")) {
        findings.add(pointer + " must not be null");
      }
      return;
    }
    schema.child("allOf").children().forEach(part -> check(part, value, pointer, false));
    checkOneOf(schema, value, pointer);
    checkAnyOf(schema, value, pointer);
    checkType(schema, value, pointer);
    checkEnum(schema, value, pointer);
    if (value instanceof JsonObject object) {
      checkObject(schema, object, pointer, closed);
    }
    if (value instanceof JsonArray array) {
      checkSize(schema, "Items", array.size(), pointer);
    }
    if (value instanceof JsonArray array && schema.has("items")) {
      for (int i = 0; i < array.size(); i++) {
        check(schema.child("items"), array.get(i), pointer + "/" + i, true);
      }
    }
  }

  private void checkOneOf(Node schema, JsonElement value, String pointer) {
    if (schema.has("oneOf")) {
      long fits = schema.child("oneOf").children().stream()
          .filter(form -> validate(description, form, value).isEmpty())
          .count();
      if (fits != 1) {
        findings.add(pointer + " fits " + fits + " of the forms of " + schema);
      }
    }
  }

  private void checkAnyOf(Node schema, JsonElement value, String pointer) {
    if (schema.has("anyOf")
        && schema.child("anyOf").children().stream()
            .noneMatch(form -> validate(description, form, value).isEmpty())) {
      findings.add(pointer + " fits none of the forms of " + schema);
    }
  }

  private void checkType(Node schema, JsonElement value, String pointer) {
    String type = schema.text("type");
    JsonPrimitive primitive = value instanceof JsonPrimitive p ? p : null;
    boolean fits = switch (type) {
      case "" -> true;
      case "object" -> value.isJsonObject();
      case "array" -> value.isJsonArray();
      case "string" -> primitive != null && primitive.isString();
      case "boolean" -> primitive != null && primitive.isBoolean();
      case "number" -> primitive != null && primitive.isNumber();
      case "integer" ->
        primitive != null && primitive.isNumber() && isLong(primitive.getAsBigDecimal());
      default -> throw new IllegalStateException(schema + " has an unknown type: " + type);
    };
    if (!fits) {
      findings.add(pointer + " must be " + type + ", was " + value);
    } else if (primitive != null && primitive.isNumber()) {
      checkBounds(schema, primitive.getAsBigDecimal(), pointer);
    } else if (type.equals("string")) {
      checkText(schema, value.getAsString(), pointer);
    }
  }

  private void checkText(Node schema, String text, String pointer) {
    checkSize(schema, "Length", text.codePointCount(0, text.length()), pointer);
    if (schema.has("pattern")
        && !Pattern.compile(schema.text("pattern")).matcher(text).find()) {
      findings.add(pointer + " must match " + schema.text("pattern") + ", was " + text);
    }
    if (schema.text("format").equals("date-time")) {
      checkDateTime(text, pointer);
    }
  }

  private void checkSize(Node schema, String what, int size, String pointer) {
    if (schema.child("min" + what).value() instanceof Integer least && size < least) {
      findings.add(pointer + " has fewer than min" + what + " " + least + ": " + size);
    }
    if (schema.child("max" + what).value() instanceof Integer most && size > most) {
      findings.add(pointer + " has more than max" + what + " " + most + ": " + size);
    }
  }

  private static boolean isLong(BigDecimal number) {
    try {
      number.longValueExact();
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private void checkBounds(Node schema, BigDecimal number, String pointer) {
    if (schema.child("minimum").value() instanceof Number minimum
        && number.compareTo(new BigDecimal(minimum.toString())) < 0) {
      findings.add(pointer + " must be at least " + minimum + ", was " + number);
    }
    if (schema.child("maximum").value() instanceof Number maximum
        && number.compareTo(new BigDecimal(maximum.toString())) > 0) {
      findings.add(pointer + " must be at most " + maximum + ", was " + number);
    }
  }

  private void checkDateTime(String text, String pointer) {
    try {
      OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      findings.add(pointer + " is no RFC 3339 time: " + text);
    }
  }

  private void checkEnum(Node schema, JsonElement value, String pointer) {
    if (schema.has("enum")
        && schema.child("enum").children().stream()
            .noneMatch(allowed -> Json.of(allowed.value()).equals(value))) {
      findings.add(pointer + " is not one of the values of " + schema + ": " + value);
    }
  }

  private void checkObject(Node schema, JsonObject object, String pointer, boolean closed) {
    for (Node name : schema.child("required").children()) {
      if (!object.has((String) name.value())) {
        findings.add(pointer + "/" + name.value() + " is required");
      }
    }
    for (Node property : schema.child("properties").children()) {
      if (object.has(property.name())) {
        check(property, object.get(property.name()), pointer + "/" + property.name(), true);
      }
    }
    Map<String, Node> declared = description.allProperties(schema);
    Node values = schema.child("additionalProperties");
    Node meant = description.meant(schema);
    for (String name : object.keySet()) {
      if (values.value() instanceof Map<?, ?>) {
        check(values, object.get(name), pointer + "/" + name, true);
      } else if (closed && !declared.containsKey(name) && !meant.isTrue("additionalProperties")) {
        findings.add(pointer + "/" + name + " is not declared");
      }
    }
  }
}
