package io.github.clerkjava.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.PromptServer;
import java.util.List;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets of what the Frontend API answers. */
class ForwardedResponseTest extends ProxyFixture {
  @ParameterizedTest
  @ValueSource(ints = {200, 201, 207, 400, 401, 404, 407, 408, 421, 422, 429, 500, 503})
  void answer_comesAsItIs_andIsAskedForOnce(int status) throws Exception {
    server.enqueue(new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setHeader("Retry-After", "0")
        .setHeader("X-Clerk-Trace-Id", "t")
        .setBody("{\"a\":\"\u00fc\"}"));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getStatus()).isEqualTo(status);
      assertThat(response.getHeader("content-type")).isEqualTo("application/json");
      assertThat(response.getHeader("Retry-After")).isEqualTo("0");
      assertThat(response.getHeader("X-Clerk-Trace-Id")).isEqualTo("t");
      assertThat(response.getHeader("X-Other")).isNull();
      assertThat(response.getFailure()).isNull();
      assertThat(text(response)).isEqualTo("{\"a\":\"\u00fc\"}");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void cookies_stayApart() throws Exception {
    server.enqueue(new MockResponse()
        .addHeader(
            "Set-Cookie", "__client=a; Path=/; HttpOnly; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
        .addHeader("set-cookie", "__client_uat=1; Path=/")
        .addHeader("Set-Cookie", "__session=; Max-Age=0"));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getHeaders().get("Set-Cookie"))
          .containsExactly(
              "__client=a; Path=/; HttpOnly; Expires=Wed, 21 Oct 2026 07:28:00 GMT",
              "__client_uat=1; Path=/",
              "__session=; Max-Age=0");
    }
  }

  @Test
  void headersOfTheConnection_endHere() throws Exception {
    server.enqueue(new MockResponse()
        .addHeader("Connection", "X-Hop, keep-alive")
        .addHeader("Connection", "x-other")
        .addHeader("X-Hop", "1")
        .addHeader("X-Other", "1")
        .addHeader("X-Stays", "1")
        .addHeader("Keep-Alive", "timeout=5")
        .addHeader("Proxy-Authenticate", "Basic")
        .addHeader("Trailer", "X-T")
        .addHeader("Upgrade", "h2c")
        .addHeader("Clerk-Secret-Key", KEY)
        .setChunkedBody("abc", 1));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getHeaders()).containsOnlyKeys("X-Stays");
      assertThat(text(response)).isEqualTo("abc");
    }
  }

  @Test
  void lengthAndEncoding_endHere_andTheBodyIsUnpacked() throws Exception {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8("unpacked");
    }
    server.enqueue(new MockResponse().setBody("plain").addHeader("Content-Encoding", "identity"));
    server.enqueue(new MockResponse().setBody(packed).addHeader("Content-Encoding", "GZIP"));
    for (String body : List.of("plain", "unpacked")) {
      try (ProxyResponse response = proxy.forward(get().build())) {
        assertThat(response.getHeaders()).doesNotContainKeys("Content-Length", "Content-Encoding");
        assertThat(text(response)).isEqualTo(body);
      }
    }
  }

  @Test
  void encodingThatWasNotAskedFor_isNotPassedOn() throws Exception {
    server.enqueue(new MockResponse().setBody("x").addHeader("Content-Encoding", "br"));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(code(response)).isEqualTo("502 proxy_request_failed");
    }
  }

  @Test
  void answersWithoutBody_haveNone() throws Exception {
    server.enqueue(
        new MockResponse().setHeader("Content-Length", "100").setHeader("Content-Encoding", "br"));
    server.enqueue(new MockResponse().setResponseCode(204));
    server.enqueue(new MockResponse().setResponseCode(304).setHeader("Content-Encoding", "br"));
    List<ProxyRequest> requests = List.of(
        request("HEAD", "/__clerk/npm/x").build(),
        get().build(),
        get().header("If-None-Match", "e").build());
    for (ProxyRequest request : requests) {
      ProxyResponse response = proxy.forward(request);

      assertThat(response.getStatus()).isIn(200, 204, 304);
      assertThat(response.getHeaders()).doesNotContainKeys("Content-Length", "Content-Encoding");
      assertThat(response.getBody().readAllBytes()).isEmpty();
    }
    assertThat(next().getMethod()).isEqualTo("HEAD");
    next();
    assertThat(next().getSequenceNumber())
        .as("requests before on the connection")
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "FAPI/v1/x?a=b#c, https://app.example/__clerk/v1/x?a=b#c",
    "FAPI, https://app.example/__clerk/",
    "/v1/x, https://app.example/__clerk/v1/x",
    "x?y, https://app.example/__clerk/v1/x?y",
    "//HOST/v1/x, https://app.example/__clerk/v1/x",
    "http://user:pw@HOST/v1/x, https://app.example/__clerk/v1/x",
    "https://app.example/done, https://app.example/done",
    "https://accounts.google.com/o/oauth2?a=b%20c, https://accounts.google.com/o/oauth2?a=b%20c",
    "//evil.example/x, //evil.example/x",
    "http://127.0.0.1:1/x, http://127.0.0.1:1/x",
    "http://127.0.0.1/x, http://127.0.0.1/x",
    "http://evil.example:PORT/x, http://evil.example:PORT/x",
    "clerk-app://callback, clerk-app://callback",
    "http://, http://",
  })
  void redirect_goesToTheBrowser_byTheProxyWhereItIsToTheFrontendApi(String location, String seen)
      throws Exception {
    String port = String.valueOf(server.getPort());
    String host = "127.0.0.1:" + port;
    String given = location.replace("FAPI", fapi()).replace("HOST", host).replace("PORT", port);
    for (int status : new int[] {301, 302, 303, 307, 308, 201}) {
      server.enqueue(new MockResponse().setResponseCode(status).setHeader("Location", given));

      try (ProxyResponse response = proxy.forward(get().build())) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getHeaders().get("Location"))
            .containsExactly(seen.replace("PORT", port));
      }
    }
    assertThat(server.getRequestCount()).as("requests, none of them followed").isEqualTo(6);
  }

  @Test
  void redirectToAnotherServer_isNotFollowed() throws Exception {
    try (MockWebServer other = PromptServer.create()) {
      other.start();
      server.enqueue(new MockResponse()
          .setResponseCode(307)
          .setHeader("Location", other.url("/steal").toString()));

      try (ProxyResponse response = proxy.forward(get().build())) {
        assertThat(response.getHeader("Location")).isEqualTo(other.url("/steal").toString());
      }
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void headersThatCouldBeTakenForTwo_endHere() throws Exception {
    server.enqueue(new MockResponse()
        .setHeaders(new Headers.Builder()
            .add("X-Good", "1")
            .add("X(Odd)", "1")
            .addUnsafeNonAscii("X-Odd", "\u010d\u010aSet-Cookie: evil=1")
            .addUnsafeNonAscii("X-Return", "a\rSet-Cookie: evil=1")
            .add("Content-Length", "0")
            .build()));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(response.getHeaders()).containsOnlyKeys("X-Good");
    }
  }

  @Test
  void switchOfProtocols_isNotPassedOn() throws Exception {
    server.enqueue(new MockResponse()
        .setResponseCode(101)
        .setHeader("Upgrade", "other")
        .setHeader("Connection", "Upgrade"));

    try (ProxyResponse response = proxy.forward(get().build())) {
      assertThat(code(response)).isEqualTo("502 proxy_request_failed");
    }
  }
}
