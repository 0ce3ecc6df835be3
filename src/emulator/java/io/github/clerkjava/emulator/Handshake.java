package io.github.clerkjava.emulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser asks when an application sends it to the frontend API. */
final class Handshake {
  private static final String CLIENT = "__client=";

  private final Map<String, List<String>> query;
  private final List<String> cookies;

  /**
   * Makes one.
   *
   * @param cookies the values of the {@code Cookie} headers
   */
  Handshake(Map<String, List<String>> query, List<String> cookies) {
    this.query = query;
    this.cookies = cookies;
  }

  RedirectUrl redirectUrl() {
    String text = value("redirect_url");
    RedirectUrl url = text == null ? null : RedirectUrl.parse(text);
    if (url == null) {
      throw invalid("redirect_url", "redirect_url must be an http or https URL.");
    }
    return url;
  }

  /** Whether to hand over a nonce for the outcome, rather than the outcome in a token. */
  boolean wantsNonce() {
    String format = value("format");
    if (format != null && !format.equals("nonce") && !format.equals("token")) {
      throw invalid("format", "format must be nonce or token.");
    }
    return "nonce".equals(format);
  }

  private static ApiError invalid(String parameter, String longMessage) {
    return new ApiError(400, "form_param_value_invalid", "is invalid", longMessage)
        .about(parameter);
  }

  boolean wantsSuffix() {
    return "true".equals(value("suffixed_cookies"));
  }

  /** Returns the session token that the application had, or null. */
  @Nullable
  String sessionToken() {
    return value("__session");
  }

  /** Returns the token of a development browser, or null if it has none, or one that is none. */
  @Nullable
  String devBrowser() {
    String token = value("__clerk_db_jwt");
    return token != null && token.matches("[A-Za-z0-9._-]+") ? token : null;
  }

  /** Returns the id or slug of the organization to switch to, empty for the personal account, or null to stay. */
  @Nullable
  String organization() {
    return value("organization_id");
  }

  /** Returns the token by which the frontend API knows the browser, or null. */
  @Nullable
  String clientToken() {
    for (String header : cookies) {
      for (String cookie : header.split(";", -1)) {
        if (cookie.strip().startsWith(CLIENT)) {
          return cookie.strip().substring(CLIENT.length());
        }
      }
    }
    return null;
  }

  private @Nullable String value(String name) {
    List<String> values = query.get(name);
    return values == null ? null : values.get(0);
  }
}
