package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.time.Duration;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that does some things otherwise than the one that it is made of. */
class CallOptionsTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_client")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void secretKeyAndHeaders_goWithTheCallsOfTheView_andWithNoOthers() throws Exception {
    answer();
    answer();
    Clerk view = clerk.withOptions(o -> o.secretKey("sk_test_other").header("X-Request-Id", "r-1"));

    view.users().getUser("user_1");
    clerk.users().getUser("user_1");

    RecordedRequest ofView = server.takeRequest();
    assertThat(ofView.getHeader("Authorization")).isEqualTo("Bearer sk_test_other");
    assertThat(ofView.getHeader("X-Request-Id")).isEqualTo("r-1");
    RecordedRequest ofClient = server.takeRequest();
    assertThat(ofClient.getHeader("Authorization")).isEqualTo("Bearer sk_test_client");
    assertThat(ofClient.getHeader("X-Request-Id")).isNull();
  }

  @Test
  void view_runsRawAndAsynchronousCallsAndFurtherPagesWithItsOptions() throws Exception {
    Clerk view = clerk.withOptions(o -> o.header("X-Request-Id", "r-1"));
    answer();
    view.execute(clerk.api().users().getUser("user_1"));
    answer();
    view.enqueue(clerk.api().users().getUser("user_1")).get();
    server.enqueue(new MockResponse().setBody("[{\"id\":\"user_1\"}]"));
    server.enqueue(new MockResponse().setBody("[]"));
    for (User user : view.users().getUserList(p -> p.limit(1)).autoPaging()) {
      assertThat(user.getId()).isEqualTo("user_1");
    }

    for (int i = 0; i < 4; i++) {
      assertThat(server.takeRequest().getHeader("X-Request-Id"))
          .as("request %d", i)
          .isEqualTo("r-1");
    }
  }

  @Test
  void viewOfAView_hasBoth_andTheLaterCounts() throws Exception {
    answer();

    clerk
        .withOptions(o -> o.secretKey("sk_test_one").header("X-A", "1").header("X-B", "1"))
        .withOptions(o -> o.secretKey("sk_test_two").header("x-b", "2"))
        .users()
        .getUser("user_1");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk_test_two");
    assertThat(request.getHeader("X-A")).isEqualTo("1");
    assertThat(request.getHeaders().values("X-B")).containsExactly("2");
  }

  @Test
  void secretKey_ofAView_isEnoughForAClientWithoutOne() throws Exception {
    try (Clerk machine = Clerk.builder()
        .machineSecretKey("ak_1")
        .apiUrl(server.url("/").toString())
        .build()) {
      answer();
      machine.withOptions(o -> o.secretKey("sk_test_given")).users().getUser("user_1");
    }
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk_test_given");
  }

  @Test
  void timeout_endsTheCallsOfTheViewOnTime() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    ClerkConnectionException e = catchThrowableOfType(
        ClerkConnectionException.class,
        () -> clerk.withTimeout(Duration.ofMillis(200)).users().getUser("user_1"));

    assertThat(e.getKind()).isEqualTo(Kind.TIMEOUT);
    assertThat(e.getElapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void closingAView_closesNothing() {
    clerk.withTimeout(Duration.ofSeconds(5)).close();
    answer();

    assertThat(clerk.users().getUser("user_1").getId()).isEqualTo("user_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Authorization", "authorization", "Host", "Content-Length", "a b", "", "Ä", "a:b"})
  void header_thatIsNotTheCallers_isRefusedByName(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withOptions(o -> o.header(name, "x")))
        .withMessageStartingWith("name must");
  }

  @Test
  void header_withAValueThatCantBeSent_isRefusedWithoutShowingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withOptions(o -> o.header("X-A", "ge\nheim")))
        .withMessageContaining("X-A")
        .withMessageNotContaining("heim");
  }

  @Test
  void badOptions_areRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withOptions(o -> o.maxRetries(-1)))
        .withMessageContaining("maxRetries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withOptions(o -> o.maxRetries(11)))
        .withMessageContaining("maxRetries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withTimeout(Duration.ofSeconds(-1)))
        .withMessageContaining("timeout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withOptions(o -> o.secretKey("pk_test_x")))
        .withMessageContaining("secretKey");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.withOptions((CallOptions) null))
        .withMessageContaining("options");
  }

  @Test
  void toString_showsNoKeyAndNoHeaderValue() {
    CallOptions options = CallOptions.builder()
        .secretKey("sk_test_hidden")
        .machineSecretKey("ak_hidden")
        .header("X-A", "hidden")
        .timeout(Duration.ofSeconds(5))
        .build();

    assertThat(options.toString()).contains("X-A", "PT5S").doesNotContain("hidden");
  }

  private void answer() {
    server.enqueue(new MockResponse().setBody("{\"id\":\"user_1\"}"));
  }
}
