package io.github.clerkjava.emulator;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Failures and delays that a test has asked for. Thread-safe. */
final class Faults {
  private int remaining;
  private Fault next = Fault.NONE;
  private Duration latency = Duration.ZERO;
  private FaultPlan plan = FaultPlan.none();
  // Two, so that what goes wrong does not depend on when the delays of requests at once are drawn.
  private SplittableRandom outcomes = new SplittableRandom();
  private SplittableRandom latencies = outcomes.split();

  synchronized void failNext(int times, Fault fault) {
    if (times < 0) {
      throw new IllegalArgumentException("times must be 0 or more, but was " + times);
    }
    remaining = times;
    next = fault;
  }

  synchronized void setLatency(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative, but was " + duration);
    }
    latency = duration;
  }

  synchronized void setPlan(FaultPlan newPlan) {
    plan = newPlan;
    outcomes = new SplittableRandom(newPlan.seed());
    latencies = outcomes.split();
  }

  /** Waits as long as an answer is to be delayed. */
  void delay() throws InterruptedException {
    Duration duration;
    synchronized (this) {
      duration = latency.plus(plan.drawLatency(latencies));
    }
    if (!duration.isZero()) {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }
  }

  /** Takes what is to go wrong with a request. */
  synchronized Fault take() {
    if (remaining > 0) {
      remaining--;
      return next;
    }
    return plan.drawFault(outcomes);
  }
}
