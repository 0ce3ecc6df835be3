package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClerkBuilderTest {
  @Test
  void create_withoutKey_namesTheVariable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.create(null))
        .withMessageContaining("secretKey")
        .withMessageContaining("CLERK_SECRET_KEY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.create(""))
        .withMessageContaining("secretKey");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().build())
        .withMessageContaining("secretKey");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk_test_ spaced",
        "sk_test_line\n",
        "sk_test_ü",
        "\uFEFFsk_test_x",
        "pk_test_publishable"
      })
  void create_withAnUnusableKey_saysWhatIsWrongAndNotTheKey(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.create(key))
        .withMessageContaining("secretKey")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.clerk.com",
        "http://192.168.0.1",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com"
      })
  void apiUrl_plainHttpToAnotherMachine_isRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().apiUrl(url))
        .withMessageContaining("apiUrl must be https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.clerk.com",
        "ftp://api.clerk.com",
        "https://u:p@api.clerk.com",
        "https://a.b/?q",
        "https://a.b/#f"
      })
  void apiUrl_thatIsNone_isRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().apiUrl(url))
        .withMessageContaining("apiUrl")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("u:p"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8484",
        "http://127.1.2.3",
        "http://[::1]:1/",
        "https://api.example.com"
      })
  void apiUrl_httpsOrLoopback_isTaken(String url) {
    Clerk.builder().secretKey("sk_test_x").apiUrl(url).build().close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',/v1/users/u",
    "/,/v1/users/u",
    "/v1,/v1/users/u",
    "/v1/,/v1/users/u",
    "/proxy,/proxy/v1/users/u"
  })
  void apiUrl_getsTheVersionOnce(String path, String expected) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse().setBody("{}"));
      server.start();
      String origin = "http://localhost:" + server.getPort();
      try (Clerk clerk =
          Clerk.builder().secretKey("sk_test_x").apiUrl(origin + path).build()) {
        clerk.users().getUser("u");
      }
      assertThat(server.takeRequest().getPath()).isEqualTo(expected);
    }
  }

  @Test
  void timeout_outOfBounds_isRefused() {
    for (Duration bad :
        new Duration[] {null, Duration.ofMillis(-1), Duration.ofNanos(1), Duration.ofDays(25)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Clerk.builder().timeout(bad))
          .withMessageContaining("timeout");
    }
  }

  @Test
  void nulls_areRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().httpClient(null))
        .withMessageContaining("httpClient");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().secretKeySupplier(null))
        .withMessageContaining("secretKeySupplier");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().apiUrl(null))
        .withMessageContaining("apiUrl");
  }

  @Test
  void environment_readsKeyAndUrl() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse().setBody("{}"));
      server.start();
      Map<String, String> variables = Map.of(
          "CLERK_SECRET_KEY", "sk_test_env", "CLERK_API_URL", server.url("/").toString());
      try (Clerk clerk = Clerk.builder().environment(variables).build()) {
        clerk.users().getUser("u");
      }
      assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk_test_env");
    }
  }

  @Test
  void environment_withEmptyVariables_countsThemAsAbsent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder()
            .environment(Map.of("CLERK_SECRET_KEY", "", "CLERK_API_URL", ""))
            .build())
        .withMessageContaining("CLERK_SECRET_KEY");
  }
}
