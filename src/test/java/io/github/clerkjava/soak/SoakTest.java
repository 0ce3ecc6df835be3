package io.github.clerkjava.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code mvn -Psoak verify}; {@code -Dsoak.seconds} and {@code -Dsoak.threads} set how long and how many. */
@Tag("soak")
class SoakTest {
  private static final int THREADS = Integer.getInteger("soak.threads", 8);
  private static final Duration DURATION =
      Duration.ofSeconds(Integer.getInteger("soak.seconds", 120));

  /** What may be left in the heap at the end, beside what was left when a quarter of the time was over. */
  private static final long HEAP_GROWTH = 2_000_000;

  @Test
  @Timeout(value = 1, unit = TimeUnit.DAYS) // It ends by itself, later than other tests may.
  void faultyServer_everyCall_endsInTimeInAResultOrATypedExceptionAndLeavesNothingBehind()
      throws InterruptedException {
    // Loads the classes, opens the jars and starts the threads that OkHttp shares between all
    // clients.
    try (Soak warmUp = new Soak()) {
      warmUp.run(THREADS, Duration.ofSeconds(2));
    }
    Footprint.await(() -> Footprint.now().threads().stream()
        .noneMatch(name -> name.startsWith("clerk-") || name.startsWith("HTTP-Dispatcher")));
    Footprint before = Footprint.now();

    Soak soak = new Soak();
    soak.run(THREADS, DURATION.dividedBy(4));
    long early = Footprint.heap();
    soak.run(THREADS, DURATION.minus(DURATION.dividedBy(4)));
    long late = Footprint.heap();
    Footprint busy = Footprint.now();
    String connections =
        soak.pool().connectionCount() + " pooled, " + soak.pool().idleConnectionCount() + " idle";
    soak.close();
    Footprint.await(() -> soak.pool().connectionCount() == 0);
    Footprint after = Footprint.onceWithin(before);

    System.out.println(soak.outcomes().table());
    System.out.println(soak.outcomes().calls() + " calls, " + soak.wire());
    System.out.println("before: " + before);
    System.out.println("when all calls had ended: " + busy + "; connections: " + connections);
    System.out.println(
        "after close(): " + after + "; connections: " + soak.pool().connectionCount());
    System.out.println(String.format(
        Locale.ROOT,
        "heap after a quarter: %.2f MB, in the end: %.2f MB",
        early / 1e6,
        late / 1e6));

    assertThat(soak.outcomes().violations()).isEmpty();
    assertThatFaultsWereMet(soak);
    assertThat(soak.pool().connectionCount()).as("connections").isZero();
    Set<String> left = new HashSet<>(after.threads());
    left.removeAll(before.threads());
    assertThat(after.threads())
        .as("threads, new are %s", left)
        .hasSizeLessThanOrEqualTo(before.threads().size());
    assertThat(after.descriptors())
        .as("file descriptors")
        .isLessThanOrEqualTo(before.descriptors());
    assertThat(late - early).as("growth of the heap").isLessThan(HEAP_GROWTH);
  }

  /** Without these, the rest would prove nothing. */
  private static void assertThatFaultsWereMet(Soak soak) {
    for (String call : List.of(
        "getUser",
        "getUserList",
        "createUser",
        "updateUser",
        "deleteUser",
        "enqueue",
        "updateUserProfileImage")) {
      assertThat(soak.outcomes().results(call)).as("results of %s", call).isPositive();
    }
    assertThat(soak.outcomes().results(Caller.UNKNOWN_ID)).isZero();
    assertThat(soak.outcomes().exceptions(Caller.UNKNOWN_ID, "404")).isPositive();
    assertThat(soak.outcomes().exceptions(Caller.IMPATIENT, "TIMEOUT")).isPositive();
    assertThat(soak.wire().answers(429)).as("answers with 429").isPositive();
    assertThat(soak.wire().answers(500)).as("answers with 500").isPositive();
    assertThat(soak.wire().failures()).as("broken attempts").isPositive();
  }
}
