package io.github.clerkjava.internal.http;

import io.github.clerkjava.internal.web.SecureUrl;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Says where an API is. */
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
    HttpUrl url = SecureUrl.parse("apiUrl", "https://api.clerk.com", apiUrl);
    String path = url.encodedPath().endsWith("/") ? url.encodedPath() : url.encodedPath() + "/";
    return url.newBuilder()
        .encodedPath(path.endsWith("/v1/") ? path : path + "v1/")
        .build();
  }
}
