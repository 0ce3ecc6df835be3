package io.github.clerkjava.token;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What one request says about who sent it. Nothing in it is to be trusted. */
final class AuthContext {
  private static final Pattern LEADING_INTEGER =
      Pattern.compile("\\s*\\+?(\\d+).*", Pattern.DOTALL);
  private static final int SHOWN = 7;

  final AuthOptions options;
  final TokenIssuer issuer;
  final AuthRequest request;

  /** Where the browser thinks that it is; null if that can't be told. */
  final @Nullable HttpUrl url;

  final @Nullable String headerToken;
  final boolean suffixedCookies;
  final @Nullable String sessionCookie;
  final @Nullable String refreshCookie;
  final @Nullable String devBrowser;
  final @Nullable String handshakeToken;
  final @Nullable String handshakeNonce;

  /** When the user has signed in last, in seconds; 0 if nobody is signed in. */
  final long clientUat;

  /** How often the browser was sent away lately. */
  final long redirectCount;

  AuthContext(AuthOptions options, TokenIssuer issuer, AuthRequest request) {
    this.options = options;
    this.issuer = issuer;
    this.request = request;
    this.url = options.requestUrl.of(request.getUrl(), request::getHeader);
    this.headerToken = AuthorizationHeader.token(request.getHeader("authorization"));
    Cookies plain = new Cookies(request.cookies());
    CookieSets sets = new CookieSets(plain, options.instance, options.clock);
    this.suffixedCookies = sets.useSuffixed();
    this.sessionCookie = sets.get("__session");
    this.refreshCookie = sets.suffixed("__refresh");
    this.devBrowser = queryOr("__clerk_db_jwt", sets.get("__clerk_db_jwt"));
    this.handshakeToken = queryOr("__clerk_handshake", plain.get("__clerk_handshake"));
    this.handshakeNonce = queryOr("__clerk_handshake_nonce", plain.get("__clerk_handshake_nonce"));
    this.clientUat = integer(sets.get("__client_uat"));
    this.redirectCount = integer(plain.get("__clerk_redirect_count"));
  }

  /** Returns the session token that the request came with: in a cookie, or else in the header. */
  @Nullable
  String sessionToken() {
    return sessionCookie == null ? headerToken : sessionCookie;
  }

  /** Returns a query parameter; null if it is absent or empty. */
  @Nullable
  String query(String name) {
    String value = url == null ? null : url.queryParameter(name);
    return value == null || value.isEmpty() ? null : value;
  }

  boolean hasQuery(String name) {
    return url != null && url.queryParameterNames().contains(name);
  }

  private @Nullable String queryOr(String name, @Nullable String cookie) {
    String value = query(name);
    return value == null ? cookie : value;
  }

  boolean isGet() {
    return request.getMethod().equals("GET");
  }

  /** Says whether the browser loads a page. */
  boolean isDocument() {
    return isGet() && "document".equals(request.getHeader("sec-fetch-dest"));
  }

  /** Returns the number that a text starts with; 0 if there is none, a large one if it is too large. */
  private static long integer(@Nullable String text) {
    Matcher number = LEADING_INTEGER.matcher(text == null ? "" : text);
    if (!number.matches()) {
      return 0;
    }
    try {
      return Long.parseLong(number.group(1));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  Map<String, String> debug() {
    Map<String, String> debug = new LinkedHashMap<>();
    debug.put("method", request.getMethod());
    debug.put("userAgent", text(request.getHeader("user-agent")));
    debug.put("secFetchDest", text(request.getHeader("sec-fetch-dest")));
    debug.put("origin", text(request.getHeader("origin")));
    debug.put("host", url == null ? "" : url.host());
    debug.put("suffixedCookies", String.valueOf(suffixedCookies));
    debug.put("clientUat", String.valueOf(clientUat));
    debug.put("redirectCount", String.valueOf(redirectCount));
    debug.put("headerToken", cut(headerToken));
    debug.put("sessionCookie", cut(sessionCookie));
    debug.put("refreshCookie", cut(refreshCookie));
    debug.put("devBrowser", cut(devBrowser));
    debug.put("handshakeToken", cut(handshakeToken));
    debug.put("handshakeNonce", cut(handshakeNonce));
    return Collections.unmodifiableMap(debug);
  }

  private static String cut(@Nullable String secret) {
    return secret == null ? "" : secret.substring(0, Math.min(SHOWN, secret.length()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
