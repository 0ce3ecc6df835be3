package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.clerkjava.json.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session token says, for {@link ClerkEmulator#createSessionToken(String, java.util.function.Consumer)}. Without
 * any of it: claims of version 2, an active session, the active organization of the session, first factor just verified
 * and no second one, no authorized party, valid for a minute from now on. Not thread-safe.
 */
public final class SessionTokenOptions {
  static final Duration LIFETIME = Duration.ofSeconds(60);

  private static final Pattern PERMISSION = Pattern.compile("org:[^:,\\s]+:[^:,\\s]+");

  int version = 2;
  boolean pending;
  Duration lifetime = LIFETIME;

  @Nullable
  Instant issuedAt;

  @Nullable
  String authorizedParty;

  int firstFactorAge;
  int secondFactorAge = -1;
  boolean ofSession = true;

  @Nullable
  String organization;

  @Nullable
  Membership membership;

  final JsonObject claims = new JsonObject();

  SessionTokenOptions() {}

  /**
   * Sets the version of the claims, which differ in how they tell the active organization.
   *
   * @param version 1 or 2; 2 by default
   * @return this
   * @throws IllegalArgumentException if it is neither
   */
  public SessionTokenOptions version(int version) {
    if (version != 1 && version != 2) {
      throw new IllegalArgumentException("version must be 1 or 2, but was " + version);
    }
    this.version = version;
    return this;
  }

  /**
   * Sets whether the session still waits for its user to do something, such as to choose an organization.
   *
   * @param pending whether it does; false by default
   * @return this
   */
  public SessionTokenOptions pending(boolean pending) {
    this.pending = pending;
    return this;
  }

  /**
   * Makes an organization of the emulator the active one of the token, whatever that of the session is. Role and
   * permissions are those of the user's membership.
   *
   * @param idOrSlug the organization, of which the user must be a member when the token is made
   * @return this
   */
  public SessionTokenOptions organization(String idOrSlug) {
    return organization(idOrSlug, null);
  }

  /**
   * Makes an organization the active one of the token, whether the emulator has it or not.
   *
   * @param id such as {@code org_1}
   * @param slug the slug, or null for none
   * @param role such as {@code org:admin}
   * @param permissions each such as {@code org:teams:read}
   * @return this
   * @throws IllegalArgumentException if a permission is not of that form
   */
  public SessionTokenOptions organization(
      String id, @Nullable String slug, String role, String... permissions) {
    for (String permission : permissions) {
      if (!PERMISSION.matcher(permission).matches()) {
        throw new IllegalArgumentException(
            "permissions must be such as org:teams:read, but one was " + permission);
      }
    }
    return organization(null, new Membership(id, slug, role, List.of(permissions)));
  }

  /**
   * Makes no organization the active one of the token, whatever that of the session is.
   *
   * @return this
   */
  public SessionTokenOptions personalAccount() {
    return organization(null, null);
  }

  private SessionTokenOptions organization(@Nullable String known, @Nullable Membership given) {
    ofSession = false;
    organization = known;
    membership = given;
    return this;
  }

  /**
   * Adds claims, such as those of the application. One that the token has anyway is replaced.
   *
   * @param claims names and values
   * @return this
   * @throws IllegalArgumentException if a value is no JSON value
   */
  public SessionTokenOptions claims(Map<String, ?> claims) {
    JsonParser.parseString(Metadata.of(claims).toJson())
        .getAsJsonObject()
        .entrySet()
        .forEach(claim -> this.claims.add(claim.getKey(), claim.getValue()));
    return this;
  }

  /**
   * Sets how long the token is valid.
   *
   * @param lifetime from when it is issued, in whole seconds; negative for one that has expired already
   * @return this
   */
  public SessionTokenOptions lifetime(Duration lifetime) {
    this.lifetime = lifetime;
    return this;
  }

  /**
   * Sets when the token is issued: {@code iat}, from which {@code nbf} and {@code exp} follow.
   *
   * @param issuedAt when, in whole seconds; by default now
   * @return this
   */
  public SessionTokenOptions issuedAt(Instant issuedAt) {
    this.issuedAt = issuedAt;
    return this;
  }

  /**
   * Sets the origin that obtains the token, the claim {@code azp}.
   *
   * @param origin such as {@code https://example.com}, or null for none
   * @return this
   */
  public SessionTokenOptions authorizedParty(@Nullable String origin) {
    this.authorizedParty = origin;
    return this;
  }

  /**
   * Sets how long ago the factors of the sign-in were verified, the claim {@code fva}.
   *
   * @param first minutes since the first factor was, −1 for never
   * @param second minutes since the second factor was, −1 for never
   * @return this
   * @throws IllegalArgumentException if a number is less than −1
   */
  public SessionTokenOptions factorAges(int first, int second) {
    if (Math.min(first, second) < -1) {
      throw new IllegalArgumentException(
          "factorAges must be -1 or more, but were " + first + " and " + second);
    }
    this.firstFactorAge = first;
    this.secondFactorAge = second;
    return this;
  }
}
