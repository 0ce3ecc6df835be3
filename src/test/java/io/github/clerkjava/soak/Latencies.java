package io.github.clerkjava.soak;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long calls took, to one per cent, in a memory that does not grow with their number. Thread-safe. */
final class Latencies {
  private static final double STEP = Math.log(1.01);

  /** The last one begins at more than an hour. */
  private final AtomicLongArray buckets = new AtomicLongArray(2300);

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong max = new AtomicLong();

  void add(long nanos) {
    long micros = Math.max(1, nanos / 1000);
    buckets.incrementAndGet(
        (int) Math.min(buckets.length() - 1, Math.round(Math.log((double) micros) / STEP)));
    count.incrementAndGet();
    max.accumulateAndGet(micros, Math::max);
  }

  long count() {
    return count.get();
  }

  /** In milliseconds. */
  double max() {
    return max.get() / 1e3;
  }

  /** In milliseconds, of the call that a part of all calls, from 0 to 1, was not slower than; 0 if there was none. */
  double quantile(double part) {
    long left = (long) Math.ceil(count() * part);
    for (int i = 0; i < buckets.length(); i++) {
      left -= buckets.get(i);
      if (left <= 0) {
        return count() == 0 ? 0 : Math.exp(i * STEP) / 1e3;
      }
    }
    return max();
  }
}
