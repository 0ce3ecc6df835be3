package io.github.clerkjava.token;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What developers should look into, in the log, where nobody else wants to be told. */
final class Warnings {
  private static final int MAXIMUM = 1000;
  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  private Warnings() {}

  /** Logs a text once in the life of the process: requests repeat it. */
  static void log(String text) {
    if (LOGGED.size() < MAXIMUM && LOGGED.add(text)) {
      System.getLogger(Warnings.class.getPackageName()).log(System.Logger.Level.WARNING, text);
    }
  }
}
