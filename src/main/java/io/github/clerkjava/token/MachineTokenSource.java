package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;

/** Tells about opaque tokens, by the Backend API for one. */
@FunctionalInterface
public interface MachineTokenSource {
  /**
   * Asks about a token. This blocks.
   *
   * @param type which kind it is, not that of sessions
   * @param token the token, a secret
   * @return what is known about it, as the Backend API answers it; it is not judged yet
   * @throws io.github.clerkjava.error.ClerkException if there is no such token, or nothing could be found out
   */
  Metadata verify(TokenType type, String token);
}
