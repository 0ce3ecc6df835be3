package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.model.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmulatorSessionsTest extends WithEmulator {
  private final String ada =
      user("{'username': 'ada', 'password': 'notes-on-the-engine'}").id();
  private final String bob = user("{'username': 'bob'}").id();
  private final Session session = emulator.signIn(ada);
  private final String path = "/sessions/" + session.getId();

  private Answer verify(String sessionId, String token) {
    return postOld("/sessions/" + sessionId + "/verify", "{'token': '" + token + "'}");
  }

  private Answer verifyClient(String token) {
    return post("/clients/verify", "{'token': '" + token + "'}");
  }

  @Test
  void signIn_session_isActiveAndOnItsClient() {
    Answer answer = get(path);

    assertThat(answer.id()).matches("sess_[0-9A-Za-z]{27}").isEqualTo(session.getId());
    assertThat(answer.text("user_id")).isEqualTo(ada);
    assertThat(answer.text("status")).isEqualTo("active");
    Answer client = get("/clients/" + session.getClientId());
    assertThat(client.id()).matches("client_[0-9A-Za-z]{27}");
    assertThat(client.at("sessions.0")).isEqualTo(answer.json());
    assertThat(client.text("session_ids.0")).isEqualTo(session.getId());
    assertThat(client.text("last_active_session_id")).isEqualTo(session.getId());
    assertThat(client.text("last_authentication_strategy")).isEqualTo("password");
    assertThat(get("/users/" + ada).at("last_sign_in_at").getAsLong())
        .isEqualTo(session.getCreatedAt().toEpochMilli());
    assertThat(get("/users/" + ada).at("last_active_at").getAsLong() % 86_400_000)
        .isZero();
  }

  @Test
  void signIn_nobodyOrBanned_isRefused() {
    String banned = user("{'username': 'mallory', 'banned': true}").id();

    assertThatThrownBy(() -> emulator.signIn("user_nobody"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> emulator.signIn(ada, "client_none"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> emulator.signIn(banned)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void signIn_againOnTheSameClient_replacesTheSession() {
    Session second = emulator.signIn(ada, session.getClientId());

    assertThat(get(path).text("status")).isEqualTo("replaced");
    assertThat(get("/clients/" + session.getClientId()).text("last_active_session_id"))
        .isEqualTo(second.getId());
  }

  @Test
  void revokeSession_active_endsAndTheClientMovesOn() {
    Session second = emulator.signIn(bob, session.getClientId());

    Answer revoked = post("/sessions/" + second.getId() + "/revoke", "");

    assertThat(revoked.text("status")).isEqualTo("revoked");
    assertThat(get("/sessions/" + second.getId()).json()).isEqualTo(revoked.json());
    assertThat(get(path).text("status")).isEqualTo("active");
    assertThat(get("/clients/" + session.getClientId()).text("last_active_session_id"))
        .isEqualTo(session.getId());

    post(path + "/revoke", "");
    Answer client = get("/clients/" + session.getClientId());
    assertThat(client.at("last_active_session_id").isJsonNull()).isTrue();
    assertThat(client.at("sessions").getAsJsonArray()).hasSize(2);
  }

  @Test
  void revokeSession_alreadyOver_staysAsItIs() {
    emulator.endSession(session.getId());

    assertThat(post(path + "/revoke", "").text("status")).isEqualTo("ended");
  }

  @Test
  void session_unknownId_isNotFound() {
    assertThat(get("/sessions/sess_none").error()).isEqualTo("404 resource_not_found");
    assertThat(post("/sessions/sess_none/revoke", "").error()).isEqualTo("404 resource_not_found");
    assertThat(verify("sess_none", "a.b.c").error()).isEqualTo("404 resource_not_found");
    assertThat(get("/clients/client_none").error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void session_afterAWeek_isExpired() {
    emulator.advance(Duration.ofDays(7).minusMillis(1));
    assertThat(get(path).text("status")).isEqualTo("active");

    emulator.advance(Duration.ofMillis(10));
    assertThat(get(path).text("status")).isEqualTo("expired");
    assertThat(verify(session.getId(), emulator.createSessionToken(session.getId()))
            .error())
        .isEqualTo("400 invalid_session_token token");
  }

  @Test
  void getSessionList_filters_narrowItNewestFirst() {
    Session second = emulator.signIn(ada);
    Session third = emulator.signIn(bob, session.getClientId());
    emulator.endSession(second.getId());

    assertThat(get("/sessions").each("id"))
        .containsExactly(third.getId(), second.getId(), session.getId());
    assertThat(get("/sessions?user_id=" + ada).each("id"))
        .containsExactly(second.getId(), session.getId());
    assertThat(get("/sessions?client_id=" + session.getClientId()).each("id"))
        .containsExactly(third.getId(), session.getId());
    assertThat(get("/sessions?user_id=" + ada + "&status=ended").each("id"))
        .containsExactly(second.getId());
    assertThat(get("/sessions?user_id=user_nobody").array()).isEmpty();
    assertThat(get("/sessions?status=asleep").error())
        .isEqualTo("422 form_param_value_invalid status");
  }

  @Test
  void getSessionList_paginated_tellsTheTotal() {
    emulator.signIn(ada);
    emulator.signIn(bob);

    Answer page = get("/sessions?paginated=true&limit=1&offset=1&user_id=" + ada);

    assertThat(page.at("data").getAsJsonArray()).hasSize(1);
    assertThat(page.text("data.0.id")).isEqualTo(session.getId());
    assertThat(page.at("total_count").getAsInt()).isEqualTo(2);
    assertThat(get("/sessions?paginated=false&limit=1").array()).hasSize(1);
  }

  @Test
  void getClientList_page_isNewestFirst() {
    Session second = emulator.signIn(bob);

    assertThat(get("/clients").each("id"))
        .containsExactly(second.getClientId(), session.getClientId());
    Answer page = get("/clients?paginated=true&limit=1");
    assertThat(page.at("total_count").getAsInt()).isEqualTo(2);
    assertThat(page.at("data").getAsJsonArray()).hasSize(1);
  }

  @Test
  void verifySession_itsToken_answersTheSession() {
    String token = emulator.createSessionToken(session.getId());

    assertThat(verify(session.getId(), token).json()).isEqualTo(get(path).json());
  }

  @Test
  void verifySession_tokenOfAnotherSession_isRefused400() {
    Session other = emulator.signIn(ada);

    assertThat(
            verify(session.getId(), emulator.createSessionToken(other.getId())).error())
        .isEqualTo("400 invalid_session_token token");
  }

  @Test
  void verifySession_revokedOrEnded_isRefused400() {
    Session ended = emulator.signIn(bob);
    String token = emulator.createSessionToken(session.getId());
    String endedToken = emulator.createSessionToken(ended.getId());

    post(path + "/revoke", "");
    emulator.endSession(ended.getId());

    assertThat(verify(session.getId(), token).error()).isEqualTo("400 invalid_session_token token");
    assertThat(verify(ended.getId(), endedToken).error())
        .isEqualTo("400 invalid_session_token token");
    assertThat(verifyClient(token).error()).isEqualTo("400 cookie_invalid token");
  }

  @Test
  void verifySession_expiredToken_isRefused400() {
    String token = emulator.createSessionToken(session.getId());
    String expired = emulator.createSessionToken(session.getId(), Duration.ofSeconds(-1), null);

    assertThat(verify(session.getId(), expired).error())
        .isEqualTo("400 invalid_session_token token");
    emulator.advance(Duration.ofSeconds(59));
    assertThat(verify(session.getId(), token).status()).isEqualTo(200);
    emulator.advance(Duration.ofSeconds(1));
    assertThat(verify(session.getId(), token).error()).isEqualTo("400 invalid_session_token token");
    assertThat(verifyClient(token).error()).isEqualTo("400 cookie_invalid token");
  }

  @Test
  void verify_forgedToken_isRefused400() {
    String token = emulator.createSessionToken(session.getId());
    String signature = token.substring(token.lastIndexOf('.'));
    String otherInstance;
    try (ClerkEmulator other = ClerkEmulator.start()) {
      other.addUsers(0);
      otherInstance = token.substring(0, token.lastIndexOf('.')) + ".AAAA";
    }

    for (String forged :
        new String[] {otherInstance, "a.b" + signature, "a.b.c", "", "e30.e30.", "..", "\\u0000"}) {
      assertThat(verify(session.getId(), forged).status()).as(forged).isBetween(400, 422);
      assertThat(verifyClient(forged).status()).as(forged).isBetween(400, 422);
    }
  }

  @Test
  void verifyClient_sessionOrClientToken_answersTheClient() {
    Answer client = verifyClient(emulator.createClientToken(session.getClientId()));

    assertThat(client.id()).isEqualTo(session.getClientId());
    assertThat(client.json()).isEqualTo(get("/clients/" + session.getClientId()).json());
    assertThat(verifyClient(emulator.createSessionToken(session.getId())).id())
        .isEqualTo(session.getClientId());
  }

  @Test
  void verify_withoutToken_isRefused422() {
    assertThat(post("/clients/verify", "{}").error()).isEqualTo("422 form_param_missing token");
    assertThat(verify(session.getId(), "").error()).isEqualTo("422 form_param_missing token");
  }

  @Test
  void verifySession_withTheCurrentVersion_isGone() {
    assertThat(post(path + "/verify", "{'token': 'a.b.c'}").error())
        .isEqualTo("410 api_operation_deprecated");
  }
}
