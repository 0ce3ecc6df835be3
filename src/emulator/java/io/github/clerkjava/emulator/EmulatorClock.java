package io.github.clerkjava.emulator;

import java.time.Clock;
import java.time.Duration;

/** The time that the emulator lives in: a clock that tests can set and move on. Thread-safe. */
final class EmulatorClock {
  private Clock clock;
  private Duration ahead = Duration.ZERO;
  private long lastCreation = Long.MIN_VALUE;

  EmulatorClock(Clock clock) {
    this.clock = clock;
  }

  /** Takes the time from another clock; what {@link #advance} had added is forgotten. */
  synchronized void set(Clock other) {
    clock = other;
    ahead = Duration.ZERO;
    lastCreation = Long.MIN_VALUE;
  }

  synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative, but was " + duration);
    }
    ahead = ahead.plus(duration);
  }

  /** Returns the present, in milliseconds since 1970. */
  synchronized long now() {
    return clock.instant().plus(ahead).toEpochMilli();
  }

  /** Returns the present, or a little more: never the same time twice, so that lists have one order only. */
  synchronized long nextCreation() {
    lastCreation = lastCreation == Long.MIN_VALUE ? now() : Math.max(now(), lastCreation + 1);
    return lastCreation;
  }
}
