package io.github.clerkjava.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private final String readme = Files.readString(Path.of("README.md"));

  ReadmeTest() throws Exception {}

  @Test
  void tableOfMethods_namesEveryMethodOfEverySubApi() {
    for (Method accessor : Clerk.class.getMethods()) {
      if (!accessor.getReturnType().getName().startsWith("io.github.clerkjava.subapi.")) {
        continue;
      }
      String row = readme
          .lines()
          .filter(line -> line.startsWith("| `" + accessor.getName() + "()` |"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("The README has no row for " + accessor.getName()));
      List<String> inRow = new ArrayList<>();
      Matcher names = Pattern.compile("`(\\w+)`").matcher(row);
      while (names.find()) {
        inRow.add(names.group(1));
      }
      assertThat(inRow)
          .as("methods of clerk.%s()", accessor.getName())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(accessor.getReturnType().getDeclaredMethods())
                  .filter(method -> Modifier.isPublic(method.getModifiers()))
                  .map(Method::getName)
                  .distinct()
                  .collect(Collectors.toList()));
    }
  }

  @Test
  void tableOfFaults_hasARowForEveryTest() throws Exception {
    String table = readme.substring(
        readme.indexOf("### What happens when"), readme.indexOf("## Metrics, traces, logs"));
    List<String> inTable = Pattern.compile("\\| `(\\w+)` \\|\n")
        .matcher(table)
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toList());

    Class<?> faults = Class.forName("io.github.clerkjava.internal.http.FaultsTest");
    assertThat(inTable)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(faults.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .collect(Collectors.toList()));
  }

  @Test
  void links_leadSomewhere() throws Exception {
    for (String page : List.of("README.md", "generated-sources-README.md")) {
      Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(Path.of(page)));
      while (links.find()) {
        assertThat(Path.of(links.group(1))).as("link of %s", page).exists();
      }
    }
  }
}
