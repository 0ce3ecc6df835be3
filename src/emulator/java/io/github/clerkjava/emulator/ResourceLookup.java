package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the things that a path goes through, or refuses the request because one does not exist. */
final class ResourceLookup {
  private final Catalog catalog;
  private final ResourceStore store;
  private final StatefulResources stateful;
  private final ResourceFactory factory;

  ResourceLookup(
      Catalog catalog, ResourceStore store, StatefulResources stateful, ResourceFactory factory) {
    this.catalog = catalog;
    this.store = store;
    this.stateful = stateful;
    this.factory = factory;
  }

  ResolvedPath resolve(Route route, Call call) {
    List<String> template = UrlParts.segments(route.path());
    List<String> segments = new ArrayList<>();
    List<PathItem> items = new ArrayList<>();
    StringBuilder collection = new StringBuilder();
    for (String segment : template) {
      if (PathTemplate.isParameter(segment)) {
        String parameter = segment.substring(1, segment.length() - 1);
        PathItem item = item(
            collection.toString(), List.copyOf(segments), parameter, call.id(parameter), items);
        items.add(item);
        segments.add(item.value());
      } else {
        segments.add(segment);
      }
      collection.append('/').append(segment);
    }
    boolean leadsToItem = PathTemplate.isParameter(template.get(template.size() - 1));
    return new ResolvedPath(List.copyOf(segments), items, leadsToItem);
  }

  private PathItem item(
      String collection, List<String> path, String parameter, String value, List<PathItem> outer) {
    Schema schema = catalog.itemSchema(collection, collection + "/{" + parameter + "}");
    if (stateful.holds(collection)) {
      JsonObject json = stateful.find(collection, value);
      if (json == null) {
        throw ApiError.notFound(kind(parameter), value);
      }
      return PathItem.foreign(path, parameter, value, schema, json);
    }
    Route creation = catalog.creation(collection);
    if (creation == null) {
      seed(collection, path, outer);
    }
    StoredResource stored = store.find(path, parameter, value);
    if (stored != null) {
      return PathItem.stored(parameter, creation, stored);
    }
    if (creation != null) {
      throw ApiError.notFound(kind(parameter), value);
    }
    return PathItem.given(path, parameter, value, schema);
  }

  /** Puts the examples into a collection that nobody can create into: there they have been all along. */
  private void seed(String collection, List<String> path, List<PathItem> outer) {
    Route listing = catalog.listing(collection);
    if (listing != null) {
      seed(listing, new ResolvedPath(path, outer, false));
    }
  }

  /** Likewise, for the collection that an operation lists. */
  void seed(Route listing, ResolvedPath path) {
    ListShape list = ListShape.of(listing.answer());
    if (list == null || store.knows(path.segments()) || catalog.isCreated(list.items())) {
      return;
    }
    store.clear(path.segments());
    for (JsonElement element : list.elements(factory.example(listing, list))) {
      store.add(
          factory.given(path.segments(), list.items(), element.getAsJsonObject(), path, null));
    }
  }

  /** Returns what to call a thing whose id is called so. */
  private static String kind(String parameter) {
    String words = ExampleFields.snakeCase(parameter).toLowerCase(Locale.ROOT);
    return words.replaceFirst("_?(key_or_)?id$", "").replace('_', ' ').trim();
  }

  /** Returns a thing as it is now, made from the example if nobody has looked at it yet. */
  StoredResource stored(PathItem item, Schema schema, ResolvedPath path) {
    StoredResource stored = item.stored();
    return stored == null
        ? factory.given(item.collection(), schema, factory.example(schema), path, item)
        : stored;
  }
}
