package io.github.clerkjava.subapi;

import io.github.clerkjava.api.SessionsApi;
import io.github.clerkjava.api.SessionsApi.GetSessionListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.VerifySessionParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The sessions of the instance: a session is a user signed in on a client. */
public final class Sessions extends SubApi {
  private final SessionsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Sessions(SessionsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten sessions: {@code GET /sessions}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Session> getSessionList() {
    return getSessionList(GetSessionListParams.builder().build());
  }

  /**
   * Returns sessions: {@code GET /sessions}. See {@link #getSessionList(GetSessionListParams)}.
   *
   * @param params sets client, user, status, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Session> getSessionList(Consumer<GetSessionListParams.Builder> params) {
    return getSessionList(filled(GetSessionListParams.builder(), params).build());
  }

  /**
   * Returns sessions: {@code GET /sessions}.
   *
   * @param params client, user, status, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Session> getSessionList(GetSessionListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getSessionList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a session: {@code GET /sessions/{session_id}}.
   *
   * @param sessionId the id, such as {@code sess_2x…}
   * @return the session
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such session
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Session getSession(String sessionId) {
    return calls.execute(api.getSession(sessionId));
  }

  /**
   * Ends a session: {@code POST /sessions/{session_id}/revoke}. The user is signed out of that client; tokens that were
   * already handed out are accepted without asking the server until they expire.
   *
   * @param sessionId the id
   * @return the session as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such session
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Session revokeSession(String sessionId) {
    return calls.execute(api.revokeSession(sessionId));
  }

  /**
   * Checks that a token belongs to a session that is still active: {@code POST /sessions/{session_id}/verify}, sent with
   * the last version of the API that has it. A revoked or ended session does not verify.
   *
   * @param sessionId the id
   * @param token the session token (a JWT) that the frontend sent
   * @return the session
   * @throws IllegalArgumentException if the id or the token is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException if the token or session is not valid
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API has dropped it; session tokens are to be verified by their signature, without a call
   */
  @Deprecated
  public Session verifySession(String sessionId, String token) {
    VerifySessionParams params =
        VerifySessionParams.builder().token(notBlank("token", token)).build();
    return calls.execute(api.verifySession(sessionId, params));
  }
}
