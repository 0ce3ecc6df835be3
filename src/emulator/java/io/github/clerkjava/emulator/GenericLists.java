package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the resources of the generic part. */
final class GenericLists {
  private final Catalog catalog;
  private final ResourceStore store;
  private final ResourceLookup lookup;

  GenericLists(Catalog catalog, ResourceStore store, ResourceLookup lookup) {
    this.catalog = catalog;
    this.store = store;
    this.lookup = lookup;
  }

  JsonElement answer(Route route, ListShape list, ResolvedPath path, Call call) {
    Route creation = catalog.creation(route.path());
    Predicate<StoredResource> wanted;
    if (creation == null && catalog.isCreated(list.items())) {
      wanted = resource -> isBelow(resource, list.items(), path);
    } else {
      lookup.seed(route, path);
      wanted = resource -> resource.collection().equals(path.segments())
          && isAskedFor(resource, route, creation, call);
    }
    List<JsonObject> found =
        store.newestFirst(wanted).stream().map(StoredResource::json).collect(Collectors.toList());
    return list.part(found, call);
  }

  /** Whether a resource of another collection is among those that a path shows as well. */
  private static boolean isBelow(StoredResource resource, Schema items, ResolvedPath path) {
    if (resource.schema() != items) {
      return false;
    }
    for (PathItem item : path.items()) {
      if (!resource.belongsTo(item.parameter(), item.value()) && !isAddressed(resource, item)) {
        return false;
      }
    }
    // A path such as /pending shows those of that status.
    Schema status = items.property("status");
    return status == null
        || !status.target().values.contains(path.end())
        || path.end().equals(ExampleFields.text(resource.json(), "status"));
  }

  /** Whether a resource was made for an e-mail address that a user has. */
  private static boolean isAddressed(StoredResource resource, PathItem item) {
    JsonObject user = item.json();
    JsonElement emailAddress = resource.json().get("email_address");
    if (user == null || emailAddress == null || !user.has("email_addresses")) {
      return false;
    }
    for (JsonElement owned : user.getAsJsonArray("email_addresses")) {
      if (owned.getAsJsonObject().get("email_address").equals(emailAddress)) {
        return true;
      }
    }
    return false;
  }

  /** Compares a resource with the filters that say what it was created with; the others change nothing. */
  private static boolean isAskedFor(
      StoredResource resource, Route route, @Nullable Route creation, Call call) {
    Schema request = creation == null ? null : creation.body();
    for (QueryParameter parameter : route.queryParameters()) {
      List<String> values = call.values(parameter.name());
      String actual = ExampleFields.text(resource.json(), parameter.name());
      boolean told = (request != null && request.property(parameter.name()) != null)
          || resource.request().has(parameter.name());
      if (told
          && actual != null
          && !values.isEmpty()
          && values.stream().noneMatch(value -> value.matches("[+-].*"))
          && !values.contains(actual)) {
        return false;
      }
    }
    return true;
  }
}
