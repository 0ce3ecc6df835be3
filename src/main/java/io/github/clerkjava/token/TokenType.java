package io.github.clerkjava.token;

/** The types of tokens that requests come with. */
public enum TokenType {
  /** Stands for a session of a user: a JWT, in the cookie {@code __session} or after {@code Bearer}. */
  SESSION_TOKEN("session_token"),

  /** A key by which a program acts for a user or an organization. */
  API_KEY("api_key"),

  /** What one machine of the application authenticates to another with. */
  M2M_TOKEN("m2m_token"),

  /** An access token by which an OAuth application acts for a user. */
  OAUTH_TOKEN("oauth_token");

  private final String id;

  TokenType(String id) {
    this.id = id;
  }

  /**
   * Returns the name that the Node SDK has for it.
   *
   * @return such as {@code session_token}
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
