package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatelliteTest {
  private static final String NOTHING = "signed-out session-token-and-uat-missing";
  private static final String SYNCING = "handshake satellite-needs-syncing";
  private static final String PAGE = "https://satellite.example/page";

  private static Visit withCookies(Visit visit) {
    String token = Visit.SIGNER.token(
        ",'iat':" + (Signer.NOW - 10) + ",'iss':'https://clerk.satellite.example'");
    return visit.signedIn(20, token);
  }

  @ParameterizedTest
  @CsvSource({
    // auto, cookies, query, outcome
    "false, false, '', " + NOTHING,
    "false, false, ?__clerk_synced=, " + NOTHING,
    "false, false, ?__clerk_synced=FALSE, " + NOTHING,
    "false, false, ?__clerk_synced=false, " + SYNCING,
    "false, false, ?__clerk_synced=true, " + NOTHING,
    "false, true, '', signed-in -",
    "false, true, ?__clerk_synced=false, " + SYNCING,
    "false, true, ?__clerk_synced=true, signed-in -",
    "true, false, '', " + SYNCING,
    "true, false, ?__clerk_synced=x, " + SYNCING,
    "true, false, ?__clerk_synced=false, " + SYNCING,
    "true, false, ?__clerk_synced=true, " + NOTHING,
    "true, false, ?__clerk_synced=true&__clerk_synced=false, " + NOTHING,
    "true, true, '', signed-in -",
    "true, true, ?__clerk_synced=false, " + SYNCING
  })
  void production_document(boolean auto, boolean cookies, String query, String expected) {
    Visit visit = Visit.satellite()
        .options(o -> o.satelliteAutoSync(auto))
        .url(PAGE + query)
        .page();

    assertThat(Visit.reason((cookies ? withCookies(visit) : visit).state())).isEqualTo(expected);
  }

  @Test
  void production_goesToTheFrontendApiOfTheDomain() {
    String location =
        Visit.satellite().page().url(PAGE + "?__clerk_synced=false").state().getLocation();

    assertThat(location)
        .startsWith("https://clerk.satellite.example/v1/client/handshake?redirect_url="
            + "https%3A%2F%2Fsatellite.example%2Fpage%3F__clerk_synced%3Dfalse&");
    assertThat(HttpUrl.get(location).queryParameter("__clerk_hs_reason"))
        .isEqualTo("satellite-needs-syncing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:3000/sign-in", "https://primary.example/sign-in?a=b%20c&d"})
  void development_goesToTheSignInPageOfThePrimary(String signInUrl) {
    Visit visit = Visit.testSatellite()
        .options(o -> o.satelliteAutoSync(true).signInUrl(signInUrl))
        .page()
        .url(PAGE + "?a=b&__clerk_db_jwt=dvb");

    RequestState state = visit.state();

    assertThat(Visit.reason(state)).isEqualTo(SYNCING);
    assertThat(state.getLocation())
        .isEqualTo(
            signInUrl + (signInUrl.contains("?") ? "&" : "?")
                + "__clerk_redirect_url=https%3A%2F%2Fsatellite.example%2Fpage%3Fa%3Db%26__clerk_db_jwt%3Ddvb");
    assertThat(state.getHeaders().get("Cache-Control")).containsExactly("no-store");
    assertThat(state.getHeaders().get("Set-Cookie").get(0)).startsWith("__clerk_redirect_count=1;");
  }

  @Test
  void development_loops_signedOut() {
    RequestState state = Visit.testSatellite()
        .options(o -> o.satelliteAutoSync(true))
        .page()
        .cookie("__clerk_redirect_count", "3")
        .state();

    assertThat(Visit.reason(state)).isEqualTo("signed-out satellite-needs-syncing");
    assertThat(state.getLocation()).isNull();
  }

  @Test
  void otherThanDocuments_goOn() {
    String page = PAGE + "?__clerk_synced=false";

    assertThat(Visit.reason(
            Visit.satellite().url(page).header("Sec-Fetch-Dest", "iframe").state()))
        .isEqualTo(NOTHING);
    assertThat(Visit.reason(
            Visit.satellite().url(page).header("Accept", "text/html").state()))
        .isEqualTo(NOTHING);
    assertThat(Visit.reason(Visit.satellite().url(page).page().method("POST").state()))
        .isEqualTo(NOTHING);
    assertThat(Visit.reason(withCookies(Visit.satellite()).url(page).state()))
        .isEqualTo("signed-in -");
    assertThat(Visit.reason(
            Visit.testSatellite().url(page).header("Accept", "text/html").state()))
        .isEqualTo("handshake dev-browser-missing");
  }

  @Test
  void primary_doesNotAskWhetherItIsSynced() {
    assertThat(Visit.reason(
            Visit.live().page().url(Visit.URL + "?__clerk_synced=false").state()))
        .isEqualTo(NOTHING);
  }

  @Test
  void satellite_doesNotRespond() {
    Visit visit = Visit.testSatellite()
        .page()
        .url(PAGE + "?__clerk_synced=true&__clerk_redirect_url=http://localhost:3001/");

    assertThat(Visit.reason(visit.state())).isEqualTo("handshake dev-browser-missing");
  }

  private static RequestState responded(Visit visit, String redirectUrl) {
    return visit
        .page()
        .url(Visit.URL + "?__clerk_redirect_url="
            + redirectUrl.replace("&", "%26").replace("#", "%23"))
        .options(o -> o.allowedRedirectOrigins("https://satellite.example"))
        .state();
  }

  @ParameterizedTest
  @CsvSource({
    "https://satellite.example/a, https://satellite.example/a?__clerk_db_jwt=dvb_1&__clerk_synced=true",
    "https://satellite.example/a?b=c&__clerk_synced=false, "
        + "https://satellite.example/a?b=c&__clerk_db_jwt=dvb_1&__clerk_synced=true",
    "http://localhost:3001/, http://localhost:3001/?__clerk_db_jwt=dvb_1&__clerk_synced=true",
    "http://a.localhost/, http://a.localhost/?__clerk_db_jwt=dvb_1&__clerk_synced=true",
    "http://127.0.0.1:1/, http://127.0.0.1:1/?__clerk_db_jwt=dvb_1&__clerk_synced=true",
    "http://[::1]/, http://[::1]/?__clerk_db_jwt=dvb_1&__clerk_synced=true"
  })
  void primary_sendsBackWithTheDevBrowser(String redirectUrl, String expected) {
    RequestState state = responded(Visit.known(), redirectUrl);

    assertThat(Visit.reason(state)).isEqualTo("handshake primary-responds-to-syncing");
    assertThat(state.getLocation()).isEqualTo(expected);
    assertThat(state.getHeaders().get("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void primary_withoutDevBrowser_sendsBackWithout() {
    assertThat(responded(Visit.test(), "https://satellite.example/").getLocation())
        .isEqualTo("https://satellite.example/?__clerk_synced=true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://satellite.example/",
        "https://satellite.example:8443/",
        "https://satellite.example.evil.example/",
        "https://satellite.example@evil.example/",
        "https://localhost@evil.example/",
        "https://evil.example\\@satellite.example/",
        "https://localhost.evil.example/",
        "https://evillocalhost/",
        "//satellite.example/",
        "javascript:alert(1)",
        "ftp://localhost/",
        "/local",
        "nonsense"
      })
  void primary_toAnywhereElse_isNotResponded(String redirectUrl) {
    RequestState state = responded(Visit.known(), redirectUrl);

    assertThat(Visit.reason(state)).isEqualTo(NOTHING);
    assertThat(state.getLocation()).isNull();
  }

  @Test
  void primary_ofProduction_doesNotRespond() {
    assertThat(Visit.reason(responded(Visit.live(), "https://satellite.example/")))
        .isEqualTo(NOTHING);
  }

  @Test
  void primary_notAPage_signedOut() {
    Visit visit = Visit.known()
        .url(Visit.URL + "?__clerk_redirect_url=http://localhost/")
        .header("Sec-Fetch-Dest", "empty");

    assertThat(Visit.reason(visit.state())).isEqualTo("signed-out primary-responds-to-syncing");
  }

  @Test
  void primary_fragmentThatNoHeaderCanHave_isLeftOut() {
    Visit visit = Visit.known()
        .page()
        .url(
            "https://app.example.com/?__clerk_redirect_url=http%3A%2F%2Flocalhost%3A3000%2F%23%C3%BC");

    assertThat(visit.state().getLocation())
        .isEqualTo("http://localhost:3000/?__clerk_db_jwt=dvb_1&__clerk_synced=true");
  }

  @Test
  void primary_redirectUrlWithUser_isNotFollowed() {
    RequestState state = Visit.known()
        .page()
        .url(
            "https://app.example.com/?__clerk_redirect_url=http%3A%2F%2Fa%3Ab%40localhost%3A3000%2F")
        .state();

    assertThat(Visit.reason(state)).isEqualTo("signed-out session-token-and-uat-missing");
  }
}
