package io.github.clerkjava.subapi;

import io.github.clerkjava.api.RoleSetsApi;
import io.github.clerkjava.api.RoleSetsApi.GetRoleSetListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AddRolesToRoleSetParams;
import io.github.clerkjava.model.CreateRoleSetParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.ReplaceRoleInRoleSetParams;
import io.github.clerkjava.model.ReplaceRoleSetParams;
import io.github.clerkjava.model.RoleSet;
import io.github.clerkjava.model.UpdateRoleSetParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The role sets of the instance: each says which roles members can have in the organizations that use it. */
public final class RoleSets extends SubApi {
  private final RoleSetsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public RoleSets(RoleSetsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest role sets with their roles: {@code GET /role_sets}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<RoleSet> getRoleSetList() {
    return getRoleSetList(GetRoleSetListParams.builder().build());
  }

  /**
   * Returns role sets with their roles: {@code GET /role_sets}. See {@link #getRoleSetList(GetRoleSetListParams)}.
   *
   * @param params sets text to find, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<RoleSet> getRoleSetList(Consumer<GetRoleSetListParams.Builder> params) {
    return getRoleSetList(filled(GetRoleSetListParams.builder(), params).build());
  }

  /**
   * Returns role sets with their roles: {@code GET /role_sets}. {@code query} finds an id, or a part of a name or
   * key.
   *
   * @param params text to find, order (default {@code -created_at}: newest first), limit (1 to 500, default 10) and
   *     offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<RoleSet> getRoleSetList(GetRoleSetListParams params) {
    return listByOffset(
        checked(params),
        api::getRoleSetList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a role set with its roles: {@code GET /role_sets/{role_set_key_or_id}}. While a migration of its members
   * runs, it tells how far that has come.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @return the role set
   * @throws IllegalArgumentException if the key or id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role set
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RoleSet getRoleSet(String roleSetKeyOrId) {
    return calls.execute(api.getRoleSet(roleSetKeyOrId));
  }

  /**
   * Creates a role set of roles that are there already: {@code POST /role_sets}. See
   * {@link #createRoleSet(CreateRoleSetParams)}.
   *
   * @param params sets name, roles, and which of them new members and creators get
   * @return the role set
   * @throws IllegalArgumentException if one of the required ones is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public RoleSet createRoleSet(Consumer<CreateRoleSetParams.Builder> params) {
    return createRoleSet(filled(CreateRoleSetParams.builder(), params).build());
  }

  /**
   * Creates a role set of roles that are there already: {@code POST /role_sets}. An organization gets it by its
   * {@code roleSetKey}; new ones start with it only if its type is {@code initial}.
   *
   * @param params name, keys of 1 to 10 roles, and which of them new members and creators of organizations get, all
   *     required; key, description and type are optional
   * @return the role set
   * @throws IllegalArgumentException if one of the required ones is not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the key is malformed or taken, a role is
   *     unknown or unfit, or there are as many role sets as there may be
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RoleSet createRoleSet(CreateRoleSetParams params) {
    return calls.execute(api.createRoleSet(checked(params)));
  }

  /**
   * Changes a role set, for all organizations that use it: {@code PATCH /role_sets/{role_set_key_or_id}}. See
   * {@link #updateRoleSet(String, UpdateRoleSetParams)}.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param params sets what is to change
   * @return the role set as changed
   * @throws IllegalArgumentException if the key or id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public RoleSet updateRoleSet(
      String roleSetKeyOrId, Consumer<UpdateRoleSetParams.Builder> params) {
    return updateRoleSet(
        roleSetKeyOrId, filled(UpdateRoleSetParams.builder(), params).build());
  }

  /**
   * Changes a role set, for all organizations that use it: {@code PATCH /role_sets/{role_set_key_or_id}}. What is
   * not set stays as it is; what null does is not published. Its roles are changed by
   * {@link #addRolesToRoleSet(String, AddRolesToRoleSetParams)} and {@link #replaceRoleInRoleSet}.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param params what is to change
   * @return the role set as changed
   * @throws IllegalArgumentException if the key or id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role set, with
   *     a code if the key is malformed or taken, or a role is not in the set
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RoleSet updateRoleSet(String roleSetKeyOrId, UpdateRoleSetParams params) {
    return calls.execute(api.updateRoleSet(roleSetKeyOrId, checked(params)));
  }

  /**
   * Adds roles that are there already to a role set: {@code POST /role_sets/{role_set_key_or_id}/roles}. See
   * {@link #addRolesToRoleSet(String, AddRolesToRoleSetParams)}.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param params sets roles, and which of them new members and creators get
   * @return the role set as changed
   * @throws IllegalArgumentException if the key or id is null or blank, or the roles are not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public RoleSet addRolesToRoleSet(
      String roleSetKeyOrId, Consumer<AddRolesToRoleSetParams.Builder> params) {
    return addRolesToRoleSet(
        roleSetKeyOrId, filled(AddRolesToRoleSetParams.builder(), params).build());
  }

  /**
   * Adds roles that are there already to a role set: {@code POST /role_sets/{role_set_key_or_id}/roles}. Nobody's
   * role changes by it.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param params keys of 1 to 10 roles, required, and which of them new members and creators of organizations get
   *     from then on
   * @return the role set as changed
   * @throws IllegalArgumentException if the key or id is null or blank, or the roles are not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role set, with
   *     a code if there is no such role
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RoleSet addRolesToRoleSet(String roleSetKeyOrId, AddRolesToRoleSetParams params) {
    return calls.execute(api.addRolesToRoleSet(roleSetKeyOrId, checked(params)));
  }

  /**
   * Takes a role out of a role set and gives the members who had it another one, in every organization that uses the
   * set: {@code POST /role_sets/{role_set_key_or_id}/roles/replace}. The role itself stays. The members are changed
   * by a migration, which may still be running when the answer comes; the answer then tells of it.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param roleKey the key of the role to take out, such as {@code org:editor}
   * @param toRoleKey the key of the role that its members get; what happens if it is not in the set is not published
   * @return the role set as changed
   * @throws IllegalArgumentException if one of them is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role set
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RoleSet replaceRoleInRoleSet(String roleSetKeyOrId, String roleKey, String toRoleKey) {
    ReplaceRoleInRoleSetParams params = ReplaceRoleInRoleSetParams.builder()
        .roleKey(notBlank("roleKey", roleKey))
        .toRoleKey(notBlank("toRoleKey", toRoleKey))
        .build();
    return calls.execute(api.replaceRoleInRoleSet(roleSetKeyOrId, params));
  }

  /**
   * Deletes a role set and lets all organizations that use it use another one:
   * {@code POST /role_sets/{role_set_key_or_id}/replace}. See {@link #replaceRoleSet(String, ReplaceRoleSetParams)}.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param params sets the other set, and what becomes of roles that it lacks
   * @return what was deleted
   * @throws IllegalArgumentException if the key or id is null or blank, or the other set is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public DeletedObject replaceRoleSet(
      String roleSetKeyOrId, Consumer<ReplaceRoleSetParams.Builder> params) {
    return replaceRoleSet(
        roleSetKeyOrId, filled(ReplaceRoleSetParams.builder(), params).build());
  }

  /**
   * Deletes a role set and lets all organizations that use it use another one:
   * {@code POST /role_sets/{role_set_key_or_id}/replace}. Members whose role is in the other set keep it; the others
   * get the one that {@code reassignmentMappings} names for theirs. The members are changed by a migration, which
   * may still be running when the answer comes.
   *
   * @param roleSetKeyOrId the key or id, such as {@code role_set:default}
   * @param params the key of the other set, required, and the map from keys of roles that it lacks to keys of roles
   *     that it has
   * @return what was deleted
   * @throws IllegalArgumentException if the key or id is null or blank, or the other set is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role set, with
   *     a code if a role has no mapping
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject replaceRoleSet(String roleSetKeyOrId, ReplaceRoleSetParams params) {
    return calls.execute(api.replaceRoleSet(roleSetKeyOrId, checked(params)));
  }
}
