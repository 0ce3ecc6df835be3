package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations below a user, and those that make sessions without a browser. */
class EmulatorUserStateTest extends WithEmulator {
  @Test
  void ban_thenUnban_showsAndEndsSessions() {
    String id = user("{'username': 'ada'}").id();
    String session = emulator.signIn(id).getId();

    assertThat(post("/users/" + id + "/ban", "{}").at("banned").getAsBoolean()).isTrue();
    assertThat(get("/users/" + id).at("banned").getAsBoolean()).isTrue();
    assertThat(get("/sessions/" + session).text("status")).isEqualTo("revoked");
    assertThat(post("/users/" + id + "/unban", "{}").at("banned").getAsBoolean())
        .isFalse();
  }

  @Test
  void lock_thenUnlock_shows() {
    String id = user("{'username': 'ada'}").id();

    assertThat(post("/users/" + id + "/lock", "{}").at("locked").getAsBoolean()).isTrue();
    assertThat(get("/users/" + id).at("locked").getAsBoolean()).isTrue();
    assertThat(post("/users/" + id + "/unlock", "{}").at("locked").getAsBoolean())
        .isFalse();
  }

  @Test
  void banMany_oneUnknown_bansNobody() {
    String ada = user("{'username': 'ada'}").id();
    String grace = user("{'username': 'grace'}").id();

    assertThat(post("/users/ban", "{'user_ids': ['" + ada + "', 'user_none']}").error())
        .isEqualTo("404 resource_not_found");
    assertThat(get("/users/" + ada).at("banned").getAsBoolean()).isFalse();
    assertThat(
            post("/users/ban", "{'user_ids': ['" + ada + "', '" + grace + "']}").each("banned"))
        .containsExactly("true", "true");
    assertThat(post("/users/unban", "{'user_ids': ['" + ada + "']}").each("banned"))
        .containsExactly("false");
    assertThat(get("/users/" + grace).at("banned").getAsBoolean()).isTrue();
  }

  @Test
  void removePassword_signOut_endsSessions() {
    String id = user("{'username': 'ada', 'password': 'correct horse battery'}").id();
    String session = emulator.signIn(id).getId();

    Answer kept = post("/users/" + id + "/remove_password", "{}");

    assertThat(kept.at("password_enabled").getAsBoolean()).isFalse();
    assertThat(get("/sessions/" + session).text("status")).isEqualTo("active");
    post("/users/" + id + "/remove_password", "{'sign_out_of_other_sessions': true}");
    assertThat(get("/sessions/" + session).text("status")).isEqualTo("revoked");
  }

  @Test
  void profileImage_answersTheUser() {
    Answer user = user("{'username': 'ada'}");
    String path = "/users/" + user.id() + "/profile_image";

    assertThat(send(multipart(request(path), "POST", Map.of("file", "x"))).json())
        .isEqualTo(user.json());
    assertThat(delete(path).json()).isEqualTo(user.json());
    assertThat(delete("/users/" + user.id() + "/totp").text("user_id")).isEqualTo(user.id());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /users/user_none/ban",
    "POST, /users/user_none/unlock",
    "DELETE, /users/user_none/totp",
    "DELETE, /users/user_none/profile_image",
    "GET, /users/user_none/billing/subscription",
    "POST, /users/user_none/verify_totp",
    "GET, /users/user_none/trusted_devices",
    "POST, /sessions/sess_none/tokens"
  })
  void below_unknownUserOrSession_isNotFound(String method, String path) {
    Answer refused = method.equals("POST")
        ? post(path, path.endsWith("totp") ? "{'code': '123456'}" : "{}")
        : method.equals("DELETE") ? delete(path) : get(path);

    assertThat(refused.error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void session_createdByTheApi_hasTokensThatVerify() {
    String user = user("{'username': 'ada'}").id();

    Answer session = post("/sessions", "{'user_id': '" + user + "'}");
    Answer token = post("/sessions/" + session.id() + "/tokens", "{'expires_in_seconds': 30}");

    assertThat(session.text("status")).isEqualTo("active");
    assertThat(get("/sessions/" + session.id()).text("user_id")).isEqualTo(user);
    Answer verified = send(request("/sessions/" + session.id() + "/verify")
        .header("Clerk-API-Version", OLD_VERSION)
        .POST(body("{'token': '" + token.text("jwt") + "'}")));
    assertThat(verified.id()).isEqualTo(session.id());
    assertThat(post("/sessions", "{'user_id': 'user_none'}").status()).isEqualTo(404);
  }

  @Test
  void invitations_inBulk_areAllCreatedOrNone() {
    assertThat(post(
                "/invitations/bulk",
                "[{'email_address': 'a@example.com'}, {'email_address': 'A@example.com'}]")
            .error())
        .isEqualTo("422 form_param_duplicate email_address");
    assertThat(get("/invitations").array()).isEmpty();

    Answer created = post(
        "/invitations/bulk",
        "[{'email_address': 'a@example.com'}, {'email_address': 'b@example.com'}]");

    assertThat(created.each("email_address")).containsExactly("a@example.com", "b@example.com");
    assertThat(get("/invitations").array()).hasSize(2);
    assertThat(emulator.getOutbox()).hasSize(2);
  }
}
