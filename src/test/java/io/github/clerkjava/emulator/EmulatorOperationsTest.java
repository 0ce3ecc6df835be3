package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.clerkjava.emulator.DescribedOperations.Described;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract is answered, and who answers it stands in a table. */
class EmulatorOperationsTest extends WithEmulator {
  private static final DescribedOperations CONTRACT = DescribedOperations.bundled();
  private static final String JSON = "application/json";
  private static final Path TABLE = Path.of("src/test/resources/emulator/operations.md");

  static List<Described> operations() {
    return CONTRACT.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperation_requestOfTheExamples_succeedsAsTheContractSays(Described operation) {
    String path = fill(operation, operation.path());

    Answer answer = send(operation, path, body(operation, path));

    String status = operation.source().getAsJsonObject("responses").keySet().stream()
        .filter(each -> each.startsWith("2"))
        .findFirst()
        .orElseThrow();
    assertThat(answer.status()).as("%s", answer.json()).isEqualTo(Integer.parseInt(status));
    JsonObject response = operation.source().getAsJsonObject("responses").getAsJsonObject(status);
    String type = response.has("content")
        ? response.getAsJsonObject("content").keySet().iterator().next()
        : null;
    assertThat(answer.headers().firstValue("Content-Type").orElse(null)).isEqualTo(type);
    if (JSON.equals(type)) {
      Route route = Contract.bundled().route(operation.method(), operation.path());
      assertThat(SchemaCheck.check(route.answer(), answer.json())).isEmpty();
    } else {
      assertThat(answer.json().isJsonNull()).isEqualTo(type == null);
    }
  }

  @Test
  void everyOperation_whoAnswersIt_isAsTheTableSays() throws IOException {
    Instance instance = new Instance(
        Contract.bundled(),
        new EmulatorClock(Clock.systemUTC()),
        new SigningKey("ins_1"),
        Set.of(IdentifierKind.values()));
    String rows = Contract.bundled().paths().stream()
        .flatMap(path -> path.routes().values().stream())
        .map(route -> "| `" + route.operationId() + "` | "
            + (instance.isStateful(route) ? "stateful" : "generic") + " |\n")
        .sorted()
        .collect(Collectors.joining());
    String table = "# Who answers what in the emulator\n\n"
        + "Stateful operations follow rules of their own; generic ones follow the contract and its examples.\n\n"
        + "| operation | answered |\n|---|---|\n" + rows;

    if (Boolean.getBoolean("emulator.update")) {
      Files.writeString(TABLE, table);
    }

    assertThat(rows.lines()).hasSameSizeAs(CONTRACT.all());
    assertThat(Files.readString(TABLE))
        .as("run with -Demulator.update=true to write it anew")
        .isEqualTo(table);
  }

  private Answer send(Described operation, String path, JsonElement body) {
    HttpRequest.Builder request = request(path + CONTRACT.requiredQuery(operation));
    if (operation.lastApiVersion() != null) {
      request.header("Clerk-API-Version", operation.lastApiVersion());
    }
    if (CONTRACT.isMultipart(operation)) {
      Map<String, String> parts = new LinkedHashMap<>();
      body.getAsJsonObject()
          .entrySet()
          .forEach(part -> parts.put(part.getKey(), part.getValue().getAsString()));
      return send(multipart(request, operation.method(), parts));
    }
    return send(request.method(
        operation.method(),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Returns a path with ids of things that exist, created for it where that is possible. */
  private String fill(Described operation, String template) {
    String path = template;
    for (int start = path.indexOf('{'); start >= 0; start = path.indexOf('{')) {
      int end = path.indexOf('}', start);
      String collection = template.substring(0, template.indexOf(path.substring(start, end)) - 1);
      String name = path.substring(start + 1, end);
      path = path.substring(0, start)
          + existing(operation, collection, path.substring(0, start - 1), name)
          + path.substring(end + 1);
    }
    return path;
  }

  private String existing(
      Described operation, String collection, String collectionPath, String name) {
    Described create = CONTRACT.find("POST", collection);
    if (collection.equals("/clients")) {
      return emulator.signIn(someUser()).getClientId();
    }
    if (create == null) {
      return CONTRACT.pathExample(operation, name);
    }
    JsonElement body = body(create, collectionPath);
    Answer created = send(create, collectionPath, body);
    if (created.status() >= 300) {
      throw new AssertionError(created);
    }
    if (body != null && body.getAsJsonObject().has(name)) {
      return body.getAsJsonObject().get(name).getAsString();
    }
    if (created.object().has(name)) {
      return created.object().get(name).getAsString();
    }
    return created.object().has("id") ? created.id() : CONTRACT.pathExample(operation, name);
  }

  /** Returns the example of a body, with ids of things that exist here and tokens that are good here. */
  private JsonElement body(Described operation, String path) {
    JsonElement example = CONTRACT.body(operation);
    if (example == null || !example.isJsonObject()) {
      return example;
    }
    JsonObject body = example.getAsJsonObject().deepCopy();
    switch (operation.id()) {
      case "createSession" -> body.addProperty("user_id", someUser());
      case "banUsers", "unbanUsers" -> {
        JsonArray ids = new JsonArray();
        ids.add(someUser());
        body.add("user_ids", ids);
      }
      // The examples name identifications that only the user of the example has.
      case "updateUser" ->
        body.keySet().removeIf(name -> name.startsWith("primary_") || name.endsWith("_metadata"));
      case "createEmail" ->
        body.addProperty(
            "email_address_id",
            user("{'email_address': ['a@example.com']}").text("email_addresses.0.id"));
      case "createSMSMessage" ->
        body.addProperty(
            "phone_number_id",
            user("{'phone_number': ['+12015550123']}").text("phone_numbers.0.id"));
      case "verifyClient" ->
        body.addProperty(
            "token", emulator.createClientToken(emulator.signIn(someUser()).getClientId()));
      case "verifySession" ->
        body.addProperty("token", emulator.createSessionToken(path.split("/", -1)[2]));
      default -> {}
    }
    return body;
  }

  private String someUser() {
    return user("{'username': 'somebody'}").id();
  }
}
