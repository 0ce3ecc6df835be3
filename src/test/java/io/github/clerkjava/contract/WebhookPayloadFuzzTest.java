package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.webhook.SignedEvents;
import io.github.clerkjava.webhook.WebhookEvent;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever body is signed is an event that can be asked everything, or no payload. */
class WebhookPayloadFuzzTest {
  @FuzzTest
  void anySignedBody_isAnEventOrNoPayload(byte[] body) {
    WebhookEvent event;
    try {
      event = SignedEvents.verified(body);
    } catch (WebhookVerificationException e) {
      assertThat(e.getReason()).isEqualTo(Reason.INVALID_PAYLOAD);
      return;
    }

    assertThat(event.toString()).startsWith("WebhookEvent{id=");
    assertThat(event.getType().toString()).isNotNull();
    assertThat(event.getData().toJson()).startsWith("{");
    List<Supplier<Object>> getters = List.of(
        event::getTimestamp, event::getRawTimestamp, event::getInstanceId, () -> asked(event));
    for (Supplier<Object> getter : getters) {
      try {
        assertThat(getter.get()).isNotNull();
      } catch (MissingPropertyException e) {
        // What the getter is documented to throw.
      }
    }
    callGetters(event.getPayload());
  }

  /** The data as a model, if the type is known. */
  private static Object asked(WebhookEvent event) {
    JsonModel data;
    try {
      data = event.getDataAs(JsonModel.class);
    } catch (IllegalStateException e) {
      return e;
    }
    callGetters(data);
    return data;
  }

  private static void callGetters(JsonModel read) {
    GeneratedCode.callGetters(read, (model, getter, got, thrown) -> {
      if (thrown != null
          && !(thrown instanceof MissingPropertyException || thrown instanceof DateTimeException)) {
        throw new AssertionError(getter + " of " + model, thrown);
      }
    });
  }

  @Test
  void mutatedBodies_areEventsOrNoPayload() {
    Mutants.of(getClass(), 5_000).forEach(this::anySignedBody_isAnEventOrNoPayload);
  }
}
