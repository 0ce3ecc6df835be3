package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations on sessions and on clients. */
final class SessionOperations {
  private static final String ORGANIZATION = "active_organization_id";

  private final UserStore users;
  private final SessionStore sessions;
  private final Memberships memberships;
  private final SessionTokens sessionTokens;
  private final Tokens tokens;
  private final EmulatorClock clock;

  SessionOperations(
      UserStore users,
      SessionStore sessions,
      Memberships memberships,
      SessionTokens sessionTokens,
      Tokens tokens,
      EmulatorClock clock) {
    this.users = users;
    this.sessions = sessions;
    this.memberships = memberships;
    this.sessionTokens = sessionTokens;
    this.tokens = tokens;
    this.clock = clock;
  }

  JsonElement list(Call call) {
    String clientId = call.value("client_id");
    String userId = call.value("user_id");
    String status = call.value("status");
    long now = clock.now();
    List<SessionRecord> matching = sessions.all().stream()
        .filter(session -> clientId == null || session.client.id.equals(clientId))
        .filter(session -> userId == null || session.userId.equals(userId))
        .filter(session -> status == null || session.status(now).equals(status))
        .collect(Collectors.toList());
    return new Paging(call).of(matching, session -> session.toJson(now));
  }

  JsonElement get(Call call) {
    return sessions.get(call.id("session_id")).toJson(clock.now());
  }

  JsonElement create(Call call) {
    UserRecord user = users.get(call.body().requiredText("user_id"));
    String organization = call.body().text(ORGANIZATION);
    Membership membership = organization == null ? null : memberships.find(user.id, organization);
    if (organization != null && membership == null) {
      throw ApiError.invalidValue(
          ORGANIZATION, "The user is not a member of " + organization + ".");
    }
    SessionRecord session = sessions.signIn(user, null);
    if (membership != null) {
      session.switchTo(membership.organizationId(), clock.now());
    }
    return session.toJson(clock.now());
  }

  JsonElement createToken(Call call) {
    SessionRecord session = sessions.get(call.id("session_id"));
    SessionTokenOptions options = new SessionTokenOptions();
    Long seconds = call.body().number("expires_in_seconds");
    if (seconds != null) {
      options.lifetime(Duration.ofSeconds(seconds));
    }
    JsonObject token = new JsonObject();
    token.addProperty("object", "token");
    token.addProperty("jwt", sessionTokens.make(session, options));
    return token;
  }

  JsonElement revoke(Call call) {
    SessionRecord session = sessions.get(call.id("session_id"));
    sessions.end(session, "revoked");
    return session.toJson(clock.now());
  }

  JsonElement verify(Call call) {
    SessionRecord session = sessions.get(call.id("session_id"));
    JsonObject claims = tokens.verify(call.body().requiredText("token"));
    if (claims == null
        || !session.id.equals(text(claims, "sid"))
        || !session.isActive(clock.now())) {
      throw new ApiError(
              400,
              "invalid_session_token",
              "Invalid session token",
              "The token is forged, expired or of another session, or the session is over.")
          .about("token");
    }
    return session.toJson(clock.now());
  }

  JsonElement listClients(Call call) {
    return new Paging(call).of(sessions.allClients(), client -> client.toJson(clock.now()));
  }

  JsonElement getClient(Call call) {
    return sessions.getClient(call.id("client_id")).toJson(clock.now());
  }

  JsonElement verifyClient(Call call) {
    JsonObject claims = tokens.verify(call.body().requiredText("token"));
    ClientRecord client = claims == null ? null : client(claims);
    if (client == null) {
      throw new ApiError(
              400,
              "cookie_invalid",
              "Invalid client token",
              "The token is forged or expired, or its session is over.")
          .about("token");
    }
    return client.toJson(clock.now());
  }

  /** Returns the client that a client token names, or the one of the active session that a session token names. */
  private @Nullable ClientRecord client(JsonObject claims) {
    String clientId = text(claims, "id");
    if (clientId != null) {
      return sessions.getClient(clientId);
    }
    String sessionId = text(claims, "sid");
    SessionRecord session = sessionId == null ? null : sessions.find(sessionId);
    return session == null || !session.isActive(clock.now()) ? null : session.client;
  }

  private static @Nullable String text(JsonObject claims, String name) {
    return claims.has(name) ? claims.get(name).getAsString() : null;
  }
}
