package io.github.clerkjava.subapi;

import io.github.clerkjava.api.OrganizationRolesApi;
import io.github.clerkjava.api.OrganizationRolesApi.GetOrganizationRoleListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AddRolesToRoleSetParams;
import io.github.clerkjava.model.CreateOrganizationRoleParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Role;
import io.github.clerkjava.model.UpdateOrganizationRoleParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The roles that members of organizations can have, the same in all organizations, with their permissions. */
public final class OrganizationRoles extends SubApi {
  private final OrganizationRolesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public OrganizationRoles(OrganizationRolesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest roles with their permissions: {@code GET /organization_roles}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Role> getOrganizationRoleList() {
    return getOrganizationRoleList(GetOrganizationRoleListParams.builder().build());
  }

  /**
   * Returns roles with their permissions: {@code GET /organization_roles}. See
   * {@link #getOrganizationRoleList(GetOrganizationRoleListParams)}.
   *
   * @param params sets text to find, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Role> getOrganizationRoleList(
      Consumer<GetOrganizationRoleListParams.Builder> params) {
    return getOrganizationRoleList(
        filled(GetOrganizationRoleListParams.builder(), params).build());
  }

  /**
   * Returns roles with their permissions: {@code GET /organization_roles}. {@code query} finds an id, or a part of a
   * name or key.
   *
   * @param params text to find, order (default {@code -created_at}: newest first), limit (1 to 500, default 10) and
   *     offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Role> getOrganizationRoleList(GetOrganizationRoleListParams params) {
    return listByOffset(
        checked(params),
        api::getOrganizationRoleList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a role with its permissions: {@code GET /organization_roles/{organization_role_id}}. One whose key is
   * known is found by {@link #getOrganizationRoleList(GetOrganizationRoleListParams)}.
   *
   * @param organizationRoleId the id, such as {@code role_2x…}; not the key
   * @return the role
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Role getOrganizationRole(String organizationRoleId) {
    return calls.execute(api.getOrganizationRole(organizationRoleId));
  }

  /**
   * Creates a role: {@code POST /organization_roles}. See
   * {@link #createOrganizationRole(CreateOrganizationRoleParams)}.
   *
   * @param params sets name, key, and what it allows
   * @return the role
   * @throws IllegalArgumentException if the name or the key is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Role createOrganizationRole(Consumer<CreateOrganizationRoleParams.Builder> params) {
    return createOrganizationRole(
        filled(CreateOrganizationRoleParams.builder(), params).build());
  }

  /**
   * Creates a role: {@code POST /organization_roles}. Members can have it once it is in the role set of their
   * organization: {@code includeInInitialRoleSet} puts it into the initial one,
   * {@link RoleSets#addRolesToRoleSet(String, AddRolesToRoleSetParams)} into any.
   *
   * @param params name and key, such as {@code org:editor}, both required; description, ids of permissions, and
   *     whether it goes into the initial role set
   * @return the role
   * @throws IllegalArgumentException if the name or the key is not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the key is malformed or taken, or there are
   *     as many roles as there may be
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Role createOrganizationRole(CreateOrganizationRoleParams params) {
    return calls.execute(api.createOrganizationRole(checked(params)));
  }

  /**
   * Changes a role: {@code PATCH /organization_roles/{organization_role_id}}. See
   * {@link #updateOrganizationRole(String, UpdateOrganizationRoleParams)}.
   *
   * @param organizationRoleId the id, such as {@code role_2x…}; not the key
   * @param params sets what is to change
   * @return the role as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Role updateOrganizationRole(
      String organizationRoleId, Consumer<UpdateOrganizationRoleParams.Builder> params) {
    return updateOrganizationRole(
        organizationRoleId,
        filled(UpdateOrganizationRoleParams.builder(), params).build());
  }

  /**
   * Changes a role: {@code PATCH /organization_roles/{organization_role_id}}. What is not set stays as it is; what
   * null does is not published. Permissions that are set replace all that the role had. Whoever has the role keeps
   * it.
   *
   * @param organizationRoleId the id, such as {@code role_2x…}; not the key
   * @param params what is to change
   * @return the role as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role, with a
   *     code if the key is malformed or taken
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Role updateOrganizationRole(
      String organizationRoleId, UpdateOrganizationRoleParams params) {
    return calls.execute(api.updateOrganizationRole(organizationRoleId, checked(params)));
  }

  /**
   * Deletes a role that is not in use: {@code DELETE /organization_roles/{organization_role_id}}. While a member has
   * it, an invitation names it, or the settings of the instance do, it is refused;
   * {@link RoleSets#replaceRoleInRoleSet} gives the members another one.
   *
   * @param organizationRoleId the id, such as {@code role_2x…}; not the key
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role, with a
   *     code if it is in use
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteOrganizationRole(String organizationRoleId) {
    return calls.execute(api.deleteOrganizationRole(organizationRoleId));
  }

  /**
   * Gives a permission to a role, and so to all members who have it, in every organization:
   * {@code POST /organization_roles/{organization_role_id}/permissions/{permission_id}}.
   *
   * @param organizationRoleId the id of the role, such as {@code role_2x…}; not the key
   * @param permissionId the id of the permission, such as {@code perm_2x…}; not the key
   * @return the role as changed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role or
   *     permission
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Role assignPermissionToOrganizationRole(String organizationRoleId, String permissionId) {
    return calls.execute(api.assignPermissionToOrganizationRole(organizationRoleId, permissionId));
  }

  /**
   * Takes a permission from a role, and so from all members who have it, in every organization:
   * {@code DELETE /organization_roles/{organization_role_id}/permissions/{permission_id}}. The permission itself
   * stays.
   *
   * @param organizationRoleId the id of the role, such as {@code role_2x…}; not the key
   * @param permissionId the id of the permission, such as {@code perm_2x…}; not the key
   * @return the role as changed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role or
   *     permission
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Role removePermissionFromOrganizationRole(String organizationRoleId, String permissionId) {
    return calls.execute(
        api.removePermissionFromOrganizationRole(organizationRoleId, permissionId));
  }
}
