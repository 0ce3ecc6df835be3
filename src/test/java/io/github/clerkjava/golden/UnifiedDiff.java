package io.github.clerkjava.golden;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as people read it: changed lines with three unchanged ones around them. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** Returns the hunks, each with its header; none if the texts are the same. */
  static List<String> hunks(List<String> before, List<String> after) {
    List<String> edits = edits(before, after);
    List<String> hunks = new ArrayList<>();
    int start = 0;
    while (start < edits.size()) {
      if (edits.get(start).charAt(0) == ' ') {
        start++;
        continue;
      }
      int from = Math.max(0, start - CONTEXT);
      int end = start;
      for (int i = start; i < edits.size() && i <= end + 2 * CONTEXT; i++) {
        if (edits.get(i).charAt(0) != ' ') {
          end = i;
        }
      }
      int to = Math.min(edits.size(), end + 1 + CONTEXT);
      hunks.add("@@ -" + range(edits, from, to, '+') + " +" + range(edits, from, to, '-') + " @@");
      hunks.addAll(edits.subList(from, to));
      start = to;
    }
    return hunks;
  }

  private static String range(List<String> edits, int from, int to, char other) {
    long first =
        1 + edits.subList(0, from).stream().filter(e -> e.charAt(0) != other).count();
    return first + ","
        + edits.subList(from, to).stream().filter(e -> e.charAt(0) != other).count();
  }

  /** Every line of both texts with a mark: minus, plus, or a space for one that both have. */
  private static List<String> edits(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] = before.get(i).equals(after.get(j))
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        edits.add(" " + before.get(i++));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        edits.add("-" + before.get(i++));
      } else {
        edits.add("+" + after.get(j++));
      }
    }
    return edits;
  }
}
