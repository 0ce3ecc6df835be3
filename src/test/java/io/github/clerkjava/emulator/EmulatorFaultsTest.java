package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorFaultsTest extends WithEmulator {
  private static final String ADA = "{'username': 'ada'}";

  @Test
  void status_all_areRefusedAndNotCarriedOut() {
    emulator.setFaults(FaultPlan.builder().status(503, 1).build());

    assertThat(post("/users", ADA).error()).isEqualTo("503 maintenance_mode");
    assertThat(post("/users", ADA).error()).isEqualTo("503 maintenance_mode");
    emulator.setFaults(FaultPlan.none());
    assertThat(get("/users").array()).isEmpty();
  }

  @Test
  void status_retryAfter_isSentInSeconds() {
    emulator.setFaults(
        FaultPlan.builder().status(429, 1, Duration.ofMillis(2900)).build());
    assertThat(get("/users").headers().firstValue("Retry-After")).contains("2");

    emulator.setFaults(FaultPlan.builder().status(429, 1, Duration.ZERO).build());
    assertThat(get("/users").headers().firstValue("Retry-After")).contains("0");

    emulator.setFaults(FaultPlan.builder().status(429, 1).build());
    assertThat(get("/users").headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void shares_ofManyRequests_areMetAboutAsOftenAsSaid() {
    emulator.setFaults(FaultPlan.builder().status(429, 0.1).status(500, 0.3).build());

    List<Integer> statuses = statuses(1000);

    assertThat(Collections.frequency(statuses, 429)).isBetween(60, 140);
    assertThat(Collections.frequency(statuses, 500)).isBetween(240, 360);
    assertThat(Collections.frequency(statuses, 200)).isBetween(530, 670);
  }

  @Test
  void seed_samePlan_givesTheSameFaultsAgain() {
    FaultPlan.Builder builder = FaultPlan.builder().status(500, 0.5);
    FaultPlan plan = builder.build();
    FaultPlan other = builder.seed(1).build();

    emulator.setFaults(plan);
    List<Integer> first = statuses(50);
    emulator.setFaults(plan);
    List<Integer> again = statuses(50);
    emulator.setFaults(other);
    List<Integer> otherwise = statuses(50);

    assertThat(again).isEqualTo(first).contains(200, 500);
    assertThat(otherwise).isNotEqualTo(first);
  }

  private List<Integer> statuses(int requests) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      statuses.add(get("/users/count").status());
    }
    return statuses;
  }

  @Test
  void loseRequests_connectionIsClosedAndNothingCarriedOut() throws IOException {
    emulator.setFaults(FaultPlan.builder().loseRequests(1).build());

    assertThat(raw(postOf(ADA))).isEmpty();
    assertThat(emulator.getRequests()).hasSize(1);
    emulator.setFaults(FaultPlan.none());
    assertThat(get("/users").array()).isEmpty();
  }

  @Test
  void loseAnswers_connectionIsClosedAndTheUserIsThere() throws IOException {
    emulator.setFaults(FaultPlan.builder().loseAnswers(1).build());

    assertThat(raw(postOf(ADA))).isEmpty();
    emulator.setFaults(FaultPlan.none());
    assertThat(get("/users").each("username")).containsExactly("ada");
  }

  @Test
  void breakOff_connectionIsClosedInTheMiddleOfTheBody() throws IOException {
    emulator.setFaults(FaultPlan.builder().breakOff(1).build());

    String answer = raw(postOf(ADA));

    assertThat(answer).startsWith("HTTP/1.1 200 ");
    String[] parts = answer.split("\r\n\r\n", 2);
    int promised = Integer.parseInt(parts[0].replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
    assertThat(parts[1]).startsWith("{").hasSize(promised / 2);
    emulator.setFaults(FaultPlan.none());
    assertThat(get("/users").each("username")).containsExactly("ada");
  }

  @Test
  void breakOff_answerWithoutBody_isLost() throws IOException {
    emulator.setFaults(FaultPlan.builder().breakOff(1).build());

    assertThat(raw("HEAD /v1/users HTTP/1.1\r\n\r\n")).isEmpty();
  }

  @Test
  void connectionsThatWereClosed_leaveTheEmulatorFitForMore() throws IOException {
    emulator.setFaults(
        FaultPlan.builder().loseRequests(0.4).loseAnswers(0.3).breakOff(0.3).build());
    for (int i = 0; i < 200; i++) {
      raw(postOf("{'username': 'user" + i + "'}"));
    }
    emulator.setFaults(FaultPlan.none());

    assertThat(statuses(1)).containsExactly(200);
    assertThat(emulator.getRequests()).hasSize(201);
  }

  private String postOf(String json) {
    return "POST /v1/users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + emulator.getSecretKey()
        + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n"
        + json.replace('\'', '"');
  }

  /** Sends a request by hand, since a client might send one twice, and reads until the connection is closed. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(
        InetAddress.getLoopbackAddress(), URI.create(emulator.getApiUrl()).getPort())) {
      // The connection of what is answered whole stays open.
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void latency_plan_isAtLeastTheShortest() {
    get("/users");
    emulator.setLatency(Duration.ofMillis(50));
    emulator.setFaults(FaultPlan.builder()
        .latency(Duration.ofMillis(100), Duration.ofMillis(101))
        .build());
    long start = System.nanoTime();
    get("/users");

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
  }

  @Test
  void latency_drawn_isSpreadOverTheRange() {
    FaultPlan plan = FaultPlan.builder()
        .latency(Duration.ofMillis(10), Duration.ofMillis(20))
        .build();
    SplittableRandom random = new SplittableRandom(0);

    List<Long> micros = IntStream.range(0, 1000)
        .mapToObj(i -> plan.drawLatency(random).toNanos() / 1000)
        .toList();

    assertThat(micros).allMatch(each -> each >= 10_000 && each <= 20_000);
    assertThat(Collections.min(micros)).isLessThan(10_500);
    assertThat(Collections.max(micros)).isGreaterThan(19_500);
  }

  @Test
  void failNext_goesBeforeThePlan() {
    emulator.setFaults(FaultPlan.builder().status(500, 1).build());
    emulator.failNext(1, 418);

    assertThat(get("/users").status()).isEqualTo(418);
    assertThat(get("/users").status()).isEqualTo(500);
  }

  @Test
  void reset_plan_isForgotten() {
    emulator.setFaults(FaultPlan.builder()
        .status(500, 1)
        .latency(Duration.ofSeconds(30), Duration.ofSeconds(30))
        .build());

    emulator.reset();

    long start = System.nanoTime();
    assertThat(get("/users").status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
  }

  @Test
  void build_builderChangedLater_leavesThePlanAlone() {
    FaultPlan.Builder builder = FaultPlan.builder();
    FaultPlan plan = builder.build();
    builder.status(500, 1);
    emulator.setFaults(plan);

    assertThat(get("/users").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void share_outOfBounds_isRefused(double share) {
    FaultPlan.Builder builder = FaultPlan.builder();

    assertThatThrownBy(() -> builder.status(500, share)).hasMessageContaining("share must be from");
    assertThatThrownBy(() -> builder.loseRequests(share)).hasMessageContaining("share");
    assertThatThrownBy(() -> builder.loseAnswers(share)).hasMessageContaining("share");
    assertThatThrownBy(() -> builder.breakOff(share)).hasMessageContaining("share");
  }

  @Test
  void shares_together_areAtMostAll() {
    // As doubles, these add up to a little more than 1.
    FaultPlan.Builder builder =
        FaultPlan.builder().status(429, 0.2).status(500, 0.4).loseRequests(0.3).loseAnswers(0.1);

    assertThatThrownBy(() -> builder.breakOff(0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("which the others leave");
  }

  @Test
  void builder_valuesThatMakeNoSense_areRefused() {
    FaultPlan.Builder builder = FaultPlan.builder();
    Duration second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> builder.status(200, 0.1)).hasMessageContaining("status");
    assertThatThrownBy(() -> builder.status(429, 0.1, second.negated()))
        .hasMessageContaining("retryAfter");
    assertThatThrownBy(() -> builder.latency(second.negated(), second)).hasMessageContaining("min");
    assertThatThrownBy(() -> builder.latency(second, Duration.ZERO)).hasMessageContaining("max");
  }
}
