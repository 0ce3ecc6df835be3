package io.github.clerkjava.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and prints the table. Takes about five minutes, on a machine that should do nothing else. Given
 * names of benchmarks as arguments, it measures only those.
 */
final class Benchmarks {
  private static final double COLD_START_OF_VENDOR = 0.40;
  private static final double COLD_START_OF_OK_HTTP = 1.35;
  private static final double DEPENDENCIES_MB = 4.6;
  private static final double CLIENT_JAR_MB = 3.5;
  private static final double DECODE_OF_SKIP = 1.9;
  private static final double CALL_OF_BARE = 1.15;
  private static final double LOAD_OF_BARE = 1.15;
  private static final double TOKEN_OF_SIGNATURE = 1.25;
  private static final double LATE_OF_EARLY_PAGES = 1.15;

  /** Takes the address of the server. */
  private interface Measurement {
    void measure(String url) throws IOException, RunnerException;
  }

  private final ClassPaths paths = new ClassPaths();
  private final Table table = new Table();

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, RunnerException {
    Benchmarks benchmarks = new Benchmarks();
    try (Jvm server = Jvm.start(
        benchmarks.paths.server,
        List.of("-Dsun.net.httpserver.nodelay=true"),
        LoopbackServer.class,
        WalkUsers.USERS)) {
      String url = server.readLine();
      Map<String, Measurement> all = new LinkedHashMap<>();
      all.put("cold-start", benchmarks::coldStart);
      all.put("sizes", unused -> benchmarks.sizes());
      all.put("decode", benchmarks::decode);
      all.put("call", benchmarks::call);
      all.put("load", benchmarks::load);
      all.put("token", benchmarks::token);
      all.put("walk", benchmarks::walk);
      all.put("emulator", unused -> benchmarks.emulator());
      for (String name : args.length == 0 ? all.keySet() : List.of(args)) {
        System.err.println("Measuring: " + name);
        all.get(name).measure(url);
      }
    }
    System.out.println();
    System.out.print(benchmarks.table.print());
  }

  private void coldStart(String url) throws IOException {
    ColdStart start = ColdStart.measure(paths, url);
    String clerk = start.clerk.inMilliseconds();
    ratio(
        "start of the JVM to the first answered call, against `com.clerk:backend-api` 5.0.0",
        start.clerk.median() / start.vendor.median(),
        clerk + " against " + start.vendor.inMilliseconds(),
        COLD_START_OF_VENDOR);
    ratio(
        "the same against a bare OkHttp GET",
        start.clerk.median() / start.okHttp.median(),
        clerk + " against " + start.okHttp.inMilliseconds(),
        COLD_START_OF_OK_HTTP);
  }

  private void sizes() throws IOException {
    double client = ClassPaths.megabytes(paths.clientDependencies);
    double vendor = ClassPaths.megabytes(paths.vendorDependencies);
    table.add(
        "runtime dependencies, all jars",
        format("%.1f MB (`com.clerk:backend-api` with its own: %.1f MB)", client, vendor),
        format("≤ %.1f MB", DEPENDENCIES_MB),
        client <= DEPENDENCIES_MB);
    double jar = Files.size(paths.clientJar) / 1e6;
    table.add(
        "client jar",
        format("%.2f MB", jar),
        format("≤ %.1f MB", CLIENT_JAR_MB),
        jar <= CLIENT_JAR_MB);
  }

  private void decode(String url) throws RunnerException {
    Rounds decode = Rounds.run(DecodeBenchmark.class, url);
    double clerk = decode.time("clerk");
    ratio(
        format(
            "decode %d users (%.1f MB), against `JsonReader.skipValue` over the same bytes",
            DecodeBenchmark.USERS, SampleUsers.page(0, DecodeBenchmark.USERS).length / 1e6),
        clerk / decode.time("skip"),
        format(
            "%.1f ms and %.1f MB allocated against %.1f ms; `com.clerk:backend-api`: %.1f ms and %.1f MB",
            clerk,
            decode.allocation("clerk") / 1e6,
            decode.time("skip"),
            decode.time("vendor"),
            decode.allocation("vendor") / 1e6),
        DECODE_OF_SKIP);
  }

  private void call(String url) throws RunnerException {
    Rounds call = Rounds.run(CallBenchmark.class, url);
    ratio(
        "warm call, CPU, against bare OkHttp + generated adapter",
        call.cpu("clerk") / call.cpu("bare"),
        format(
            "%.0f µs against %.0f µs; wall clock %.0f µs against %.0f µs",
            call.cpu("clerk"), call.cpu("bare"), call.time("clerk"), call.time("bare")),
        CALL_OF_BARE);
    ratio(
        "warm call, allocation, against the same",
        call.allocation("clerk") / call.allocation("bare"),
        format(
            "%.1f kB against %.1f kB",
            call.allocation("clerk") / 1e3, call.allocation("bare") / 1e3),
        CALL_OF_BARE);
  }

  private void load(String url) throws IOException {
    try (Jvm jvm = Jvm.start(
        paths.client, List.of("-D" + CallBenchmark.URL_PROPERTY + "=" + url), LoadedCalls.class)) {
      double[] found = Arrays.stream(jvm.readLine().split(" "))
          .mapToDouble(Double::parseDouble)
          .toArray();
      table.add(
          format(
              "throughput and latency under load, %d threads, against bare OkHttp + generated adapter",
              LoadedCalls.THREADS),
          format(
              "**%.2f**, p50 **%.2f**, p99 **%.2f**: %,.0f calls/s against %,.0f; p50 %.2f ms against %.2f ms,"
                  + " p99 %.2f ms against %.2f ms",
              found[6], found[7], found[8], found[0], found[3], found[1], found[4], found[2],
              found[5]),
          format("≤ %.2f each", LOAD_OF_BARE),
          Arrays.stream(found, 6, 9).max().orElseThrow() <= LOAD_OF_BARE);
    }
  }

  private void token(String url) throws RunnerException {
    Rounds token = Rounds.run(TokenBenchmark.class, url);
    ratio(
        "verify a session token, key at hand, against a bare `Signature.verify` (RSA-2048)",
        token.time("clerk") / token.time("bare"),
        format(
            "%.1f µs and %.1f kB allocated against %.1f µs and %.1f kB; `com.clerk:backend-api`: %.1f µs and %.1f kB",
            token.time("clerk"),
            token.allocation("clerk") / 1e3,
            token.time("bare"),
            token.allocation("bare") / 1e3,
            token.time("vendor"),
            token.allocation("vendor") / 1e3),
        TOKEN_OF_SIGNATURE);
  }

  private void walk(String url) throws IOException {
    try (Jvm jvm = Jvm.start(paths.client, List.of("-Xmx64m"), WalkUsers.class, url)) {
      String[] found = jvm.readLine().split(" ");
      double early = Double.parseDouble(found[2]);
      double late = Double.parseDouble(found[3]);
      table.add(
          format("walk %,d users with `-Xmx64m`", WalkUsers.USERS),
          format(
              "%,d users in %s s; a page of 500 takes %.1f ms at first and %.1f ms in the end",
              Integer.parseInt(found[0]), found[1], early, late),
          "completes, cost per page flat",
          Integer.parseInt(found[0]) == WalkUsers.USERS && late <= early * LATE_OF_EARLY_PAGES);
    }
  }

  private void emulator() throws IOException {
    Samples starts = new Samples();
    for (int run = -1; run < ColdStart.RUNS; run++) {
      try (Jvm jvm = Jvm.start(paths.emulator, List.of(), EmulatorStart.class)) {
        double milliseconds = Double.parseDouble(jvm.readLine());
        if (run >= 0) {
          starts.add(milliseconds);
        }
      }
    }
    table.add("`ClerkEmulator.start()`, the first in a JVM", starts.inMilliseconds());
  }

  private void ratio(String what, double ratio, String measured, double budget) {
    table.add(
        what, format("**%.2f**: ", ratio) + measured, format("≤ %.2f", budget), ratio <= budget);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
