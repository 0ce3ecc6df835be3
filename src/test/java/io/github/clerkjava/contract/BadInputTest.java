package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

  @TestFactory
  Stream<DynamicTest> flawedParameterObject_isRefusedByTheNameOfThePropertyAndNothingIsSent() {
    Flaws flaws = new Flaws(description);
    return WrapperMethods.all().stream()
        .flatMap(method -> SampleArguments.parameterObjects(method).stream()
            .flatMap(type -> flaws.of(type).stream())
            .map(flaw -> DynamicTest.dynamicTest(method + ": " + flaw, () -> {
              Object[] arguments = new SampleArguments(description, flaw.values()).of(method);
              assertThatThrownBy(() -> method.call(clerk, arguments))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageMatching("(params\\[0]: )?(\\w+\\.)?" + flaw.property() + " "
                      + flaw.complaint() + ".*");
              assertThat(server.takeReceived()).isEmpty();
            })));
  }

  @TestFactory
  Stream<DynamicTest> nullInACollection_isRefusedByName() {
    return WrapperMethods.all().stream()
        .flatMap(method -> SampleArguments.parameterObjects(method).stream())
        .distinct()
        .flatMap(type -> Stream.of(type.getMethods())
            .filter(builder -> builder.getName().equals("builder"))
            .flatMap(builder -> Stream.of(builder.getReturnType().getDeclaredMethods())
                .filter(BadInputTest::takesElements)
                .map(setter ->
                    DynamicTest.dynamicTest(type.getSimpleName() + "." + setter.getName(), () -> {
                      boolean many = setter.getParameterTypes()[0] == Collection.class;
                      Object target = builder.invoke(null);
                      assertThatThrownBy(() -> setter.invoke(
                              target, many ? Collections.singletonList(null) : (Object) null))
                          .cause()
                          .isInstanceOf(IllegalArgumentException.class)
                          .hasMessageMatching("\\w+" + (many ? "\\[0]" : "") + " must not be null");
                    }))));
  }

  private static boolean takesElements(Method setter) {
    return Modifier.isPublic(setter.getModifiers())
        && setter.getParameterCount() == 1
        && (setter.getParameterTypes()[0] == Collection.class
            || (setter.getName().startsWith("add")
                && !setter.getParameterTypes()[0].isPrimitive()));
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
    if (type.getType() == long.class) {
      values.addAll(List.of(-1L, Long.MAX_VALUE));
    }
    if (type instanceof AnnotatedParameterizedType parameterized
        && ((ParameterizedType) parameterized.getType()).getRawType() == List.class) {
      values.add(Collections.singletonList(null));
    }
    return values;
  }
}
