package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a user is in an organization, as session tokens say it of the active one. Immutable. */
final class Membership {
  private static final String PREFIX = "org:";

  private final String organizationId;
  private final @Nullable String slug;
  private final String role;
  private final List<String> permissions;

  /**
   * Makes one.
   *
   * @param role such as {@code org:admin}
   * @param permissions such as {@code org:teams:read}
   */
  Membership(String organizationId, @Nullable String slug, String role, List<String> permissions) {
    this.organizationId = organizationId;
    this.slug = slug;
    this.role = role;
    this.permissions = List.copyOf(permissions);
  }

  /** Reads one from the resources of the API. */
  static Membership of(JsonObject membership, JsonObject organization) {
    List<String> permissions = new ArrayList<>();
    for (JsonElement permission : membership.getAsJsonArray("permissions")) {
      permissions.add(permission.getAsString());
    }
    return new Membership(
        organization.get("id").getAsString(),
        ExampleFields.text(organization, "slug"),
        membership.get("role").getAsString(),
        permissions);
  }

  String organizationId() {
    return organizationId;
  }

  /** Adds what a token of a version says of it. */
  void addTo(JsonObject claims, int version) {
    if (version == 1) {
      addVersion1(claims);
    } else {
      addVersion2(claims);
    }
  }

  private void addVersion1(JsonObject claims) {
    claims.addProperty("org_id", organizationId);
    claims.addProperty("org_role", role);
    if (slug != null) {
      claims.addProperty("org_slug", slug);
    }
    JsonArray all = new JsonArray();
    permissions.forEach(all::add);
    claims.add("org_permissions", all);
  }

  private void addVersion2(JsonObject claims) {
    JsonObject organization = new JsonObject();
    organization.addProperty("id", organizationId);
    organization.addProperty("rol", role.startsWith(PREFIX) ? role.substring(4) : role);
    if (slug != null) {
      organization.addProperty("slg", slug);
    }
    if (!permissions.isEmpty()) {
      addPermissions(claims, organization);
    }
    claims.add("o", organization);
  }

  /** Writes {@code org:feature:verb} as a list of features, one of verbs, and a bit mask of verbs for each feature. */
  private void addPermissions(JsonObject claims, JsonObject organization) {
    List<String> verbs = new ArrayList<>();
    Map<String, BigInteger> masks = new LinkedHashMap<>();
    for (String permission : permissions) {
      String[] parts = permission.split(":", 3);
      if (!verbs.contains(parts[2])) {
        verbs.add(parts[2]);
      }
      BigInteger verb = BigInteger.ONE.shiftLeft(verbs.indexOf(parts[2]));
      masks.merge(parts[1], verb, BigInteger::or);
    }
    List<String> numbers = new ArrayList<>();
    masks.values().forEach(mask -> numbers.add(mask.toString()));
    organization.addProperty("per", String.join(",", verbs));
    organization.addProperty("fpm", String.join(",", numbers));
    claims.addProperty("fea", "o:" + String.join(",o:", masks.keySet()));
  }
}
