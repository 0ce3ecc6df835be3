package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonParser;
import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.internal.http.KeyRing;
import io.github.clerkjava.internal.http.TransportOptions;
import io.github.clerkjava.model.M2MToken;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose key goes out with machine-to-machine tokens, and what else is not plain forwarding. */
class M2MTest {
  private static final String TOKEN = "{\"id\":\"mt_1\"}";

  private final MockWebServer server = new MockWebServer();
  private HttpTransport transport;

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.shutdown();
  }

  private M2M m2m(Supplier<String> machineKey) {
    transport = new HttpTransport(
        server.url("/v1/"),
        ClerkApi.VERSION,
        new KeyRing(() -> "sk_test_instance", machineKey),
        new TransportOptions());
    return new M2M(new ClerkApi(transport.getRetrofit()).m2mTokens(), transport.getExecutor());
  }

  private String keySent() throws InterruptedException {
    return server.takeRequest().getHeader("Authorization");
  }

  @Test
  void everyMethod_isSentWithTheKeyOfTheView() throws Exception {
    M2M view = m2m(() -> "ak_client").withMachineSecretKey("ak_view");
    for (int i = 0; i < 4; i++) {
      server.enqueue(new MockResponse().setBody(i == 3 ? "{\"m2m_tokens\":[]}" : TOKEN));
    }

    view.createToken();
    view.verify("mt_secret");
    view.revokeToken("mt_1");
    view.list(p -> p.subject("mch_1"));

    for (int i = 0; i < 4; i++) {
      assertThat(keySent()).isEqualTo("Bearer ak_view");
    }
  }

  @Test
  void view_doesNotChangeWhatItIsAViewOf() throws Exception {
    M2M m2m = m2m(() -> "ak_client");
    m2m.withMachineSecretKey("ak_view");
    server.enqueue(new MockResponse().setBody(TOKEN));

    m2m.createToken();

    assertThat(keySent()).isEqualTo("Bearer ak_client");
  }

  @Test
  void withoutAMachineKey_thatOfTheInstanceIsSent() throws Exception {
    M2M m2m = m2m(null);
    server.enqueue(new MockResponse().setBody(TOKEN));

    m2m.verify("mt_secret");

    assertThat(keySent()).isEqualTo("Bearer sk_test_instance");
  }

  @Test
  void pagesThatFollow_keepTheKeyOfTheView() throws Exception {
    M2M view = m2m(null).withMachineSecretKey("ak_view");
    server.enqueue(
        new MockResponse().setBody("{\"m2m_tokens\":[{\"id\":\"mt_1\"}],\"total_count\":2}"));
    server.enqueue(
        new MockResponse().setBody("{\"m2m_tokens\":[{\"id\":\"mt_2\"}],\"total_count\":2}"));

    assertThat(view.list(p -> p.subject("mch_1").revoked(false).limit(1)).autoPaging())
        .extracting(M2MToken::getId)
        .containsExactly("mt_1", "mt_2");

    RecordedRequest first = server.takeRequest();
    RecordedRequest second = server.takeRequest();
    assertThat(first.getPath()).isEqualTo("/v1/m2m_tokens?subject=mch_1&revoked=false&limit=1");
    assertThat(second.getRequestUrl().queryParameter("offset")).isEqualTo("1");
    assertThat(second.getHeader("Authorization")).isEqualTo("Bearer ak_view");
  }

  @Test
  void whatIsNotSet_isNotSent() throws Exception {
    M2M m2m = m2m(null);
    server.enqueue(new MockResponse().setBody(TOKEN));
    server.enqueue(new MockResponse().setBody(TOKEN));

    m2m.createToken();
    m2m.revokeToken("mt_1");

    assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{}");
    assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{}");
  }

  @Test
  void jwt_isSentToTheServerToo() throws Exception {
    M2M m2m = m2m(null);
    server.enqueue(new MockResponse().setBody(TOKEN));

    m2m.verify("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtY2hfMSJ9.c2ln");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getPath()).isEqualTo("/v1/m2m_tokens/verify");
    assertThat(JsonParser.parseString(request.getBody().readUtf8()))
        .isEqualTo(JsonParser.parseString(
            "{\"token\":\"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtY2hfMSJ9.c2ln\"}"));
  }

  @Test
  void badArgument_isRefusedAndNothingIsSent() {
    M2M m2m = m2m(null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> m2m.list(p -> p.revoked(true)))
        .withMessageContaining("subject");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> m2m.list(p -> p.subject("mch_1").limit(101)))
        .withMessage("limit must be between 1 and 100, was 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> m2m.verify(" "))
        .withMessage("token must not be blank");
    assertThatIllegalArgumentException().isThrownBy(() -> m2m.withMachineSecretKey("pk_test_x"));
    assertThat(server.getRequestCount()).isZero();
  }
}
