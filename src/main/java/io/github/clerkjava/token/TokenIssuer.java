package io.github.clerkjava.token;

import org.jspecify.annotations.Nullable;

/** Makes tokens for a session, by the Backend API for one. */
@FunctionalInterface
public interface TokenIssuer {
  /**
   * Makes a token.
   *
   * @param sessionId the session that it is for
   * @param template the name of the JWT template, or null for a session token
   * @param expiresInSeconds how long it is valid, in seconds, or null for what is usual
   * @return the JWT, or null if there is none
   */
  @Nullable
  String issue(String sessionId, @Nullable String template, @Nullable Long expiresInSeconds);
}
