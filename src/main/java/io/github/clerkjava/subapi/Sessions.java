package io.github.clerkjava.subapi;

import io.github.clerkjava.api.SessionsApi;
import io.github.clerkjava.api.SessionsApi.GetSessionListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateSessionParams;
import io.github.clerkjava.model.CreateSessionTokenFromTemplateParams;
import io.github.clerkjava.model.CreateSessionTokenParams;
import io.github.clerkjava.model.RefreshSessionParams;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.SessionRefresh;
import io.github.clerkjava.model.Token;
import io.github.clerkjava.model.VerifySessionParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  /**
   * Creates an active session for a user: {@code POST /sessions}. See {@link #createSession(CreateSessionParams)}.
   *
   * @param params sets the user, and may set an organization
   * @return the session
   * @throws IllegalArgumentException if the user is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Session createSession(Consumer<CreateSessionParams.Builder> params) {
    return createSession(filled(CreateSessionParams.builder(), params).build());
  }

  /**
   * Creates an active session for a user, who need not do anything for it: {@code POST /sessions}. Meant for tests: a
   * production instance refuses it.
   *
   * @param params the id of the user, required; the id of the organization to make active (default: none)
   * @return the session
   * @throws IllegalArgumentException if the user is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Session createSession(CreateSessionParams params) {
    return calls.execute(api.createSession(checked(params)));
  }

  /**
   * Makes a session token: {@code POST /sessions/{session_id}/tokens}. It is valid as long as those that the frontend
   * gets, usually a minute; {@link #getToken(String, String, long)} makes one that is valid longer.
   *
   * @param sessionId the id
   * @return holds the token, a JWT that names the user and the session
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such session
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Token getToken(String sessionId) {
    return token(sessionId, CreateSessionTokenParams.builder().build());
  }

  /**
   * Makes a token with the claims of a JWT template: {@code POST /sessions/{session_id}/tokens/{template_name}}. It is
   * valid as long as the template says.
   *
   * @param sessionId the id
   * @param template the name of the template, not its id; null makes a session token, as {@link #getToken(String)} does
   * @return holds the token, a JWT
   * @throws IllegalArgumentException if the id is null or blank, or the template is blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such session or
   *     template
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Token getToken(String sessionId, @Nullable String template) {
    return template == null
        ? getToken(sessionId)
        : token(
            sessionId, template, CreateSessionTokenFromTemplateParams.builder().build());
  }

  /**
   * Makes a token that is valid for a given time: {@code POST /sessions/{session_id}/tokens/{template_name}}, or
   * {@code POST /sessions/{session_id}/tokens} without a template. It can't be revoked, not even with its session.
   *
   * @param sessionId the id
   * @param template the name of the template, not its id; null makes a session token
   * @param expiresInSeconds how long the token is valid, in seconds, 30 to 315360000 (ten years)
   * @return holds the token, a JWT
   * @throws IllegalArgumentException if the id is null or blank, the template is blank, or the time is out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such session or
   *     template
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Token getToken(String sessionId, @Nullable String template, long expiresInSeconds) {
    return template == null
        ? token(
            sessionId,
            CreateSessionTokenParams.builder()
                .expiresInSeconds(expiresInSeconds)
                .build())
        : token(
            sessionId,
            template,
            CreateSessionTokenFromTemplateParams.builder()
                .expiresInSeconds(expiresInSeconds)
                .build());
  }

  private Token token(String sessionId, CreateSessionTokenParams params) {
    return calls.execute(api.createSessionToken(sessionId, checked(params)));
  }

  private Token token(
      String sessionId, String template, CreateSessionTokenFromTemplateParams params) {
    return calls.execute(api.createSessionTokenFromTemplate(
        sessionId, notBlank("template", template), checked(params)));
  }

  /**
   * Makes a new session token for a browser whose token has expired: {@code POST /sessions/{session_id}/refresh}. See
   * {@link #refreshSession(String, RefreshSessionParams)}.
   *
   * @param sessionId the id
   * @param params sets the tokens of the browser and the origin of its request
   * @return the new token
   * @throws IllegalArgumentException if the id is null or blank, or a token or the origin is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public SessionRefresh refreshSession(
      String sessionId, Consumer<RefreshSessionParams.Builder> params) {
    return refreshSession(
        sessionId, filled(RefreshSessionParams.builder(), params).build());
  }

  /**
   * Makes a new session token for a browser whose token has expired: {@code POST /sessions/{session_id}/refresh}. So a
   * backend can go on without sending the browser to the frontend API.
   *
   * @param sessionId the id, to which the expired token must belong
   * @param params the expired token, the refresh token and the origin of the browser's request, all required; headers
   *     and address of that request, and the form of the answer (default {@code token})
   * @return the new token by itself, or as cookies to set
   * @throws IllegalArgumentException if the id is null or blank, or a token or the origin is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isUnauthorized()} if the tokens are not accepted
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SessionRefresh refreshSession(String sessionId, RefreshSessionParams params) {
    return calls.execute(api.refreshSession(sessionId, null, checked(params)));
  }

  /**
   * Makes a new session token for a browser whose token has expired: {@code POST /sessions/{session_id}/refresh}. See
   * {@link #refreshSession(String, boolean, RefreshSessionParams)}.
   *
   * @param sessionId the id
   * @param suffixedCookies whether the names of the cookies get a suffix
   * @param params sets the tokens of the browser and the origin of its request
   * @return the new token
   * @throws IllegalArgumentException if the id is null or blank, or a token or the origin is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public SessionRefresh refreshSession(
      String sessionId, boolean suffixedCookies, Consumer<RefreshSessionParams.Builder> params) {
    return refreshSession(
        sessionId,
        suffixedCookies,
        filled(RefreshSessionParams.builder(), params).build());
  }

  /**
   * Makes a new session token for a browser whose token has expired: {@code POST /sessions/{session_id}/refresh}. As
   * {@link #refreshSession(String, RefreshSessionParams)}, and says what the cookies of the answer are called.
   *
   * @param sessionId the id, to which the expired token must belong
   * @param suffixedCookies whether the names of the cookies end in a suffix made from the publishable key, so that
   *     several instances can share a domain; it matters if the answer is to be cookies. No published description has
   *     it; Node does not send false, which is sent here
   * @param params as there
   * @return the new token by itself, or as cookies to set
   * @throws IllegalArgumentException if the id is null or blank, or a token or the origin is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isUnauthorized()} if the tokens are not accepted
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SessionRefresh refreshSession(
      String sessionId, boolean suffixedCookies, RefreshSessionParams params) {
    return calls.execute(api.refreshSession(sessionId, suffixedCookies, checked(params)));
  }
}
