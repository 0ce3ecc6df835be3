package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.token.SessionAuth;
import io.github.clerkjava.token.SessionToken;
import io.github.clerkjava.token.Signer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens verified by a client: which keys, from where. */
class VerifyTokenTest {
  private static final Signer ONE = new Signer("ins_1", 2048);
  private static final Signer OTHER = new Signer("ins_1", 2048);

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private ClerkBuilder builder() {
    return Clerk.builder()
        .secretKey("sk_test_one")
        .apiUrl("http://localhost:" + server.getPort())
        .maxRetries(0);
  }

  private void answer(String body) {
    server.enqueue(new MockResponse().setBody(body));
  }

  private static Reason reason(Clerk clerk, String token) {
    TokenVerificationException thrown =
        catchThrowableOfType(TokenVerificationException.class, () -> clerk.verifyToken(token));
    return thrown == null ? null : thrown.getReason();
  }

  @Test
  void verifyToken_ofTheEmulator_isAccepted() {
    try (ClerkEmulator emulator = ClerkEmulator.start();
        Clerk clerk = Clerk.builder()
            .apiUrl(emulator.getApiUrl())
            .secretKey(emulator.getSecretKey())
            .build()) {
      String userId =
          clerk.users().createUser(p -> p.addEmailAddress("ada@example.com")).getId();
      Session session = emulator.signIn(userId);

      SessionToken token = clerk.verifyToken(emulator.createSessionToken(session.getId()));

      assertThat(token.getUserId()).isEqualTo(userId);
      assertThat(token.getSessionId()).isEqualTo(session.getId());
      assertThat(token.getSessionStatus()).isEqualTo("active");
      String further = SessionAuth.of(token, clerk.tokenIssuer()).getToken(null, 60);
      assertThat(clerk.verifyToken(further).getSessionId()).isEqualTo(session.getId());
      assertThat(reason(
              clerk, emulator.createSessionToken(session.getId(), Duration.ofSeconds(-9), null)))
          .isEqualTo(Reason.TOKEN_EXPIRED);
      SessionToken custom = clerk.verifyToken(emulator.createSessionToken(
          session.getId(),
          Map.of(
              "sts",
              "pending",
              "o",
              Map.of("id", "org_1", "per", "read", "fpm", "1"),
              "fea",
              "o:a")));
      assertThat(custom.isPending()).isTrue();
      assertThat(custom.getOrgPermissions()).isEqualTo(List.of("org:a:read"));
    }
  }

  @Test
  void verifyToken_keysAreFetchedOnceForAllVerifiersOfAClient() throws InterruptedException {
    answer(Signer.jwks(ONE));
    try (Clerk clerk = builder().build()) {
      assertThat(server.getRequestCount()).isZero();
      assertThat(reason(clerk, ONE.tokenOfToday())).isNull();
      assertThat(clerk.tokenVerifier(v -> {}).verify(ONE.tokenOfToday()).getUserId())
          .isEqualTo("user_1");
      assertThat(reason(clerk.withTimeout(Duration.ofSeconds(5)), ONE.tokenOfToday()))
          .isNull();
      assertThat(reason(clerk, OTHER.tokenOfToday())).isEqualTo(Reason.TOKEN_INVALID_SIGNATURE);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(server.takeRequest().getPath()).isEqualTo("/v1/jwks");
  }

  @Test
  void verifyToken_twoClientsAndAViewWithAnotherKey_shareNoKeys() throws InterruptedException {
    answer(Signer.jwks(ONE));
    answer(Signer.jwks(OTHER));
    answer(Signer.jwks(OTHER));
    try (Clerk one = builder().build();
        Clerk other = builder().secretKey("sk_test_other").build()) {
      assertThat(reason(one, ONE.tokenOfToday())).isNull();
      assertThat(reason(other, OTHER.tokenOfToday())).isNull();
      assertThat(reason(other, ONE.tokenOfToday())).isEqualTo(Reason.TOKEN_INVALID_SIGNATURE);
      assertThat(reason(one.withOptions(o -> o.secretKey("sk_test_third")), OTHER.tokenOfToday()))
          .isNull();
    }
    for (String key : new String[] {"one", "other", "third"}) {
      assertThat(server.takeRequest().getHeader("Authorization"))
          .isEqualTo("Bearer sk_test_" + key);
    }
  }

  @Test
  void verifyToken_refusedSecretKey_isNamed() {
    server.enqueue(new MockResponse()
        .setResponseCode(401)
        .setBody("{\"errors\":[{\"code\":\"clerk_key_invalid\",\"message\":\"m\"}]}"));
    server.enqueue(new MockResponse().setResponseCode(401).setBody("<html>"));
    server.enqueue(new MockResponse().setResponseCode(503));
    answer("{\"keys\":[]}");
    try (Clerk clerk = builder().build()) {
      assertThat(reason(clerk, ONE.tokenOfToday())).isEqualTo(Reason.SECRET_KEY_INVALID);
      for (int i = 0; i < 3; i++) {
        assertThat(reason(clerk, ONE.tokenOfToday())).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
      }
      assertThat(server.getRequestCount()).isEqualTo(4);
    }
  }

  @Test
  void verifyToken_closedClient_isAFailureAsAnyOther() {
    Clerk clerk = builder().build();
    clerk.close();
    assertThat(reason(clerk, ONE.tokenOfToday())).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
  }

  @Test
  void verifyToken_withoutAnyKey_saysSo() {
    try (Clerk machine = Clerk.builder().machineSecretKey("ak_test_1").build()) {
      assertThat(reason(machine, ONE.tokenOfToday())).isEqualTo(Reason.JWK_FAILED_TO_RESOLVE);
    }
  }

  @Test
  void verifyToken_jwtKey_needsNoNetwork() {
    try (Clerk clerk = builder()
        .environment(Map.of("CLERK_SECRET_KEY", "sk_test_one", "CLERK_JWT_KEY", ONE.pem()))
        .build()) {
      assertThat(reason(clerk, ONE.tokenOfToday())).isNull();
      assertThat(reason(clerk, OTHER.tokenOfToday())).isEqualTo(Reason.TOKEN_INVALID_SIGNATURE);
      assertThat(reason(clerk, "no token")).isEqualTo(Reason.TOKEN_INVALID);
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void jwtKey_thatIsNone_failsAtConfiguration() {
    TokenVerificationException thrown = catchThrowableOfType(
        TokenVerificationException.class,
        () -> Clerk.builder().environment(Map.of("CLERK_JWT_KEY", "none")));
    assertThat(thrown.getReason()).isEqualTo(Reason.JWK_LOCAL_INVALID);
  }
}
