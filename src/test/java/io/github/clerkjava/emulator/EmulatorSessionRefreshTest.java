package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.SessionRefresh;
import io.github.clerkjava.model.SessionRefreshFormat;
import io.github.clerkjava.token.SessionToken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmulatorSessionRefreshTest extends WithEmulator {
  private static final String ORIGIN = "https://example.com";

  private final Clerk clerk = Clerk.builder()
      .apiUrl(emulator.getApiUrl())
      .secretKey(emulator.getSecretKey())
      .build();
  private Session session;
  private String expired;
  private String refresh;

  @BeforeEach
  void signIn() {
    emulator.setClock(Clock.systemUTC());
    session = emulator.signIn(user("{'username': 'ada'}").id());
    expired = emulator.createSessionToken(session.getId(), Duration.ofMinutes(-1), null);
    refresh = emulator.createRefreshToken(session.getId());
  }

  @AfterEach
  void closeClient() {
    clerk.close();
  }

  private SessionRefresh refresh(SessionRefreshFormat format, boolean suffixed) {
    return clerk
        .sessions()
        .refreshSession(
            session.getId(),
            suffixed,
            p -> p.expiredToken(expired)
                .refreshToken(refresh)
                .requestOrigin(ORIGIN)
                .format(format));
  }

  private String refused(String sessionId, String expiredToken, String refreshToken) {
    Answer answer = post(
        "/sessions/" + sessionId + "/refresh",
        "{'expired_token': '" + expiredToken + "', 'refresh_token': '" + refreshToken
            + "', 'request_origin': '" + ORIGIN + "'}");
    return answer.status() == 200 ? "200" : answer.error();
  }

  @Test
  void formatToken_isANewTokenOfTheOrigin() {
    SessionRefresh refreshed = refresh(SessionRefreshFormat.TOKEN, false);

    SessionToken token = clerk.verifyToken(refreshed.getJwt());
    assertThat(token.getSessionId()).isEqualTo(session.getId());
    assertThat(token.getClaims().get("azp")).isEqualTo(ORIGIN);
    assertThat(refreshed.getObject()).isEqualTo("token");
    assertThat(refreshed.getCookies()).isEmpty();
    assertThat(refused(session.getId(), expired, refresh)).isEqualTo("200");
  }

  @Test
  void formatCookie_isSetUnderTheNamesAskedFor() {
    List<String> plain = refresh(SessionRefreshFormat.COOKIE, false).getCookies();
    List<String> suffixed = refresh(SessionRefreshFormat.COOKIE, true).getCookies();

    assertThat(plain).hasSize(1);
    assertThat(suffixed).hasSize(2);
    assertThat(suffixed.get(0)).matches("__session=[^;]+; Path=/; Secure; SameSite=Lax");
    assertThat(suffixed.get(1)).matches("__session_[A-Za-z0-9_-]{8}=[^;]+; Path=/; Secure; .*");
    for (String cookie : suffixed) {
      String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
      assertThat(clerk.verifyToken(token).getSessionId()).isEqualTo(session.getId());
    }
  }

  @Test
  void activeOrganization_isInTheNewToken() {
    String works = post("/organizations", "{'name': 'Works'}").id();
    post(
        "/organizations/" + works + "/memberships",
        "{'user_id': '" + session.getUserId() + "', 'role': 'org:a'}");
    emulator.setActiveOrganization(session.getId(), works);

    String token = refresh(SessionRefreshFormat.TOKEN, false).getJwt();

    assertThat(clerk.verifyToken(token).getOrgId()).isEqualTo(works);
  }

  @Test
  void tokensThatAreNoneOfTheSession_areRefused401() {
    Session other = emulator.signIn(user("{'username': 'bob'}").id());
    String forged = expired.substring(0, expired.lastIndexOf('.')) + ".AAAA";

    assertThat(refused(session.getId(), forged, refresh))
        .isEqualTo("401 invalid_session_token expired_token");
    assertThat(refused(other.getId(), expired, refresh))
        .isEqualTo("401 invalid_session_token expired_token");
    assertThat(refused("sess_none", expired, refresh))
        .isEqualTo("401 invalid_session_token expired_token");
    assertThat(refused(session.getId(), expired, "rt_none"))
        .isEqualTo("401 invalid_refresh_token refresh_token");
    assertThat(refused(session.getId(), expired, emulator.createRefreshToken(other.getId())))
        .isEqualTo("401 invalid_refresh_token refresh_token");
  }

  @Test
  void sessionThatIsOver_isRefused401() {
    emulator.endSession(session.getId());

    assertThatThrownBy(() -> refresh(SessionRefreshFormat.COOKIE, true))
        .isInstanceOfSatisfying(ClerkApiException.class, e -> {
          assertThat(e.getStatus()).isEqualTo(401);
          assertThat(e.getErrors().get(0).getCode()).isEqualTo("session_not_active");
        });
  }

  @Test
  void createRefreshToken_unknownSession_isRefused() {
    assertThatThrownBy(() -> emulator.createRefreshToken("sess_none"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
