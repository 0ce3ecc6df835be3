package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {
  private static final String BACK = "redirect_url=https%3A%2F%2Fapp.example.com%2Fpage";

  @Test
  void accountPortal_isUsual() {
    RequestState state = Visit.live().state();

    assertThat(state.redirectToSignIn(null))
        .isEqualTo("https://accounts.example.com/sign-in?" + BACK);
    assertThat(state.redirectToSignUp(null))
        .isEqualTo("https://accounts.example.com/sign-up?" + BACK);
    assertThat(Visit.test().state().redirectToSignIn(null))
        .isEqualTo("https://happy-hippo-1.accounts.dev/sign-in?" + BACK);
  }

  @ParameterizedTest
  @CsvSource({
    "/login, https://app.example.com/login, https://app.example.com/login/create",
    "https://login.example/in, https://login.example/in, https://login.example/in/create",
    "https://login.example/in/, https://login.example/in/, https://login.example/in/create"
  })
  void signInUrl_isWhereUsersSignInAndUp(String signInUrl, String signIn, String signUp) {
    RequestState state = Visit.live().options(o -> o.signInUrl(signInUrl)).state();

    assertThat(state.redirectToSignIn(null)).isEqualTo(signIn + "?" + BACK);
    assertThat(state.redirectToSignUp(null)).isEqualTo(signUp + "?" + BACK);
  }

  @Test
  void signInUrl_withQuery_keepsIt() {
    RequestState state =
        Visit.live().options(o -> o.signInUrl("/login?a=b&redirect_url=x")).state();

    assertThat(state.redirectToSignIn(null)).isEqualTo("https://app.example.com/login?a=b&" + BACK);
    assertThat(state.redirectToSignUp(null))
        .isEqualTo("https://app.example.com/login/create?a=b&" + BACK);
  }

  @Test
  void signUpUrl_winsOverSignInUrl() {
    RequestState state =
        Visit.live().options(o -> o.signInUrl("/login").signUpUrl("/join")).state();

    assertThat(state.redirectToSignUp(null)).isEqualTo("https://app.example.com/join?" + BACK);
    assertThat(state.redirectToSignIn(null)).isEqualTo("https://app.example.com/login?" + BACK);
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com/x?a=b&c, https%3A%2F%2Fapp.example.com%2Fx%3Fa%3Db%26c",
    "https://other.example/, https%3A%2F%2Fother.example%2F",
    "/x, https%3A%2F%2Fapp.example.com%2Fx"
  })
  void returnBackUrl(String url, String encoded) {
    assertThat(Visit.live().state().redirectToSignIn(url))
        .isEqualTo("https://accounts.example.com/sign-in?redirect_url=" + encoded);
  }

  @Test
  void pendingSession_goesToItsTasks() {
    RequestState state = Visit.live()
        .signedIn(20, Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'sts':'pending'"))
        .state();

    assertThat(state.redirectToSignIn(null))
        .isEqualTo("https://accounts.example.com/sign-in/tasks?" + BACK);
    assertThat(state.redirectToSignUp(null))
        .isEqualTo("https://accounts.example.com/sign-up/tasks?" + BACK);
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.example/in, true", "https://app.example.com:8443/in, true",
    "https://app.example.com/in, false", "/in, false"
  })
  void development_otherHost_takesTheDevBrowserAlong(String signInUrl, boolean taken) {
    RequestState state = Visit.known().options(o -> o.signInUrl(signInUrl)).state();

    // What counts is where the browser is, not where it comes back to.
    for (String back :
        new String[] {null, "https://app.example.com/a", "https://login.example/a"}) {
      String url = state.redirectToSignIn(back);
      assertThat(url.endsWith("&__clerk_db_jwt=dvb_1")).isEqualTo(taken);
      assertThat(url.contains("__clerk_db_jwt")).isEqualTo(taken);
      assertThat(url).doesNotContain("__clerk_synced");
    }
  }

  @Test
  void production_takesNoDevBrowserAlong() {
    RequestState state = Visit.live().cookie("__clerk_db_jwt", "dvb_1").state();

    assertThat(state.redirectToSignIn(null)).doesNotContain("__clerk_db_jwt");
  }

  @Test
  void satellite_comesBackToBeSynced() {
    Visit visit = Visit.testSatellite().url("https://satellite.example/a?__clerk_synced=true&b=c");

    assertThat(visit.state().redirectToSignIn(null))
        .isEqualTo("https://primary.example/sign-in?redirect_url="
            + "https%3A%2F%2Fsatellite.example%2Fa%3Fb%3Dc%26__clerk_synced%3Dfalse");
    assertThat(Visit.testSatellite()
            .url("https://satellite.example/a")
            .cookie("__clerk_db_jwt", "dvb_1")
            .state()
            .redirectToSignIn("https://satellite.example/b"))
        .isEqualTo("https://primary.example/sign-in?redirect_url="
            + "https%3A%2F%2Fsatellite.example%2Fb%3F__clerk_synced%3Dfalse&__clerk_db_jwt=dvb_1");
  }

  @Test
  void satellite_ofProduction_hasThePortalOfThePrimary() {
    assertThat(Visit.satellite().state().redirectToSignIn(null))
        .startsWith("https://accounts.example.com/sign-in?redirect_url=");
  }

  @Test
  void withoutPublishableKey_isNotKnown() {
    RequestState state = RequestAuthenticator.builder()
        .jwtKey(Visit.SIGNER.pem())
        .acceptsToken(TokenType.API_KEY)
        .build()
        .authenticate(AuthRequest.builder().method("GET").url(Visit.URL).build());

    assertThat(state.redirectToSignIn(null)).isNull();
    assertThat(state.redirectToSignUp("https://app.example.com/")).isNull();
  }

  @Test
  void urlIsNotKnown_withoutReturn() {
    RequestState state = Visit.live().url("nonsense").state();

    assertThat(state.redirectToSignIn(null)).isEqualTo("https://accounts.example.com/sign-in");
  }

  @Test
  void urlIsNotKnown_mayBeElsewhere() {
    RequestState state = Visit.known().url("nonsense").state();

    assertThat(state.redirectToSignIn("https://app.example.com/page"))
        .isEqualTo("https://happy-hippo-1.accounts.dev/sign-in?" + BACK + "&__clerk_db_jwt=dvb_1");
  }
}
