package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the declared properties of a model one after the other. Generated code shows them; subclasses stay here. */
public abstract class PropertyVisitor {
  /** The contract requires the property. */
  public static final int REQUIRED = 1;
  /** The value is never shown. */
  public static final int SECRET = 2;

  long present;
  private int index;

  PropertyVisitor() {}

  /**
   * Shows the next property.
   *
   * @param <T> its type
   * @param wireName its name on the wire
   * @param flags the sum of {@link #REQUIRED} and {@link #SECRET} where they hold, else 0
   * @param type the adapter of its type
   * @param value its value, null if it is null or absent
   * @throws IOException if the value is written and that fails
   */
  public final <T> void property(String wireName, int flags, TypeAdapter<T> type, @Nullable T value)
      throws IOException {
    boolean there = (present >>> index & 1) != 0;
    index++;
    visit(wireName, flags, type, value, there);
  }

  /**
   * Shows the bounds of a number that has been shown.
   *
   * @param wireName its name on the wire
   * @param value its value, null if it is null or absent
   * @param minimum the least allowed value
   * @param maximum the greatest allowed value
   */
  public void bounds(String wireName, @Nullable Number value, double minimum, double maximum) {}

  /**
   * Shows how many items a list that has been shown may have.
   *
   * @param wireName its name on the wire
   * @param value its value, null if it is null or absent
   * @param minimum the least allowed number
   * @param maximum the greatest allowed number, {@link Integer#MAX_VALUE} for any
   */
  public void items(String wireName, @Nullable List<?> value, int minimum, int maximum) {}

  abstract <T> void visit(
      String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there)
      throws IOException;
}
