package io.github.clerkjava.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Conversions between {@link Instant} and the forms that times have on the wire, for generated code. The methods are
 * named after the contract's {@code x-unit}. Null stays null.
 */
public final class Timestamps {
  private Timestamps() {}

  /**
   * Reads milliseconds since 1970 (UTC).
   *
   * @param name the name of the property
   * @param value milliseconds
   * @return the time
   */
  public static @Nullable Instant epochMilliseconds(String name, @Nullable Long value) {
    return value == null ? null : Instant.ofEpochMilli(value);
  }

  /**
   * Writes milliseconds since 1970 (UTC); what is finer is cut off.
   *
   * @param name the name of the argument
   * @param time the time
   * @return milliseconds
   * @throws IllegalArgumentException if the time is too far away for 64 bits
   */
  public static @Nullable Long epochMilliseconds(String name, @Nullable Instant time) {
    try {
      return time == null ? null : (Long) time.toEpochMilli();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(name + " is out of range: " + time, e);
    }
  }

  /**
   * Reads seconds since 1970 (UTC).
   *
   * @param name the name of the property
   * @param value seconds
   * @return the time
   * @throws DateTimeException if it is out of the range of {@link Instant}
   */
  public static @Nullable Instant epochSeconds(String name, @Nullable Long value) {
    try {
      return value == null ? null : Instant.ofEpochSecond(value);
    } catch (DateTimeException e) {
      throw new DateTimeException(name + " is out of range: " + value, e);
    }
  }

  /**
   * Writes seconds since 1970 (UTC); what is finer is cut off.
   *
   * @param name the name of the argument
   * @param time the time
   * @return seconds
   */
  public static @Nullable Long epochSeconds(String name, @Nullable Instant time) {
    return time == null ? null : (Long) time.getEpochSecond();
  }

  /**
   * Reads RFC 3339.
   *
   * @param name the name of the property
   * @param text such as {@code 2026-05-12T09:30:00Z}
   * @return the time
   * @throws DateTimeException if the text is no time
   */
  public static @Nullable Instant dateTime(String name, @Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new DateTimeException(name + " is no RFC 3339 time: " + text, e);
    }
  }

  /**
   * Writes RFC 3339 in UTC.
   *
   * @param name the name of the argument
   * @param time the time
   * @return such as {@code 2026-05-12T09:30:00Z}
   * @throws IllegalArgumentException if the year is not one of 0 to 9999, which RFC 3339 can't say
   */
  public static @Nullable String dateTime(String name, @Nullable Instant time) {
    String text = time == null ? null : time.toString();
    if (text != null && (text.charAt(0) == '+' || text.charAt(0) == '-')) {
      throw new IllegalArgumentException(name + " must be in the years 0 to 9999, was " + text);
    }
    return text;
  }
}
