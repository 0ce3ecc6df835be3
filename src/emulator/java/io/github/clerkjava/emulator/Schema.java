package io.github.clerkjava.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A schema of the contract, in the subset of OpenAPI 3.0 that the contract uses. Filled once by its reader. */
final class Schema {
  /** What the contract calls it, or null for one without a name. */
  @Nullable
  String name;

  @Nullable
  String type;

  @Nullable
  String format;

  boolean nullable;
  boolean open;
  boolean secret;

  @Nullable
  Schema items;

  /** What the properties of a map have to be, or null where the contract does not say. */
  @Nullable
  Schema additional;

  @Nullable
  Long minimum;

  @Nullable
  Long maximum;

  @Nullable
  Long minLength;

  @Nullable
  Long maxLength;

  @Nullable
  Long minItems;

  @Nullable
  Long maxItems;

  @Nullable
  Pattern pattern;

  final Map<String, Schema> properties = new LinkedHashMap<>();
  final Set<String> required = new LinkedHashSet<>();
  final Set<String> values = new HashSet<>();
  final List<Schema> allOf = new ArrayList<>();
  final List<Schema> oneOf = new ArrayList<>();

  /** Whether an object of this schema may have the property. */
  boolean knows(String property) {
    if (open || properties.containsKey(property)) {
      return true;
    }
    for (Schema part : allOf) {
      if (part.knows(property)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what a property has to be, or null for one that is not described. */
  @Nullable
  Schema property(String property) {
    Schema own = properties.get(property);
    for (int i = 0; own == null && i < allOf.size(); i++) {
      own = allOf.get(i).property(property);
    }
    return own;
  }

  /** Returns the names of all properties that are described. */
  Set<String> propertyNames() {
    Set<String> names = new LinkedHashSet<>(properties.keySet());
    for (Schema part : allOf) {
      names.addAll(part.propertyNames());
    }
    return names;
  }

  /** Returns the named schema that this refers to, be it with something added such as that null is allowed, or this. */
  Schema target() {
    return allOf.size() == 1 && properties.isEmpty() ? allOf.get(0).target() : this;
  }

  /** Whether this describes properties at all, as opposed to just some object. */
  boolean describesProperties() {
    if (!properties.isEmpty()) {
      return true;
    }
    for (Schema part : allOf) {
      if (part.describesProperties()) {
        return true;
      }
    }
    return false;
  }
}
