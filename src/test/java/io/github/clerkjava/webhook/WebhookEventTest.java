package io.github.clerkjava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.WebhookEventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookEventTest {
  @Test
  void envelope_isKept() {
    WebhookEvent event = SignedEvents.verified("{\"object\":\"event\",\"type\":\"user.created\","
        + "\"timestamp\":1778578200123,\"instance_id\":\"ins_1\",\"data\":{\"id\":\"user_1\"},"
        + "\"event_attributes\":{\"http_request\":{\"client_ip\":\"203.0.113.7\"}},\"new\":1}");

    assertThat(event.getType()).isSameAs(WebhookEventType.USER_CREATED);
    assertThat(event.getInstanceId()).isEqualTo("ins_1");
    assertThat(event.getTimestamp()).isEqualTo("2026-05-12T09:30:00.123Z");
    assertThat(event.getRawTimestamp()).isEqualTo(1778578200123L);
    assertThat(event.getAttributes().getHttpRequest().getClientIp()).isEqualTo("203.0.113.7");
    assertThat(event.getPayload().getObject()).isEqualTo("event");
    assertThat(event.getPayload().getAdditionalProperties()).containsEntry("new", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "1778578200, 2026-05-12T09:30:00Z",
    "1778578200000, 2026-05-12T09:30:00Z",
    "99999999999, 5138-11-16T09:46:39Z",
    "100000000000, 1973-03-03T09:46:40Z",
    "0, 1970-01-01T00:00:00Z",
    "-100000000000, 1966-10-31T14:13:20Z",
    "9223372036854775807, +292278994-08-17T07:12:55.807Z",
    "-9223372036854775808, -292275055-05-16T16:47:04.192Z"
  })
  void getTimestamp_isSecondsOrMilliseconds(String raw, String expected) {
    WebhookEvent event = SignedEvents.verified("{\"type\":\"a\",\"timestamp\":" + raw + "}");

    assertThat(event.getTimestamp()).hasToString(expected);
  }

  @Test
  void missing_failsOnlyItsGetter() {
    WebhookEvent event =
        SignedEvents.verified("{\"type\":\"user.created\",\"timestamp\":\"soon\"}");

    assertThat(event.getData()).isEmpty();
    assertThat(event.getAttributes()).isNull();
    assertThatExceptionOfType(MissingPropertyException.class).isThrownBy(event::getTimestamp);
    assertThatExceptionOfType(MissingPropertyException.class).isThrownBy(event::getInstanceId);
    assertThatExceptionOfType(MissingPropertyException.class)
        .isThrownBy(() -> event.getDataAs(User.class).getId())
        .withMessageContaining("id");
  }

  @Test
  void getDataAs_longNumbersAndNewProperties_areKept() {
    User user = SignedEvents.verified("{\"type\":\"user.created\",\"data\":{\"id\":\"user_1\","
            + "\"public_metadata\":{\"n\":123456789012345678901234567890},\"new\":[1]}}")
        .getDataAs(User.class);

    assertThat(user.getPublicMetadata().toJson())
        .isEqualTo("{\"n\":123456789012345678901234567890}");
    assertThat(user.getAdditionalProperties()).containsKey("new");
  }

  @Test
  void toString_hasNoContent() {
    WebhookEvent event = SignedEvents.verified(
        "{\"type\":\"email.created\",\"data\":{\"subject\":\"hush\",\"body\":\"hush\"}}");

    assertThat(event.toString())
        .contains("msg_1", "email.created", "subject")
        .doesNotContain("hush");
  }
}
