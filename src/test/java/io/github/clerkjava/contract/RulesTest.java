package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what it is there for: a small description that keeps to all rules, made bad at one place. */
class RulesTest {
  private static final String ROOT = """
      openapi: 3.0.3
      tags:
        - name: Things
          description: Things.
      paths:
        /things:
          $ref: './things.yaml#/paths/~1things'
        /things/{thing_id}:
          $ref: './things.yaml#/paths/~1things~1{thing_id}'
      components:
        securitySchemes:
          secretKey:
            type: http
      """;
  private static final String THINGS = """
      paths:
        /things:
          get:
            tags:
              - Things
            operationId: getThingList
            summary: List things
            description: Answers things.
            parameters:
              - name: color
                in: query
                style: form
                explode: true
                description: Only of these colors.
                schema:
                  type: array
                  items:
                    type: string
              - $ref: '#/components/parameters/MadeAfter'
            responses:
              '200':
                description: The things.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/ThingList'
              '401':
                $ref: '#/components/responses/Failed'
              '429':
                $ref: '#/components/responses/Failed'
        /things/{thing_id}:
          delete:
            tags:
              - Things
            operationId: deleteThing
            deprecated: true
            x-clerk-api-version: '2025-03-12'
            summary: Delete a thing
            description: Deletes a thing.
            parameters:
              - name: thing_id
                in: path
                required: true
                description: Id of the thing.
                schema:
                  type: string
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/DeleteThingParams'
            responses:
              '204':
                description: Gone.
              '401':
                $ref: '#/components/responses/Failed'
              '404':
                $ref: '#/components/responses/Failed'
              '429':
                $ref: '#/components/responses/Failed'
      components:
        parameters:
          MadeAfter:
            name: made_at_after
            in: query
            x-unit: epoch-milliseconds
            description: Only made after this time.
            schema:
              type: integer
              format: int64
              x-unit: epoch-milliseconds
        responses:
          Failed:
            description: It failed.
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/ClerkErrors'
        schemas:
          ThingList:
            description: Things in either form.
            x-list-of: Thing
            oneOf:
              - type: array
                items:
                  $ref: '#/components/schemas/Thing'
              - $ref: '#/components/schemas/ThingPage'
          ThingPage:
            type: object
            description: A page of things.
            x-page-of: Thing
            properties:
              data:
                type: array
                description: The things.
                items:
                  $ref: '#/components/schemas/Thing'
              total_count:
                type: integer
                format: int64
                minimum: 0
                description: All of them.
          Thing:
            type: object
            description: A thing.
            required:
              - id
            properties:
              id:
                type: string
                description: Its id.
              kind:
                description: Its kind.
                allOf:
                  - $ref: '#/components/schemas/ThingKind'
              tags:
                type: array
                x-singular: Tag
                description: Its tags.
                items:
                  type: string
              metadata:
                description: Its metadata.
                allOf:
                  - $ref: '#/components/schemas/Metadata'
          ThingKind:
            type: string
            description: A kind.
            enum:
              - big
              - small
          Metadata:
            type: object
            description: Free-form.
            additionalProperties: true
            x-metadata: true
          DeleteThingParams:
            type: object
            description: How to delete.
            properties:
              password:
                type: string
                format: password
                x-secret: true
                description: A secret.
          ClerkErrors:
            type: object
            description: What failed.
            properties:
              trace:
                type: string
                description: An id.
      """;
  private static final String DEVIATIONS = """
      - finding: one
        why: A reason.
      - finding: two
        why: Another.
      """;

  private static final String THING = "#/components/schemas/Thing";
  private static final String LIST = "#/paths/~1things/get";
  private static final String DELETE = "#/paths/~1things~1{thing_id}/delete";

  /** The rule, what stands in the good description, what takes its place, and what the finding has in it. */
  @SuppressWarnings(
      "StringConcatToTextBlock") // The indentation of the snippet is that of the place it stands
  // in.
  static Stream<Arguments> bad() {
    return Stream.of(
        bad(
            "referencesResolve",
            "schemas/ThingKind'",
            "schemas/Nothing'",
            THING + "/properties/kind/allOf/0"),
        bad(
            "referencesResolve",
            "'#/components/schemas/ThingList'",
            "./none.yaml#/a",
            LIST + "/responses/200"),
        bad(
            "referencesStandAlone",
            "- $ref: '#/components/schemas/Metadata'",
            "- $ref: '#/components/schemas/Metadata'\n              nullable: true",
            THING + "/properties/metadata/allOf/0"),
        bad(
            "rootHasNoSchemas",
            "  securitySchemes:",
            "  schemas:\n    A:\n      type: string\n  securitySchemes:",
            "clerk-backend-api.yaml#/components/schemas"),
        bad(
            "nothingRefersToTheRoot",
            "$ref: '#/components/schemas/ThingList'",
            "$ref: './clerk-backend-api.yaml#/components/schemas/ThingList'",
            LIST),
        bad(
            "objectsAndEnumsHaveNames",
            "kind:\n"
                + "          description: Its kind.\n"
                + "          allOf:\n"
                + "            - $ref: '#/components/schemas/ThingKind'",
            "kind:\n          type: string\n          description: Its kind.\n          enum: [a]",
            THING + "/properties/kind is an enum"),
        bad(
            "objectsAndEnumsHaveNames",
            "schema:\n                $ref: '#/components/schemas/ThingList'",
            "schema:\n                type: object\n                properties: {a: {type: string}}",
            LIST + "/responses/200/content/application~1json/schema is an object"),
        bad(
            "objectsAndEnumsHaveNames",
            "          items:\n            type: string\n        metadata",
            "          items:\n            oneOf: [{type: string}]\n        metadata",
            THING + "/properties/tags/items is a choice"),
        bad(
            "everySchemaHasAType",
            "id:\n          type: string",
            "id:\n          nullable: true",
            THING + "/properties/id has no type"),
        bad(
            "everySchemaHasAType",
            "id:\n          type: string",
            "id:\n          type: string\n          anyOf: [{type: string}]",
            "anyOf"),
        bad(
            "everySchemaHasAType",
            "minimum: 0",
            "minimum: 0\n          exclusiveMinimum: true",
            "exclusive bounds"),
        bad(
            "freeFormIsMetadata",
            "id:\n          type: string",
            "id:\n          type: object",
            THING + "/properties/id is a free-form object"),
        bad(
            "freeFormIsMetadata",
            "x-metadata: true",
            "x-meta: true",
            "#/components/schemas/Metadata: x-metadata"),
        bad(
            "schemaNamesAreClassNames",
            "ThingKind",
            "ThingKind2",
            "#/components/schemas/ThingKind2"),
        bad(
            "schemaNamesAreClassNames",
            "ThingKind",
            "thing_kind",
            "#/components/schemas/thing_kind"),
        bad(
            "componentNamesAreUnique",
            "  securitySchemes:",
            "  parameters:\n    MadeAfter:\n      name: a\n  securitySchemes:",
            "#/components/parameters/MadeAfter has the name of"),
        bad(
            "nothingIsUnused",
            "ThingKind:\n",
            "Spare:\n      type: string\n    ThingKind:\n",
            "#/components/schemas/Spare is not used"),
        bad(
            "nothingIsUnused",
            "'#/components/parameters/MadeAfter'",
            "'#/components/schemas/Thing'",
            "#/components/parameters/MadeAfter is not used"),
        bad(
            "nothingIsUnused",
            "  /things/{thing_id}:\n    $ref: './things.yaml#/paths/~1things~1{thing_id}'\n",
            "",
            "#/paths/~1things~1{thing_id} is not used"),
        bad(
            "listsAndPagesSayOfWhat",
            "x-list-of: Thing\n",
            "x-list: Thing\n",
            "#/components/schemas/ThingList: x-list-of"),
        bad(
            "listsAndPagesSayOfWhat",
            "x-page-of: Thing\n",
            "x-page: Thing\n",
            "#/components/schemas/ThingPage: x-page-of"),
        bad(
            "listsAndPagesSayOfWhat",
            "x-list-of: Thing\n",
            "x-list-of: ThingKind\n",
            "is not oneOf an array and a page of ThingKind"),
        bad("listsAndPagesSayOfWhat", "total_count:", "total:", "does not have data"),
        bad(
            "atMost64Properties",
            "id:\n          type: string\n          description: Its id.\n",
            "id: {type: string}\n" + many(64),
            THING + " has 68 properties"),
        bad(
            "propertyNamesMakeDistinctGetters",
            "trace:",
            "a_b: {type: string}\n        a-b: {type: string}\n        trace:",
            "#/components/schemas/ClerkErrors: a-b and a_b"),
        bad(
            "propertyNamesMakeDistinctGetters",
            "trace:",
            "additional_properties:",
            "additional_properties and getAdditionalProperties"),
        bad(
            "requiredPropertiesExist",
            "        - id\n",
            "        - ident\n",
            THING + " requires ident"),
        bad("queryArraysSayHow", "explode: true", "allowReserved: true", LIST + "/parameters/0"),
        bad("queryArraysSayHow", "style: form", "style: pipeDelimited", LIST + "/parameters/0"),
        bad(
            "commaArraysStandBesideOthers",
            "explode: true\n"
                + "          description: Only of these colors.\n"
                + "          schema:\n"
                + "            type: array\n"
                + "            items:\n"
                + "              type: string\n"
                + "        - $ref: '#/components/parameters/MadeAfter'",
            "explode: false\n"
                + "          description: Only of these colors.\n"
                + "          schema:\n"
                + "            type: array\n"
                + "            items:\n"
                + "              type: string",
            LIST + " has one query parameter"),
        bad(
            "parametersArePathOrQuery",
            "in: query\n          style",
            "in: header\n          style",
            LIST + "/parameters/0 is in header"),
        bad("pathParametersMatchThePath", "name: thing_id", "name: id", DELETE + " declares [id]"),
        bad(
            "pathParametersMatchThePath",
            "in: path\n          required: true",
            "in: path",
            DELETE + "/parameters/0 is in the path"),
        bad(
            "bodiesAreJsonOrMultipart",
            "content:\n"
                + "          application/json:\n"
                + "            schema:\n"
                + "              $ref: '#/components/schemas/DeleteThingParams'",
            "content:\n"
                + "          application/xml:\n"
                + "            schema:\n"
                + "              $ref: '#/components/schemas/DeleteThingParams'",
            DELETE + "/requestBody is not of one kind"),
        bad(
            "bodiesAreJsonOrMultipart",
            "schema:\n              $ref: '#/components/schemas/DeleteThingParams'",
            "schema:\n              type: string",
            DELETE + "/requestBody/content/application~1json has a schema without"),
        bad(
            "bodiesAreJsonOrMultipart",
            "requestBody:\n        required: true",
            "requestBody:\n        required: false",
            DELETE + "/requestBody is not required"),
        bad(
            "oneTagEach",
            "- Things\n      operationId: getThingList",
            "- Things\n        - Others\n      operationId: getThingList",
            LIST + " has 2 tags"),
        bad(
            "oneTagEach",
            "- Things\n      operationId: getThingList",
            "- Others\n      operationId: getThingList",
            LIST + "/tags/0 is not a tag"),
        bad("tagsAreAccessorNames", "- name: Things", "- name: Public", "tags/0 is a keyword"),
        bad(
            "operationIdsAreMethodNames",
            "operationId: getThingList",
            "operationId: GetThingList",
            LIST),
        bad(
            "operationIdsAreMethodNames",
            "operationId: getThingList",
            "operationId: deleteThing",
            DELETE + " has the operationId of things.yaml" + LIST),
        bad(
            "errorsAreListed",
            "'429':\n          $ref: '#/components/responses/Failed'\n  /things",
            "'430':\n          $ref: '#/components/responses/Failed'\n  /things",
            LIST + " does not list 429"),
        bad(
            "errorsAreListed",
            "        '404':\n          $ref: '#/components/responses/Failed'\n",
            "",
            DELETE + " takes an id"),
        bad("errorsAreListed", "'204':", "'304':", DELETE + " does not have exactly one"),
        bad(
            "errorsAreListed",
            "$ref: '#/components/schemas/ClerkErrors'",
            "$ref: '#/components/schemas/Thing'",
            "#/components/responses/Failed is an error"),
        bad(
            "everythingIsDescribed",
            "description: A kind.",
            "title: A kind",
            "#/components/schemas/ThingKind has no description"),
        bad(
            "everythingIsDescribed",
            "description: An id.",
            "description: ' '",
            "/ClerkErrors/properties/trace has no description"),
        bad(
            "everythingIsDescribed",
            "description: Only of these colors.",
            "deprecated: false",
            LIST + "/parameters/0 has no description"),
        bad(
            "everythingIsDescribed",
            "description: Answers things.",
            "x-description: none",
            LIST + " has no description"),
        bad(
            "everythingIsDescribed",
            "summary: List things",
            "x-summary: none",
            LIST + " has no summary"),
        bad(
            "everythingIsDescribed",
            "description: Gone.",
            "x-description: none",
            DELETE + "/responses/204 has no description"),
        bad(
            "everythingIsDescribed",
            "description: Things.",
            "x-description: none",
            "clerk-backend-api.yaml#/tags/0 has no description"),
        bad(
            "proseIsNoMarkup",
            "A kind.",
            "A <b>kind</b>.",
            "#/components/schemas/ThingKind/description"),
        bad("proseIsNoMarkup", "Its id.", "Salt & pepper.", THING + "/properties/id/description"),
        bad("proseIsNoMarkup", "A kind.", "Ends */ here.", "markup: */"),
        bad("proseIsNoMarkup", "A kind.", "A \\u0041.", "markup: \\u"),
        bad("proseIsNoMarkup", "A kind.", "See {@link Thing}.", "markup: {@"),
        bad(
            "proseIsNoMarkup",
            "description: A kind.",
            "description: |-\n        A kind.\n        @see that",
            "markup: @"),
        bad("proseIsNoMarkup", "summary: List things", "summary: List <things>", LIST + "/summary"),
        bad(
            "summariesEndWithoutPeriod",
            "summary: List things",
            "summary: List things.",
            LIST + "/summary"),
        bad(
            "numbersHaveFormats",
            "format: int64\n          minimum",
            "format: int32\n          minimum",
            "/ThingPage/properties/total_count"),
        bad(
            "numbersHaveFormats",
            "type: integer\n          format: int64\n          minimum",
            "type: number\n          minimum",
            "/ThingPage/properties/total_count"),
        bad(
            "numbersHaveUnitOrBounds",
            "          minimum: 0\n",
            "",
            "/ThingPage/properties/total_count says neither"),
        bad(
            "unitsAreKnown",
            "epoch-milliseconds",
            "epoch-minutes",
            "#/components/parameters/MadeAfter"),
        bad(
            "unitsAreKnown",
            "        x-unit: epoch-milliseconds\n",
            "",
            "#/components/parameters/MadeAfter and its schema"),
        bad(
            "unitsAreKnown",
            "id:\n          type: string",
            "id:\n          x-unit: epoch-seconds\n          type: string",
            THING + "/properties/id has a unit"),
        bad(
            "timesHaveUnits",
            "        x-unit: epoch-milliseconds\n",
            "",
            "#/components/parameters/MadeAfter is a time"),
        bad(
            "passwordsAreSecrets",
            "          x-secret: true\n",
            "",
            "/DeleteThingParams/properties/password"),
        bad(
            "passwordsAreSecrets",
            "          format: password\n",
            "",
            "/DeleteThingParams/properties/password"),
        bad(
            "passwordsAreSecrets",
            "items:\n            type: string\n        metadata",
            "items:\n            type: string\n            format: password\n        metadata",
            THING + "/properties/tags"),
        bad(
            "secretNamesAreSecrets",
            "trace:",
            "session_token:",
            "/ClerkErrors/properties/session_token"),
        bad("secretNamesAreSecrets", "trace:", "dq:", "/ClerkErrors/properties/dq"),
        bad(
            "secretNamesAreSecrets",
            "tags:\n          type: array\n          x-singular: Tag",
            "backup_codes:\n          type: array\n          x-singular: BackupCode",
            THING + "/properties/backup_codes"),
        bad(
            "secretNamesAreSecrets",
            "trace:\n          type: string",
            "cookies:\n          type: object\n          additionalProperties:\n            type: string",
            "/ClerkErrors/properties/cookies"),
        bad("secretNamesAreSecrets", "name: color", "name: access_token", LIST + "/parameters/0"),
        bad(
            "notSecretHasAReason",
            "trace:\n",
            "code:\n          x-not-secret: ' '\n",
            "/ClerkErrors/properties/code has an x-not-secret without a reason"),
        bad(
            "notSecretHasAReason",
            "trace:\n",
            "trace:\n          x-not-secret: A reason.\n",
            "/ClerkErrors/properties/trace needs no x-not-secret"),
        bad(
            "notSecretHasAReason",
            "x-secret: true\n",
            "x-secret: true\n          x-not-secret: A reason.\n",
            "/DeleteThingParams/properties/password needs no x-not-secret"),
        bad(
            "pluralsHaveSingulars",
            "          x-singular: Tag\n",
            "",
            THING + "/properties/tags is a plural"),
        bad(
            "pluralsHaveSingulars",
            "x-singular: Tag",
            "x-singular: tag",
            THING + "/properties/tags has an x-singular"),
        bad(
            "pluralsHaveSingulars",
            "name: color",
            "name: colors",
            LIST + "/parameters/0 is a plural"),
        bad(
            "enumValuesAreDistinctConstants",
            "- small",
            "- Big",
            "#/components/schemas/ThingKind/enum/1"),
        bad("enumValuesAreDistinctConstants", "- small", "- unrecognized", "Known.UNRECOGNIZED"),
        bad("enumValuesAreDistinctConstants", "- small", "- 5", "is no string: 5"),
        bad(
            "oldOperationsAreDeprecated",
            "      deprecated: true\n",
            "",
            DELETE + "/x-clerk-api-version"),
        bad(
            "oldOperationsAreDeprecated",
            "'2025-03-12'",
            "2025-03-12",
            DELETE + "/x-clerk-api-version"),
        bad(
            "deviationsHaveReasons",
            "  why: Another.",
            "  because: Another.",
            "deviations.yaml#/1 has no reason"),
        bad(
            "deviationsHaveReasons",
            "finding: two",
            "finding: one",
            "deviations.yaml#/1 stands there twice"),
        bad(
            "deviationsHaveReasons",
            "- finding: two\n  why",
            "- why",
            "deviations.yaml#/1 does not say"));
  }

  private static Arguments bad(String rule, String good, String bad, String finding) {
    return Arguments.of(rule, good, bad, finding);
  }

  private static String many(int count) {
    StringBuilder properties = new StringBuilder();
    IntStream.range(0, count)
        .forEach(i -> properties.append("        x").append(i).append(": {type: string}\n"));
    return properties.toString();
  }

  private static Description description(String old, String replacement) {
    Map<String, String> files = new TreeMap<>();
    for (Map.Entry<String, String> file : Map.of(
            Description.ROOT, ROOT, "things.yaml", THINGS, Description.DEVIATIONS, DEVIATIONS)
        .entrySet()) {
      files.put(file.getKey(), file.getValue().replace(old, replacement));
    }
    return Description.of(files);
  }

  @Test
  void goodDescription_hasNoFinding() {
    Description good = description("Nothing like it", "");

    Rules.all().forEach((name, rule) -> assertThat(rule.apply(good)).as(name).isEmpty());
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("bad")
  void badDescription_isFoundWithItsPlace(String rule, String good, String bad, String finding) {
    assertThat(ROOT + THINGS + DEVIATIONS).as("the snippet to replace").contains(good);

    List<String> findings = Rules.all().get(rule).apply(description(good, bad));

    assertThat(findings).anySatisfy(text -> assertThat(text).contains(finding));
  }

  @Test
  void everyRule_hasABadDescription() {
    Set<String> shown = new HashSet<>();
    bad().forEach(arguments -> shown.add((String) arguments.get()[0]));

    assertThat(shown).isEqualTo(Rules.all().keySet());
  }

  @Test
  void schemaNames_sameNameInTwoFiles_isFound() {
    Map<String, String> files = Map.of(
        Description.ROOT,
        ROOT,
        "things.yaml",
        THINGS,
        "twins.yaml",
        "components: {schemas: {Thing: {type: string}}}");

    assertThat(Rules.schemaNamesAreClassNames(Description.of(files)))
        .containsExactly(
            "twins.yaml#/components/schemas/Thing has the name of things.yaml#/components/schemas/Thing");
  }
}
