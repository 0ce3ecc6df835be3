package io.github.clerkjava.subapi;

import io.github.clerkjava.api.SignInTokensApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateSignInTokenParams;
import io.github.clerkjava.model.SignInToken;
import java.util.function.Consumer;

/** Tokens with which a user signs in once, without any other proof. */
public final class SignInTokens extends SubApi {
  private final SignInTokensApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public SignInTokens(SignInTokensApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates a token: {@code POST /sign_in_tokens}. See {@link #createSignInToken(CreateSignInTokenParams)}.
   *
   * @param params sets the user and for how long the token works
   * @return the token with its URL
   * @throws IllegalArgumentException if the user is not set, or the lifetime is less than 1 second
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public SignInToken createSignInToken(Consumer<CreateSignInTokenParams.Builder> params) {
    return createSignInToken(filled(CreateSignInTokenParams.builder(), params).build());
  }

  /**
   * Creates a token: {@code POST /sign_in_tokens}. Nothing is sent to the user: hand over the URL, or let the frontend
   * sign in with the token and the strategy {@code ticket}. Either lets in whoever has it. No session begins before.
   *
   * @param params the id of the user, required; the lifetime in seconds, 1 or more, which unlike in Node may be left
   *     out (30 days then); and an organization of the user that becomes the active one. What null does is not documented
   * @return the token with its URL
   * @throws IllegalArgumentException if the user is not set, or the lifetime is less than 1 second
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SignInToken createSignInToken(CreateSignInTokenParams params) {
    return calls.execute(api.createSignInToken(checked(params)));
  }

  /**
   * Takes a pending token back: {@code POST /sign_in_tokens/{sign_in_token_id}/revoke}. A session that began with it
   * stays; {@link Sessions#revokeSession} ends it.
   *
   * @param signInTokenId the id, such as {@code sit_2x…}; not the token itself
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token, with a code
   *     if it is not pending
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SignInToken revokeSignInToken(String signInTokenId) {
    return calls.execute(api.revokeSignInToken(signInTokenId));
  }
}
