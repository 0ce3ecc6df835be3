package io.github.clerkjava.subapi;

import io.github.clerkjava.api.UsersApi;
import io.github.clerkjava.api.UsersApi.GetUserListParams;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.model.User;
import io.github.clerkjava.paging.PaginatedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks the list of users: by cursor where the server takes one, else by offset.
 *
 * <p>The cursor is the last user of a page. Whoever deletes users while walking deletes that one too, and then the
 * server refuses it; {@link #withoutCursor} finds the place again.
 */
final class UserPages {
  /** How the server refuses a cursor that names nobody. */
  private static final int REFUSED = 422;

  private final UsersApi api;
  private final CallExecutor calls;
  private final ToLongFunction<GetUserListParams> counter;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   * @param counter asks the server how many users match a query
   */
  UserPages(UsersApi api, CallExecutor calls, ToLongFunction<GetUserListParams> counter) {
    this.api = api;
    this.calls = calls;
    this.counter = counter;
  }

  /** Asks for a page. */
  PaginatedList<User> page(GetUserListParams params) {
    ListPage<User> answer = calls.execute(api.getUserList(params));
    return page(params, answer, answer.getData());
  }

  /**
   * Makes a page of an answer.
   *
   * @param users the part of the answer that was not seen before
   */
  private PaginatedList<User> page(
      GetUserListParams params, ListPage<User> answer, List<User> users) {
    return new PaginatedList<>(
        users,
        answer.getTotalCount(),
        () -> counter.applyAsLong(params),
        current -> after(params, answer.getData()));
  }

  private @Nullable PaginatedList<User> after(GetUserListParams params, List<User> page) {
    if (SubApi.isShort(params, page)) {
      return null;
    }
    if (!isInCursorOrder(params)) {
      return page(params.toBuilder().offset(SubApi.offset(params) + page.size()).build());
    }
    try {
      return page(startingAfter(params, page.get(page.size() - 1)));
    } catch (ClerkApiException e) {
      if (e.getStatus() != REFUSED) {
        throw e;
      }
      return withoutCursor(params, page, e);
    }
  }

  /** The server takes a cursor only with these; see {@code starting_after} in the contract. */
  private static boolean isInCursorOrder(GetUserListParams params) {
    List<String> order = params.getAll("order_by");
    return SubApi.offset(params) == 0
        && (order.isEmpty() || order.get(0).matches("[+-]?created_at"));
  }

  private static GetUserListParams startingAfter(GetUserListParams params, User user) {
    return params.toBuilder().startingAfter(user.getId()).build();
  }

  /**
   * Goes on although the last user of a page is gone: after one before it on that page, else with the page itself once
   * more, else, if the cursor of that page is gone too, from the time on when the last user was created. What comes a
   * second time is left out.
   *
   * <p>The distance from the end of the page doubles from try to try: when a whole page of 500 is gone, 9 tries tell.
   */
  private PaginatedList<User> withoutCursor(
      GetUserListParams params, List<User> page, ClerkApiException refused) {
    List<GetUserListParams> detours = new ArrayList<>();
    for (int back = 2; back < 2 * page.size(); back *= 2) {
      detours.add(startingAfter(params, page.get(Math.max(0, page.size() - back))));
    }
    detours.add(params);
    for (GetUserListParams detour : detours) {
      try {
        return unseen(detour, page, refused);
      } catch (ClerkApiException e) {
        if (e.getStatus() != REFUSED || e == refused) {
          throw e;
        }
      }
    }
    return unseen(createdSince(params, page.get(page.size() - 1)), page, refused);
  }

  private PaginatedList<User> unseen(
      GetUserListParams params, List<User> seen, ClerkApiException refused) {
    Set<String> ids = seen.stream().map(User::getId).collect(Collectors.toSet());
    ListPage<User> answer = calls.execute(api.getUserList(params));
    List<User> unseen = answer.getData().stream()
        .filter(user -> !ids.contains(user.getId()))
        .collect(Collectors.toList());
    // The last user is not on it, so a full page has room for a new one; else nobody was deleted.
    if (unseen.isEmpty() && !SubApi.isShort(params, answer.getData())) {
      throw refused;
    }
    return page(params, answer, unseen);
  }

  /**
   * The same query without a cursor, from where a user was or would be. An offset would not do: it counts on all users
   * of the pages before, at least one of which is gone, and so misses others.
   */
  private static GetUserListParams createdSince(GetUserListParams params, User user) {
    GetUserListParams.Builder since = GetUserListParams.builder();
    for (Map.Entry<String, String> parameter : params.entrySet()) {
      if (!parameter.getKey().equals("starting_after")) {
        since.addQueryParameter(parameter.getKey(), parameter.getValue());
      }
    }
    // Both bounds are exclusive, and others may have been created in the same millisecond.
    Instant created = user.getCreatedAt();
    List<String> order = params.getAll("order_by");
    boolean newestFirst = order.isEmpty() || order.get(0).startsWith("-");
    return newestFirst
        ? since.createdAtBefore(created.plusMillis(1)).build()
        : since.createdAtAfter(created.minusMillis(1)).build();
  }
}
