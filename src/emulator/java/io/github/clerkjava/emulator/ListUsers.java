package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code GET /users} and {@code GET /users/count}. */
final class ListUsers {
  private final UserStore users;
  private final Function<String, List<String>> organizations;

  ListUsers(UserStore users, Function<String, List<String>> organizations) {
    this.users = users;
    this.organizations = organizations;
  }

  JsonElement count(Call call) {
    UserFilter filter = new UserFilter(call, organizations);
    JsonObject count = new JsonObject();
    count.addProperty("object", "total_count");
    count.addProperty(
        "total_count",
        filter.isEmpty() ? users.size() : users.all().stream().filter(filter).count());
    return count;
  }

  JsonElement list(Call call) {
    UserFilter filter = new UserFilter(call, organizations);
    UserOrder order = new UserOrder(call);
    Paging paging = new Paging(call);
    Stream<UserRecord> matching = ordered(call, order, paging).filter(filter);
    if (!order.isByCreation()) {
      matching = matching.sorted(order.comparator());
    }
    JsonArray page = new JsonArray();
    matching.skip(paging.offset()).limit(paging.limit()).map(UserJson::of).forEach(page::add);
    return page;
  }

  /** Returns all users that may come, in creation order unless they are to be sorted anyway: no page costs more. */
  private Stream<UserRecord> ordered(Call call, UserOrder order, Paging paging) {
    boolean reversed = order.isByCreation() && order.isDescending();
    NavigableSet<UserRecord> all =
        reversed ? users.byCreation().descendingSet() : users.byCreation();
    String startingAfter = call.value("starting_after");
    if (startingAfter == null) {
      return all.stream();
    }
    if (!order.isByCreation()) {
      throw ApiError.notAllowed("starting_after", "unless `order_by` is created_at");
    }
    if (paging.offset() > 0) {
      throw ApiError.notAllowed("starting_after", "together with `offset`");
    }
    UserRecord last = users.find(startingAfter);
    if (last == null) {
      String longMessage = "No user was found with the id in starting_after.";
      throw new ApiError(422, "form_resource_not_found", "is missing", longMessage)
          .about("starting_after");
    }
    return all.tailSet(last, false).stream();
  }
}
