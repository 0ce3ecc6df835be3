package io.github.clerkjava.subapi;

import io.github.clerkjava.api.DirectoriesApi;
import io.github.clerkjava.api.DirectoriesApi.GetDirectoryListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateDirectoryGroupRoleMappingParams;
import io.github.clerkjava.model.CreateDirectoryParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Directory;
import io.github.clerkjava.model.DirectoryGroupRole;
import io.github.clerkjava.model.DirectoryGroupRoleMapping;
import io.github.clerkjava.model.ReplaceDirectoryGroupRoleMappingsParams;
import io.github.clerkjava.model.UpdateDirectoryParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.List;
import java.util.function.Consumer;

/** Ties between the people whom a company keeps at its identity provider and the users (SCIM). */
public final class Directories extends SubApi {
  private final DirectoriesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Directories(DirectoriesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten directories: {@code GET /directories}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Directory> getDirectoryList() {
    return getDirectoryList(GetDirectoryListParams.builder().build());
  }

  /**
   * Returns directories, without their API keys: {@code GET /directories}. See
   * {@link #getDirectoryList(GetDirectoryListParams)}.
   *
   * @param params sets limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Directory> getDirectoryList(
      Consumer<GetDirectoryListParams.Builder> params) {
    return getDirectoryList(filled(GetDirectoryListParams.builder(), params).build());
  }

  /**
   * Returns directories, without their API keys: {@code GET /directories}.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Directory> getDirectoryList(GetDirectoryListParams params) {
    return listByOffset(
        checked(params),
        api::getDirectoryList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Creates a directory for an enterprise connection: {@code POST /directories}. See
   * {@link #createDirectory(CreateDirectoryParams)}.
   *
   * @param params sets the connection, the provider and what else is known
   * @return the directory, with its API key
   * @throws IllegalArgumentException if the connection or the provider is not set, or a group role mapping lacks
   *     something
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Directory createDirectory(Consumer<CreateDirectoryParams.Builder> params) {
    return createDirectory(filled(CreateDirectoryParams.builder(), params).build());
  }

  /**
   * Creates a directory for an enterprise connection: {@code POST /directories}. The identity provider is then to
   * be given the endpoint URL and the API key of the answer, with which it reports users and groups. The key is in
   * this answer only; {@link #rotateDirectoryApiKey} makes another one.
   *
   * @param params the id of the enterprise connection and the kind of identity provider, such as {@code okta},
   *     required; a name, and which groups give their members which role (default none)
   * @return the directory, with its API key
   * @throws IllegalArgumentException if the connection or the provider is not set, or a group role mapping lacks
   *     something
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a property is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory createDirectory(CreateDirectoryParams params) {
    return calls.execute(api.createDirectory(checked(params)));
  }

  /**
   * Returns a directory, without its API key: {@code GET /directories/{directory_id}}.
   *
   * @param directoryId the id of the directory
   * @return the directory
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory getDirectory(String directoryId) {
    return calls.execute(api.getDirectory(directoryId));
  }

  /**
   * Changes a directory: {@code PATCH /directories/{directory_id}}. See
   * {@link #updateDirectory(String, UpdateDirectoryParams)}.
   *
   * @param directoryId the id of the directory
   * @param params sets what is to change
   * @return the directory as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Directory updateDirectory(
      String directoryId, Consumer<UpdateDirectoryParams.Builder> params) {
    return updateDirectory(
        directoryId, filled(UpdateDirectoryParams.builder(), params).build());
  }

  /**
   * Changes a directory: {@code PATCH /directories/{directory_id}}. What is not set stays as it is. The attribute
   * mapping is merged into the present one: a name whose path is null is removed. The enterprise connection can't
   * be changed.
   *
   * @param directoryId the id of the directory
   * @param params the name, the kind of identity provider, the attribute mapping, whether the directory is switched
   *     on, and whether groups give their members roles
   * @return the directory as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory updateDirectory(String directoryId, UpdateDirectoryParams params) {
    return calls.execute(api.updateDirectory(directoryId, checked(params)));
  }

  /**
   * Deletes a directory: {@code DELETE /directories/{directory_id}}. From then on, what the identity provider
   * reports with its API key is refused.
   *
   * @param directoryId the id of the directory
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteDirectory(String directoryId) {
    return calls.execute(api.deleteDirectory(directoryId));
  }

  /**
   * Makes a new API key for a directory: {@code POST /directories/{directory_id}/rotate_api_key}. It is in this
   * answer only, and the identity provider has to be given it soon: the old one works for a short while yet.
   *
   * @param directoryId the id of the directory
   * @return the directory, with its new API key
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory rotateDirectoryApiKey(String directoryId) {
    return calls.execute(api.rotateDirectoryApiKey(directoryId));
  }

  /**
   * Returns all group role mappings of a directory, the one that goes before all others first:
   * {@code GET /directories/{directory_id}/group_role_mappings}. The list comes as a whole.
   *
   * @param directoryId the id of the directory
   * @return the whole list
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<DirectoryGroupRoleMapping> getDirectoryGroupRoleMappingList(
      String directoryId) {
    return wholeList(api.getDirectoryGroupRoleMappingList(directoryId));
  }

  /**
   * Gives the members of a group a role in the organization:
   * {@code POST /directories/{directory_id}/group_role_mappings}. See
   * {@link #createDirectoryGroupRoleMapping(String, CreateDirectoryGroupRoleMappingParams)}.
   *
   * @param directoryId the id of the directory
   * @param params sets group, role and precedence
   * @return the mapping
   * @throws IllegalArgumentException if the id is null or blank, the role is not set, or the precedence is below 1
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public DirectoryGroupRoleMapping createDirectoryGroupRoleMapping(
      String directoryId, Consumer<CreateDirectoryGroupRoleMappingParams.Builder> params) {
    return createDirectoryGroupRoleMapping(
        directoryId,
        filled(CreateDirectoryGroupRoleMappingParams.builder(), params).build());
  }

  /**
   * Gives the members of a group a role in the organization:
   * {@code POST /directories/{directory_id}/group_role_mappings}. Who is in the group already gets it too, shortly
   * afterwards. The directory must have group role mapping switched on.
   *
   * @param directoryId the id of the directory
   * @param params the id of the role, required, and the id of the group at the identity provider
   *     ({@code directoryGroupId}, or its older name {@code scimGroupId}; one of the two is needed); the precedence
   *     (1 or more, the lowest goes before all others, default the last)
   * @return the mapping
   * @throws IllegalArgumentException if the id is null or blank, the role is not set, or the precedence is below 1
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory,
   *     with a code if mapping is switched off
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DirectoryGroupRoleMapping createDirectoryGroupRoleMapping(
      String directoryId, CreateDirectoryGroupRoleMappingParams params) {
    return calls.execute(api.createDirectoryGroupRoleMapping(directoryId, checked(params)));
  }

  /**
   * Puts group role mappings in the place of all that a directory has:
   * {@code PUT /directories/{directory_id}/group_role_mappings}. An empty list removes them all. The directory must
   * have group role mapping switched on.
   *
   * @param directoryId the id of the directory
   * @param mappings groups and their roles; the first one gets precedence 1 and goes before all others. Each has
   *     the id of the role and that of the group
   * @return the whole list as it is now
   * @throws IllegalArgumentException if the id is null or blank, or the list or an element is null or lacks the
   *     role
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory,
   *     with a code if mapping is switched off
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<DirectoryGroupRoleMapping> replaceDirectoryGroupRoleMappings(
      String directoryId, List<DirectoryGroupRole> mappings) {
    ReplaceDirectoryGroupRoleMappingsParams params =
        ReplaceDirectoryGroupRoleMappingsParams.builder().mappings(mappings).build();
    return wholeList(api.replaceDirectoryGroupRoleMappings(directoryId, checked(params)));
  }

  /**
   * Deletes a group role mapping: {@code DELETE /directories/{directory_id}/group_role_mappings/{mapping_id}}. Who
   * had a role by it gets that of another mapped group, else the default role of the organization. The directory
   * must have group role mapping switched on.
   *
   * @param directoryId the id of the directory
   * @param mappingId the id of the mapping
   * @return what was deleted
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory or
   *     mapping, with a code if mapping is switched off
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteDirectoryGroupRoleMapping(String directoryId, String mappingId) {
    return calls.execute(api.deleteDirectoryGroupRoleMapping(directoryId, mappingId));
  }
}
