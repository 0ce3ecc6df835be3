package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses a request body that lacks a required property or has a number or a list out of bounds, also in what it contains. */
final class RequestCheck extends PropertyVisitor {
  private final String model;

  RequestCheck(String model) {
    this.model = model;
  }

  @Override
  <T> void visit(
      String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there) {
    if (!there && (flags & REQUIRED) != 0) {
      throw new IllegalArgumentException(model + "." + wireName + " is required");
    }
    if (value instanceof Double && !Double.isFinite((Double) value)) {
      throw new IllegalArgumentException(
          model + "." + wireName + " must be a finite number, was " + value);
    }
    checkContent(value);
  }

  private static void checkContent(@Nullable Object value) {
    if (value instanceof JsonModel) {
      ((JsonModel) value).requireValid();
    } else if (value instanceof Iterable) {
      for (Object element : (Iterable<?>) value) {
        checkContent(element);
      }
    } else if (value instanceof Map && !(value instanceof Metadata)) {
      for (Object element : ((Map<?, ?>) value).values()) {
        checkContent(element);
      }
    }
  }

  @Override
  public void bounds(String wireName, @Nullable Number value, double minimum, double maximum) {
    Arguments.inBounds(model + "." + wireName, value, minimum, maximum);
  }

  @Override
  public void items(String wireName, @Nullable List<?> value, int minimum, int maximum) {
    Arguments.hasItems(model + "." + wireName, value, minimum, maximum);
  }
}
