package io.github.clerkjava.subapi;

import io.github.clerkjava.api.EmailAddressesApi;
import io.github.clerkjava.api.PhoneNumbersApi;
import io.github.clerkjava.api.UsersApi;
import io.github.clerkjava.api.UsersApi.GetUserCountParams;
import io.github.clerkjava.api.UsersApi.GetUserListParams;
import io.github.clerkjava.api.UsersApi.GetUserOauthAccessTokenListParams;
import io.github.clerkjava.api.UsersApi.GetUserOrganizationInvitationListParams;
import io.github.clerkjava.api.UsersApi.GetUserOrganizationMembershipListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.model.AffectedUser;
import io.github.clerkjava.model.BanUsersParams;
import io.github.clerkjava.model.CreateUserParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.EmailAddress;
import io.github.clerkjava.model.OauthAccessToken;
import io.github.clerkjava.model.OrganizationInvitation;
import io.github.clerkjava.model.OrganizationMembership;
import io.github.clerkjava.model.PhoneNumber;
import io.github.clerkjava.model.RemoveUserPasswordParams;
import io.github.clerkjava.model.ReplaceUserEmailAddressParams;
import io.github.clerkjava.model.ReplaceUserMetadataParams;
import io.github.clerkjava.model.ReplaceUserPhoneNumberParams;
import io.github.clerkjava.model.SetUserPasswordCompromisedParams;
import io.github.clerkjava.model.TrustedDevice;
import io.github.clerkjava.model.UnbanUsersParams;
import io.github.clerkjava.model.UpdateUserMetadataParams;
import io.github.clerkjava.model.UpdateUserParams;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.VerifyUserPasswordParams;
import io.github.clerkjava.model.VerifyUserPasswordResult;
import io.github.clerkjava.model.VerifyUserTOTPParams;
import io.github.clerkjava.model.VerifyUserTOTPResult;
import io.github.clerkjava.paging.PaginatedList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The users of the instance. */
public final class Users extends SubApi {
  /** What a list has and a count has not. */
  private static final Set<String> PAGING =
      new HashSet<>(Arrays.asList("limit", "offset", "starting_after", "order_by"));

  /** What the path has in front of the name of every OAuth provider. */
  private static final String PROVIDER_PREFIX = "oauth_";

  /** How many users one call can ban, or let in again. */
  private static final int MOST_AT_ONCE = 50;

  private final UsersApi api;
  private final EmailAddressesApi emailAddresses;
  private final PhoneNumbersApi phoneNumbers;
  private final UserPages pages;

  /**
   * Makes one.
   *
   * @param api the generated interface of users
   * @param emailAddresses the generated interface of e-mail addresses, one operation of which is here
   * @param phoneNumbers the generated interface of phone numbers, likewise
   * @param calls what runs their calls
   */
  public Users(
      UsersApi api,
      EmailAddressesApi emailAddresses,
      PhoneNumbersApi phoneNumbers,
      CallExecutor calls) {
    super(calls);
    this.api = api;
    this.emailAddresses = emailAddresses;
    this.phoneNumbers = phoneNumbers;
    this.pages = new UserPages(api, calls, this::countLike);
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
   * by offset otherwise. By cursor, users may be deleted while the pages are walked, those already walked past too, and
   * nobody else is missed.
   *
   * @param params filter, order (default {@code -created_at}: newest first), and limit (1 to 500, default 10)
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<User> getUserList(GetUserListParams params) {
    return pages.page(checked(params));
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

  /**
   * Bans a user: {@code POST /users/{user_id}/ban}. All sessions of the user are revoked, and every sign-in is refused
   * until {@link #unbanUser}. Nothing is deleted.
   *
   * @param userId the id
   * @return the user as banned
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, status 402
   *     if the plan does not include banning
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User banUser(String userId) {
    return calls.execute(api.banUser(userId));
  }

  /**
   * Bans several users: {@code POST /users/ban}. All their sessions are revoked, and every sign-in is refused until
   * {@link #unbanUsers}. Nothing is deleted.
   *
   * @param userIds the ids, 1 to 50
   * @return the users as banned
   * @throws IllegalArgumentException if the list is null, empty or longer than 50, or an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include banning
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public List<User> banUsers(List<String> userIds) {
    BanUsersParams params =
        BanUsersParams.builder().userIds(checkedIds(userIds)).build();
    return calls.execute(api.banUsers(params));
  }

  /**
   * Lets a banned user sign in again: {@code POST /users/{user_id}/unban}. The sessions that the ban has revoked do not
   * come back.
   *
   * @param userId the id
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, status 402
   *     if the plan does not include banning
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User unbanUser(String userId) {
    return calls.execute(api.unbanUser(userId));
  }

  /**
   * Lets several banned users sign in again: {@code POST /users/unban}. The sessions that the bans have revoked do not
   * come back.
   *
   * @param userIds the ids, 1 to 50
   * @return the users
   * @throws IllegalArgumentException if the list is null, empty or longer than 50, or an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include banning
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public List<User> unbanUsers(List<String> userIds) {
    UnbanUsersParams params =
        UnbanUsersParams.builder().userIds(checkedIds(userIds)).build();
    return calls.execute(api.unbanUsers(params));
  }

  private static List<String> checkedIds(List<String> userIds) {
    List<String> ids = Arguments.copy("userIds", userIds);
    Arguments.inBounds("the length of userIds", ids.size(), 1, MOST_AT_ONCE);
    for (int i = 0; i < ids.size(); i++) {
      notBlank("userIds[" + i + "]", ids.get(i));
    }
    return ids;
  }

  /**
   * Locks a user: {@code POST /users/{user_id}/lock}. Every sign-in is refused until the lock expires, after a time
   * that is a setting of the instance, or until {@link #unlockUser}.
   *
   * @param userId the id
   * @return the user as locked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User lockUser(String userId) {
    return calls.execute(api.lockUser(userId));
  }

  /**
   * Removes the lock of a user before it expires: {@code POST /users/{user_id}/unlock}.
   *
   * @param userId the id
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User unlockUser(String userId) {
    return calls.execute(api.unlockUser(userId));
  }

  /**
   * Returns the first ten access tokens of a user for an OAuth provider:
   * {@code GET /users/{user_id}/oauth_access_tokens/{provider}}. With such a token the backend calls the provider, such
   * as Google, in the name of the user. One that has expired is renewed first if there is a refresh token for it.
   *
   * @param userId the id of the user
   * @param provider the provider, such as {@code google}, or {@code custom_acme} for one of your own; the
   *     {@code oauth_} that the path has in front is added if it is missing
   * @return the first page
   * @throws IllegalArgumentException if the id or the provider is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OauthAccessToken> getUserOauthAccessToken(String userId, String provider) {
    return getUserOauthAccessToken(
        userId, provider, GetUserOauthAccessTokenListParams.builder().build());
  }

  /**
   * Returns access tokens of a user for an OAuth provider: {@code GET /users/{user_id}/oauth_access_tokens/{provider}}.
   * See {@link #getUserOauthAccessToken(String, String, GetUserOauthAccessTokenListParams)}.
   *
   * @param userId the id of the user
   * @param provider the provider, such as {@code google}, or {@code custom_acme} for one of your own; the
   *     {@code oauth_} that the path has in front is added if it is missing
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id or the provider is null or blank, or the limit or offset is out of
   *     bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OauthAccessToken> getUserOauthAccessToken(
      String userId, String provider, Consumer<GetUserOauthAccessTokenListParams.Builder> params) {
    return getUserOauthAccessToken(
        userId,
        provider,
        filled(GetUserOauthAccessTokenListParams.builder(), params).build());
  }

  /**
   * Returns access tokens of a user for an OAuth provider: {@code GET /users/{user_id}/oauth_access_tokens/{provider}}.
   * With such a token the backend calls the provider, such as Google, in the name of the user. One that has expired is
   * renewed first if there is a refresh token for it.
   *
   * @param userId the id of the user
   * @param provider the provider, such as {@code google}, or {@code custom_acme} for one of your own; the
   *     {@code oauth_} that the path has in front is added if it is missing
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the id or the provider is null or blank, or the limit or offset is out of
   *     bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OauthAccessToken> getUserOauthAccessToken(
      String userId, String provider, GetUserOauthAccessTokenListParams params) {
    String withPrefix = provider(provider);
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        query -> api.getUserOauthAccessTokenList(userId, withPrefix, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  private static String provider(String provider) {
    return notBlank("provider", provider).startsWith(PROVIDER_PREFIX)
        ? provider
        : PROVIDER_PREFIX + provider;
  }

  /**
   * Returns the first ten organizations that a user is a member of, each with the role of the user there:
   * {@code GET /users/{user_id}/organization_memberships}.
   *
   * @param userId the id of the user
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationMembership> getOrganizationMembershipList(String userId) {
    return getOrganizationMembershipList(
        userId, GetUserOrganizationMembershipListParams.builder().build());
  }

  /**
   * Returns organizations that a user is a member of, each with the role of the user there:
   * {@code GET /users/{user_id}/organization_memberships}. See
   * {@link #getOrganizationMembershipList(String, GetUserOrganizationMembershipListParams)}.
   *
   * @param userId the id of the user
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationMembership> getOrganizationMembershipList(
      String userId, Consumer<GetUserOrganizationMembershipListParams.Builder> params) {
    return getOrganizationMembershipList(
        userId,
        filled(GetUserOrganizationMembershipListParams.builder(), params).build());
  }

  /**
   * Returns organizations that a user is a member of, each with the role of the user there:
   * {@code GET /users/{user_id}/organization_memberships}.
   *
   * @param userId the id of the user
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationMembership> getOrganizationMembershipList(
      String userId, GetUserOrganizationMembershipListParams params) {
    return listByOffset(
        checked(params),
        query -> api.getUserOrganizationMembershipList(userId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns the first ten invitations of a user to organizations:
   * {@code GET /users/{user_id}/organization_invitations}. Each has name, slug and picture of the organization.
   *
   * @param userId the id of the user
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationInvitation> getOrganizationInvitationList(String userId) {
    return getOrganizationInvitationList(
        userId, GetUserOrganizationInvitationListParams.builder().build());
  }

  /**
   * Returns invitations of a user to organizations: {@code GET /users/{user_id}/organization_invitations}. See
   * {@link #getOrganizationInvitationList(String, GetUserOrganizationInvitationListParams)}.
   *
   * @param userId the id of the user
   * @param params sets status, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationInvitation> getOrganizationInvitationList(
      String userId, Consumer<GetUserOrganizationInvitationListParams.Builder> params) {
    return getOrganizationInvitationList(
        userId,
        filled(GetUserOrganizationInvitationListParams.builder(), params).build());
  }

  /**
   * Returns invitations of a user to organizations: {@code GET /users/{user_id}/organization_invitations}. Each has
   * name, slug and picture of the organization.
   *
   * @param userId the id of the user
   * @param params status (default: every one), limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationInvitation> getOrganizationInvitationList(
      String userId, GetUserOrganizationInvitationListParams params) {
    return listByOffset(
        checked(params),
        query -> api.getUserOrganizationInvitationList(userId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns the active trusted devices of a user: {@code GET /users/{user_id}/trusted_devices}. Such a device is an
   * installation of a mobile app in which the user can sign in by biometrics, such as a fingerprint.
   *
   * @param userId the id of the user
   * @return all of them: the server does not page this list
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<TrustedDevice> getUserTrustedDeviceList(String userId) {
    return wholeList(api.getUserTrustedDeviceList(userId));
  }

  /**
   * Revokes a trusted device: {@code DELETE /users/{user_id}/trusted_devices/{trusted_device_id}}. It can no longer be
   * used to sign in, and lists leave it out.
   *
   * @param userId the id of the user
   * @param trustedDeviceId the id of the device
   * @return the device as revoked
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   *     or device
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public TrustedDevice revokeUserTrustedDevice(String userId, String trustedDeviceId) {
    return calls.execute(api.revokeUserTrustedDevice(userId, trustedDeviceId));
  }

  /**
   * Removes the password of a user: {@code POST /users/{user_id}/remove_password}. Sessions stay. See
   * {@link #removePassword(String, RemoveUserPasswordParams)}.
   *
   * @param userId the id
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User removePassword(String userId) {
    return removePassword(userId, RemoveUserPasswordParams.builder().build());
  }

  /**
   * Removes the password of a user: {@code POST /users/{user_id}/remove_password}. See
   * {@link #removePassword(String, RemoveUserPasswordParams)}.
   *
   * @param userId the id
   * @param params sets whether sessions end
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User removePassword(String userId, Consumer<RemoveUserPasswordParams.Builder> params) {
    return removePassword(
        userId, filled(RemoveUserPasswordParams.builder(), params).build());
  }

  /**
   * Removes the password of a user, even if no way to sign in is left then:
   * {@code POST /users/{user_id}/remove_password}. Nothing changes for a user who has none. With nothing set the body
   * is an empty object, where Node sends none.
   *
   * @param userId the id
   * @param params whether all active sessions of the user end (default: no)
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User removePassword(String userId, RemoveUserPasswordParams params) {
    return calls.execute(api.removeUserPassword(userId, checked(params)));
  }

  /**
   * Checks the password of a user: {@code POST /users/{user_id}/verify_password}. Nobody is signed in.
   *
   * @param userId the id
   * @param password the password in plain text
   * @return says that it is right: a wrong one is an exception
   * @throws IllegalArgumentException if the id or the password is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with status 422 if the password is wrong, 400 if the user has
   *     none, {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public VerifyUserPasswordResult verifyPassword(String userId, String password) {
    VerifyUserPasswordParams params = VerifyUserPasswordParams.builder()
        .password(notBlank("password", password))
        .build();
    return calls.execute(api.verifyUserPassword(userId, params));
  }

  /**
   * Checks a second-factor code of a user: {@code POST /users/{user_id}/verify_totp}. Nobody is signed in. A right
   * backup code is used up by it.
   *
   * @param userId the id
   * @param code the code of the authenticator app (TOTP), or a backup code
   * @return says that it is right, and of which kind: a wrong one is an exception
   * @throws IllegalArgumentException if the id or the code is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with status 422 if the code is wrong, 400 if the user has no
   *     authenticator app, {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public VerifyUserTOTPResult verifyTOTP(String userId, String code) {
    VerifyUserTOTPParams params =
        VerifyUserTOTPParams.builder().code(notBlank("code", code)).build();
    return calls.execute(api.verifyUserTOTP(userId, params));
  }

  /**
   * Marks the password of a user as known to others: {@code POST /users/{user_id}/password/set_compromised}. Sessions
   * stay. See {@link #setPasswordCompromised(String, SetUserPasswordCompromisedParams)}.
   *
   * @param userId the id
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User setPasswordCompromised(String userId) {
    return setPasswordCompromised(
        userId, SetUserPasswordCompromisedParams.builder().build());
  }

  /**
   * Marks the password of a user as known to others: {@code POST /users/{user_id}/password/set_compromised}. See
   * {@link #setPasswordCompromised(String, SetUserPasswordCompromisedParams)}.
   *
   * @param userId the id
   * @param params sets whether sessions end
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public User setPasswordCompromised(
      String userId, Consumer<SetUserPasswordCompromisedParams.Builder> params) {
    return setPasswordCompromised(
        userId, filled(SetUserPasswordCompromisedParams.builder(), params).build());
  }

  /**
   * Marks the password of a user as known to others: {@code POST /users/{user_id}/password/set_compromised}. The user
   * has to choose a new one at the next sign-in. With nothing set the body is an empty object, where Node sends
   * {@code revoke_all_sessions} as false, which means the same.
   *
   * @param userId the id
   * @param params whether all sessions of the user end (default: no)
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User setPasswordCompromised(String userId, SetUserPasswordCompromisedParams params) {
    return calls.execute(api.setUserPasswordCompromised(userId, checked(params)));
  }

  /**
   * Takes back {@link #setPasswordCompromised}: {@code POST /users/{user_id}/password/unset_compromised}. A quarantine
   * that Clerk has put on the password because of a reserved e-mail address does not end by it.
   *
   * @param userId the id
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User unsetPasswordCompromised(String userId) {
    return calls.execute(api.unsetUserPasswordCompromised(userId));
  }

  /**
   * Turns off every second factor of a user: {@code DELETE /users/{user_id}/mfa}. For a user who has lost the phone,
   * for example.
   *
   * @param userId the id
   * @return names the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AffectedUser disableUserMFA(String userId) {
    return calls.execute(api.disableUserMFA(userId));
  }

  /**
   * Deletes all backup codes of a user: {@code DELETE /users/{user_id}/backup_code}.
   *
   * @param userId the id
   * @return names the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AffectedUser deleteUserBackupCodes(String userId) {
    return calls.execute(api.deleteUserBackupCodes(userId));
  }

  /**
   * Deletes what authenticator apps of a user make their codes from: {@code DELETE /users/{user_id}/totp}. Other second
   * factors stay, unlike with {@link #disableUserMFA}.
   *
   * @param userId the id
   * @return names the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AffectedUser deleteUserTOTP(String userId) {
    return calls.execute(api.deleteUserTOTP(userId));
  }

  /**
   * Deletes a passkey of a user: {@code DELETE /users/{user_id}/passkeys/{passkey_identification_id}}. It can no longer
   * be used to sign in; the user is told by e-mail.
   *
   * @param userId the id of the user
   * @param passkeyIdentificationId the id of the passkey, such as {@code idn_2x…}
   * @return what was deleted
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user or
   *     passkey
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteUserPasskey(String userId, String passkeyIdentificationId) {
    return calls.execute(api.deleteUserPasskey(userId, passkeyIdentificationId));
  }

  /**
   * Deletes a web3 wallet of a user: {@code DELETE /users/{user_id}/web3_wallets/{web3_wallet_identification_id}}. It
   * can no longer be used to sign in; nothing happens to the wallet itself.
   *
   * @param userId the id of the user
   * @param web3WalletIdentificationId the id of the wallet, such as {@code idn_2x…}; not its address
   * @return what was deleted
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user or wallet
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteUserWeb3Wallet(String userId, String web3WalletIdentificationId) {
    return calls.execute(api.deleteUserWeb3Wallet(userId, web3WalletIdentificationId));
  }

  /**
   * Unlinks an account at an OAuth provider from a user:
   * {@code DELETE /users/{user_id}/external_accounts/{external_account_id}}. The user can no longer sign in with it;
   * nothing happens to the account itself.
   *
   * @param userId the id of the user
   * @param externalAccountId the id of the link, such as {@code eac_2x…}
   * @return what was deleted
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user or
   *     account
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteUserExternalAccount(String userId, String externalAccountId) {
    return calls.execute(api.deleteUserExternalAccount(userId, externalAccountId));
  }

  /**
   * Sets the picture of a user, in place of the one there was: {@code POST /users/{user_id}/profile_image}.
   *
   * @param userId the id
   * @param file the image
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank, or the file is null
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User updateUserProfileImage(String userId, Upload file) {
    return calls.execute(
        api.updateUserProfileImage(userId, Arguments.notNull("file", file).asPart("file")));
  }

  /**
   * Deletes the picture of a user: {@code DELETE /users/{user_id}/profile_image}.
   *
   * @param userId the id
   * @return the user
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public User deleteUserProfileImage(String userId) {
    return calls.execute(api.deleteUserProfileImage(userId));
  }

  /**
   * Replaces all e-mail addresses of a user by one: {@code PUT /users/{user_id}/email_address}. See
   * {@link #replaceUserEmailAddress(String, ReplaceUserEmailAddressParams)}.
   *
   * @param userId the id of the user
   * @param params sets the address and what else is to be said
   * @return the new one
   * @throws IllegalArgumentException if the id is null or blank, or the address is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public EmailAddress replaceUserEmailAddress(
      String userId, Consumer<ReplaceUserEmailAddressParams.Builder> params) {
    return replaceUserEmailAddress(
        userId, filled(ReplaceUserEmailAddressParams.builder(), params).build());
  }

  /**
   * Replaces all e-mail addresses of a user by one: {@code PUT /users/{user_id}/email_address}. It becomes the primary
   * one and counts as verified, unless the status says otherwise; all others are deleted. With the status
   * {@code unverified}, a user who has no other way to sign in is locked out.
   *
   * @param userId the id of the user
   * @param params the address, required; its status (default {@code verified}), and whether the address that was the
   *     primary one is told (default: no)
   * @return the new one
   * @throws IllegalArgumentException if the id is null or blank, or the address is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user; with a code
   *     if the address is malformed, or one of the old ones is linked to an account at a provider, which is to be
   *     unlinked first ({@link #deleteUserExternalAccount})
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EmailAddress replaceUserEmailAddress(String userId, ReplaceUserEmailAddressParams params) {
    return calls.execute(emailAddresses.replaceUserEmailAddress(userId, checked(params)));
  }

  /**
   * Replaces all phone numbers of a user by one: {@code PUT /users/{user_id}/phone_number}. See
   * {@link #replaceUserPhoneNumber(String, ReplaceUserPhoneNumberParams)}.
   *
   * @param userId the id of the user
   * @param params sets the number and what else is to be said
   * @return the new one
   * @throws IllegalArgumentException if the id is null or blank, or the number is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PhoneNumber replaceUserPhoneNumber(
      String userId, Consumer<ReplaceUserPhoneNumberParams.Builder> params) {
    return replaceUserPhoneNumber(
        userId, filled(ReplaceUserPhoneNumberParams.builder(), params).build());
  }

  /**
   * Replaces all phone numbers of a user by one: {@code PUT /users/{user_id}/phone_number}. It becomes the primary one
   * and counts as verified, unless the status says otherwise; all others are deleted. It is no second factor: if an old
   * one was, multi-factor authentication is turned off for the user. With the status {@code unverified}, a user who has
   * no other way to sign in is locked out.
   *
   * @param userId the id of the user
   * @param params the number (E.164, such as {@code +12015550124}), required; its status (default {@code verified})
   * @return the new one
   * @throws IllegalArgumentException if the id is null or blank, or the number is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, with a code
   *     if the number is malformed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PhoneNumber replaceUserPhoneNumber(String userId, ReplaceUserPhoneNumberParams params) {
    return calls.execute(phoneNumbers.replaceUserPhoneNumber(userId, checked(params)));
  }
}
