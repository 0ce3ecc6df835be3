package io.github.clerkjava.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the process holds at one time: threads, and file descriptors, which sockets are. */
record Footprint(Set<String> threads, long descriptors) {
  /** What idles in OkHttp and in the JDK's HTTP server ends by itself within a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  static Footprint now() {
    Set<String> threads = Thread.getAllStackTraces().keySet().stream()
        .map(thread -> thread.getName() + "#" + thread.getId())
        .collect(Collectors.toSet());
    return new Footprint(
        threads,
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0);
  }

  boolean isWithin(Footprint other) {
    return threads.size() <= other.threads.size() && descriptors <= other.descriptors;
  }

  /** Returns what is held once it is no more than before, or else when patience ends. */
  static Footprint onceWithin(Footprint before) {
    await(() -> now().isWithin(before));
    return now();
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Bytes of the heap that are in use after collections. */
  static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d threads, %d file descriptors", threads.size(), descriptors);
  }
}
