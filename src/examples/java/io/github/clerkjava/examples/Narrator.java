package io.github.clerkjava.examples;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what happens, so that it can be read along. */
final class Narrator {
  private final PrintStream out;
  private int chapter;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.println();
    out.println(text);
    out.println("=".repeat(text.length()));
  }

  void chapter(String text) {
    chapter++;
    out.println();
    out.println(chapter + ". " + text);
  }

  /** A line of the story. */
  void say(String format, Object... values) {
    out.println("   " + String.format(Locale.ROOT, format, values));
  }

  /** A line of code, as the reader would write it. */
  void code(String line) {
    out.println("   > " + line);
  }
}
