package io.github.clerkjava.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * Returns the wait that a header asks for, from now on.
   *
   * @param header whole seconds or an HTTP date, or null if there is none
   * @param now from when on a date is counted; one that has passed asks for no wait
   * @return zero or more; null if the header is neither, and so asks for nothing
   */
  static @Nullable Duration parse(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    try {
      if (header.matches("[0-9]{1,18}")) {
        return Duration.ofSeconds(Long.parseLong(header));
      }
      Instant date =
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
