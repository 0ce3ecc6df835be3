package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorControlTest extends WithEmulator {
  @ParameterizedTest
  @CsvSource({
    "400, bad_request",
    "401, authentication_invalid",
    "403, authorization_invalid",
    "404, resource_not_found",
    "409, conflict",
    "418, bad_request",
    "422, form_param_value_invalid",
    "429, too_many_requests",
    "500, internal_clerk_error",
    "503, maintenance_mode",
    "504, gateway_timeout"
  })
  void failNext_status_isAnsweredWithAFittingCode(int status, String code) {
    emulator.failNext(2, status);

    assertThat(get("/users").error()).isEqualTo(status + " " + code);
    assertThat(post("/users", "{'username': 'ada'}").status()).isEqualTo(status);
    assertThat(get("/users").array()).isEmpty();
  }

  @Test
  void failNext_retryAfter_isSentInSeconds() {
    emulator.failNext(1, 429, Duration.ofSeconds(7));

    assertThat(get("/users").headers().firstValue("Retry-After")).contains("7");
    emulator.failNext(1, 429);
    assertThat(get("/users").headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void failNext_outOfBounds_isRefused() {
    assertThatThrownBy(() -> emulator.failNext(-1, 500)).hasMessageContaining("times");
    assertThatThrownBy(() -> emulator.failNext(1, 200)).hasMessageContaining("status");
  }

  @Test
  void setLatency_answers_areDelayed() {
    get("/users");
    emulator.setLatency(Duration.ofMillis(150));
    long start = System.nanoTime();
    get("/users");

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    assertThatThrownBy(() -> emulator.setLatency(Duration.ofMillis(-1)))
        .hasMessageContaining("latency");
  }

  @Test
  void builderLatency_answers_areDelayed() {
    emulator.close();
    emulator = ClerkEmulator.builder().latency(Duration.ofMillis(150)).start();
    long start = System.nanoTime();
    get("/users");

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
  }

  @Test
  void getRequests_whatCameIn_isThereWithoutTheKey() {
    send(
        request("/users?limit=5&user_id=a&user_id=%2Bb").header("Clerk-API-Version", "2026-05-12"));
    post("/users", "{'username': 'ada'}");

    assertThat(emulator.getRequests()).hasSize(2);
    ReceivedRequest first = emulator.getRequests().get(0);
    assertThat(first.getMethod()).isEqualTo("GET");
    assertThat(first.getPath()).isEqualTo("/v1/users");
    assertThat(first.getQuery()).hasToString("{limit=[5], user_id=[a, +b]}");
    assertThat(first.getHeader("CLERK-api-version")).isEqualTo("2026-05-12");
    assertThat(first.getHeader("X-None")).isNull();
    assertThat(first.getHeaders().toString())
        .contains("authorization")
        .doesNotContain(emulator.getSecretKey());
    assertThat(first).hasToString("GET /v1/users");
    assertThat(emulator.getRequests().get(1).getBody())
        .isEqualTo("{\"username\":\"ada\"}".replace(":", ": "));
  }

  @Test
  void getRequests_failedOnes_areThereToo() {
    emulator.failNext(1, 500);
    get("/users");

    assertThat(emulator.getRequests()).hasSize(1);
  }

  @Test
  void getRequests_moreThanThousand_keepsTheLatest() {
    for (int i = 0; i < 1001; i++) {
      get("/users?limit=" + i);
    }
    assertThat(emulator.getRequests()).hasSize(1000);
    assertThat(emulator.getRequests().get(0).getQuery()).isEqualTo(Map.of("limit", List.of("1")));
  }

  @Test
  void reset_everything_isForgotten() {
    String kid = get("/jwks").at("keys.0.kid").getAsString();
    user("{'username': 'ada'}");
    post("/invitations", "{'email_address': 'grace@example.com'}");
    emulator.advance(Duration.ofDays(1));
    emulator.setLatency(Duration.ofSeconds(5));
    emulator.failNext(5, 500);

    emulator.reset();

    assertThat(emulator.getOutbox()).isEmpty();
    assertThat(emulator.getRequests()).isEmpty();
    long start = System.nanoTime();
    assertThat(get("/users").array()).isEmpty();
    assertThat(get("/invitations").array()).isEmpty();
    assertThat(user("{'username': 'ada'}").at("created_at").getAsLong())
        .isEqualTo(NOW.toEpochMilli());
    assertThat(get("/jwks").text("keys.0.kid")).isEqualTo(kid);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void clock_setAndAdvanced_isTheTimeOfWhatHappens() {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    emulator.setClock(Clock.fixed(past, ZoneOffset.UTC));
    emulator.advance(Duration.ofSeconds(5));

    assertThat(user("{'username': 'ada'}").at("created_at").getAsLong())
        .isEqualTo(past.toEpochMilli() + 5000);
    assertThatThrownBy(() -> emulator.advance(Duration.ofMillis(-1)))
        .hasMessageContaining("duration");
  }

  @Test
  void start_portThatIsTaken_isRefused() {
    int port = URI.create(emulator.getApiUrl()).getPort();

    assertThatThrownBy(() -> ClerkEmulator.builder().port(port).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(String.valueOf(port));
  }

  @Test
  void close_port_isFreeAtOnce() {
    int port = URI.create(emulator.getApiUrl()).getPort();
    emulator.setLatency(Duration.ofSeconds(30));
    CompletableFuture<Answer> cutOff = CompletableFuture.supplyAsync(() -> post("/users", "{}"));
    while (emulator.getRequests().isEmpty()) {
      Thread.onSpinWait();
    }
    long start = System.nanoTime();

    emulator.close();
    emulator.close();
    emulator = ClerkEmulator.builder().port(port).secretKey("sk_test_mine").start();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThatThrownBy(cutOff::join).hasRootCauseInstanceOf(IOException.class);
    assertThat(get("/users").status()).isEqualTo(200);
    assertThat(emulator.getSecretKey()).isEqualTo("sk_test_mine");
  }

  @Test
  void threads_doNotKeepTheJvmAlive() {
    get("/users");

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread ->
            thread.getName().startsWith("HTTP-Dispatcher") || thread.getName().startsWith("clerk"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  @Test
  void builder_valuesThatMakeNoSense_areRefused() {
    ClerkEmulatorBuilder builder = ClerkEmulator.builder();

    assertThatThrownBy(() -> builder.port(-1)).hasMessageContaining("port");
    assertThatThrownBy(() -> builder.port(65536)).hasMessageContaining("port");
    assertThatThrownBy(() -> builder.secretKey("secret")).hasMessageContaining("secretKey");
    assertThatThrownBy(() -> builder.latency(Duration.ofMillis(-1)))
        .hasMessageContaining("latency");
  }

  @Test
  void builder_changedAfterStart_leavesTheEmulatorAlone() {
    ClerkEmulatorBuilder builder = ClerkEmulator.builder().secretKey("sk_test_first");
    try (ClerkEmulator first = builder.start();
        ClerkEmulator second = builder.secretKey("sk_test_second").start()) {
      assertThat(first.getSecretKey()).isEqualTo("sk_test_first");
      assertThat(second.getSecretKey()).isEqualTo("sk_test_second");
      assertThat(second.getApiUrl()).isNotEqualTo(first.getApiUrl());
    }
  }

  @Test
  void addUsers_many_areListedAndCounted() {
    emulator.addUsers(3);
    emulator.addUsers(2);

    assertThat(get("/users/count").at("total_count").getAsInt()).isEqualTo(5);
    assertThat(get("/users").each("created_at")).isSortedAccordingTo(Comparator.reverseOrder());
    assertThatThrownBy(() -> emulator.addUsers(-1)).hasMessageContaining("count");
  }
}
