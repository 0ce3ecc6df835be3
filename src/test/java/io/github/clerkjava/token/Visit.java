package io.github.clerkjava.token;

import io.github.clerkjava.internal.web.PublishableKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** A request of a browser, and the authenticator that it comes to. Each method returns this. */
final class Visit {
  static final Signer SIGNER = new Signer("ins_1", 2048);
  static final String FRONTEND_API = "clerk.example.com";
  static final String DEVELOPMENT_API = "happy-hippo-1.clerk.accounts.dev";
  static final String LIVE = "pk_live_" + base64(FRONTEND_API + "$");
  static final String TEST = "pk_test_" + base64(DEVELOPMENT_API + "$");
  static final String URL = "https://app.example.com/page";
  static final String ISSUER = ",'iss':'https://" + FRONTEND_API + "'";

  final List<String> warnings = new ArrayList<>();
  private final RequestAuthenticatorBuilder options = RequestAuthenticator.builder();
  private final AuthRequest.Builder request = AuthRequest.builder();
  private final String suffix;
  private final StringBuilder cookies = new StringBuilder();
  private String method = "GET";
  private String url = URL;

  private Visit(String key) {
    suffix = PublishableKey.parse(key).cookieSuffix;
    options.publishableKey(key).jwtKey(SIGNER.pem()).clock(Signer.CLOCK).warnings(warnings::add);
  }

  /** A production instance. */
  static Visit live() {
    return new Visit(LIVE);
  }

  /** A development instance. */
  static Visit test() {
    return new Visit(TEST);
  }

  /** A development instance that knows the browser. */
  static Visit known() {
    return test().cookie("__clerk_db_jwt", "dvb_1");
  }

  /** A satellite of a production instance. */
  static Visit satellite() {
    return live().options(o -> o.satellite(true).domain("satellite.example"));
  }

  /** A satellite of a development instance. */
  static Visit testSatellite() {
    return test()
        .options(o -> o.satellite(true)
            .domain("satellite.example")
            .signInUrl("https://primary.example/sign-in"));
  }

  Visit options(Consumer<RequestAuthenticatorBuilder> more) {
    more.accept(options);
    return this;
  }

  Visit method(String value) {
    method = value;
    return this;
  }

  Visit url(String value) {
    url = value;
    return this;
  }

  Visit header(String name, String value) {
    request.header(name, value);
    return this;
  }

  Visit bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** As a browser that loads a page. */
  Visit page() {
    return header("Sec-Fetch-Dest", "document");
  }

  Visit cookie(String name, String value) {
    cookies.append(cookies.length() == 0 ? "" : "; ").append(name).append('=').append(value);
    return this;
  }

  /** A cookie with the suffix of the instance. */
  Visit suffixed(String name, String value) {
    return cookie(name + "_" + suffix, value);
  }

  /** As a user who signed in at some time, in seconds before now. */
  Visit signedIn(long ago, String token) {
    return cookie("__client_uat", String.valueOf(Signer.NOW - ago)).cookie("__session", token);
  }

  RequestState state() {
    if (cookies.length() > 0) {
      request.header("Cookie", cookies.toString());
    }
    return options.build().authenticate(request.method(method).url(url).build());
  }

  /** Returns where the browser is sent. */
  HttpUrl location() {
    return HttpUrl.get(state().getLocation());
  }

  static String reason(RequestState state) {
    return state.getStatus() + " "
        + (state.getReason() == null ? "-" : state.getReason().getValue());
  }

  /** A session token from 10 seconds ago. */
  static String good() {
    return session(Signer.NOW - 10, Signer.NOW + 50, "");
  }

  /** A session token of the development instance. */
  static String goodOfTest() {
    return SIGNER.token(",'sid':'sess_1','iss':'https://" + DEVELOPMENT_API + "'");
  }

  static String expired() {
    return session(Signer.NOW - 70, Signer.NOW - 10, "");
  }

  static String session(long issued, long expires, String more) {
    return SIGNER.sign(
        SIGNER.header(""),
        "{'sub':'user_1','sid':'sess_1','iat':" + issued + ",'exp':" + expires + ISSUER + more
            + "}");
  }

  private static String base64(String text) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
