package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import org.jspecify.annotations.Nullable;

/** Finds out whether one property is there. */
final class PropertyLookup extends PropertyVisitor {
  private final String wanted;
  private boolean found;

  PropertyLookup(String wanted) {
    this.wanted = wanted;
  }

  boolean isFound() {
    return found;
  }

  @Override
  <T> void visit(
      String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there) {
    found |= there && wireName.equals(wanted);
  }
}
