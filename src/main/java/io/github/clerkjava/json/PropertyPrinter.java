package io.github.clerkjava.json;

import com.google.gson.TypeAdapter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints the properties that are there; a secret's value and metadata's values are never printed. */
final class PropertyPrinter extends PropertyVisitor {
  private final StringBuilder text;
  private String separator = "";

  PropertyPrinter(String model) {
    this.text = new StringBuilder(model).append('{');
  }

  @Override
  <T> void visit(
      String wireName, int flags, TypeAdapter<T> type, @Nullable T value, boolean there) {
    if (!there) {
      return;
    }
    text.append(separator).append(wireName).append('=');
    separator = ", ";
    if (value != null && (flags & SECRET) != 0) {
      text.append("██");
    } else {
      text.append(value);
    }
  }

  String finish(Set<String> additional) {
    if (!additional.isEmpty()) {
      text.append(separator).append("additional properties ").append(additional);
    }
    return text.append('}').toString();
  }
}
