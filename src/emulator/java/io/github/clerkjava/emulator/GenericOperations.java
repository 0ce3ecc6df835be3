package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries out, by the contract and its examples alone, the operations that the emulator has no rules for. */
final class GenericOperations {
  private final Contract contract;
  private final Catalog catalog;
  private final ResourceStore store;
  private final ResourceFactory factory;
  private final ResourceLookup lookup;
  private final GenericLists lists;
  private final EmulatorClock clock;

  GenericOperations(Contract contract, StatefulResources stateful, EmulatorClock clock) {
    this.contract = contract;
    this.clock = clock;
    store = new ResourceStore(clock);
    catalog = new Catalog(contract);
    factory = new ResourceFactory(contract, clock, new Relations(stateful));
    lookup = new ResourceLookup(catalog, store, stateful, factory);
    lists = new GenericLists(catalog, store, lookup);
  }

  ResourceStore resources() {
    return store;
  }

  /** Returns what to do for a route. */
  Operation operation(Route route) {
    return call -> answer(route, call);
  }

  /** Forgets what was made for a user who is no more. */
  void forgetUser(String userId) {
    store.newestFirst(resource -> resource.belongsTo("user_id", userId)).forEach(store::remove);
  }

  /** Returns the ids of the organizations that a user is a member of. */
  List<String> organizationsOf(String userId) {
    return store.newestFirst(resource -> resource.belongsTo("user_id", userId)).stream()
        .flatMap(resource -> resource.madeBelow("organization_id").stream())
        .collect(Collectors.toList());
  }

  /** Returns what a user is in an organization that is called by its id or slug, or null. */
  @Nullable
  Membership membership(String userId, String organization) {
    StoredResource found = store.find(List.of("organizations"), "organization_id", organization);
    if (found == null) {
      return null;
    }
    List<String> members = List.of("organizations", found.key(), "memberships");
    return store
        .newestFirst(resource ->
            resource.collection().equals(members) && resource.belongsTo("user_id", userId))
        .stream()
        .findFirst()
        .map(membership -> Membership.of(membership.json(), found.json()))
        .orElse(null);
  }

  private JsonElement answer(Route route, Call call) {
    ResolvedPath path = lookup.resolve(route, call);
    Schema schema = route.answer();
    if (schema == null) {
      changeUnseen(route, path, call.object());
      return JsonNull.INSTANCE;
    }
    ListShape list = ListShape.of(schema);
    if (list != null) {
      return list(route, list, path, call);
    }
    if (!"object".equals(schema.type)) {
      return contract.examples().of(route);
    }
    if (catalog.creation(route.path()) == route) {
      return create(route, path.segments(), path, call.object());
    }
    if (Catalog.isDeletion(schema)) {
      return delete(route, schema, path);
    }
    PathItem item = path.innermost(schema);
    return item == null
        ? single(route, schema, path, call)
        : onItem(route, schema, item, path, call.object());
  }

  /** Changes what another operation shows, and this one does not. */
  private void changeUnseen(Route route, ResolvedPath path, JsonObject body) {
    Route get = contract.route("GET", route.path());
    Schema shown = get == null ? null : get.answer();
    if (get != null && shown != null && ListShape.of(shown) == null) {
      merge(route, get, shown, path, body);
    }
  }

  private JsonElement list(Route route, ListShape list, ResolvedPath path, Call call) {
    if (route.method().equals("GET")) {
      return lists.answer(route, list, path, call);
    }
    boolean replaces = route.method().equals("PUT");
    List<String> segments = path.segments();
    List<String> collection = replaces ? segments : segments.subList(0, segments.size() - 1);
    String template =
        replaces ? route.path() : route.path().substring(0, route.path().lastIndexOf('/'));
    Route creation = catalog.creation(template);
    if (creation == null) {
      return factory.example(route, list);
    }
    if (replaces) {
      store.clear(collection);
    }
    List<JsonObject> created = new ArrayList<>();
    for (JsonElement element : elements(call.json())) {
      created.add(create(creation, collection, path, element.getAsJsonObject()));
    }
    return list.whole(created);
  }

  /** Returns the elements of a body that is a list, or has one. */
  private static JsonArray elements(JsonElement body) {
    if (body.isJsonArray()) {
      return body.getAsJsonArray();
    }
    for (JsonElement value : body.getAsJsonObject().asMap().values()) {
      if (value.isJsonArray()) {
        return value.getAsJsonArray();
      }
    }
    return new JsonArray();
  }

  private JsonObject create(
      Route creation, List<String> collection, ResolvedPath path, JsonObject body) {
    Schema schema = creation.answer();
    if (schema == null) {
      throw new IllegalStateException(creation.operationId() + " shows nothing");
    }
    String parameter = catalog.itemParameter(creation.path());
    ResourceFactory.Creation created =
        factory.create(creation, schema, collection, parameter, path, body);
    store.add(created.resource());
    return created.answer();
  }

  private JsonElement delete(Route route, Schema schema, ResolvedPath path) {
    JsonObject answer = contract.examples().of(route).getAsJsonObject();
    PathItem item = path.last();
    if (item == null) {
      return answer;
    }
    StoredResource stored = item.stored();
    if (stored == null) {
      answer.addProperty("id", item.value());
      return answer;
    }
    for (Map.Entry<String, JsonElement> entry : stored.json().entrySet()) {
      boolean told = answer.has(entry.getKey()) && schema.property(entry.getKey()) != null;
      if (told && !entry.getKey().equals("object") && !entry.getValue().isJsonNull()) {
        answer.add(entry.getKey(), entry.getValue());
      }
    }
    store.remove(stored);
    return answer;
  }

  private JsonElement onItem(
      Route route, Schema schema, PathItem item, ResolvedPath path, JsonObject body) {
    JsonObject json = item.json();
    if (json != null && item.stored() == null) {
      // It is of the stateful part, which changes only by rules of its own.
      return json;
    }
    StoredResource resource = lookup.stored(item, schema, path);
    if (route.method().equals("GET")) {
      return resource.json();
    }
    ResourceChange change = new ResourceChange(contract.examples(), clock);
    boolean own = path.leadsTo(item);
    boolean plain = own && !route.method().equals("DELETE") && !route.method().equals("POST");
    resource.replace(
        plain
            ? change.merge(route, schema, resource.json(), body)
            : change.act(route, schema, item.creation(), resource.json(), body));
    if (own && route.method().equals("DELETE") && item.creation() != null) {
      store.remove(resource);
    } else {
      store.add(resource);
    }
    return change.withShownSecrets(route, schema, resource.json());
  }

  /** Answers what there is one of, or what only this operation tells. */
  private JsonElement single(Route route, Schema schema, ResolvedPath path, Call call) {
    switch (route.method()) {
      case "GET":
        JsonObject kept = store.singleton(path.segments());
        return kept == null
            ? withSecret(schema, path.last(), factory.answer(route, schema, path, new JsonObject()))
            : kept;
      case "PATCH":
      case "PUT":
        Route get = contract.route("GET", route.path());
        return merge(
            route,
            get != null && get.answer() == schema ? get : route,
            schema,
            path,
            call.object());
      default:
        return factory.answer(route, schema, path, call.object());
    }
  }

  /** Puts the secret of a thing into an answer that shows it. */
  private static JsonObject withSecret(Schema schema, @Nullable PathItem owner, JsonObject answer) {
    String secret =
        owner == null || owner.stored() == null ? null : owner.stored().onlySecret();
    for (String name : schema.propertyNames()) {
      Schema property = schema.property(name);
      if (secret != null && property != null && property.secret) {
        answer.addProperty(name, secret);
      }
    }
    return answer;
  }

  private JsonObject merge(
      Route route, Route shownBy, Schema schema, ResolvedPath path, JsonObject body) {
    JsonObject kept = store.singleton(path.segments());
    JsonObject before =
        kept == null ? factory.answer(shownBy, schema, path, new JsonObject()) : kept;
    JsonObject after =
        new ResourceChange(contract.examples(), clock).merge(route, schema, before, body);
    store.putSingleton(path.segments(), after);
    return after;
  }
}
