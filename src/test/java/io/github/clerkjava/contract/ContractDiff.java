package io.github.clerkjava.contract;

import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.contract.WireDiff.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a newer published description has that ours has not, and the reverse, as a page to work through. What
 * deviations.yaml explains is left out.
 *
 * <p>{@code mvn -Pcontract-diff verify -Dcontract.against=FILE} prints it, and writes target/contract-diff.md.
 */
final class ContractDiff {
  private final Description published;
  private final Description ours;
  private final Set<String> unused = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private ContractDiff(Description published, Description ours) {
    this.published = published;
    this.ours = ours;
    // An artefact is one of a cruder comparison.
    ours.deviations().stream()
        .filter(deviation -> !Boolean.TRUE.equals(deviation.get("artefact")))
        .forEach(deviation -> unused.add(deviation.get("finding").toString()));
    Set<String> deviations = Set.copyOf(unused);
    for (Finding finding : WireDiff.between(published, ours)) {
      List<String> explaining = deviations.stream()
          .filter(deviation -> explains(deviation, finding.toString()))
          .toList();
      explaining.forEach(unused::remove);
      if (explaining.isEmpty()) {
        findings.add(finding);
      }
    }
  }

  private static boolean explains(String deviation, String finding) {
    return deviation.endsWith("*")
        ? finding.startsWith(deviation.substring(0, deviation.length() - 1))
        : finding.equals(deviation);
  }

  /** Takes the published description, and the file to write the page to. */
  public static void main(String[] arguments) throws IOException {
    Path against = Path.of(arguments[0]);
    if (!Files.isRegularFile(against)) {
      throw new IllegalArgumentException(
          "-Dcontract.against must name a file with a published description, was " + arguments[0]);
    }
    String page = page(
        Description.of(Map.of(Description.ROOT, Files.readString(against))),
        Description.ofProject());
    Path file = Path.of(arguments[1]);
    Files.writeString(file, page);
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(page + "\nWritten to " + file);
  }

  /** Returns the page, in Markdown. */
  static String page(Description published, Description ours) {
    return new ContractDiff(published, ours).page();
  }

  private String page() {
    Map<String, List<String>> changes = new LinkedHashMap<>();
    List<String> added = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    Map<String, Operation> theirs = WireDiff.byName(published);
    for (Finding finding : findings) {
      if (finding.what().equals("operation missing")) {
        Operation operation = theirs.get(finding.operation());
        added.add("`" + finding.operation() + "`: " + operation.node().text("summary")
            + (operation.node().isTrue("deprecated") ? " (deprecated)" : ""));
      } else if (finding.what().equals("operation not in the reference")) {
        gone.add("`" + finding.operation() + "`");
      } else {
        changes
            .computeIfAbsent(finding.operation(), o -> new ArrayList<>())
            .add((finding.place().isEmpty() ? "" : "`" + finding.place() + "`: ") + finding.what());
      }
    }
    StringBuilder page = new StringBuilder("# From %s to %s%n%n%s%n"
        .formatted(
            version(ours),
            version(published),
            findings.isEmpty()
                ? "Nothing differs but what openapi/deviations.yaml explains."
                : "\"Missing\" is what we lack, \"reference\" the published description."));
    section(page, "New operations", added);
    section(page, "Operations that are gone", gone);
    if (!changes.isEmpty()) {
      page.append("\n## Changed operations\n");
      changes.forEach((operation, what) -> items(page, "\n### " + operation + "\n", what));
    }
    section(
        page,
        "Deviations that match nothing",
        unused.stream().map(deviation -> "`" + deviation + "`").toList());
    return page.toString();
  }

  private static String version(Description description) {
    return description.root().child("info").child("version").value().toString();
  }

  private static void section(StringBuilder page, String title, List<String> items) {
    if (!items.isEmpty()) {
      items(page, "\n## " + title + "\n", items);
    }
  }

  private static void items(StringBuilder page, String title, List<String> items) {
    page.append(title).append('\n');
    items.forEach(item -> page.append("- [ ] ").append(item).append('\n'));
  }
}
