package io.github.clerkjava.subapi;

import io.github.clerkjava.api.ActorTokensApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.ActorToken;
import io.github.clerkjava.model.CreateActorTokenParams;
import java.util.function.Consumer;

/** Tokens with which one person, such as a support agent, signs in as another user: impersonation. */
public final class ActorTokens extends SubApi {
  private final ActorTokensApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public ActorTokens(ActorTokensApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates a token: {@code POST /actor_tokens}. See {@link #create(CreateActorTokenParams)}.
   *
   * @param params sets the user, the actor, and the lifetimes of token and session
   * @return the token with its URL
   * @throws IllegalArgumentException if the user, the actor or the actor's {@code sub} is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public ActorToken create(Consumer<CreateActorTokenParams.Builder> params) {
    return create(filled(CreateActorTokenParams.builder(), params).build());
  }

  /**
   * Creates a token: {@code POST /actor_tokens}. Nothing is sent to anybody: hand the URL to the actor, or let the
   * frontend sign in with the token and the strategy {@code ticket}. Either lets in whoever has it. The session that it
   * starts is one of the user, and names the actor in the {@code act} claim of its tokens.
   *
   * <p>Free properties of the actor, such as a reason, are added by {@code putAdditionalProperty} and sent beside
   * {@code sub}; Node wraps them in a property {@code additionalProperties}. They become part of the session tokens.
   *
   * @param params the id of the user and the actor with a {@code sub}, both required; the lifetime of the token in
   *     seconds (3600 if absent) and the longest one of the session in seconds (1800 if absent)
   * @return the token with its URL
   * @throws IllegalArgumentException if the user, the actor or the actor's {@code sub} is not set
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include impersonation, with
   *     a code if there is no such user or a lifetime is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public ActorToken create(CreateActorTokenParams params) {
    return calls.execute(api.createActorToken(checked(params)));
  }

  /**
   * Takes a pending token back: {@code POST /actor_tokens/{actor_token_id}/revoke}. A session that began with it stays;
   * {@link Sessions#revokeSession} ends it.
   *
   * @param actorTokenId the id, such as {@code act_2x…}; not the token itself
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token, with a code
   *     if it is not pending
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public ActorToken revoke(String actorTokenId) {
    return calls.execute(api.revokeActorToken(actorTokenId));
  }
}
