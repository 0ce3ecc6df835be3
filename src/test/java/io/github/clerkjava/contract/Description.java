package io.github.clerkjava.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the description, each as plain maps and lists, and the ways to walk through them. */
final class Description {
  static final String ROOT = "clerk-backend-api.yaml";
  static final String WEBHOOKS = "webhooks.yaml";
  static final String DEVIATIONS = "deviations.yaml";
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  private final Map<String, Map<String, Object>> files = new TreeMap<>();
  private final List<Map<String, Object>> deviations = new ArrayList<>();
  private final List<Operation> known = new ArrayList<>();
  private final Map<String, Node> byName = new HashMap<>();

  /** Reads the description of this project. */
  static Description ofProject() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.list(Path.of(System.getProperty("contract.directory")))) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        texts.put(path.getFileName().toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(texts);
  }

  /** Reads a description given as the text of each file. */
  @SuppressWarnings("unchecked")
  static Description of(Map<String, String> texts) {
    Description description = new Description();
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Yaml yaml = new Yaml(new SafeConstructor(options));
    texts.forEach((name, text) -> {
      Object content = yaml.load(text);
      if (name.equals(DEVIATIONS)) {
        description.deviations.addAll((List<Map<String, Object>>) content);
      } else {
        description.files.put(name, (Map<String, Object>) content);
      }
    });
    return description;
  }

  /** A place in the description. */
  record Node(String file, String pointer, Object value) {
    Node child(Object key) {
      Object child = value instanceof Map<?, ?> map
          ? map.get(key)
          : value instanceof List<?> list && key instanceof Integer index && index < list.size()
              ? list.get(index)
              : null;
      return new Node(
          file, pointer + "/" + key.toString().replace("~", "~0").replace("/", "~1"), child);
    }

    Node at(String... keys) {
      Node node = this;
      for (String key : keys) {
        node = node.child(key);
      }
      return node;
    }

    boolean exists() {
      return value != null;
    }

    boolean has(String key) {
      return child(key).exists();
    }

    boolean isTrue(String key) {
      return Boolean.TRUE.equals(child(key).value);
    }

    String text(String key) {
      return child(key).value instanceof String text ? text : "";
    }

    List<Node> children() {
      List<Node> children = new ArrayList<>();
      if (value instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> children.add(child(key)));
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          children.add(child(i));
        }
      }
      return children;
    }

    String name() {
      return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    @Override
    public String toString() {
      return file + "#" + pointer;
    }
  }

  /** An operation with its place. */
  record Operation(Node node, String path, String method) {
    String id() {
      return node.text("operationId");
    }
  }

  List<Map<String, Object>> deviations() {
    return deviations;
  }

  List<Node> roots() {
    List<Node> roots = new ArrayList<>();
    files.forEach((name, content) -> roots.add(new Node(name, "", content)));
    return roots;
  }

  Node root() {
    return new Node(ROOT, "", files.get(ROOT));
  }

  /** The other root file: that of the requests which Clerk sends. */
  Node webhooks() {
    return new Node(WEBHOOKS, "", files.get(WEBHOOKS));
  }

  /** Every map and list of the description, apart from what is inside of examples. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    roots().forEach(root -> collect(root, nodes));
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    nodes.add(node);
    boolean ofProperties = node.name().equals("properties");
    for (Node child : node.children()) {
      if (ofProperties || !(child.name().equals("example") || child.name().equals("examples"))) {
        collect(child, nodes);
      }
    }
  }

  /** The node that a reference leads to, followed to its end; a node without a value if there is none. */
  Node resolve(Node node) {
    Node resolved = node;
    for (int hops = 0;
        resolved.value instanceof Map<?, ?> && resolved.has("$ref") && hops < 20;
        hops++) {
      resolved = target(resolved.file, resolved.text("$ref"));
    }
    return resolved;
  }

  private Node target(String from, String reference) {
    int hash = reference.indexOf('#');
    if (hash < 0) {
      return new Node(from, reference, null);
    }
    String file = hash == 0 ? from : reference.substring(0, hash).replaceFirst("^\\./", "");
    Node node = new Node(file, "", files.get(file));
    for (String key : reference.substring(hash + 1).replaceFirst("^/", "").split("/", -1)) {
      node = node.child(key.replace("~1", "/").replace("~0", "~"));
    }
    return node;
  }

  /** The schemas with a name, in all files. */
  List<Node> namedSchemas() {
    return components("schemas");
  }

  /** The components of one kind, in all files. */
  List<Node> components(String kind) {
    List<Node> components = new ArrayList<>();
    roots().forEach(root -> components.addAll(root.at("components", kind).children()));
    return components;
  }

  /** The named schema of that name; a node without a value if there is none. */
  Node schema(String name) {
    if (byName.isEmpty()) {
      namedSchemas().forEach(schema -> byName.put(schema.name(), schema));
    }
    return byName.getOrDefault(name, new Node("", name, null));
  }

  /** Every schema: the named ones, those of parameters, headers and contents, and all that are inside of them. */
  List<Node> schemas() {
    List<Node> schemas = new ArrayList<>();
    namedSchemas().forEach(schema -> collectSchema(schema, schemas));
    for (Node node : nodes()) {
      if (node.value instanceof Map<?, ?>
          && node.has("schema")
          && !node.name().equals("properties")
          && !node.name().equals("schemas")) {
        collectSchema(node.child("schema"), schemas);
      }
    }
    return schemas;
  }

  private static void collectSchema(Node schema, List<Node> schemas) {
    schemas.add(schema);
    schema.child("properties").children().forEach(property -> collectSchema(property, schemas));
    for (String inside : List.of("items", "additionalProperties", "not")) {
      if (schema.child(inside).value instanceof Map<?, ?>) {
        collectSchema(schema.child(inside), schemas);
      }
    }
    for (String parts : List.of("allOf", "oneOf", "anyOf")) {
      schema.child(parts).children().forEach(part -> collectSchema(part, schemas));
    }
  }

  /** The named schemas of forms: their properties become the arguments of a method, they become no class. */
  List<Node> forms() {
    List<Node> forms = new ArrayList<>();
    for (Operation operation : operations()) {
      Node body = resolve(operation.node.child("requestBody"));
      Node form = body.at("content", "multipart/form-data", "schema");
      if (form.exists()) {
        forms.add(resolve(form));
      }
    }
    return forms;
  }

  /** Every property of every schema. */
  List<Node> properties() {
    List<Node> properties = new ArrayList<>();
    schemas().forEach(schema -> properties.addAll(schema.child("properties").children()));
    return properties;
  }

  /** Every parameter where it is written: the components and those of single operations. */
  List<Node> parameters() {
    List<Node> parameters = new ArrayList<>(components("parameters"));
    for (Operation operation : operations()) {
      operation.node.child("parameters").children().stream()
          .filter(parameter -> !parameter.has("$ref"))
          .forEach(parameters::add);
    }
    return parameters;
  }

  /** The parameters of an operation, references followed. */
  List<Node> parameters(Operation operation) {
    return operation.node.child("parameters").children().stream()
        .map(this::resolve)
        .toList();
  }

  /** The responses of an operation by status, references followed. */
  Map<String, Node> responses(Operation operation) {
    Map<String, Node> responses = new LinkedHashMap<>();
    operation.node.child("responses").children().forEach(r -> responses.put(r.name(), resolve(r)));
    return responses;
  }

  /** The operations that the root file leads to. */
  List<Operation> operations() {
    if (known.isEmpty()) {
      known.addAll(findOperations());
    }
    return known;
  }

  private List<Operation> findOperations() {
    List<Operation> operations = new ArrayList<>();
    for (Node path : root().child("paths").children()) {
      Node item = resolve(path);
      for (String method : METHODS) {
        if (item.has(method)) {
          operations.add(new Operation(item.child(method), path.name(), method));
        }
      }
    }
    return operations;
  }

  /** What a schema is in the end: a reference, or an allOf of nothing but a reference, followed. */
  Node meant(Node schema) {
    Node node = resolve(schema);
    while (node.value instanceof Map<?, ?>
        && node.child("allOf").children().size() == 1
        && !node.has("properties")) {
      node = resolve(node.child("allOf").children().get(0));
    }
    return node;
  }

  /** The properties that an object has, with those of the schemas that it extends. */
  Map<String, Node> allProperties(Node schema) {
    Map<String, Node> properties = new LinkedHashMap<>();
    Node object = meant(schema);
    object.child("allOf").children().forEach(part -> properties.putAll(allProperties(part)));
    object
        .child("properties")
        .children()
        .forEach(property -> properties.put(property.name(), property));
    return properties;
  }

  /** The names that an object must have, with those of the schemas that it extends. */
  List<String> required(Node schema) {
    List<String> required = new ArrayList<>();
    Node object = meant(schema);
    object.child("allOf").children().forEach(part -> required.addAll(required(part)));
    object.child("required").children().forEach(name -> required.add((String) name.value));
    return required;
  }

  boolean isNullable(Node schema) {
    return schema.isTrue("nullable") || resolve(schema).isTrue("nullable");
  }
}
