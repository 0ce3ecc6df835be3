package io.github.clerkjava.webhook;

import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import io.github.clerkjava.json.Arguments;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a webhook is genuine, by the signature that Clerk made of it with the signing secret of the endpoint.
 *
 * <p>It needs the body as it came, byte for byte, so read it before any framework parses it. A webhook may come twice,
 * by Clerk's own retry or because somebody sends it again within 300 seconds: {@link WebhookEvent#getId} tells.
 *
 * <pre>{@code
 * WebhookVerifier webhooks = WebhookVerifier.fromEnv(); // once
 * WebhookEvent event = webhooks.verify(body, headers); // for each request, else 400
 * }</pre>
 *
 * <p>Immutable and thread-safe; it does no I/O.
 */
public final class WebhookVerifier {
  private static final String ENVIRONMENT = "CLERK_WEBHOOK_SIGNING_SECRET";

  /** How far the time of sending may be from now, either way. */
  private static final long TOLERANCE_SECONDS = 300;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  private final List<String> secrets;
  private final Clock clock;

  private WebhookVerifier(List<String> secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Returns a verifier that takes its secret from the environment variable {@code CLERK_WEBHOOK_SIGNING_SECRET}.
   *
   * @return a new verifier; if the variable is not set, each webhook is refused as {@link Reason#MISSING_SECRET}
   */
  public static WebhookVerifier fromEnv() {
    return fromEnvironment(System.getenv());
  }

  static WebhookVerifier fromEnvironment(Map<String, String> environment) {
    return of(environment.get(ENVIRONMENT));
  }

  /**
   * Returns a verifier with one secret, or with several of which any may have signed, such as the old one and the new
   * one while a secret is exchanged. What is wrong with a secret shows at the first webhook, as its reason.
   *
   * @param secrets the signing secrets, such as {@code whsec_…}; those that are null or blank are left out
   * @return a new verifier
   */
  public static WebhookVerifier of(@Nullable String... secrets) {
    List<String> set = new ArrayList<>();
    for (String secret : Arguments.notNull("secrets", secrets)) {
      if (secret != null && !secret.isBlank()) {
        set.add(secret.strip());
      }
    }
    return new WebhookVerifier(Collections.unmodifiableList(set), Clock.systemUTC());
  }

  /**
   * Returns a verifier that goes by another clock, for tests.
   *
   * @param clock where the time comes from
   * @return a new verifier with the same secrets
   */
  public WebhookVerifier withClock(Clock clock) {
    return new WebhookVerifier(secrets, Arguments.notNull("clock", clock));
  }

  /**
   * Verifies a webhook whose headers are in a map.
   *
   * @param body the body as it came; null is an empty one
   * @param headers values by name, of any case; a value is a text, or a list of which the first counts; null is none
   * @return the event, which is genuine
   * @throws WebhookVerificationException if it is not; {@link WebhookVerificationException#getReason} says why
   */
  public WebhookEvent verify(byte @Nullable [] body, @Nullable Map<String, ?> headers) {
    Map<String, ?> given = headers == null ? Map.of() : headers;
    return verify(body, name -> WebhookHeaders.find(given, name));
  }

  /**
   * Verifies a webhook whose headers a function knows, such as {@code request::getHeader} of a servlet.
   *
   * @param body the body as it came; null is an empty one
   * @param header returns the value of the header of a name, or null; it is asked in lower case and should ignore case
   * @return the event, which is genuine
   * @throws WebhookVerificationException if it is not; {@link WebhookVerificationException#getReason} says why
   */
  public WebhookEvent verify(byte @Nullable [] body, Function<String, @Nullable String> header) {
    if (secrets.isEmpty()) {
      throw refused(
          Reason.MISSING_SECRET, "No webhook signing secret is set, in code or as " + ENVIRONMENT);
    }
    byte[] content = body == null ? new byte[0] : body;
    WebhookHeaders headers = WebhookHeaders.of(Arguments.notNull("header", header));
    List<SigningKey> keys = new ArrayList<>();
    for (String secret : secrets) {
      keys.add(SigningKey.of(secret));
    }
    requireRecent(headers.timestamp);
    requireSigned(keys, headers, content);
    return WebhookEvent.read(headers.id, content);
  }

  private void requireRecent(String timestamp) {
    if (!WHOLE_NUMBER.matcher(timestamp).matches()) {
      throw refused(Reason.INVALID_TIMESTAMP, "The timestamp of the webhook is no whole number");
    }
    long age = clock.instant().getEpochSecond() - seconds(timestamp);
    if (age > TOLERANCE_SECONDS) {
      throw refused(Reason.TIMESTAMP_TOO_OLD, "The webhook was sent more than 300 seconds ago");
    }
    if (age < -TOLERANCE_SECONDS) {
      throw refused(
          Reason.TIMESTAMP_TOO_NEW, "The webhook claims to be sent more than 300 seconds from now");
    }
  }

  /** The number of any length, or one that is as far away and far from an overflow. */
  private static long seconds(String timestamp) {
    if (timestamp.length() <= 18) {
      return Long.parseLong(timestamp);
    }
    return timestamp.startsWith("-") ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2;
  }

  private static void requireSigned(List<SigningKey> keys, WebhookHeaders headers, byte[] content) {
    List<byte[]> given = new ArrayList<>();
    for (String signature : headers.signatures.split(" ", -1)) {
      if (signature.startsWith("v1,")) {
        given.add(signature.substring("v1,".length()).getBytes(StandardCharsets.UTF_8));
      }
    }
    // Half a surrogate pair would be signed as a question mark.
    boolean signable = StandardCharsets.UTF_8.newEncoder().canEncode(headers.id);
    for (SigningKey key : keys) {
      byte[] expected = key.sign(headers, content);
      for (byte[] signature : given) {
        if (signable && MessageDigest.isEqual(expected, signature)) {
          return;
        }
      }
    }
    throw refused(
        Reason.NO_MATCHING_SIGNATURE,
        "No signature of the webhook is one of its body and a secret");
  }

  private static WebhookVerificationException refused(Reason reason, String message) {
    return new WebhookVerificationException(reason, message, null);
  }

  /** Says how many secrets it has, and nothing of them. */
  @Override
  public String toString() {
    return "WebhookVerifier{secrets=" + secrets.size() + "}";
  }
}
