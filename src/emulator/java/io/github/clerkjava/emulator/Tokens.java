package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and checks the tokens that browsers would hold. */
final class Tokens {
  static final String ISSUER = "https://clerk." + Outbox.EMAIL_DOMAIN;

  private static final String SESSION_CATEGORY = "cl_B7d4PD111AAA";
  private static final int NOT_BEFORE_SECONDS = 10;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SigningKey key;
  private final EmulatorClock clock;

  Tokens(SigningKey key, EmulatorClock clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * Makes a session token, version 2.
   *
   * @param lifetime from now until it expires; negative for a token that has expired already
   * @param authorizedParty the origin that obtains it, or null for none
   * @param more further claims; one that the token has anyway is replaced
   */
  String forSession(
      SessionRecord session, Duration lifetime, @Nullable String authorizedParty, JsonObject more) {
    JsonObject claims = claims(lifetime);
    if (authorizedParty != null) {
      claims.addProperty("azp", authorizedParty);
    }
    JsonArray factorVerificationAge = new JsonArray();
    factorVerificationAge.add(0);
    factorVerificationAge.add(-1);
    claims.add("fva", factorVerificationAge);
    claims.addProperty("jti", Ids.trace());
    claims.addProperty("sid", session.id);
    claims.addProperty("sts", session.status(clock.now()));
    claims.addProperty("sub", session.userId);
    claims.addProperty("v", 2);
    more.entrySet().forEach(claim -> claims.add(claim.getKey(), claim.getValue()));
    return sign(claims, SESSION_CATEGORY);
  }

  /** Makes the token that stands for a client, of the kind that the cookie {@code __client} holds. */
  String forClient(ClientRecord client, Duration lifetime) {
    JsonObject claims = claims(lifetime);
    claims.addProperty("id", client.id);
    claims.addProperty("rotating_token", Ids.trace());
    return sign(claims, null);
  }

  private JsonObject claims(Duration lifetime) {
    long now = Math.floorDiv(clock.now(), 1000);
    JsonObject claims = new JsonObject();
    claims.addProperty("exp", now + lifetime.toSeconds());
    claims.addProperty("iat", now);
    claims.addProperty("iss", ISSUER);
    claims.addProperty("nbf", now - NOT_BEFORE_SECONDS);
    return claims;
  }

  private String sign(JsonObject claims, @Nullable String category) {
    JsonObject header = new JsonObject();
    header.addProperty("alg", "RS256");
    if (category != null) {
      header.addProperty("cat", category);
    }
    header.addProperty("kid", key.id());
    header.addProperty("typ", "JWT");
    String signed = encode(header) + '.' + encode(claims);
    return signed + '.' + ENCODER.encodeToString(key.sign(signed));
  }

  private static String encode(JsonObject object) {
    return ENCODER.encodeToString(object.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the claims of a token that was made here and can be used now, else null. */
  @Nullable
  JsonObject verify(String token) {
    List<String> parts = List.of(token.split("\\.", -1));
    if (parts.size() != 3) {
      return null;
    }
    try {
      JsonObject header = decode(parts.get(0));
      if (!isText(header, "alg", "RS256") || !isText(header, "kid", key.id())) {
        return null;
      }
      if (!key.verifies(parts.get(0) + '.' + parts.get(1), DECODER.decode(parts.get(2)))) {
        return null;
      }
      JsonObject claims = decode(parts.get(1));
      long now = Math.floorDiv(clock.now(), 1000);
      return claims.get("nbf").getAsLong() <= now && now < claims.get("exp").getAsLong()
          ? claims
          : null;
    } catch (IllegalArgumentException | IllegalStateException | JsonParseException e) {
      // Neither Base64 nor a JSON object.
      return null;
    }
  }

  private static boolean isText(JsonObject object, String name, String expected) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() && value.getAsString().equals(expected);
  }

  private static JsonObject decode(String part) {
    return JsonParser.parseString(new String(DECODER.decode(part), StandardCharsets.UTF_8))
        .getAsJsonObject();
  }
}
