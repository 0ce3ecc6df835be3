package io.github.clerkjava.emulator;

/** One place where a JSON value does not fit its schema. */
final class Violation {
  /** What does not fit. */
  enum Kind {
    UNKNOWN_PROPERTY,
    MISSING_PROPERTY,
    NULL,
    TYPE,
    VALUE,
    FORMAT,
    PATTERN,
    TOO_LONG,
    TOO_MANY
  }

  private final Kind kind;
  private final String path;
  private final String property;
  private final String expected;

  /**
   * Makes one.
   *
   * @param path where, such as {@code $.data[3].id}
   * @param property the outermost property that the path goes through, or empty if there is none
   * @param expected what had to be there, to be read after "must be"
   */
  Violation(Kind kind, String path, String property, String expected) {
    this.kind = kind;
    this.path = path;
    this.property = property;
    this.expected = expected;
  }

  Kind kind() {
    return kind;
  }

  String property() {
    return property;
  }

  String expected() {
    return expected;
  }

  @Override
  public String toString() {
    return path + ": " + kind + ", must be " + expected;
  }
}
