package io.github.clerkjava.contract;

import io.github.clerkjava.contract.Description.Node;
import java.util.ArrayList;
import java.util.List;

/** The examples of the description, each with its schema. */
final class Examples {
  private Examples() {}

  /** An example; whole if it is of a resource, a body or an answer, and not of a single value. */
  record Example(Node node, Node schema, boolean whole) {}

  static List<Example> of(Description description) {
    List<Example> examples = new ArrayList<>();
    for (Node schema : description.schemas()) {
      if (schema.has("example")) {
        boolean whole = schema.pointer().matches("/components/schemas/[^/]+");
        examples.add(new Example(schema.child("example"), schema, whole));
      }
    }
    for (Node node : description.nodes()) {
      boolean content = node.pointer().matches(".*/content/[^/]+");
      boolean parameterOrHeader = node.pointer().matches(".*/(parameters|headers)/[^/]+");
      if ((content || parameterOrHeader) && node.has("schema")) {
        Node schema = node.child("schema");
        if (node.has("example")) {
          examples.add(new Example(node.child("example"), schema, content));
        }
        for (Node named : node.child("examples").children()) {
          examples.add(new Example(named.child("value"), schema, content));
        }
      }
    }
    return examples;
  }
}
