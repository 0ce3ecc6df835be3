package io.github.clerkjava.contract;

import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What the description keeps to so that the generator makes good Java of it. Each rule answers its findings, with file
 * and JSON pointer.
 */
final class Rules {
  private static final Set<String> UNITS = Set.of("epoch-milliseconds", "epoch-seconds");
  private static final Pattern UPPER_CAMEL = Pattern.compile("[A-Z][A-Za-z0-9]*[A-Za-z]");
  private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern MARKUP = Pattern.compile("[<>&]|\\*/|\\\\u|\\{@|(?m:^\\s*@)");
  /** Names of what lets its holder sign in or act; among the last are the private parts of a JSON Web Key. */
  private static final Pattern SECRET = Pattern.compile(
      "(.*_)?(password|passphrase|secret|credential|digest|token|jwt|code|otp|pin|nonce|ticket"
          + "|signature|challenge|assertion|cookie|directive)s?"
          + "|(.*_)?(api|secret|private|signing|machine|access|encryption)_keys?"
          + "|url|.*(claim|svix|magic|verification_redirect)_(url|link)"
          + "|saml_response|relay_state"
          + "|p|q|d|dp|dq|qi|k");

  private static final Pattern PLURAL = Pattern.compile(".*(?<!s|statu|acces|addres)s");

  private Rules() {}

  /** Every rule by its name. */
  static Map<String, Function<Description, List<String>>> all() {
    Map<String, Function<Description, List<String>>> rules = new LinkedHashMap<>();
    rules.put("referencesResolve", Rules::referencesResolve);
    rules.put("referencesStandAlone", Rules::referencesStandAlone);
    rules.put("rootHasNoSchemas", Rules::rootHasNoSchemas);
    rules.put("nothingRefersToTheRoot", Rules::nothingRefersToTheRoot);
    rules.put("objectsAndEnumsHaveNames", Rules::objectsAndEnumsHaveNames);
    rules.put("everySchemaHasAType", Rules::everySchemaHasAType);
    rules.put("freeFormIsMetadata", Rules::freeFormIsMetadata);
    rules.put("schemaNamesAreClassNames", Rules::schemaNamesAreClassNames);
    rules.put("componentNamesAreUnique", Rules::componentNamesAreUnique);
    rules.put("nothingIsUnused", Rules::nothingIsUnused);
    rules.put("listsAndPagesSayOfWhat", Rules::listsAndPagesSayOfWhat);
    rules.put("atMost64Properties", Rules::atMost64Properties);
    rules.put("propertyNamesMakeDistinctGetters", Rules::propertyNamesMakeDistinctGetters);
    rules.put("requiredPropertiesExist", Rules::requiredPropertiesExist);
    rules.put("queryArraysSayHow", Rules::queryArraysSayHow);
    rules.put("commaArraysStandBesideOthers", Rules::commaArraysStandBesideOthers);
    rules.put("parametersArePathOrQuery", Rules::parametersArePathOrQuery);
    rules.put("pathParametersMatchThePath", Rules::pathParametersMatchThePath);
    rules.put("bodiesAreJsonOrMultipart", Rules::bodiesAreJsonOrMultipart);
    rules.put("oneTagEach", Rules::oneTagEach);
    rules.put("tagsAreAccessorNames", Rules::tagsAreAccessorNames);
    rules.put("operationIdsAreMethodNames", Rules::operationIdsAreMethodNames);
    rules.put("errorsAreListed", Rules::errorsAreListed);
    rules.put("everythingIsDescribed", Rules::everythingIsDescribed);
    rules.put("proseIsNoMarkup", Rules::proseIsNoMarkup);
    rules.put("summariesEndWithoutPeriod", Rules::summariesEndWithoutPeriod);
    rules.put("numbersHaveFormats", Rules::numbersHaveFormats);
    rules.put("numbersHaveUnitOrBounds", Rules::numbersHaveUnitOrBounds);
    rules.put("unitsAreKnown", Rules::unitsAreKnown);
    rules.put("timesHaveUnits", Rules::timesHaveUnits);
    rules.put("passwordsAreSecrets", Rules::passwordsAreSecrets);
    rules.put("secretNamesAreSecrets", Rules::secretNamesAreSecrets);
    rules.put("notSecretHasAReason", Rules::notSecretHasAReason);
    rules.put("pluralsHaveSingulars", Rules::pluralsHaveSingulars);
    rules.put("enumValuesAreDistinctConstants", Rules::enumValuesAreDistinctConstants);
    rules.put("oldOperationsAreDeprecated", Rules::oldOperationsAreDeprecated);
    rules.put("deviationsHaveReasons", Rules::deviationsHaveReasons);
    return Collections.unmodifiableMap(rules);
  }

  static List<String> referencesResolve(Description description) {
    return each(description.nodes(), (node, findings) -> {
      if (isReference(node) && !description.resolve(node).exists()) {
        findings.add(node + " refers to nothing: " + node.text("$ref"));
      }
    });
  }

  /** The generator drops what stands beside a reference. */
  static List<String> referencesStandAlone(Description description) {
    return each(description.nodes(), (node, findings) -> {
      if (isReference(node) && node.children().size() > 1) {
        findings.add(node + " has something beside its $ref");
      }
    });
  }

  /** With component lists in the root, fields become Object. */
  static List<String> rootHasNoSchemas(Description description) {
    List<Node> kinds = new ArrayList<>(description.root().child("components").children());
    kinds.addAll(description.webhooks().child("components").children());
    return each(kinds, (kind, findings) -> {
      if (!kind.name().equals("securitySchemes")) {
        findings.add(kind + " belongs in the file of a resource");
      }
    });
  }

  /** A reference back to the root makes twins such as User1. */
  static List<String> nothingRefersToTheRoot(Description description) {
    return each(description.nodes(), (node, findings) -> {
      if (isReference(node)
          && (node.text("$ref").contains(Description.ROOT)
              || node.text("$ref").contains(Description.WEBHOOKS))) {
        findings.add(node + " refers to the root");
      }
    });
  }

  static List<String> objectsAndEnumsHaveNames(Description description) {
    return each(description.schemas(), (schema, findings) -> {
      boolean named = schema.pointer().matches("/components/schemas/[^/]+");
      boolean extension = schema.pointer().matches("/components/schemas/[^/]+/allOf/\\d+");
      if (schema.has("enum") && !named) {
        findings.add(schema + " is an enum without a name");
      }
      if (schema.has("properties") && !named && !extension) {
        findings.add(schema + " is an object without a name");
      }
      if ((schema.has("oneOf") || schema.has("anyOf")) && !named) {
        findings.add(schema + " is a choice without a name");
      }
    });
  }

  /** A schema without a type becomes Object. */
  static List<String> everySchemaHasAType(Description description) {
    return each(description.schemas(), (schema, findings) -> {
      if (!schema.has("type")
          && !schema.has("$ref")
          && !schema.has("allOf")
          && !schema.has("oneOf")
          && !schema.isTrue("x-metadata")) {
        findings.add(schema + " has no type");
      }
      // Metadata has no template: it may be described by what it can be.
      boolean choice = schema.has("anyOf") && !schema.isTrue("x-metadata");
      if (choice || schema.has("not") || schema.has("discriminator")) {
        findings.add(schema + " has anyOf, not or discriminator, which the templates do not know");
      }
      if (schema.has("exclusiveMinimum") || schema.has("exclusiveMaximum")) {
        findings.add(schema + " has exclusive bounds, which the templates do not know");
      }
    });
  }

  static List<String> freeFormIsMetadata(Description description) {
    return each(description.schemas(), (schema, findings) -> {
      Object values = schema.child("additionalProperties").value();
      boolean metadata = Set.of("Metadata", "WebhookData").contains(schema.name());
      if (schema.isTrue("x-metadata") != metadata) {
        findings.add(
            schema + ": x-metadata and a name that the generator maps to Metadata go together");
      }
      boolean free = schema.text("type").equals("object")
          && !schema.has("properties")
          && !schema.has("allOf")
          && !(values instanceof Map<?, ?>);
      if (free && !metadata) {
        findings.add(schema + " is a free-form object; refer to Metadata");
      }
    });
  }

  static List<String> schemaNamesAreClassNames(Description description) {
    Map<String, Node> names = new HashMap<>();
    return each(description.namedSchemas(), (schema, findings) -> {
      if (!UPPER_CAMEL.matcher(schema.name()).matches()) {
        findings.add(schema + " is not UpperCamel, or ends in a digit");
      }
      Node other = names.put(schema.name(), schema);
      if (other != null) {
        findings.add(schema + " has the name of " + other);
      }
    });
  }

  /** Of two components with one name in two files, the generator keeps one. */
  static List<String> componentNamesAreUnique(Description description) {
    List<String> findings = new ArrayList<>();
    for (String kind : List.of("parameters", "responses", "headers", "requestBodies")) {
      Map<String, Node> names = new HashMap<>();
      findings.addAll(each(description.components(kind), (component, found) -> {
        Node other = names.put(component.name(), component);
        if (other != null) {
          found.add(component + " has the name of " + other);
        }
      }));
    }
    return findings;
  }

  static List<String> nothingIsUnused(Description description) {
    Set<String> used = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(description.root(), description.webhooks()));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (isReference(node)) {
        Node target = description.resolve(node);
        if (used.add(target.toString())) {
          open.push(target);
        }
      } else {
        node.children().forEach(open::push);
      }
    }
    List<Node> components = new ArrayList<>();
    for (String kind : List.of("schemas", "parameters", "responses", "headers", "requestBodies")) {
      components.addAll(description.components(kind));
    }
    description.roots().stream()
        .filter(root -> !Set.of(Description.ROOT, Description.WEBHOOKS).contains(root.file()))
        .forEach(root -> components.addAll(root.child("paths").children()));
    return each(components, (component, findings) -> {
      if (!used.contains(component.toString())) {
        findings.add(component + " is not used");
      }
    });
  }

  /** A list in either of its forms is a ListPage; its schemas get no classes. */
  static List<String> listsAndPagesSayOfWhat(Description description) {
    return each(description.namedSchemas(), (schema, findings) -> {
      String listOf = schema.text("x-list-of");
      String pageOf = schema.text("x-page-of");
      if (schema.name().endsWith("List") == listOf.isEmpty()) {
        findings.add(schema + ": x-list-of and a name that ends in List go together");
      }
      if (schema.name().endsWith("Page") == pageOf.isEmpty()) {
        findings.add(schema + ": x-page-of and a name that ends in Page go together");
      }
      if (schema.has("oneOf") && listOf.isEmpty()) {
        findings.add(schema + " has oneOf, which only lists may have");
      }
      if (!listOf.isEmpty()) {
        List<Node> forms = schema.child("oneOf").children();
        if (forms.size() != 2
            || !isArrayOf(description, forms.get(0), listOf)
            || !description.resolve(forms.get(1)).text("x-page-of").equals(listOf)) {
          findings.add(schema + " is not oneOf an array and a page of " + listOf);
        }
      }
      if (!pageOf.isEmpty()) {
        Map<String, Node> properties = description.allProperties(schema);
        boolean dataAndTotal = Stream.of("data", "m2m_tokens")
            .anyMatch(data -> properties.keySet().equals(Set.of(data, "total_count"))
                && isArrayOf(description, properties.get(data), pageOf));
        if (!dataAndTotal) {
          findings.add(
              schema + " does not have data, an array of " + pageOf + ", and total_count alone");
        }
      }
    });
  }

  private static boolean isArrayOf(Description description, Node array, String name) {
    Node items = description.resolve(array.child("items"));
    return array.text("type").equals("array") && items.name().equals(name) && items.exists();
  }

  /** The bits of presence are one long. */
  static List<String> atMost64Properties(Description description) {
    return each(description.namedSchemas(), (schema, findings) -> {
      int count = description.allProperties(schema).size();
      if (count > 64) {
        findings.add(schema + " has " + count + " properties");
      }
    });
  }

  static List<String> propertyNamesMakeDistinctGetters(Description description) {
    return each(description.namedSchemas(), (schema, findings) -> {
      Map<String, String> names =
          new HashMap<>(Map.of("additionalproperties", "getAdditionalProperties"));
      for (String name : description.allProperties(schema).keySet()) {
        String other =
            names.put(name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT), name);
        if (other != null) {
          findings.add(schema + ": " + name + " and " + other + " make the same Java name");
        }
      }
    });
  }

  static List<String> requiredPropertiesExist(Description description) {
    return each(description.namedSchemas(), (schema, findings) -> {
      Set<String> properties = description.allProperties(schema).keySet();
      for (String name : description.required(schema)) {
        if (!properties.contains(name)) {
          findings.add(schema + " requires " + name + ", which it does not have");
        }
      }
    });
  }

  /** In files other than the root the defaults are lost. */
  static List<String> queryArraysSayHow(Description description) {
    return each(description.parameters(), (parameter, findings) -> {
      if (parameter.text("in").equals("query")
          && parameter.child("schema").text("type").equals("array")
          && (!parameter.text("style").equals("form")
              || !(parameter.child("explode").value() instanceof Boolean))) {
        findings.add(parameter + " is an array without style: form and explode");
      }
    });
  }

  /** Alone, a parameter is given to Retrofit as it is, and Retrofit repeats it. */
  static List<String> commaArraysStandBesideOthers(Description description) {
    return each(description.operations(), Operation::node, (operation, findings) -> {
      List<Node> query = description.parameters(operation).stream()
          .filter(parameter -> parameter.text("in").equals("query"))
          .toList();
      if (query.size() == 1
          && Boolean.FALSE.equals(query.get(0).child("explode").value())) {
        findings.add(operation.node() + " has one query parameter, with explode: false");
      }
    });
  }

  static List<String> parametersArePathOrQuery(Description description) {
    return each(description.parameters(), (parameter, findings) -> {
      if (!Set.of("path", "query").contains(parameter.text("in"))) {
        findings.add(
            parameter + " is in " + parameter.text("in") + ", which the templates do not know");
      }
    });
  }

  static List<String> pathParametersMatchThePath(Description description) {
    return each(description.operations(), Operation::node, (operation, findings) -> {
      List<String> inPath = new ArrayList<>();
      Matcher matcher = Pattern.compile("\\{([^}]+)}").matcher(operation.path());
      while (matcher.find()) {
        inPath.add(matcher.group(1));
      }
      List<String> declared = new ArrayList<>();
      for (Node parameter : description.parameters(operation)) {
        if (parameter.text("in").equals("path")) {
          declared.add(parameter.text("name"));
          if (!parameter.isTrue("required")) {
            findings.add(parameter + " is in the path and must be required");
          }
        }
      }
      if (!inPath.equals(declared)) {
        findings.add(operation.node() + " declares " + declared + " but its path has " + inPath);
      }
    });
  }

  static List<String> bodiesAreJsonOrMultipart(Description description) {
    return each(description.operations(), Operation::node, (operation, findings) -> {
      Node body = description.resolve(operation.node().child("requestBody"));
      if (!body.exists()) {
        return;
      }
      List<Node> contents = body.child("content").children();
      if (contents.size() != 1
          || !Set.of("application/json", "multipart/form-data")
              .contains(contents.get(0).name())) {
        findings.add(body + " is not of one kind, JSON or multipart");
      } else if (!contents.get(0).child("schema").has("$ref")
          && !contents.get(0).at("schema", "items").has("$ref")) {
        findings.add(contents.get(0) + " has a schema without a name");
      }
      if (!body.isTrue("required")) {
        findings.add(body + " is not required; Retrofit refuses a null body");
      }
    });
  }

  /** An operation with two tags appears twice. */
  static List<String> oneTagEach(Description description) {
    Set<String> known = new HashSet<>();
    description.root().child("tags").children().forEach(tag -> known.add(tag.text("name")));
    return each(description.operations(), Operation::node, (operation, findings) -> {
      List<Node> tags = operation.node().child("tags").children();
      if (tags.size() != 1) {
        findings.add(operation.node() + " has " + tags.size() + " tags");
      }
      for (Node tag : tags) {
        if (!known.contains(tag.value())) {
          findings.add(tag + " is not a tag of the root: " + tag.value());
        }
      }
    });
  }

  /** The generator puts an underscore before a keyword. */
  static List<String> tagsAreAccessorNames(Description description) {
    return each(description.root().child("tags").children(), (tag, findings) -> {
      if (SourceVersion.isKeyword(tag.text("name").toLowerCase(Locale.ROOT))) {
        findings.add(tag + " is a keyword of Java: " + tag.text("name"));
      }
    });
  }

  static List<String> operationIdsAreMethodNames(Description description) {
    Map<String, Node> ids = new HashMap<>();
    return each(description.operations(), Operation::node, (operation, findings) -> {
      if (!LOWER_CAMEL.matcher(operation.id()).matches()) {
        findings.add(operation.node() + " has no lowerCamel operationId: " + operation.id());
      }
      Node other = ids.put(operation.id(), operation.node());
      if (other != null) {
        findings.add(operation.node() + " has the operationId of " + other);
      }
    });
  }

  static List<String> errorsAreListed(Description description) {
    return each(description.operations(), Operation::node, (operation, findings) -> {
      Map<String, Node> responses = description.responses(operation);
      // An operation without a key says so with an empty list.
      boolean open =
          operation.node().child("security").value() instanceof List<?> keys && keys.isEmpty();
      for (String status : open ? List.<String>of() : List.of("401", "429")) {
        if (!responses.containsKey(status)) {
          findings.add(operation.node() + " does not list " + status);
        }
      }
      if (operation.path().contains("{")
          && !responses.containsKey("404")
          && !responses.containsKey("400")) {
        findings.add(operation.node() + " takes an id and lists neither 400 nor 404");
      }
      if (responses.keySet().stream().filter(status -> status.startsWith("2")).count() != 1) {
        findings.add(operation.node() + " does not have exactly one answer for success");
      }
      responses.forEach((status, response) -> {
        String schema = description
            .resolve(response.at("content", "application/json", "schema"))
            .name();
        if (!status.startsWith("2") && !schema.equals("ClerkErrors")) {
          findings.add(response + " is an error that does not answer ClerkErrors");
        }
      });
    });
  }

  static List<String> everythingIsDescribed(Description description) {
    List<Node> described = new ArrayList<>(description.namedSchemas());
    described.addAll(description.properties());
    described.addAll(description.parameters());
    described.addAll(description.components("headers"));
    described.addAll(description.root().child("tags").children());
    for (Operation operation : description.operations()) {
      described.add(operation.node());
      described.addAll(description.responses(operation).values());
    }
    List<String> findings = each(described, (node, found) -> {
      if (node.text("description").isBlank() && !found.contains(node + " has no description")) {
        found.add(node + " has no description");
      }
    });
    for (Operation operation : description.operations()) {
      if (operation.node().text("summary").isBlank()) {
        findings.add(operation.node() + " has no summary");
      }
    }
    return findings;
  }

  /** The templates write descriptions into Javadoc as they are. */
  static List<String> proseIsNoMarkup(Description description) {
    return each(description.nodes(), (node, findings) -> {
      if (node.value() instanceof Map<?, ?> && !node.name().equals("properties")) {
        for (String key : List.of("description", "summary")) {
          Matcher matcher = MARKUP.matcher(node.text(key));
          if (matcher.find()) {
            findings.add(node.child(key) + " has what Javadoc reads as markup: "
                + matcher.group().strip());
          }
        }
      }
    });
  }

  /** The templates add it. */
  static List<String> summariesEndWithoutPeriod(Description description) {
    return each(description.operations(), Operation::node, (operation, findings) -> {
      String summary = operation.node().text("summary");
      if (summary.endsWith(".") || summary.contains("\n")) {
        findings.add(
            operation.node().child("summary") + " ends with a period or has more than one line");
      }
    });
  }

  /** An integer without a format overflows. */
  static List<String> numbersHaveFormats(Description description) {
    return each(description.schemas(), (schema, findings) -> {
      if (schema.text("type").equals("integer") && !schema.text("format").equals("int64")) {
        findings.add(schema + " is an integer without format: int64");
      }
      if (schema.text("type").equals("number") && !schema.text("format").equals("double")) {
        findings.add(schema + " is a number without format: double");
      }
    });
  }

  static List<String> numbersHaveUnitOrBounds(Description description) {
    return each(propertiesAndParameters(description), (node, findings) -> {
      Node schema = node.has("schema") ? node.child("schema") : node;
      if (Set.of("integer", "number").contains(schema.text("type"))
          && !schema.has("x-unit")
          && !schema.has("minimum")
          && !schema.has("maximum")
          && !node.text("description")
              .matches(
                  "(?s).*(\\bhow (many|long|often)\\b|\\bnumber of\\b|\\bin "
                      + "(milliseconds|seconds|minutes|days|bytes|cents|pixels)\\b|How (many|long)|Number of|\\d).*")) {
        findings.add(node + " says neither unit nor bounds");
      }
    });
  }

  /** The templates read the unit of a property from its schema, that of a parameter from the parameter. */
  static List<String> unitsAreKnown(Description description) {
    List<Node> nodes = new ArrayList<>(description.schemas());
    nodes.addAll(description.parameters());
    return each(nodes, (node, findings) -> {
      if (node.has("x-unit") && !UNITS.contains(node.text("x-unit"))) {
        findings.add(node + " has an unknown unit: " + node.text("x-unit"));
      }
      if (node.has("x-unit") && !node.has("schema") && !node.text("type").equals("integer")) {
        findings.add(node + " has a unit and is no integer");
      }
      if (node.has("schema") && !node.text("x-unit").equals(node.child("schema").text("x-unit"))) {
        findings.add(node + " and its schema do not have the same unit");
      }
    });
  }

  static List<String> timesHaveUnits(Description description) {
    return each(propertiesAndParameters(description), (node, findings) -> {
      String name = node.has("schema") ? node.text("name") : node.name();
      Node schema = node.has("schema") ? node.child("schema") : node;
      if (name.matches(".*_at(_before|_after|_since)?")
          && schema.text("type").equals("integer")
          && !schema.has("x-unit")) {
        findings.add(node + " is a time without x-unit");
      }
    });
  }

  static List<String> passwordsAreSecrets(Description description) {
    return each(propertiesAndParameters(description), (node, findings) -> {
      if (innermost(node).text("format").equals("password") != node.isTrue("x-secret")) {
        findings.add(node + ": format: password and x-secret go together");
      }
    });
  }

  static List<String> secretNamesAreSecrets(Description description) {
    return each(propertiesAndParameters(description), (node, findings) -> {
      if (isNamedLikeASecret(node) && !node.isTrue("x-secret") && !node.has("x-not-secret")) {
        findings.add(node + " is named like a secret and has neither x-secret nor x-not-secret");
      }
    });
  }

  static List<String> notSecretHasAReason(Description description) {
    return each(propertiesAndParameters(description), (node, findings) -> {
      if (!node.has("x-not-secret")) {
        return;
      }
      if (node.text("x-not-secret").isBlank()) {
        findings.add(node + " has an x-not-secret without a reason");
      }
      if (node.isTrue("x-secret") || !isNamedLikeASecret(node)) {
        findings.add(node + " needs no x-not-secret");
      }
    });
  }

  private static boolean isNamedLikeASecret(Node node) {
    return innermost(node).text("type").equals("string")
        && SECRET.matcher(node.has("schema") ? node.text("name") : node.name()).matches();
  }

  /** The schema of a property or parameter; of an array or map, that of what is in it. */
  private static Node innermost(Node node) {
    Node schema = node.has("schema") ? node.child("schema") : node;
    while (schema.child("items").value() instanceof Map<?, ?>
        || schema.child("additionalProperties").value() instanceof Map<?, ?>) {
      schema = schema.has("items") ? schema.child("items") : schema.child("additionalProperties");
    }
    return schema;
  }

  /** So that addBackupCode adds to backup_codes. */
  static List<String> pluralsHaveSingulars(Description description) {
    return each(propertiesAndParameters(description), (node, findings) -> {
      String name = node.has("schema") ? node.text("name") : node.name();
      Node schema = node.has("schema") ? node.child("schema") : node;
      String singular = node.text("x-singular");
      boolean array = schema.text("type").equals("array");
      if (array && PLURAL.matcher(name).matches() && singular.isEmpty()) {
        findings.add(node + " is a plural without x-singular");
      }
      if (!singular.isEmpty() && (!array || !singular.matches("[A-Z][A-Za-z0-9]*"))) {
        findings.add(node + " has an x-singular that is not UpperCamel, or is no array");
      }
    });
  }

  static List<String> enumValuesAreDistinctConstants(Description description) {
    return each(description.namedSchemas(), (schema, findings) -> {
      Map<String, Object> constants = new HashMap<>(Map.of("UNRECOGNIZED", "Known.UNRECOGNIZED"));
      for (Node value : schema.child("enum").children()) {
        if (!(value.value() instanceof String text)) {
          findings.add(value + " is no string: " + value.value());
          continue;
        }
        String constant = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        Object other = constants.put(constant, text);
        if (other != null) {
          findings.add(value + " makes the same constant as " + other + ": " + text);
        }
      }
    });
  }

  static List<String> oldOperationsAreDeprecated(Description description) {
    return each(description.operations(), Operation::node, (operation, findings) -> {
      Node version = operation.node().child("x-clerk-api-version");
      if (version.exists()
          && (!operation.node().isTrue("deprecated")
              || !(version.value() instanceof String text)
              || !text.matches("\\d{4}-\\d{2}-\\d{2}"))) {
        findings.add(version + " is no quoted date, or its operation is not deprecated");
      }
    });
  }

  static List<String> deviationsHaveReasons(Description description) {
    List<String> findings = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < description.deviations().size(); i++) {
      Map<String, Object> deviation = description.deviations().get(i);
      String where = Description.DEVIATIONS + "#/" + i;
      if (!(deviation.get("finding") instanceof String finding) || finding.isBlank()) {
        findings.add(where + " does not say what differs");
      }
      if (!(deviation.get("why") instanceof String why) || why.isBlank()) {
        findings.add(where + " has no reason");
      }
      if (!seen.add(deviation.get("finding"))) {
        findings.add(where + " stands there twice: " + deviation.get("finding"));
      }
    }
    return findings;
  }

  private static List<Node> propertiesAndParameters(Description description) {
    List<Node> nodes = new ArrayList<>(description.properties());
    nodes.addAll(description.parameters());
    return nodes;
  }

  private static boolean isReference(Node node) {
    return node.value() instanceof Map<?, ?> && node.child("$ref").value() instanceof String;
  }

  private static List<String> each(List<Node> nodes, BiConsumer<Node, List<String>> rule) {
    return each(nodes, Function.identity(), rule);
  }

  private static <T> List<String> each(
      List<T> places, Function<T, Node> node, BiConsumer<T, List<String>> rule) {
    List<String> findings = new ArrayList<>();
    for (T place : places) {
      if (node.apply(place).exists()) {
        rule.accept(place, findings);
      }
    }
    return findings;
  }
}
