package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The resources of the generic part: collections by the segments of their path, and what there is only one of. */
final class ResourceStore {
  private final Map<List<String>, Map<String, StoredResource>> collections = new HashMap<>();
  private final Map<List<String>, JsonObject> singletons = new HashMap<>();
  private final Map<String, StoredResource> all = new LinkedHashMap<>();
  private final EmulatorClock clock;

  ResourceStore(EmulatorClock clock) {
    this.clock = clock;
  }

  /** Whether anything has been put into a collection, or it has been emptied. */
  boolean knows(List<String> collection) {
    return collections.containsKey(collection);
  }

  void add(StoredResource resource) {
    collections
        .computeIfAbsent(resource.collection(), path -> new HashMap<>())
        .put(resource.key(), resource);
    all.put(name(resource), resource);
  }

  private static String name(StoredResource resource) {
    return String.join("/", resource.collection()) + '/' + resource.key();
  }

  /** Returns what a path means, or null if there is no such thing. */
  @Nullable
  StoredResource find(List<String> collection, String parameter, String value) {
    Map<String, StoredResource> resources = collections.getOrDefault(collection, Map.of());
    StoredResource known = resources.get(value);
    if (known != null) {
      return known.at(clock.now());
    }
    for (StoredResource resource : resources.values()) {
      if (resource.isCalled(parameter, value)) {
        return resource.at(clock.now());
      }
    }
    return null;
  }

  /** Returns the one in a collection that has a secret, or null. */
  @Nullable
  StoredResource withSecret(List<String> collection, String secret) {
    for (StoredResource resource :
        collections.getOrDefault(collection, Map.of()).values()) {
      if (resource.hasSecret(secret)) {
        return resource.at(clock.now());
      }
    }
    return null;
  }

  /** Returns those that meet a condition, the newest first. */
  List<StoredResource> newestFirst(Predicate<StoredResource> condition) {
    List<StoredResource> matching = new ArrayList<>();
    for (StoredResource resource : all.values()) {
      if (condition.test(resource)) {
        matching.add(resource.at(clock.now()));
      }
    }
    Collections.reverse(matching);
    return matching;
  }

  /** Removes a resource and everything below it. */
  void remove(StoredResource resource) {
    List<String> path = new ArrayList<>(resource.collection());
    path.add(resource.key());
    remove(List.of(resource));
    remove(newestFirst(other -> startsWith(other.collection(), path)));
    singletons.keySet().removeIf(singleton -> startsWith(singleton, path));
  }

  private void remove(Collection<StoredResource> resources) {
    for (StoredResource resource : resources) {
      collections.getOrDefault(resource.collection(), new HashMap<>()).remove(resource.key());
      all.remove(name(resource));
    }
  }

  /** Empties a collection. */
  void clear(List<String> collection) {
    remove(newestFirst(resource -> resource.collection().equals(collection)));
    collections.put(collection, new HashMap<>());
  }

  private static boolean startsWith(List<String> path, List<String> start) {
    return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
  }

  /** Returns what there is only one of at a path, or null if nobody has changed it yet. */
  @Nullable
  JsonObject singleton(List<String> path) {
    return singletons.get(path);
  }

  void putSingleton(List<String> path, JsonObject json) {
    singletons.put(path, json);
  }
}
