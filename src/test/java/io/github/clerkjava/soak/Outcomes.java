package io.github.clerkjava.soak;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What came of the calls, by their name. Thread-safe. */
final class Outcomes {
  private static final int KEPT = 20;

  private final Map<String, Latencies> latencies = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> results = new ConcurrentHashMap<>();
  private final Map<String, Map<String, LongAdder>> exceptions = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();

  void ended(String call, long nanos) {
    latencies.computeIfAbsent(call, unseen -> new Latencies()).add(nanos);
  }

  void result(String call) {
    results.computeIfAbsent(call, unseen -> new LongAdder()).increment();
  }

  void exception(String call, ClerkException e) {
    exceptions
        .computeIfAbsent(call, unseen -> new ConcurrentHashMap<>())
        .computeIfAbsent(describe(e), unseen -> new LongAdder())
        .increment();
  }

  private static String describe(ClerkException e) {
    if (e instanceof ClerkApiException refused) {
      return String.valueOf(refused.getStatus());
    }
    return e instanceof ClerkConnectionException broken
        ? broken.getKind().name()
        : e.getClass().getSimpleName();
  }

  /** Takes what must not happen. */
  void violation(String call, String what) {
    if (violations.size() < KEPT) {
      violations.add(call + ": " + what);
    }
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  long results(String call) {
    LongAdder count = results.get(call);
    return count == null ? 0 : count.sum();
  }

  long exceptions(String call, String kind) {
    LongAdder count = exceptions.getOrDefault(call, Map.of()).get(kind);
    return count == null ? 0 : count.sum();
  }

  long calls() {
    return latencies.values().stream().mapToLong(Latencies::count).sum();
  }

  /** One row per call: API errors by their status, missing answers by their kind. */
  String table() {
    StringBuilder rows = new StringBuilder(
        "| call | calls | results | p50 ms | p99 ms | max ms | exceptions |\n|---|---|---|---|---|---|---|\n");
    new TreeMap<>(latencies)
        .forEach((call, times) -> rows.append(String.format(
            Locale.ROOT,
            "| %s | %d | %d | %.1f | %.1f | %.1f | %s |%n",
            call,
            times.count(),
            results(call),
            times.quantile(0.5),
            times.quantile(0.99),
            times.max(),
            new TreeMap<>(exceptions.getOrDefault(call, Map.of())))));
    return rows.toString();
  }
}
