package io.github.clerkjava.emulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of the contract's paths which are collections, what is in them, and how it gets there. */
final class Catalog {
  private static final String DELETED = "deleted";

  private final Contract contract;
  private final Map<String, @Nullable Route> creations = new HashMap<>();
  private @Nullable Set<Schema> created;

  Catalog(Contract contract) {
    this.contract = contract;
  }

  /** Returns the operation that creates into a collection, or null if none does. */
  @Nullable
  Route creation(String collection) {
    if (!creations.containsKey(collection)) {
      creations.put(collection, findCreation(collection));
    }
    return creations.get(collection);
  }

  private @Nullable Route findCreation(String collection) {
    Route post = contract.route("POST", collection);
    if (post == null || !isResource(post.answer())) {
      return null;
    }
    Schema answer = post.answer();
    ListShape list = list(collection);
    return (list != null && list.items() == answer) || hasItems(collection) ? post : null;
  }

  private static boolean isResource(@Nullable Schema answer) {
    return answer != null && ListShape.of(answer) == null && !isDeletion(answer);
  }

  /** Whether there are items to be had: a POST on something in the path alone is just an action. */
  private boolean hasItems(String collection) {
    for (PathTemplate path : contract.paths()) {
      if (path.path().startsWith(collection + "/{")) {
        boolean item = path.path().indexOf('/', collection.length() + 1) < 0;
        if (!item || !path.routes().keySet().equals(Set.of("POST"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what paths call the id of an item of a collection, or null if there are no paths with it. */
  @Nullable
  String itemParameter(String collection) {
    for (PathTemplate path : contract.paths()) {
      if (path.path().startsWith(collection + "/{")) {
        return path.path()
            .substring(collection.length() + 2, path.path().indexOf('}', collection.length() + 1));
      }
    }
    return null;
  }

  /** Returns the form of the list that a path answers, or null if it answers none. */
  @Nullable
  ListShape list(String path) {
    Route get = contract.route("GET", path);
    return get == null ? null : ListShape.of(get.answer());
  }

  /** Returns the operation that lists a collection, or null if none does. */
  @Nullable
  Route listing(String path) {
    return list(path) == null ? null : contract.route("GET", path);
  }

  /**
   * Returns what the items of a collection are, or null if no operation shows them.
   *
   * @param item the path of an item
   */
  @Nullable
  Schema itemSchema(String collection, String item) {
    Route creation = creation(collection);
    if (creation != null) {
      return creation.answer();
    }
    ListShape list = list(collection);
    if (list != null) {
      return list.items();
    }
    Route get = contract.route("GET", item);
    return get != null && isResource(get.answer()) ? get.answer() : null;
  }

  /** Whether some collection can be created into that has items of this kind. */
  boolean isCreated(Schema items) {
    Set<Schema> known = created;
    if (known == null) {
      known = new HashSet<>();
      for (PathTemplate path : contract.paths()) {
        Route creation = creation(path.path());
        if (creation != null && creation.answer() != null) {
          known.add(creation.answer());
        }
      }
      created = known;
    }
    return known.contains(items);
  }

  /** Whether an answer says that something is no more. */
  static boolean isDeletion(Schema answer) {
    return answer.property(DELETED) != null && answer.required.contains(DELETED);
  }
}
