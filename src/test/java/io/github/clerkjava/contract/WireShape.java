package io.github.clerkjava.contract;

import io.github.clerkjava.contract.Description.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What JSON of a schema looks like on the wire, by the paths of its fields ({@code data[].id}; the whole is the empty
 * path). Names of schemas and how they are put together do not matter; the variants of a oneOf are laid over each other.
 */
final class WireShape {
  /** One field. */
  static final class Field {
    /** More than one for variants that differ, none if it can be anything. */
    final Set<String> types = new TreeSet<>();

    private final Set<String> values = new TreeSet<>();

    /** Whether a variant allows any value. */
    private boolean free;

    boolean required;
    boolean nullable;

    /** Returns the values that are allowed, none if any is. */
    Set<String> values() {
      return free ? Set.of() : values;
    }
  }

  private final Description description;
  private final Map<String, Field> fields = new TreeMap<>();

  private WireShape(Description description) {
    this.description = description;
  }

  static Map<String, Field> of(Description description, Node schema) {
    WireShape shape = new WireShape(description);
    if (schema.exists()) {
      shape.add(schema, "", true, List.of());
    }
    return shape.fields;
  }

  private void add(Node reference, String path, boolean required, List<String> open) {
    Node schema = description.resolve(reference);
    // Once round in a schema that holds itself.
    if (Collections.frequency(open, schema.toString()) > 1) {
      field(path, required).types.add("object");
      return;
    }
    List<String> inside = new ArrayList<>(open);
    inside.add(schema.toString());
    Field field = field(path, required);
    field.nullable |= reference.isTrue("nullable") || schema.isTrue("nullable");
    String type = type(schema);
    if (!type.isEmpty() && field.types.isEmpty()) {
      field.types.add(type);
    }
    schema.child("enum").children().stream()
        .filter(Node::exists)
        .forEach(value -> field.values.add(WireDiff.python(value.value())));
    schema.child("allOf").children().forEach(part -> add(part, path, required, inside));
    for (String choice : List.of("oneOf", "anyOf")) {
      lay(schema.child(choice).children(), path, inside);
    }
    for (Node property : schema.child("properties").children()) {
      add(property, path.isEmpty() ? property.name() : path + "." + property.name(), false, inside);
    }
    schema.child("required").children().forEach(name -> {
      Field named = fields.get(path.isEmpty() ? name.value() : path + "." + name.value());
      if (named != null) {
        named.required = true;
      }
    });
    if (schema.has("items")) {
      add(schema.child("items"), path + "[]", true, inside);
    }
    Node values = schema.child("additionalProperties");
    if (values.value() instanceof Map<?, ?> map && !map.isEmpty()) {
      add(values, path.isEmpty() ? "*" : path + ".*", false, inside);
    }
  }

  private Field field(String path, boolean required) {
    return fields.computeIfAbsent(path, p -> {
      Field field = new Field();
      field.required = required;
      return field;
    });
  }

  /** A field is required where every variant that has what holds it requires it. */
  private void lay(List<Node> variants, String path, List<String> open) {
    List<Map<String, Field>> shapes = new ArrayList<>();
    for (Node variant : variants) {
      WireShape inner = new WireShape(description);
      inner.add(variant, path, true, open);
      shapes.add(inner.fields);
    }
    for (Map<String, Field> shape : shapes) {
      shape.forEach((where, variant) -> {
        boolean everywhere = shapes.stream()
            .filter(other -> other.containsKey(holder(where)))
            .allMatch(other -> other.containsKey(where) && other.get(where).required);
        Field known = field(where, everywhere);
        known.types.addAll(variant.types);
        known.nullable |= variant.nullable;
        known.values.addAll(variant.values);
        known.free |= variant.values.isEmpty();
      });
    }
  }

  private static String holder(String path) {
    int end = path.endsWith("[]") ? path.length() - 2 : path.lastIndexOf('.');
    return end < 0 ? "" : path.substring(0, end);
  }

  private static String type(Node schema) {
    String type = schema.text("type");
    if (!type.isEmpty()) {
      return type;
    }
    return schema.has("properties") || schema.has("additionalProperties")
        ? "object"
        : schema.has("items") ? "array" : "";
  }
}
