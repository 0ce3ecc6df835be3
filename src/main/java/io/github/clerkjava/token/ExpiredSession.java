package io.github.clerkjava.token;

import java.util.List;
import java.util.Map;

/** A session whose token has expired, and what the browser has to renew it. Immutable and thread-safe. */
public final class ExpiredSession {
  private final String sessionId;
  private final String expiredToken;
  private final String refreshToken;
  private final boolean suffixedCookies;
  private final String requestOrigin;
  private final Map<String, List<String>> requestHeaders;

  ExpiredSession(
      String sessionId,
      String expiredToken,
      String refreshToken,
      boolean suffixedCookies,
      String requestOrigin,
      Map<String, List<String>> requestHeaders) {
    this.sessionId = sessionId;
    this.expiredToken = expiredToken;
    this.refreshToken = refreshToken;
    this.suffixedCookies = suffixedCookies;
    this.requestOrigin = requestOrigin;
    this.requestHeaders = requestHeaders;
  }

  /**
   * Returns the session that the token names.
   *
   * @return as it is in the token, which nobody has verified
   */
  public String getSessionId() {
    return sessionId;
  }

  /**
   * Returns the session token.
   *
   * @return a JWT that has expired
   */
  public String getExpiredToken() {
    return expiredToken;
  }

  /**
   * Returns the refresh token.
   *
   * @return as it is in the cookie, a secret
   */
  public String getRefreshToken() {
    return refreshToken;
  }

  /**
   * Says whether the browser has cookies with a suffix, and is to get such again.
   *
   * @return true if it does
   */
  public boolean hasSuffixedCookies() {
    return suffixedCookies;
  }

  /**
   * Returns the origin of the application's URL.
   *
   * @return such as {@code https://app.example.com}
   */
  public String getRequestOrigin() {
    return requestOrigin;
  }

  /**
   * Returns the headers of the request.
   *
   * @return the values by name in lower case, unmodifiable
   */
  public Map<String, List<String>> getRequestHeaders() {
    return requestHeaders;
  }

  /** Shows no token. */
  @Override
  public String toString() {
    return "ExpiredSession{" + requestOrigin + "}";
  }
}
