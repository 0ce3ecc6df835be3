package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestStateTest {
  private static final String SECRET = "sEcReTvAlUe";

  private static Visit pending() {
    return Visit.live()
        .signedIn(
            20,
            Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'sts':'pending','org_id':'org_1'"));
  }

  private static RequestState machine() {
    return Visit.live()
        .options(RequestAuthenticatorBuilder::acceptsAnyToken)
        .bearer(Visit.SIGNER.sign(
            Visit.SIGNER.header(""),
            "{'sub':'mch_1','jti':'mt_1','scopes':'a b','exp':" + (Signer.NOW + 9) + "}"))
        .state();
  }

  @Test
  void signedOut_hasHeaders() {
    RequestState state = Visit.live().bearer("garbage").state();

    assertThat(state.getHeaders())
        .isEqualTo(Map.of(
            "x-clerk-auth-status", List.of("signed-out"),
            "x-clerk-auth-reason", List.of("token-invalid"),
            "x-clerk-auth-message", List.of(state.getMessage())));
    assertThat(state.getMessage()).endsWith("(reason=token-invalid, token-carrier=header)");
    assertThat(state.getToken()).isNull();
    assertThat(state.getTokenType()).isEqualTo(TokenType.SESSION_TOKEN);
    assertThat(state.isAuthenticated()).isFalse();
    assertThat(state.toAuth().isAuthenticated()).isFalse();
    assertThat(state.getLocation()).isNull();
  }

  @Test
  void signedOut_withoutMessage_hasNoHeaderForIt() {
    assertThat(Visit.live().state().getHeaders())
        .isEqualTo(Map.of(
            "x-clerk-auth-status", List.of("signed-out"),
            "x-clerk-auth-reason", List.of("session-token-and-uat-missing")));
  }

  @Test
  void message_thatNoHeaderCanHave_isLeftOut() {
    ResponseHeaders headers = new ResponseHeaders()
        .addIfFit("a", "fits ~")
        .addIfFit("b", "line\r\nbreak")
        .addIfFit("c", "ümlaut")
        .addIfFit("d", "")
        .addIfFit("e", "\u007f");

    assertThat(headers.copy()).isEqualTo(Map.of("a", List.of("fits ~")));
  }

  @Test
  void headers_cantBeChanged() {
    RequestState state = Visit.live().state();

    assertThatThrownBy(() -> state.getHeaders().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> state.getHeaders().get("x-clerk-auth-status").add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> state.debug().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void pendingSession_isNotAuthenticated() {
    RequestState state = pending().state();

    assertThat(state.getStatus()).isEqualTo(AuthStatus.SIGNED_IN);
    assertThat(state.isAuthenticated()).isFalse();
    assertThat(state.toAuth().isAuthenticated()).isFalse();
    assertThat(state.toSessionAuth().isAuthenticated()).isFalse();
    assertThat(state.toSessionAuth().getUserId()).isNull();
    assertThat(state.toSessionAuth().getOrgId()).isNull();
    assertThat(state.toSessionAuth().getToken()).isNull();
    assertThat(state.toSessionAuth().getSessionStatus()).isEqualTo("pending");
    assertThat(state.toSessionAuth(true).isAuthenticated()).isFalse();
    assertThat(state.toSessionAuth(true).getSessionStatus()).isEqualTo("pending");
    assertThat(state.toSessionAuth(false).getUserId()).isEqualTo("user_1");
    assertThat(state.toSessionAuth(false).getOrgId()).isEqualTo("org_1");
    assertThat(state.toAuth(TokenType.SESSION_TOKEN).isAuthenticated()).isFalse();
  }

  @Test
  void pendingSession_countsWhereWanted() {
    RequestState state =
        pending().options(o -> o.treatPendingAsSignedOut(false)).state();

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.toAuth().isAuthenticated()).isTrue();
    assertThat(state.toSessionAuth().getUserId()).isEqualTo("user_1");
    assertThat(state.toSessionAuth(true).isAuthenticated()).isFalse();
  }

  @Test
  void activeSession_isNeverHidden() {
    RequestState state = Visit.live()
        .bearer(Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'sts':'active'"))
        .state();

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.toSessionAuth(true).getUserId()).isEqualTo("user_1");
    assertThat(state.toSessionAuth(false).getSessionStatus()).isEqualTo("active");
  }

  @Test
  void handshake_isNobodyYet() {
    RequestState state = Visit.live().page().cookie("__client_uat", "5").state();

    assertThat(state.toAuth()).isNull();
    assertThat(state.isAuthenticated()).isFalse();
    assertThat(state.toSessionAuth().isAuthenticated()).isFalse();
    assertThat(state.toSessionAuth(false).isAuthenticated()).isFalse();
    assertThat(state.toMachineAuth(TokenType.API_KEY).isAuthenticated()).isFalse();
    assertThat(state.getToken()).isNull();
  }

  @Test
  void toMachineAuth_isThatOfItsType() {
    MachineAuth auth = machine().toMachineAuth(TokenType.M2M_TOKEN);

    assertThat(auth.isAuthenticated()).isTrue();
    assertThat(auth.getMachineId()).isEqualTo("mch_1");
    assertThat(auth.getScopes()).containsExactly("a", "b");
    MachineAuth other = machine().toMachineAuth(TokenType.OAUTH_TOKEN);
    assertThat(other.isAuthenticated()).isFalse();
    assertThat(other.getTokenType()).isEqualTo(TokenType.OAUTH_TOKEN);
    assertThat(other.getSubject()).isNull();
    assertThat(machine().toSessionAuth().isAuthenticated()).isFalse();
    assertThat(machine().toSessionAuth(false).isAuthenticated()).isFalse();
  }

  @Test
  void toMachineAuth_ofSessions_isRefused() {
    for (RequestState state : List.of(
        machine(), Visit.live().state(), Visit.live().bearer(Visit.good()).state())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> state.toMachineAuth(TokenType.SESSION_TOKEN));
    }
  }

  @Test
  void toAuth_ofSeveralTypes_isOneOfThemOrNone() {
    RequestState state = machine();

    assertThat(state.toAuth(TokenType.SESSION_TOKEN, TokenType.M2M_TOKEN).isAuthenticated())
        .isTrue();
    Auth none = state.toAuth(TokenType.SESSION_TOKEN, TokenType.API_KEY);
    assertThat(none.isAuthenticated()).isFalse();
    assertThat(none.getTokenType()).isNull();
    assertThat(Visit.live()
            .state()
            .toAuth(TokenType.API_KEY, TokenType.OAUTH_TOKEN)
            .getTokenType())
        .isNull();
  }

  @Test
  void toAuth_ofOneType_isOfThatType() {
    assertThat(machine().toAuth(TokenType.M2M_TOKEN).isAuthenticated()).isTrue();
    Auth machine = Visit.live().bearer(Visit.good()).state().toAuth(TokenType.API_KEY);
    assertThat(machine).isInstanceOf(MachineAuth.class);
    assertThat(machine.isAuthenticated()).isFalse();
    assertThat(machine.getTokenType()).isEqualTo(TokenType.API_KEY);
    Auth session = machine().toAuth(TokenType.SESSION_TOKEN);
    assertThat(session).isInstanceOf(SessionAuth.class);
    assertThat(session.isAuthenticated()).isFalse();
  }

  @Test
  void state_tellsTheOptions() {
    RequestState state = Visit.live()
        .options(o -> o.proxyUrl("/p")
            .domain("d.example")
            .signInUrl("/in")
            .signUpUrl("/up")
            .afterSignInUrl("/after-in")
            .afterSignUpUrl("/after-up"))
        .state();

    assertThat(state.getPublishableKey()).isEqualTo(Visit.LIVE);
    assertThat(state.getProxyUrl()).isEqualTo("/p");
    assertThat(state.getDomain()).isEqualTo("d.example");
    assertThat(state.isSatellite()).isFalse();
    assertThat(state.getSignInUrl()).isEqualTo("/in");
    assertThat(state.getSignUpUrl()).isEqualTo("/up");
    assertThat(state.getAfterSignInUrl()).isEqualTo("/after-in");
    assertThat(state.getAfterSignUpUrl()).isEqualTo("/after-up");
    assertThat(Visit.satellite().state().isSatellite()).isTrue();
  }

  @Test
  void debug_cutsSecretsToSevenCharacters() {
    Map<String, String> debug = Visit.test()
        .bearer(SECRET + "1")
        .cookie("__session", SECRET + "2")
        .suffixed("__refresh", SECRET + "3")
        .cookie("__clerk_db_jwt", SECRET + "4")
        .cookie("__clerk_handshake", SECRET + "5")
        .cookie("__clerk_handshake_nonce", SECRET + "6")
        .header("User-Agent", "Browser 1")
        .state()
        .debug();

    assertThat(debug)
        .containsEntry("headerToken", "sEcReTv")
        .containsEntry("sessionCookie", "sEcReTv")
        .containsEntry("refreshCookie", "sEcReTv")
        .containsEntry("devBrowser", "sEcReTv")
        .containsEntry("handshakeToken", "sEcReTv")
        .containsEntry("handshakeNonce", "sEcReTv")
        .containsEntry("userAgent", "Browser 1");
    assertThat(debug.toString()).doesNotContain("sEcReTvA");
  }

  @Test
  void texts_haveNoSecret() {
    for (Visit base : List.of(Visit.live(), Visit.known())) {
      Visit visit = base.page()
          .url("https://app.example.com/?__clerk_handshake=" + SECRET)
          .cookie("__client_uat", "5")
          .cookie("__session", SECRET)
          .suffixed("__refresh", SECRET);
      RequestState state = visit.state();
      assertThat(
              state + state.getMessage() + state.getProblem() + state.getHeaders() + visit.warnings)
          .doesNotContain(SECRET);
    }
    RequestState header = Visit.live().bearer(SECRET).state();
    assertThat(header + header.getMessage() + header.getHeaders()).doesNotContain(SECRET);
  }

  @Test
  void signedInState_showsNoToken() {
    String token = Visit.good();
    RequestState state = Visit.live().bearer(token).state();

    assertThat(state + " " + state.toAuth() + state.debug())
        .contains("signed-in")
        .doesNotContain(token.substring(0, 8))
        .doesNotContain(token.substring(token.lastIndexOf('.')));
  }
}
