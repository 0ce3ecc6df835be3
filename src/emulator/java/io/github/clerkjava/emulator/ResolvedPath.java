package io.github.clerkjava.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The path of a request, all of whose things exist. */
final class ResolvedPath {
  private final List<String> segments;
  private final List<PathItem> items;
  private final boolean leadsToItem;

  /**
   * Makes one.
   *
   * @param segments the path with the ids of the things in it, whatever they were called
   * @param items the things in it, the outermost first
   * @param leadsToItem whether the path ends with the last of them
   */
  ResolvedPath(List<String> segments, List<PathItem> items, boolean leadsToItem) {
    this.segments = segments;
    this.items = items;
    this.leadsToItem = leadsToItem;
  }

  List<String> segments() {
    return segments;
  }

  List<PathItem> items() {
    return items;
  }

  /** Returns the ids in the path, by name. */
  Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    for (PathItem item : items) {
      ids.put(item.parameter(), item.value());
    }
    return ids;
  }

  @Nullable
  PathItem last() {
    return items.isEmpty() ? null : items.get(items.size() - 1);
  }

  /** Whether the path is that of an item, rather than of something below it. */
  boolean leadsTo(PathItem item) {
    return leadsToItem && item == last();
  }

  /** Returns the innermost thing of a kind, or null if there is none in the path. */
  @Nullable
  PathItem innermost(Schema schema) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i).schema() == schema) {
        return items.get(i);
      }
    }
    return null;
  }

  /** Returns the last segment. */
  String end() {
    return segments.get(segments.size() - 1);
  }
}
