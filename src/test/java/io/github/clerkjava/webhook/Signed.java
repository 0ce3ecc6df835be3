package io.github.clerkjava.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook that is signed without the code under test, also with what is no time. */
final class Signed {
  static final String SECRET = "whsec_" + base64("a key of these tests, 32 bytes..");
  static final Instant NOW = Instant.parse("2026-05-12T09:30:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final byte[] body;
  private final Map<String, String> headers;

  Signed(byte[] body, Map<String, String> headers) {
    this.body = body;
    this.headers = headers;
  }

  byte[] body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }

  static Signed of(String body) {
    return of(body.getBytes(StandardCharsets.UTF_8), SECRET, NOW.getEpochSecond() + "");
  }

  static Signed of(byte[] body, String secret, String timestamp) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("svix-id", "msg_1");
    headers.put("svix-timestamp", timestamp);
    headers.put("svix-signature", "v1," + signature(body, secret, "msg_1." + timestamp + "."));
    return new Signed(body, headers);
  }

  static String signature(byte[] body, String secret, String before) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(
          Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  Signed with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    if (value != null) {
      changed.put(header, value);
    }
    return new Signed(body, changed);
  }

  WebhookEvent verify() {
    return verify(WebhookVerifier.of(SECRET));
  }

  WebhookEvent verify(WebhookVerifier verifier) {
    return verifier.withClock(CLOCK).verify(body, headers);
  }
}
