package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {
  private static final Description DESCRIPTION = Description.of(Map.of("things.yaml", """
      components:
        schemas:
          Thing:
            type: object
            required: [id]
            properties:
              id: {type: string}
              kind: {nullable: true, allOf: [{$ref: '#/components/schemas/Kind'}]}
              size: {type: integer, minimum: 1, maximum: 5}
              weight: {type: number}
              broken: {type: boolean}
              made: {type: string, format: date-time}
              tags: {type: array, minItems: 1, maxItems: 2, items: {type: string}}
              slug: {type: string, minLength: 2, maxLength: 3, pattern: "^[a-z]+$"}
              labels: {type: object, additionalProperties: {type: string}}
              metadata: {allOf: [{$ref: '#/components/schemas/Metadata'}]}
          Kind: {type: string, enum: [a, b]}
          Metadata: {type: object, additionalProperties: true}
          BigThing:
            allOf:
              - $ref: '#/components/schemas/Thing'
              - {type: object, required: [more], properties: {more: {type: string}}}
          ThingList:
            oneOf: [{type: array, items: {$ref: '#/components/schemas/Thing'}}, {$ref: '#/components/schemas/Thing'}]
          Strange: {type: string, multipleOf: x}
      """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Thing|{\"id\":\"a\",\"kind\":null,\"size\":5.0,\"weight\":0.5,\"tags\":[\"t\"],\"metadata\":{\"a\":[1]}}|``",
        "Thing|{\"id\":\"a\",\"made\":\"2026-05-12T09:30:00Z\",\"labels\":{\"a\":\"b\"},\"broken\":false}|``",
        "Thing|{}|/id is required",
        "Thing|{\"id\":null}|/id must not be null",
        "Thing|{\"id\":1}|/id must be string, was 1",
        "Thing|{\"id\":\"a\",\"kind\":\"c\"}|/kind is not one of the values of things.yaml#/components/schemas/Kind: \"c\"",
        "Thing|{\"id\":\"a\",\"size\":0}|/size must be at least 1, was 0",
        "Thing|{\"id\":\"a\",\"size\":6}|/size must be at most 5, was 6",
        "Thing|{\"id\":\"a\",\"size\":1.5}|/size must be integer, was 1.5",
        "Thing|{\"id\":\"a\",\"size\":\"1\"}|/size must be integer, was \"1\"",
        "Thing|{\"id\":\"a\",\"weight\":\"1\"}|/weight must be number, was \"1\"",
        "Thing|{\"id\":\"a\",\"broken\":\"no\"}|/broken must be boolean, was \"no\"",
        "Thing|{\"id\":\"a\",\"made\":\"today\"}|/made is no RFC 3339 time: today",
        "Thing|{\"id\":\"a\",\"tags\":[\"a\",1]}|/tags/1 must be string, was 1",
        "Thing|{\"id\":\"a\",\"tags\":[]}|/tags has fewer than minItems 1: 0",
        "Thing|{\"id\":\"a\",\"tags\":[\"a\",\"b\",\"c\"]}|/tags has more than maxItems 2: 3",
        "Thing|{\"id\":\"a\",\"slug\":\"abc\"}|``",
        "Thing|{\"id\":\"a\",\"slug\":\"a\"}|/slug has fewer than minLength 2: 1",
        "Thing|{\"id\":\"a\",\"slug\":\"abcd\"}|/slug has more than maxLength 3: 4",
        "Thing|{\"id\":\"a\",\"slug\":\"AB\"}|/slug must match ^[a-z]+$, was AB",
        "Thing|{\"id\":\"a\",\"tags\":{}}|/tags must be array, was {}",
        "Thing|{\"id\":\"a\",\"labels\":{\"a\":1}}|/labels/a must be string, was 1",
        "Thing|{\"id\":\"a\",\"metadata\":[]}|/metadata must be object, was []",
        "Thing|{\"id\":\"a\",\"new\":1}|/new is not declared",
        "BigThing|{\"id\":\"a\",\"more\":\"b\"}|``",
        "BigThing|{\"more\":\"b\"}|/id is required",
        "BigThing|{\"id\":\"a\",\"more\":\"b\",\"new\":1}|/new is not declared",
        "ThingList|[{\"id\":\"a\"}]|``",
        "ThingList|[{}]|` fits 0 of the forms of things.yaml#/components/schemas/ThingList`"
      })
  void validate_value_findsWhatIsWrong(String schema, String json, String finding) {
    List<String> findings =
        SchemaValidator.validate(DESCRIPTION, DESCRIPTION.schema(schema), Json.parse(json));

    assertThat(findings).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  @Test
  void validate_unknownKeyword_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SchemaValidator.validate(
            DESCRIPTION, DESCRIPTION.schema("Strange"), Json.parse("\"x\"")))
        .withMessageContaining("multipleOf");
  }
}
