package io.github.clerkjava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
  private static final String BODY =
      "{\"object\":\"event\",\"type\":\"user.created\",\"data\":{\"id\":\"user_1\"}}";
  private static final long NOW = Signed.NOW.getEpochSecond();

  @Test
  void verify_genuine_isTheEvent() {
    WebhookEvent event = Signed.of(BODY).verify();

    assertThat(event.getType()).hasToString("user.created");
    assertThat(event.getData()).containsEntry("id", "user_1");
    assertThat(event.getId()).isEqualTo("msg_1");
  }

  @Test
  void verify_anyChangedByteOfTheBody_isRefused() {
    Signed signed = Signed.of(BODY);
    for (int i = 0; i < signed.body().length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = signed.body().clone();
        changed[i] ^= (byte) (1 << bit);
        assertThat(reason(new Signed(changed, signed.headers())))
            .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
      }
      byte[] shorter = Arrays.copyOf(signed.body(), i);
      assertThat(reason(new Signed(shorter, signed.headers())))
          .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
    }
  }

  @Test
  void verify_halfAPairInTheId_isNotTheQuestionMarkThatWasSigned() {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    Signed signed = Signed.of(BODY)
        .with("svix-id", "msg_?")
        .with(
            "svix-signature", "v1," + Signed.signature(body, Signed.SECRET, "msg_?." + NOW + "."));

    assertThat(signed.verify().getId()).isEqualTo("msg_?");
    assertThat(reason(signed.with("svix-id", "msg_\ud83d")))
        .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
  }

  @Test
  void verify_anyChangedCharacterOfAHeader_isRefused() {
    Signed signed = Signed.of(BODY);
    for (String header : signed.headers().keySet()) {
      String value = signed.headers().get(header);
      for (int i = 0; i < value.length(); i++) {
        for (char other : new char[] {'A', '0', '=', ',', '.', ' ', '\u00e9'}) {
          String changed = value.substring(0, i) + other + value.substring(i + 1);
          if (!changed.strip().equals(value)) {
            assertThat(reason(signed.with(header, changed))).as(changed).isNotNull();
          }
        }
        String shorter = value.substring(0, i) + value.substring(i + 1);
        assertThat(reason(signed.with(header, shorter))).as(shorter).isNotNull();
      }
    }
  }

  @Test
  void verify_300SecondsEitherWay_isTheEdge() {
    assertThat(reason(at(NOW - 300))).isNull();
    assertThat(reason(at(NOW + 300))).isNull();
    assertThat(reason(at(NOW - 301))).isEqualTo(Reason.TIMESTAMP_TOO_OLD);
    assertThat(reason(at(NOW + 301))).isEqualTo(Reason.TIMESTAMP_TOO_NEW);
  }

  private static Signed at(long timestamp) {
    return Signed.of(
        BODY.getBytes(StandardCharsets.UTF_8), Signed.SECRET, Long.toString(timestamp));
  }

  @Test
  void verify_timestampOfAnyLength_isFarAway() {
    Signed signed = Signed.of(BODY);
    String digits = "9".repeat(100_000);

    assertThat(reason(signed.with("svix-timestamp", digits))).isEqualTo(Reason.TIMESTAMP_TOO_NEW);
    assertThat(reason(signed.with("svix-timestamp", "-" + digits)))
        .isEqualTo(Reason.TIMESTAMP_TOO_OLD);
    assertThat(reason(signed.with("svix-timestamp", "-1"))).isEqualTo(Reason.TIMESTAMP_TOO_OLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1778578200",
        "1778578200.0",
        "1778578200 s",
        "0x6a",
        "\u0661\u0667\u0667\u0668",
        "-"
      })
  void verify_timestampThatIsNoWholeNumber_isRefused(String timestamp) {
    Signed signed = Signed.of(BODY.getBytes(StandardCharsets.UTF_8), Signed.SECRET, timestamp);

    assertThat(reason(signed)).isEqualTo(Reason.INVALID_TIMESTAMP);
  }

  @Test
  void verify_webhookFamily_isReadWhenSvixIsNotComplete() {
    Signed signed = Signed.of(BODY);
    Map<String, String> webhook = new HashMap<>();
    signed.headers().forEach((name, value) -> webhook.put(name.replace("svix", "Webhook"), value));
    Signed other = new Signed(signed.body(), webhook);

    assertThat(reason(other)).isNull();
    assertThat(reason(other.with("svix-id", "msg_2"))).isNull();
    assertThat(reason(other.with("Webhook-id", null).with("svix-id", "msg_1")))
        .isEqualTo(Reason.MISSING_HEADERS);
  }

  @Test
  void verify_missingHeaders_areNamed() {
    Signed signed = Signed.of(BODY).with("svix-id", " ").with("svix-signature", null);

    assertThat(thrown(signed, WebhookVerifier.of(Signed.SECRET)))
        .hasMessage(
            "The webhook lacks the headers svix-id, svix-signature (reason=missing-headers)");
  }

  @Test
  void verify_eachFormOfHeaders_isRead() {
    Signed signed = Signed.of(BODY);
    WebhookVerifier verifier = WebhookVerifier.of(Signed.SECRET).withClock(Signed.CLOCK);
    Map<String, List<String>> lists = new HashMap<>();
    signed
        .headers()
        .forEach((name, value) ->
            lists.put(name.toUpperCase(Locale.ROOT), List.of(value, "of another proxy")));
    lists.put(null, List.of("HTTP/1.1 200 OK"));
    lists.put("x-none", List.of());
    lists.put("x-null", null);

    assertThat(verifier.verify(signed.body(), lists).getId()).isEqualTo("msg_1");
    assertThat(verifier.verify(signed.body(), signed.headers()::get).getId()).isEqualTo("msg_1");
  }

  @Test
  void verify_severalSecrets_anyMaySign() {
    String old = "whsec_" + Signed.base64("the one before");
    Signed signed = Signed.of(BODY);

    assertThat(reason(signed, old, Signed.SECRET)).isNull();
    assertThat(reason(signed, Signed.SECRET, old)).isNull();
    assertThat(reason(signed, null, " ", Signed.SECRET + "\n")).isNull();
    assertThat(reason(signed, old)).isEqualTo(Reason.NO_MATCHING_SIGNATURE);
  }

  @Test
  void verify_secretThatIsNone_isRefused() {
    Signed signed = Signed.of(BODY);
    Signed withoutHeaders = new Signed(signed.body(), Map.of());

    assertThat(reason(withoutHeaders)).isEqualTo(Reason.MISSING_HEADERS);
    assertThat(reason(withoutHeaders, "", null)).isEqualTo(Reason.MISSING_SECRET);
    assertThat(reason(withoutHeaders, "whsec_!")).isEqualTo(Reason.MISSING_HEADERS);
    assertThat(reason(signed.with("svix-timestamp", "1"), "whsec_!"))
        .isEqualTo(Reason.INVALID_SECRET);
    assertThat(reason(signed, Signed.SECRET, "whsec_===")).isEqualTo(Reason.INVALID_SECRET);
    assertThat(reason(signed, "whsec_whsec_")).isEqualTo(Reason.INVALID_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"type\":1}",
        "{\"type\":null}",
        "{\"type\":\"a\"} x",
        "{'type':'a'}",
        "{\"type\":\"a\"}{}",
        "// note\n{\"type\":\"a\"}",
        "{\"type\":\"a\",\"n\":NaN}",
        "{\"type\":\"a\",\"n\":1e99999999999}"
      })
  void verify_signedButNoEvent_isRefused(String body) {
    assertThat(reason(Signed.of(body))).isEqualTo(Reason.INVALID_PAYLOAD);
  }

  @Test
  void verify_signedButTooDeep_isRefused() {
    String deep = "{\"a\":".repeat(100_000);

    assertThat(reason(Signed.of(deep))).isEqualTo(Reason.INVALID_PAYLOAD);
  }

  @Test
  void verify_markOfUtf8AndBadBytes_areSignedAsTheyCame() {
    Signed marked = Signed.of("\ufeff" + BODY);
    byte[] bad = BODY.replace("user_1", "user_?").getBytes(StandardCharsets.ISO_8859_1);
    bad[BODY.indexOf("_1") + 1] = (byte) 0xff;

    assertThat(marked.verify().getData()).containsEntry("id", "user_1");
    assertThat(reason(new Signed(BODY.getBytes(StandardCharsets.UTF_8), marked.headers())))
        .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
    assertThat(Signed.of(bad, Signed.SECRET, NOW + "").verify().getData())
        .containsEntry("id", "user_\ufffd");
  }

  @Test
  void verify_nothingAtAll_isRefusedWithAReason() {
    WebhookVerifier verifier = WebhookVerifier.of(Signed.SECRET);

    assertThat(catchThrowableOfType(
                WebhookVerificationException.class,
                () -> verifier.verify(null, (Map<String, ?>) null))
            .getReason())
        .isEqualTo(Reason.MISSING_HEADERS);
    assertThat(reason(new Signed(null, Signed.of("x").headers())))
        .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
  }

  /** Noise in every place, from a fixed seed: whatever comes, it is refused with a reason. */
  @Test
  void verify_noise_isRefusedWithAReason() {
    Random random = new Random(6);
    WebhookVerifier verifier = WebhookVerifier.of(Signed.SECRET).withClock(Signed.CLOCK);
    for (int i = 0; i < 20_000; i++) {
      byte[] body = new byte[random.nextInt(40)];
      random.nextBytes(body);
      Map<String, String> headers = new HashMap<>();
      for (String name : List.of("svix-id", "Svix-Timestamp", "svix-signature", "webhook-id")) {
        headers.put(name, noise(random));
      }
      headers.computeIfPresent(
          "Svix-Timestamp", (name, value) -> random.nextBoolean() ? NOW + "" : value);
      assertThat(catchThrowableOfType(
              WebhookVerificationException.class, () -> verifier.verify(body, headers)))
          .isNotNull();
    }
  }

  private static String noise(Random random) {
    int length = random.nextInt(12);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "v1," : "");
    for (int i = 0; i < length; i++) {
      text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
    }
    return text.toString();
  }

  @Test
  void secretsAndContent_areNeverShown() {
    String secret = "whsec_" + Signed.base64("hush");
    Signed signed = Signed.of(BODY);
    List<String> shown = new ArrayList<>();
    shown.add(WebhookVerifier.of(secret).toString());
    for (Signed each : List.of(
        signed,
        signed.with("svix-id", null),
        signed.with("svix-timestamp", "hush"),
        Signed.of(BODY.replace("user.created", "hush")).with("svix-id", "hush"))) {
      shown.add(all(thrown(each, WebhookVerifier.of(secret))));
      shown.add(all(thrown(each, WebhookVerifier.of(secret + "\u00e9"))));
    }
    shown.add(all(thrown(Signed.of("{\"hush\":hush}"), WebhookVerifier.of(Signed.SECRET))));

    assertThat(shown)
        .allSatisfy(text -> assertThat(text)
            .doesNotContain("hush", secret.substring(6), "\u00e9")
            .doesNotContain(signed.headers().get("svix-signature").substring(3)));
    assertThat(shown.get(0)).isEqualTo("WebhookVerifier{secrets=1}");
  }

  private static String all(Throwable thrown) {
    return thrown + (thrown.getCause() == null ? "" : all(thrown.getCause()));
  }

  @Test
  void fromEnvironment_readsTheVariable() {
    Signed signed = Signed.of(BODY);

    assertThatCode(() -> signed.verify(
            WebhookVerifier.fromEnvironment(Map.of("CLERK_WEBHOOK_SIGNING_SECRET", Signed.SECRET))))
        .doesNotThrowAnyException();
    assertThat(thrown(signed, WebhookVerifier.fromEnvironment(Map.of())).getReason())
        .isEqualTo(Reason.MISSING_SECRET);
    assertThat(WebhookVerifier.fromEnv()).isNotNull();
  }

  @Test
  void wronglyMade_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookVerifier.of((String[]) null))
        .withMessage("secrets must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookVerifier.of("a").withClock(null))
        .withMessage("clock must not be null");
  }

  private static Reason reason(Signed signed) {
    return reason(signed, Signed.SECRET);
  }

  private static Reason reason(Signed signed, String... secrets) {
    WebhookVerificationException thrown = thrown(signed, WebhookVerifier.of(secrets));
    return thrown == null ? null : thrown.getReason();
  }

  /** What it throws, null for nothing; anything else fails the test. */
  private static WebhookVerificationException thrown(Signed signed, WebhookVerifier verifier) {
    try {
      signed.verify(verifier);
      return null;
    } catch (WebhookVerificationException e) {
      return e;
    }
  }
}
