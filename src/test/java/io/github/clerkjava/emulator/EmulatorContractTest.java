package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorContractTest {
  private static final Contract CONTRACT = read("""
                  {"paths": {"/things/{thing_id}": {"get": {
                     "operationId": "getThing",
                     "x-clerk-api-version": 2022,
                     "parameters": [
                       {"in": "path", "name": "thing_id", "schema": {"type": "string"}},
                       {"in": "query", "name": "csv", "explode": false,
                        "schema": {"type": "array", "items": {"type": "integer"}}}],
                     "responses": {"404": {"description": "no"}, "200": {"content": {"application/json": {
                       "schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
                   "components": {"schemas": {
                     "ClerkErrors": {"type": "object", "additionalProperties": true},
                     "Free": {"type": "object", "additionalProperties": true},
                     "Thing": {"type": "object", "required": ["id"], "properties": {
                       "id": {"type": "string"},
                       "kind": {"type": "string", "enum": ["a", "b"]},
                       "count": {"type": "integer", "minimum": 0, "maximum": 5},
                       "share": {"type": "number"},
                       "done": {"type": "boolean", "nullable": true},
                       "at": {"type": "string", "format": "date-time"},
                       "mail": {"type": "string", "format": "email"},
                       "free": {"allOf": [{"$ref": "#/components/schemas/Free"}]},
                       "parent": {"type": "object", "nullable": true,
                                  "allOf": [{"$ref": "#/components/schemas/Thing"}]},
                       "children": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                       "description": {"type": "string", "description": "prose", "example": "a"},
                       "example": {"type": "integer", "nullable": false},
                       "code": {"type": "string", "pattern": "^[A-Z]{2}$"},
                       "short": {"type": "string", "minLength": 2, "maxLength": 3},
                       "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
                       "few": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "string"}},
                       "list": {"oneOf": [{"type": "array", "items": {"type": "string"}},
                                          {"$ref": "#/components/schemas/Thing"}]}}}}}}
                  """);

  private static Contract read(String json) {
    try {
      return Contract.read(new StringReader(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Router router(String answer) {
    JsonObject json = JsonParser.parseString(answer.replace('\'', '"')).getAsJsonObject();
    return new Router(CONTRACT, route -> call -> json, new Object());
  }

  private static Reply answer(Router router) {
    Router.Match match = router.match("GET", "/v1/things/1");
    return router.answer(
        match.route(), new Call(match.parameters(), Map.of(), new JsonObject(), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': '1', 'kind': 'c'} | $.kind: VALUE",
        "{'kind': 'a'} | $.id: MISSING_PROPERTY",
        "{'id': null} | $.id: NULL",
        "{'id': 1} | $.id: TYPE",
        "{'id': '1', 'count': 1.5} | $.count: TYPE",
        "{'id': '1', 'count': -1} | $.count: VALUE",
        "{'id': '1', 'count': 6} | $.count: VALUE",
        "{'id': '1', 'share': '1'} | $.share: TYPE",
        "{'id': '1', 'done': 'no'} | $.done: TYPE",
        "{'id': '1', 'at': 'now'} | $.at: FORMAT",
        "{'id': '1', 'mail': 'a'} | $.mail: FORMAT",
        "{'id': '1', 'free': []} | $.free: TYPE",
        "{'id': '1', 'more': 1} | $.more: UNKNOWN_PROPERTY",
        "{'id': '1', 'parent': {}} | $.parent.id: MISSING_PROPERTY",
        "{'id': '1', 'parent': {'id': '2', 'more': 1}} | $.parent.more: UNKNOWN_PROPERTY",
        "{'id': '1', 'children': [{'id': '2'}, {'id': 3}]} | $.children[1].id: TYPE",
        "{'id': '1', 'list': [1]} | $.list[0]: TYPE",
        "{'id': '1', 'list': {'id': 2}} | $.list.id: TYPE",
        "{'id': '1', 'list': 1} | $.list: TYPE",
        "{'id': '1', 'description': 1} | $.description: TYPE",
        "{'id': '1', 'example': 'x'} | $.example: TYPE",
        "{'id': '1', 'code': 'ABC'} | $.code: PATTERN",
        "{'id': '1', 'short': 'a'} | $.short: VALUE",
        "{'id': '1', 'short': 'abcd'} | $.short: TOO_LONG",
        "{'id': '1', 'counts': {'a': 1, 'b': 'c'}} | $.counts.b: TYPE",
        "{'id': '1', 'counts': {'a': null}} | $.counts.a: NULL",
        "{'id': '1', 'few': []} | $.few: VALUE",
        "{'id': '1', 'few': ['a', 'b', 'c']} | $.few: TOO_MANY",
        "{'id': '1', 'few': ['a', 1]} | $.few[1]: TYPE"
      })
  void answer_thatDoesNotFitTheContract_is500WithThePath(String answer, String violation) {
    assertThatThrownBy(() -> answer(router(answer)))
        .isInstanceOfSatisfying(ApiError.class, error -> {
          Reply reply = error.reply("trace");
          assertThat(reply.status()).isEqualTo(500);
          assertThat(reply.body().toString()).contains("emulator_contract_violation", violation);
        });
  }

  @Test
  void answer_thatFits_passes() {
    String thing =
        "{'id': '1', 'kind': 'a', 'count': 5, 'share': 1.5, 'done': null, 'at': '2026-05-12T00:00:00Z',"
            + " 'mail': 'a@example.com', 'free': {'x': [null]}, 'parent': {'id': '2', 'parent': null},"
            + " 'children': [{'id': '3'}], 'list': ['x'], 'code': 'AB', 'short': '\\ud83d\\ude00bc', 'few': ['a'], 'counts': {'a': 1}}";

    assertThat(answer(router(thing)).status()).isEqualTo(200);
    assertThat(answer(router("{'id': '1', 'list': {'id': '2'}}")).status()).isEqualTo(200);
  }

  @Test
  void operation_thatTheEmulatorLacks_is501() {
    Router router = new Router(CONTRACT, route -> null, new Object());

    assertThatThrownBy(() -> answer(router))
        .isInstanceOfSatisfying(
            ApiError.class,
            error -> assertThat(router.refuse(error, "t").status()).isEqualTo(501));
  }

  @Test
  void refusal_thatDoesNotFitTheContract_is500WithThePath() {
    Contract strange =
        read("{'paths': {}, 'components': {'schemas': {'ClerkErrors': {'required': ['excuse']}}}}"
            .replace('\'', '"'));
    Router router = new Router(strange, route -> null, new Object());

    Reply reply = router.refuse(ApiError.missing("name"), "trace");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body().toString())
        .contains("emulator_contract_violation", "$.excuse: MISSING_PROPERTY");
  }

  @Test
  void operation_thatFails_is500WithoutAStackTrace() {
    Operation broken = call -> {
      throw new IllegalStateException("out of order");
    };
    Router router = new Router(CONTRACT, route -> broken, new Object());
    RequestHandler handler = new RequestHandler(
        new Gate("sk_test_x", false),
        new FrontendApi(
            () -> {
              throw new AssertionError("Not called");
            },
            new Object()),
        router,
        new RequestLog(),
        new Faults(),
        line -> {});
    LoopbackServer server = new LoopbackServer(0);
    try {
      server.start(handler);
      Answer answer =
          WithEmulator.send(HttpRequest.newBuilder(URI.create(server.url() + "/v1/things/1"))
              .header("Authorization", "Bearer sk_test_x")
              .header("Clerk-API-Version", "2021-02-05"));

      assertThat(answer.error()).isEqualTo("500 internal_clerk_error");
      assertThat(answer.json().toString()).contains("out of order").doesNotContain("\tat ");
    } finally {
      server.stop();
    }
  }

  @Test
  void contract_versionThatIsANumber_isReadAsText() {
    assertThat(router("{}").match("GET", "/v1/things/1").route().lastApiVersion())
        .isEqualTo("2022");
  }

  @Test
  void queryParameter_withoutExplode_isSplitAtCommas() {
    List<QueryParameter> parameters =
        router("{}").match("GET", "/v1/things/1").route().queryParameters();

    assertThat(QueryParameter.checkAll(parameters, Map.of("csv", List.of("1,2")), true))
        .isEqualTo(Map.of("csv", List.of("1", "2")));
    assertThatThrownBy(
            () -> QueryParameter.checkAll(parameters, Map.of("csv", List.of("1,x")), true))
        .isInstanceOf(ApiError.class);
  }
}
