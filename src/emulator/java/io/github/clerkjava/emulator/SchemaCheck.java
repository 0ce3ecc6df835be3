package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares a JSON value with a schema and collects where it does not fit. Objects may have only known properties. */
final class SchemaCheck {
  private final List<Violation> violations = new ArrayList<>();
  private final Deque<Object> path = new ArrayDeque<>();

  private SchemaCheck() {}

  static List<Violation> check(Schema schema, JsonElement value) {
    SchemaCheck check = new SchemaCheck();
    check.value(schema, value);
    return check.violations;
  }

  private void value(Schema schema, JsonElement value) {
    if (value.isJsonNull()) {
      if (!schema.nullable) {
        report(Violation.Kind.NULL, "something other than null");
      }
      return;
    }
    fit(schema, value);
    if (value.isJsonObject() && schema.describesProperties()) {
      for (String name : value.getAsJsonObject().keySet()) {
        if (!schema.knows(name)) {
          path.addLast(name);
          report(Violation.Kind.UNKNOWN_PROPERTY, "a property of the contract");
          path.removeLast();
        }
      }
    }
  }

  /** Checks a value that is not null against all but the closedness of its schema. */
  private void fit(Schema schema, JsonElement value) {
    if (schema.type != null && !isOfType(schema.type, value)) {
      report(Violation.Kind.TYPE, "of type " + schema.type);
      return;
    }
    for (Schema part : schema.allOf) {
      fit(part, value);
    }
    if (!schema.oneOf.isEmpty()) {
      choice(schema.oneOf, value);
    }
    if (value.isJsonObject()) {
      object(schema, value.getAsJsonObject());
    } else if (value.isJsonArray()) {
      array(schema, value.getAsJsonArray());
    } else {
      primitive(schema, value.getAsJsonPrimitive());
    }
  }

  private void choice(List<Schema> choices, JsonElement value) {
    for (Schema choice : choices) {
      if (choice.type == null || isOfType(choice.type, value)) {
        value(choice, value);
        return;
      }
    }
    report(Violation.Kind.TYPE, "of one of the types allowed");
  }

  private void object(Schema schema, JsonObject object) {
    for (String name : schema.required) {
      if (!object.has(name)) {
        path.addLast(name);
        report(Violation.Kind.MISSING_PROPERTY, "there");
        path.removeLast();
      }
    }
    for (Map.Entry<String, JsonElement> property : object.entrySet()) {
      Schema expected = schema.properties.getOrDefault(property.getKey(), schema.additional);
      if (expected != null) {
        path.addLast(property.getKey());
        value(expected, property.getValue());
        path.removeLast();
      }
    }
  }

  private void array(Schema schema, JsonArray array) {
    if (schema.minItems != null && array.size() < schema.minItems) {
      report(Violation.Kind.VALUE, "a list of " + schema.minItems + " or more");
    }
    if (schema.maxItems != null && array.size() > schema.maxItems) {
      report(Violation.Kind.TOO_MANY, "a list of " + schema.maxItems + " or fewer");
    }
    if (schema.items == null) {
      return;
    }
    int index = 0;
    for (JsonElement element : array) {
      path.addLast(index++);
      value(schema.items, element);
      path.removeLast();
    }
  }

  private void primitive(Schema schema, JsonPrimitive value) {
    if (!schema.values.isEmpty() && !schema.values.contains(value.getAsString())) {
      report(Violation.Kind.VALUE, "one of " + new TreeSet<>(schema.values));
    }
    if (value.isString()) {
      text(schema, value.getAsString());
    }
    if (schema.format != null
        && value.isString()
        && !Formats.isOfFormat(schema.format, value.getAsString())) {
      report(Violation.Kind.FORMAT, "of format " + schema.format);
    }
    if (schema.minimum != null && value.getAsLong() < schema.minimum) {
      report(Violation.Kind.VALUE, schema.minimum + " or more");
    }
    if (schema.maximum != null && value.getAsLong() > schema.maximum) {
      report(Violation.Kind.VALUE, schema.maximum + " or less");
    }
  }

  private void text(Schema schema, String text) {
    int length = text.codePointCount(0, text.length());
    if (schema.minLength != null && length < schema.minLength) {
      report(Violation.Kind.VALUE, schema.minLength + " characters or longer");
    }
    if (schema.maxLength != null && length > schema.maxLength) {
      report(Violation.Kind.TOO_LONG, schema.maxLength + " characters or shorter");
    }
    if (schema.pattern != null && !schema.pattern.matcher(text).find()) {
      report(Violation.Kind.PATTERN, "a text that matches " + schema.pattern);
    }
  }

  private static boolean isOfType(String type, JsonElement value) {
    switch (type) {
      case "object":
        return value.isJsonObject();
      case "array":
        return value.isJsonArray();
      case "string":
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
      case "boolean":
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
      case "integer":
        return isNumber(value) && Formats.isInteger(value.getAsString());
      case "number":
        return isNumber(value);
      default:
        throw new IllegalStateException("The contract has a type that this does not know: " + type);
    }
  }

  private static boolean isNumber(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
  }

  private void report(Violation.Kind kind, String expected) {
    StringBuilder text = new StringBuilder("$");
    for (Object step : path) {
      text.append(step instanceof Integer ? "[" + step + "]" : "." + step);
    }
    String property = "";
    for (Iterator<Object> steps = path.iterator(); steps.hasNext() && property.isEmpty(); ) {
      // Where the value is a list, each of its elements stands for itself.
      Object step = steps.next();
      property = step instanceof Integer ? "" : step.toString();
    }
    violations.add(new Violation(kind, text.toString(), property, expected));
  }
}
