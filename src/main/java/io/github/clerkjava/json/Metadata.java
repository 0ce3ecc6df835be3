package io.github.clerkjava.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose content is the application's own, such as the metadata of a user.
 *
 * <p>It is an unmodifiable map in the order of arrival. Values are null, {@code Boolean}, {@code String}, {@code List},
 * {@code Map}, or a number: {@code Long} where it fits, else {@code BigInteger}, {@code Double} where that is exact, else
 * {@code BigDecimal}, so that no digit is lost. Immutable and thread-safe.
 */
public final class Metadata extends AbstractMap<String, @Nullable Object> {
  private static final Metadata EMPTY = new Metadata(Collections.emptyMap());
  private static final AnyValueAdapter STRICT_VALUES = new AnyValueAdapter(true);

  private final Map<String, @Nullable Object> values;

  private Metadata(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * Returns metadata without content.
   *
   * @return the empty metadata
   */
  public static Metadata empty() {
    return EMPTY;
  }

  /**
   * Copies a map, with all that is in it.
   *
   * @param values keys and values; a value is null, a string, boolean, number, enum, list or map
   * @return the copy
   * @throws IllegalArgumentException if a value is none of those, or a number is not finite; the message says where
   */
  public static Metadata of(Map<String, ? extends @Nullable Object> values) {
    if (values instanceof Metadata) {
      return (Metadata) values;
    }
    if (values == null) {
      throw new IllegalArgumentException("metadata must not be null");
    }
    return fromAny(AnyValueAdapter.copy(values, "metadata"));
  }

  /**
   * Converts an object of the application's own class through Gson; fields that are null are left out.
   *
   * @param value an object that Gson writes as a JSON object
   * @return the metadata
   * @throws IllegalArgumentException if Gson writes it as something else
   */
  public static Metadata from(Object value) {
    Arguments.notNull("value", value);
    try {
      return JsonTypes.METADATA.fromJson(Converter.GSON.toJson(value));
    } catch (IOException e) {
      throw new IllegalArgumentException(value.getClass().getName() + " is no JSON object", e);
    }
  }

  /**
   * Reads a JSON object, the counterpart of {@link #toJson}. It is strict: by RFC 8259 to the letter, no name twice in an
   * object, nothing behind it but white space, no byte order mark, at most 255 levels.
   *
   * @param json the text of a JSON object
   * @return the metadata, numbers exact
   * @throws IllegalArgumentException if it is something else; the message has nothing of the text in it
   */
  public static Metadata parse(String json) {
    JsonReader in = new JsonReader(new StringReader(Arguments.notNull("json", json)));
    in.setStrictness(Strictness.STRICT);
    try {
      if (!json.startsWith("\uFEFF") && in.peek() == JsonToken.BEGIN_OBJECT) {
        Metadata metadata = fromAny(STRICT_VALUES.read(in));
        if (in.peek() == JsonToken.END_DOCUMENT) {
          return metadata;
        }
      }
    } catch (IOException | IllegalStateException e) {
      // Gson's messages quote names of the text: neither they nor a cause are passed on.
    }
    throw new IllegalArgumentException("json is no strict JSON object");
  }

  /**
   * Returns this with one key set.
   *
   * @param key the key
   * @param value the value, or null to have the key with a null
   * @return a new instance; this one stays as it is
   */
  public Metadata with(String key, @Nullable Object value) {
    if (key == null) {
      throw new IllegalArgumentException("key must not be null");
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
    copy.put(key, AnyValueAdapter.copy(value, "metadata." + key));
    return new Metadata(Collections.unmodifiableMap(copy));
  }

  /**
   * Returns this without some keys.
   *
   * @param keys the keys; those that are not there do not matter
   * @return a new instance; this one stays as it is
   */
  public Metadata without(Collection<String> keys) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(Arguments.notNull("keys", keys));
    return fromAny(Collections.unmodifiableMap(rest));
  }

  /**
   * Returns the object that a key has.
   *
   * @param key the key
   * @return the object inside of this one, not copied; null if the key is absent or has something else
   */
  public @Nullable Metadata getObject(String key) {
    Object value = values.get(Arguments.notNull("key", key));
    return value instanceof Map ? fromAny(value) : null;
  }

  /**
   * Converts this to a class of the application through Gson.
   *
   * @param <T> the type wanted
   * @param type a class with fields named like the keys
   * @return a new object; fields that are absent here keep their defaults
   * @throws IllegalArgumentException if the content does not fit the class
   */
  public <T> T as(Class<T> type) {
    return as(TypeToken.get(type));
  }

  /**
   * Converts this to a type of the application through Gson, such as a map with typed values.
   *
   * @param <T> the type wanted
   * @param type the type
   * @return a new object
   * @throws IllegalArgumentException if the content does not fit the type; the message has no values in it
   */
  public <T> T as(TypeToken<T> type) {
    T converted;
    try {
      converted = Converter.GSON.fromJson(toJson(), type);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("The metadata does not fit " + type, e);
    }
    return converted;
  }

  /**
   * Returns this as JSON text.
   *
   * @return a JSON object, numbers exact
   */
  public String toJson() {
    StringWriter json = new StringWriter();
    JsonWriter out = new JsonWriter(json);
    out.setSerializeNulls(true);
    try {
      JsonTypes.METADATA.write(out, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toString();
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return values.entrySet();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return values.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return values.containsKey(key);
  }

  /** Returns the keys alone: values may be personal and do not belong in a log. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }

  @SuppressWarnings("unchecked") // AnyValueAdapter makes maps with string keys only.
  private static Metadata fromAny(@Nullable Object map) {
    Map<String, @Nullable Object> values = (Map<String, @Nullable Object>) map;
    return values == null || values.isEmpty() ? EMPTY : new Metadata(values);
  }

  /** Loaded only when an application converts: reflective Gson is slow to start. */
  private static final class Converter {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  }

  static final class Adapter extends TypeAdapter<Metadata> {
    @Override
    public Metadata read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        throw new UnfitValueException("object", JsonTypes.ANY.read(in));
      }
      return fromAny(JsonTypes.ANY.read(in));
    }

    @Override
    public void write(JsonWriter out, Metadata value) throws IOException {
      JsonTypes.ANY.write(out, value.values);
    }
  }
}
