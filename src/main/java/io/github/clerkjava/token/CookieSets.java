package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.json.Metadata;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two sets of cookies that a browser may have for one application: with the suffix of the instance, and without, from
 * older versions of Clerk's frontend or from another instance on the same domain. One of the two counts.
 */
final class CookieSets {
  private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
  private static final String SESSION = "__session";
  private static final String CLIENT_UAT = "__client_uat";

  private final Cookies cookies;
  private final @Nullable Instance instance;
  private final Clock clock;
  private final boolean useSuffixed;

  CookieSets(Cookies cookies, @Nullable Instance instance, Clock clock) {
    this.cookies = cookies;
    this.instance = instance;
    this.clock = clock;
    this.useSuffixed = instance != null && choosesSuffixed(instance);
  }

  boolean useSuffixed() {
    return useSuffixed;
  }

  /** Returns a cookie of the set that counts; null if it is absent or empty. */
  @Nullable
  String get(String name) {
    return useSuffixed ? suffixed(name) : cookies.get(name);
  }

  /** Returns a cookie with the suffix of the instance; null if it is absent or empty. */
  @Nullable
  String suffixed(String name) {
    return instance == null ? null : cookies.get(name + "_" + instance.key.cookieSuffix);
  }

  private boolean choosesSuffixed(Instance of) {
    String plainSession = cookies.get(SESSION);
    Metadata plain = claims(plainSession);
    if (plainSession != null) {
      Object issuer = plain == null ? null : plain.get("iss");
      if (issuer == null || issuer.equals("")) {
        return false;
      }
      if (!isFrontendApi(issuer, of)) {
        return true;
      }
    }
    String suffixedSession = suffixed(SESSION);
    String suffixedUat = suffixed(CLIENT_UAT);
    if (suffixedSession == null && suffixedUat == null) {
      return false;
    }
    String plainUat = cookies.get(CLIENT_UAT);
    boolean plainSignedOut = "0".equals(plainUat);
    boolean suffixedSignedOut = "0".equals(suffixedUat);
    Metadata suffixed = claims(suffixedSession);
    if (!plainSignedOut && !suffixedSignedOut && issuedAt(plain) > issuedAt(suffixed)) {
      return false;
    }
    if (suffixedSignedOut && !plainSignedOut) {
      return false;
    }
    if (!of.production && !suffixedSignedOut && plainSignedOut && isExpired(suffixed)) {
      return false;
    }
    return suffixedUat != null;
  }

  private static boolean isFrontendApi(Object issuer, Instance of) {
    return issuer instanceof String
        && SCHEME.matcher((String) issuer).replaceFirst("").equals(of.frontendApi);
  }

  private boolean isExpired(@Nullable Metadata claims) {
    Object expiry = claims == null ? null : claims.get("exp");
    return expiry instanceof Number
        && ((Number) expiry).doubleValue() <= Math.floorDiv(clock.millis(), 1000L);
  }

  private static double issuedAt(@Nullable Metadata claims) {
    Object issuedAt = claims == null ? null : claims.get("iat");
    return issuedAt instanceof Number ? ((Number) issuedAt).doubleValue() : 0;
  }

  private static @Nullable Metadata claims(@Nullable String token) {
    try {
      return token == null ? null : Jws.parse(token).claims;
    } catch (TokenVerificationException e) {
      return null;
    }
  }
}
