package io.github.clerkjava.token;

import java.util.List;

/**
 * What the authentication of requests needs of the Backend API. The methods wait for the answer, are called by any
 * thread, and throw {@link io.github.clerkjava.error.ClerkException} if the call fails.
 */
public interface AuthBackend extends MachineTokenSource, TokenIssuer {
  /**
   * Returns what the Frontend API has left for a browser that comes back from a handshake:
   * {@code GET /clients/handshake_payload}.
   *
   * @param nonce what the browser came with
   * @return values of {@code Set-Cookie}
   */
  List<String> getHandshakeDirectives(String nonce);

  /**
   * Makes a new session token for a browser: {@code POST /sessions/{session_id}/refresh}.
   *
   * @param session the session, and what the browser has to prove it
   * @return values of {@code Set-Cookie}
   */
  List<String> refresh(ExpiredSession session);
}
