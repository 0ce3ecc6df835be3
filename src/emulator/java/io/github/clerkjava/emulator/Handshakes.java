package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells applications who is signed in in a browser, by the cookies that the browser is to have. */
final class Handshakes {
  private final Map<String, JsonArray> byNonce = new HashMap<>();
  private final PublishableKey publishableKey;
  private final SessionStore sessions;
  private final Memberships memberships;
  private final SessionTokens sessionTokens;
  private final Tokens tokens;
  private final EmulatorClock clock;

  Handshakes(
      PublishableKey publishableKey,
      SessionStore sessions,
      Memberships memberships,
      SessionTokens sessionTokens,
      Tokens tokens,
      EmulatorClock clock) {
    this.publishableKey = publishableKey;
    this.sessions = sessions;
    this.memberships = memberships;
    this.sessionTokens = sessionTokens;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Answers with the way back to the application, on which the browser takes the outcome with it. */
  Reply answer(Handshake request) {
    RedirectUrl url = request.redirectUrl();
    boolean nonce = request.wantsNonce();
    JsonArray directives = directives(request, url.origin());
    String name = nonce ? "__clerk_handshake_nonce" : "__clerk_handshake";
    String value = nonce ? keep(directives) : sign(directives);
    Reply reply =
        Reply.redirect(publishableKey.isDevelopment() ? url.with(name, value) : url.toString());
    if (!publishableKey.isDevelopment()) {
      // Not Secure: the emulator is at an http URL.
      reply.addHeader(
          "Set-Cookie", name + '=' + value + "; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    }
    return reply;
  }

  private String keep(JsonArray directives) {
    String nonce = Ids.next("");
    byNonce.put(nonce, directives);
    return nonce;
  }

  private String sign(JsonArray directives) {
    JsonObject claims = new JsonObject();
    claims.add("handshake", directives);
    return tokens.sign(claims, "JWT", null);
  }

  /** Trades a nonce for the cookies, once. */
  JsonElement payload(Call call) {
    JsonArray directives = byNonce.remove(call.value("nonce"));
    if (directives == null) {
      throw new ApiError(
          404, "resource_not_found", "not found", "No handshake waits with this nonce.");
    }
    JsonObject payload = new JsonObject();
    payload.add("directives", directives);
    return payload;
  }

  private JsonArray directives(Handshake request, String origin) {
    ClientRecord client = client(request.clientToken());
    SessionRecord session = client == null ? null : session(client, request.sessionToken());
    BrowserCookies cookies = new BrowserCookies(publishableKey, request.wantsSuffix());
    if (client == null || session == null) {
      cookies.withoutSession().clientUat(0);
    } else {
      switchOrganization(session, request.organization());
      cookies
          .session(sessionTokens.make(session, new SessionTokenOptions().authorizedParty(origin)))
          .clientUat(Math.floorDiv(Math.min(client.updatedAt(), clock.now()), 1000))
          .refresh(session.newRefreshToken());
    }
    if (publishableKey.isDevelopment()) {
      String known = request.devBrowser();
      cookies.devBrowser(known == null ? Ids.next("dvb_") : known);
    }
    JsonArray directives = new JsonArray();
    cookies.lines().forEach(directives::add);
    return directives;
  }

  private @Nullable ClientRecord client(@Nullable String token) {
    JsonObject claims = token == null ? null : tokens.verify(token);
    String id = claims == null ? null : ExampleFields.text(claims, "id");
    return id == null ? null : sessions.findClient(id);
  }

  /** Returns the session that a token is of, be it an old one; else the one that was used last. */
  private @Nullable SessionRecord session(ClientRecord client, @Nullable String token) {
    JsonObject claims = token == null ? null : tokens.signed(token);
    String id = claims == null ? null : ExampleFields.text(claims, "sid");
    SessionRecord session = id == null ? null : sessions.find(id);
    return session != null && session.client == client && session.isActive(clock.now())
        ? session
        : client.lastActiveSession(clock.now());
  }

  /** Switches to an organization that the user is a member of, or to none; stays for any other. */
  private void switchOrganization(SessionRecord session, @Nullable String organization) {
    if (organization == null) {
      return;
    }
    Membership membership =
        organization.isEmpty() ? null : memberships.find(session.userId, organization);
    if (organization.isEmpty() || membership != null) {
      session.switchTo(membership == null ? null : membership.organizationId(), clock.now());
    }
  }
}
