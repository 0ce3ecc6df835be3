package io.github.clerkjava.emulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key that browsers have, which says where the frontend API of the instance is. Immutable. */
final class PublishableKey {
  private static final Pattern FORM = Pattern.compile("pk_(live|test)_([A-Za-z0-9+/]+={0,2})");
  private static final Pattern CONTENT = Pattern.compile("([A-Za-z0-9.:-]*\\.[A-Za-z0-9.:-]*)\\$");

  private final String text;
  private final String issuer;

  private PublishableKey(String text, String issuer) {
    this.text = text;
    this.issuer = issuer;
  }

  /** Returns the key of a development instance whose frontend API is at an http URL without a path. */
  static PublishableKey development(String url) {
    String host = url.substring(url.indexOf("://") + 3);
    byte[] content = (host + '$').getBytes(StandardCharsets.UTF_8);
    return new PublishableKey("pk_test_" + Base64.getEncoder().encodeToString(content), url);
  }

  /** Reads a key, or throws an IllegalArgumentException. */
  static PublishableKey parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      Matcher content = CONTENT.matcher(decode(form.group(2)));
      if (content.matches()) {
        return new PublishableKey(text, "https://" + content.group(1));
      }
    }
    throw new IllegalArgumentException(
        "publishableKey must be pk_live_ or pk_test_ and the base64 of a host with a dot and a $");
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Returns the URL of the frontend API that the key names, which is also the issuer of tokens. */
  String issuer() {
    return issuer;
  }

  boolean isDevelopment() {
    return text.startsWith("pk_test_");
  }

  /** Returns what the names of cookies end in that several instances must not share. */
  String cookieSuffix() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(digest).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
