package io.github.clerkjava.token;

import io.github.clerkjava.json.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known about a verified API key, token of a machine, or token of an OAuth application. Immutable. */
public final class MachineToken {
  private final TokenType type;
  private final String token;

  /** Under the names that the Backend API has, whatever it comes from. */
  private final Metadata facts;

  private final @Nullable Metadata claims;
  private final List<String> scopes;

  private MachineToken(TokenType type, String token, Metadata facts, @Nullable Metadata claims) {
    this.type = type;
    this.token = token;
    this.facts = facts;
    this.claims = claims;
    this.scopes = texts(facts.get("scopes"));
  }

  static MachineToken ofAnswer(TokenType type, String token, Metadata answer) {
    return new MachineToken(type, token, answer, answer.getObject("claims"));
  }

  static MachineToken ofJwt(TokenType type, String token, MachineClaims claims) {
    return new MachineToken(type, token, claims.facts, claims.own);
  }

  /** Returns the texts of a list; none if it is something else. */
  static List<String> texts(@Nullable Object list) {
    return list instanceof List
        ? ((List<?>) list)
            .stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableList())
        : List.of();
  }

  /**
   * Returns which kind of token it is.
   *
   * @return the type, not that of sessions
   */
  public TokenType getTokenType() {
    return type;
  }

  /**
   * Returns the token itself. Whoever has it can act as its subject.
   *
   * @return the token as it was presented, a secret
   */
  public String getToken() {
    return token;
  }

  /**
   * Returns the id under which Clerk knows the token, not the token itself.
   *
   * @return such as {@code ak_…}, {@code mt_…} or {@code oat_…}; empty if a JWT does not say
   */
  public String getId() {
    return textOrEmpty("id");
  }

  /**
   * Returns whom the token stands for.
   *
   * @return the id of a user, an organization or a machine, such as {@code user_…}, {@code org_…} or {@code mch_…}
   */
  public String getSubject() {
    return textOrEmpty("subject");
  }

  /**
   * Returns the name that somebody gave to an API key.
   *
   * @return the name, or null if there is none
   */
  public @Nullable String getName() {
    return text("name");
  }

  /**
   * Returns what the token is good for. Of a machine's token these are the ids of the machines that it is meant for: if
   * the client has no machine secret key, check that the one which this runs on is among them.
   *
   * @return the scopes, unmodifiable; empty if there are none
   */
  public List<String> getScopes() {
    return scopes;
  }

  /**
   * Returns what the application has put into the token.
   *
   * @return the claims, of a JWT without those that are about the JWT itself; null if there are none, as always with OAuth
   */
  public @Nullable Metadata getClaims() {
    return claims;
  }

  /**
   * Returns the OAuth application that the token was issued to.
   *
   * @return its client id; null if it is not a token of one, empty if a JWT does not say
   */
  public @Nullable String getClientId() {
    return text("client_id");
  }

  /**
   * Returns when the token expires.
   *
   * @return the time, of a JWT in whole seconds; null if it never does
   */
  public @Nullable Instant getExpiresAt() {
    return time("expiration");
  }

  /**
   * Returns when the token was made.
   *
   * @return the time, of a JWT in whole seconds; null if that is not known
   */
  public @Nullable Instant getCreatedAt() {
    return time("created_at");
  }

  /**
   * Returns when the token was changed last.
   *
   * @return the time, of a JWT that of its making; null if that is not known
   */
  public @Nullable Instant getUpdatedAt() {
    return time("updated_at");
  }

  /**
   * Returns the user that the token stands for.
   *
   * @return the subject of a token of an OAuth application, and of an API key of a user; else null
   */
  public @Nullable String getUserId() {
    return type == TokenType.OAUTH_TOKEN ? getSubject() : ownerOfKey("user_");
  }

  /**
   * Returns the organization that the token stands for.
   *
   * @return the subject of an API key of an organization; else null
   */
  public @Nullable String getOrgId() {
    return ownerOfKey("org_");
  }

  /**
   * Returns the machine that the token stands for.
   *
   * @return the subject of a token of a machine; else null
   */
  public @Nullable String getMachineId() {
    return type == TokenType.M2M_TOKEN ? getSubject() : null;
  }

  private @Nullable String ownerOfKey(String prefix) {
    return type == TokenType.API_KEY && getSubject().startsWith(prefix) ? getSubject() : null;
  }

  private @Nullable String text(String name) {
    Object value = facts.get(name);
    return value instanceof String ? (String) value : null;
  }

  private String textOrEmpty(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  private @Nullable Instant time(String name) {
    Object millis = facts.get(name);
    return millis instanceof Long ? Instant.ofEpochMilli((Long) millis) : null;
  }

  /** Shows whose token it is, not the token and not its claims. */
  @Override
  public String toString() {
    return "MachineToken{type=" + type + ", id=" + getId() + ", subject=" + getSubject()
        + ", scopes=" + scopes + "}";
  }
}
