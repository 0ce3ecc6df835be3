package io.github.clerkjava.subapi;

import io.github.clerkjava.api.OAuthAccessTokensApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.IdPOAuthAccessToken;
import io.github.clerkjava.model.VerifyOAuthAccessTokenParams;

/**
 * Access tokens by which OAuth applications act for users of the instance.
 *
 * <p>The tokens themselves are {@link IdPOAuthAccessToken}.
 */
public final class IdPOAuthAccessTokens extends SubApi {
  private final OAuthAccessTokensApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public IdPOAuthAccessTokens(OAuthAccessTokensApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns what is known of an access token that an OAuth application got for a user:
   * {@code POST /oauth_applications/access_tokens/verify}.
   *
   * <p>For a JWT that has expired the answer is {@code getActive()}, which is false, and nothing else: all other
   * properties are absent then. Otherwise {@code getRevoked()} and {@code getExpired()} say whether the token can
   * still be used.
   *
   * @param accessToken the token, as the OAuth application sent it; not a session token
   * @return the token: whose it is, and what it allows
   * @throws IllegalArgumentException if the token is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public IdPOAuthAccessToken verify(String accessToken) {
    VerifyOAuthAccessTokenParams params = VerifyOAuthAccessTokenParams.builder()
        .accessToken(notBlank("accessToken", accessToken))
        .build();
    return calls.execute(api.verifyOAuthAccessToken(params));
  }
}
