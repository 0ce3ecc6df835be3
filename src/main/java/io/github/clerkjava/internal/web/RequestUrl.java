package io.github.clerkjava.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where the browser thinks that a request went, which behind a proxy is not where it came in. */
public final class RequestUrl {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[0-9A-Za-z._-]+)(:[0-9]{1,5})?");

  /** Null for trust in no proxy; empty for trust in whatever it says. */
  private final @Nullable List<String> forwardedHosts;

  /**
   * Makes a reader of requests.
   *
   * @param forwardedHosts the hosts, in lower case, for which the headers of a proxy are believed; empty for any, null
   *     for none
   */
  public RequestUrl(@Nullable List<String> forwardedHosts) {
    this.forwardedHosts = forwardedHosts;
  }

  /**
   * Returns the URL.
   *
   * @param given an absolute one; or path and query, which are on the host of the header {@code Host}, by http
   * @param header returns a header by its name in lower case, or null
   * @return the URL; null if the request has none that is usable
   */
  public @Nullable HttpUrl of(String given, Function<String, @Nullable String> header) {
    String host = header.apply("host");
    HttpUrl url = given.startsWith("/") ? at("http", host, given) : HttpUrl.parse(given);
    if (url == null) {
      return null;
    }
    String forwardedHost = first(header.apply("x-forwarded-host"));
    String forwardedScheme = first(header.apply("x-forwarded-proto"));
    String outermost = forwardedHost == null ? host : forwardedHost;
    boolean trusted = isTrusted(url, header);
    String scheme = trusted && forwardedScheme != null ? forwardedScheme : url.scheme();
    String query = url.encodedQuery();
    HttpUrl seen = at(
        scheme, trusted ? outermost : host, url.encodedPath() + (query == null ? "" : "?" + query));
    // Requests have no user and no fragment, but in the texts of some frameworks.
    return seen == null
        ? url.newBuilder().username("").password("").fragment(null).build()
        : seen;
  }

  /**
   * Returns from which address the browser sent the request, as the outermost proxy says.
   *
   * @param url where the request went
   * @param header returns a header by its name in lower case, or null
   * @return what {@code X-Forwarded-For} says; null if it is not there, or not believed
   */
  public @Nullable String client(HttpUrl url, Function<String, @Nullable String> header) {
    return isTrusted(url, header) ? first(header.apply("x-forwarded-for")) : null;
  }

  private boolean isTrusted(HttpUrl url, Function<String, @Nullable String> header) {
    String host = header.apply("host");
    String forwardedHost = first(header.apply("x-forwarded-host"));
    String outermost = forwardedHost != null ? forwardedHost : host != null ? host : url.host();
    return forwardedHosts != null
        && (forwardedHosts.isEmpty()
            || forwardedHosts.contains(outermost.toLowerCase(Locale.ROOT)));
  }

  /** Returns what the outermost of several proxies says, which may be nothing; null without any. */
  private static @Nullable String first(@Nullable String value) {
    return value == null ? null : value.split(",", 2)[0].trim();
  }

  private static @Nullable HttpUrl at(String scheme, @Nullable String host, String path) {
    // A scheme that is a URL itself would have the host of that one.
    boolean usable = host != null
        && isAuthority(host)
        && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
    return usable ? HttpUrl.parse(scheme + "://" + host + path) : null;
  }

  /**
   * Says whether a text is a host, perhaps with a port, and nothing else that a URL can have there.
   *
   * @param text any text
   * @return whether it is
   */
  public static boolean isAuthority(String text) {
    return AUTHORITY.matcher(text).matches() && HttpUrl.parse("https://" + text + "/") != null;
  }

  /**
   * Returns scheme, host and port, as {@code Origin} headers have them.
   *
   * @param url any URL
   * @return its origin
   */
  public static String origin(HttpUrl url) {
    String host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
    boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
    return url.scheme() + "://" + host + (usual ? "" : ":" + url.port());
  }
}
