package io.github.clerkjava.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShapesConfigurationTest {
  @Test
  void shapes_areGeneratedWithTheConfigurationOfTheClient() throws Exception {
    assertThat(settings("src/test/resources/golden/generator.yaml").replace("/shapes/", "/"))
        .isEqualTo(settings("templates/generator.yaml"));
  }

  private static String settings(String file) throws Exception {
    return Files.readAllLines(Path.of(file)).stream().skip(1).collect(Collectors.joining("\n"));
  }
}
