package io.github.clerkjava.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what the templates make of golden/shapes.yaml with the accepted Java under golden/java.
 *
 * <p>To accept a change, run {@code mvn test -Dtest=GoldenTemplateTest -Dgolden.update=true} and read the diff that git
 * shows then.
 */
class GoldenTemplateTest {
  private static final Path GENERATED = Path.of(System.getProperty("golden.generated"));
  private static final Path ACCEPTED = Path.of(System.getProperty("golden.accepted"));

  @Test
  void templates_onShapes_giveTheAcceptedJava() throws IOException {
    Map<String, String> generated = read(GENERATED);
    if (Boolean.getBoolean("golden.update")) {
      write(ACCEPTED, generated);
    }

    assertThat(generated).as("generated files").isNotEmpty();
    assertThat(differences(read(ACCEPTED), generated))
        .as("templates/ makes other Java than golden/java; -Dgolden.update=true accepts it")
        .isEmpty();
  }

  @Test
  void differences_changedLine_areAUnifiedDiff() {
    String before = "a\nb\nc\nd\ne\nf\ng\nh\n";

    String diff =
        differences(Map.of("A.java", before), Map.of("A.java", before.replace("e\n", "E\n")));

    assertThat(diff).isEqualTo("""
            --- accepted/A.java
            +++ generated/A.java
            @@ -2,7 +2,7 @@
             b
             c
             d
            -e
            +E
             f
             g
             h
            """);
  }

  @Test
  void differences_missingAndExtraFile_nameThem() {
    String diff = differences(Map.of("A.java", "a\n"), Map.of("B.java", "b\n"));

    assertThat(diff)
        .contains("--- accepted/A.java")
        .contains("-a")
        .contains("+++ generated/B.java")
        .contains("+b");
  }

  @Test
  void differences_sameFiles_areNone() {
    assertThat(differences(Map.of("A.java", "a\n"), Map.of("A.java", "a\n"))).isEmpty();
  }

  @Test
  void write_fileNoLongerGenerated_isDeleted(@TempDir Path directory) throws IOException {
    write(directory, Map.of("old/A.java", "a\n"));

    write(directory, Map.of("new/B.java", "b\n"));

    assertThat(read(directory)).isEqualTo(Map.of("new/B.java", "b\n"));
  }

  private static Map<String, String> read(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        if (name.endsWith(".java") || name.endsWith("reachability-metadata.json")) {
          files.put(name, Files.readString(path).replace("\r\n", "\n"));
        }
      }
    }
    return files;
  }

  private static void write(Path directory, Map<String, String> files) throws IOException {
    for (String name : read(directory).keySet()) {
      Files.delete(directory.resolve(name));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static String differences(Map<String, String> accepted, Map<String, String> generated) {
    Map<String, String> names = new TreeMap<>(accepted);
    names.putAll(generated);
    StringBuilder text = new StringBuilder();
    for (String name : names.keySet()) {
      List<String> hunks = UnifiedDiff.hunks(
          lines(accepted.getOrDefault(name, "")), lines(generated.getOrDefault(name, "")));
      if (!hunks.isEmpty()) {
        text.append("--- accepted/")
            .append(name)
            .append("\n+++ generated/")
            .append(name)
            .append('\n');
        hunks.forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().toList());
  }
}
