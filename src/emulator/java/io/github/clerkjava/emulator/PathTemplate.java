package io.github.clerkjava.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A path of the contract, such as {@code /users/{user_id}}, with its operations. */
final class PathTemplate {
  private final List<String> segments;
  private final Map<String, Route> routes = new TreeMap<>();

  PathTemplate(String path) {
    this.segments = List.of(path.substring(1).split("/", -1));
  }

  void add(Route route) {
    routes.put(route.method(), route);
  }

  /** Returns the operations by method, such as {@code GET}. */
  Map<String, Route> routes() {
    return routes;
  }

  /** Returns how many segments are fixed: where two templates fit a path, the one with more wins. */
  long fixedSegments() {
    return segments.stream().filter(segment -> !isParameter(segment)).count();
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

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
