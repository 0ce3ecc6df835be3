package io.github.clerkjava.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.http.CallListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples of listeners, run against the emulator. */
class ListenersTest {
  private final ClerkEmulator emulator = ClerkEmulator.start();

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void micrometer_countsCallsAndTries() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    callsOfTwoKinds(new MicrometerListener(registry));

    assertThat(registry
            .get("clerk.calls")
            .tags("operation", "getUserList", "result", "success")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(registry
            .get("clerk.attempts")
            .tags("operation", "getUserList", "result", "503")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(
            registry.get("clerk.waits").tags("operation", "getUserList").timer().count())
        .isEqualTo(1);
    assertThat(registry
            .get("clerk.calls")
            .tags("operation", "getUser", "result", "ClerkApiException")
            .timer()
            .count())
        .isEqualTo(1);
    assertThat(registry.getMetersAsString()).doesNotContain("user_unknown");
  }

  @Test
  void openTelemetry_makesASpanOfEachCall() {
    InMemorySpanExporter exporter = InMemorySpanExporter.create();
    try (SdkTracerProvider provider = SdkTracerProvider.builder()
        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
        .build()) {
      OpenTelemetryListener listener = new OpenTelemetryListener(provider.get("clerk"));
      callsOfTwoKinds(listener);

      List<SpanData> spans = exporter.getFinishedSpanItems();
      assertThat(spans)
          .extracting(SpanData::getName)
          .containsExactly("GET /users", "GET /users/{user_id}");
      SpanData retried = spans.get(0);
      assertThat(retried.getEvents())
          .extracting(EventData::getName)
          .containsExactly("attempt 1", "attempt 2");
      assertThat(retried.getAttributes().get(AttributeKey.longKey("http.request.resend_count")))
          .isEqualTo(1);
      assertThat(retried.getAttributes().get(AttributeKey.stringKey("clerk.trace_id")))
          .isNotBlank();
      SpanData refused = spans.get(1);
      assertThat(refused.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(refused.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
          .isEqualTo(404);
      assertThat(refused.toString()).doesNotContain("user_unknown");
      assertThat(listener.openSpans()).isZero();
    }
  }

  /** One that succeeds at the second try, and one that is refused. */
  private void callsOfTwoKinds(CallListener listener) {
    try (Clerk clerk = Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .listener(listener)
        .build()) {
      emulator.failNext(1, 503);
      clerk.users().getUserList();
      assertThatThrownBy(() -> clerk.users().getUser("user_unknown")).hasMessageContaining("404");
    }
  }
}
