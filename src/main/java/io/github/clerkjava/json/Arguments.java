package io.github.clerkjava.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what callers pass in, for generated code. Each refuses with an {@link IllegalArgumentException} that names
 * the argument.
 */
public final class Arguments {
  private Arguments() {}

  /**
   * Refuses null.
   *
   * @param <T> the type
   * @param name the name of the argument
   * @param value its value
   * @return the value
   */
  public static <T> T notNull(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /**
   * Copies a list.
   *
   * @param <T> the type of its elements
   * @param name the name of the argument
   * @param values the list; neither it nor an element may be null
   * @return an unmodifiable copy, also of lists and maps inside
   */
  public static <T> List<T> copy(String name, @Nullable Collection<? extends @Nullable T> values) {
    Collection<? extends @Nullable T> given = notNull(name, values);
    List<T> copy = new ArrayList<>(given.size());
    for (T value : given) {
      copy.add(frozen(name + "[" + copy.size() + "]", value));
    }
    return Collections.unmodifiableList(copy);
  }

  /** Returns what nobody can change from outside: the value itself, or a copy if it is a list or a map. */
  @SuppressWarnings(
      "unchecked") // A copy of a list is a list; the generated types say no more than List and Map.
  private static <T> T frozen(String name, @Nullable T value) {
    if (value instanceof List) {
      return (T) Arguments.<Object>copy(name, (List<?>) value);
    }
    if (value instanceof Map && !(value instanceof Metadata)) {
      return (T) Arguments.<Object>copy(name, (Map<String, ?>) value);
    }
    return notNull(name, value);
  }

  /**
   * Copies a list and appends an element.
   *
   * @param <T> the type of its elements
   * @param name the name of the argument
   * @param values the list so far, null for none
   * @param value the element, not null
   * @return an unmodifiable copy
   */
  public static <T> List<T> append(String name, @Nullable List<T> values, @Nullable T value) {
    List<T> copy = values == null ? new ArrayList<>() : new ArrayList<>(values);
    copy.add(frozen(name, value));
    return Collections.unmodifiableList(copy);
  }

  /**
   * Copies a map.
   *
   * @param <T> the type of its values
   * @param name the name of the argument
   * @param values the map; neither it nor a key or value may be null
   * @return an unmodifiable copy in the same order, also of lists and maps inside
   */
  public static <T> Map<String, T> copy(
      String name, @Nullable Map<String, ? extends @Nullable T> values) {
    Map<String, T> copy = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends @Nullable T> entry : notNull(name, values).entrySet()) {
      String key = notNull("a key of " + name, entry.getKey());
      copy.put(key, frozen(name + "." + key, entry.getValue()));
    }
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Copies a map that may hold nulls.
   *
   * @param <T> the type of its values
   * @param name the name of the argument
   * @param values the map; neither it nor a key may be null
   * @return an unmodifiable copy in the same order
   */
  public static <T> Map<String, @Nullable T> copyWithNulls(
      String name, @Nullable Map<String, ? extends @Nullable T> values) {
    Map<String, @Nullable T> copy = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends @Nullable T> entry : notNull(name, values).entrySet()) {
      copy.put(notNull("a key of " + name, entry.getKey()), entry.getValue());
    }
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Copies a map that may hold nulls and puts an entry.
   *
   * @param <T> the type of its values
   * @param name the name of the argument
   * @param values the map so far, null for none
   * @param key the key, not null
   * @param value the value, or null
   * @return an unmodifiable copy in the same order
   */
  public static <T> Map<String, @Nullable T> putWithNulls(
      String name,
      @Nullable Map<String, @Nullable T> values,
      @Nullable String key,
      @Nullable T value) {
    Map<String, @Nullable T> copy =
        values == null ? new LinkedHashMap<>() : new LinkedHashMap<>(values);
    copy.put(notNull("a key of " + name, key), value);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Copies a map and puts an entry.
   *
   * @param <T> the type of its values
   * @param name the name of the argument
   * @param values the map so far, null for none
   * @param key the key, not null
   * @param value the value, not null
   * @return an unmodifiable copy in the same order
   */
  public static <T> Map<String, T> put(
      String name, @Nullable Map<String, T> values, @Nullable String key, @Nullable T value) {
    Map<String, T> copy = values == null ? new LinkedHashMap<>() : new LinkedHashMap<>(values);
    copy.put(notNull("a key of " + name, key), frozen(name + "." + key, value));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Refuses a number out of bounds.
   *
   * @param name the name of the argument
   * @param value its value; null passes
   * @param minimum the least allowed value
   * @param maximum the greatest allowed value
   */
  public static void inBounds(String name, @Nullable Number value, double minimum, double maximum) {
    if (value == null || (value.doubleValue() >= minimum && value.doubleValue() <= maximum)) {
      return;
    }
    String bounds = maximum == Double.POSITIVE_INFINITY
        ? "at least " + plain(minimum)
        : minimum == Double.NEGATIVE_INFINITY
            ? "at most " + plain(maximum)
            : "between " + plain(minimum) + " and " + plain(maximum);
    throw new IllegalArgumentException(name + " must be " + bounds + ", was " + value);
  }

  /**
   * Refuses a key that could only be answered with 401. No message ever has the key in it.
   *
   * @param name the name of the argument
   * @param key the key
   * @return the key, which can be sent
   */
  public static String secretKey(String name, @Nullable String key) {
    if (key == null || key.isEmpty()) {
      throw new IllegalArgumentException(name + " must be a secret key such as sk_test_…, was "
          + (key == null ? "null (is CLERK_SECRET_KEY set?)" : "empty"));
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        throw new IllegalArgumentException(name
            + " must have no spaces, line breaks or other than ASCII characters, has one at index "
            + i);
      }
    }
    if (key.startsWith("pk_")) {
      throw new IllegalArgumentException(
          name + " must be a secret key (sk_…), was a publishable one (pk_…)");
    }
    return key;
  }

  /**
   * Refuses what is no deadline of a call.
   *
   * @param name the name of the argument
   * @param timeout zero for none, or 1 millisecond to 24 days
   * @return the deadline
   */
  public static Duration timeout(String name, @Nullable Duration timeout) {
    Duration given = notNull(name, timeout);
    if (given.isNegative()
        || given.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0
        || (!given.isZero() && given.toMillis() == 0)) {
      throw new IllegalArgumentException(
          name + " must be 0 (none) or 1 ms to 24 days, was " + given);
    }
    return given;
  }

  /**
   * Refuses a list with too few or too many items.
   *
   * @param name the name of the argument
   * @param values the list; null passes
   * @param minimum the least allowed number
   * @param maximum the greatest allowed number, {@link Integer#MAX_VALUE} for any
   */
  public static void hasItems(
      String name, @Nullable Collection<?> values, int minimum, int maximum) {
    if (values == null || (values.size() >= minimum && values.size() <= maximum)) {
      return;
    }
    String bounds = maximum == Integer.MAX_VALUE
        ? minimum + " or more"
        : minimum == 0 ? maximum + " or fewer" : minimum + " to " + maximum;
    throw new IllegalArgumentException(
        name + " must have " + bounds + " items, had " + values.size());
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
