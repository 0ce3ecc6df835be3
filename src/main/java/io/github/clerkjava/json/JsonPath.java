package io.github.clerkjava.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The way from the root of a JSON value to where a walk stands, written as JSONPath (RFC 9535). Not thread-safe. */
final class JsonPath {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Names and indexes, the innermost first. */
  private final Deque<Object> steps = new ArrayDeque<>();

  void enter(String name) {
    steps.push(name);
  }

  void enter(int index) {
    steps.push(index);
  }

  void leave() {
    steps.pop();
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder("$");
    for (Iterator<Object> i = steps.descendingIterator(); i.hasNext(); ) {
      Object step = i.next();
      if (step instanceof Integer) {
        path.append('[').append(step).append(']');
      } else if (PLAIN_NAME.matcher((String) step).matches()) {
        path.append('.').append(step);
      } else {
        path.append("['").append(escaped((String) step)).append("']");
      }
    }
    return path.toString();
  }

  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isISOControl(c)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c == '\'' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return text.toString();
  }
}
