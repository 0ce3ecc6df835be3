package io.github.clerkjava.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A time in which a wait between two tries is over at once, and a deadline only if the waits get there. */
final class SteppedTime implements Time {
  static final Instant NOW = Instant.parse("2026-05-12T10:30:00Z");

  /** Deadlines are longer. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  @Override
  public Instant now() {
    return NOW.plusNanos(nanos.get());
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public CompletableFuture<Void> after(Duration wait) {
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return new CompletableFuture<>();
    }
    waits.add(wait);
    nanos.addAndGet(wait.toNanos());
    return CompletableFuture.completedFuture(null);
  }

  /** The waits so far, in order. */
  List<Duration> waits() {
    return waits;
  }
}
