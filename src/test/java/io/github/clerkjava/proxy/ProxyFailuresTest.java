package io.github.clerkjava.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the browser sends and whatever becomes of it, there is an answer. */
class ProxyFailuresTest extends ProxyFixture {
  @ParameterizedTest
  @ValueSource(strings = {"/__clerkx", "/__clerk/../v1", "/__clerk/%2e%2e/v1", "/v1", ""})
  void pathElsewhere_isRefusedWithoutAskingAnyone(String path) throws Exception {
    try (ProxyResponse response = proxy.forward(request("GET", path).build())) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.getHeaders())
          .containsOnly(
              Map.entry("Content-Type", List.of("application/json")),
              Map.entry("Cache-Control", List.of("no-store")));
      assertThat(text(response))
          .isEqualTo("{\"errors\":[{\"code\":\"proxy_path_mismatch\","
              + "\"message\":\"The path is not below /__clerk\"}]}");
    }
    assertThat(proxy.matches("https://app.example" + path)).isFalse();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void pathBelow_matches() {
    assertThat(proxy.matches("/__clerk/v1?a")).isTrue();
    assertThat(proxy.matches("https://app.example/__clerk")).isTrue();
    assertThat(proxy(options -> options.path("/auth")).matches("/__clerk")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE", "CONNECT", "get", "PROPFIND", "", "GET / HTTP/1.1\r\nX: y", "\u2603"})
  void methodThatIsNone_isRefused(String method) throws Exception {
    refused(request(method, "/__clerk/v1"), "The method is not passed on");
  }

  @Test
  void webSocket_isRefused() throws Exception {
    refused(
        get().header("Connection", "Upgrade").header("Upgrade", "h2c, WebSocket"),
        "WebSockets are not passed on");
  }

  @Test
  void headerThatCouldBeTakenForTwo_isRefused() throws Exception {
    for (String value : List.of("a\r\nX-Evil: 1", "a\nb", "a\rb", "\u0000", "a\u007f", "a\u0001")) {
      refused(get().header("X-A", value), "A header has characters that can't be there");
      refused(get().header("Cookie", value), "A header has characters that can't be there");
    }
    for (String name :
        List.of("", "a b", "a:b", ":authority", "a\r\nX-Evil", "J\u00f6rg", "a\u010a")) {
      refused(get().header(name, "1"), "A header has characters that can't be there");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+1", "1, 1", "1x", "0x1", "", "99999999999999999999", "\u0661"})
  void lengthThatIsNone_isRefused(String length) throws Exception {
    InputStream body = new ByteArrayInputStream(new byte[10]);
    refused(
        request("POST", "/__clerk/v1").header("Content-Length", length).body(body),
        "Content-Length is no length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.example/__clerk", "a@b", "a, b", "", "\u2603", "a:b", "[", "a\r\nb"})
  void hostThatIsNone_isRefused(String host) throws Exception {
    try (ProxyResponse response = proxy.forward(ProxyRequest.builder()
        .method("GET")
        .url("/__clerk/v1")
        .header("Host", host)
        .build())) {
      assertThat(code(response)).isEqualTo("400 proxy_request_failed");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  private void refused(ProxyRequest.Builder request, String message) throws IOException {
    try (ProxyResponse response = proxy.forward(request.build())) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(error(response).toString())
          .isEqualTo("{\"code\":\"proxy_request_failed\",\"message\":\"" + message + "\"}");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void bodyThatBreaksOff_isTheBrowsersFault() throws Exception {
    server.enqueue(new MockResponse());
    server.enqueue(new MockResponse());
    InputStream broken = InputStream.nullInputStream();
    broken.close(); // Reading it fails from now on, as with a browser that is gone.
    for (InputStream body : List.of(broken, new ByteArrayInputStream(new byte[9]))) {
      ProxyRequest request = request("POST", "/__clerk/v1")
          .header("Content-Length", "10")
          .body(body)
          .build();
      try (ProxyResponse response = proxy.forward(request)) {
        assertThat(response.getFailure()).isInstanceOf(IOException.class);
        assertThat(code(response)).isEqualTo("400 proxy_request_failed");
      }
    }
  }

  @Test
  void slowAnswer_is502AfterTheTimeout() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    proxy = proxy(options -> options.timeout(Duration.ofMillis(200)));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getStatus()).isEqualTo(502);
      assertThat(response.getFailure()).isInstanceOf(IOException.class);
      assertThat(error(response).get("message").getAsString())
          .isEqualTo("The Frontend API has not answered in time");
    }
  }

  @Test
  void timeout_isThatOfTheClient_orOfTheView() throws Exception {
    try (Clerk quick =
        Clerk.builder().secretKey(KEY).timeout(Duration.ofMillis(200)).build()) {
      for (Clerk one : List.of(quick, clerk.withTimeout(Duration.ofMillis(200)))) {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

        try (ProxyResponse response = proxy(one, options -> {}).forward(get().build())) {
          assertThat(code(response)).isEqualTo("502 proxy_request_failed");
        }
      }
    }
  }

  @Test
  void timeout_isForTheWholeAnswer() throws Exception {
    server.enqueue(new MockResponse()
        .setBody("x".repeat(20_000))
        .setSocketPolicy(SocketPolicy.KEEP_OPEN)
        .throttleBody(1, 50, TimeUnit.MILLISECONDS));
    proxy = proxy(options -> options.timeout(Duration.ofMillis(1500)));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getStatus()).isEqualTo(200);
      assertThatThrownBy(() -> response.getBody().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, DISCONNECT_AFTER_REQUEST",
    "PUT, DISCONNECT_AFTER_REQUEST",
    "PUT, DISCONNECT_DURING_REQUEST_BODY",
    "POST, DISCONNECT_DURING_REQUEST_BODY",
  })
  void brokenConnection_is502_andNothingIsSentAgain(String method, SocketPolicy policy)
      throws Exception {
    server.enqueue(new MockResponse().setBody("of a first request"));
    try (ProxyResponse first = proxy.forward(get().build())) {
      assertThat(text(first)).isEqualTo("of a first request");
    }
    server.enqueue(new MockResponse().setSocketPolicy(policy));
    server.enqueue(new MockResponse().setBody("of a repetition"));
    ProxyRequest request = request(method, "/__clerk/v1")
        .header("Content-Length", "300000")
        .body(new ByteArrayInputStream(new byte[300_000]))
        .build();

    try (ProxyResponse response = proxy.forward(request)) {
      assertThat(code(response)).isEqualTo("502 proxy_request_failed");
      assertThat(response.getFailure()).isNotNull();
    }
  }

  @Test
  void nobodyThere_is502() throws Exception {
    server.shutdown();

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(error(response).toString())
          .contains("proxy_request_failed", "can't be reached")
          .doesNotContain(KEY);
      assertThat(response.getFailure()).hasMessageNotContaining(KEY);
    }
  }

  @Test
  void answerThatBreaksOff_failsTheReader() throws Exception {
    server.enqueue(new MockResponse()
        .setBody("x".repeat(100_000))
        .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getStatus()).isEqualTo(200);
      assertThatThrownBy(() -> response.getBody().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void noUsableKey_is500() throws Exception {
    AtomicReference<String> key = new AtomicReference<>("pk_test_not_secret");
    try (Clerk machine = Clerk.builder().machineSecretKey("ak_machine").build();
        Clerk supplied = Clerk.builder().secretKeySupplier(key::get).build()) {
      Clerk closed = Clerk.builder().secretKey(KEY).build();
      closed.close();
      for (Clerk one : List.of(machine, supplied, closed)) {
        try (ProxyResponse response = proxy(one, options -> {}).forward(get().build())) {
          assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
          assertThat(response.getFailure()).isInstanceOf(RuntimeException.class);
          assertThat(code(response)).isEqualTo("500 proxy_configuration_error");
        }
      }
      assertThat(server.getRequestCount()).isZero();

      FrontendApiProxy rotated = proxy(supplied, options -> {});
      for (String now : List.of("sk_test_one", "sk_test_two")) {
        key.set(now);
        proxy = rotated;
        assertThat(received(get()).getHeader("Clerk-Secret-Key")).isEqualTo(now);
      }
    }
  }

  @Test
  void errorForHead_hasNoBody() throws Exception {
    try (ProxyResponse response = proxy.forward(request("HEAD", "/x").build())) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.getBody().readAllBytes()).isEmpty();
    }
  }

  @Test
  void anyRequest_isAnswered() throws Exception {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse();
      }
    });
    List<String> parts = Arrays.asList(
        "GET",
        "POST",
        "HEAD",
        "/__clerk",
        "/",
        "..",
        "%",
        "%2e",
        "\\",
        "\r\n",
        "\u0000",
        "\ud800",
        "\u2603",
        "?",
        "#",
        "&",
        "https://",
        "//",
        ":",
        "@",
        "[::1",
        "]",
        ";",
        ",",
        " ",
        "v1",
        "host",
        "content-length",
        "connection",
        "x-forwarded-host",
        "cookie",
        "location",
        "99999999999");
    Random random = new Random(7);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      ProxyRequest.Builder request = ProxyRequest.builder()
          .method(random.nextBoolean() ? "POST" : some(parts, random))
          .url(
              (random.nextBoolean() ? "/__clerk/" : "") + some(parts, random) + some(parts, random))
          .header("Host", random.nextInt(4) > 0 ? "app.example" : some(parts, random))
          .remoteAddress(some(parts, random))
          .body(random.nextBoolean() ? null : new ByteArrayInputStream(new byte[2]));
      if (random.nextBoolean()) {
        request.header(some(parts, random), some(parts, random));
      }

      try (ProxyResponse response = proxy.forward(request.build())) {
        statuses.add(response.getStatus());
        response.getBody().readAllBytes();
      }
    }
    assertThat(statuses).containsOnly(200, 400).hasSize(3000);
    assertThat(statuses.stream().filter(s -> s == 200).count()).isGreaterThan(100);
  }

  private static String some(List<String> parts, Random random) {
    return parts.get(random.nextInt(parts.size()))
        + parts.get(random.nextInt(parts.size())).repeat(random.nextInt(2));
  }

  @Test
  void null_isTheCallersFault() {
    assertThatThrownBy(() -> proxy.forward(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProxyRequest.builder().method("GET").build())
        .hasMessageContaining("url");
    assertThatThrownBy(() -> ProxyRequest.builder().url("/").build())
        .hasMessageContaining("method");
  }
}
