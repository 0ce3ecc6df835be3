package io.github.clerkjava.subapi;

import io.github.clerkjava.api.OAuthApplicationsApi;
import io.github.clerkjava.api.OAuthApplicationsApi.GetOAuthApplicationListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.model.CreateOAuthApplicationParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.OAuthApplication;
import io.github.clerkjava.model.RevokeOAuthApplicationTokenParams;
import io.github.clerkjava.model.UpdateOAuthApplicationParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** Applications that people sign in to with their account at the instance, by OAuth 2.0. */
public final class OauthApplications extends SubApi {
  private final OAuthApplicationsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public OauthApplications(OAuthApplicationsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten applications: {@code GET /oauth_applications}. See
   * {@link #list(GetOAuthApplicationListParams)}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OAuthApplication> list() {
    return list(GetOAuthApplicationListParams.builder().build());
  }

  /**
   * Returns applications, without their client secrets: {@code GET /oauth_applications}. See
   * {@link #list(GetOAuthApplicationListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OAuthApplication> list(
      Consumer<GetOAuthApplicationListParams.Builder> params) {
    return list(filled(GetOAuthApplicationListParams.builder(), params).build());
  }

  /**
   * Returns applications, without their client secrets: {@code GET /oauth_applications}. Set the order whenever it
   * matters: what the server does without it is documented in two ways.
   *
   * @param params a part of the name or a whole {@code client_id} to look for, order by {@code created_at} or
   *     {@code name} (a leading {@code -} is descending), limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<OAuthApplication> list(GetOAuthApplicationListParams params) {
    return listByOffset(
        checked(params),
        api::getOAuthApplicationList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Registers an application: {@code POST /oauth_applications}. See {@link #create(CreateOAuthApplicationParams)}.
   *
   * @param params sets the name and what else is known
   * @return the application, with its client secret unless it is public
   * @throws IllegalArgumentException if the name is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OAuthApplication create(Consumer<CreateOAuthApplicationParams.Builder> params) {
    return create(filled(CreateOAuthApplicationParams.builder(), params).build());
  }

  /**
   * Registers an application: {@code POST /oauth_applications}. The answer holds the client secret, unless the
   * application is public. Store it: it is not answered again, and {@link #rotateSecret} makes a new one.
   *
   * @param params the name (at most 256 characters), required; redirect URIs (default none), scopes (words with
   *     spaces between them, at most 1024 characters, default {@code profile email}), whether consent is asked for
   *     (default true), whether PKCE is required (default false), and whether the client is public (default false).
   *     Null counts as absent
   * @return the application, with its client secret unless it is public
   * @throws IllegalArgumentException if the name is not set
   * @throws io.github.clerkjava.error.ClerkApiException with status 403 if the instance may have no more
   *     applications, with a code if a property is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplication create(CreateOAuthApplicationParams params) {
    return calls.execute(api.createOAuthApplication(checked(params)));
  }

  /**
   * Returns an application, without its client secret: {@code GET /oauth_applications/{oauth_application_id}}.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @return the application
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplication get(String oauthApplicationId) {
    return calls.execute(api.getOAuthApplication(oauthApplicationId));
  }

  /**
   * Changes an application: {@code PATCH /oauth_applications/{oauth_application_id}}. See
   * {@link #update(String, UpdateOAuthApplicationParams)}.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @param params sets what is to change
   * @return the application as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OAuthApplication update(
      String oauthApplicationId, Consumer<UpdateOAuthApplicationParams.Builder> params) {
    return update(
        oauthApplicationId,
        filled(UpdateOAuthApplicationParams.builder(), params).build());
  }

  /**
   * Changes an application: {@code PATCH /oauth_applications/{oauth_application_id}}. What is not set or null stays
   * as it is, the name too, which the Node SDK demands.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @param params the name (at most 256 characters), redirect URIs and scopes, which take the place of the present
   *     ones, whether consent is asked for, whether PKCE is required, and whether the client is public
   * @return the application as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplication update(String oauthApplicationId, UpdateOAuthApplicationParams params) {
    return calls.execute(api.updateOAuthApplication(oauthApplicationId, checked(params)));
  }

  /**
   * Uploads the logo of an application: {@code PUT /oauth_applications/{oauth_application_id}/logo}. It takes the
   * place of the one that was there. Nobody is recorded as the uploader.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @param file a JPEG, PNG, GIF or WebP image of at most 10 MB
   * @return the application with its new logo
   * @throws IllegalArgumentException if the id is null or blank, or the file is null
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application,
   *     with status 413 if the file is too large
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplication updateLogo(String oauthApplicationId, Upload file) {
    return calls.execute(api.updateOAuthApplicationLogo(oauthApplicationId, part(file), null));
  }

  /**
   * Uploads the logo of an application: {@code PUT /oauth_applications/{oauth_application_id}/logo}. See
   * {@link #updateLogo(String, Upload)}.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @param file a JPEG, PNG, GIF or WebP image of at most 10 MB
   * @param uploaderUserId the id of the user who is recorded as the uploader
   * @return the application with its new logo
   * @throws IllegalArgumentException if an id is null or blank, or the file is null
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application,
   *     with status 413 if the file is too large
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplication updateLogo(
      String oauthApplicationId, Upload file, String uploaderUserId) {
    RequestBody uploader = RequestBody.create(notBlank("uploaderUserId", uploaderUserId), null);
    return calls.execute(api.updateOAuthApplicationLogo(oauthApplicationId, part(file), uploader));
  }

  private static MultipartBody.Part part(Upload file) {
    return Arguments.notNull("file", file).asPart("file");
  }

  /**
   * Deletes an application for good: {@code DELETE /oauth_applications/{oauth_application_id}}. This can't be
   * undone.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject delete(String oauthApplicationId) {
    return calls.execute(api.deleteOAuthApplication(oauthApplicationId));
  }

  /**
   * Makes a new client secret for an application:
   * {@code POST /oauth_applications/{oauth_application_id}/rotate_secret}. It is in this answer only, and has to
   * take the place of the old one wherever that is in use.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @return the application, with its new client secret
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplication rotateSecret(String oauthApplicationId) {
    return calls.execute(api.rotateOAuthApplicationSecret(oauthApplicationId));
  }

  /**
   * Takes back what a user has granted to an application:
   * {@code POST /oauth_applications/{oauth_application_id}/revoke_token}. The token and all others from the same
   * grant stop working; other grants stay. Access tokens in JWT format can't be revoked.
   *
   * @param oauthApplicationId the id; not the {@code client_id}
   * @param token an access token that is no JWT, or a refresh token
   * @throws IllegalArgumentException if the id or the token is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such application
   *     or token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public void revokeToken(String oauthApplicationId, String token) {
    RevokeOAuthApplicationTokenParams params = RevokeOAuthApplicationTokenParams.builder()
        .token(notBlank("token", token))
        .build();
    calls.execute(api.revokeOAuthApplicationToken(oauthApplicationId, params));
  }
}
