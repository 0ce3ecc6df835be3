package io.github.clerkjava.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** The table as Markdown. */
final class Table {
  private final StringBuilder rows =
      new StringBuilder("| what | measured | budget | |\n|---|---|---|---|\n");

  void add(String what, String measured, String budget, boolean met) {
    rows.append(
        String.format("| %s | %s | %s | %s |%n", what, measured, budget, met ? "met" : "missed"));
  }

  /** Adds what has no budget. */
  void add(String what, String measured) {
    rows.append(String.format("| %s | %s | | |%n", what, measured));
  }

  /** With the machine above it. */
  String print() throws IOException {
    return String.format(
        Locale.ROOT,
        "Measured on %s: %d cores, %s, %s %s, JDK %s.%n%n%s",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.version"),
        rows);
  }

  private static String processor() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpus)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(cpus)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
