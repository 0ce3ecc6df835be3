package io.github.clerkjava.emulator;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where to send a browser back to. Immutable. */
final class RedirectUrl {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final URI url;

  private RedirectUrl(URI url) {
    this.url = url;
  }

  /** Reads one, or returns null for what is no http or https URL with a host. */
  static @Nullable RedirectUrl parse(String text) {
    try {
      URI url = URI.create(text);
      return url.getScheme() != null
              && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
              && url.getHost() != null
          ? new RedirectUrl(url)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns scheme, host and port as browsers write an origin. */
  String origin() {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("http") ? 80 : 443;
    boolean told = url.getPort() >= 0 && url.getPort() != usual;
    return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT)
        + (told ? ":" + url.getPort() : "");
  }

  /** Returns the URL with one more query parameter, which needs no encoding. */
  String with(String name, String value) {
    String text = url.toString();
    int fragment = text.indexOf('#');
    String before = fragment < 0 ? text : text.substring(0, fragment);
    return before
        + (url.getRawQuery() == null ? '?' : '&')
        + name
        + '='
        + value
        + (fragment < 0 ? "" : text.substring(fragment));
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
