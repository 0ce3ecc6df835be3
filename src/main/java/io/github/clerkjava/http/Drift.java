package io.github.clerkjava.http;

import io.github.clerkjava.error.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A place in an answer that is not what this version of the client was made for. It says what and where, and of
 * values only the unknown ones of enums, since all others may be personal. Immutable and thread-safe.
 */
public final class Drift {
  private static final int LONGEST_VALUE = 100;

  private final Kind kind;
  private final Operation operation;
  private final String path;
  private final String model;
  private final @Nullable String value;

  /** How an answer can differ. */
  public enum Kind {
    /** An open enum has a value that this version does not know. */
    UNKNOWN_ENUM_VALUE,
    /** There is a property that this version does not know. It is among the additional properties of its model. */
    UNKNOWN_PROPERTY,
    /**
     * A required property is not there. The getter of a model throws
     * {@link io.github.clerkjava.json.MissingPropertyException}; the total count of a list is null, or asked for.
     */
    MISSING_PROPERTY,
    /**
     * A property is of another JSON kind than promised, or null where none is allowed. It counts as absent, and what
     * came is among the additional properties of its model.
     */
    UNFIT_VALUE
  }

  /**
   * Makes one.
   *
   * @param kind how the answer differs
   * @param operation what was answered
   * @param path where, as JSONPath
   * @param model the simple name of the class that differs
   * @param value the unknown value of an enum, of which the first 100 characters are kept; else null
   */
  public Drift(Kind kind, Operation operation, String path, String model, @Nullable String value) {
    this.kind = kind;
    this.operation = operation;
    this.path = path;
    this.model = model;
    this.value = value == null ? null : value.substring(0, Math.min(value.length(), LONGEST_VALUE));
  }

  /**
   * Returns how the answer differs.
   *
   * @return the kind
   */
  public Kind getKind() {
    return kind;
  }

  /**
   * Returns what was answered.
   *
   * @return verb and path template
   */
  public Operation getOperation() {
    return operation;
  }

  /**
   * Returns where the answer differs.
   *
   * @return the JSONPath (RFC 9535) from the root of the answer, such as {@code $.data[3].verification.status}; names
   *     other than of letters, digits and {@code _} stand in brackets and quotes
   */
  public String getPath() {
    return path;
  }

  /**
   * Returns what has to learn something: the open enum with the unknown value, or the model with the property.
   *
   * @return the simple name of a class, such as {@code EmailAddress}
   */
  public String getModel() {
    return model;
  }

  /**
   * Returns the value that an open enum does not know.
   *
   * @return at most 100 characters of it; null for all other kinds
   */
  public @Nullable String getValue() {
    return value;
  }

  /** Returns all of it in a line, such as {@code GET /users/{user_id}: UNKNOWN_PROPERTY $.nickname (User)}. */
  @Override
  public String toString() {
    String line = operation + ": " + kind + ' ' + path + " (" + model + ')';
    return value == null ? line : line + " \"" + value + '"';
  }
}
