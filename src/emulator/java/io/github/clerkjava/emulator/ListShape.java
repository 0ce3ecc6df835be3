package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which an operation answers a list: a bare array, a page that counts, or either. */
final class ListShape {
  private static final String TOTAL_COUNT = "total_count";

  private final Schema items;
  private final boolean bare;
  private final @Nullable String pageProperty;

  private ListShape(Schema items, boolean bare, @Nullable String pageProperty) {
    this.items = items.target();
    this.bare = bare;
    this.pageProperty = pageProperty;
  }

  /** Returns the form of a schema, or null if it is no list. */
  static @Nullable ListShape of(@Nullable Schema schema) {
    if (schema == null) {
      return null;
    }
    if (schema.items != null) {
      return new ListShape(schema.items, true, null);
    }
    Schema items = null;
    String pageProperty = null;
    boolean bare = false;
    for (Schema choice : schema.oneOf) {
      ListShape shape = of(choice);
      if (shape != null) {
        items = shape.items;
        bare |= shape.bare;
        pageProperty = shape.pageProperty == null ? pageProperty : shape.pageProperty;
      }
    }
    if (schema.property(TOTAL_COUNT) != null) {
      for (String name : schema.propertyNames()) {
        Schema property = schema.property(name);
        if (property != null && property.items != null) {
          items = property.items;
          pageProperty = name;
        }
      }
    }
    return items == null ? null : new ListShape(items, bare, pageProperty);
  }

  /** Returns what an element of the list is. */
  Schema items() {
    return items;
  }

  /** Returns the elements of an answer. */
  JsonArray elements(JsonElement answer) {
    return answer.isJsonArray() || pageProperty == null
        ? answer.getAsJsonArray()
        : answer.getAsJsonObject().getAsJsonArray(pageProperty);
  }

  /** Returns the part of a list that a call asks for. */
  JsonElement part(List<JsonObject> all, Call call) {
    Paging paging = new Paging(call);
    JsonArray part = new JsonArray();
    all.stream().skip(paging.offset()).limit(paging.limit()).forEach(part::add);
    return bare && !paging.isPaginated() ? part : page(part, all.size());
  }

  /** Returns all of a list. */
  JsonElement whole(List<JsonObject> all) {
    JsonArray whole = new JsonArray();
    all.forEach(whole::add);
    return bare ? whole : page(whole, all.size());
  }

  private JsonElement page(JsonArray elements, int count) {
    if (pageProperty == null) {
      return elements;
    }
    JsonObject page = new JsonObject();
    page.add(pageProperty, elements);
    page.addProperty(TOTAL_COUNT, count);
    return page;
  }
}
