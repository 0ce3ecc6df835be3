package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of the JSON types that properties have. None uses reflection.
 *
 * <p>They are strict about the kind of a value, where Gson's own would turn a quoted number into a number and back into
 * something else: a value of another kind is consumed and thrown as {@link UnfitValueException}, so that it can be kept
 * as it came.
 */
public final class JsonTypes {
  /** A JSON string. */
  public static final TypeAdapter<String> STRING = new StringAdapter();

  /** A JSON true or false. */
  public static final TypeAdapter<Boolean> BOOLEAN = new BooleanAdapter();

  /** A JSON number that is a whole one and fits 64 bits. */
  public static final TypeAdapter<Long> LONG = new LongAdapter();

  /** A JSON number, as the nearest 64-bit floating point one. */
  public static final TypeAdapter<Double> DOUBLE = new DoubleAdapter();

  /** Any JSON value, numbers exact. */
  public static final TypeAdapter<@Nullable Object> ANY = new AnyValueAdapter(false);

  /** A JSON object with any content. */
  public static final TypeAdapter<Metadata> METADATA = new Metadata.Adapter();

  private JsonTypes() {}

  /**
   * Returns the adapter of a JSON array.
   *
   * @param <T> the type of its elements
   * @param element the adapter of its elements; null elements are unfit
   * @return an adapter whose lists are unmodifiable
   */
  public static <T> TypeAdapter<List<T>> list(TypeAdapter<T> element) {
    return new ListAdapter<>(element);
  }

  /**
   * Returns the adapter of a value that may be null inside of a map.
   *
   * @param <T> the type of the value
   * @param value the adapter of the value that is not null
   * @return an adapter that reads and writes null as null
   */
  public static <T> TypeAdapter<@Nullable T> nullable(TypeAdapter<T> value) {
    return new NullableAdapter<>(value);
  }

  /**
   * Returns the adapter of a JSON object whose values are all of one type.
   *
   * @param <T> the type of its values
   * @param value the adapter of its values; null values are unfit unless it is {@link #nullable}
   * @return an adapter whose maps are unmodifiable and keep the order of arrival
   */
  public static <T> TypeAdapter<Map<String, T>> map(TypeAdapter<T> value) {
    return new MapAdapter<>(value);
  }

  /** What the value would be had it been read as any value: the way back, for a container with one unfit element. */
  private static <T> @Nullable Object toAny(TypeAdapter<T> adapter, T value) throws IOException {
    StringWriter json = new StringWriter();
    JsonWriter out = new JsonWriter(json);
    out.setSerializeNulls(true);
    adapter.write(out, value);
    return ANY.read(new JsonReader(new StringReader(json.toString())));
  }

  private static final class NullableAdapter<T> extends TypeAdapter<@Nullable T> {
    private final TypeAdapter<T> value;

    NullableAdapter(TypeAdapter<T> value) {
      this.value = value;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      return value.read(in);
    }

    @Override
    public void write(JsonWriter out, @Nullable T written) throws IOException {
      if (written == null) {
        out.nullValue();
      } else {
        value.write(out, written);
      }
    }
  }

  private static final class StringAdapter extends TypeAdapter<String> {
    @Override
    public String read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.STRING) {
        throw new UnfitValueException("string", ANY.read(in));
      }
      return in.nextString();
    }

    @Override
    public void write(JsonWriter out, String value) throws IOException {
      out.value(value);
    }
  }

  private static final class BooleanAdapter extends TypeAdapter<Boolean> {
    @Override
    public Boolean read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.BOOLEAN) {
        throw new UnfitValueException("boolean", ANY.read(in));
      }
      return in.nextBoolean();
    }

    @Override
    public void write(JsonWriter out, Boolean value) throws IOException {
      out.value(value);
    }
  }

  private static final class LongAdapter extends TypeAdapter<Long> {
    @Override
    public Long read(JsonReader in) throws IOException {
      // Not JsonReader.nextLong: it rounds what is near a whole number and makes a string of what
      // is not.
      Object value = ANY.read(in);
      if (value instanceof Long) {
        return (Long) value;
      }
      if (value instanceof Double || value instanceof BigDecimal) {
        try {
          return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException e) {
          // Has a fraction or more than 64 bits.
        }
      }
      throw new UnfitValueException("integer of 64 bits", value);
    }

    @Override
    public void write(JsonWriter out, Long value) throws IOException {
      out.value(value);
    }
  }

  private static final class DoubleAdapter extends TypeAdapter<Double> {
    @Override
    public Double read(JsonReader in) throws IOException {
      Object value = ANY.read(in);
      if (value instanceof Double) {
        return (Double) value;
      }
      if (value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal) {
        double number = ((Number) value).doubleValue();
        // A fraction of many digits is rounded, as everywhere; a whole number would become another.
        if (!Double.isInfinite(number)
            && (value instanceof BigDecimal
                || new BigDecimal(number).compareTo(new BigDecimal(value.toString())) == 0)) {
          return number;
        }
      }
      throw new UnfitValueException("number", value);
    }

    @Override
    public void write(JsonWriter out, Double value) throws IOException {
      out.value(value);
    }
  }

  private static final class ListAdapter<T> extends TypeAdapter<List<T>> {
    private final TypeAdapter<T> element;

    ListAdapter(TypeAdapter<T> element) {
      this.element = element;
    }

    @Override
    public List<T> read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.BEGIN_ARRAY) {
        throw new UnfitValueException("array", ANY.read(in));
      }
      in.beginArray();
      if (!in.hasNext()) {
        in.endArray();
        return Collections.emptyList();
      }
      List<T> list = new ArrayList<>(4);
      while (in.hasNext()) {
        try {
          list.add(element.read(in));
        } catch (UnfitValueException e) {
          throw new UnfitValueException("array of one kind", rest(in, list, e.getValue()));
        }
      }
      in.endArray();
      return Collections.unmodifiableList(list);
    }

    private List<@Nullable Object> rest(JsonReader in, List<T> fit, @Nullable Object unfit)
        throws IOException {
      List<@Nullable Object> all = new ArrayList<>();
      for (T value : fit) {
        all.add(toAny(element, value));
      }
      all.add(unfit);
      while (in.hasNext()) {
        all.add(ANY.read(in));
      }
      in.endArray();
      return Collections.unmodifiableList(all);
    }

    @Override
    public void write(JsonWriter out, List<T> list) throws IOException {
      out.beginArray();
      for (T value : list) {
        element.write(out, value);
      }
      out.endArray();
    }
  }

  private static final class MapAdapter<T> extends TypeAdapter<Map<String, T>> {
    private final TypeAdapter<T> value;

    MapAdapter(TypeAdapter<T> value) {
      this.value = value;
    }

    @Override
    public Map<String, T> read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        throw new UnfitValueException("object", ANY.read(in));
      }
      Map<String, T> map = new LinkedHashMap<>();
      in.beginObject();
      while (in.hasNext()) {
        String key = in.nextName();
        try {
          map.put(key, value.read(in));
        } catch (UnfitValueException e) {
          throw new UnfitValueException("object of one kind", rest(in, map, key, e.getValue()));
        }
      }
      in.endObject();
      return Collections.unmodifiableMap(map);
    }

    private Map<String, @Nullable Object> rest(
        JsonReader in, Map<String, T> fit, String unfitKey, @Nullable Object unfit)
        throws IOException {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      for (Map.Entry<String, T> entry : fit.entrySet()) {
        all.put(entry.getKey(), toAny(value, entry.getValue()));
      }
      all.put(unfitKey, unfit);
      while (in.hasNext()) {
        all.put(in.nextName(), ANY.read(in));
      }
      in.endObject();
      return Collections.unmodifiableMap(all);
    }

    @Override
    public void write(JsonWriter out, Map<String, T> map) throws IOException {
      out.beginObject();
      for (Map.Entry<String, T> entry : map.entrySet()) {
        out.name(entry.getKey());
        value.write(out, entry.getValue());
      }
      out.endObject();
    }
  }
}
