package io.github.clerkjava.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Clerk wants the browser to keep: lines for {@code Set-Cookie}, the new session token among them. */
final class CookieDirectives {
  private static final String SESSION = "__session";

  private final ResponseHeaders headers;
  private @Nullable String sessionToken;

  /**
   * Adds the lines to some headers; one that no header can have is left out.
   *
   * @param lines values of {@code Set-Cookie}
   */
  CookieDirectives(List<String> lines, ResponseHeaders headers) {
    this.headers = headers;
    for (String line : lines) {
      if (ResponseHeaders.isFit(line)) {
        add(line);
      }
    }
  }

  private void add(String line) {
    headers.add(ResponseHeaders.SET_COOKIE, line);
    if (line.startsWith(SESSION)) {
      String pair = line.split(";", 2)[0];
      String value = pair.substring(pair.indexOf('=') + 1).trim();
      sessionToken = pair.indexOf('=') < 0 || value.isEmpty() ? null : value;
    }
  }

  /** Returns the new session token, the last of several; null if there is none. */
  @Nullable
  String sessionToken() {
    return sessionToken;
  }
}
