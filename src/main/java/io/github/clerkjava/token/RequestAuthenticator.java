package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Says who sent a request: a user, by the session token in a header or in cookies, or a program, by its own token.
 *
 * <pre>{@code
 * RequestAuthenticator authenticator = clerk.requestAuthenticator(
 *     a -> a.publishableKey(emulator.getPublishableKey()).authorizedParties("https://app.example.com"));
 * AuthRequest request = AuthRequest.builder()
 *     .method("GET")
 *     .url("https://app.example.com/dashboard")
 *     .header("Authorization", "Bearer " + emulator.createSessionToken(sessionId, Map.of("azp", "https://app.example.com")))
 *     .build();
 * RequestState state = authenticator.authenticate(request);
 * System.out.println(state.getStatus()); // signed-in
 * }</pre>
 *
 * <p>The rules, their order and the reasons are those of Clerk's Node SDK, but where it trusts what it should not: headers
 * of proxies, redirects to other domains, tokens of another kind.
 *
 * <p>Session tokens live for a minute. Where the one in a cookie is over, the browser may have to visit Clerk's Frontend
 * API for a new one, which is called a handshake: the state has a location then.
 *
 * <p>Made once and kept: immutable and thread-safe.
 */
public final class RequestAuthenticator {
  private final AuthOptions options;
  private final TokenIssuer issuer;
  private final MachineFlow machines;

  /** Null where no publishable key is set, since only tokens of programs are accepted. */
  private final @Nullable SessionFlow sessions;

  RequestAuthenticator(
      AuthOptions options,
      TokenIssuer issuer,
      MachineFlow machines,
      @Nullable SessionFlow sessions) {
    this.options = options;
    this.issuer = issuer;
    this.machines = machines;
    this.sessions = sessions;
  }

  /**
   * Returns a builder with the defaults, without any key.
   *
   * @return a new builder
   */
  public static RequestAuthenticatorBuilder builder() {
    return new RequestAuthenticatorBuilder();
  }

  /**
   * Says who sent a request. This blocks where keys have to be fetched, a session renewed, a handshake ended, or the token
   * of a program is not a JWT.
   *
   * <p>Whatever the request is like, nothing is thrown, and neither if the Backend API fails: then nobody is signed in,
   * and the reason says so.
   *
   * @param request any request
   * @return the state
   * @throws IllegalArgumentException if the request is null
   */
  public RequestState authenticate(AuthRequest request) {
    AuthContext context = new AuthContext(options, issuer, Arguments.notNull("request", request));
    try {
      return route(context);
    } catch (RuntimeException | StackOverflowError e) {
      options.warnings.accept(
          "A request could not be authenticated: " + e.getClass().getName());
      return RequestState.Draft.signedOut(context, AuthReason.UNEXPECTED_ERROR)
          .tokenType(options.accepted.isEmpty() ? TokenType.SESSION_TOKEN : options.onlyType())
          .build();
    }
  }

  private RequestState route(AuthContext context) {
    String token = context.headerToken;
    TokenType type = token == null ? TokenType.SESSION_TOKEN : TokenKind.of(token);
    TokenType only = options.onlyType();
    if (sessions == null || (only != null && only != TokenType.SESSION_TOKEN)) {
      return machine(context, token, type, only);
    }
    if (only == TokenType.SESSION_TOKEN) {
      return token == null ? sessions.byCookies(context) : sessions.byHeader(context, token);
    }
    if (!options.accepted.isEmpty() && !options.accepted.contains(type)) {
      return mismatch(context, null);
    }
    if (token == null) {
      return sessions.byCookies(context);
    }
    return type == TokenType.SESSION_TOKEN
        ? sessions.byHeader(context, token)
        : machines.authenticate(context, token);
  }

  private RequestState machine(
      AuthContext context, @Nullable String token, TokenType type, @Nullable TokenType only) {
    if (token == null) {
      return RequestState.Draft.signedOut(context, AuthReason.NO_TOKEN_IN_HEADER)
          .tokenType(only)
          .build();
    }
    return type == only ? machines.authenticate(context, token) : mismatch(context, only);
  }

  private static RequestState mismatch(AuthContext context, @Nullable TokenType looked) {
    return RequestState.Draft.signedOut(context, AuthReason.TOKEN_TYPE_MISMATCH)
        .tokenType(looked)
        .build();
  }
}
