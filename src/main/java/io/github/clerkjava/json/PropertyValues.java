package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values of the properties, for comparing two models. */
final class PropertyValues extends PropertyVisitor {
  private final List<@Nullable Object> values = new ArrayList<>();

  static List<@Nullable Object> of(JsonModel model) {
    PropertyValues collected = new PropertyValues();
    model.show(collected);
    return collected.values;
  }

  @Override
  <T> void visit(
      String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there) {
    values.add(value);
  }
}
