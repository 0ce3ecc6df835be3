package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeResolutionTest {
  private static final Signer STRANGER = new Signer("ins_1", 2048);

  private static String handshake(String... lines) {
    return handshake(Visit.SIGNER, "", lines);
  }

  private static String handshake(Signer signer, String header, String... lines) {
    return signer.sign(
        signer.header(header), "{'handshake':['" + String.join("','", lines) + "']}");
  }

  private static RequestState resolved(Visit visit, String... lines) {
    return visit.page().cookie("__clerk_handshake", handshake(lines)).state();
  }

  @Test
  void production_signedInWithTheCookies() {
    String token = Visit.good();

    RequestState state = resolved(
        Visit.live(),
        "__session=" + token + "; Path=/",
        "__client_uat=5; Path=/",
        "__session_x=" + token);

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getToken()).isEqualTo(token);
    assertThat(state.getHeaders())
        .isEqualTo(Map.of(
            "Access-Control-Allow-Origin", List.of("null"),
            "Access-Control-Allow-Credentials", List.of("true"),
            "Set-Cookie",
                List.of(
                    "__session=" + token + "; Path=/",
                    "__client_uat=5; Path=/",
                    "__session_x=" + token)));
  }

  @Test
  void development_alsoBackToThePage() {
    Visit visit = Visit.test()
        .url(
            "https://app.example.com/a?__clerk_handshake=" + handshake("__session=" + Visit.good())
                + "&b=c%20d&__clerk_help=1&__clerk_db_jwt=x&__clerk_handshake_nonce=&__clerk_synced=true");

    RequestState state = visit.state();

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getLocation())
        .isEqualTo("https://app.example.com/a?b=c%20d&__clerk_synced=true");
    assertThat(state.getHeaders()).containsEntry("Cache-Control", List.of("no-store"));
  }

  @Test
  void development_cookieThatStays_isNoCircle() {
    RequestState first = resolved(Visit.test(), "__client_uat=0");
    RequestState fourth =
        resolved(Visit.test().cookie("__clerk_redirect_count", "3"), "__client_uat=0");

    assertThat(first.getLocation()).isEqualTo(Visit.URL);
    assertThat(first.getHeaders().get("Set-Cookie"))
        .contains("__clerk_redirect_count=1; SameSite=Lax; HttpOnly; Max-Age=2");
    assertThat(fourth.getLocation()).isNull();
    assertThat(Visit.reason(fourth)).isEqualTo("signed-out session-token-missing");
  }

  @Test
  void noSession_signedOutWithTheCookies() {
    RequestState live = resolved(Visit.live(), "__client_uat=0", "__session=; Max-Age=0");
    RequestState test = resolved(Visit.test(), "__client_uat=0");

    assertThat(Visit.reason(live)).isEqualTo("signed-out session-token-missing");
    assertThat(live.getHeaders())
        .containsEntry("Set-Cookie", List.of("__client_uat=0", "__session=; Max-Age=0"))
        .containsEntry("Access-Control-Allow-Origin", List.of("null"))
        .containsEntry("x-clerk-auth-reason", List.of("session-token-missing"));
    assertThat(live.getLocation()).isNull();
    assertThat(Visit.reason(test)).isEqualTo("signed-out session-token-missing");
    assertThat(test.getLocation()).isEqualTo(Visit.URL);
    assertThat(test.getHeaders()).containsEntry("Cache-Control", List.of("no-store"));
  }

  @Test
  void severalSessions_lastCounts() {
    String good = "__session=" + Visit.good();

    assertThat(Visit.reason(resolved(Visit.live(), "__session=garbage", good)))
        .isEqualTo("signed-in -");
    assertThat(Visit.reason(resolved(Visit.live(), "__session_abc=garbage", good)))
        .isEqualTo("signed-in -");
    assertThat(Visit.reason(resolved(Visit.live(), good, "__session_abc=; Max-Age=0")))
        .isEqualTo("signed-out session-token-missing");
    assertThat(Visit.reason(resolved(Visit.live(), good, "x__session=garbage")))
        .isEqualTo("signed-in -");
    assertThat(Visit.reason(resolved(Visit.live(), good, "a=1; __session=garbage")))
        .isEqualTo("signed-in -");
  }

  @Test
  void lineWithLineBreak_isLeftOut() {
    RequestState state = resolved(
        Visit.live(), "a=1\\r\\nX-Evil: 1", "b=2\\nc", "d=3\\re", "__session=" + Visit.good());

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getHeaders().get("Set-Cookie")).containsExactly("__session=" + Visit.good());
  }

  @Test
  void claimsOfHandshake_areNotChecked() {
    String over = Visit.SIGNER.sign(
        Visit.SIGNER.header(""),
        "{'handshake':['__session=" + Visit.good() + "'],'exp':1,'nbf':9999999999,'iat':9999999999,"
            + "'aud':'other','azp':'other'}");
    Visit visit = Visit.live().options(o -> o.audience("mine"));

    assertThat(Visit.reason(visit.cookie("__clerk_handshake", over).state()))
        .isEqualTo("signed-in -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'cat':'cl_B7d4PD111AAA'", ",'cat':'cl_I7d4PD111III'"})
  void categoryOfSessions_isGood(String header) {
    String token = handshake(Visit.SIGNER, header, "a=b");

    assertThat(Visit.reason(Visit.live().cookie("__clerk_handshake", token).state()))
        .isEqualTo("signed-out session-token-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'alg':'RS256','typ':'JWT','cat':'cl_B7d4PD222AAA'} | {'handshake':['a=b']} | token-invalid",
        "{'alg':'RS256','typ':'JWT','cat':'cl_B7d4PD333AAA'} | {'handshake':['a=b']} | token-invalid",
        "{'alg':'RS256','typ':'JWT','cat':7} | {'handshake':['a=b']} | token-invalid",
        "{'alg':'RS256','typ':'at+jwt'} | {'handshake':['a=b']} | token-invalid",
        "{'alg':'RS256','typ':'JWT','crit':['b64']} | {'handshake':['a=b']} | token-invalid",
        "{'alg':'none','typ':'JWT'} | {'handshake':['a=b']} | token-invalid-algorithm",
        "{'alg':'HS256','typ':'JWT'} | {'handshake':['a=b']} | token-invalid-algorithm",
        "{'alg':'RS512','typ':'JWT'} | {'handshake':['a=b']} | token-verification-failed",
        "{'alg':'RS256','typ':'JWT'} | {'handshake':'a=b'} | token-verification-failed",
        "{'alg':'RS256','typ':'JWT'} | {'handshake':{'a':'b'}} | token-verification-failed",
        "{'alg':'RS256','typ':'JWT'} | {'handshake':null} | token-verification-failed",
        "{'alg':'RS256','typ':'JWT'} | {'handshake':['a=b',7]} | token-verification-failed",
        "{'alg':'RS256','typ':'JWT'} | {'sub':'user_1'} | token-verification-failed"
      },
      quoteCharacter = '`')
  void badHandshakeToken_isToldInDevelopmentOnly(String header, String claims, String reason) {
    assertBad(Visit.SIGNER.sign(header, claims), reason);
  }

  @Test
  void handshakeToken_ofAnotherKeyOrNone_isToldInDevelopmentOnly() {
    assertBad(handshake(STRANGER, "", "a=b"), "token-invalid-signature");
    assertBad("garbage", "token-invalid");
    assertBad(handshake("a=b").replaceFirst("[^.]*$", ""), "token-invalid-signature");
  }

  private static void assertBad(String token, String reason) {
    Visit test = Visit.test().page().cookie("__clerk_handshake", token);
    RequestState told = test.state();
    assertThat(Visit.reason(told)).isEqualTo("signed-out " + reason);
    assertThat(told.getProblem()).contains("Handshake token").doesNotContain(token);
    assertThat(told.getHeaders()).doesNotContainKeys("Set-Cookie", "Location");
    assertThat(told.toSessionAuth().isAuthenticated()).isFalse();

    Visit live = Visit.live().page().signedIn(20, Visit.good()).cookie("__clerk_handshake", token);
    RequestState state = live.state();
    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getProblem()).isNull();
    assertThat(state.getHeaders()).isEmpty();
    assertThat(live.warnings).anyMatch(warning -> warning.contains("handshake"));
    assertThat(live.warnings).noneMatch(warning -> warning.contains(token));
  }

  @Test
  void badSessionToken_goesOnInBoth() {
    RequestState live = resolved(Visit.live().signedIn(20, Visit.good()), "__session=garbage");
    RequestState test = resolved(Visit.known(), "__session=garbage");

    assertThat(Visit.reason(live)).isEqualTo("signed-in -");
    assertThat(live.getHeaders()).isEmpty();
    assertThat(Visit.reason(test)).isEqualTo("signed-out session-token-and-uat-missing");
    assertThat(test.getProblem()).isNull();
    assertThat(test.getLocation()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"-100, -10", "-100, -86399", "100, 200", "86399, 90000"})
  void development_timeIsWrong_triedAgainWithADay(long issued, long expires) {
    String token = Visit.session(Signer.NOW + issued, Signer.NOW + expires, "");
    Visit test = Visit.test();
    RequestState state = resolved(test, "__session=" + token);

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getToken()).isEqualTo(token);
    assertThat(state.getLocation()).isEqualTo(Visit.URL);
    assertThat(test.warnings).anyMatch(warning -> warning.contains("clock"));
    assertThat(Visit.reason(resolved(Visit.live(), "__session=" + token)))
        .isEqualTo("signed-out session-token-and-uat-missing");
  }

  @Test
  void development_notBeforeIsWrong_triedAgainWithADay() {
    String token = Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'nbf':" + (Signer.NOW + 3600));

    assertThat(Visit.reason(resolved(Visit.test(), "__session=" + token))).isEqualTo("signed-in -");
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -90_000})
  void development_moreThanADay_isTooMuch(long expires) {
    String token = Visit.session(Signer.NOW - 100_000, Signer.NOW + expires, "");

    assertThat(Visit.reason(resolved(Visit.known(), "__session=" + token)))
        .isEqualTo("signed-out session-token-and-uat-missing");
  }

  @Test
  void development_otherProblem_isNotTriedAgain() {
    Visit visit = Visit.known().options(o -> o.authorizedParties("https://app.example.com"));

    assertThat(Visit.reason(resolved(visit, "__session=" + Visit.expired())))
        .isEqualTo("signed-out session-token-and-uat-missing");
    assertThat(visit.warnings).noneMatch(warning -> warning.contains("clock"));
  }

  @Test
  void query_winsOverCookie() {
    String good = handshake("__session=" + Visit.good());
    Visit visit = Visit.live()
        .url(Visit.URL + "?__clerk_handshake=" + good)
        .cookie("__clerk_handshake", "garbage");

    assertThat(Visit.reason(visit.state())).isEqualTo("signed-in -");
    visit = Visit.live().url(Visit.URL + "?__clerk_handshake=").cookie("__clerk_handshake", good);
    assertThat(Visit.reason(visit.state())).isEqualTo("signed-in -");
    visit = Visit.live().suffixed("__clerk_handshake", good);
    assertThat(Visit.reason(visit.state())).isEqualTo("signed-out session-token-and-uat-missing");
  }

  @Test
  void nonceWithoutBackend_bringsNothing() {
    Visit visit =
        Visit.live().page().cookie("__clerk_handshake_nonce", "n").signedIn(20, Visit.good());

    assertThat(Visit.reason(visit.state())).isEqualTo("signed-out session-token-missing");
  }
}
