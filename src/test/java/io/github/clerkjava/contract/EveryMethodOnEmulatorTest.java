package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.contract.ExampleServer.Received;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.emulator.ReceivedRequest;
import io.github.clerkjava.emulator.SampleRequests;
import io.github.clerkjava.emulator.SampleRequests.Sample;
import io.github.clerkjava.json.QueryParams;
import io.github.clerkjava.paging.PaginatedList;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every method succeeds against the emulator, which refuses what the contract does not have, in requests and answers. */
class EveryMethodOnEmulatorTest {
  private final Description description = Description.ofProject();
  private final ClerkEmulator emulator = ClerkEmulator.builder().strict(true).start();
  private final Clerk clerk = Clerk.builder()
      .secretKey(emulator.getSecretKey())
      .machineSecretKey("ak_test_machine")
      .apiUrl(emulator.getApiUrl())
      .build();
  private ExampleServer examples;
  private Clerk probe;

  @BeforeEach
  void start() throws IOException {
    examples = new ExampleServer(description);
    probe = Clerk.builder().secretKey("sk_test_probe").apiUrl(examples.url()).build();
  }

  @AfterEach
  void stop() throws IOException {
    probe.close();
    examples.close();
    clerk.close();
    emulator.close();
  }

  @TestFactory
  Stream<DynamicTest> method_calledOnEmulator_succeedsWithAWholeAnswer() {
    return WrapperMethods.all().stream()
        .map(method -> DynamicTest.dynamicTest(method.toString(), () -> check(method)));
  }

  private void check(WrapperMethod method) throws Throwable {
    emulator.reset();
    Received first = firstRequestOf(method);
    Operation operation = first.operation();
    Sample sample = new SampleRequests(emulator)
        .of(operation.method().toUpperCase(Locale.ROOT), operation.path());
    int before = emulator.getRequests().size();

    Object answer = method.call(
        clerk, new SampleArguments(description, new Existing(first, sample)).of(method));

    List<ReceivedRequest> requests = emulator.getRequests();
    ReceivedRequest request = requests.get(before);
    assertThat(ExampleServer.operationOf(description, request.getMethod(), request.getPath()))
        .isEqualTo(operation);
    if (method.method().getReturnType() != void.class) {
      assertThat(answer).isNotNull();
    }
    assertWhole(answer);
    if (answer instanceof PaginatedList<?> list) {
      if (Stream.of(method.method().getParameterTypes()).noneMatch(this::isQuery)) {
        assertThat(list).isNotEmpty();
      }
      assertThat(list.totalCount()).isGreaterThanOrEqualTo(list.size());
      list.autoPaging().stream().limit(list.size() + 1).forEach(this::assertWhole);
    }
  }

  private boolean isQuery(Class<?> type) {
    return QueryParams.class.isAssignableFrom(type) || type == Consumer.class;
  }

  private void assertWhole(Object answer) {
    GeneratedCode.callGetters(
        answer,
        (model, getter, value, thrown) ->
            assertThat(thrown).as("%s of %s", getter.getName(), model).isNull());
  }

  /** What a method asks first is what it is about. */
  private Received firstRequestOf(WrapperMethod method) throws Throwable {
    examples.takeReceived();
    method.call(probe, new SampleArguments(description).of(method));
    return examples.takeReceived().get(0);
  }

  /** Puts into each argument what the sample has in the place where the argument goes. */
  private record Existing(Received probe, Sample sample) implements SampleArguments.Values {
    @Override
    public String text(int index) {
      String marker = SampleArguments.Values.super.text(index);
      String path = probe.request().getRequestUrl().encodedPath().replaceFirst("^/v1", "");
      int segment = List.of(path.split("/", -1)).indexOf(marker);
      if (segment >= 0) {
        return sample.path().split("/", -1)[segment];
      }
      String query = probe.request().getRequestUrl().encodedQuery();
      if (query != null && query.endsWith('=' + marker)) {
        String name = '?' + query.substring(0, query.indexOf('=') + 1);
        return sample.query().startsWith(name) ? sample.query().substring(name.length()) : marker;
      }
      if (sample.body() != null && sample.body().isJsonObject() && probe.body().startsWith("{")) {
        for (Map.Entry<String, JsonElement> property :
            Json.parse(probe.body()).getAsJsonObject().entrySet()) {
          JsonElement existing = sample.body().getAsJsonObject().get(property.getKey());
          if (first(property.getValue()).equals(Json.of(marker)) && existing != null) {
            return first(existing).getAsString();
          }
        }
      }
      return marker;
    }

    /** A list is by cursor or by offset. */
    @Override
    public boolean sets(Node parameter) {
      return !parameter.text("name").equals("starting_after");
    }

    /** What is no body itself stands in a list that is all of the body. */
    @Override
    public JsonElement json(Node schema) {
      JsonElement body = sample.body();
      return first(
          body.isJsonArray() || schema.name().endsWith("Params")
              ? body
              : body.getAsJsonObject().asMap().values().iterator().next());
    }

    private static JsonElement first(JsonElement value) {
      return value.isJsonArray() ? value.getAsJsonArray().get(0) : value;
    }
  }
}
