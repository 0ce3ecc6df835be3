package io.github.clerkjava.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is a committed file, so that a change to it is seen in review. To accept a change, run
 * {@code mvn test -Dtest=PublicApiTest -Dapi.update=true}.
 */
class PublicApiTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path SIGNATURES = Path.of("src/test/resources/api/clerk-java.api");

  @Test
  void publicApi_isTheCommittedOne() throws Exception {
    List<String> actual = signatures();
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(SIGNATURES.getParent());
      Files.write(SIGNATURES, actual);
    }
    assertThat(actual)
        .as(
            "the public API; if the change is meant, run mvn test -Dtest=PublicApiTest -Dapi.update=true")
        .isEqualTo(Files.readAllLines(SIGNATURES));
  }

  private static List<String> signatures() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> !name.startsWith("io.github.clerkjava.internal.")
              && !name.startsWith("io.github.clerkjava.examples."))
          .sorted()
          .map(PublicApiTest::load)
          .filter(PublicApiTest::isVisible)
          .flatMap(type -> describe(type).stream())
          .collect(Collectors.toList());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      if (!isVisible(outer.getModifiers()) || outer.isAnonymousClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<String> describe(Class<?> type) {
    TreeSet<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        members.add("  " + modifiers(field.getModifiers())
            + field.getGenericType().getTypeName() + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
        members.add(
            "  " + modifiers(constructor.getModifiers()) + "<init>" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers()) && !method.isSynthetic()) {
        members.add("  " + modifiers(method.getModifiers())
            + method.getGenericReturnType().getTypeName() + " " + method.getName()
            + parameters(method)
            + (method.isAnnotationPresent(Deprecated.class) ? " (deprecated)" : ""));
      }
    }
    String parents = Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()))
        .map(parent -> parent.getTypeName())
        .collect(Collectors.joining(", "));
    String kind = type.isInterface() ? "" : type.isEnum() ? "enum " : "class ";
    return Stream.concat(
            Stream.of(modifiers(type.getModifiers()) + kind + type.getName() + " : " + parents),
            members.stream())
        .collect(Collectors.toList());
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getGenericParameterTypes())
        .map(parameter -> parameter.getTypeName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String modifiers(int modifiers) {
    int shown = modifiers
        & (Modifier.PUBLIC
            | Modifier.PROTECTED
            | Modifier.STATIC
            | Modifier.FINAL
            | Modifier.ABSTRACT
            | Modifier.INTERFACE);
    return shown == 0 ? "" : Modifier.toString(shown) + " ";
  }
}
