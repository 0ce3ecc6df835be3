package io.github.clerkjava.emulator;

import java.util.Map;

/** Checks single values of paths and queries, which come as text, against the contract. */
final class ParameterValue {
  private ParameterValue() {}

  /** Checks the values in a path. */
  static void checkAll(Map<String, Schema> schemas, Map<String, String> values) {
    for (Map.Entry<String, Schema> parameter : schemas.entrySet()) {
      String value = values.get(parameter.getKey());
      if (value != null) {
        check(parameter.getKey(), parameter.getValue(), value);
      }
    }
  }

  static void check(String name, Schema schema, String value) {
    if ("integer".equals(schema.type)) {
      checkInteger(name, schema, value);
    }
    if ("boolean".equals(schema.type) && !value.equals("true") && !value.equals("false")) {
      throw ApiError.invalid(
          "form_param_type_invalid", name, "`" + name + "` must be a `boolean`.");
    }
    if (!schema.values.isEmpty() && !schema.values.contains(value)) {
      throw ApiError.invalidValue(
          name, value + " is not one of the values allowed for " + name + ".");
    }
    if (schema.minLength != null && value.length() < schema.minLength) {
      throw ApiError.invalidValue(
          name, name + " must be " + schema.minLength + " characters or longer.");
    }
  }

  private static void checkInteger(String name, Schema schema, String value) {
    if (!Formats.isInteger(value)) {
      throw ApiError.invalid(
          "form_param_type_invalid", name, "`" + name + "` must be an `integer`.");
    }
    long number = Long.parseLong(value);
    // The real API does not refuse a limit out of bounds: it takes the default.
    boolean bounded = !name.equals("limit");
    if (bounded && schema.minimum != null && number < schema.minimum) {
      throw ApiError.invalidValue(name, name + " must be " + schema.minimum + " or more.");
    }
    if (bounded && schema.maximum != null && number > schema.maximum) {
      throw ApiError.invalidValue(name, name + " must be " + schema.maximum + " or less.");
    }
  }
}
