package io.github.clerkjava.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Gets one user from many threads at once, with this client and by hand in turn, in one process. Prints calls per
 * second, and the milliseconds that half of the calls and 99 of 100 of them took at most: three numbers for the client,
 * three by hand, and how much worse the client's are, as factors.
 */
final class LoadedCalls {
  static final int THREADS = 8;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 8;
  private static final long ROUND_NANOS = 1_000_000_000;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private LoadedCalls() {}

  /** Takes the address of the server as a system property, as {@link CallBenchmark} does. */
  public static void main(String[] args) throws Exception {
    CallBenchmark calls = new CallBenchmark();
    LoadedCalls load = new LoadedCalls();
    Samples[] clerk = samples();
    Samples[] bare = samples();
    Samples[] overhead = samples();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      // Whoever goes first goes second the next time.
      boolean clerkFirst = round % 2 == 0;
      double[] first = load.round(clerkFirst ? calls::clerk : calls::bare);
      double[] second = load.round(clerkFirst ? calls::bare : calls::clerk);
      double[] ofClerk = clerkFirst ? first : second;
      double[] ofBare = clerkFirst ? second : first;
      for (int i = 0; round >= 0 && i < ofClerk.length; i++) {
        clerk[i].add(ofClerk[i]);
        bare[i].add(ofBare[i]);
        // Throughput is better if it is more, latency if it is less.
        overhead[i].add(i == 0 ? ofBare[i] / ofClerk[i] : ofClerk[i] / ofBare[i]);
      }
    }
    StringBuilder line = new StringBuilder();
    for (Samples[] each : List.of(clerk, bare, overhead)) {
      for (Samples samples : each) {
        line.append(String.format(Locale.ROOT, "%.4f ", samples.median()));
      }
    }
    System.out.println(line.toString().trim());
    System.exit(0);
  }

  private static Samples[] samples() {
    return new Samples[] {new Samples(), new Samples(), new Samples()};
  }

  /** Returns calls per second, and the median and the 99th percentile in milliseconds. */
  private double[] round(Callable<?> call) throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    List<Future<long[]>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(() -> callUntil(begin + ROUND_NANOS, call)));
    }
    List<long[]> found = new ArrayList<>();
    for (Future<long[]> each : running) {
      found.add(each.get());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long[] nanos = found.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new double[] {
      nanos.length / seconds, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6
    };
  }

  private static long[] callUntil(long end, Callable<?> call) throws Exception {
    LongStream.Builder nanos = LongStream.builder();
    long begin = System.nanoTime();
    while (begin < end) {
      call.call();
      long now = System.nanoTime();
      nanos.add(now - begin);
      begin = now;
    }
    return nanos.build().toArray();
  }
}
