package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verified session token says. Immutable and thread-safe.
 *
 * <p>That the token is genuine does not mean that its user is through with signing in: see {@link #isPending}.
 * {@link SessionAuth} takes that into account.
 */
public final class SessionToken {
  private final String token;
  private final String userId;
  private final Metadata claims;
  private final ActiveOrganization organization;

  SessionToken(String token, String userId, Metadata claims) {
    this.token = token;
    this.userId = userId;
    this.claims = claims;
    this.organization = ActiveOrganization.of(claims);
  }

  /**
   * Returns the token itself. Whoever has it is signed in as its user until it expires.
   *
   * @return the JWT
   */
  public String getToken() {
    return token;
  }

  /**
   * Returns the user.
   *
   * @return an id such as {@code user_…}, never empty
   */
  public String getUserId() {
    return userId;
  }

  /**
   * Returns the session.
   *
   * @return an id such as {@code sess_…}, or null, as in most tokens by JWT templates
   */
  public @Nullable String getSessionId() {
    return text("sid");
  }

  /**
   * Returns the status of the session when the token was made.
   *
   * @return {@code active}, {@code pending}, or something newer than this version; null if the token does not say
   */
  public @Nullable String getSessionStatus() {
    return text("sts");
  }

  /**
   * Says whether the user still has something to do before being signed in, such as choosing an organization.
   *
   * @return true if the status is {@code pending}
   */
  public boolean isPending() {
    return "pending".equals(getSessionStatus());
  }

  /**
   * Returns who is signed in as the user without being the user.
   *
   * @return the claim {@code act}: {@code sub}, {@code iss}, {@code sid}, perhaps {@code type}; null if nobody is
   */
  public @Nullable Metadata getActor() {
    return claims.getObject("act");
  }

  /**
   * Returns the organization that the user acts for.
   *
   * @return an id such as {@code org_…}, or null without one
   */
  public @Nullable String getOrgId() {
    return organization.id;
  }

  /**
   * Returns the slug of the organization.
   *
   * @return such as {@code acme}, or null without an organization or slug
   */
  public @Nullable String getOrgSlug() {
    return organization.slug;
  }

  /**
   * Returns the role that the user has in the organization.
   *
   * @return such as {@code org:admin}, or null without an organization
   */
  public @Nullable String getOrgRole() {
    return organization.role;
  }

  /**
   * Returns the permissions that the user has in the organization.
   *
   * @return such as {@code org:teams:read}, unmodifiable; null without an organization
   */
  public @Nullable List<String> getOrgPermissions() {
    return organization.permissions;
  }

  /**
   * Returns how long ago the user has proved the first and the second factor.
   *
   * @return two numbers, minutes when the token was made; -1 for never, or not enrolled; null if the token does not say
   */
  public @Nullable List<Long> getFactorVerificationAge() {
    Object ages = claims.get("fva");
    if (ages instanceof List && ((List<?>) ages).size() == 2) {
      Object first = ((List<?>) ages).get(0);
      Object second = ((List<?>) ages).get(1);
      if (first instanceof Long && second instanceof Long) {
        return List.of((Long) first, (Long) second);
      }
    }
    return null;
  }

  /**
   * Returns when the token expires.
   *
   * @return the time, in whole seconds
   */
  public Instant getExpiresAt() {
    Object expiry = claims.get("exp");
    return Instant.ofEpochSecond(expiry instanceof Number ? ((Number) expiry).longValue() : 0);
  }

  /**
   * Returns all claims, those of the application among them.
   *
   * @return the content of the token, numbers exact
   */
  public Metadata getClaims() {
    return claims;
  }

  private @Nullable String text(String name) {
    Object value = claims.get(name);
    return value instanceof String ? (String) value : null;
  }

  ActiveOrganization organization() {
    return organization;
  }

  /** Shows the names of the claims, not their values, and not the token. */
  @Override
  public String toString() {
    return "SessionToken" + claims;
  }
}
