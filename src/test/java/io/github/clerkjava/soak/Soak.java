package io.github.clerkjava.soak;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.emulator.FaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** A server on which much goes wrong, a client for it, and many threads that use it. */
final class Soak implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Duration SHORT_DEADLINE = Duration.ofMillis(10);

  /** What the machine may take for itself. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final FaultPlan FAULTS = FaultPlan.builder()
      .status(500, 0.05)
      .status(429, 0.025)
      .status(429, 0.025, Duration.ZERO)
      .loseRequests(0.025)
      .loseAnswers(0.025)
      .breakOff(0.01)
      .latency(Duration.ZERO, Duration.ofMillis(20))
      .build();

  private final ClerkEmulator emulator = ClerkEmulator.start();
  private final ConnectionPool pool = new ConnectionPool();
  private final Wire wire = new Wire();
  private final Outcomes outcomes = new Outcomes();
  private final Clerk clerk;
  private final Clerk impatient;
  private volatile long end;

  Soak() {
    OkHttpClient http =
        new OkHttpClient.Builder().connectionPool(pool).eventListener(wire).build();
    clerk = client(http, DEADLINE);
    impatient = client(http, SHORT_DEADLINE);
  }

  private Clerk client(OkHttpClient http, Duration timeout) {
    return Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .httpClient(http)
        .timeout(timeout)
        .build();
  }

  /** Lets threads make calls for some time, on an instance that has no users at first, and waits until they have ended. */
  void run(int threads, Duration duration) throws InterruptedException {
    emulator.setFaults(FAULTS);
    end = System.nanoTime() + duration.toNanos();
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread caller = new Thread(new Caller(this, i), "soak-" + i);
      caller.setDaemon(true);
      caller.start();
      callers.add(caller);
    }
    TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
    for (Thread caller : callers) {
      caller.join(DEADLINE.plus(TOLERANCE).toMillis());
      if (caller.isAlive()) {
        outcomes.violation(
            caller.getName(), "has not ended: " + Arrays.toString(caller.getStackTrace()));
      }
    }
    // What the emulator keeps is none of the client's memory.
    emulator.reset();
  }

  boolean isOver() {
    return System.nanoTime() >= end;
  }

  Clerk clerk() {
    return clerk;
  }

  Clerk impatient() {
    return impatient;
  }

  Outcomes outcomes() {
    return outcomes;
  }

  Wire wire() {
    return wire;
  }

  ConnectionPool pool() {
    return pool;
  }

  /** Returns how long a call may take. */
  static Duration longest(String call) {
    return (call.equals(Caller.IMPATIENT) ? SHORT_DEADLINE : DEADLINE).plus(TOLERANCE);
  }

  @Override
  public void close() {
    clerk.close();
    impatient.close();
    pool.evictAll();
    emulator.close();
  }
}
