package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A signed token taken apart, without a look at its signature. */
record Jwt(JsonObject header, JsonObject claims) {
  static Jwt of(String token) {
    String[] parts = token.split("\\.", -1);
    return new Jwt(decode(parts[0]), decode(parts[1]));
  }

  private static JsonObject decode(String part) {
    String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return JsonParser.parseString(json).getAsJsonObject();
  }

  String header(String name) {
    return header.get(name).getAsString();
  }

  String claim(String name) {
    return claims.get(name).getAsString();
  }
}
