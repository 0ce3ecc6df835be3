package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.clerkjava.emulator.DescribedOperations.Described;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
    SampleRequests samples = new SampleRequests(emulator);

    Answer answer = samples.send(samples.of(operation));

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
    EmulatorClock clock = new EmulatorClock(Clock.systemUTC());
    Instance instance = new Instance(
        Contract.bundled(),
        clock,
        new SigningKeys("ins_1"),
        PublishableKey.development("http://127.0.0.1:1"),
        Set.of(IdentifierKind.values()),
        new Webhooks("ins_1", clock));
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
}
