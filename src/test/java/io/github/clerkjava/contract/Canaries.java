package io.github.clerkjava.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts to put in the place of secrets: wherever one turns up, it is told from all others. */
final class Canaries implements UnaryOperator<String> {
  private static final Pattern CANARY = Pattern.compile("canary-\\d+");

  private final AtomicInteger count = new AtomicInteger();

  String next() {
    return "canary-" + count.incrementAndGet();
  }

  @Override
  public String apply(String secret) {
    return next();
  }

  static boolean areIn(String text) {
    return CANARY.matcher(text).find();
  }

  /** Where canaries are in a text, each with what stands around it. */
  static List<String> findIn(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = CANARY.matcher(text);
    while (matcher.find()) {
      found.add(text.substring(
          Math.max(0, matcher.start() - 80), Math.min(text.length(), matcher.end() + 20)));
    }
    return found;
  }
}
