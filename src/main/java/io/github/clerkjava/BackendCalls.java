package io.github.clerkjava;

import com.google.gson.TypeAdapter;
import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.model.APIKey;
import io.github.clerkjava.model.IdPOAuthAccessToken;
import io.github.clerkjava.model.M2MToken;
import io.github.clerkjava.model.RefreshSessionParams;
import io.github.clerkjava.model.SessionRefreshFormat;
import io.github.clerkjava.subapi.ApiKeys;
import io.github.clerkjava.subapi.Clients;
import io.github.clerkjava.subapi.IdPOAuthAccessTokens;
import io.github.clerkjava.subapi.M2M;
import io.github.clerkjava.subapi.Sessions;
import io.github.clerkjava.token.AuthBackend;
import io.github.clerkjava.token.ExpiredSession;
import io.github.clerkjava.token.TokenType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What authentication asks the Backend API for, by the calls of one client. Thread-safe. */
final class BackendCalls implements AuthBackend {
  private final ClerkApi api;
  private final CallExecutor calls;

  BackendCalls(ClerkApi api, CallExecutor calls) {
    this.api = api;
    this.calls = calls;
  }

  @Override
  public Metadata verify(TokenType type, String token) {
    switch (type) {
      case API_KEY:
        return json(APIKey.Adapter.INSTANCE, new ApiKeys(api.apiKeys(), calls).verify(token));
      case M2M_TOKEN:
        return json(M2MToken.Adapter.INSTANCE, new M2M(api.m2mTokens(), calls).verify(token));
      case OAUTH_TOKEN:
        return json(
            IdPOAuthAccessToken.Adapter.INSTANCE,
            new IdPOAuthAccessTokens(api.oauthAccessTokens(), calls).verify(token));
      default:
        throw new IllegalArgumentException("The Backend API can't be asked about a " + type);
    }
  }

  private static <T> Metadata json(TypeAdapter<T> adapter, T answer) {
    return Metadata.parse(adapter.toJson(answer));
  }

  @Override
  public @Nullable String issue(
      String sessionId, @Nullable String template, @Nullable Long expiresInSeconds) {
    Sessions sessions = new Sessions(api.sessions(), calls);
    return (expiresInSeconds == null
            ? sessions.getToken(sessionId, template)
            : sessions.getToken(sessionId, template, expiresInSeconds))
        .getJwt();
  }

  @Override
  public List<String> getHandshakeDirectives(String nonce) {
    return new Clients(api.clients(), calls).getHandshakePayload(nonce).getDirectives();
  }

  @Override
  public List<String> refresh(ExpiredSession session) {
    RefreshSessionParams params = RefreshSessionParams.builder()
        .format(SessionRefreshFormat.COOKIE)
        .expiredToken(session.getExpiredToken())
        .refreshToken(session.getRefreshToken())
        .requestOrigin(session.getRequestOrigin())
        .requestHeaders(session.getRequestHeaders())
        .build();
    Sessions sessions = new Sessions(api.sessions(), calls);
    return (session.hasSuffixedCookies()
            ? sessions.refreshSession(session.getSessionId(), true, params)
            : sessions.refreshSession(session.getSessionId(), params))
        .getCookies();
  }
}
