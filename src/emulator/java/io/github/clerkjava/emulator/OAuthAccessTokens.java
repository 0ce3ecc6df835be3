package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The access tokens that the instance has issued to OAuth applications. */
final class OAuthAccessTokens {
  private static final Duration LIFETIME = Duration.ofDays(1);

  private final Map<String, JsonObject> byToken = new HashMap<>();
  private final Tokens tokens;
  private final EmulatorClock clock;

  OAuthAccessTokens(Tokens tokens, EmulatorClock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  String createOpaque(String userId, String clientId, List<String> scopes) {
    String token = Ids.next("oat_");
    byToken.put(token, describe(Ids.next("oat_"), userId, clientId, scopes));
    return token;
  }

  String createJwt(String userId, String clientId, List<String> scopes) {
    String id = Ids.next("oat_");
    JsonObject claims = tokens.claims(LIFETIME);
    claims.addProperty("sub", userId);
    claims.addProperty("client_id", clientId);
    claims.addProperty("scope", String.join(" ", scopes));
    claims.addProperty("jti", id);
    String token = tokens.sign(claims, "at+jwt", null);
    byToken.put(token, describe(id, userId, clientId, scopes));
    return token;
  }

  private JsonObject describe(String id, String userId, String clientId, List<String> scopes) {
    long now = clock.now();
    JsonArray allowed = new JsonArray();
    scopes.forEach(allowed::add);
    JsonObject json = new JsonObject();
    json.addProperty("object", "clerk_idp_oauth_access_token");
    json.addProperty("id", id);
    json.addProperty("client_id", clientId);
    json.addProperty("type", "oauth:access_token");
    json.addProperty("subject", userId);
    json.add("scopes", allowed);
    json.addProperty("revoked", false);
    json.add("revocation_reason", JsonNull.INSTANCE);
    json.addProperty("expired", false);
    json.addProperty("expiration", now + LIFETIME.toMillis());
    json.addProperty("created_at", now);
    json.addProperty("updated_at", now);
    return json;
  }

  /** Revokes a token and returns true, or returns false if there is no such token. */
  boolean revoke(String token) {
    JsonObject revoked = byToken.get(token);
    if (revoked == null) {
      return false;
    }
    revoked.addProperty("revoked", true);
    revoked.addProperty("updated_at", clock.now());
    return true;
  }

  JsonElement verify(Call call) {
    String old = call.body().text("secret");
    String token = old == null ? call.body().requiredText("access_token") : old;
    JsonObject known = byToken.get(token);
    if (known == null) {
      throw new ApiError(
          404, "resource_not_found", "not found", "No OAuth access token is this one.");
    }
    boolean expired = known.get("expiration").getAsLong() <= clock.now();
    if (expired && !token.startsWith("oat_")) {
      JsonObject inactive = new JsonObject();
      inactive.addProperty("active", false);
      return inactive;
    }
    JsonObject answer = known.deepCopy();
    answer.addProperty("expired", expired);
    return answer;
  }
}
