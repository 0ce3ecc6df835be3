package io.github.clerkjava.emulator;

import java.util.concurrent.ThreadLocalRandom;

/** Makes random ids of the form that Clerk's have. */
final class Ids {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String HEX = "0123456789abcdef";
  private static final int LENGTH = 27;
  private static final int TRACE_LENGTH = 32;

  private Ids() {}

  /** Returns an id such as {@code user_} and 27 letters and digits: 160 random bits, so that none comes twice. */
  static String next(String prefix) {
    return random(prefix, BASE62, LENGTH);
  }

  /** Returns an id for a request, 32 hexadecimal digits. */
  static String trace() {
    return random("", HEX, TRACE_LENGTH);
  }

  private static String random(String prefix, String alphabet, int length) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder id = new StringBuilder(prefix.length() + length).append(prefix);
    for (int i = 0; i < length; i++) {
      id.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return id.toString();
  }
}
