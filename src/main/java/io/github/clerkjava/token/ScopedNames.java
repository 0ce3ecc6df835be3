package io.github.clerkjava.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The features or plans of a token, as in {@code o:teams,u:dashboard,uo:chat}: those of the organization, of the user. */
final class ScopedNames {
  private static final Set<String> ORGANIZATION_SCOPES = Set.of("o", "org", "organization");
  private static final Set<String> USER_SCOPES = Set.of("u", "user");

  final List<String> organization = new ArrayList<>();
  private final List<String> user = new ArrayList<>();

  private ScopedNames() {}

  /**
   * Takes a claim apart.
   *
   * @param claim a comma list; whatever is no string has no names
   * @return null if an element has no scope: then nothing of it is to be believed
   */
  static @Nullable ScopedNames of(@Nullable Object claim) {
    ScopedNames names = new ScopedNames();
    if (!(claim instanceof String) || ((String) claim).isEmpty()) {
      return names;
    }
    for (String element : ((String) claim).split(",", -1)) {
      String scoped = element.strip();
      int colon = scoped.indexOf(':');
      if (colon < 0) {
        return null;
      }
      names.add(scoped.substring(0, colon), scoped.substring(colon + 1));
    }
    return names;
  }

  private void add(String scope, String name) {
    boolean both = scope.equals("ou") || scope.equals("uo");
    if (both || scope.equals("o")) {
      organization.add(name);
    }
    if (both || scope.equals("u")) {
      user.add(name);
    }
  }

  /** Says whether a name is there: {@code scope:name}, or a name alone for any scope. */
  boolean contain(String wanted) {
    int colon = wanted.indexOf(':');
    if (colon < 0) {
      return organization.contains(wanted) || user.contains(wanted);
    }
    String scope = wanted.substring(0, colon);
    String name = wanted.substring(colon + 1);
    return (ORGANIZATION_SCOPES.contains(scope) && organization.contains(name))
        || (USER_SCOPES.contains(scope) && user.contains(name));
  }
}
