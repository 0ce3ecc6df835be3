package io.github.clerkjava.subapi;

import io.github.clerkjava.api.OrganizationPermissionsApi;
import io.github.clerkjava.api.OrganizationPermissionsApi.GetOrganizationPermissionListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateOrganizationPermissionParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Permission;
import io.github.clerkjava.model.UpdateOrganizationPermissionParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** What members of organizations can be allowed to do: the permissions that roles are made of. */
public final class OrganizationPermissions extends SubApi {
  private final OrganizationPermissionsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public OrganizationPermissions(OrganizationPermissionsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns ten permissions, those that come with Clerk too: {@code GET /organization_permissions}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Permission> getOrganizationPermissionList() {
    return getOrganizationPermissionList(
        GetOrganizationPermissionListParams.builder().build());
  }

  /**
   * Returns permissions, those that come with Clerk too: {@code GET /organization_permissions}. See
   * {@link #getOrganizationPermissionList(GetOrganizationPermissionListParams)}.
   *
   * @param params sets text to find, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Permission> getOrganizationPermissionList(
      Consumer<GetOrganizationPermissionListParams.Builder> params) {
    return getOrganizationPermissionList(
        filled(GetOrganizationPermissionListParams.builder(), params).build());
  }

  /**
   * Returns permissions, those that come with Clerk too: {@code GET /organization_permissions}. {@code query} finds
   * an id, or a part of a name or key. The order without {@code orderBy} is not specified: set one before walking
   * all pages.
   *
   * @param params text to find, order, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Permission> getOrganizationPermissionList(
      GetOrganizationPermissionListParams params) {
    return listByOffset(
        checked(params),
        api::getOrganizationPermissionList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a permission: {@code GET /organization_permissions/{permission_id}}.
   *
   * @param permissionId the id, such as {@code perm_2x…}; not the key
   * @return the permission
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such permission
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Permission getOrganizationPermission(String permissionId) {
    return calls.execute(api.getOrganizationPermission(permissionId));
  }

  /**
   * Creates a permission: {@code POST /organization_permissions}. See
   * {@link #createOrganizationPermission(CreateOrganizationPermissionParams)}.
   *
   * @param params sets name, key and description
   * @return the permission
   * @throws IllegalArgumentException if the name or the key is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Permission createOrganizationPermission(
      Consumer<CreateOrganizationPermissionParams.Builder> params) {
    return createOrganizationPermission(
        filled(CreateOrganizationPermissionParams.builder(), params).build());
  }

  /**
   * Creates a permission: {@code POST /organization_permissions}. Nobody has it until a role does:
   * {@link OrganizationRoles#assignPermissionToOrganizationRole}. What it allows is up to the application.
   *
   * @param params name and key, of the form {@code org:feature:action}, both required; a description is optional
   * @return the permission
   * @throws IllegalArgumentException if the name or the key is not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the key is malformed or taken
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Permission createOrganizationPermission(CreateOrganizationPermissionParams params) {
    return calls.execute(api.createOrganizationPermission(checked(params)));
  }

  /**
   * Changes a permission: {@code PATCH /organization_permissions/{permission_id}}. See
   * {@link #updateOrganizationPermission(String, UpdateOrganizationPermissionParams)}.
   *
   * @param permissionId the id, such as {@code perm_2x…}; not the key
   * @param params sets what is to change
   * @return the permission as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Permission updateOrganizationPermission(
      String permissionId, Consumer<UpdateOrganizationPermissionParams.Builder> params) {
    return updateOrganizationPermission(
        permissionId,
        filled(UpdateOrganizationPermissionParams.builder(), params).build());
  }

  /**
   * Changes a permission: {@code PATCH /organization_permissions/{permission_id}}. What is not set stays as it is.
   * Those that come with Clerk can't be changed.
   *
   * @param permissionId the id, such as {@code perm_2x…}; not the key
   * @param params what is to change
   * @return the permission as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such permission,
   *     with a code if the key is malformed or taken
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Permission updateOrganizationPermission(
      String permissionId, UpdateOrganizationPermissionParams params) {
    return calls.execute(api.updateOrganizationPermission(permissionId, checked(params)));
  }

  /**
   * Deletes a permission: {@code DELETE /organization_permissions/{permission_id}}. Those that come with Clerk can't
   * be deleted.
   *
   * @param permissionId the id, such as {@code perm_2x…}; not the key
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such permission
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteOrganizationPermission(String permissionId) {
    return calls.execute(api.deleteOrganizationPermission(permissionId));
  }
}
