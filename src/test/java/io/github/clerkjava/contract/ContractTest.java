package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description keeps to every rule. */
class ContractTest {
  private final Description description = Description.ofProject();

  @TestFactory
  Stream<DynamicTest> description_keepsTo() {
    return Rules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
          Function<Description, List<String>> findings = rule.getValue();
          assertThat(findings.apply(description)).isEmpty();
        }));
  }

  @Test
  void description_isReadAtAll() {
    assertThat(description.operations()).hasSizeGreaterThan(20);
    assertThat(description.namedSchemas()).hasSizeGreaterThan(50);
    assertThat(description.properties()).hasSizeGreaterThan(300);
    assertThat(description.parameters()).hasSizeGreaterThan(30);
    assertThat(description.deviations()).isNotEmpty();
  }
}
