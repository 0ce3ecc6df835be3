package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Asks values that may be null.
class TimestampsTest {
  private static final Instant TIME = Instant.parse("2026-05-12T09:30:00.123456789Z");

  @Test
  void null_staysNull() {
    assertThat(Timestamps.epochMilliseconds("t", (Long) null)).isNull();
    assertThat(Timestamps.epochMilliseconds("t", (Instant) null)).isNull();
    assertThat(Timestamps.epochSeconds("t", (Long) null)).isNull();
    assertThat(Timestamps.epochSeconds("t", (Instant) null)).isNull();
    assertThat(Timestamps.dateTime("t", (String) null)).isNull();
    assertThat(Timestamps.dateTime("t", (Instant) null)).isNull();
  }

  @Test
  void epochMilliseconds_cutsOffWhatIsFiner() {
    assertThat(Timestamps.epochMilliseconds("t", TIME)).isEqualTo(1778578200123L);
    assertThat(Timestamps.epochMilliseconds("t", 1778578200123L))
        .isEqualTo("2026-05-12T09:30:00.123Z");
    assertThat(Timestamps.epochMilliseconds("t", -1L)).isEqualTo("1969-12-31T23:59:59.999Z");
    assertThat(Timestamps.epochMilliseconds("t", Long.MAX_VALUE).toEpochMilli())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void epochSeconds_cutsOffWhatIsFiner() {
    assertThat(Timestamps.epochSeconds("t", TIME)).isEqualTo(1778578200L);
    assertThat(Timestamps.epochSeconds("t", 1778578200L)).isEqualTo("2026-05-12T09:30:00Z");
  }

  @Test
  void dateTime_readsAnyOffset() {
    assertThat(Timestamps.dateTime("t", "2026-05-12T11:30:00+02:00"))
        .isEqualTo("2026-05-12T09:30:00Z");
    assertThat(Timestamps.dateTime("t", TIME)).isEqualTo("2026-05-12T09:30:00.123456789Z");
  }

  @Test
  void outOfRange_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timestamps.epochMilliseconds("created_at", Instant.MAX))
        .withMessageStartingWith("created_at is out of range");
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> Timestamps.epochSeconds("created_at", Long.MAX_VALUE))
        .withMessage("created_at is out of range: 9223372036854775807");
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> Timestamps.dateTime("created_at", "yesterday"))
        .withMessage("created_at is no RFC 3339 time: yesterday");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Timestamps.dateTime("created_at", Instant.parse("+10000-01-01T00:00:00Z")))
        .withMessageStartingWith("created_at must be in the years 0 to 9999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timestamps.dateTime("created_at", Instant.parse("-0001-01-01T00:00:00Z")))
        .withMessageStartingWith("created_at must be in the years 0 to 9999");
  }
}
