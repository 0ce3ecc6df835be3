package io.github.clerkjava.internal.web;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Refuses addresses to which a secret key must not go. */
public final class SecureUrl {
  private SecureUrl() {}

  /**
   * Reads the address of an API.
   *
   * @param name what it is called where it is set
   * @param example such an address
   * @param url an https URL, or http on loopback, without user, query and fragment
   * @return the address
   * @throws IllegalArgumentException if it is something else
   */
  public static HttpUrl parse(String name, String example, @Nullable String url) {
    HttpUrl parsed = url == null ? null : HttpUrl.parse(url.trim());
    if (parsed == null
        || parsed.query() != null
        || parsed.fragment() != null
        || !parsed.username().isEmpty()) {
      throw new IllegalArgumentException(
          name + " must be a URL such as " + example + ", without user, query and fragment");
    }
    if (!parsed.isHttps() && !isLoopback(parsed.host())) {
      throw new IllegalArgumentException(name
          + " must be https, or the secret key could be read on the way: plain http is for loopback only, not for "
          + parsed.host());
    }
    return parsed;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }
}
