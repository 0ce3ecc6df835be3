package io.github.clerkjava.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the processes run on, as the build wrote it down. */
final class ClassPaths {
  final Path clientJar = Path.of(System.getProperty("benchmark.client.jar"));
  final String clientDependencies = read("benchmark.client.dependencies");
  final String vendorDependencies = read("benchmark.vendor.dependencies");

  /** As an application has it: the class with the main method, the jar, its dependencies. */
  final String client = join(classes(), clientJar.toString(), clientDependencies);

  final String emulator = join(System.getProperty("benchmark.emulator.jar"), client);

  final String vendor = join(classes(), vendorDependencies);

  final String server = classes();

  private static String classes() {
    return System.getProperty("benchmark.classes");
  }

  private static String join(String... parts) {
    return String.join(File.pathSeparator, parts);
  }

  private static String read(String property) {
    try {
      return Files.readString(Path.of(System.getProperty(property))).trim();
    } catch (IOException e) {
      throw new IllegalStateException(property, e);
    }
  }

  /** Millions of bytes of the jars of a class path. */
  static double megabytes(String classPath) throws IOException {
    long bytes = 0;
    for (String jar : classPath.split(File.pathSeparator)) {
      bytes += Files.size(Path.of(jar));
    }
    return bytes / 1e6;
  }
}
