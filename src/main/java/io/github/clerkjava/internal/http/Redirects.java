package io.github.clerkjava.internal.http;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says which redirects are followed: those of a reading request to where the key has been sent already. */
final class Redirects {
  /** How many in a row; more than that is a loop. */
  static final int MOST = 5;

  private Redirects() {}

  /** Returns the request to send instead, or null if the answer is no redirect or must not be followed. */
  static @Nullable Request follow(Request request, Response response) {
    String location = response.header("Location");
    HttpUrl target = location == null ? null : request.url().resolve(location);
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (target == null || !reads || !isRedirect(response.code())) {
      return null;
    }
    return sameOrigin(request.url(), target) ? request.newBuilder().url(target).build() : null;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }
}
