package io.github.clerkjava.token;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organization that a session acts for, read from either version of the claims. */
final class ActiveOrganization {
  private static final String PREFIX = "org:";
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  final @Nullable String id;
  final @Nullable String slug;
  final @Nullable String role;
  final @Nullable List<String> permissions;

  private ActiveOrganization(
      @Nullable String id,
      @Nullable String slug,
      @Nullable String role,
      @Nullable List<String> permissions) {
    this.id = id;
    this.slug = slug;
    this.role = role;
    this.permissions = permissions;
  }

  static ActiveOrganization of(Map<String, @Nullable Object> claims) {
    Object version = claims.get("v");
    if (!(version instanceof Number) || ((Number) version).doubleValue() != 2) {
      return new ActiveOrganization(
          text(claims.get("org_id")),
          text(claims.get("org_slug")),
          text(claims.get("org_role")),
          texts(claims.get("org_permissions")));
    }
    if (!(claims.get("o") instanceof Map)) {
      return new ActiveOrganization(null, null, null, null);
    }
    Map<?, ?> organization = (Map<?, ?>) claims.get("o");
    String role = text(organization.get("rol"));
    return new ActiveOrganization(
        text(organization.get("id")),
        text(organization.get("slg")),
        role == null || role.isEmpty() ? null : PREFIX + role,
        permissions(
            ScopedNames.of(claims.get("fea")),
            list(organization.get("per")),
            list(organization.get("fpm"))));
  }

  /**
   * Decodes the permissions. Mask i is that of the feature i among those of the organization, and its bit j, from the
   * least one on, says whether the feature has the permission j.
   */
  private static List<String> permissions(
      @Nullable ScopedNames features, List<String> names, List<String> masks) {
    if (features == null) {
      return List.of();
    }
    List<String> granted = new ArrayList<>();
    for (int i = 0; i < Math.min(features.organization.size(), masks.size()); i++) {
      if (!DIGITS.matcher(masks.get(i)).matches()) {
        continue;
      }
      BigInteger mask = new BigInteger(masks.get(i));
      for (int j = 0; j < names.size(); j++) {
        if (mask.testBit(j)) {
          granted.add(PREFIX + features.organization.get(i) + ':' + names.get(j));
        }
      }
    }
    return Collections.unmodifiableList(granted);
  }

  private static List<String> list(@Nullable Object commaList) {
    List<String> elements = new ArrayList<>();
    if (commaList instanceof String && !((String) commaList).isEmpty()) {
      for (String element : ((String) commaList).split(",", -1)) {
        elements.add(element.strip());
      }
    }
    return elements;
  }

  private static @Nullable List<String> texts(@Nullable Object list) {
    return list instanceof List
        ? ((List<?>) list)
            .stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableList())
        : null;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String ? (String) value : null;
  }

  /** Says whether this organization is active and the session has this role in it; {@code org:} may be left out. */
  boolean hasRole(String wanted) {
    return id != null && role != null && prefixed(role).equals(prefixed(wanted));
  }

  /** Says whether this organization is active and the session has this permission in it; as {@link #hasRole}. */
  boolean hasPermission(String wanted) {
    return id != null && permissions != null && permissions.contains(prefixed(wanted));
  }

  private static String prefixed(String name) {
    String bare = name;
    while (bare.startsWith(PREFIX)) {
      bare = bare.substring(PREFIX.length());
    }
    return PREFIX + bare;
  }
}
