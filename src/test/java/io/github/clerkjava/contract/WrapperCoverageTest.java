package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.contract.ExampleServer.Received;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.http.Drift;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the description is reached by a method of a sub-API, and none by two that do the same. */
class WrapperCoverageTest {
  /** Node has two names for one. */
  private static final Set<String> ALIASES = Set.of("domains.deleteDomain");

  /** An older name of a property that is sent under the other name. */
  private static final Map<String, String> LEFT_OUT =
      Map.of("idPOAuthAccessToken.verify", "secret");

  private final Description description = Description.ofProject();
  private final SampleArguments samples = new SampleArguments(description);
  private final List<Drift> drifts = new ArrayList<>();
  private ExampleServer server;
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server = new ExampleServer(description);
    clerk = Clerk.builder()
        .secretKey("sk_test_coverage")
        .apiUrl(server.url())
        .driftListener(drifts::add)
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.close();
  }

  @Test
  void operations_areReachedByOneMethodEach() throws Throwable {
    Map<String, Set<String>> methods = new TreeMap<>();
    description
        .operations()
        .forEach(o ->
            methods.put(o.method().toUpperCase(Locale.ROOT) + " " + o.path(), new TreeSet<>()));
    for (WrapperMethod method : WrapperMethods.all()) {
      // Of several requests, the first is what the method is about.
      methods.get(received(method).get(0).operationName()).add(method.name());
    }

    methods.values().forEach(names -> names.removeAll(ALIASES));
    methods.values().removeIf(names -> names.size() == 1);
    assertThat(methods).as("reached by none, or by several").isEmpty();
    assertThat(drifts).as("where what the contract answers is not what it says").isEmpty();
  }

  /** With a lambda and without one. */
  @TestFactory
  Stream<DynamicTest> method_everythingSet_sendsAllThatTheContractDeclares() {
    return WrapperMethods.all().stream()
        .collect(Collectors.groupingBy(
            method -> method.name() + (method.takesConsumer() ? " with a lambda" : ""),
            TreeMap::new,
            Collectors.toList()))
        .entrySet()
        .stream()
        .map(overloads -> DynamicTest.dynamicTest(overloads.getKey(), () -> {
          Set<String> declared = new TreeSet<>();
          Set<String> sent = new TreeSet<>();
          for (WrapperMethod overload : overloads.getValue()) {
            List<Received> received = received(overload);
            declared.addAll(declared(received.get(0).operation()));
            received.forEach(one -> sent.addAll(one.queryNames()));
            received.forEach(one -> sent.addAll(one.bodyNames()));
          }
          declared.remove(LEFT_OUT.getOrDefault(overloads.getKey(), ""));
          assertThat(sent).containsExactlyInAnyOrderElementsOf(declared);
        }));
  }

  private Set<String> declared(Operation operation) {
    Set<String> names = description.parameters(operation).stream()
        .filter(parameter -> parameter.text("in").equals("query"))
        .map(parameter -> parameter.text("name"))
        .collect(Collectors.toCollection(TreeSet::new));
    for (Node content : description
        .resolve(operation.node().child("requestBody"))
        .child("content")
        .children()) {
      Node body = description.meant(content.child("schema"));
      names.addAll(description
          .allProperties(body.has("items") ? body.child("items") : body)
          .keySet());
    }
    return names;
  }

  private List<Received> received(WrapperMethod method) throws Throwable {
    method.call(clerk, samples.of(method));
    return server.takeReceived();
  }
}
