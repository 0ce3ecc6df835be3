package io.github.clerkjava.proxy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The path below which requests are passed on, and what of a URL is meant for the other side. Immutable. */
final class ProxyPath {
  private static final Pattern FORM = Pattern.compile("(/[A-Za-z0-9_~.-]+)+");

  /** Scheme and host, if they are there; path; query. */
  private static final Pattern URL = Pattern.compile(
      "(?:https?://[^/?#\\\\]*)?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * What servers read in different ways: slashes in disguise, steps upwards, with parameters too, characters that can't be
   * there, and percent signs that encode nothing.
   */
  private static final Pattern AMBIGUOUS = Pattern.compile(
      "[\\x00-\\x20\\x7f\\\\]|%(?![0-9a-f]{2})|%(2f|5c|[01][0-9a-f]|7f)|/(\\.|%2e){1,2}(;[^/]*)?(?=/|$)",
      Pattern.CASE_INSENSITIVE);

  private final String path;

  private ProxyPath(String path) {
    this.path = path;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is none, or the root
   */
  static ProxyPath of(@Nullable String path) {
    String given = path == null ? "" : path.replaceFirst("/+$", "");
    if (!FORM.matcher(given).matches() || AMBIGUOUS.matcher(given).find()) {
      throw new IllegalArgumentException(
          "path must be a path such as /__clerk, of letters, digits and _~.-");
    }
    return new ProxyPath(given);
  }

  /**
   * Returns where a request for a URL goes on the other side, which can only be there.
   *
   * @param url absolute, or path and query
   * @param side the other side
   * @return null if the URL is not below this path, or not for certain
   */
  @Nullable
  HttpUrl target(String url, HttpUrl side) {
    Matcher parts = URL.matcher(url);
    String whole = parts.matches() ? parts.group(1) : null;
    if (whole == null || !(whole.equals(path) || whole.startsWith(path + "/"))) {
      return null;
    }
    String rest = whole.substring(path.length());
    return AMBIGUOUS.matcher(rest).find()
        ? null
        : side.newBuilder()
            .encodedPath(rest.isEmpty() ? "/" : rest)
            .encodedQuery(parts.group(2))
            .build();
  }

  @Override
  public String toString() {
    return path;
  }
}
