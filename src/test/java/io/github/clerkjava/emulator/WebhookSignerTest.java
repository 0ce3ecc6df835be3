package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.webhook.WebhookEvent;
import io.github.clerkjava.webhook.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignerTest {
  private static final String SECRET = "whsec_c2VjcmV0IG9mIGEgdGVzdA==";
  private static final byte[] BODY = "{\"type\":\"user.deleted\",\"data\":{\"id\":\"user_\u00e9\"}}"
      .getBytes(StandardCharsets.UTF_8);

  private final WebhookSigner signer = WebhookSigner.of(SECRET);

  @Test
  void sign_body_isVerified() {
    Map<String, String> headers = signer.sign(BODY);
    WebhookEvent event = WebhookVerifier.of(SECRET).verify(BODY, headers);

    assertThat(headers).containsOnlyKeys("svix-id", "svix-timestamp", "svix-signature");
    assertThat(event.getId()).startsWith("msg_").isEqualTo(headers.get("svix-id"));
    assertThat(event.getData()).containsEntry("id", "user_\u00e9");
    assertThat(signer.sign(BODY).get("svix-id")).isNotEqualTo(event.getId());
  }

  /** The example of the Standard Webhooks specification's own test suite. */
  @Test
  void sign_givenIdAndTime_isTheSignatureThatOthersMake() {
    WebhookSigner known = WebhookSigner.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(known.sign(
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochMilli(1614265330_999L)))
        .containsExactly(
            Map.entry("svix-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            Map.entry("svix-timestamp", "1614265330"),
            Map.entry("svix-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  @Test
  void withStandardHeaders_namesTheOtherFamily() {
    Map<String, String> headers = signer.withStandardHeaders().sign(BODY);

    assertThat(headers).containsOnlyKeys("webhook-id", "webhook-timestamp", "webhook-signature");
    assertThat(WebhookVerifier.of(SECRET).verify(BODY, headers).getId()).startsWith("msg_");
  }

  @Test
  void of_secretWithoutPrefix_isTheSameKey() {
    Map<String, String> headers = WebhookSigner.of(SECRET.substring(6)).sign(BODY);

    assertThat(WebhookVerifier.of(SECRET).verify(BODY, headers).getId()).isNotEmpty();
  }

  @Test
  void sign_anotherSecret_isRefused() {
    Map<String, String> headers = WebhookSigner.of("whsec_b3RoZXI=").sign(BODY);

    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> WebhookVerifier.of(SECRET).verify(BODY, headers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_hush!", "hush hush", "sk_test_hush"})
  void of_noSecret_isRefusedWithoutShowingIt(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSigner.of(secret))
        .withMessageStartingWith("secret must")
        .withMessageNotContaining("hush")
        .withNoCause();
  }

  @Test
  void nulls_areRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookSigner.of(null))
        .withMessage("secret must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signer.sign(null))
        .withMessage("body must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signer.sign(BODY, null, Instant.EPOCH))
        .withMessage("id must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signer.sign(BODY, "msg_1", null))
        .withMessage("timestamp must not be null");
  }
}
