package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads any JSON value as null, Boolean, String, List, Map or the smallest of Long, BigInteger, Double and BigDecimal
 * that is exact. Gson's own number policies lose digits of long integers.
 */
final class AnyValueAdapter extends TypeAdapter<@Nullable Object> {
  /** Gson reads 255 levels; what is around the value takes some of them. A map inside of itself ends here too. */
  private static final int MAX_DEPTH = 200;

  private static final Set<Class<?>> NUMBERS = Set.of(
      Byte.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      BigInteger.class,
      BigDecimal.class);

  private final boolean uniqueNames;

  /**
   * Makes one.
   *
   * @param uniqueNames whether an object that has a name twice is refused; else its last value counts
   */
  AnyValueAdapter(boolean uniqueNames) {
    this.uniqueNames = uniqueNames;
  }

  @Override
  public @Nullable Object read(JsonReader in) throws IOException {
    switch (in.peek()) {
      case NULL:
        in.nextNull();
        return null;
      case BOOLEAN:
        return in.nextBoolean();
      case STRING:
        return in.nextString();
      case NUMBER:
        String number = in.nextString();
        try {
          return exactNumber(number);
        } catch (NumberFormatException e) {
          throw new MalformedJsonException("The exponent of a number has more than 32 bits", e);
        }
      case BEGIN_ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
          list.add(read(in));
        }
        in.endArray();
        return Collections.unmodifiableList(list);
      default:
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
          String name = in.nextName();
          if (uniqueNames && map.containsKey(name)) {
            throw new MalformedJsonException("An object has a name twice");
          }
          map.put(name, read(in));
        }
        in.endObject();
        return Collections.unmodifiableMap(map);
    }
  }

  static Number exactNumber(String text) {
    boolean whole = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        whole = false;
        break;
      }
    }
    if (whole && !text.equals("-0")) {
      BigInteger number = text.length() < 19 ? null : new BigInteger(text);
      if (number == null) {
        return Long.valueOf(text);
      }
      return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
    double nearest = Double.parseDouble(text);
    BigDecimal exact = writable(new BigDecimal(text));
    if (Double.isInfinite(nearest)) {
      return exact;
    }
    return new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0
        ? (Number) nearest
        : exact;
  }

  /** Refuses a number whose exponent grows out of bounds when it is written with one digit before the point. */
  private static BigDecimal writable(BigDecimal number) {
    long exponent = number.precision() - 1L - number.scale();
    if (exponent > Integer.MAX_VALUE) {
      throw new NumberFormatException("Exponent overflow");
    }
    return number;
  }

  @Override
  public void write(JsonWriter out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String) {
      out.value((String) value);
    } else if (value instanceof Boolean) {
      out.value((Boolean) value);
    } else if (value instanceof Number) {
      out.value((Number) value);
    } else if (value instanceof List) {
      out.beginArray();
      for (Object element : (List<?>) value) {
        write(out, element);
      }
      out.endArray();
    } else {
      out.beginObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        out.name(String.valueOf(entry.getKey()));
        write(out, entry.getValue());
      }
      out.endObject();
    }
  }

  /** Returns a deep, unmodifiable copy, or refuses a value that is none of JSON's kinds and says where it is. */
  static @Nullable Object copy(@Nullable Object value, String where) {
    return copy(value, where, 0);
  }

  private static @Nullable Object copy(@Nullable Object value, String where, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(where + " is nested too deeply");
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        throw new IllegalArgumentException(where + " must be a finite number, was " + number);
      }
    }
    if (NUMBERS.contains(value.getClass())) {
      return exactNumber(value.toString());
    }
    if (value instanceof OpenEnum || value instanceof Enum || value instanceof Character) {
      return value.toString();
    }
    if (value instanceof Iterable) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Object element : (Iterable<?>) value) {
        list.add(copy(element, where + "[" + list.size() + "]", depth + 1));
      }
      return Collections.unmodifiableList(list);
    }
    if (value instanceof Map) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        if (!(entry.getKey() instanceof String)) {
          throw new IllegalArgumentException(
              where + " must have strings as its keys, had " + entry.getKey());
        }
        map.put(
            (String) entry.getKey(),
            copy(entry.getValue(), where + "." + entry.getKey(), depth + 1));
      }
      return Collections.unmodifiableMap(map);
    }
    throw new IllegalArgumentException(where
        + " must be null, a string, boolean, number, list or map, was a "
        + value.getClass().getName());
  }
}
