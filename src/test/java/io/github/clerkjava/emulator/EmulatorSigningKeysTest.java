package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of the emulator are verified with the client, which gets the keys from the emulator. */
class EmulatorSigningKeysTest extends WithEmulator {
  private String sessionId;

  @BeforeEach
  void signIn() {
    emulator.setClock(Clock.systemUTC());
    sessionId = emulator.signIn(user("{'username': 'ada'}").id()).getId();
  }

  private List<String> kids() {
    List<String> kids = new ArrayList<>();
    for (JsonElement key : get("/jwks").at("keys").getAsJsonArray()) {
      kids.add(key.getAsJsonObject().get("kid").getAsString());
    }
    return kids;
  }

  /** Verifies with a client that knows no keys yet. */
  private String verify(String token) {
    try (Clerk clerk = Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .build()) {
      return clerk.verifyToken(token).getSessionId();
    }
  }

  private boolean isGood(String token) {
    return postOld("/sessions/" + sessionId + "/verify", "{'token': '" + token + "'}")
            .status()
        == 200;
  }

  @Test
  void rotateSigningKey_oldAndNewToken_areBothGood() {
    String old = emulator.createSessionToken(sessionId);
    String first = kids().get(0);

    emulator.rotateSigningKey();
    String fresh = emulator.createSessionToken(sessionId);

    assertThat(kids()).hasSize(2).doesNotHaveDuplicates().endsWith(first);
    assertThat(get("/jwks").text("keys.0.n")).isNotEqualTo(get("/jwks").text("keys.1.n"));
    for (String token : List.of(old, fresh)) {
      assertThat(verify(token)).isEqualTo(sessionId);
      assertThat(isGood(token)).isTrue();
    }
  }

  @Test
  void withdrawSigningKeys_oldToken_isRefusedAndTheNewOneIsNot() {
    String old = emulator.createSessionToken(sessionId);
    emulator.rotateSigningKey();
    String fresh = emulator.createSessionToken(sessionId);

    emulator.withdrawSigningKeys();

    assertThat(kids()).hasSize(1);
    assertThat(verify(fresh)).isEqualTo(sessionId);
    assertThat(isGood(fresh)).isTrue();
    assertThat(isGood(old)).isFalse();
    assertThatThrownBy(() -> verify(old))
        .isInstanceOfSatisfying(
            TokenVerificationException.class,
            e -> assertThat(e.getReason()).isEqualTo(Reason.JWK_KID_MISMATCH));
  }

  @Test
  void reset_afterRotation_keepsTheKeyThatSigns() {
    emulator.rotateSigningKey();
    String newest = kids().get(0);

    emulator.reset();

    assertThat(kids()).containsExactly(newest);
  }
}
