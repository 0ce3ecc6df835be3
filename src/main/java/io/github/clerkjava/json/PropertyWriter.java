package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the properties that are there: an absent one leaves no trace, a null one is written as null. */
final class PropertyWriter extends PropertyVisitor {
  private final JsonWriter out;

  PropertyWriter(JsonWriter out) {
    this.out = out;
  }

  @Override
  <T> void visit(String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there)
      throws IOException {
    if (!there) {
      return;
    }
    out.name(wireName);
    if (value == null) {
      out.nullValue();
    } else {
      type.write(out, value);
    }
  }
}
