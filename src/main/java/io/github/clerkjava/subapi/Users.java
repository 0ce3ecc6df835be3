package io.github.clerkjava.subapi;

import io.github.clerkjava.api.UsersApi;
import io.github.clerkjava.api.UsersApi.GetUserCountParams;
import io.github.clerkjava.api.UsersApi.GetUserListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.model.CreateUserParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.ReplaceUserMetadataParams;
import io.github.clerkjava.model.UpdateUserMetadataParams;
import io.github.clerkjava.model.UpdateUserParams;
import io.github.clerkjava.model.User;
import io.github.clerkjava.paging.PaginatedList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The users of the instance. */
public final class Users extends SubApi {
  /** What a list has and a count has not. */
  private static final Set<String> PAGING =
      new HashSet<>(Arrays.asList("limit", "offset", "starting_after", "order_by"));

  private final UsersApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Users(UsersApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest users: {@code GET /users}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<User> getUserList() {
    return getUserList(GetUserListParams.builder().build());
  }

  /**
   * Returns users that match a filter: {@code GET /users}. See {@link #getUserList(GetUserListParams)}.
   *
   * @param params sets filter, order, and limit
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<User> getUserList(Consumer<GetUserListParams.Builder> params) {
    return getUserList(filled(GetUserListParams.builder(), params).build());
  }

  /**
   * Returns users that match a filter: {@code GET /users}.
   *
   * <p>Filters that name e-mail addresses, phone numbers, usernames, web3 wallets or ids find the users that own one of
   * them; a {@code +} before a value includes its owner, a {@code -} excludes it. {@code query} finds a part of a user
   * id, e-mail address, phone number, username, web3 wallet, first or last name.
   *
   * <p>The total is counted by a call of its own, with the same filter, when it is first asked for. Following pages are
   * found by cursor, at the same cost for each, in the order of {@code created_at} (the default) and without an offset;
   * by offset otherwise.
   *
   * @param params filter, order (default {@code -created_at}: newest first), and limit (1 to 500, default 10)
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<User> getUserList(GetUserListParams params) {
    ListPage<User> page = calls.execute(api.getUserList(checked(params)));
    return new PaginatedList<>(
        page.getData(),
        page.getTotalCount(),
        () -> countLike(params),
        current -> after(params, current));
  }

  private @Nullable PaginatedList<User> after(GetUserListParams params, List<User> page) {
    if (isShort(params, page)) {
      return null;
    }
    return getUserList(
        isInCursorOrder(params)
            ? params.toBuilder()
                .startingAfter(page.get(page.size() - 1).getId())
                .build()
            : params.toBuilder().offset(offset(params) + page.size()).build());
  }

  /** The server takes a cursor only with these; see {@code starting_after} in the contract. */
  private static boolean isInCursorOrder(GetUserListParams params) {
    List<String> order = params.getAll("order_by");
    return offset(params) == 0 && (order.isEmpty() || order.get(0).matches("[+-]?created_at"));
  }

  private long countLike(GetUserListParams list) {
    GetUserCountParams.Builder count = GetUserCountParams.builder();
    for (Map.Entry<String, String> parameter : list.entrySet()) {
      if (!PAGING.contains(parameter.getKey())) {
        count.addQueryParameter(parameter.getKey(), parameter.getValue());
      }
    }
    return getCount(count.build());
  }

  /**
   * Returns how many users there are: {@code GET /users/count}.
   *
   * @return 0 or more
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public long getCount() {
    return getCount(GetUserCountParams.builder().build());
  }

  /**
   * Returns how many users match a filter: {@code GET /users/count}.
   *
   * @param params sets the filter, which means the same as for {@link #getUserList(GetUserListParams)}
   * @return 0 or more
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public long getCount(Consumer<GetUserCountParams.Builder> params) {
    return getCount(filled(GetUserCountParams.builder(), params).build());
  }

  /**
   * Returns how many users match a filter: {@code GET /users/count}.
   *
   * @param params the filter, which means the same as for {@link #getUserList(GetUserListParams)}
   * @return 0 or more
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public long getCount(GetUserCountParams params) {
    return calls.execute(api.getUserCount(checked(params))).getTotalCount();
  }

  /**
   * Returns a user: {@code GET /users/{user_id}}.
   *
   * @param userId the id, such as {@code user_2xAda…}
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User getUser(String userId) {
    return calls.execute(api.getUser(userId));
  }

  /**
   * Creates a user: {@code POST /users}. See {@link #createUser(CreateUserParams)}.
   *
   * @param params sets what is known of the user
   * @return the user
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User createUser(Consumer<CreateUserParams.Builder> params) {
    return createUser(filled(CreateUserParams.builder(), params).build());
  }

  /**
   * Creates a user: {@code POST /users}.
   *
   * <p>E-mail addresses and phone numbers (E.164) count as verified at once, and the first of each is the primary one.
   * External id, username, e-mail addresses and phone numbers are unique in the instance. At least one identifier that
   * the instance asks for must be there. Nothing is sent to the user.
   *
   * <p>Public metadata can be read by the frontend, unsafe metadata can be written there too, private metadata is seen
   * by the backend only.
   *
   * @param params what is known of the user
   * @return the user
   * @throws io.github.clerkjava.error.ClerkApiException with code {@code form_identifier_exists} if another user has one
   *     of the identifiers, {@code form_data_missing} or {@code form_param_missing} if one is missing
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User createUser(CreateUserParams params) {
    return calls.execute(api.createUser(checked(params)));
  }

  /**
   * Changes a user: {@code PATCH /users/{user_id}}. See {@link #updateUser(String, UpdateUserParams)}.
   *
   * @param userId the id
   * @param params sets what is to change
   * @return the user as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if a call fails
   */
  public User updateUser(String userId, Consumer<UpdateUserParams.Builder> params) {
    return updateUser(userId, filled(UpdateUserParams.builder(), params).build());
  }

  /**
   * Changes a user: {@code PATCH /users/{user_id}}, then, if metadata is among the changes,
   * {@code PUT /users/{user_id}/metadata}.
   *
   * <p>What is not set stays as it is; null clears what may be null. Each kind of metadata that is set is replaced as a
   * whole ({@link #updateUserMetadata} merges instead). Without metadata there is one call, and likewise with nothing
   * but metadata. With both, a failure of the second call leaves the first in effect: the attributes are changed, the
   * metadata is not. The same changes can then be sent again.
   *
   * @param userId the id
   * @param params what is to change
   * @return the user as the last call answers it
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, code
   *     {@code form_identifier_exists} if another user has the username or external id
   * @throws io.github.clerkjava.error.ClerkException if a call fails otherwise
   */
  public User updateUser(String userId, UpdateUserParams params) {
    notBlank("userId", userId);
    return update(
        params,
        UpdateUserParams.Adapter.INSTANCE,
        attributes -> api.updateUser(userId, attributes),
        ReplaceUserMetadataParams.Adapter.INSTANCE,
        metadata -> api.replaceUserMetadata(userId, metadata));
  }

  /**
   * Merges metadata into that of a user: {@code PATCH /users/{user_id}/metadata}. See
   * {@link #updateUserMetadata(String, UpdateUserMetadataParams)}.
   *
   * @param userId the id
   * @param params sets what is to change
   * @return the user as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User updateUserMetadata(String userId, Consumer<UpdateUserMetadataParams.Builder> params) {
    return updateUserMetadata(
        userId, filled(UpdateUserMetadataParams.builder(), params).build());
  }

  /**
   * Merges metadata into that of a user: {@code PATCH /users/{user_id}/metadata}. Keys that are not named stay, objects
   * are merged at every depth, and a key that is null is removed.
   *
   * @param userId the id
   * @param params what is to change
   * @return the user as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User updateUserMetadata(String userId, UpdateUserMetadataParams params) {
    return calls.execute(api.updateUserMetadata(userId, checked(params)));
  }

  /**
   * Replaces metadata of a user: {@code PUT /users/{user_id}/metadata}. See
   * {@link #replaceUserMetadata(String, ReplaceUserMetadataParams)}.
   *
   * @param userId the id
   * @param params sets the kinds to replace
   * @return the user as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User replaceUserMetadata(
      String userId, Consumer<ReplaceUserMetadataParams.Builder> params) {
    return replaceUserMetadata(
        userId, filled(ReplaceUserMetadataParams.builder(), params).build());
  }

  /**
   * Replaces metadata of a user: {@code PUT /users/{user_id}/metadata}. A kind that is set is replaced as a whole; one
   * that is not set stays.
   *
   * @param userId the id
   * @param params the kinds to replace
   * @return the user as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User replaceUserMetadata(String userId, ReplaceUserMetadataParams params) {
    return calls.execute(api.replaceUserMetadata(userId, checked(params)));
  }

  /**
   * Deletes a user with all sessions: {@code DELETE /users/{user_id}}. Identifiers are free again.
   *
   * @param userId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteUser(String userId) {
    return calls.execute(api.deleteUser(userId));
  }
}
