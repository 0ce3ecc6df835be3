package io.github.clerkjava.token;

/** What is known about who sent a request. */
public enum AuthStatus {
  /** The request came with a good token. Its session may still be pending: see {@link RequestState#isAuthenticated}. */
  SIGNED_IN("signed-in"),

  /** Nobody is signed in, or the token was refused. */
  SIGNED_OUT("signed-out"),

  /** The browser has to go to Clerk's Frontend API and come back before it is known. */
  HANDSHAKE("handshake");

  private final String id;

  AuthStatus(String id) {
    this.id = id;
  }

  /**
   * Returns the name that the Node SDK has for it.
   *
   * @return such as {@code signed-in}
   */
  public String getId() {
    return id;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
