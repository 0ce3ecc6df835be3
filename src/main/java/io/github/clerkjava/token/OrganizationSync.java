package io.github.clerkjava.token;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which organization is to be active, by the address of the page. */
final class OrganizationSync {
  private final List<PathPattern> organizations;
  private final List<PathPattern> personalAccounts;

  /**
   * Makes one.
   *
   * @throws IllegalArgumentException if something is no pattern
   */
  OrganizationSync(List<String> organizationPatterns, List<String> personalAccountPatterns) {
    this.organizations = compiled(organizationPatterns);
    this.personalAccounts = compiled(personalAccountPatterns);
  }

  private static List<PathPattern> compiled(List<String> patterns) {
    return patterns.stream().map(PathPattern::compile).collect(Collectors.toUnmodifiableList());
  }

  /** Returns the id or the slug of the organization; empty for the personal account, null where it does not matter. */
  @Nullable
  String target(String path) {
    Map<String, String> found = organization(path);
    String id = found.get("id");
    String named = id == null ? found.get("slug") : id;
    return named != null ? named : isPersonalAccount(path) ? "" : null;
  }

  /** Says whether another organization is active in the session than should be. */
  boolean isMismatch(String path, SessionToken session) {
    Map<String, String> found = organization(path);
    if (found.containsKey("id")) {
      return !found.get("id").equals(session.getOrgId());
    }
    if (found.containsKey("slug")) {
      return !found.get("slug").equals(session.getOrgSlug());
    }
    return isPersonalAccount(path) && session.getOrgId() != null;
  }

  private Map<String, String> organization(String path) {
    for (PathPattern pattern : organizations) {
      Map<String, String> found = pattern.match(path);
      if (found != null) {
        found.values().removeIf(String::isEmpty);
        return found;
      }
    }
    return Map.of();
  }

  private boolean isPersonalAccount(String path) {
    return personalAccounts.stream().anyMatch(pattern -> pattern.match(path) != null);
  }
}
