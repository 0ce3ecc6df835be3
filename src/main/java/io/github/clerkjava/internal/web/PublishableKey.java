package io.github.clerkjava.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the publishable key of an instance says: the instance's kind, and where its Frontend API is. */
public final class PublishableKey {
  private static final Pattern FORM = Pattern.compile("pk_(live|test)_([^_]+)");
  private static final int SUFFIX_LENGTH = 8;

  /** The key itself. */
  public final String value;

  /** Whether the instance is one of production, not of development. */
  public final boolean production;

  /** A host, perhaps with a port. */
  public final String frontendApi;

  /** What follows the names of this instance's cookies, so that those of several can be told apart. */
  public final String cookieSuffix;

  private PublishableKey(String value, boolean production, String frontendApi) {
    this.value = value;
    this.production = production;
    this.frontendApi = frontendApi;
    this.cookieSuffix = suffix(value);
  }

  /**
   * Takes a key apart.
   *
   * @param key any text
   * @return what it says
   * @throws IllegalArgumentException if it is none
   */
  public static PublishableKey parse(@Nullable String key) {
    Matcher form = FORM.matcher(key == null ? "" : key);
    if (key != null && form.matches()) {
      String host = frontendApi(form.group(2));
      if (host != null) {
        return new PublishableKey(key, form.group(1).equals("live"), host);
      }
    }
    throw new IllegalArgumentException(
        "publishableKey must be the publishable key of the instance, pk_live_… or pk_test_…, was "
            + (key == null ? "null" : key.isEmpty() ? "empty" : "something else"));
  }

  private static @Nullable String frontendApi(String encoded) {
    try {
      String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1);
      int end = decoded.indexOf('$');
      String host = decoded.substring(0, Math.max(end, 0));
      boolean fits = end == decoded.length() - 1 && host.indexOf('.') >= 0;
      return fits && RequestUrl.isAuthority(host) ? host : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String suffix(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, SUFFIX_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-1", e);
    }
  }
}
