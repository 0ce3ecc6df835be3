package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.token.SessionToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorPublishableKeyTest {
  private static String issuer(ClerkEmulator emulator) {
    try (Clerk clerk = Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .build()) {
      emulator.addUsers(1);
      String userId = clerk.users().getUserList().get(0).getId();
      String sessionId = emulator.signIn(userId).getId();
      SessionToken token = clerk.verifyToken(emulator.createSessionToken(sessionId));
      return String.valueOf(token.getClaims().get("iss"));
    }
  }

  @Test
  void getPublishableKey_default_namesTheEmulatorAsTheFrontendApi() {
    try (ClerkEmulator emulator = ClerkEmulator.start()) {
      String key = emulator.getPublishableKey();

      assertThat(key).startsWith("pk_test_");
      String content = new String(
          Base64.getDecoder().decode(key.substring("pk_test_".length())), StandardCharsets.UTF_8);
      assertThat("http://" + content).isEqualTo(emulator.getFrontendApiUrl() + '$');
      assertThat(emulator.getFrontendApiUrl()).isEqualTo(emulator.getApiUrl());
      assertThat(issuer(emulator)).isEqualTo(emulator.getFrontendApiUrl());
    }
  }

  @Test
  void publishableKey_ofProduction_makesItsFrontendApiTheIssuer() {
    String key = "pk_live_Y2xlcmsuY2xlcmsuZGV2JA";
    try (ClerkEmulator emulator = ClerkEmulator.builder().publishableKey(key).start()) {
      assertThat(emulator.getPublishableKey()).isEqualTo(key);
      assertThat(emulator.getFrontendApiUrl()).isEqualTo(emulator.getApiUrl());
      assertThat(issuer(emulator)).isEqualTo("https://clerk.clerk.dev");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pk_live_",
        "sk_live_Y2xlcmsuY2xlcmsuZGV2JA",
        "pk_live_Y2xlcmsuY2xlcmsuZGV2", // no dollar sign
        "pk_live_Y2xlcmskLmRldiQ=", // two dollar signs
        "pk_live_bG9jYWxob3N0JA==", // no dot
        "pk_live_Y", // no base64
        "pk_live_YS5iL2Mk" // a path
      })
  void publishableKey_noSuchKey_isRefused(String key) {
    assertThatThrownBy(() -> ClerkEmulator.builder().publishableKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("publishableKey must be");
  }
}
