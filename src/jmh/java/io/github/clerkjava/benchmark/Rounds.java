package io.github.clerkjava.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of one class in turn, and that several times, so that a change in the machine's mood does not look
 * like a difference between them.
 */
final class Rounds {
  private static final int ROUNDS = 3;
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final Map<String, Samples> samples = new HashMap<>();

  static Rounds run(Class<?> benchmarks, String url) throws RunnerException {
    Rounds rounds = new Rounds();
    for (int round = 0; round < ROUNDS; round++) {
      for (RunResult result : new Runner(new OptionsBuilder()
              .include("\\." + benchmarks.getSimpleName() + "\\.")
              .forks(1)
              .warmupIterations(4)
              .measurementIterations(4)
              .warmupTime(TimeValue.seconds(1))
              .measurementTime(TimeValue.seconds(1))
              .addProfiler(GCProfiler.class)
              .addProfiler(CpuProfiler.class)
              .jvmArgsAppend("-D" + CallBenchmark.URL_PROPERTY + "=" + url)
              .verbosity(VerboseMode.SILENT)
              .shouldFailOnError(true)
              .build())
          .run()) {
        String name = result.getPrimaryResult().getLabel();
        rounds.add(name, result.getPrimaryResult());
        result.getSecondaryResults().forEach((BiConsumer<String, Result>)
            (key, value) -> rounds.add(name + "/" + key, value));
      }
    }
    return rounds;
  }

  private void add(String key, Result<?> result) {
    samples.computeIfAbsent(key, unseen -> new Samples()).add(result.getScore());
  }

  /** In the unit of the benchmark. */
  double time(String benchmark) {
    return samples.get(benchmark).median();
  }

  /** Microseconds of CPU. */
  double cpu(String benchmark) {
    return samples.get(benchmark + "/" + CpuProfiler.CPU).median() / 1e3;
  }

  /** Bytes. */
  double allocation(String benchmark) {
    return samples.get(benchmark + "/" + ALLOCATION).median();
  }
}
