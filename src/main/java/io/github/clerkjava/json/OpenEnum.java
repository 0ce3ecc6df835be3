package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * A string that has well-known values and may have others.
 *
 * <p>The server may answer a value that this version does not know; it is kept and written back as it came. Two are
 * equal when they are of the same class and have the same value. Immutable and thread-safe.
 */
public abstract class OpenEnum {
  private final String value;

  /**
   * Makes one.
   *
   * @param value the value on the wire
   */
  protected OpenEnum(String value) {
    if (value == null) {
      throw new IllegalArgumentException("value must not be null");
    }
    this.value = value;
  }

  /**
   * Returns the value on the wire.
   *
   * @return never null
   */
  public final String getValue() {
    return value;
  }

  /**
   * Returns the value for a {@code switch}: a constant of the subclass's own {@code Known}.
   *
   * @return {@code UNRECOGNIZED} if this version does not know the value
   */
  public abstract Enum<?> known();

  final boolean isRecognized() {
    return !known().name().equals("UNRECOGNIZED");
  }

  @Override
  @SuppressWarnings(
      "EqualsGetClass") // Subclasses are final, and the same value means another thing in each.
  public final boolean equals(Object other) {
    return other instanceof OpenEnum
        && other.getClass() == getClass()
        && ((OpenEnum) other).value.equals(value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the value on the wire. */
  @Override
  public final String toString() {
    return value;
  }

  /**
   * Reads and writes one kind of open enum.
   *
   * @param <E> the open enum
   */
  public abstract static class Adapter<E extends OpenEnum> extends TypeAdapter<E> {
    /** For the generated subclass. */
    protected Adapter() {}

    /**
     * Returns the constant of that value, or a new instance if there is none.
     *
     * @param value the value on the wire
     * @return never null
     */
    protected abstract E of(String value);

    @Override
    public final E read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.STRING) {
        throw new UnfitValueException("string", JsonTypes.ANY.read(in));
      }
      return of(in.nextString());
    }

    @Override
    public final void write(JsonWriter out, E value) throws IOException {
      out.value(value.getValue());
    }
  }
}
