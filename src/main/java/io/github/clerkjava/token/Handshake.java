package io.github.clerkjava.token;

import io.github.clerkjava.internal.web.RequestUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** How a browser is sent to the Frontend API, to come back with a token, or without one. */
final class Handshake {
  private static final int MAXIMUM_REDIRECTS = 3;
  private static final String PATH = "/v1/client/handshake";

  private final AuthOptions options;
  private final Instance instance;
  private final String apiVersion;

  Handshake(AuthOptions options, Instance instance, String apiVersion) {
    this.options = options;
    this.instance = instance;
    this.apiVersion = apiVersion;
  }

  /** Sends the browser to the Frontend API; a request that can't be sent there is signed out. */
  RequestState start(AuthContext context, AuthReason reason) {
    return start(context, reason, "", null);
  }

  /**
   * Sends the browser away; a request that can't be sent anywhere is signed out.
   *
   * @param message more about the reason, or empty
   * @param elsewhere where to, or null for the Frontend API
   */
  RequestState start(
      AuthContext context, AuthReason reason, String message, @Nullable String elsewhere) {
    HttpUrl url = context.url;
    if (url == null || !isEligible(context)) {
      return RequestState.Draft.signedOut(context, reason).message(message).build();
    }
    if (isCircle(context)) {
      options.warnings.accept(
          "A browser was sent to the Frontend API again and again: the secret key and the"
              + " publishable key may be of different instances, or a satellite domain is not registered");
      return RequestState.Draft.signedOut(context, reason).message(message).build();
    }
    String location = elsewhere == null ? location(context, url, reason) : elsewhere;
    ResponseHeaders headers =
        new ResponseHeaders().redirect(location).add(ResponseHeaders.SET_COOKIE, counter(context));
    return RequestState.Draft.handshake(context, reason)
        .message(message)
        .headers(headers)
        .build();
  }

  /** Says whether the browser was sent away so often that it will go on for ever. */
  static boolean isCircle(AuthContext context) {
    return context.redirectCount >= MAXIMUM_REDIRECTS;
  }

  /** Returns the cookie that counts how often it was. */
  static String counter(AuthContext context) {
    return "__clerk_redirect_count=" + (context.redirectCount + 1)
        + "; SameSite=Lax; HttpOnly; Max-Age=2";
  }

  /** Says whether what sent the request follows redirects and shows what comes of them. */
  private static boolean isEligible(AuthContext context) {
    String destination = context.request.getHeader("sec-fetch-dest");
    String accept = Objects.requireNonNullElse(context.request.getHeader("accept"), "");
    boolean page = (destination == null || destination.isEmpty())
        ? accept.startsWith("text/html")
        : destination.equals("document") || destination.equals("iframe");
    return context.isGet() && page;
  }

  private String location(AuthContext context, HttpUrl url, AuthReason reason) {
    HttpUrl back = url.newBuilder()
        .removeAllQueryParameters("__clerk_db_jwt")
        .removeAllQueryParameters("__dev_session")
        .build();
    StringBuilder location = new StringBuilder(frontendApi(url)).append(PATH).append('?');
    append(location, "redirect_url", back.toString());
    append(location, "__clerk_api_version", apiVersion);
    append(location, "suffixed_cookies", String.valueOf(context.suffixedCookies));
    append(location, "__clerk_hs_reason", reason.getValue());
    append(location, "format", "nonce");
    append(location, "__session", context.sessionToken());
    append(location, "__clerk_db_jwt", instance.production ? null : context.devBrowser);
    append(location, "organization_id", options.organizations.target(url.encodedPath()));
    return location.toString();
  }

  private String frontendApi(HttpUrl url) {
    String proxy = options.proxyUrl;
    if (proxy == null) {
      return "https://" + instance.frontendApi;
    }
    String absolute = proxy.startsWith("/") ? RequestUrl.origin(url) + proxy : proxy;
    return absolute.replaceFirst("/+$", "");
  }

  private static void append(StringBuilder to, String name, @Nullable String value) {
    if (value != null) {
      to.append(to.charAt(to.length() - 1) == '?' ? "" : "&").append(name).append('=');
      to.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
