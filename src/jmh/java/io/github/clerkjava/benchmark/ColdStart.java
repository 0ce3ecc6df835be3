package io.github.clerkjava.benchmark;

import java.io.IOException;
import java.util.List;

/** From the start of a process to the first answered call, for each client in turn. */
final class ColdStart {
  static final int RUNS = 15;

  final Samples clerk = new Samples();
  final Samples vendor = new Samples();
  final Samples okHttp = new Samples();

  static ColdStart measure(ClassPaths paths, String url) throws IOException {
    ColdStart result = new ColdStart();
    for (int run = -1; run < RUNS; run++) {
      double clerk = start(paths.client, ColdClerk.class, url);
      double vendor = start(paths.vendor, ColdVendor.class, url);
      double okHttp = start(paths.client, ColdOkHttp.class, url);
      // The first round only brings the jars into the memory of the machine.
      if (run >= 0) {
        result.clerk.add(clerk);
        result.vendor.add(vendor);
        result.okHttp.add(okHttp);
      }
    }
    return result;
  }

  /** Milliseconds. */
  private static double start(String classPath, Class<?> main, String url) throws IOException {
    long begin = System.nanoTime();
    try (Jvm jvm = Jvm.start(classPath, List.of(), main, url, SampleUsers.id(1))) {
      jvm.readLine();
      return (System.nanoTime() - begin) / 1e6;
    }
  }
}
