package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.internal.http.KeyRing;
import io.github.clerkjava.internal.http.TransportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The logo, and the answer without a body. */
class OauthApplicationsTest {
  private final MockWebServer server = new MockWebServer();
  private HttpTransport transport;
  private OauthApplications applications;

  @BeforeEach
  void start() throws IOException {
    server.start();
    transport = new HttpTransport(
        server.url("/v1/"),
        ClerkApi.VERSION,
        new KeyRing(() -> "sk_test_oauth", null),
        new TransportOptions());
    applications = new OauthApplications(
        new ClerkApi(transport.getRetrofit()).oauthApplications(), transport.getExecutor());
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.shutdown();
  }

  private static Upload logo() {
    return Upload.of("pixels".getBytes(StandardCharsets.UTF_8), "logo.png", "image/png");
  }

  @Test
  void updateLogo_sendsTheFileAlone() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\":\"oauthapp_1\"}"));

    assertThat(applications.updateLogo("oauthapp_1", logo()).getId()).isEqualTo("oauthapp_1");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("PUT /v1/oauth_applications/oauthapp_1/logo ");
    assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(request.getBody().readUtf8())
        .contains("name=\"file\"; filename=\"logo.png\"", "Content-Type: image/png", "pixels")
        .doesNotContain("uploader_user_id");
  }

  @Test
  void updateLogo_sendsTheUploaderAsPlainText() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));

    applications.updateLogo("oauthapp_1", logo(), "user_1");

    assertThat(server.takeRequest().getBody().readUtf8())
        .contains("pixels")
        .containsPattern("name=\"uploader_user_id\"\r\n(?:Content-(?!Type).*\r\n)*\r\nuser_1\r\n");
  }

  @Test
  void updateLogo_refusesWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> applications.updateLogo("oauthapp_1", null))
        .withMessage("file must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> applications.updateLogo("oauthapp_1", logo(), " "))
        .withMessage("uploaderUserId must not be blank");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void revokeToken_takesAnAnswerWithoutBody() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(204));

    applications.revokeToken("oauthapp_1", "oat_secret");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getPath()).isEqualTo("/v1/oauth_applications/oauthapp_1/revoke_token");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"token\":\"oat_secret\"}");
  }
}
