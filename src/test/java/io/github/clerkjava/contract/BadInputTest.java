package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What no method of a sub-API takes: it says so before anything is sent. */
class BadInputTest {
  /** Retrofit refuses a null path value itself. */
  private static final String NAMES_IT =
      "(?s)(\\S+ must (not )?(be|have) |Path parameter \"\\w+\" value must not be null).*";

  private final Description description = Description.ofProject();
  private final SampleArguments samples = new SampleArguments(description);
  private ExampleServer server;
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server = new ExampleServer(description);
    clerk = Clerk.builder().secretKey("sk_test_bad").apiUrl(server.url()).build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> badArgument_isRefusedByNameAndNothingIsSent() {
    return WrapperMethods.all().stream()
        .filter(method -> method.method().getParameterCount() > 0)
        .map(method -> DynamicTest.dynamicTest(method.toString(), () -> {
          Class<?>[] types = method.method().getParameterTypes();
          for (int i = 0; i < types.length; i++) {
            for (Object bad : badValues(method.method().getAnnotatedParameterTypes()[i])) {
              Object[] arguments = samples.of(method);
              arguments[i] = bad;
              assertThatThrownBy(() -> method.call(clerk, arguments))
                  .as("%s in %s", bad, Arrays.toString(arguments))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageMatching(NAMES_IT);
            }
          }
          assertThat(server.takeReceived()).isEmpty();
        }));
  }

  private static List<Object> badValues(AnnotatedType type) {
    List<Object> values = new ArrayList<>();
    boolean primitive = type.getType() instanceof Class<?> raw && raw.isPrimitive();
    if (!primitive && !type.isAnnotationPresent(Nullable.class)) {
      values.add(null);
    }
    if (type.getType() == String.class) {
      values.addAll(List.of("", " \t"));
    }
    return values;
  }
}
