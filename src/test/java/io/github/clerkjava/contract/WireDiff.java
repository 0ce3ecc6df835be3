package io.github.clerkjava.contract;

import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.contract.WireShape.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where a published description and ours differ in what goes over the wire. Answers may be looser in ours. */
final class WireDiff {
  /** One difference; {@code toString()} is the form in which deviations.yaml names it. */
  record Finding(String operation, String place, String what) {
    @Override
    public String toString() {
      return operation + (place.isEmpty() ? "" : " " + place) + ": " + what;
    }
  }

  private final Description published;
  private final Description ours;
  private final List<Finding> findings = new ArrayList<>();
  private String operation = "";

  private WireDiff(Description published, Description ours) {
    this.published = published;
    this.ours = ours;
  }

  static List<Finding> between(Description published, Description ours) {
    WireDiff diff = new WireDiff(published, ours);
    Map<String, Operation> theirs = byName(published);
    Map<String, Operation> known = byName(ours);
    Set<String> names = new TreeSet<>(theirs.keySet());
    names.addAll(known.keySet());
    for (String name : names) {
      diff.operation = name;
      if (!known.containsKey(name)) {
        diff.report("", "operation missing");
      } else if (!theirs.containsKey(name)) {
        diff.report("", "operation not in the reference");
      } else {
        diff.compare(theirs.get(name), known.get(name));
      }
    }
    return diff.findings;
  }

  static Map<String, Operation> byName(Description description) {
    Map<String, Operation> operations = new TreeMap<>();
    description
        .operations()
        .forEach(o -> operations.put(o.method().toUpperCase(Locale.ROOT) + " " + o.path(), o));
    return operations;
  }

  private void report(String place, String what) {
    findings.add(new Finding(operation, place, what));
  }

  private void compare(Operation theirs, Operation known) {
    compareParameters(theirs, known);
    differ("", "deprecated", known.node().isTrue("deprecated"), theirs.node().isTrue("deprecated"));
    compareBodies(theirs, known);
    Map<String, Node> answers = ours.responses(known);
    published.responses(theirs).forEach((status, response) -> {
      if (!answers.containsKey(status)) {
        report(status, "status missing");
      } else if (status.startsWith("2")) {
        compareAnswers(status, response, answers.get(status));
      }
    });
  }

  private void compareParameters(Operation theirs, Operation known) {
    Map<String, Node> wanted = parameters(published, theirs);
    Map<String, Node> have = parameters(ours, known);
    wanted.forEach((place, parameter) -> {
      if (have.containsKey(place)) {
        compareParameter(place, parameter, have.get(place));
      } else {
        report(place, "missing");
      }
    });
    have.keySet().stream()
        .filter(place -> !wanted.containsKey(place))
        .forEach(place -> report(place, "not in the reference"));
  }

  private Map<String, Node> parameters(Description description, Operation operation) {
    Map<String, Node> parameters = new TreeMap<>();
    Node item = description.resolve(description.root().child("paths").child(operation.path()));
    List<Node> all = new ArrayList<>(item.child("parameters").children());
    all.addAll(operation.node().child("parameters").children());
    for (Node parameter : all) {
      Node meant = description.resolve(parameter);
      parameters.put(meant.text("in") + " " + meant.text("name"), meant);
    }
    return parameters;
  }

  private void compareParameter(String place, Node wanted, Node have) {
    Map<String, Field> theirs = WireShape.of(published, wanted.child("schema"));
    Map<String, Field> known = WireShape.of(ours, have.child("schema"));
    differ(place, "type", kind(known), kind(theirs));
    differ(place, "required", have.isTrue("required"), wanted.isTrue("required"));
    differ(place, "deprecated", have.isTrue("deprecated"), wanted.isTrue("deprecated"));
    Set<String> values = values(theirs);
    if (!values.isEmpty()) {
      differ(place, "enum", values(known), values);
    }
    for (String key : List.of("default", "minimum", "maximum")) {
      Node limit = published.resolve(wanted.child("schema")).child(key);
      if (limit.exists()) {
        differ(place, key, ours.resolve(have.child("schema")).child(key).value(), limit.value());
      }
    }
  }

  private static String kind(Map<String, Field> shape) {
    Field element = shape.get("[]");
    String whole = String.join("|", shape.get("").types);
    return element == null ? whole : whole + "<" + String.join("|", element.types) + ">";
  }

  private static Set<String> values(Map<String, Field> shape) {
    return shape.getOrDefault("[]", shape.get("")).values();
  }

  private void differ(String place, String key, Object have, Object wanted) {
    if (!wanted.equals(have)) {
      report(place, key + " " + python(have) + ", reference " + python(wanted));
    }
  }

  /** As deviations.yaml has it. */
  static String python(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return value == null ? "None" : value.toString();
  }

  private void compareBodies(Operation theirs, Operation known) {
    Node wanted = published.resolve(theirs.node().child("requestBody"));
    Node have = ours.resolve(known.node().child("requestBody"));
    for (Node content : wanted.child("content").children()) {
      Node same = have.child("content").child(content.name());
      if (same.exists()) {
        compareRequest(
            WireShape.of(published, content.child("schema")),
            WireShape.of(ours, same.child("schema")));
      } else {
        report("body", "content type " + content.name() + " missing");
      }
    }
    if (wanted.isTrue("required") && !have.isTrue("required")) {
      report("body", "optional, reference required");
    }
    for (Node content : have.child("content").children()) {
      if (!wanted.child("content").has(content.name())) {
        report("body", "content type " + content.name() + " not in the reference");
      }
    }
  }

  private void compareRequest(Map<String, Field> wanted, Map<String, Field> have) {
    wanted.forEach((path, theirs) -> {
      String place = "body " + (path.isEmpty() ? "(body)" : path);
      Field known = have.get(path);
      if (known == null) {
        report(place, "missing");
        return;
      }
      compareTypes(place, theirs, known);
      if (!path.isEmpty()) {
        differ(place, "required", known.required, theirs.required);
      }
      if (theirs.nullable && !known.nullable) {
        report(place, "not nullable, reference nullable");
      }
      if (!theirs.values().isEmpty() && !theirs.values().equals(known.values())) {
        reportValues(place, theirs, known);
      }
    });
    have.keySet().stream()
        .filter(path -> !wanted.containsKey(path))
        .forEach(
            path -> report("body " + (path.isEmpty() ? "(body)" : path), "not in the reference"));
  }

  private void reportValues(String place, Field theirs, Field known) {
    Set<String> missing = new TreeSet<>(theirs.values());
    missing.removeAll(known.values());
    report(
        place,
        missing.isEmpty() ? "enum lists more than the reference" : "enum lacks " + quoted(missing));
  }

  private static String quoted(Set<String> values) {
    return values.stream()
        .map(value -> "'" + value + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void compareTypes(String place, Field theirs, Field known) {
    if (theirs.types.size() == 1 && !known.types.containsAll(theirs.types)) {
      report(
          place,
          "type " + (known.types.isEmpty() ? "None" : String.join("|", known.types))
              + ", reference " + theirs.types.iterator().next());
    }
  }

  private void compareAnswers(String status, Node wanted, Node have) {
    for (Node content : wanted.child("content").children()) {
      Node same = have.child("content").child(content.name());
      if (same.exists()) {
        compareAnswer(
            status,
            WireShape.of(published, content.child("schema")),
            WireShape.of(ours, same.child("schema")));
      } else {
        report(status, "content type " + content.name() + " missing");
      }
    }
  }

  private void compareAnswer(String status, Map<String, Field> wanted, Map<String, Field> have) {
    wanted.forEach((path, theirs) -> {
      String place = status + " " + (path.isEmpty() ? "(body)" : path);
      Field known = have.get(path);
      if (known == null) {
        report(place, "missing");
        return;
      }
      compareTypes(place, theirs, known);
      if (theirs.nullable && !known.nullable && known.required) {
        report(place, "not nullable, reference nullable");
      }
      if (!theirs.values().isEmpty()
          && !known.values().isEmpty()
          && !known.values().containsAll(theirs.values())) {
        reportValues(place, theirs, known);
      }
      if (!theirs.required && known.required && !known.nullable) {
        report(place, "required, reference optional");
      }
    });
  }
}
