package io.github.clerkjava.subapi;

import io.github.clerkjava.api.OrganizationDomainsApi;
import io.github.clerkjava.api.OrganizationDomainsApi.GetInstanceOrganizationDomainListParams;
import io.github.clerkjava.api.OrganizationDomainsApi.GetOrganizationDomainListParams;
import io.github.clerkjava.api.OrganizationInvitationsApi;
import io.github.clerkjava.api.OrganizationInvitationsApi.GetInstanceOrganizationInvitationListParams;
import io.github.clerkjava.api.OrganizationInvitationsApi.GetOrganizationInvitationListParams;
import io.github.clerkjava.api.OrganizationInvitationsApi.GetPendingOrganizationInvitationListParams;
import io.github.clerkjava.api.OrganizationMembershipsApi;
import io.github.clerkjava.api.OrganizationMembershipsApi.GetInstanceOrganizationMembershipListParams;
import io.github.clerkjava.api.OrganizationMembershipsApi.GetOrganizationMembershipListParams;
import io.github.clerkjava.api.OrganizationsApi;
import io.github.clerkjava.api.OrganizationsApi.GetOrganizationListParams;
import io.github.clerkjava.api.OrganizationsApi.GetOrganizationParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.model.CreateOrganizationDomainParams;
import io.github.clerkjava.model.CreateOrganizationInvitationParams;
import io.github.clerkjava.model.CreateOrganizationMembershipParams;
import io.github.clerkjava.model.CreateOrganizationParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Organization;
import io.github.clerkjava.model.OrganizationDomain;
import io.github.clerkjava.model.OrganizationInvitation;
import io.github.clerkjava.model.OrganizationMembership;
import io.github.clerkjava.model.ReplaceOrganizationMetadataParams;
import io.github.clerkjava.model.RevokeOrganizationInvitationParams;
import io.github.clerkjava.model.UpdateOrganizationDomainParams;
import io.github.clerkjava.model.UpdateOrganizationMembershipMetadataParams;
import io.github.clerkjava.model.UpdateOrganizationMembershipParams;
import io.github.clerkjava.model.UpdateOrganizationMetadataParams;
import io.github.clerkjava.model.UpdateOrganizationParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.RequestBody;

/**
 * The organizations of the instance: groups of users, with their members, domains and invitations.
 *
 * <p>Unlike Node, these methods check every id before anything is sent, answer domains as what they declare and not
 * as raw JSON, and declare for a deletion what the server answers to it.
 */
public final class Organizations extends SubApi {
  /** How many invitations one request takes. */
  private static final int MOST_INVITATIONS = 10;

  private final OrganizationsApi organizations;
  private final OrganizationMembershipsApi memberships;
  private final OrganizationDomainsApi domains;
  private final OrganizationInvitationsApi invitations;

  /**
   * Makes one.
   *
   * @param organizations the generated interface for organizations
   * @param memberships the generated interface for memberships
   * @param domains the generated interface for domains
   * @param invitations the generated interface for invitations
   * @param calls what runs its calls
   */
  public Organizations(
      OrganizationsApi organizations,
      OrganizationMembershipsApi memberships,
      OrganizationDomainsApi domains,
      OrganizationInvitationsApi invitations,
      CallExecutor calls) {
    super(calls);
    this.organizations = organizations;
    this.memberships = memberships;
    this.domains = domains;
    this.invitations = invitations;
  }

  /**
   * Returns the ten newest organizations: {@code GET /organizations}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Organization> getOrganizationList() {
    return getOrganizationList(GetOrganizationListParams.builder().build());
  }

  /**
   * Returns organizations that match a filter: {@code GET /organizations}. See
   * {@link #getOrganizationList(GetOrganizationListParams)}.
   *
   * @param params sets filter, order, what to tell besides, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Organization> getOrganizationList(
      Consumer<GetOrganizationListParams.Builder> params) {
    return getOrganizationList(
        filled(GetOrganizationListParams.builder(), params).build());
  }

  /**
   * Returns organizations that match a filter: {@code GET /organizations}.
   *
   * <p>Filters that name ids find the organizations that have one of them, or one of them as a member; a {@code +}
   * before an id includes, a {@code -} excludes. {@code query} finds an id, or a part of a name or slug. Members are
   * counted only if {@code includeMembersCount} asks for it.
   *
   * @param params filter, order (default {@code -created_at}: newest first), what to tell besides, limit (1 to 500,
   *     default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Organization> getOrganizationList(GetOrganizationListParams params) {
    return listByOffset(
        checked(params),
        organizations::getOrganizationList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns an organization: {@code GET /organizations/{organization_id}}. Members and invitations are not part of
   * the answer.
   *
   * @param idOrSlug the id, such as {@code org_2x…}, or the slug
   * @return the organization
   * @throws IllegalArgumentException if the id or slug is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization getOrganization(String idOrSlug) {
    return getOrganization(idOrSlug, GetOrganizationParams.builder().build());
  }

  /**
   * Returns an organization: {@code GET /organizations/{organization_id}}. See
   * {@link #getOrganization(String, GetOrganizationParams)}.
   *
   * @param idOrSlug the id, such as {@code org_2x…}, or the slug
   * @param params sets whether to count its members, and to tell that nobody is left who may manage it
   * @return the organization
   * @throws IllegalArgumentException if the id or slug is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Organization getOrganization(
      String idOrSlug, Consumer<GetOrganizationParams.Builder> params) {
    return getOrganization(
        idOrSlug, filled(GetOrganizationParams.builder(), params).build());
  }

  /**
   * Returns an organization: {@code GET /organizations/{organization_id}}. Members and invitations are not part of
   * the answer.
   *
   * @param idOrSlug the id, such as {@code org_2x…}, or the slug
   * @param params whether to count its members, and to tell that nobody is left who may manage it
   * @return the organization
   * @throws IllegalArgumentException if the id or slug is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization getOrganization(String idOrSlug, GetOrganizationParams params) {
    return calls.execute(organizations.getOrganization(idOrSlug, checked(params)));
  }

  /**
   * Creates an organization: {@code POST /organizations}. See {@link #createOrganization(CreateOrganizationParams)}.
   *
   * @param params sets the name and what else is known
   * @return the organization
   * @throws IllegalArgumentException if the name is not set, or the number of members is negative
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Organization createOrganization(Consumer<CreateOrganizationParams.Builder> params) {
    return createOrganization(filled(CreateOrganizationParams.builder(), params).build());
  }

  /**
   * Creates an organization: {@code POST /organizations}.
   *
   * <p>The user whom {@code createdBy} names becomes its admin, whose next session works in it. The slug is unique
   * in the instance, and can be given only where slugs are switched on.
   *
   * <p>Public metadata can be read by the frontend, private metadata is seen by the backend only.
   *
   * @param params the name, required; slug, creator, the most members there may be (0 for any number), metadata and
   *     all else is optional
   * @return the organization
   * @throws IllegalArgumentException if the name is not set, or the number of members is negative
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the slug is taken or another value is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization createOrganization(CreateOrganizationParams params) {
    return calls.execute(organizations.createOrganization(checked(params)));
  }

  /**
   * Changes an organization: {@code PATCH /organizations/{organization_id}}. See
   * {@link #updateOrganization(String, UpdateOrganizationParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets what is to change
   * @return the organization as changed
   * @throws IllegalArgumentException if the id is null or blank, or the number of members is negative
   * @throws io.github.clerkjava.error.ClerkException if a call fails
   */
  public Organization updateOrganization(
      String organizationId, Consumer<UpdateOrganizationParams.Builder> params) {
    return updateOrganization(
        organizationId, filled(UpdateOrganizationParams.builder(), params).build());
  }

  /**
   * Changes an organization: {@code PATCH /organizations/{organization_id}}, then, if metadata is among the changes,
   * {@code PUT /organizations/{organization_id}/metadata}.
   *
   * <p>What is not set stays as it is, and what is null too, though for the role set that is not published. Each
   * kind of metadata that is set is replaced as a whole ({@link #updateOrganizationMetadata} merges instead).
   * Without metadata there is one call, and likewise with nothing but metadata. With both, a failure of the second
   * call leaves the first in effect: the attributes are changed, the metadata is not. The same changes can then be
   * sent again. Node deprecates metadata here.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params what is to change
   * @return the organization as the last call answers it
   * @throws IllegalArgumentException if the id is null or blank, or the number of members is negative
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the slug is taken or another value is refused
   * @throws io.github.clerkjava.error.ClerkException if a call fails otherwise
   */
  public Organization updateOrganization(String organizationId, UpdateOrganizationParams params) {
    notBlank("organizationId", organizationId);
    return update(
        params,
        UpdateOrganizationParams.Adapter.INSTANCE,
        attributes -> organizations.updateOrganization(organizationId, attributes),
        ReplaceOrganizationMetadataParams.Adapter.INSTANCE,
        metadata -> organizations.replaceOrganizationMetadata(organizationId, metadata));
  }

  /**
   * Merges metadata into that of an organization: {@code PATCH /organizations/{organization_id}/metadata}. See
   * {@link #updateOrganizationMetadata(String, UpdateOrganizationMetadataParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets what is to change
   * @return the organization as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Organization updateOrganizationMetadata(
      String organizationId, Consumer<UpdateOrganizationMetadataParams.Builder> params) {
    return updateOrganizationMetadata(
        organizationId,
        filled(UpdateOrganizationMetadataParams.builder(), params).build());
  }

  /**
   * Merges metadata into that of an organization: {@code PATCH /organizations/{organization_id}/metadata}. Keys that
   * are not named stay, objects are merged at every depth, and a key that is null is removed.
   * {@link #replaceOrganizationMetadata(String, ReplaceOrganizationMetadataParams)} overwrites instead.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params what is to change
   * @return the organization as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization updateOrganizationMetadata(
      String organizationId, UpdateOrganizationMetadataParams params) {
    return calls.execute(organizations.updateOrganizationMetadata(organizationId, checked(params)));
  }

  /**
   * Replaces metadata of an organization: {@code PUT /organizations/{organization_id}/metadata}. See
   * {@link #replaceOrganizationMetadata(String, ReplaceOrganizationMetadataParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets the kinds to replace
   * @return the organization as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Organization replaceOrganizationMetadata(
      String organizationId, Consumer<ReplaceOrganizationMetadataParams.Builder> params) {
    return replaceOrganizationMetadata(
        organizationId,
        filled(ReplaceOrganizationMetadataParams.builder(), params).build());
  }

  /**
   * Replaces metadata of an organization: {@code PUT /organizations/{organization_id}/metadata}. A kind that is set
   * is replaced as a whole, and keys that it had are lost; one that is not set stays.
   * {@link #updateOrganizationMetadata(String, UpdateOrganizationMetadataParams)} changes single keys.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params the kinds to replace
   * @return the organization as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization replaceOrganizationMetadata(
      String organizationId, ReplaceOrganizationMetadataParams params) {
    return calls.execute(
        organizations.replaceOrganizationMetadata(organizationId, checked(params)));
  }

  /**
   * Sets the logo of an organization: {@code PUT /organizations/{organization_id}/logo}. It takes the place of the
   * one that was there.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param file a JPEG, PNG, GIF or WebP file of at most 10 MB
   * @return the organization with the logo
   * @throws IllegalArgumentException if the id is null or blank, or the file is null
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the file is no such image
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization updateOrganizationLogo(String organizationId, Upload file) {
    return calls.execute(organizations.updateOrganizationLogo(
        organizationId, Arguments.notNull("file", file).asPart("file"), null));
  }

  /**
   * Sets the logo of an organization: {@code PUT /organizations/{organization_id}/logo}. It takes the place of the
   * one that was there.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param file a JPEG, PNG, GIF or WebP file of at most 10 MB
   * @param uploaderUserId the id of the user who is recorded as the uploader
   * @return the organization with the logo
   * @throws IllegalArgumentException if an id is null or blank, or the file is null
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the file is no such image
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization updateOrganizationLogo(
      String organizationId, Upload file, String uploaderUserId) {
    return calls.execute(organizations.updateOrganizationLogo(
        organizationId,
        Arguments.notNull("file", file).asPart("file"),
        RequestBody.create(notBlank("uploaderUserId", uploaderUserId), null)));
  }

  /**
   * Removes the logo of an organization: {@code DELETE /organizations/{organization_id}/logo}. A generated image
   * takes its place.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @return the organization without it
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Organization deleteOrganizationLogo(String organizationId) {
    return calls.execute(organizations.deleteOrganizationLogo(organizationId));
  }

  /**
   * Deletes an organization for good, with its memberships and invitations:
   * {@code DELETE /organizations/{organization_id}}. The users who were members stay.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteOrganization(String organizationId) {
    return calls.execute(organizations.deleteOrganization(organizationId));
  }

  /**
   * Returns ten memberships in all organizations: {@code GET /organization_memberships}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationMembership> getInstanceOrganizationMembershipList() {
    return getInstanceOrganizationMembershipList(
        GetInstanceOrganizationMembershipListParams.builder().build());
  }

  /**
   * Returns memberships in all organizations: {@code GET /organization_memberships}. See
   * {@link #getInstanceOrganizationMembershipList(GetInstanceOrganizationMembershipListParams)}.
   *
   * @param params sets order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationMembership> getInstanceOrganizationMembershipList(
      Consumer<GetInstanceOrganizationMembershipListParams.Builder> params) {
    return getInstanceOrganizationMembershipList(
        filled(GetInstanceOrganizationMembershipListParams.builder(), params).build());
  }

  /**
   * Returns memberships in all organizations: {@code GET /organization_memberships}. The order without
   * {@code orderBy} is not specified: set one before walking all pages.
   *
   * @param params order, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationMembership> getInstanceOrganizationMembershipList(
      GetInstanceOrganizationMembershipListParams params) {
    return listByOffset(
        checked(params),
        memberships::getInstanceOrganizationMembershipList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns ten memberships in an organization: {@code GET /organizations/{organization_id}/memberships}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationMembership> getOrganizationMembershipList(
      String organizationId) {
    return getOrganizationMembershipList(
        organizationId, GetOrganizationMembershipListParams.builder().build());
  }

  /**
   * Returns memberships in an organization: {@code GET /organizations/{organization_id}/memberships}. See
   * {@link #getOrganizationMembershipList(String, GetOrganizationMembershipListParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets filter, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationMembership> getOrganizationMembershipList(
      String organizationId, Consumer<GetOrganizationMembershipListParams.Builder> params) {
    return getOrganizationMembershipList(
        organizationId,
        filled(GetOrganizationMembershipListParams.builder(), params).build());
  }

  /**
   * Returns memberships in an organization: {@code GET /organizations/{organization_id}/memberships}.
   *
   * <p>Each filter finds members who meet one of its values, and several filters must all be met; a {@code +} before
   * a user id includes that user, a {@code -} excludes it. {@code query} finds a part of a user id, e-mail address,
   * phone number, username, web3 wallet, first or last name. Times are those of the user, not of the membership.
   *
   * <p>The order without {@code orderBy} is not specified: set one before walking all pages.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params filter, order, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationMembership> getOrganizationMembershipList(
      String organizationId, GetOrganizationMembershipListParams params) {
    return listByOffset(
        checked(params),
        query -> memberships.getOrganizationMembershipList(organizationId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Makes a user a member of an organization, at once and without an invitation:
   * {@code POST /organizations/{organization_id}/memberships}. See
   * {@link #createOrganizationMembership(String, CreateOrganizationMembershipParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets user, role and metadata
   * @return the membership
   * @throws IllegalArgumentException if the id is null or blank, or the user or the role is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationMembership createOrganizationMembership(
      String organizationId, Consumer<CreateOrganizationMembershipParams.Builder> params) {
    return createOrganizationMembership(
        organizationId,
        filled(CreateOrganizationMembershipParams.builder(), params).build());
  }

  /**
   * Makes a user a member of an organization, at once and without an invitation:
   * {@code POST /organizations/{organization_id}/memberships}. The next session of the user works in it.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params the id of the user and the key of the role, such as {@code org:member}, both required; metadata of
   *     the membership is optional
   * @return the membership
   * @throws IllegalArgumentException if the id is null or blank, or the user or the role is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the user is a member already or a value is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationMembership createOrganizationMembership(
      String organizationId, CreateOrganizationMembershipParams params) {
    return calls.execute(memberships.createOrganizationMembership(organizationId, checked(params)));
  }

  /**
   * Gives a member of an organization another role:
   * {@code PATCH /organizations/{organization_id}/memberships/{user_id}}.
   *
   * @param organizationId the id of the organization
   * @param userId the id of the user who is the member; not that of the membership
   * @param role the key of the role, such as {@code org:admin}
   * @return the membership as changed
   * @throws IllegalArgumentException if an id or the role is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     or the user is no member of it, with a code if the role is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationMembership updateOrganizationMembership(
      String organizationId, String userId, String role) {
    UpdateOrganizationMembershipParams params = UpdateOrganizationMembershipParams.builder()
        .role(notBlank("role", role))
        .build();
    return calls.execute(memberships.updateOrganizationMembership(organizationId, userId, params));
  }

  /**
   * Merges metadata into that of a membership:
   * {@code PATCH /organizations/{organization_id}/memberships/{user_id}/metadata}. See
   * {@link #updateOrganizationMembershipMetadata(String, String, UpdateOrganizationMembershipMetadataParams)}.
   *
   * @param organizationId the id of the organization
   * @param userId the id of the user who is the member; not that of the membership
   * @param params sets what is to change
   * @return the membership as changed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationMembership updateOrganizationMembershipMetadata(
      String organizationId,
      String userId,
      Consumer<UpdateOrganizationMembershipMetadataParams.Builder> params) {
    return updateOrganizationMembershipMetadata(
        organizationId,
        userId,
        filled(UpdateOrganizationMembershipMetadataParams.builder(), params).build());
  }

  /**
   * Merges metadata into that of a membership:
   * {@code PATCH /organizations/{organization_id}/memberships/{user_id}/metadata}. Keys that are not named stay,
   * objects are merged at every depth, and a key that is null is removed. Nothing replaces the metadata of a
   * membership as a whole.
   *
   * @param organizationId the id of the organization
   * @param userId the id of the user who is the member; not that of the membership
   * @param params what is to change
   * @return the membership as changed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     or the user is no member of it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationMembership updateOrganizationMembershipMetadata(
      String organizationId, String userId, UpdateOrganizationMembershipMetadataParams params) {
    return calls.execute(
        memberships.updateOrganizationMembershipMetadata(organizationId, userId, checked(params)));
  }

  /**
   * Ends the membership of a user in an organization:
   * {@code DELETE /organizations/{organization_id}/memberships/{user_id}}. Neither of the two is deleted.
   *
   * @param organizationId the id of the organization
   * @param userId the id of the user who is the member; not that of the membership
   * @return the membership that has ended
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     or the user is no member of it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationMembership deleteOrganizationMembership(String organizationId, String userId) {
    return calls.execute(memberships.deleteOrganizationMembership(organizationId, userId));
  }

  /**
   * Returns the ten newest domains of all organizations: {@code GET /organization_domains}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationDomain> getInstanceOrganizationDomainList() {
    return getInstanceOrganizationDomainList(
        GetInstanceOrganizationDomainListParams.builder().build());
  }

  /**
   * Returns domains of all organizations: {@code GET /organization_domains}. See
   * {@link #getInstanceOrganizationDomainList(GetInstanceOrganizationDomainListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationDomain> getInstanceOrganizationDomainList(
      Consumer<GetInstanceOrganizationDomainListParams.Builder> params) {
    return getInstanceOrganizationDomainList(
        filled(GetInstanceOrganizationDomainListParams.builder(), params).build());
  }

  /**
   * Returns domains of all organizations: {@code GET /organization_domains}. Several filters must all be met.
   * {@code query} finds a part of a name, or the organization whose id it is.
   *
   * @param params filter, order (default {@code -created_at}: newest first), limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationDomain> getInstanceOrganizationDomainList(
      GetInstanceOrganizationDomainListParams params) {
    return listByOffset(
        checked(params),
        domains::getInstanceOrganizationDomainList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns ten domains of an organization: {@code GET /organizations/{organization_id}/domains}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationDomain> getOrganizationDomainList(String organizationId) {
    return getOrganizationDomainList(
        organizationId, GetOrganizationDomainListParams.builder().build());
  }

  /**
   * Returns domains of an organization: {@code GET /organizations/{organization_id}/domains}. See
   * {@link #getOrganizationDomainList(String, GetOrganizationDomainListParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets whether verified, enrollment modes, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationDomain> getOrganizationDomainList(
      String organizationId, Consumer<GetOrganizationDomainListParams.Builder> params) {
    return getOrganizationDomainList(
        organizationId,
        filled(GetOrganizationDomainListParams.builder(), params).build());
  }

  /**
   * Returns domains of an organization: {@code GET /organizations/{organization_id}/domains}. Several filters must
   * all be met. The order is not specified.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params whether verified, enrollment modes, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationDomain> getOrganizationDomainList(
      String organizationId, GetOrganizationDomainListParams params) {
    return listByOffset(
        checked(params),
        query -> domains.getOrganizationDomainList(organizationId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Ties a domain of e-mail addresses to an organization: {@code POST /organizations/{organization_id}/domains}. See
   * {@link #createOrganizationDomain(String, CreateOrganizationDomainParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets name, enrollment mode, and whether it is verified
   * @return the domain
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationDomain createOrganizationDomain(
      String organizationId, Consumer<CreateOrganizationDomainParams.Builder> params) {
    return createOrganizationDomain(
        organizationId, filled(CreateOrganizationDomainParams.builder(), params).build());
  }

  /**
   * Ties a domain of e-mail addresses to an organization: {@code POST /organizations/{organization_id}/domains}.
   * Whoever has an address there comes in as the enrollment mode says. It counts as verified unless {@code verified}
   * is false; left out, it is not sent, whereas Node sends true.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params the name, such as {@code example.com}, and the enrollment mode, which the server expects, and
   *     whether it is verified
   * @return the domain
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the name or another value is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationDomain createOrganizationDomain(
      String organizationId, CreateOrganizationDomainParams params) {
    return calls.execute(domains.createOrganizationDomain(organizationId, checked(params)));
  }

  /**
   * Changes a domain of an organization: {@code PATCH /organizations/{organization_id}/domains/{domain_id}}. See
   * {@link #updateOrganizationDomain(String, String, UpdateOrganizationDomainParams)}.
   *
   * @param organizationId the id of the organization
   * @param domainId the id of the domain, such as {@code dmn_2x…}
   * @param params sets what is to change
   * @return the domain as changed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationDomain updateOrganizationDomain(
      String organizationId,
      String domainId,
      Consumer<UpdateOrganizationDomainParams.Builder> params) {
    return updateOrganizationDomain(
        organizationId,
        domainId,
        filled(UpdateOrganizationDomainParams.builder(), params).build());
  }

  /**
   * Changes a domain of an organization: {@code PATCH /organizations/{organization_id}/domains/{domain_id}}. What is
   * not set stays as it is, and null changes nothing. The name is unpublished: only Node sends it.
   *
   * @param organizationId the id of the organization
   * @param domainId the id of the domain, such as {@code dmn_2x…}
   * @param params what is to change
   * @return the domain as changed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   *     or domain
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationDomain updateOrganizationDomain(
      String organizationId, String domainId, UpdateOrganizationDomainParams params) {
    return calls.execute(
        domains.updateOrganizationDomain(organizationId, domainId, checked(params)));
  }

  /**
   * Marks that an organization owns a domain, on your word:
   * {@code POST /organizations/{organization_id}/domains/{domain_id}/verify_ownership}. No DNS record is looked up.
   * Doing it again changes nothing.
   *
   * @param organizationId the id of the organization
   * @param domainId the id of the domain, such as {@code dmn_2x…}
   * @return the domain
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   *     or domain
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationDomain verifyOrganizationDomainOwnership(
      String organizationId, String domainId) {
    return calls.execute(domains.verifyOrganizationDomainOwnership(organizationId, domainId));
  }

  /**
   * Takes a domain away from an organization: {@code DELETE /organizations/{organization_id}/domains/{domain_id}}.
   *
   * @param organizationId the id of the organization
   * @param domainId the id of the domain, such as {@code dmn_2x…}
   * @return what was deleted
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   *     or domain
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteOrganizationDomain(String organizationId, String domainId) {
    return calls.execute(domains.deleteOrganizationDomain(organizationId, domainId));
  }

  /**
   * Returns the ten newest invitations to all organizations: {@code GET /organization_invitations}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationInvitation> getInstanceOrganizationInvitationList() {
    return getInstanceOrganizationInvitationList(
        GetInstanceOrganizationInvitationListParams.builder().build());
  }

  /**
   * Returns invitations to all organizations: {@code GET /organization_invitations}. See
   * {@link #getInstanceOrganizationInvitationList(GetInstanceOrganizationInvitationListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationInvitation> getInstanceOrganizationInvitationList(
      Consumer<GetInstanceOrganizationInvitationListParams.Builder> params) {
    return getInstanceOrganizationInvitationList(
        filled(GetInstanceOrganizationInvitationListParams.builder(), params).build());
  }

  /**
   * Returns invitations to all organizations: {@code GET /organization_invitations}.
   *
   * @param params statuses, a text to find in the e-mail address, order (default {@code -created_at}: newest first),
   *     limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationInvitation> getInstanceOrganizationInvitationList(
      GetInstanceOrganizationInvitationListParams params) {
    return listByOffset(
        checked(params),
        invitations::getInstanceOrganizationInvitationList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns the ten newest invitations to an organization: {@code GET /organizations/{organization_id}/invitations}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationInvitation> getOrganizationInvitationList(
      String organizationId) {
    return getOrganizationInvitationList(
        organizationId, GetOrganizationInvitationListParams.builder().build());
  }

  /**
   * Returns invitations to an organization: {@code GET /organizations/{organization_id}/invitations}. See
   * {@link #getOrganizationInvitationList(String, GetOrganizationInvitationListParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets filter, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OrganizationInvitation> getOrganizationInvitationList(
      String organizationId, Consumer<GetOrganizationInvitationListParams.Builder> params) {
    return getOrganizationInvitationList(
        organizationId,
        filled(GetOrganizationInvitationListParams.builder(), params).build());
  }

  /**
   * Returns invitations to an organization: {@code GET /organizations/{organization_id}/invitations}. Those that a
   * domain of the organization has brought about are not among them.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params statuses, e-mail address, order (default {@code -created_at}: newest first), limit (1 to 500,
   *     default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationInvitation> getOrganizationInvitationList(
      String organizationId, GetOrganizationInvitationListParams params) {
    return listByOffset(
        checked(params),
        query -> invitations.getOrganizationInvitationList(organizationId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns the ten newest invitations to an organization that can still be accepted:
   * {@code GET /organizations/{organization_id}/invitations/pending}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated use {@link #getOrganizationInvitationList(String, GetOrganizationInvitationListParams)} with the
   *     status {@code pending}
   */
  @Deprecated
  public PaginatedList<OrganizationInvitation> getPendingOrganizationInvitationList(
      String organizationId) {
    return getPendingOrganizationInvitationList(
        organizationId, GetPendingOrganizationInvitationListParams.builder().build());
  }

  /**
   * Returns invitations to an organization that can still be accepted, newest first:
   * {@code GET /organizations/{organization_id}/invitations/pending}. See
   * {@link #getPendingOrganizationInvitationList(String, GetPendingOrganizationInvitationListParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated use {@link #getOrganizationInvitationList(String, GetOrganizationInvitationListParams)} with the
   *     status {@code pending}
   */
  @Deprecated
  public PaginatedList<OrganizationInvitation> getPendingOrganizationInvitationList(
      String organizationId, Consumer<GetPendingOrganizationInvitationListParams.Builder> params) {
    return getPendingOrganizationInvitationList(
        organizationId,
        filled(GetPendingOrganizationInvitationListParams.builder(), params).build());
  }

  /**
   * Returns invitations to an organization that can still be accepted, newest first:
   * {@code GET /organizations/{organization_id}/invitations/pending}. Those that a domain of the organization has
   * brought about are not among them.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated use {@link #getOrganizationInvitationList(String, GetOrganizationInvitationListParams)} with the
   *     status {@code pending}
   */
  @Deprecated
  public PaginatedList<OrganizationInvitation> getPendingOrganizationInvitationList(
      String organizationId, GetPendingOrganizationInvitationListParams params) {
    return listByOffset(
        checked(params),
        query -> invitations.getPendingOrganizationInvitationList(organizationId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns an invitation to an organization, pending or not:
   * {@code GET /organizations/{organization_id}/invitations/{invitation_id}}.
   *
   * @param organizationId the id of the organization
   * @param invitationId the id of the invitation, such as {@code orginv_2x…}
   * @return the invitation
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   *     or invitation
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationInvitation getOrganizationInvitation(
      String organizationId, String invitationId) {
    return calls.execute(invitations.getOrganizationInvitation(organizationId, invitationId));
  }

  /**
   * Invites somebody to an organization: {@code POST /organizations/{organization_id}/invitations}. See
   * {@link #createOrganizationInvitation(String, CreateOrganizationInvitationParams)}.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params sets e-mail address, role, and what else is to be said
   * @return the invitation
   * @throws IllegalArgumentException if the id is null or blank, or the address or the role is not set, or the
   *     lifetime out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationInvitation createOrganizationInvitation(
      String organizationId, Consumer<CreateOrganizationInvitationParams.Builder> params) {
    return createOrganizationInvitation(
        organizationId,
        filled(CreateOrganizationInvitationParams.builder(), params).build());
  }

  /**
   * Invites somebody to an organization: {@code POST /organizations/{organization_id}/invitations}. Sends an e-mail
   * unless {@code notify} is false. The metadata becomes that of the membership.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params the e-mail address and the key of the role, such as {@code org:member}, both required; inviter,
   *     redirect URL, days to accept (1 to 365, default 30) and metadata are optional
   * @return the invitation
   * @throws IllegalArgumentException if the id is null or blank, or the address or the role is not set, or the
   *     lifetime is not 1 to 365 days
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the address or another value is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationInvitation createOrganizationInvitation(
      String organizationId, CreateOrganizationInvitationParams params) {
    return calls.execute(invitations.createOrganizationInvitation(organizationId, checked(params)));
  }

  /**
   * Invites up to ten people to an organization: {@code POST /organizations/{organization_id}/invitations/bulk}.
   * Each has a role, an inviter and metadata of its own, and gets an e-mail unless {@code notify} is false.
   *
   * @param organizationId the id, such as {@code org_2x…}
   * @param params 1 to 10 invitations, each as for
   *     {@link #createOrganizationInvitation(String, CreateOrganizationInvitationParams)}
   * @return all of the invitations
   * @throws IllegalArgumentException if the id is null or blank, there are none or more than 10, or one of them is
   *     null, lacks its address or role, or has a lifetime that is not 1 to 365 days
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if one of the invitations is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<OrganizationInvitation> createOrganizationInvitationBulk(
      String organizationId, List<CreateOrganizationInvitationParams> params) {
    return wholeList(invitations.createOrganizationInvitationBulk(
        organizationId, checked(params, MOST_INVITATIONS)));
  }

  /**
   * Takes an invitation to an organization back, in nobody's name:
   * {@code POST /organizations/{organization_id}/invitations/{invitation_id}/revoke}.
   *
   * @param organizationId the id of the organization
   * @param invitationId the id of the invitation, such as {@code orginv_2x…}
   * @return the invitation as revoked
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   *     or invitation, with a code if the invitation is not pending
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationInvitation revokeOrganizationInvitation(
      String organizationId, String invitationId) {
    return revokeOrganizationInvitation(
        organizationId,
        invitationId,
        RevokeOrganizationInvitationParams.builder().build());
  }

  /**
   * Takes an invitation to an organization back:
   * {@code POST /organizations/{organization_id}/invitations/{invitation_id}/revoke}. See
   * {@link #revokeOrganizationInvitation(String, String, RevokeOrganizationInvitationParams)}.
   *
   * @param organizationId the id of the organization
   * @param invitationId the id of the invitation, such as {@code orginv_2x…}
   * @param params sets the admin in whose name it is revoked
   * @return the invitation as revoked
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationInvitation revokeOrganizationInvitation(
      String organizationId,
      String invitationId,
      Consumer<RevokeOrganizationInvitationParams.Builder> params) {
    return revokeOrganizationInvitation(
        organizationId,
        invitationId,
        filled(RevokeOrganizationInvitationParams.builder(), params).build());
  }

  /**
   * Takes an invitation to an organization back:
   * {@code POST /organizations/{organization_id}/invitations/{invitation_id}/revoke}. Only a pending one can be
   * revoked; once it is accepted, {@link #deleteOrganizationMembership} is what remains. Without a name {@code {}}
   * is sent; Node sends no body.
   *
   * @param organizationId the id of the organization
   * @param invitationId the id of the invitation, such as {@code orginv_2x…}
   * @param params the id of the admin in whose name it is revoked; null or absent for nobody
   * @return the invitation as revoked
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   *     or invitation, with a code if the invitation is not pending
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationInvitation revokeOrganizationInvitation(
      String organizationId, String invitationId, RevokeOrganizationInvitationParams params) {
    return calls.execute(
        invitations.revokeOrganizationInvitation(organizationId, invitationId, checked(params)));
  }
}
