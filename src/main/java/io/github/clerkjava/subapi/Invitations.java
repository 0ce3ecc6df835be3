package io.github.clerkjava.subapi;

import io.github.clerkjava.api.InvitationsApi;
import io.github.clerkjava.api.InvitationsApi.GetInvitationListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateInvitationBulkItem;
import io.github.clerkjava.model.CreateInvitationParams;
import io.github.clerkjava.model.Invitation;
import io.github.clerkjava.paging.PaginatedList;
import java.util.List;
import java.util.function.Consumer;

/** Invitations to sign up, sent by e-mail. */
public final class Invitations extends SubApi {
  private static final int MOST_IN_BULK = 10;

  private final InvitationsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Invitations(InvitationsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten invitations: {@code GET /invitations}. Newest first; revoked ones
   * are left out unless the status asks for them.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Invitation> getInvitationList() {
    return getInvitationList(GetInvitationListParams.builder().build());
  }

  /**
   * Returns invitations: {@code GET /invitations}. See {@link #getInvitationList(GetInvitationListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Invitation> getInvitationList(
      Consumer<GetInvitationListParams.Builder> params) {
    return getInvitationList(filled(GetInvitationListParams.builder(), params).build());
  }

  /**
   * Returns invitations: {@code GET /invitations}. Newest first; revoked ones
   * are left out unless the status asks for them.
   *
   * @param params filter, order, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Invitation> getInvitationList(GetInvitationListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getInvitationList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Invites somebody to sign up: {@code POST /invitations}. See {@link #createInvitation(CreateInvitationParams)}.
   *
   * @param params sets the e-mail address and what else is to be said
   * @return the invitation
   * @throws IllegalArgumentException if the address is not set, or the lifetime out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Invitation createInvitation(Consumer<CreateInvitationParams.Builder> params) {
    return createInvitation(filled(CreateInvitationParams.builder(), params).build());
  }

  /**
   * Invites somebody to sign up: {@code POST /invitations}. Sends an e-mail unless {@code notify} is false. An address
   * has one invitation at a time, and one that already has a user can't be invited.
   *
   * @param params the e-mail address, required; the redirect URL and all else is optional
   * @return the invitation
   * @throws IllegalArgumentException if the address is not set, or the lifetime is not 1 to 365 days
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the address is malformed, invited, or has a user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Invitation createInvitation(CreateInvitationParams params) {
    return calls.execute(api.createInvitation(checked(params)));
  }

  /**
   * Invites up to ten people to sign up: {@code POST /invitations/bulk}. Each gets an e-mail unless its {@code notify}
   * is false. Whether one refused address keeps the others from being invited is not documented.
   *
   * @param params 1 to 10 invitations; of each the e-mail address is required, all else is optional; what null does is
   *     not documented
   * @return the invitations
   * @throws IllegalArgumentException if there are none or more than 10, or one of them is null, lacks its address, or
   *     has a lifetime that is not 1 to 365 days
   * @throws io.github.clerkjava.error.ClerkApiException with a code if an address is malformed, invited, or has a user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public List<Invitation> createInvitationBulk(List<CreateInvitationBulkItem> params) {
    return calls.execute(api.createInvitationBulk(checked(params, MOST_IN_BULK)));
  }

  /**
   * Takes an invitation back: {@code POST /invitations/{invitation_id}/revoke}. Its link no longer works, and it no
   * longer shows in lists.
   *
   * @param invitationId the id, such as {@code inv_2x…}
   * @return the invitation as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such invitation, with a
   *     code if it is revoked already
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Invitation revokeInvitation(String invitationId) {
    return calls.execute(api.revokeInvitation(invitationId));
  }
}
