package io.github.clerkjava.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema of the contract, in the subset of OpenAPI 3.0 that the contract uses. Filled once by its reader. */
final class Schema {
  @Nullable
  String type;

  @Nullable
  String format;

  boolean nullable;
  boolean open;

  @Nullable
  Schema items;

  @Nullable
  Long minimum;

  @Nullable
  Long maximum;

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
