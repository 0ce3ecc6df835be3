package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Makes a new session token for a browser whose old one has expired, without a handshake. */
final class SessionRefresh implements Operation {
  private final PublishableKey publishableKey;
  private final SessionStore sessions;
  private final SessionTokens sessionTokens;
  private final Tokens tokens;
  private final EmulatorClock clock;

  SessionRefresh(
      PublishableKey publishableKey,
      SessionStore sessions,
      SessionTokens sessionTokens,
      Tokens tokens,
      EmulatorClock clock) {
    this.publishableKey = publishableKey;
    this.sessions = sessions;
    this.sessionTokens = sessionTokens;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public JsonElement answer(Call call) {
    SessionRecord session = session(call);
    String origin = call.body().requiredText("request_origin");
    String token = sessionTokens.make(session, new SessionTokenOptions().authorizedParty(origin));
    JsonObject answer = new JsonObject();
    if ("cookie".equals(call.body().text("format"))) {
      boolean suffixed = Boolean.TRUE.equals(call.flag("suffixed_cookies"));
      JsonArray cookies = new JsonArray();
      new BrowserCookies(publishableKey, suffixed).session(token).lines().forEach(cookies::add);
      answer.addProperty("object", "cookies");
      answer.add("cookies", cookies);
    } else {
      answer.addProperty("object", "token");
      answer.addProperty("jwt", token);
    }
    return answer;
  }

  /** Returns the session, or refuses tokens that are not of it. */
  private SessionRecord session(Call call) {
    String id = call.id("session_id");
    JsonObject claims = tokens.signed(call.body().requiredText("expired_token"));
    SessionRecord session = sessions.find(id);
    if (session == null || claims == null || !id.equals(ExampleFields.text(claims, "sid"))) {
      throw refusal("invalid_session_token", "The token is none of this session.", "expired_token");
    }
    if (!session.hasRefreshToken(call.body().requiredText("refresh_token"))) {
      throw refusal("invalid_refresh_token", "The token is none of this session.", "refresh_token");
    }
    if (!session.isActive(clock.now())) {
      throw refusal("session_not_active", "The session is over.", null);
    }
    return session;
  }

  private static ApiError refusal(String code, String longMessage, @Nullable String parameter) {
    ApiError refusal = new ApiError(401, code, "The session cannot be refreshed", longMessage);
    return parameter == null ? refusal : refusal.about(parameter);
  }
}
