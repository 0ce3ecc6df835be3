package io.github.clerkjava.subapi;

import io.github.clerkjava.api.M2MTokensApi;
import io.github.clerkjava.api.M2MTokensApi.GetM2MTokenListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.model.CreateM2MTokenParams;
import io.github.clerkjava.model.M2MToken;
import io.github.clerkjava.model.RevokeM2MTokenParams;
import io.github.clerkjava.model.VerifyM2MTokenParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/**
 * Tokens by which one machine proves to another who it is.
 *
 * <p>Its calls are sent with the secret key of a machine: the one given to {@link #withMachineSecretKey}, else that
 * of the client, else with the secret key of the instance.
 */
public final class M2M extends SubApi {
  private final M2MTokensApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public M2M(M2MTokensApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the same methods, sent with the secret key of another machine. The client and this object are not
   * changed, and pages that follow a list keep the key.
   *
   * @param key the secret key of the machine, such as {@code ak_…}; it goes before the machine secret key of the
   *     client and the secret key of the instance
   * @return a view of the same client
   * @throws IllegalArgumentException if the key is null, empty, a publishable one, or can't be sent in a header
   */
  public M2M withMachineSecretKey(String key) {
    return new M2M(
        api, calls.withOptions(CallOptions.builder().machineSecretKey(key).build()));
  }

  /**
   * Creates an opaque token with the default lifetime of the machine: {@code POST /m2m_tokens}. See
   * {@link #createToken(CreateM2MTokenParams)}.
   *
   * <p>Sent with the key given to {@link #withMachineSecretKey}, else with the machine secret key of the client,
   * else with the secret key of the instance, which the server refuses here.
   *
   * @return the token, with its secret part
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public M2MToken createToken() {
    return createToken(CreateM2MTokenParams.builder().build());
  }

  /**
   * Creates a token for the machine that the key belongs to: {@code POST /m2m_tokens}. See
   * {@link #createToken(CreateM2MTokenParams)}.
   *
   * @param params sets format, lifetime and claims
   * @return the token, with its secret part
   * @throws IllegalArgumentException if the lifetime is not at least 1 second, or the remaining time is negative
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public M2MToken createToken(Consumer<CreateM2MTokenParams.Builder> params) {
    return createToken(filled(CreateM2MTokenParams.builder(), params).build());
  }

  /**
   * Creates a token for the machine that the key belongs to: {@code POST /m2m_tokens}. The answer holds the token
   * itself, and no later answer does. It is meant for the machines that this one has access to; keep it until
   * shortly before it expires, rather than creating one per request.
   *
   * <p>Sent with the key given to {@link #withMachineSecretKey}, else with the machine secret key of the client,
   * else with the secret key of the instance, which the server refuses here.
   *
   * <p>What is not set is not sent, so the defaults are those of the server; the Node SDK always sends a lifetime
   * of null, claims of null and the format {@code opaque}.
   *
   * @param params all optional: the format (default {@code opaque}), the lifetime in seconds (1 or more, default
   *     that of the machine; leave it out rather than null, whose meaning is not settled), claims, and how many
   *     seconds a token that exists already must still work to be answered again (0 or more; without it the token
   *     is always a new one)
   * @return the token, with its secret part
   * @throws IllegalArgumentException if the lifetime is not at least 1 second, or the remaining time is negative
   * @throws io.github.clerkjava.error.ClerkApiException with status 401 if the key is not accepted, with status 400
   *     if the remaining time asked for is not below the lifetime
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public M2MToken createToken(CreateM2MTokenParams params) {
    return calls.execute(api.createM2MToken(checked(params)));
  }

  /**
   * Returns tokens that a machine has created, without the tokens themselves: {@code GET /m2m_tokens}. See
   * {@link #list(GetM2MTokenListParams)}.
   *
   * @param params sets the subject, filter, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the subject is not set, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<M2MToken> list(Consumer<GetM2MTokenListParams.Builder> params) {
    return list(filled(GetM2MTokenListParams.builder(), params).build());
  }

  /**
   * Returns tokens that a machine has created, without the tokens themselves: {@code GET /m2m_tokens}. Revoked and
   * expired ones are left out unless asked for, ones in JWT format are never listed.
   *
   * <p>Sent with the key given to {@link #withMachineSecretKey}, else with the machine secret key of the client,
   * else with the secret key of the instance. The key of a machine sees the tokens of that machine only.
   *
   * @param params the subject (the id of the machine, {@code mch_…}), required; whether revoked and expired tokens
   *     are listed (default false), limit (1 to 100, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the subject is not set, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such machine
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<M2MToken> list(GetM2MTokenListParams params) {
    return listByOffset(
        checked(params),
        api::getM2MTokenList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Ends a token before its time, without a reason: {@code POST /m2m_tokens/{m2m_token_id}/revoke}. See
   * {@link #revokeToken(String, RevokeM2MTokenParams)}.
   *
   * <p>Sent with the key given to {@link #withMachineSecretKey}, else with the machine secret key of the client,
   * else with the secret key of the instance.
   *
   * @param m2mTokenId the id, such as {@code mt_2x…}; not the token itself
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public M2MToken revokeToken(String m2mTokenId) {
    return revokeToken(m2mTokenId, RevokeM2MTokenParams.builder().build());
  }

  /**
   * Ends a token before its time: {@code POST /m2m_tokens/{m2m_token_id}/revoke}. See
   * {@link #revokeToken(String, RevokeM2MTokenParams)}.
   *
   * @param m2mTokenId the id, such as {@code mt_2x…}; not the token itself
   * @param params sets the reason
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public M2MToken revokeToken(String m2mTokenId, Consumer<RevokeM2MTokenParams.Builder> params) {
    return revokeToken(
        m2mTokenId, filled(RevokeM2MTokenParams.builder(), params).build());
  }

  /**
   * Ends a token before its time: {@code POST /m2m_tokens/{m2m_token_id}/revoke}. Tokens in JWT format can't be
   * revoked.
   *
   * <p>Sent with the key given to {@link #withMachineSecretKey}, else with the machine secret key of the client,
   * else with the secret key of the instance. The key of a machine may revoke only its own tokens.
   *
   * <p>Without a reason none is sent; the Node SDK sends null then, which means the same.
   *
   * @param m2mTokenId the id, such as {@code mt_2x…}; not the token itself
   * @param params the reason, for the record; null and absent mean none
   * @return the token as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public M2MToken revokeToken(String m2mTokenId, RevokeM2MTokenParams params) {
    return calls.execute(api.revokeM2MToken(m2mTokenId, checked(params)));
  }

  /**
   * Returns what is known of a token that came in with a request: {@code POST /m2m_tokens/verify}. Look at
   * {@code getRevoked()} and {@code getExpired()} before trusting it.
   *
   * <p>Sent with the key given to {@link #withMachineSecretKey}, else with the machine secret key of the client,
   * else with the secret key of the instance. The key of a machine verifies only tokens that give access to that
   * machine. The key of the instance verifies all: then check that the scopes have the id of the machine that
   * received the token.
   *
   * <p>Every token is sent to the server, one in JWT format too; the Node SDK checks that by its signature, without
   * a call.
   *
   * @param token the token itself, as the other machine sent it
   * @return the token: the machine that created it, its scopes and claims
   * @throws IllegalArgumentException if the token is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such token
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public M2MToken verify(String token) {
    return calls.execute(api.verifyM2MToken(
        VerifyM2MTokenParams.builder().token(notBlank("token", token)).build()));
  }
}
