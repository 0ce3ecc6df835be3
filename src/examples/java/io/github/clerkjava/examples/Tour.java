package io.github.clerkjava.examples;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A walk through every sub-API, against an emulator that it starts and stops.
 *
 * <p>With {@code --live} it talks to the real API instead, with the key of {@code CLERK_SECRET_KEY}, and only reads.
 */
public final class Tour {
  private Tour() {}

  /**
   * Takes the tour.
   *
   * @param arguments nothing, or {@code --live}
   */
  public static void main(String[] arguments) {
    Narrator narrator = new Narrator(utf8(System.out));
    if (arguments.length == 0) {
      offline(narrator);
    } else if (Arrays.equals(arguments, new String[] {"--live"})) {
      try (Clerk clerk = Clerk.fromEnv()) {
        new LiveTour(clerk, narrator).take();
      }
    } else {
      throw new IllegalArgumentException(
          "The tour takes no arguments, or --live, but got " + String.join(" ", arguments));
    }
  }

  static void offline(Narrator narrator) {
    try (ClerkEmulator emulator = ClerkEmulator.start();
        Clerk clerk = Clerk.builder()
            .apiUrl(emulator.getApiUrl())
            .secretKey(emulator.getSecretKey())
            .build()) {
      narrator.title("A tour of clerk-java");
      narrator.say(
          "A local stand-in for the Clerk Backend API answers at %s.", emulator.getApiUrl());
      narrator.say("Nothing leaves this machine.");
      new OfflineTour(clerk, emulator, narrator).take();
    }
  }

  private static PrintStream utf8(PrintStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
