package io.github.clerkjava.internal.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Refuses addresses to which a secret key must not go. */
public final class BaseUrl {
  private BaseUrl() {}

  /**
   * Returns the address of the API's first version below an origin.
   *
   * @param apiUrl such as {@code https://api.clerk.com}; a path is kept, and {@code /v1} is appended unless it is there
   * @return the address, ending with a slash
   * @throws IllegalArgumentException if it is no URL, or plain http to another machine
   */
  public static HttpUrl of(@Nullable String apiUrl) {
    HttpUrl url = apiUrl == null ? null : HttpUrl.parse(apiUrl.trim());
    if (url == null
        || url.query() != null
        || url.fragment() != null
        || !url.username().isEmpty()) {
      throw new IllegalArgumentException(
          "apiUrl must be a URL such as https://api.clerk.com, without user, query and fragment");
    }
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw new IllegalArgumentException(
          "apiUrl must be https, or the secret key could be read on the way: plain http is for loopback only, not for "
              + url.host());
    }
    String path = url.encodedPath().endsWith("/") ? url.encodedPath() : url.encodedPath() + "/";
    return url.newBuilder()
        .encodedPath(path.endsWith("/v1/") ? path : path + "v1/")
        .build();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }
}
