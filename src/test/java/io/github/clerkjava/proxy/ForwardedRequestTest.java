package io.github.clerkjava.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Frontend API gets of what a browser sends. */
class ForwardedRequestTest extends ProxyFixture {
  @Test
  void request_goesOnWithTheKeyAndWhereItCameFrom() throws Exception {
    RecordedRequest received = received(request("GET", "/__clerk/v1/client?a=b%20c&a=d")
        .header("User-Agent", "Browser/1")
        .header("Accept-Language", "de")
        .header("Authorization", "Bearer of_the_browser")
        .header("Cookie", "__client=c; __session=s")
        .header("Accept-Encoding", "br, gzip")
        .header("Range", "bytes=0-9"));

    assertThat(received.getRequestLine()).isEqualTo("GET /v1/client?a=b%20c&a=d HTTP/1.1");
    assertThat(received.getHeaders().toMultimap())
        .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry("host", List.of("127.0.0.1:" + server.getPort())),
            Map.entry("connection", List.of("Keep-Alive")),
            Map.entry("user-agent", List.of("Browser/1")),
            Map.entry("accept-language", List.of("de")),
            Map.entry("authorization", List.of("Bearer of_the_browser")),
            Map.entry("cookie", List.of("__client=c; __session=s")),
            Map.entry("accept-encoding", List.of("identity")),
            Map.entry("range", List.of("bytes=0-9")),
            Map.entry("clerk-proxy-url", List.of("https://app.example/__clerk")),
            Map.entry("clerk-secret-key", List.of(KEY)),
            Map.entry("x-forwarded-host", List.of("app.example")),
            Map.entry("x-forwarded-proto", List.of("https")),
            Map.entry("x-forwarded-for", List.of("192.0.2.7"))));
  }

  @Test
  void whatTheBrowserMakesUp_doesNotGoOn() throws Exception {
    RecordedRequest received = received(get()
        .header("clerk-secret-key", "sk_of_the_browser")
        .header("CLERK-PROXY-URL", "https://evil.example/__clerk")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Proto", "http")
        .header("X-Forwarded-For", "203.0.113.1")
        .header("X-Forwarded-Port", "1")
        .header("X-Forwarded-Prefix", "/evil")
        .header("Forwarded", "for=203.0.113.1")
        .header("X-Real-IP", "203.0.113.1")
        .header("CF-Connecting-IP", "203.0.113.1")
        .header("True-Client-IP", "203.0.113.1")
        .header("Expect", "100-continue"));

    assertThat(received.getHeaders().values("Clerk-Secret-Key")).containsExactly(KEY);
    assertThat(received.getHeaders().values("Clerk-Proxy-Url"))
        .containsExactly("https://app.example/__clerk");
    assertThat(received.getHeaders().values("X-Forwarded-Host")).containsExactly("app.example");
    assertThat(received.getHeaders().values("X-Forwarded-Proto")).containsExactly("https");
    assertThat(received.getHeaders().values("X-Forwarded-For")).containsExactly("192.0.2.7");
    assertThat(received.getHeaders().names())
        .doesNotContain(
            "X-Forwarded-Port", "X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "Expect")
        .doesNotContain("CF-Connecting-IP", "True-Client-IP");
  }

  @Test
  void trustedProxy_saysWhereTheBrowserIs() throws Exception {
    proxy = proxy(options -> options.path("/auth/").trustedForwardedHosts("Shop.example"));

    RecordedRequest received = received(request("GET", "/auth/v1/client")
        .header("X-Forwarded-Host", "shop.example, inside")
        .header("X-Forwarded-Proto", "http")
        .header("X-Forwarded-For", "2001:db8::1, 10.0.0.1"));

    assertThat(received.getHeader("Clerk-Proxy-Url")).isEqualTo("http://shop.example/auth");
    assertThat(received.getHeader("X-Forwarded-Host")).isEqualTo("shop.example");
    assertThat(received.getHeader("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(received.getHeaders().values("X-Forwarded-For")).containsExactly("2001:db8::1");

    RecordedRequest other = received(request("GET", "/auth/v1/client")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-For", "203.0.113.1"));

    assertThat(other.getHeader("Clerk-Proxy-Url")).isEqualTo("https://app.example/auth");
    assertThat(other.getHeader("X-Forwarded-For")).isEqualTo("192.0.2.7");

    proxy = proxy(options -> options.trustForwardedHeaders(true));
    RecordedRequest any = received(get().header("X-Forwarded-Host", "any.example:81"));

    assertThat(any.getHeader("Clerk-Proxy-Url")).isEqualTo("https://any.example:81/__clerk");
    assertThat(any.getHeader("X-Forwarded-For")).isEqualTo("192.0.2.7");
  }

  @ParameterizedTest
  @CsvSource({
    "[2001:db8::1%eth0], 2001:db8::1",
    "::1, ::1",
    "unknown,",
    "1.2.3.4\u0100,",
    "/tmp/socket,"
  })
  void remoteAddress_goesOnOnlyIfItIsOne(String address, String sent) throws Exception {
    assertThat(received(get().remoteAddress(address)).getHeader("X-Forwarded-For"))
        .isEqualTo(sent);
  }

  @Test
  void headersOfTheConnection_endHere() throws Exception {
    RecordedRequest received = received(get()
        .header("Connection", "close, X-Secret-Hop")
        .header("Connection", "x-other")
        .header("X-Secret-Hop", "1")
        .header("X-Other", "1")
        .header("X-Stays", "1")
        .header("Keep-Alive", "timeout=5")
        .header("Proxy-Connection", "keep-alive")
        .header("Proxy-Authorization", "Basic x")
        .header("Proxy-Authenticate", "Basic")
        .header("TE", "trailers")
        .header("Trailer", "X-T")
        .header("Upgrade", "h2c")
        .header("HTTP2-Settings", "AAMAAABkAAQAoAAAAAIAAAAA"));

    assertThat(received.getHeaders().names())
        .contains("X-Stays")
        .doesNotContain("X-Secret-Hop", "X-Other", "Keep-Alive", "Proxy-Connection", "TE")
        .doesNotContain("Proxy-Authorization", "Proxy-Authenticate", "Trailer", "Upgrade")
        .doesNotContain("HTTP2-Settings");
    assertThat(received.getHeaders().values("Connection")).containsExactly("Keep-Alive");
  }

  @Test
  void connection_doesNotTakeOurHeadersAway() throws Exception {
    RecordedRequest received = received(get()
        .header(
            "Connection", "Clerk-Secret-Key, Clerk-Proxy-Url, X-Forwarded-For, Accept-Encoding"));

    assertThat(received.getHeader("Clerk-Secret-Key")).isEqualTo(KEY);
    assertThat(received.getHeader("Clerk-Proxy-Url")).isEqualTo("https://app.example/__clerk");
    assertThat(received.getHeader("X-Forwarded-For")).isEqualTo("192.0.2.7");
    assertThat(received.getHeader("Accept-Encoding")).isEqualTo("identity");
  }

  @Test
  void nonAscii_doesNotGoOn_otherCookiesDo() throws Exception {
    RecordedRequest received = received(get()
        .header("X-Name", "J\u00f6rg")
        .header("X-Evil", "a\u010d\u010aX-Injected: 1")
        .header("X-Good", "a\tb")
        .header("Cookie", "a=1; odd=\u2603;b=2")
        .header("Cookie", "c=3"));

    assertThat(received.getHeaders().names()).doesNotContain("X-Name", "X-Evil", "X-Injected");
    assertThat(received.getHeader("X-Good")).isEqualTo("a\tb");
    assertThat(received.getHeaders().values("Cookie")).containsExactly("a=1; b=2; c=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void body_goesOnWithItsLengthAndType(String method) throws Exception {
    RecordedRequest received = received(request(method, "/__clerk/v1/client/sign_ins")
        .header("Content-Length", "4")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(new ByteArrayInputStream(
            "a=\u00fc, and more than announced".getBytes(StandardCharsets.UTF_8))));

    assertThat(received.getMethod()).isEqualTo(method);
    assertThat(received.getBody().readUtf8()).isEqualTo("a=\u00fc");
    assertThat(received.getHeaders().values("Content-Length")).containsExactly("4");
    assertThat(received.getHeaders().values("Content-Type"))
        .containsExactly("application/x-www-form-urlencoded");
    assertThat(received.getHeader("Transfer-Encoding")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "DELETE"})
  void bodyOfUnknownLength_goesOnInChunks(String method) throws Exception {
    RecordedRequest received = received(request(method, "/__clerk/v1/x")
        .header("Transfer-Encoding", "chunked")
        .header("Content-Length", "1")
        .body(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8))));

    assertThat(received.getBody().readUtf8()).isEqualTo("abc");
    assertThat(received.getHeaders().values("Transfer-Encoding")).containsExactly("chunked");
    assertThat(received.getHeader("Content-Length")).isNull();
  }

  @Test
  void whereThereIsNoBody_noneGoesOn() throws Exception {
    InputStream empty = InputStream.nullInputStream();
    for (String method : List.of("GET", "HEAD", "DELETE", "OPTIONS")) {
      RecordedRequest received = received(request(method, "/__clerk/v1/x").body(empty));

      assertThat(received.getMethod()).isEqualTo(method);
      assertThat(received.getHeader("Content-Length")).isNull();
      assertThat(received.getHeader("Transfer-Encoding")).isNull();
    }
    assertThat(received(request("POST", "/__clerk/v1/x")).getHeader("Content-Length"))
        .isEqualTo("0");
    RecordedRequest get = received(get()
        .header("Content-Length", "3")
        .body(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8))));
    assertThat(get.getHeader("Content-Length")).isNull();
    assertThat(get.getBodySize()).isZero();
  }

  @Test
  void pathAndQuery_areOnTheHostThatTheRequestNames() throws Exception {
    RecordedRequest received = received(ProxyRequest.builder()
        .method("GET")
        .url("/__clerk/v1/client")
        .headers(Map.of("HOST", List.of("app.example:8080"))));

    assertThat(received.getHeader("Clerk-Proxy-Url")).isEqualTo("http://app.example:8080/__clerk");
    assertThat(received.getHeader("X-Forwarded-Host")).isEqualTo("app.example:8080");
    assertThat(received.getHeader("X-Forwarded-For")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/__clerk/v1",
        "https://evil.example:444/__clerk//other.example/v1",
        "https://a@evil.example/__clerk/@other.example/v1",
        "/__clerk//evil.example/v1",
        "/__clerk/https://evil.example/v1",
        "/__clerk/v1?url=//evil.example",
        "/__clerk?@evil.example/",
      })
  void nothingInARequest_choosesAnotherHost(String url) throws Exception {
    for (String host : List.of("evil.example", "app.example", "127.0.0.1:1")) {
      RecordedRequest received =
          received(ProxyRequest.builder().method("GET").url(url).header("Host", host));

      assertThat(received.getHeader("Host")).isEqualTo("127.0.0.1:" + server.getPort());
      assertThat(received.getHeader("Clerk-Secret-Key")).isEqualTo(KEY);
    }
  }
}
