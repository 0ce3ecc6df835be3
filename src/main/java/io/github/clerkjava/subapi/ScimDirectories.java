package io.github.clerkjava.subapi;

import io.github.clerkjava.api.ScimDirectoriesApi;
import io.github.clerkjava.api.ScimDirectoriesApi.GetScimDirectoryListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateScimDirectoryParams;
import io.github.clerkjava.model.CreateScimGroupRoleMappingParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Directory;
import io.github.clerkjava.model.DirectoryGroupRoleMapping;
import io.github.clerkjava.model.ReplaceScimGroupRoleMappingsParams;
import io.github.clerkjava.model.ScimGroupRole;
import io.github.clerkjava.model.UpdateDirectoryParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.List;
import java.util.function.Consumer;

/** Directories under their older name; new code should use {@link Directories}. */
public final class ScimDirectories extends SubApi {
  private final ScimDirectoriesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public ScimDirectories(ScimDirectoriesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten directories: {@code GET /scim_directories}. The older name of
   * {@link Directories#getDirectoryList}, which new code should use.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Directory> getScimDirectoryList() {
    return getScimDirectoryList(GetScimDirectoryListParams.builder().build());
  }

  /**
   * Returns directories, without their API keys: {@code GET /scim_directories}. See
   * {@link #getScimDirectoryList(GetScimDirectoryListParams)}.
   *
   * @param params sets limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Directory> getScimDirectoryList(
      Consumer<GetScimDirectoryListParams.Builder> params) {
    return getScimDirectoryList(
        filled(GetScimDirectoryListParams.builder(), params).build());
  }

  /**
   * Returns directories, without their API keys: {@code GET /scim_directories}. The older name of
   * {@link Directories#getDirectoryList}, which new code should use.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Directory> getScimDirectoryList(GetScimDirectoryListParams params) {
    return listByOffset(
        checked(params),
        api::getScimDirectoryList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Creates a directory for an enterprise connection: {@code POST /scim_directories}. See
   * {@link #createScimDirectory(CreateScimDirectoryParams)}.
   *
   * @param params sets the connection, the provider and what else is known
   * @return the directory, with its API key
   * @throws IllegalArgumentException if the connection or the provider is not set, or a group role mapping lacks
   *     something
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Directory createScimDirectory(Consumer<CreateScimDirectoryParams.Builder> params) {
    return createScimDirectory(
        filled(CreateScimDirectoryParams.builder(), params).build());
  }

  /**
   * Creates a directory for an enterprise connection: {@code POST /scim_directories}. The identity provider is then
   * to be given the endpoint URL and the API key of the answer, with which it reports users and groups. The key is
   * in this answer only; {@link #rotateScimDirectoryApiKey} makes another one. The older name of
   * {@link Directories#createDirectory}, which new code should use.
   *
   * @param params the id of the enterprise connection and the kind of identity provider, such as {@code okta},
   *     required; a name, and which groups give their members which role (default none)
   * @return the directory, with its API key
   * @throws IllegalArgumentException if the connection or the provider is not set, or a group role mapping lacks
   *     something
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a property is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory createScimDirectory(CreateScimDirectoryParams params) {
    return calls.execute(api.createScimDirectory(checked(params)));
  }

  /**
   * Returns a directory, without its API key: {@code GET /scim_directories/{scim_directory_id}}. The older name of
   * {@link Directories#getDirectory}, which new code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @return the directory
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory getScimDirectory(String scimDirectoryId) {
    return calls.execute(api.getScimDirectory(scimDirectoryId));
  }

  /**
   * Changes a directory: {@code PATCH /scim_directories/{scim_directory_id}}. See
   * {@link #updateScimDirectory(String, UpdateDirectoryParams)}.
   *
   * @param scimDirectoryId the id of the directory
   * @param params sets what is to change
   * @return the directory as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Directory updateScimDirectory(
      String scimDirectoryId, Consumer<UpdateDirectoryParams.Builder> params) {
    return updateScimDirectory(
        scimDirectoryId, filled(UpdateDirectoryParams.builder(), params).build());
  }

  /**
   * Changes a directory: {@code PATCH /scim_directories/{scim_directory_id}}. What is not set stays as it is. The
   * attribute mapping is merged into the present one: a name whose path is null is removed. The enterprise
   * connection can't be changed. The older name of {@link Directories#updateDirectory}, which new code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @param params the name, the kind of identity provider, the attribute mapping, whether the directory is switched
   *     on, and whether groups give their members roles
   * @return the directory as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory updateScimDirectory(String scimDirectoryId, UpdateDirectoryParams params) {
    return calls.execute(api.updateScimDirectory(scimDirectoryId, checked(params)));
  }

  /**
   * Deletes a directory: {@code DELETE /scim_directories/{scim_directory_id}}. From then on, what the identity
   * provider reports with its API key is refused. The older name of {@link Directories#deleteDirectory}, which new
   * code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteScimDirectory(String scimDirectoryId) {
    return calls.execute(api.deleteScimDirectory(scimDirectoryId));
  }

  /**
   * Makes a new API key for a directory: {@code POST /scim_directories/{scim_directory_id}/rotate_api_key}. It is
   * in this answer only, and the identity provider has to be given it soon: the old one works for a short while
   * yet. The older name of {@link Directories#rotateDirectoryApiKey}, which new code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @return the directory, with its new API key
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Directory rotateScimDirectoryApiKey(String scimDirectoryId) {
    return calls.execute(api.rotateScimDirectoryApiKey(scimDirectoryId));
  }

  /**
   * Returns all group role mappings of a directory, the one that goes before all others first:
   * {@code GET /scim_directories/{scim_directory_id}/group_role_mappings}. The list comes as a whole. The older
   * name of {@link Directories#getDirectoryGroupRoleMappingList}, which new code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @return the whole list
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<DirectoryGroupRoleMapping> getScimGroupRoleMappingList(
      String scimDirectoryId) {
    return wholeList(api.getScimGroupRoleMappingList(scimDirectoryId));
  }

  /**
   * Gives the members of a group a role in the organization:
   * {@code POST /scim_directories/{scim_directory_id}/group_role_mappings}. See
   * {@link #createScimGroupRoleMapping(String, CreateScimGroupRoleMappingParams)}.
   *
   * @param scimDirectoryId the id of the directory
   * @param params sets group, role and precedence
   * @return the mapping
   * @throws IllegalArgumentException if the id is null or blank, the group or the role is not set, or the
   *     precedence is below 1
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public DirectoryGroupRoleMapping createScimGroupRoleMapping(
      String scimDirectoryId, Consumer<CreateScimGroupRoleMappingParams.Builder> params) {
    return createScimGroupRoleMapping(
        scimDirectoryId,
        filled(CreateScimGroupRoleMappingParams.builder(), params).build());
  }

  /**
   * Gives the members of a group a role in the organization:
   * {@code POST /scim_directories/{scim_directory_id}/group_role_mappings}. Who is in the group already gets it
   * too, shortly afterwards. The directory must have group role mapping switched on. The older name of
   * {@link Directories#createDirectoryGroupRoleMapping}, which new code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @param params the id of the group at the identity provider and the id of the role, required; the precedence (1
   *     or more, the lowest goes before all others, default the last)
   * @return the mapping
   * @throws IllegalArgumentException if the id is null or blank, the group or the role is not set, or the
   *     precedence is below 1
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory,
   *     with a code if mapping is switched off
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DirectoryGroupRoleMapping createScimGroupRoleMapping(
      String scimDirectoryId, CreateScimGroupRoleMappingParams params) {
    return calls.execute(api.createScimGroupRoleMapping(scimDirectoryId, checked(params)));
  }

  /**
   * Puts group role mappings in the place of all that a directory has:
   * {@code PUT /scim_directories/{scim_directory_id}/group_role_mappings}. An empty list removes them all. The
   * directory must have group role mapping switched on. The older name of
   * {@link Directories#replaceDirectoryGroupRoleMappings}, which new code should use.
   *
   * @param scimDirectoryId the id of the directory
   * @param mappings groups and their roles; the first one gets precedence 1 and goes before all others. Each has
   *     the id of the role and that of the group
   * @return the whole list as it is now
   * @throws IllegalArgumentException if the id is null or blank, or the list or an element is null or lacks the
   *     group or the role
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory,
   *     with a code if mapping is switched off
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<DirectoryGroupRoleMapping> replaceScimGroupRoleMappings(
      String scimDirectoryId, List<ScimGroupRole> mappings) {
    ReplaceScimGroupRoleMappingsParams params =
        ReplaceScimGroupRoleMappingsParams.builder().mappings(mappings).build();
    return wholeList(api.replaceScimGroupRoleMappings(scimDirectoryId, checked(params)));
  }

  /**
   * Deletes a group role mapping:
   * {@code DELETE /scim_directories/{scim_directory_id}/group_role_mappings/{mapping_id}}. Who had a role by it
   * gets that of another mapped group, else the default role of the organization. The directory must have group
   * role mapping switched on. The older name of {@link Directories#deleteDirectoryGroupRoleMapping}, which new code
   * should use.
   *
   * @param scimDirectoryId the id of the directory
   * @param mappingId the id of the mapping
   * @return what was deleted
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such directory or
   *     mapping, with a code if mapping is switched off
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteScimGroupRoleMapping(String scimDirectoryId, String mappingId) {
    return calls.execute(api.deleteScimGroupRoleMapping(scimDirectoryId, mappingId));
  }
}
