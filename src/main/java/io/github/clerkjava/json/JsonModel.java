package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of the API: the base of every generated model and request body.
 *
 * <p>It knows for each property whether it is absent, null or has a value, and it keeps what the contract does not
 * declare. Immutable and thread-safe. Two are equal when they are of the same class and would be written as the same
 * JSON, whatever the order.
 */
public abstract class JsonModel {
  private final long present;
  private final Map<String, @Nullable Object> additionalProperties;

  /**
   * Takes presence and additional properties over from a builder.
   *
   * @param builder the builder of the subclass
   */
  protected JsonModel(Builder builder) {
    this.present = builder.present;
    Map<String, @Nullable Object> additional = builder.additional;
    this.additionalProperties = additional == null || additional.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(additional));
  }

  /**
   * Shows every declared property to a visitor, in the order of the contract.
   *
   * @param visitor what looks at them
   * @throws IOException if the visitor writes and that fails
   */
  protected abstract void accept(PropertyVisitor visitor) throws IOException;

  /**
   * Says whether a declared property is there, as a value or as an allowed null.
   *
   * @param wireName its name on the wire, such as {@code first_name}
   * @return false if it is absent, not declared, or came in an unusable form
   */
  public final boolean has(String wireName) {
    PropertyLookup lookup = new PropertyLookup(wireName);
    show(lookup);
    return lookup.isFound();
  }

  /**
   * Returns what the contract does not declare, and what came in another form than it declares.
   *
   * @return an unmodifiable map by wire name; values are null, booleans, strings, exact numbers, lists and maps
   */
  public final Map<String, @Nullable Object> getAdditionalProperties() {
    for (String name : additionalProperties.keySet()) {
      if (has(name)) {
        return withoutDeclared();
      }
    }
    return additionalProperties;
  }

  /** A declared property came unfit and was then set, or came a second time: what is declared counts. */
  private Map<String, @Nullable Object> withoutDeclared() {
    Map<String, @Nullable Object> undeclared = new LinkedHashMap<>(additionalProperties);
    undeclared.keySet().removeIf(this::has);
    return Collections.unmodifiableMap(undeclared);
  }

  /**
   * Refuses a request that the server could only refuse: a required property that was never set, a number or a
   * list out of the contract's bounds. Called before a request of the sub-apis is sent; a raw call sends what it is given.
   *
   * @throws IllegalArgumentException naming the property
   */
  public final void requireValid() {
    show(new RequestCheck(getClass().getSimpleName()));
  }

  @Override
  @SuppressWarnings(
      "EqualsGetClass") // Subclasses are final, and a model never equals one of another class.
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (other == null || other.getClass() != getClass()) {
      return false;
    }
    JsonModel that = (JsonModel) other;
    return present == that.present
        && getAdditionalProperties().equals(that.getAdditionalProperties())
        && PropertyValues.of(this).equals(PropertyValues.of(that));
  }

  @Override
  public final int hashCode() {
    return 31 * PropertyValues.of(this).hashCode() + getAdditionalProperties().hashCode();
  }

  /**
   * Returns the properties that are present, for logs: of secrets, such as passwords, tokens and the texts of messages,
   * only the names, of metadata only the keys, of undeclared properties only the names.
   *
   * @return such as {@code CreateUserParams{first_name=Ada, password=██}}
   */
  @Override
  public final String toString() {
    PropertyPrinter printer = new PropertyPrinter(getClass().getSimpleName());
    show(printer);
    return printer.finish(getAdditionalProperties().keySet());
  }

  final void show(PropertyVisitor visitor) {
    visitor.present = present;
    try {
      accept(visitor);
    } catch (IOException e) {
      throw new AssertionError("Only writing throws", e);
    }
  }

  private boolean isPresent(int index) {
    return (present >>> (index - 1) & 1) != 0;
  }

  /**
   * Returns the value of a required property.
   *
   * @param <T> its type
   * @param wireName its name on the wire
   * @param value its value, null if it is not there
   * @return the value
   * @throws MissingPropertyException if it is not there
   */
  protected final <T> T required(String wireName, @Nullable T value) {
    if (value == null) {
      throw new MissingPropertyException(getClass().getSimpleName(), wireName);
    }
    return value;
  }

  /**
   * Returns the value of a property that is required but may be null.
   *
   * @param <T> its type
   * @param wireName its name on the wire
   * @param index its place among the properties, from 1 to 64
   * @param value its value, null if it is null or not there
   * @return the value
   * @throws MissingPropertyException if it is not there
   */
  protected final <T> @Nullable T requiredOrNull(String wireName, int index, @Nullable T value) {
    if (!isPresent(index)) {
      throw new MissingPropertyException(getClass().getSimpleName(), wireName);
    }
    return value;
  }

  /**
   * Reads an absent or null list as an empty one.
   *
   * @param <T> the type of its elements
   * @param list the list, null if it is null or absent
   * @return the list, never null
   */
  protected static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? Collections.emptyList() : list;
  }

  /**
   * Reads an absent or null map as an empty one.
   *
   * @param <T> the type of its values
   * @param map the map, null if it is null or absent
   * @return the map, never null
   */
  protected static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
    return map == null ? Collections.emptyMap() : map;
  }

  /**
   * Reads absent or null metadata as empty.
   *
   * @param metadata the metadata, null if it is null or absent
   * @return the metadata, never null
   */
  protected static Metadata orEmpty(@Nullable Metadata metadata) {
    return metadata == null ? Metadata.empty() : metadata;
  }

  /**
   * Finds the element that an id names.
   *
   * @param <T> the type of the elements
   * @param list the list, null if it is null or absent
   * @param idOf the id of an element, or null
   * @param id the id to find, or null
   * @return the element, or null if there is none
   */
  protected static <T> @Nullable T elementWithId(
      @Nullable List<T> list, Function<T, @Nullable String> idOf, @Nullable String id) {
    for (T element : orEmpty(list)) {
      if (id != null && id.equals(idOf.apply(element))) {
        return element;
      }
    }
    return null;
  }

  /**
   * Puts texts in a row, with spaces between them.
   *
   * @param texts the texts; those that are null or blank are left out
   * @return the row, or null if nothing is in it
   */
  protected static @Nullable String joined(@Nullable String... texts) {
    StringBuilder row = new StringBuilder();
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        row.append(row.length() == 0 ? "" : " ").append(text.strip());
      }
    }
    return row.length() == 0 ? null : row.toString();
  }

  /** Collects the properties of a model: the base of every generated builder. Not thread-safe. */
  public abstract static class Builder {
    private long present;
    private @Nullable Map<String, @Nullable Object> additional;

    /** Starts with nothing set. */
    protected Builder() {}

    /**
     * Starts with what a model has.
     *
     * @param model the model to copy
     */
    protected Builder(JsonModel model) {
      this.present = model.present;
      if (!model.additionalProperties.isEmpty()) {
        this.additional = new LinkedHashMap<>(model.additionalProperties);
      }
    }

    /**
     * Marks a property as set.
     *
     * @param index its place among the properties, from 1 to 64
     */
    protected final void set(int index) {
      present |= 1L << (index - 1);
    }

    /**
     * Keeps a property that the contract does not declare.
     *
     * @param name its name on the wire
     * @param value null, a string, boolean, finite number, enum, list or map
     * @throws IllegalArgumentException if the value is none of those
     */
    protected final void keep(String name, @Nullable Object value) {
      keepAsRead(Arguments.notNull("name", name), AnyValueAdapter.copy(value, name));
    }

    private void keepAsRead(String name, @Nullable Object value) {
      Map<String, @Nullable Object> map = additional;
      if (map == null) {
        map = new LinkedHashMap<>();
        additional = map;
      }
      map.put(name, value);
    }

    /**
     * Reads a declared property. A value of another kind, and a null where none is allowed, is kept among the
     * additional properties and leaves this one absent.
     *
     * @param <T> its type
     * @param in the reader, standing before the value
     * @param name its name on the wire
     * @param index its place among the properties, from 1 to 64
     * @param nullable whether the contract allows null
     * @param type the adapter of its type
     * @return the value, or null if it is null or unfit
     * @throws IOException if the JSON is malformed or breaks off
     */
    protected final <T> @Nullable T read(
        JsonReader in, String name, int index, boolean nullable, TypeAdapter<T> type)
        throws IOException {
      if (nullable && in.peek() == JsonToken.NULL) {
        in.nextNull();
        set(index);
        return null;
      }
      try {
        T value = type.read(in);
        set(index);
        return value;
      } catch (UnfitValueException e) {
        present &= ~(1L << (index - 1));
        keepAsRead(name, e.getValue());
        return null;
      }
    }

    /**
     * Reads a property that the contract does not declare.
     *
     * @param in the reader, standing before the value
     * @param name its name on the wire
     * @throws IOException if the JSON is malformed or breaks off
     */
    protected final void readAdditional(JsonReader in, String name) throws IOException {
      keepAsRead(name, JsonTypes.ANY.read(in));
    }
  }

  /**
   * Reads and writes one model as a stream, without reflection.
   *
   * @param <M> the model
   */
  public abstract static class Adapter<M extends JsonModel> extends TypeAdapter<M> {
    /** For the generated subclass. */
    protected Adapter() {}

    /**
     * Reads the properties.
     *
     * @param in the reader, standing behind the opening brace
     * @return the model
     * @throws IOException if the JSON is malformed or breaks off
     */
    protected abstract M readProperties(JsonReader in) throws IOException;

    @Override
    public final M read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        throw new UnfitValueException("object", JsonTypes.ANY.read(in));
      }
      in.beginObject();
      M model = readProperties(in);
      in.endObject();
      return model;
    }

    @Override
    public final void write(JsonWriter out, M model) throws IOException {
      // A writer that leaves nulls out would leave their names out too and change what the request
      // says.
      boolean serializeNulls = out.getSerializeNulls();
      out.setSerializeNulls(true);
      try {
        writeObject(out, model);
      } finally {
        out.setSerializeNulls(serializeNulls);
      }
    }

    private void writeObject(JsonWriter out, M model) throws IOException {
      out.beginObject();
      PropertyVisitor writer = new PropertyWriter(out);
      writer.present = ((JsonModel) model).present;
      model.accept(writer);
      for (Map.Entry<String, @Nullable Object> entry :
          model.getAdditionalProperties().entrySet()) {
        out.name(entry.getKey());
        JsonTypes.ANY.write(out, entry.getValue());
      }
      out.endObject();
    }
  }
}
