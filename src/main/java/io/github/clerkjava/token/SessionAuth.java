package io.github.clerkjava.token;

import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.Metadata;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from, by its session, and what the user may do.
 *
 * <pre>{@code
 * SessionToken token = clerk.verifyToken(emulator.createSessionToken(sessionId));
 * SessionAuth auth = SessionAuth.of(token, clerk.tokenIssuer());
 * if (auth.has(r -> r.role("org:admin").reverification(Reverification.STRICT))) {
 *   System.out.println(auth.getUserId());
 * }
 * }</pre>
 *
 * <p>Nobody may be signed in: then everything is null and {@link #has} is false. That is also so for a session that is
 * pending, unless asked otherwise. Immutable and thread-safe.
 */
public final class SessionAuth implements Auth {
  private final @Nullable SessionToken token;
  private final @Nullable String sessionStatus;
  private final TokenIssuer issuer;

  private SessionAuth(
      @Nullable SessionToken token, @Nullable String sessionStatus, TokenIssuer issuer) {
    this.token = token;
    this.sessionStatus = sessionStatus;
    this.issuer = issuer;
  }

  /**
   * Returns the auth of a session; nobody is signed in if the session is pending.
   *
   * @param token the verified token
   * @param issuer makes further tokens
   * @return the auth
   */
  public static SessionAuth of(SessionToken token, TokenIssuer issuer) {
    return of(token, issuer, true);
  }

  /**
   * Returns the auth of a session.
   *
   * @param token the verified token
   * @param issuer makes further tokens
   * @param treatPendingAsSignedOut whether nobody is signed in if the session is pending
   * @return the auth
   */
  public static SessionAuth of(
      SessionToken token, TokenIssuer issuer, boolean treatPendingAsSignedOut) {
    Arguments.notNull("issuer", issuer);
    boolean hidden = Arguments.notNull("token", token).isPending() && treatPendingAsSignedOut;
    return new SessionAuth(hidden ? null : token, token.getSessionStatus(), issuer);
  }

  /**
   * Returns the auth of a request without a session.
   *
   * @return nobody is signed in
   */
  public static SessionAuth signedOut() {
    return new SessionAuth(null, null, (sessionId, template, expiresInSeconds) -> null);
  }

  /**
   * Returns which type of token this is about.
   *
   * @return that of sessions
   */
  @Override
  public TokenType getTokenType() {
    return TokenType.SESSION_TOKEN;
  }

  /**
   * Says whether a user is signed in.
   *
   * @return true if there is one; then the user's id is not null
   */
  @Override
  public boolean isAuthenticated() {
    return token != null;
  }

  /**
   * Returns the user.
   *
   * @return an id such as {@code user_…}; null if nobody is signed in
   */
  public @Nullable String getUserId() {
    return get(SessionToken::getUserId);
  }

  /**
   * Returns the session.
   *
   * @return an id such as {@code sess_…}; null if nobody is signed in, or the token does not say
   */
  public @Nullable String getSessionId() {
    return get(SessionToken::getSessionId);
  }

  /**
   * Returns the status of the session, also of one that does not count as signed in.
   *
   * @return {@code active}, {@code pending}, or something newer than this version; null if there is none
   */
  public @Nullable String getSessionStatus() {
    return sessionStatus;
  }

  /**
   * Returns all claims.
   *
   * @return the content of the token; null if nobody is signed in
   */
  public @Nullable Metadata getSessionClaims() {
    return get(SessionToken::getClaims);
  }

  /**
   * Returns who is signed in as the user without being the user.
   *
   * @return as {@link SessionToken#getActor}; null if nobody is
   */
  public @Nullable Metadata getActor() {
    return get(SessionToken::getActor);
  }

  /**
   * Returns the organization that the user acts for.
   *
   * @return an id such as {@code org_…}, or null
   */
  public @Nullable String getOrgId() {
    return get(SessionToken::getOrgId);
  }

  /**
   * Returns the slug of the organization.
   *
   * @return such as {@code acme}, or null
   */
  public @Nullable String getOrgSlug() {
    return get(SessionToken::getOrgSlug);
  }

  /**
   * Returns the role that the user has in the organization.
   *
   * @return such as {@code org:admin}, or null
   */
  public @Nullable String getOrgRole() {
    return get(SessionToken::getOrgRole);
  }

  /**
   * Returns the permissions that the user has in the organization.
   *
   * @return such as {@code org:teams:read}, unmodifiable; null without an organization
   */
  public @Nullable List<String> getOrgPermissions() {
    return get(SessionToken::getOrgPermissions);
  }

  /**
   * Returns how long ago the user has proved the first and the second factor.
   *
   * @return minutes, as {@link SessionToken#getFactorVerificationAge}; null if that is not known
   */
  public @Nullable List<Long> getFactorVerificationAge() {
    return get(SessionToken::getFactorVerificationAge);
  }

  /**
   * Says whether something is allowed.
   *
   * @param requirement what the session must have
   * @return true if it has all of it; false if nobody is signed in, or nothing is demanded
   */
  @Override
  public boolean has(Requirement requirement) {
    Arguments.notNull("requirement", requirement);
    return token != null && requirement.isMetBy(token);
  }

  /**
   * Says whether something is allowed. See {@link #has(Requirement)}.
   *
   * @param requirement names what the session must have
   * @return true if it has all of it
   */
  public boolean has(Consumer<Requirement.Builder> requirement) {
    return has(Requirement.of(requirement));
  }

  @Override
  public SessionAuth requireAuthenticated() {
    Auth.super.requireAuthenticated();
    return this;
  }

  /**
   * Demands that something is allowed: {@link #has(Requirement)}, as an exception.
   *
   * @param requirement what the session must have
   * @return this
   * @throws AuthorizationException with status 401 if nobody is signed in, with 403 if something is missing, or nothing
   *     is demanded
   */
  public SessionAuth require(Requirement requirement) {
    Arguments.notNull("requirement", requirement);
    if (token == null) {
      throw AuthorizationException.unauthenticated();
    }
    if (!requirement.isMetBy(token)) {
      throw AuthorizationException.forbidden(requirement.missingIn(token));
    }
    return this;
  }

  /**
   * Demands that something is allowed. See {@link #require(Requirement)}.
   *
   * @param requirement names what the session must have
   * @return this
   * @throws AuthorizationException with status 401 if nobody is signed in, with 403 if something is missing
   */
  public SessionAuth require(Consumer<Requirement.Builder> requirement) {
    return require(Requirement.of(requirement));
  }

  /**
   * Demands a permission in the active organization. See {@link #require(Requirement)}.
   *
   * @param permission such as {@code org:teams:read}; {@code org:} may be left out
   * @return this
   * @throws AuthorizationException with status 401 if nobody is signed in, with 403 if the permission is missing
   */
  public SessionAuth requirePermission(String permission) {
    return require(r -> r.permission(permission));
  }

  /**
   * Returns the token that the request came with, to call another service of the application as the same user.
   *
   * @return the JWT; null if nobody is signed in, or the token names no session
   */
  @Override
  public @Nullable String getToken() {
    return getSessionId() == null ? null : get(SessionToken::getToken);
  }

  /**
   * Makes a token by a JWT template for this session. This blocks for a call of the Backend API.
   *
   * @param template the name of the template
   * @return the JWT; null if nobody is signed in, or the token names no session
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public @Nullable String getToken(String template) {
    return issue(Arguments.notNull("template", template), null);
  }

  /**
   * Makes a token for this session that is valid for a given time. This blocks for a call of the Backend API.
   *
   * @param template the name of the JWT template, or null for a session token
   * @param expiresInSeconds how long it is valid, in seconds, 30 to 315360000 (ten years)
   * @return the JWT; null if nobody is signed in, or the token names no session
   * @throws IllegalArgumentException if the time is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public @Nullable String getToken(@Nullable String template, long expiresInSeconds) {
    return issue(template, expiresInSeconds);
  }

  private @Nullable String issue(@Nullable String template, @Nullable Long expiresInSeconds) {
    String sessionId = getSessionId();
    return sessionId == null ? null : issuer.issue(sessionId, template, expiresInSeconds);
  }

  private <T> @Nullable T get(Function<SessionToken, @Nullable T> field) {
    return token == null ? null : field.apply(token);
  }

  /** Shows who is signed in, not the token. */
  @Override
  public String toString() {
    return "SessionAuth{userId=" + getUserId() + ", sessionId=" + getSessionId() + ", status="
        + sessionStatus + "}";
  }
}
