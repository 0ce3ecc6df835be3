package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each question is asked where all later ones would have an answer too. */
class SessionFlowTest {
  private static final String SYNC =
      "?__clerk_redirect_url=http://localhost:3001/&__clerk_db_jwt=dvb_2";

  private static String reason(Visit visit) {
    return Visit.reason(visit.state());
  }

  private static Visit signedIn(Visit visit) {
    return visit.page().signedIn(20, Visit.good());
  }

  @Test
  void everythingGood_signedIn() {
    RequestState state = signedIn(Visit.live()).state();

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getToken()).isEqualTo(Visit.good());
    assertThat(state.toSessionAuth().getUserId()).isEqualTo("user_1");
    assertThat(state.getHeaders()).isEmpty();
    assertThat(reason(Visit.known().page().signedIn(20, Visit.goodOfTest())))
        .isEqualTo("signed-in -");
  }

  @Test
  void handshakeToken_comesFirst() {
    String handshake = Visit.SIGNER.sign(Visit.SIGNER.header(""), "{'handshake':['a=b']}");

    assertThat(reason(signedIn(Visit.satellite()).cookie("__clerk_handshake", handshake)))
        .isEqualTo("signed-out session-token-missing");
    assertThat(
            reason(Visit.test().page().url(Visit.URL + SYNC + "&__clerk_handshake=" + handshake)))
        .isEqualTo("signed-out session-token-missing");
  }

  @Test
  void badHandshakeToken_production_goesOn() {
    Visit visit = signedIn(Visit.live()).cookie("__clerk_handshake", "garbage");

    assertThat(reason(visit)).isEqualTo("signed-in -");
    assertThat(visit.warnings).anyMatch(warning -> warning.contains("handshake"));
  }

  @Test
  void satelliteSync_comesBeforeDevBrowser() {
    assertThat(reason(Visit.testSatellite().page().url(Visit.URL + SYNC)))
        .isEqualTo("signed-out session-token-and-uat-missing");
    assertThat(reason(Visit.testSatellite().page().url(Visit.URL + SYNC + "&__clerk_synced=false")))
        .isEqualTo("handshake satellite-needs-syncing");
  }

  @Test
  void primaryResponds_comesBeforeDevBrowser() {
    assertThat(reason(Visit.test().page().url(Visit.URL + SYNC)))
        .isEqualTo("handshake primary-responds-to-syncing");
    assertThat(reason(signedIn(Visit.known()).url(Visit.URL + SYNC)))
        .isEqualTo("handshake primary-responds-to-syncing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dvb_2", ""})
  void devBrowserInQuery_comesBeforeAllElse(String value) {
    String url = Visit.URL + "?__clerk_db_jwt=" + value;

    assertThat(reason(signedIn(Visit.known()).url(url))).isEqualTo("handshake dev-browser-sync");
    assertThat(reason(Visit.test().page().url(url))).isEqualTo("handshake dev-browser-sync");
    assertThat(reason(Visit.known().url(url))).isEqualTo("signed-out dev-browser-sync");
    assertThat(reason(signedIn(Visit.live()).url(url))).isEqualTo("signed-in -");
  }

  @Test
  void devBrowserMissing_comesBeforeCookies() {
    assertThat(reason(Visit.test().page())).isEqualTo("handshake dev-browser-missing");
    assertThat(reason(signedIn(Visit.test()))).isEqualTo("handshake dev-browser-missing");
    assertThat(reason(Visit.test())).isEqualTo("signed-out dev-browser-missing");
    assertThat(reason(Visit.test().cookie("__clerk_db_jwt", "")))
        .isEqualTo("signed-out dev-browser-missing");
  }

  @Test
  void devBrowser_ofTheOtherCookies_isNotKnown() {
    Visit visit =
        Visit.test().page().suffixed("__client_uat", "1").cookie("__clerk_db_jwt", "dvb_1");

    assertThat(reason(visit)).isEqualTo("handshake dev-browser-missing");
    assertThat(reason(Visit.test()
            .suffixed("__client_uat", "0")
            .cookie("__client_uat", "0")
            .suffixed("__clerk_db_jwt", "dvb_1")))
        .isEqualTo("signed-out session-token-and-uat-missing");
  }

  @Test
  void nothing_signedOut() {
    assertThat(reason(Visit.live().page())).isEqualTo("signed-out session-token-and-uat-missing");
    assertThat(reason(Visit.known().page())).isEqualTo("signed-out session-token-and-uat-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "abc", "", " ", "x1", "-", ".5", "NaN"})
  void clientUat_isNoNumber_notActive(String uat) {
    assertThat(reason(Visit.live().page().cookie("__client_uat", uat)))
        .isEqualTo("signed-out session-token-and-uat-missing");
    assertThat(reason(
            Visit.live().page().cookie("__client_uat", uat).cookie("__session", Visit.good())))
        .isEqualTo("handshake session-token-but-no-client-uat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "+1", "1.9", "1abc", "%31", "007", "99999999999999999999"})
  void clientUat_startsWithNumber_active(String uat) {
    assertThat(reason(Visit.live().page().cookie("__client_uat", uat)))
        .isEqualTo("handshake client-uat-but-no-session-token");
    assertThat(reason(Visit.live().cookie("__client_uat", uat)))
        .isEqualTo("signed-out client-uat-but-no-session-token");
  }

  @Test
  void sessionWithoutUat_comesBeforeItsContent() {
    assertThat(reason(Visit.live().page().cookie("__session", "garbage")))
        .isEqualTo("handshake session-token-but-no-client-uat");
    assertThat(reason(Visit.live().cookie("__session", Visit.good())))
        .isEqualTo("signed-out session-token-but-no-client-uat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "a.b.c", "e30.bnVsbA."})
  void sessionIsNoToken_signedOut(String session) {
    RequestState state = Visit.live().page().signedIn(0, session).state();

    assertThat(Visit.reason(state)).isEqualTo("signed-out token-invalid");
    assertThat(state.getMessage()).contains("token-carrier=cookie").doesNotContain("garbage");
    assertThat(state.getLocation()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'cl_B7d4PD222AAA', JWT, user_1",
    "'cl_B7d4PD333AAA', JWT, user_1",
    "other, JWT, user_1",
    "'', JWT, user_1",
    "'cl_B7d4PD111AAA', at+jwt, user_1",
    "'cl_B7d4PD111AAA', application/at+jwt, user_1",
    "'cl_I7d4PD111III', JWT, mch_1"
  })
  void tokenOfAnotherKind_comesBeforeItsAge(String category, String type, String subject) {
    // Too old for the client_uat, and expired: neither is asked.
    String token = Visit.SIGNER.sign(
        "{'alg':'RS256','kid':'ins_1','typ':'" + type + "','cat':'" + category + "'}",
        "{'sub':'" + subject + "','iat':1,'exp':2" + Visit.ISSUER + "}");

    assertThat(reason(Visit.live().page().signedIn(0, token)))
        .isEqualTo("signed-out token-type-mismatch");
    assertThat(reason(Visit.live().page().bearer(token)))
        .isEqualTo("signed-out token-type-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'cat':'cl_B7d4PD111AAA'", ",'cat':'cl_I7d4PD111III'", ",'oiat':5"})
  void tokenOfSession_isAccepted(String header) {
    String token = Visit.SIGNER.sign(
        Visit.SIGNER.header(header),
        "{'sub':'user_1','exp':" + (Signer.NOW + 50) + Visit.ISSUER + "}");

    assertThat(reason(Visit.live().signedIn(0, token))).isEqualTo("signed-in -");
    assertThat(reason(Visit.live().bearer(token))).isEqualTo("signed-in -");
  }

  @ParameterizedTest
  @ValueSource(strings = {",'cat':null", ",'cat':5", ",'cat':['cl_B7d4PD111AAA']"})
  void categoryOfAnotherType_isNotThatOfSessions(String header) {
    String token = Visit.SIGNER.sign(
        Visit.SIGNER.header(header),
        "{'sub':'user_1','exp':" + (Signer.NOW + 50) + Visit.ISSUER + "}");

    assertThat(reason(Visit.live().bearer(token))).isEqualTo("signed-out token-type-mismatch");
  }

  @ParameterizedTest
  @CsvSource({
    "11, signed-out token-invalid-signature",
    "10, signed-out token-invalid-signature",
    "9, handshake session-token-iat-before-client-uat"
  })
  void tokenOlderThanSignIn_handshakeBeforeVerification(long signedInAgo, String expected) {
    String forged = Visit.good().replaceFirst("[^.]*$", "AAAA"); // from 10 seconds ago

    assertThat(reason(Visit.live().page().signedIn(signedInAgo, forged))).isEqualTo(expected);
  }

  @Test
  void tokenWithoutAge_isNotOlderThanSignIn() {
    String token = Visit.SIGNER.sign(
        Visit.SIGNER.header(""), "{'sub':'user_1','exp':" + (Signer.NOW + 50) + Visit.ISSUER + "}");

    assertThat(reason(Visit.live().page().signedIn(0, token))).isEqualTo("signed-in -");
  }

  @Test
  void verificationFails_comesBeforeReferrer() {
    Visit visit = Visit.live()
        .page()
        .header("Referer", "https://elsewhere.example/")
        .options(o -> o.authorizedParties("https://app.example.com"))
        .signedIn(
            20, Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'azp':'https://evil.example'"));

    assertThat(reason(visit)).isEqualTo("signed-out token-invalid-authorized-parties");
  }

  @Test
  void referrer_comesBeforeOrganization() {
    Visit visit = signedIn(Visit.live()).options(o -> o.organizationPatterns("/:slug"));

    assertThat(reason(visit)).isEqualTo("handshake active-organization-mismatch");
    visit = signedIn(Visit.live())
        .options(o -> o.organizationPatterns("/:slug"))
        .header("Referer", "https://elsewhere.example/");
    assertThat(reason(visit)).isEqualTo("handshake primary-domain-cross-origin-sync");
  }

  @Test
  void header_winsOverCookies() {
    assertThat(reason(signedIn(Visit.live()).bearer("garbage")))
        .isEqualTo("signed-out token-invalid");
    RequestState state = signedIn(Visit.live()).bearer("garbage").state();
    assertThat(state.getMessage()).contains("token-carrier=header");
  }

  @Test
  void header_asksNothingOfTheCookieFlow() {
    Visit visit = Visit.test()
        .page()
        .bearer(Visit.session(Signer.NOW - 10, Signer.NOW + 50, ""))
        .cookie("__client_uat", String.valueOf(Signer.NOW))
        .header("Referer", "https://elsewhere.example/")
        .options(o -> o.organizationPatterns("/:slug"));

    assertThat(reason(visit)).isEqualTo("signed-in -");
  }

  @Test
  void headerOfAnotherScheme_cookiesCount() {
    assertThat(reason(signedIn(Visit.live()).header("Authorization", "Basic dTpw")))
        .isEqualTo("signed-in -");
  }

  @Test
  void partyMissing_isToldOnlyWhereNoneIsDemanded() {
    Visit visit = signedIn(Visit.live());

    visit.state();

    assertThat(visit.warnings).anyMatch(warning -> warning.contains("azp"));
    Visit named = Visit.live()
        .page()
        .signedIn(
            20, Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'azp':'https://a.example'"));
    named.state();
    assertThat(named.warnings).noneMatch(warning -> warning.contains("azp"));
  }
}
