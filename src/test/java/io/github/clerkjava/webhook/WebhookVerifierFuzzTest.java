package io.github.clerkjava.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.fuzz.Mutants;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever comes as a webhook is refused, but for what was signed: that body, that id, that time. */
class WebhookVerifierFuzzTest {
  /** The one that the seeds have. */
  private static final Signed GENUINE =
      Signed.of("{\"type\":\"user.deleted\",\"data\":{\"id\":\"user_1\"}}");

  private final WebhookVerifier verifier =
      WebhookVerifier.of(Signed.SECRET).withClock(Signed.CLOCK);

  /** Headers, an empty line, the body: as HTTP has it. */
  @FuzzTest
  void anyRequest_isTheOneThatWasSignedOrRefused(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\n\n");
    Map<String, String> headers = headers(end < 0 ? text : text.substring(0, end));
    byte[] body = (end < 0 ? "" : text.substring(end + 2)).getBytes(StandardCharsets.ISO_8859_1);
    WebhookEvent event;
    try {
      event = verifier.verify(body, headers);
    } catch (WebhookVerificationException e) {
      return;
    }

    assertThat(body).isEqualTo(GENUINE.body());
    assertThat(event.getId()).isEqualTo("msg_1");
    assertThat(headers.values())
        .anyMatch(value -> value.strip().equals(GENUINE.headers().get("svix-timestamp")))
        .anyMatch(value -> value.contains(GENUINE.headers().get("svix-signature")));
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return headers;
  }

  @Test
  void mutatedRequests_areTheOneThatWasSignedOrRefused() {
    Mutants.of(getClass(), 20_000).forEach(this::anyRequest_isTheOneThatWasSignedOrRefused);
  }
}
