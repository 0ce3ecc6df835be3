package io.github.clerkjava.token;

import io.github.clerkjava.error.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from: a user's session ({@link SessionAuth}), or a program ({@link MachineAuth}). Immutable and
 * thread-safe.
 */
public interface Auth {
  /**
   * Returns which type of token this is about.
   *
   * @return the type; null if the request came with a type that is not accepted
   */
  @Nullable
  TokenType getTokenType();

  /**
   * Says whether the request is authenticated.
   *
   * @return false if it came without a token, with one that was refused, or with a pending session
   */
  boolean isAuthenticated();

  /**
   * Returns the token that the request came with.
   *
   * @return the token, a secret; null if the request is not authenticated
   */
  @Nullable
  String getToken();

  /**
   * Says whether something is allowed.
   *
   * @param requirement what the session must have
   * @return true if it has all of it; false if nobody is signed in, nothing is demanded, or this is no session
   */
  boolean has(Requirement requirement);

  /**
   * Demands that the request is authenticated.
   *
   * @return this
   * @throws AuthorizationException with status 401 if it is not
   */
  default Auth requireAuthenticated() {
    if (!isAuthenticated()) {
      throw AuthorizationException.unauthenticated();
    }
    return this;
  }
}
