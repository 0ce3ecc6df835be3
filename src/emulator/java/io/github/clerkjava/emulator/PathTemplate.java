package io.github.clerkjava.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A path of the contract, such as {@code /users/{user_id}}, with its operations, read when first used. Thread-safe. */
final class PathTemplate {
  private final String path;
  private final List<String> segments;
  private final int fixedSegments;
  private final Supplier<Map<String, Route>> source;
  private @Nullable Map<String, Route> routes;

  PathTemplate(String path, Supplier<Map<String, Route>> source) {
    this.path = path;
    this.segments = UrlParts.segments(path);
    this.source = source;
    int fixed = 0;
    for (String segment : segments) {
      fixed += isParameter(segment) ? 0 : 1;
    }
    this.fixedSegments = fixed;
  }

  String path() {
    return path;
  }

  /** Returns the operations by method, such as {@code GET}. */
  synchronized Map<String, Route> routes() {
    Map<String, Route> known = routes;
    if (known == null) {
      known = source.get();
      routes = known;
    }
    return known;
  }

  /** Returns how many segments are fixed: where two templates fit a path, the one with more wins. */
  int fixedSegments() {
    return fixedSegments;
  }

  /**
   * Compares this with a path.
   *
   * @param path the segments of the path, decoded
   * @return the path parameters by name, or null if the path does not fit
   */
  @Nullable
  Map<String, String> match(List<String> path) {
    if (path.size() != segments.size()) {
      return null;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      String actual = path.get(i);
      if (isParameter(segment) && !actual.isEmpty()) {
        parameters.put(segment.substring(1, segment.length() - 1), actual);
      } else if (!segment.equals(actual)) {
        return null;
      }
    }
    return parameters;
  }

  static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
