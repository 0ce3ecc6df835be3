package io.github.clerkjava.subapi;

import io.github.clerkjava.api.AdminPortalLinkTokensApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AdminPortalLinkToken;
import io.github.clerkjava.model.CreateAdminPortalLinkTokenParams;
import io.github.clerkjava.model.RevokeAdminPortalLinkTokenParams;
import java.util.function.Consumer;

/** One-time tokens for links into the admin portal, such as for the IT contact of a customer. */
public final class AdminPortalLinkTokens extends SubApi {
  private final AdminPortalLinkTokensApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public AdminPortalLinkTokens(AdminPortalLinkTokensApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates a token for an hour that is not limited to an organization: {@code POST /admin_portal_link_tokens}. See
   * {@link #create(CreateAdminPortalLinkTokenParams)}.
   *
   * @return the token, with its secret part
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AdminPortalLinkToken create() {
    return create(CreateAdminPortalLinkTokenParams.builder().build());
  }

  /**
   * Creates a token that lets whoever follows a link with it into the admin portal, once:
   * {@code POST /admin_portal_link_tokens}. See {@link #create(CreateAdminPortalLinkTokenParams)}.
   *
   * @param params sets whom it is for and for how long
   * @return the token, with its secret part
   * @throws IllegalArgumentException if the lifetime is not 1 to 86400 seconds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AdminPortalLinkToken create(Consumer<CreateAdminPortalLinkTokenParams.Builder> params) {
    return create(filled(CreateAdminPortalLinkTokenParams.builder(), params).build());
  }

  /**
   * Creates a token that lets whoever follows a link with it into the admin portal, once:
   * {@code POST /admin_portal_link_tokens}. The token is in this answer only; the link is not part of it.
   *
   * @param params all optional: the organization to limit the link to (absent: not limited to one), your own
   *     reference to the IT contact, scopes such as {@code admin_portal:read}, and the lifetime in seconds (1 to
   *     86400, default 3600)
   * @return the token, with its secret part
   * @throws IllegalArgumentException if the lifetime is not 1 to 86400 seconds
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a property is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AdminPortalLinkToken create(CreateAdminPortalLinkTokenParams params) {
    return calls.execute(api.createAdminPortalLinkToken(checked(params)));
  }

  /**
   * Takes a token back, without a reason: {@code POST /admin_portal_link_tokens/{adminPortalLinkTokenID}/revoke}. A
   * link with it no longer lets anybody in.
   *
   * @param adminPortalLinkTokenId the id, such as {@code aplt_2x…}; not the token itself
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AdminPortalLinkToken revoke(String adminPortalLinkTokenId) {
    return revoke(
        adminPortalLinkTokenId, RevokeAdminPortalLinkTokenParams.builder().build());
  }

  /**
   * Takes a token back before it is used or expires:
   * {@code POST /admin_portal_link_tokens/{adminPortalLinkTokenID}/revoke}. See
   * {@link #revoke(String, RevokeAdminPortalLinkTokenParams)}.
   *
   * @param adminPortalLinkTokenId the id, such as {@code aplt_2x…}; not the token itself
   * @param params sets the reason
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AdminPortalLinkToken revoke(
      String adminPortalLinkTokenId, Consumer<RevokeAdminPortalLinkTokenParams.Builder> params) {
    return revoke(
        adminPortalLinkTokenId,
        filled(RevokeAdminPortalLinkTokenParams.builder(), params).build());
  }

  /**
   * Takes a token back before it is used or expires:
   * {@code POST /admin_portal_link_tokens/{adminPortalLinkTokenID}/revoke}. A link with it no longer lets anybody
   * in.
   *
   * @param adminPortalLinkTokenId the id, such as {@code aplt_2x…}; not the token itself
   * @param params the reason, for your own records; null and absent mean none
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AdminPortalLinkToken revoke(
      String adminPortalLinkTokenId, RevokeAdminPortalLinkTokenParams params) {
    return calls.execute(api.revokeAdminPortalLinkToken(adminPortalLinkTokenId, checked(params)));
  }
}
