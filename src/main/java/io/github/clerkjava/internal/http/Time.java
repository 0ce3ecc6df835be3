package io.github.clerkjava.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The time that calls live by: a test has one of its own. */
interface Time {
  /** That of the machine. Waiting takes no thread: the JDK has one for all delays, also of others. */
  Time SYSTEM = new Time() {
    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public CompletableFuture<Void> after(Duration wait) {
      return new CompletableFuture<Void>()
          .completeOnTimeout(null, TimeUnit.NANOSECONDS.convert(wait), TimeUnit.NANOSECONDS);
    }
  };

  /** The time of the day, for dates that a server names. */
  Instant now();

  /** Nanoseconds from an arbitrary origin, for measuring. */
  long nanoTime();

  /** Returns what completes after a wait, unless it is cancelled before. */
  CompletableFuture<Void> after(Duration wait);
}
