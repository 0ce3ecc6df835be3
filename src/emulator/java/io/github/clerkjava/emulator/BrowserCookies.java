package io.github.clerkjava.emulator;

import java.util.ArrayList;
import java.util.List;

/** Writes the cookies of an application's browser, each as the value of a {@code Set-Cookie} header. */
final class BrowserCookies {
  private static final String SCOPE = "; Path=/; Secure; SameSite=Lax";
  private static final String FOR_LONG = "; Max-Age=315360000";
  private static final String AT_ONCE = "; Max-Age=0";

  private final String suffix;
  private final boolean suffixed;
  private final List<String> lines = new ArrayList<>();

  /**
   * Starts without cookies.
   *
   * @param suffixed whether to set each also under the name that no other instance has
   */
  BrowserCookies(PublishableKey key, boolean suffixed) {
    this.suffix = '_' + key.cookieSuffix();
    this.suffixed = suffixed;
  }

  BrowserCookies session(String token) {
    return both("__session", token, "");
  }

  BrowserCookies withoutSession() {
    lines.add("__refresh" + suffix + '=' + SCOPE + AT_ONCE);
    return both("__session", "", AT_ONCE);
  }

  /**
   * Sets when somebody last signed in or out.
   *
   * @param seconds since 1970, 0 if nobody is signed in
   */
  BrowserCookies clientUat(long seconds) {
    return both("__client_uat", String.valueOf(seconds), FOR_LONG);
  }

  BrowserCookies devBrowser(String token) {
    return both("__clerk_db_jwt", token, FOR_LONG);
  }

  /** Sets the refresh token, which has but the one name. */
  BrowserCookies refresh(String token) {
    lines.add("__refresh" + suffix + '=' + token + SCOPE + "; HttpOnly");
    return this;
  }

  private BrowserCookies both(String name, String value, String age) {
    lines.add(name + '=' + value + SCOPE + age);
    if (suffixed) {
      lines.add(name + suffix + '=' + value + SCOPE + age);
    }
    return this;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
