package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about who sent a request, and what the answer to it must have.
 *
 * <p>Add all {@link #getHeaders} to the answer. If there is a {@link #getLocation}, answer 307 with them, and nothing
 * else: the browser comes back. Else {@link #isAuthenticated} says whether to go on.
 *
 * <p>Immutable and thread-safe.
 */
public final class RequestState {
  private final AuthStatus status;
  private final @Nullable AuthReason reason;
  private final String message;
  private final @Nullable TokenType tokenType;
  private final @Nullable String token;
  private final Map<String, List<String>> headers;
  private final @Nullable String problem;
  private final @Nullable SessionToken session;
  private final Auth auth;
  private final AuthContext context;

  private RequestState(Draft draft) {
    this.status = draft.status;
    this.reason = draft.reason;
    this.message = draft.message;
    this.tokenType = draft.tokenType;
    this.token = draft.token;
    this.headers = draft.headers.copy();
    this.problem = draft.problem;
    this.session = draft.session;
    this.context = draft.context;
    this.auth = draft.auth();
  }

  /**
   * Returns what is known.
   *
   * @return the status
   */
  public AuthStatus getStatus() {
    return status;
  }

  /**
   * Says whether the request is authenticated: by a program with a good token, or by a user who is through with signing
   * in.
   *
   * @return false also if the session is pending, unless {@link RequestAuthenticatorBuilder#treatPendingAsSignedOut} says
   *     otherwise
   */
  public boolean isAuthenticated() {
    return auth.isAuthenticated();
  }

  /**
   * Returns why the request is not signed in.
   *
   * @return the reason; null if it is signed in
   */
  public @Nullable AuthReason getReason() {
    return reason;
  }

  /**
   * Returns the reason in words, for developers.
   *
   * @return empty if there is no more to say; it has no part of a token or key in it
   */
  public String getMessage() {
    return message;
  }

  /**
   * Returns the type of the token that this is about.
   *
   * @return the type; null if the request came with a type that is not among the several that are accepted
   */
  public @Nullable TokenType getTokenType() {
    return tokenType;
  }

  /**
   * Returns the token, which may be newer than the one that the request came with.
   *
   * @return a secret; null unless the request is signed in
   */
  public @Nullable String getToken() {
    return token;
  }

  /**
   * Returns the headers that the answer must have, whatever it is.
   *
   * @return the values by name; {@code Set-Cookie} often has several; unmodifiable
   */
  public Map<String, List<String>> getHeaders() {
    return headers;
  }

  /**
   * Returns where the browser has to go, at once and by 307.
   *
   * @return an absolute URL; null if the request can be answered
   */
  public @Nullable String getLocation() {
    List<String> location = headers.get(ResponseHeaders.LOCATION);
    return location == null ? null : location.get(0);
  }

  /**
   * Returns what the developer has to mend before anything works. It is told for development instances only, where
   * answering 500 with it is better than to go on.
   *
   * @return a sentence; null if there is nothing
   */
  public @Nullable String getProblem() {
    return problem;
  }

  /**
   * Returns who sent the request.
   *
   * @return the auth, which may be that of nobody; null as long as that is not known, during a handshake
   */
  public @Nullable Auth toAuth() {
    return status == AuthStatus.HANDSHAKE ? null : auth;
  }

  /**
   * Returns which user's session the request comes from.
   *
   * @return signed out, if there is none, or the token is that of a program
   */
  public SessionAuth toSessionAuth() {
    return auth instanceof SessionAuth ? (SessionAuth) auth : SessionAuth.signedOut();
  }

  /**
   * Returns which user's session the request comes from.
   *
   * @param treatPendingAsSignedOut whether nobody is signed in if the session is pending
   * @return signed out, if there is none, or the token is that of a program
   */
  public SessionAuth toSessionAuth(boolean treatPendingAsSignedOut) {
    return session == null
        ? SessionAuth.signedOut()
        : SessionAuth.of(session, context.issuer, treatPendingAsSignedOut);
  }

  /**
   * Returns which program the request comes from.
   *
   * @param type the type of token that it must have
   * @return not authenticated, if it has another
   * @throws IllegalArgumentException if the type is that of sessions
   */
  public MachineAuth toMachineAuth(TokenType type) {
    if (Arguments.notNull("type", type) == TokenType.SESSION_TOKEN) {
      throw new IllegalArgumentException("type must be that of programs, was " + type);
    }
    return auth instanceof MachineAuth && type == tokenType
        ? (MachineAuth) auth
        : MachineAuth.unauthenticated(type);
  }

  /**
   * Returns who sent the request, if by one of some types of tokens.
   *
   * @param types what is accepted here, of all that are accepted anyway
   * @return the auth; not authenticated if the type is another: of the type that is accepted if it is only one, else
   *     without a type
   */
  public Auth toAuth(TokenType... types) {
    if (tokenType != null && Arrays.asList(types).contains(tokenType)) {
      return auth;
    }
    if (types.length != 1) {
      return InvalidTokenAuth.INSTANCE;
    }
    return types[0] == TokenType.SESSION_TOKEN ? SessionAuth.signedOut() : toMachineAuth(types[0]);
  }

  /**
   * Returns the publishable key of the instance.
   *
   * @return the key; null if none is needed for the types of tokens that are accepted
   */
  public @Nullable String getPublishableKey() {
    return context.options.instance == null ? null : context.options.instance.key.value;
  }

  /**
   * Returns where the Frontend API is reached through the application.
   *
   * @return as it was set, or null
   */
  public @Nullable String getProxyUrl() {
    return context.options.proxyUrl;
  }

  /**
   * Returns the domain of the satellite.
   *
   * @return as it was set, or null
   */
  public @Nullable String getDomain() {
    return context.options.domain;
  }

  /**
   * Says whether the application is on a satellite domain.
   *
   * @return as it was set
   */
  public boolean isSatellite() {
    return context.options.satellite;
  }

  /**
   * Returns where users sign in.
   *
   * @return as it was set, or null
   */
  public @Nullable String getSignInUrl() {
    return context.options.signInUrl;
  }

  /**
   * Returns where users sign up.
   *
   * @return as it was set, or null
   */
  public @Nullable String getSignUpUrl() {
    return context.options.signUpUrl;
  }

  /**
   * Returns where users go once they have signed in.
   *
   * @return as it was set, or null
   */
  public @Nullable String getAfterSignInUrl() {
    return context.options.afterSignInUrl;
  }

  /**
   * Returns where users go once they have signed up.
   *
   * @return as it was set, or null
   */
  public @Nullable String getAfterSignUpUrl() {
    return context.options.afterSignUpUrl;
  }

  /**
   * Returns where to send a user to sign in, and back from there.
   *
   * @param returnBackUrl an absolute URL or a path, or null for the URL of the request
   * @return an absolute URL; null if it can't be told: without a publishable key, or from a path where the URL of the
   *     request is not known
   */
  public @Nullable String redirectToSignIn(@Nullable String returnBackUrl) {
    return AccountPages.of(context, session).signIn(returnBackUrl);
  }

  /**
   * Returns where to send a user to sign up, and back from there.
   *
   * @param returnBackUrl an absolute URL or a path, or null for the URL of the request
   * @return an absolute URL; null if it can't be told: without a publishable key, or from a path where the URL of the
   *     request is not known
   */
  public @Nullable String redirectToSignUp(@Nullable String returnBackUrl) {
    return AccountPages.of(context, session).signUp(returnBackUrl);
  }

  /**
   * Returns what the decision was made from, for logs of developers.
   *
   * @return names and values, of secret ones the first 7 characters only; unmodifiable
   */
  public Map<String, String> debug() {
    return context.debug();
  }

  /** Shows status and reason. */
  @Override
  public String toString() {
    return "RequestState{" + status + (reason == null ? "" : ", reason=" + reason) + "}";
  }

  /** Makes a {@link RequestState}. */
  static final class Draft {
    private final AuthContext context;
    private final AuthStatus status;
    private @Nullable TokenType tokenType = TokenType.SESSION_TOKEN;
    private @Nullable AuthReason reason;
    private String message = "";
    private @Nullable String token;
    private ResponseHeaders headers = new ResponseHeaders();
    private @Nullable String problem;
    private @Nullable SessionToken session;
    private @Nullable Auth auth;

    private Draft(AuthContext context, AuthStatus status) {
      this.context = context;
      this.status = status;
    }

    /** A good token of a session. */
    static Draft signedIn(AuthContext context, SessionToken session) {
      Draft draft = new Draft(context, AuthStatus.SIGNED_IN);
      draft.session = session;
      draft.token = session.getToken();
      draft.auth = SessionAuth.of(session, context.issuer, context.options.treatPendingAsSignedOut);
      return draft;
    }

    /** A good token of a program. */
    static Draft signedIn(AuthContext context, MachineToken machine) {
      Draft draft = new Draft(context, AuthStatus.SIGNED_IN);
      draft.tokenType = machine.getTokenType();
      draft.token = machine.getToken();
      draft.auth = MachineAuth.of(machine);
      return draft;
    }

    static Draft signedOut(AuthContext context, AuthReason reason) {
      Draft draft = new Draft(context, AuthStatus.SIGNED_OUT);
      draft.reason = reason;
      return draft;
    }

    static Draft handshake(AuthContext context, AuthReason reason) {
      Draft draft = new Draft(context, AuthStatus.HANDSHAKE);
      draft.reason = reason;
      return draft;
    }

    /** The type that was looked for; null if there were several, and it was none of them. */
    Draft tokenType(@Nullable TokenType tokenType) {
      this.tokenType = tokenType;
      return this;
    }

    Draft message(String message) {
      this.message = message;
      return this;
    }

    Draft headers(ResponseHeaders headers) {
      this.headers = headers;
      return this;
    }

    Draft problem(String problem) {
      this.problem = problem;
      return this;
    }

    RequestState build() {
      if (status != AuthStatus.SIGNED_IN) {
        headers
            .add("x-clerk-auth-status", status.getId())
            .addIfFit("x-clerk-auth-reason", reason == null ? null : reason.getValue())
            .addIfFit("x-clerk-auth-message", message);
      }
      return new RequestState(this);
    }

    private Auth auth() {
      if (auth != null) {
        return auth;
      }
      if (tokenType == null) {
        return InvalidTokenAuth.INSTANCE;
      }
      return tokenType == TokenType.SESSION_TOKEN
          ? SessionAuth.signedOut()
          : MachineAuth.unauthenticated(tokenType);
    }
  }
}
