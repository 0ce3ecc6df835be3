package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.model.RefreshSessionParams;
import java.io.IOException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of two operations a token comes from, and what is sent for it. */
class SessionsTest {
  private static final RefreshSessionParams REFRESH = RefreshSessionParams.builder()
      .expiredToken("e")
      .refreshToken("r")
      .requestOrigin("https://example.com")
      .build();

  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_sessions")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void getToken_withoutTemplate_isASessionToken() throws Exception {
    answer();
    answer();
    answer();

    assertThat(clerk.sessions().getToken("sess_1").getJwt()).isEqualTo("x.y.z");
    clerk.sessions().getToken("sess_1", null);
    clerk.sessions().getToken("sess_1", null, 30);

    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/tokens {}");
    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/tokens {}");
    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/tokens {\"expires_in_seconds\":30}");
  }

  @Test
  void getToken_withTemplate_isOneOfTheTemplate() throws Exception {
    answer();
    answer();

    assertThat(clerk.sessions().getToken("sess_1", "my template").getJwt()).isEqualTo("x.y.z");
    clerk.sessions().getToken("sess_1", "t", 315_360_000);

    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/tokens/my%20template {}");
    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/tokens/t {\"expires_in_seconds\":315360000}");
  }

  @Test
  void getToken_withBadArguments_sendsNothing() {
    refuses("template must not be blank", () -> clerk.sessions().getToken("sess_1", " "));
    refuses("template must not be blank", () -> clerk.sessions().getToken("sess_1", "", 60));
    refuses("session_id must not be blank", () -> clerk.sessions().getToken(""));
    refuses(
        "CreateSessionTokenParams.expires_in_seconds must be between 30 and 315360000, was 29",
        () -> clerk.sessions().getToken("sess_1", null, 29));
    refuses(
        "CreateSessionTokenFromTemplateParams.expires_in_seconds must be between 30 and 315360000, was 0",
        () -> clerk.sessions().getToken("sess_1", "t", 0));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refreshSession_sendsTheSuffixOnlyIfItIsSaid_falseToo() throws Exception {
    String body =
        "{\"expired_token\":\"e\",\"refresh_token\":\"r\",\"request_origin\":\"https://example.com\"}";
    for (int i = 0; i < 4; i++) {
      answer();
    }

    clerk.sessions().refreshSession("sess_1", REFRESH);
    clerk.sessions().refreshSession("sess_1", true, REFRESH);
    clerk.sessions().refreshSession("sess_1", false, REFRESH);
    clerk
        .sessions()
        .refreshSession(
            "sess_1",
            true,
            p -> p.expiredToken("e").refreshToken("r").requestOrigin("https://example.com"));

    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/refresh " + body);
    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/refresh?suffixed_cookies=true " + body);
    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/refresh?suffixed_cookies=false " + body);
    assertThat(sent()).isEqualTo("/v1/sessions/sess_1/refresh?suffixed_cookies=true " + body);
  }

  @Test
  void refreshSession_withoutATokenOrOrigin_sendsNothing() {
    refuses(
        "RefreshSessionParams.refresh_token is required",
        () -> clerk
            .sessions()
            .refreshSession("sess_1", p -> p.expiredToken("e").requestOrigin("https://x.y")));
    assertThat(server.getRequestCount()).isZero();
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  private void answer() {
    server.enqueue(new MockResponse().setBody("{\"object\":\"token\",\"jwt\":\"x.y.z\"}"));
  }

  private String sent() throws InterruptedException {
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    return request.getPath() + " " + request.getBody().readUtf8();
  }
}
