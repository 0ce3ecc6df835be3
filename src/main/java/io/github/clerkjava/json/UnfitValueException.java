package io.github.clerkjava.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by an adapter that met a value of another JSON kind than its own.
 *
 * <p>The value has been read to its end, so that the reader stands behind it and the read can go on. A model keeps such
 * a value among its additional properties; only at the root of an answer does it reach the caller. It has no stack
 * trace: it is a signal between adapters, and it must be cheap.
 */
public final class UnfitValueException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object value;

  /**
   * Makes one.
   *
   * @param expected the JSON kind that was expected, such as {@code object}
   * @param value the value as it came: null, or a boolean, number, string, list or map
   */
  public UnfitValueException(String expected, @Nullable Object value) {
    super("Expected a JSON " + expected + " but found " + kindOf(value));
    this.value = value;
  }

  /**
   * Returns the value as it came.
   *
   * @return null, or a boolean, number, string, list or map
   */
  public @Nullable Object getValue() {
    return value;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  private static String kindOf(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "a string";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    if (value instanceof Number) {
      return "a number";
    }
    return value instanceof Iterable ? "an array" : "an object";
  }
}
