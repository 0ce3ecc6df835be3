package io.github.clerkjava.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measurements of one thing. */
final class Samples {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
    values.sort(null);
  }

  double median() {
    return quantile(0.5);
  }

  /** Of numbers between two measurements the lower one. */
  double quantile(double part) {
    return values.get((int) ((values.size() - 1) * part));
  }

  /** The median and the middle half. */
  String inMilliseconds() {
    return String.format(
        Locale.ROOT, "%.0f ms (%.0f–%.0f)", median(), quantile(0.25), quantile(0.75));
  }
}
