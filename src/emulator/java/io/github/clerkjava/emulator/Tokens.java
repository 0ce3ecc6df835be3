package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and checks signed tokens. */
final class Tokens {
  private static final int NOT_BEFORE_SECONDS = 10;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SigningKeys keys;
  private final String issuer;
  private final EmulatorClock clock;

  Tokens(SigningKeys keys, String issuer, EmulatorClock clock) {
    this.keys = keys;
    this.issuer = issuer;
    this.clock = clock;
  }

  /** Makes the token that stands for a client, of the kind that the cookie {@code __client} holds. */
  String forClient(ClientRecord client, Duration lifetime) {
    JsonObject claims = claims(lifetime);
    claims.addProperty("id", client.id);
    claims.addProperty("rotating_token", Ids.trace());
    return sign(claims, "JWT", null);
  }

  /** Returns the claims that tell who makes a token, and from when to when it is good. */
  JsonObject claims(Duration lifetime) {
    return claims(Instant.ofEpochMilli(clock.now()), lifetime);
  }

  JsonObject claims(Instant issuedAt, Duration lifetime) {
    long seconds = issuedAt.getEpochSecond();
    JsonObject claims = new JsonObject();
    claims.addProperty("exp", seconds + lifetime.toSeconds());
    claims.addProperty("iat", seconds);
    claims.addProperty("iss", issuer);
    claims.addProperty("nbf", seconds - NOT_BEFORE_SECONDS);
    return claims;
  }

  /**
   * Makes a token.
   *
   * @param type such as {@code JWT}
   * @param category what kind of token it is, in Clerk's words, or null to leave that open
   */
  String sign(JsonObject claims, String type, @Nullable String category) {
    SigningKey key = keys.current();
    JsonObject header = new JsonObject();
    header.addProperty("alg", "RS256");
    if (category != null) {
      header.addProperty("cat", category);
    }
    header.addProperty("kid", key.id());
    header.addProperty("typ", type);
    String signed = encode(header) + '.' + encode(claims);
    return signed + '.' + ENCODER.encodeToString(key.sign(signed));
  }

  private static String encode(JsonObject object) {
    return ENCODER.encodeToString(object.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the claims of a token that was made here and can be used now, else null. */
  @Nullable
  JsonObject verify(String token) {
    JsonObject claims = signed(token);
    long now = Math.floorDiv(clock.now(), 1000);
    return claims != null
            && claims.has("exp")
            && claims.get("nbf").getAsLong() <= now
            && now < claims.get("exp").getAsLong()
        ? claims
        : null;
  }

  /** Returns the claims of a token that was made here, be it expired, else null. */
  @Nullable
  JsonObject signed(String token) {
    List<String> parts = List.of(token.split("\\.", -1));
    if (parts.size() != 3) {
      return null;
    }
    try {
      JsonObject header = decode(parts.get(0));
      String kid = ExampleFields.text(header, "kid");
      SigningKey key = kid == null ? null : keys.find(kid);
      if (key == null || !"RS256".equals(ExampleFields.text(header, "alg"))) {
        return null;
      }
      if (!key.verifies(parts.get(0) + '.' + parts.get(1), DECODER.decode(parts.get(2)))) {
        return null;
      }
      return decode(parts.get(1));
    } catch (IllegalArgumentException | IllegalStateException | JsonParseException e) {
      // Neither Base64 nor a JSON object.
      return null;
    }
  }

  private static JsonObject decode(String part) {
    return JsonParser.parseString(new String(DECODER.decode(part), StandardCharsets.UTF_8))
        .getAsJsonObject();
  }
}
