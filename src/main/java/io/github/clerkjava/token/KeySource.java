package io.github.clerkjava.token;

import org.jspecify.annotations.Nullable;

/** Where the key of a token comes from. */
interface KeySource {
  /**
   * Returns the key of a token.
   *
   * @param kid what the header of the token says about it, not to be trusted; null if that is no text
   * @throws io.github.clerkjava.error.TokenVerificationException if there is none
   */
  VerificationKey find(@Nullable String kid);
}
