package io.github.clerkjava.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;

/** The emulator as a program of its own. */
final class CommandLine {
  private static final String USAGE = String.join(
      System.lineSeparator(),
      "Answers the Clerk Backend API on 127.0.0.1, in memory.",
      "",
      "  --port NUMBER          the port to listen on (default: one that is free)",
      "  --secret-key KEY       the key that requests must carry (default: a fixed one)",
      "  --publishable-key KEY  the key that browsers would have (default: one that leads here)",
      "  --strict               refuse requests without Clerk-API-Version, and unknown query parameters",
      "  --quiet                do not print a line for each request",
      "  --help                 print this");

  private CommandLine() {}

  /**
   * Runs an emulator until the thread is interrupted.
   *
   * @return the exit status, 0 unless the arguments make no sense or the port is taken
   */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (Arrays.asList(arguments).contains("--help")) {
      out.println(USAGE);
      return 0;
    }
    try (ClerkEmulator emulator = options(arguments, out).start()) {
      out.println("The Clerk emulator answers at " + emulator.getApiUrl());
      out.println("Secret key: " + emulator.getSecretKey());
      out.println("Publishable key: " + emulator.getPublishableKey());
      out.println("Press Ctrl+C to stop it.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      err.println(e.getMessage());
      err.println("Try --help.");
      return 2;
    }
    return 0;
  }

  /** Returns the options that arguments ask for, or throws an IllegalArgumentException that says what is wrong. */
  static ClerkEmulatorBuilder options(String[] arguments, PrintStream out) {
    ClerkEmulatorBuilder builder = ClerkEmulator.builder().listener(out::println);
    Iterator<String> rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      String flag = rest.next();
      switch (flag) {
        case "--port":
          builder.port(number(flag, value(flag, rest)));
          break;
        case "--secret-key":
          builder.secretKey(value(flag, rest));
          break;
        case "--publishable-key":
          builder.publishableKey(value(flag, rest));
          break;
        case "--strict":
          builder.strict(true);
          break;
        case "--quiet":
          builder.listener(line -> {});
          break;
        default:
          throw new IllegalArgumentException("Unknown option " + flag);
      }
    }
    return builder;
  }

  private static String value(String flag, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(flag + " needs a value");
    }
    return rest.next();
  }

  private static int number(String flag, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(flag + " must be a number, but was " + value, e);
    }
  }
}
