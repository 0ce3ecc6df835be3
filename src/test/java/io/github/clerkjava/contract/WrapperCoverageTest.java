package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation of the description is reached by a method of a sub-API, and none by two that do the same. */
class WrapperCoverageTest {
  /** Node has two names for one. */
  private static final Set<String> ALIASES = Set.of("domains.deleteDomain");

  private final Description description = Description.ofProject();

  @Test
  void operations_areReachedByOneMethodEach() throws Throwable {
    Map<String, Set<String>> methods = new TreeMap<>();
    description
        .operations()
        .forEach(o ->
            methods.put(o.method().toUpperCase(Locale.ROOT) + " " + o.path(), new TreeSet<>()));
    SampleArguments samples = new SampleArguments(description);
    try (ExampleServer server = new ExampleServer(description);
        Clerk clerk =
            Clerk.builder().secretKey("sk_test_coverage").apiUrl(server.url()).build()) {
      for (WrapperMethod method : WrapperMethods.all()) {
        method.call(clerk, samples.of(method));
        // Of several requests, the first is what the method is about.
        methods.get(server.takeReceived().get(0).operationName()).add(method.name());
      }
    }

    methods.values().forEach(names -> names.removeAll(ALIASES));
    methods.values().removeIf(names -> names.size() == 1);
    assertThat(methods).as("reached by none, or by several").isEmpty();
  }
}
