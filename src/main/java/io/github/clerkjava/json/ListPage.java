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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the server sent it: either a bare array or an object with {@code data} (in one list
 * {@code m2m_tokens}) and {@code total_count}. All are read, whatever was asked for. Immutable and thread-safe.
 *
 * @param <T> the type of the elements
 */
public final class ListPage<T> {
  /** What the elements are called on the wire: the second only in the list of machine-to-machine tokens. */
  private static final Set<String> DATA = Set.of("data", "m2m_tokens");

  /** What the elements are called in this page; null in a bare array. */
  final @Nullable String dataName;

  final @Nullable List<T> data;
  private final @Nullable Long totalCount;
  private final Map<String, @Nullable Object> additionalProperties;

  private ListPage(
      @Nullable String dataName,
      @Nullable List<T> data,
      @Nullable Long totalCount,
      Map<String, @Nullable Object> additionalProperties) {
    this.dataName = dataName;
    this.data = data;
    this.totalCount = totalCount;
    this.additionalProperties = Collections.unmodifiableMap(additionalProperties);
  }

  /**
   * Returns the elements of this page.
   *
   * @return an unmodifiable list
   * @throws MissingPropertyException if the server sent an object without them
   */
  public List<T> getData() {
    if (data == null) {
      throw new MissingPropertyException("ListPage", "data");
    }
    return data;
  }

  /**
   * Returns how many elements the whole list has.
   *
   * @return the number, or null if the server did not send it, as with a bare array
   */
  public @Nullable Long getTotalCount() {
    return totalCount;
  }

  /**
   * Says whether there is a list at all.
   *
   * @return false for an object without one, of which {@link #getData} throws
   */
  public boolean hasData() {
    return data != null;
  }

  /**
   * Returns what came beside the elements and their number.
   *
   * @return an unmodifiable map by wire name
   */
  public Map<String, @Nullable Object> getAdditionalProperties() {
    return additionalProperties;
  }

  @Override
  public String toString() {
    return "ListPage{data=" + data + ", total_count=" + totalCount + '}';
  }

  /**
   * Returns the adapter of pages.
   *
   * @param <T> the type of the elements
   * @param element the adapter of the elements
   * @return an adapter that reads either form and writes the one that was read
   */
  public static <T> TypeAdapter<ListPage<T>> adapter(TypeAdapter<T> element) {
    return new Adapter<>(JsonTypes.list(element));
  }

  private static final class Adapter<T> extends TypeAdapter<ListPage<T>> {
    private final TypeAdapter<List<T>> list;

    Adapter(TypeAdapter<List<T>> list) {
      this.list = list;
    }

    @Override
    public ListPage<T> read(JsonReader in) throws IOException {
      Map<String, @Nullable Object> additional = new LinkedHashMap<>();
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        return new ListPage<>(null, list.read(in), null, additional);
      }
      String dataName = "data";
      List<T> data = null;
      Long totalCount = null;
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        additional.remove(name);
        try {
          if (DATA.contains(name) && (data == null || name.equals(dataName))) {
            dataName = name;
            data = list.read(in);
          } else if (name.equals("total_count")) {
            totalCount = JsonTypes.LONG.read(in);
          } else {
            additional.put(name, JsonTypes.ANY.read(in));
          }
        } catch (UnfitValueException e) {
          data = name.equals(dataName) ? null : data;
          totalCount = name.equals("total_count") ? null : totalCount;
          additional.put(name, e.getValue());
        }
      }
      in.endObject();
      if (data == null) {
        // The name that had them came again and was unfit: what stands under the other may be fit.
        for (String name : DATA) {
          try {
            data = list.fromJson(JsonTypes.ANY.toJson(additional.get(name)));
            dataName = name;
            additional.remove(name);
          } catch (UnfitValueException e) {
            // It stays where it is.
          }
        }
      }
      return new ListPage<>(dataName, data, totalCount, additional);
    }

    @Override
    public void write(JsonWriter out, ListPage<T> page) throws IOException {
      if (page.dataName == null) {
        list.write(out, page.getData());
        return;
      }
      boolean serializeNulls = out.getSerializeNulls();
      out.setSerializeNulls(true);
      out.beginObject();
      if (page.data != null) {
        out.name(page.dataName);
        list.write(out, page.data);
      }
      if (page.totalCount != null) {
        out.name("total_count").value(page.totalCount);
      }
      for (Map.Entry<String, @Nullable Object> entry : page.additionalProperties.entrySet()) {
        out.name(entry.getKey());
        JsonTypes.ANY.write(out, entry.getValue());
      }
      out.endObject();
      out.setSerializeNulls(serializeNulls);
    }
  }
}
