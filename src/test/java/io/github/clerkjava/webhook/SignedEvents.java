package io.github.clerkjava.webhook;

import io.github.clerkjava.emulator.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Events that have been through the verifier, for tests of other packages. */
public final class SignedEvents {
  private SignedEvents() {}

  /** Signs a payload and verifies it. */
  public static WebhookEvent verified(String payload) {
    return verified(payload.getBytes(StandardCharsets.UTF_8));
  }

  /** Signs a payload, which may be no text, and verifies it. */
  public static WebhookEvent verified(byte[] payload) {
    return Signed.of(payload, Signed.SECRET, Signed.NOW.getEpochSecond() + "").verify();
  }

  /** The secret of {@link #headers}. */
  public static String secret() {
    return Signed.SECRET;
  }

  /** A payload: a user who was deleted. */
  public static byte[] body() {
    return "{\"type\":\"user.deleted\",\"data\":{\"id\":\"user_1\",\"deleted\":true}}"
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The headers of {@link #body}, signed now. */
  public static Map<String, String> headers() {
    return WebhookSigner.of(secret()).sign(body());
  }
}
