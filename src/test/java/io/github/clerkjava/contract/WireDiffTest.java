package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WireDiffTest {
  private static final String API = """
      info: {version: '1'}
      paths:
        /things:
          get:
            operationId: list
            parameters:
              - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 9, default: 5}}
              - {name: kind, in: query, schema: {type: array, items: {type: string, enum: [a, b]}}}
            responses:
              '200':
                content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
              '404': {description: none}
          post:
            operationId: create
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string}
                      kind: {type: string, enum: [a, b]}
                      note: {type: string, nullable: true}
                      labels: {type: object, additionalProperties: {type: string}}
            responses:
              '200':
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      components:
        schemas:
          Thing:
            type: object
            required: [id, proof]
            properties:
              id: {type: string}
              note: {type: string}
              kind: {type: string, enum: [a, b]}
              parent: {$ref: '#/components/schemas/Thing'}
              proof:
                oneOf:
                  - {type: object, required: [code], properties: {code: {type: string}, tries: {type: integer}}}
                  - {type: object, required: [code], properties: {code: {type: string}, link: {type: string}, tries: {type: integer}}}
      """;

  /** What stands in the published description, what takes its place there, and what the finding is then. */
  static Stream<Arguments> changes() {
    return Stream.of(
        change("/things:", "/thongs:", "GET /thongs: operation missing"),
        change("/things:", "/thongs:", "GET /things: operation not in the reference"),
        change(
            "get:",
            "get:\n      deprecated: true",
            "GET /things: deprecated False, reference True"),
        change("name: limit", "name: size", "GET /things query size: missing"),
        change("name: limit", "name: size", "GET /things query limit: not in the reference"),
        change("maximum: 9", "maximum: 10", "GET /things query limit: maximum 9, reference 10"),
        change("default: 5", "default: 6", "GET /things query limit: default 5, reference 6"),
        change("[a, b]}}}", "[a, c]}}}", "GET /things query kind: enum [a, b], reference [a, c]"),
        change(
            "in: query, schema: {type: integer",
            "in: query, required: true, schema: {type: integer",
            "GET /things query limit: required False, reference True"),
        change(
            "{type: integer, minimum",
            "{type: string, minimum",
            "GET /things query limit: type integer, reference string"),
        change(
            "name: {type: string}",
            "name: {type: string}\n                title: {type: string}",
            "POST /things body title: missing"),
        change(
            "name: {type: string}",
            "title: {type: string}",
            "POST /things body name: not in the reference"),
        change(
            "required: [name]",
            "required: [name, note]",
            "POST /things body note: required False, reference True"),
        change(
            "name: {type: string}",
            "name: {type: string, nullable: true}",
            "POST /things body name: not nullable, reference nullable"),
        change(
            "kind: {type: string, enum: [a, b]}\n                note",
            "kind: {type: string, enum: [a, b, c]}\n                note",
            "POST /things body kind: enum lacks ['c']"),
        change(
            "kind: {type: string, enum: [a, b]}\n                note",
            "kind: {type: string, enum: [a]}\n                note",
            "POST /things body kind: enum lists more than the reference"),
        change(
            "additionalProperties: {type: string}",
            "additionalProperties: {type: integer}",
            "POST /things body labels.*: type string, reference integer"),
        change(
            "application/json:\n",
            "multipart/form-data:\n",
            "POST /things body: content type multipart/form-data missing"),
        change("'404'", "'409'", "GET /things 409: status missing"),
        change(
            "note: {type: string}\n        kind",
            "note: {type: string}\n        more: {type: string}\n        kind",
            "POST /things 200 more: missing"),
        change(
            "note: {type: string}\n        kind",
            "note: {type: boolean}\n        kind",
            "GET /things 200 [].note: type string, reference boolean"),
        change(
            "required: [id, proof]",
            "required: [proof]",
            "POST /things 200 id: required, reference optional"),
        change(
            "id: {type: string}",
            "id: {type: string, nullable: true}",
            "POST /things 200 id: not nullable, reference nullable"),
        change(
            "kind: {type: string, enum: [a, b]}\n        parent",
            "kind: {type: string, enum: [a, c]}\n        parent",
            "POST /things 200 kind: enum lacks ['c']"),
        change(
            "link: {type: string}",
            "link: {type: integer}",
            "POST /things 200 proof.link: type string, reference integer"));
  }

  private static Arguments change(String from, String to, String finding) {
    return Arguments.of(from, to, finding);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void between_changed_saysWhere(String from, String to, String finding) {
    assertThat(API).contains(from);

    assertThat(diff(API.replaceFirst(Pattern.quote(from), to), API)).contains(finding);
  }

  @Test
  void between_same_isNothing() {
    assertThat(diff(API, API)).isEmpty();
  }

  @Test
  void between_answerThatIsLooser_isNothing() {
    String looser = API.replace("required: [id, proof]", "required: []")
        .replace("id: {type: string}", "id: {type: string, nullable: true}")
        .replace(
            "kind: {type: string, enum: [a, b]}\n        parent",
            "kind: {type: string}\n        parent");

    assertThat(diff(API, looser)).isEmpty();
  }

  @Test
  void between_variantsAndOneFlatObject_areTheSame() {
    String flat = API.replaceFirst("(?s)oneOf:.*", """
        type: object
                  required: [code]
                  properties: {code: {type: string}, tries: {type: integer}, link: {type: string}}
        """);

    assertThat(diff(API, flat)).isEmpty();
  }

  @Test
  void page_newVersion_listsWhatToDoAndWhatNoDeviationExplains() {
    String newer = API.replace("version: '1'", "version: '2'")
        .replace("maximum: 9", "maximum: 10")
        .replace("  post:", "  put:\n      summary: Put things\n    post:");
    Description ours = Description.of(Map.of(
        Description.ROOT,
        API,
        Description.DEVIATIONS,
        "[{finding: 'GET /things query limit: max*', why: a}, {finding: 'old', why: b}]"));

    assertThat(ContractDiff.page(of(newer), ours)).isEqualTo("""
        # From 1 to 2

        "Missing" is what we lack, "reference" the published description.

        ## New operations

        - [ ] `PUT /things`: Put things

        ## Deviations that match nothing

        - [ ] `old`
        """);
  }

  @Test
  void page_changedOperation_listsItsFindings() {
    assertThat(ContractDiff.page(of(API.replace("maximum: 9", "maximum: 10")), of(API)))
        .contains("### GET /things\n\n- [ ] `query limit`: maximum 9, reference 10\n");
  }

  @Test
  void page_nothingNew_saysSo() {
    assertThat(ContractDiff.page(of(API), of(API)))
        .contains("Nothing differs")
        .doesNotContain("[ ]");
  }

  private static List<String> diff(String published, String ours) {
    return WireDiff.between(of(published), of(ours)).stream()
        .map(WireDiff.Finding::toString)
        .toList();
  }

  private static Description of(String text) {
    return Description.of(Map.of(Description.ROOT, text));
  }
}
