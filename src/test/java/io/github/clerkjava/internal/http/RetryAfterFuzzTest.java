package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.fuzz.Mutants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whatever a server sends as {@code Retry-After} asks for a wait or for nothing. */
class RetryAfterFuzzTest {
  private static final Instant NOW = Instant.parse("2026-05-12T09:30:00Z");

  @FuzzTest
  void anyHeader_isAWaitOrNothing(byte[] header) {
    String text = new String(header, StandardCharsets.UTF_8);

    Duration wait = RetryAfter.parse(text, NOW);

    if (wait != null && wait.isNegative()) {
      throw new AssertionError(text + " asks for a wait of " + wait);
    }
    if (text.matches("[0-9]{1,18}")) {
      assertThat(wait).isEqualTo(Duration.ofSeconds(Long.parseLong(text)));
    }
  }

  @Test
  void mutatedHeaders_areWaitsOrNothing() {
    Mutants.of(getClass(), 20_000).forEach(this::anyHeader_isAWaitOrNothing);
  }
}
