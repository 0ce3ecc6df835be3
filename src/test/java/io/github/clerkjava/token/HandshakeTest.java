package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
  /** A visit for which a handshake is due. */
  private static Visit due() {
    return Visit.live().cookie("__client_uat", "5");
  }

  private static Visit due(String url) {
    return due().page().url(url);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET, document, -, true",
        "GET, iframe, -, true",
        "GET, document, application/json, true",
        "GET, -, text/html, true",
        "GET, -, 'text/html,application/xhtml+xml', true",
        "GET, '', text/html, true",
        "GET, -, -, false",
        "GET, -, '', false",
        "GET, -, '*/*', false",
        "GET, -, 'application/json, text/html', false",
        "GET, -, TEXT/HTML, false",
        "GET, empty, text/html, false",
        "GET, image, text/html, false",
        "GET, frame, text/html, false",
        "GET, DOCUMENT, text/html, false",
        "HEAD, document, text/html, false",
        "POST, document, text/html, false",
        "OPTIONS, document, text/html, false",
        "PUT, iframe, text/html, false"
      })
  void eligible_isWhatShowsPages(
      String method, String destination, String accept, boolean eligible) {
    RequestState state = due()
        .method(method)
        .header("Sec-Fetch-Dest", destination)
        .header("Accept", accept)
        .state();

    assertThat(Visit.reason(state))
        .isEqualTo((eligible ? "handshake" : "signed-out") + " client-uat-but-no-session-token");
    assertThat(state.getLocation() != null).isEqualTo(eligible);
    assertThat(state.getHeaders().containsKey("Set-Cookie")).isEqualTo(eligible);
    assertThat(state.getHeaders().containsKey("Cache-Control")).isEqualTo(eligible);
    assertThat(state.toAuth() == null).isEqualTo(eligible);
  }

  @Test
  void parameters_haveThisOrder() {
    Visit visit = Visit.test()
        .page()
        .options(o -> o.organizationPatterns("/orgs/:slug").backend(new NoBackend(), "2026-05-12"))
        .url("https://app.example.com/orgs/acme?__clerk_db_jwt=dvb_1&a=b%20c&__dev_session=x")
        .cookie("__session", "a.b.c");

    assertThat(visit.state().getLocation())
        .isEqualTo("https://happy-hippo-1.clerk.accounts.dev/v1/client/handshake"
            + "?redirect_url=https%3A%2F%2Fapp.example.com%2Forgs%2Facme%3Fa%3Db%2520c"
            + "&__clerk_api_version=2026-05-12"
            + "&suffixed_cookies=false"
            + "&__clerk_hs_reason=dev-browser-sync"
            + "&format=nonce"
            + "&__session=a.b.c"
            + "&__clerk_db_jwt=dvb_1"
            + "&organization_id=acme");
  }

  @Test
  void parameters_ofProduction_nameNoDevBrowser() {
    HttpUrl location = due("https://app.example.com/?__clerk_db_jwt=dvb_1")
        .cookie("__clerk_db_jwt", "dvb_2")
        .location();

    assertThat(location.queryParameterNames())
        .containsExactly(
            "redirect_url",
            "__clerk_api_version",
            "suffixed_cookies",
            "__clerk_hs_reason",
            "format");
    assertThat(location.queryParameter("redirect_url")).isEqualTo("https://app.example.com/");
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com/, https://app.example.com/",
    "https://app.example.com, https://app.example.com/",
    "https://app.example.com//a//b?x=%2B&y=a+b&x=1, https://app.example.com//a//b?x=%2B&y=a+b&x=1",
    "https://app.example.com/?__clerk_db_jwt=a&__clerk_db_jwt=b&__dev_session=c&d=e, https://app.example.com/?d=e",
    "https://app.example.com/?__clerk_db_jwt2=a, https://app.example.com/?__clerk_db_jwt2=a",
    "https://app.example.com/?__clerk_synced=true, https://app.example.com/?__clerk_synced=true",
    "https://app.example.com:8443/%2F?a=%26, https://app.example.com:8443/%2F?a=%26",
    "https://app.example.com/?q=%E2%82%AC, https://app.example.com/?q=%E2%82%AC",
    "https://app.example.com/a#b, https://app.example.com/a"
  })
  void redirectUrl_isThePage(String url, String expected) {
    assertThat(due(url).location().queryParameter("redirect_url")).isEqualTo(expected);
  }

  @Test
  void suffixedCookies_areTold() {
    HttpUrl location = Visit.live().page().suffixed("__client_uat", "5").location();

    assertThat(location.queryParameter("suffixed_cookies")).isEqualTo("true");
    assertThat(due().page().location().queryParameter("suffixed_cookies")).isEqualTo("false");
  }

  @Test
  void session_isThatOfTheCookieElseOfTheHeader() {
    String expired = Visit.expired();

    assertThat(Visit.live().page().bearer(expired).location().queryParameter("__session"))
        .isEqualTo(expired);
    assertThat(Visit.live()
            .page()
            .bearer(expired)
            .cookie("__session", "mine")
            .location()
            .queryParameter("__session"))
        .isEqualTo("mine");
    assertThat(Visit.live()
            .page()
            .bearer(expired)
            .cookie("__session", "a&b=c d")
            .location()
            .queryParameter("__session"))
        .isEqualTo("a&b=c d");
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/acme, acme",
    "/orgs/by-id/org_1, org_1",
    "/me, ''",
    "/me/settings, ''",
    "/other, ",
    "/orgs/a%20b, a%20b"
  })
  void organization_isThatOfThePage(String path, String expected) {
    HttpUrl location = due("https://app.example.com" + path)
        .options(o -> o.organizationPatterns("/orgs/by-id/:id", "/orgs/:slug")
            .personalAccountPatterns("/me", "/me/(.*)", "/orgs/:slug"))
        .location();

    assertThat(location.queryParameter("organization_id")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://proxy.example/clerk, https://proxy.example/clerk",
    "https://proxy.example/clerk///, https://proxy.example/clerk",
    "https://proxy.example, https://proxy.example",
    "https://proxy.example/, https://proxy.example",
    "http://localhost:3000/__clerk, http://localhost:3000/__clerk",
    "/__clerk, https://app.example.com:8443/__clerk",
    "/__clerk/, https://app.example.com:8443/__clerk",
    "/, https://app.example.com:8443"
  })
  void proxyUrl_isThereInsteadOfTheFrontendApi(String proxyUrl, String expected) {
    String location = due("https://app.example.com:8443/a")
        .options(o -> o.proxyUrl(proxyUrl))
        .state()
        .getLocation();

    assertThat(location).startsWith(expected + "/v1/client/handshake?redirect_url=");
  }

  @Test
  void frontendApi_ofSatellite_isOnItsDomain() {
    Visit visit = Visit.satellite().page().cookie("__client_uat", "5");

    assertThat(visit.location().host()).isEqualTo("clerk.satellite.example");
    Visit proxied = due("https://satellite.example/")
        .options(
            o -> o.satellite(true).domain("satellite.example").proxyUrl("https://p.example/x"));
    assertThat(proxied.location().host()).isEqualTo("p.example");
  }

  @Test
  void frontendApi_ofPrimaryWithDomain_isThatOfTheKey() {
    assertThat(
            due().page().options(o -> o.domain("satellite.example")).location().host())
        .isEqualTo("clerk.example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "0, 1",
    "1, 2",
    "2, 3",
    "abc, 1",
    "-1, 1",
    "3, ",
    "4, ",
    "100, ",
    "99999999999999999999, "
  })
  void redirects_areCountedUpToThree(String count, String next) {
    Visit visit = due().page().cookie("__clerk_redirect_count", count);

    RequestState state = visit.state();

    if (next == null) {
      assertThat(Visit.reason(state)).isEqualTo("signed-out client-uat-but-no-session-token");
      assertThat(state.getLocation()).isNull();
      assertThat(state.getHeaders()).doesNotContainKeys("Set-Cookie", "Cache-Control");
      assertThat(visit.warnings).anyMatch(warning -> warning.contains("again and again"));
    } else {
      assertThat(state.getStatus()).isEqualTo(AuthStatus.HANDSHAKE);
      assertThat(state.getHeaders().get("Set-Cookie"))
          .containsExactly(
              "__clerk_redirect_count=" + next + "; SameSite=Lax; HttpOnly; Max-Age=2");
    }
  }

  @Test
  void redirects_withSuffix_doNotCount() {
    assertThat(due().page().suffixed("__clerk_redirect_count", "3").state().getStatus())
        .isEqualTo(AuthStatus.HANDSHAKE);
  }

  @Test
  void handshake_hasTheseHeaders() {
    RequestState state = due().page().state();

    assertThat(state.getHeaders().keySet())
        .containsExactlyInAnyOrder(
            "Location",
            "Cache-Control",
            "Set-Cookie",
            "x-clerk-auth-status",
            "x-clerk-auth-reason");
    assertThat(state.getHeaders())
        .containsEntry("Cache-Control", List.of("no-store"))
        .containsEntry("x-clerk-auth-status", List.of("handshake"))
        .containsEntry("x-clerk-auth-reason", List.of("client-uat-but-no-session-token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a url", "", "app.example.com/x", "mailto:a@b.c", "http://"})
  void urlIsUnusable_signedOut(String url) {
    RequestState state = due(url).state();

    assertThat(Visit.reason(state)).isEqualTo("signed-out client-uat-but-no-session-token");
    assertThat(state.getLocation()).isNull();
  }

  @Test
  void proxyUrl_notAscii_isWrittenAsHeadersHaveIt() {
    Visit visit = Visit.live()
        .page()
        .cookie("__client_uat", "5")
        .options(o -> o.proxyUrl("https://b\u00fccher.example/cl\u00e9rk"));

    assertThat(visit.state().getLocation())
        .startsWith("https://xn--bcher-kva.example/cl%C3%A9rk/v1/client/handshake?redirect_url=");
  }
}
