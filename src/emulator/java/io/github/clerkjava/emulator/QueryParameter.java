package io.github.clerkjava.emulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query parameter of an operation. */
final class QueryParameter {
  private static final int MOST_VALUES = 100;

  private final String name;
  private final Schema schema;
  private final boolean explode;
  private final boolean required;

  QueryParameter(String name, Schema schema, boolean explode, boolean required) {
    this.name = name;
    this.schema = schema;
    this.explode = explode;
    this.required = required;
  }

  String name() {
    return name;
  }

  /**
   * Checks all that a request sent.
   *
   * @param strict whether a parameter that the contract does not have is refused; the real API ignores it
   * @return the values by name, of parameters that the contract has
   */
  static Map<String, List<String>> checkAll(
      List<QueryParameter> parameters, Map<String, List<String>> sent, boolean strict) {
    Map<String, List<String>> unknown = new LinkedHashMap<>(sent);
    Map<String, List<String>> checked = new LinkedHashMap<>();
    for (QueryParameter parameter : parameters) {
      List<String> values = unknown.remove(parameter.name);
      if (values != null) {
        checked.put(parameter.name, parameter.check(values));
      } else if (parameter.required) {
        throw ApiError.missing(parameter.name);
      }
    }
    if (strict && !unknown.isEmpty()) {
      throw ApiError.unknown(unknown.keySet().iterator().next());
    }
    return checked;
  }

  /**
   * Checks what a request sent.
   *
   * @return the values, one unless the parameter is a list
   * @throws ApiError if they do not fit the contract
   */
  private List<String> check(List<String> sent) {
    if (!"array".equals(schema.type)) {
      if (sent.size() > 1) {
        throw ApiError.invalid(
            "form_param_duplicate", name, name + " is there more than once; once is enough.");
      }
      ParameterValue.check(name, schema, sent.get(0));
      return sent;
    }
    List<String> values = explode ? sent : splitAtCommas(sent);
    if (values.size() > MOST_VALUES) {
      throw ApiError.invalid(
          "form_param_array_size_exceeded",
          name,
          name + " should not exceed " + MOST_VALUES + " items.");
    }
    for (String value : values) {
      if (schema.items != null) {
        ParameterValue.check(name, schema.items, value);
      }
    }
    return values;
  }

  private static List<String> splitAtCommas(List<String> sent) {
    List<String> values = new ArrayList<>();
    for (String value : sent) {
      values.addAll(List.of(value.split(",", -1)));
    }
    return values;
  }
}
