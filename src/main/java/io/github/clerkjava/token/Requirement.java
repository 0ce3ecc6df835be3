package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a session must have for something to be allowed: all that is named here. Immutable. */
public final class Requirement {
  /** By the words for what each demands. */
  private final Map<String, Predicate<SessionToken>> parts;

  private Requirement(Builder builder) {
    this.parts = new LinkedHashMap<>(builder.parts);
  }

  static Requirement of(Consumer<Builder> requirement) {
    Builder builder = builder();
    Arguments.notNull("requirement", requirement).accept(builder);
    return builder.build();
  }

  /**
   * Returns a builder of a requirement that nothing meets yet.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  boolean isMetBy(SessionToken token) {
    return !parts.isEmpty() && parts.values().stream().allMatch(part -> part.test(token));
  }

  /** Returns what a session lacks, in words. */
  String missingIn(SessionToken token) {
    return parts.isEmpty()
        ? "a requirement that demands something"
        : parts.entrySet().stream()
            .filter(part -> !part.getValue().test(token))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
  }

  private static boolean names(SessionToken token, String claim, String wanted) {
    ScopedNames names = ScopedNames.of(token.getClaims().get(claim));
    return names != null && names.contain(wanted);
  }

  /** Makes {@link Requirement}; what is set adds to what was set before. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Predicate<SessionToken>> parts = new LinkedHashMap<>();

    Builder() {}

    /**
     * Demands a role in the active organization.
     *
     * @param role such as {@code org:admin}; {@code org:} may be left out
     * @return this
     */
    public Builder role(String role) {
      Arguments.notNull("role", role);
      return add("role " + role, token -> token.organization().hasRole(role));
    }

    /**
     * Demands a permission in the active organization.
     *
     * @param permission such as {@code org:teams:read}; {@code org:} may be left out
     * @return this
     */
    public Builder permission(String permission) {
      Arguments.notNull("permission", permission);
      return add(
          "permission " + permission, token -> token.organization().hasPermission(permission));
    }

    /**
     * Demands a feature that is paid for.
     *
     * @param feature its slug; behind {@code org:} that of the organization, behind {@code user:} that of the user, else
     *     either
     * @return this
     */
    public Builder feature(String feature) {
      Arguments.notNull("feature", feature);
      return add("feature " + feature, token -> names(token, "fea", feature));
    }

    /**
     * Demands a plan that is subscribed to.
     *
     * @param plan its slug, as with {@link #feature}
     * @return this
     */
    public Builder plan(String plan) {
      Arguments.notNull("plan", plan);
      return add("plan " + plan, token -> names(token, "pla", plan));
    }

    /**
     * Demands that the user has proved to be the one lately.
     *
     * @param reverification how lately, and by which factors
     * @return this
     */
    public Builder reverification(Reverification reverification) {
      Arguments.notNull("reverification", reverification);
      return add(
          "reverification " + reverification,
          token -> reverification.isMetBy(token.getFactorVerificationAge()));
    }

    private Builder add(String words, Predicate<SessionToken> part) {
      parts.put(words, part);
      return this;
    }

    /**
     * Makes the requirement. One that demands nothing is never met, so that a forgotten line does not let all in.
     *
     * @return the requirement
     */
    public Requirement build() {
      return new Requirement(this);
    }
  }
}
