package io.github.clerkjava.token;

import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.Metadata;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from, by its API key, token of a machine or token of an OAuth application.
 *
 * <p>If it is not authenticated, everything but the type is null. Immutable and thread-safe.
 */
public final class MachineAuth implements Auth {
  private final TokenType type;
  private final @Nullable MachineToken token;

  private MachineAuth(TokenType type, @Nullable MachineToken token) {
    this.type = type;
    this.token = token;
  }

  static MachineAuth of(MachineToken token) {
    return new MachineAuth(token.getTokenType(), token);
  }

  static MachineAuth unauthenticated(TokenType type) {
    return new MachineAuth(type, null);
  }

  /**
   * Returns which type of token this is about.
   *
   * @return the type, not that of sessions; also if the request is not authenticated
   */
  @Override
  public TokenType getTokenType() {
    return type;
  }

  /**
   * Says whether the request came with a good token.
   *
   * @return true if it did; then id, subject and scopes are not null
   */
  @Override
  public boolean isAuthenticated() {
    return token != null;
  }

  /**
   * Returns the token that the request came with.
   *
   * @return the token, a secret; null if the request is not authenticated
   */
  @Override
  public @Nullable String getToken() {
    return get(MachineToken::getToken);
  }

  /**
   * Returns the id under which Clerk knows the token.
   *
   * @return as {@link MachineToken#getId}; null if the request is not authenticated
   */
  public @Nullable String getId() {
    return get(MachineToken::getId);
  }

  /**
   * Returns whom the token stands for.
   *
   * @return as {@link MachineToken#getSubject}; null if the request is not authenticated
   */
  public @Nullable String getSubject() {
    return get(MachineToken::getSubject);
  }

  /**
   * Returns the name of the API key.
   *
   * @return the name, or null if there is none
   */
  public @Nullable String getName() {
    return get(MachineToken::getName);
  }

  /**
   * Returns what the token is good for.
   *
   * @return as {@link MachineToken#getScopes}, unmodifiable; null if the request is not authenticated
   */
  public @Nullable List<String> getScopes() {
    return get(MachineToken::getScopes);
  }

  /**
   * Returns what the application has put into the token.
   *
   * @return as {@link MachineToken#getClaims}, or null
   */
  public @Nullable Metadata getClaims() {
    return get(MachineToken::getClaims);
  }

  /**
   * Returns the user that the token stands for.
   *
   * @return as {@link MachineToken#getUserId}, or null
   */
  public @Nullable String getUserId() {
    return get(MachineToken::getUserId);
  }

  /**
   * Returns the organization that the token stands for.
   *
   * @return as {@link MachineToken#getOrgId}, or null
   */
  public @Nullable String getOrgId() {
    return get(MachineToken::getOrgId);
  }

  /**
   * Returns the machine that the token stands for.
   *
   * @return as {@link MachineToken#getMachineId}, or null
   */
  public @Nullable String getMachineId() {
    return get(MachineToken::getMachineId);
  }

  /**
   * Returns the OAuth application that the token was issued to.
   *
   * @return as {@link MachineToken#getClientId}, or null
   */
  public @Nullable String getClientId() {
    return get(MachineToken::getClientId);
  }

  /**
   * Says that nothing of what sessions have is there: tokens of this kind have scopes.
   *
   * @param requirement what a session must have
   * @return false
   */
  @Override
  public boolean has(Requirement requirement) {
    Arguments.notNull("requirement", requirement);
    return false;
  }

  @Override
  public MachineAuth requireAuthenticated() {
    Auth.super.requireAuthenticated();
    return this;
  }

  /**
   * Demands a scope.
   *
   * @param scope compared letter by letter
   * @return this
   * @throws AuthorizationException with status 401 if the request is not authenticated, with 403 if its token does not
   *     have the scope
   */
  public MachineAuth requireScope(String scope) {
    Arguments.notNull("scope", scope);
    List<String> scopes = requireAuthenticated().getScopes();
    if (scopes == null || !scopes.contains(scope)) {
      throw AuthorizationException.forbidden("scope " + scope);
    }
    return this;
  }

  private <T> @Nullable T get(Function<MachineToken, @Nullable T> field) {
    return token == null ? null : field.apply(token);
  }

  /** Shows whose token it is, not the token and not its claims. */
  @Override
  public String toString() {
    return "MachineAuth{type=" + type + ", id=" + getId() + ", subject=" + getSubject()
        + ", scopes=" + getScopes() + "}";
  }
}
