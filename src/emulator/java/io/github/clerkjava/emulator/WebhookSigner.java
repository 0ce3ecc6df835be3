package io.github.clerkjava.emulator;

import io.github.clerkjava.json.Arguments;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as Clerk does, so that an endpoint can be tested with whatever event it should take.
 *
 * <pre>{@code
 * String secret = "whsec_c2VjcmV0IG9mIGEgdGVzdA==";
 * Map<String, String> signed = WebhookSigner.of(secret).sign(body); // the headers to send with it
 * WebhookEvent event = WebhookVerifier.of(secret).verify(body, signed);
 * }</pre>
 *
 * <p>Immutable and thread-safe; it does no I/O.
 */
public final class WebhookSigner {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final String family;

  private WebhookSigner(SecretKeySpec key, String family) {
    this.key = key;
    this.family = family;
  }

  /**
   * Returns a signer whose headers are named as Clerk names them, {@code svix-id}, {@code svix-timestamp} and
   * {@code svix-signature}.
   *
   * @param secret the signing secret of the endpoint: {@code whsec_} and base64, or the base64 alone
   * @return a new signer
   * @throws IllegalArgumentException if the secret is null, no base64 or has no bytes
   */
  public static WebhookSigner of(String secret) {
    String text = Arguments.notNull("secret", secret);
    byte[] key;
    try {
      key = Base64.getDecoder()
          .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    } catch (IllegalArgumentException e) {
      // Not as a cause: its message shows a character of the secret.
      throw new IllegalArgumentException("secret must be base64, after whsec_");
    }
    if (key.length == 0) {
      throw new IllegalArgumentException("secret must have bytes");
    }
    return new WebhookSigner(new SecretKeySpec(key, ALGORITHM), "svix-");
  }

  /**
   * Returns a signer whose headers are named as Standard Webhooks names them, {@code webhook-id},
   * {@code webhook-timestamp} and {@code webhook-signature}.
   *
   * @return a new signer with the same secret
   */
  public WebhookSigner withStandardHeaders() {
    return new WebhookSigner(key, "webhook-");
  }

  /**
   * Signs a body as one that is sent now, with an id of its own.
   *
   * @param body the body, byte for byte as it will be sent
   * @return a new map of the three headers by their names
   * @throws IllegalArgumentException if the body is null
   */
  public Map<String, String> sign(byte[] body) {
    return sign(body, Ids.next("msg_"), Instant.now());
  }

  /**
   * Signs a body as one that is sent at a time, with an id: one sent long ago, or one that comes a second time.
   *
   * @param body the body, byte for byte as it will be sent
   * @param id the id of the message, which starts with {@code msg_} when Clerk sends it
   * @param timestamp when it is sent, of which whole seconds count
   * @return a new map of the three headers by their names
   * @throws IllegalArgumentException if something is null
   */
  public Map<String, String> sign(byte[] body, String id, Instant timestamp) {
    Arguments.notNull("body", body);
    Arguments.notNull("id", id);
    String seconds = Long.toString(Arguments.notNull("timestamp", timestamp).getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(family + "id", id);
    headers.put(family + "timestamp", seconds);
    headers.put(family + "signature", "v1," + signature(id + "." + seconds + ".", body));
    return headers;
  }

  private String signature(String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
