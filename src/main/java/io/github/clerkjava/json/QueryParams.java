package io.github.clerkjava.json;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of one operation: the base of every generated query object.
 *
 * <p>It is a map because that is what Retrofit takes, and only its {@link #entrySet()} is meant to be used: a key stands
 * there once for each of its values. Values are in wire form. Immutable and thread-safe.
 */
public abstract class QueryParams extends AbstractMap<String, String> {
  private final List<Entry<String, String>> entries;
  private final List<Bounds> bounds;
  private final List<String> required;

  /**
   * Takes the entries over from a builder.
   *
   * @param builder the builder of the subclass
   */
  protected QueryParams(Builder builder) {
    this.entries = new ArrayList<>(builder.entries);
    this.bounds = new ArrayList<>(builder.bounds);
    this.required = new ArrayList<>(builder.required);
  }

  /**
   * Returns the entries in the order in which they were set, a key once for each of its values.
   *
   * @return an unmodifiable view
   */
  @Override
  public final Set<Entry<String, String>> entrySet() {
    return new EntryView(entries);
  }

  /**
   * Returns the values of one parameter.
   *
   * @param wireName its name on the wire
   * @return an unmodifiable list, empty if it is not set
   */
  public final List<String> getAll(String wireName) {
    List<String> values = new ArrayList<>();
    for (Entry<String, String> entry : entries) {
      if (entry.getKey().equals(wireName)) {
        values.add(entry.getValue());
      }
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Refuses a query that lacks a required parameter or has a number out of the contract's bounds, to which the real API
   * answers as if it had not been given. Called before a request of the sub-apis is sent; a raw call sends what it is
   * given.
   *
   * @throws IllegalArgumentException naming the parameter
   */
  public final void requireValid() {
    for (String wireName : required) {
      if (getAll(wireName).isEmpty()) {
        throw new IllegalArgumentException(wireName + " is required");
      }
    }
    for (Bounds bound : bounds) {
      for (String value : getAll(bound.wireName)) {
        Arguments.inBounds(
            bound.wireName, number(bound.wireName, value), bound.minimum, bound.maximum);
      }
    }
  }

  private static BigDecimal number(String wireName, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wireName + " must be a number, was " + value, e);
    }
  }

  @Override
  @SuppressWarnings(
      "EqualsGetClass") // Subclasses are final, and a query never equals one of another operation.
  public final boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((QueryParams) other).entries.equals(entries);
  }

  @Override
  public final int hashCode() {
    return entries.hashCode();
  }

  /** Returns the names of the parameters: their values may be personal. */
  @Override
  public final String toString() {
    List<String> names = new ArrayList<>();
    for (Entry<String, String> entry : entries) {
      names.add(entry.getKey());
    }
    return getClass().getSimpleName() + names;
  }

  /** Collects the parameters of a query: the base of every generated builder. Not thread-safe. */
  public abstract static class Builder {
    private final List<Entry<String, String>> entries = new ArrayList<>();
    private final List<Bounds> bounds = new ArrayList<>();
    private final List<String> required = new ArrayList<>();

    /** Starts with nothing set. */
    protected Builder() {}

    /**
     * Starts with what a query has.
     *
     * @param query the query to copy
     */
    protected Builder(QueryParams query) {
      entries.addAll(query.entries);
    }

    /**
     * Adds a value of a parameter.
     *
     * @param wireName its name on the wire
     * @param value a string, boolean, number or open enum, never null
     */
    protected final void add(String wireName, @Nullable Object value) {
      String wire = Arguments.notNull(wireName, value).toString();
      entries.add(new SimpleImmutableEntry<>(wireName, wire));
    }

    /**
     * Replaces the value of a parameter.
     *
     * @param wireName its name on the wire
     * @param value as in {@link #add}
     */
    protected final void set(String wireName, @Nullable Object value) {
      Arguments.notNull(wireName, value);
      remove(wireName);
      add(wireName, value);
    }

    /**
     * Replaces the values of a parameter that is repeated.
     *
     * @param wireName its name on the wire
     * @param values as in {@link #add}; none removes the parameter
     */
    protected final void setAll(String wireName, @Nullable Collection<?> values) {
      List<Object> copy = Arguments.copy(wireName, values);
      remove(wireName);
      for (Object value : copy) {
        add(wireName, value);
      }
    }

    /**
     * Replaces the values of a parameter that is sent once with commas between.
     *
     * @param wireName its name on the wire
     * @param values as in {@link #add}; none removes the parameter
     */
    protected final void setJoined(String wireName, @Nullable Collection<?> values) {
      List<Object> copy = Arguments.copy(wireName, values);
      remove(wireName);
      if (!copy.isEmpty()) {
        StringBuilder joined = new StringBuilder();
        for (Object value : copy) {
          joined.append(joined.length() == 0 ? "" : ",").append(value);
        }
        add(wireName, joined.toString());
      }
    }

    /**
     * Keeps the bounds of a parameter, to be looked at by {@link QueryParams#requireValid}.
     *
     * @param wireName its name on the wire
     * @param minimum the least allowed value
     * @param maximum the greatest allowed value
     */
    protected final void bounds(String wireName, double minimum, double maximum) {
      bounds.add(new Bounds(wireName, minimum, maximum));
    }

    /**
     * Keeps that a parameter must be there, to be looked at by {@link QueryParams#requireValid}.
     *
     * @param wireName its name on the wire
     */
    protected final void required(String wireName) {
      required.add(wireName);
    }

    private void remove(String wireName) {
      for (Iterator<Entry<String, String>> i = entries.iterator(); i.hasNext(); ) {
        if (i.next().getKey().equals(wireName)) {
          i.remove();
        }
      }
    }
  }

  private static final class Bounds {
    final String wireName;
    final double minimum;
    final double maximum;

    Bounds(String wireName, double minimum, double maximum) {
      this.wireName = wireName;
      this.minimum = minimum;
      this.maximum = maximum;
    }
  }

  private static final class EntryView extends AbstractSet<Entry<String, String>> {
    private final List<Entry<String, String>> entries;

    EntryView(List<Entry<String, String>> entries) {
      this.entries = entries;
    }

    @Override
    public Iterator<Entry<String, String>> iterator() {
      return Collections.unmodifiableList(entries).iterator();
    }

    @Override
    public int size() {
      return entries.size();
    }
  }
}
