package io.github.clerkjava.webhook;

import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a signing secret stands for. */
final class SigningKey {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private SigningKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Reads a secret such as {@code whsec_…}; the prefix may be left out. */
  static SigningKey of(String secret) {
    String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Not as a cause: its message shows a character of the secret.
      throw new WebhookVerificationException(
          Reason.INVALID_SECRET, "A webhook signing secret is no base64", null);
    }
    if (key.length == 0) {
      // With it anybody could sign.
      throw new WebhookVerificationException(
          Reason.INVALID_SECRET, "A webhook signing secret has no bytes", null);
    }
    return new SigningKey(key);
  }

  /** Returns the signature that the headers should have, in base64. */
  byte[] sign(WebhookHeaders headers, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((headers.id + "." + headers.timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java platform has " + ALGORITHM, e);
    }
  }
}
