package io.github.clerkjava.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.Signer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no decent client sends. The container may refuse them, the filter must not fail. */
class ClerkFilterOddRequestsTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);

  private final ServletServer server = new ServletServer();
  private final List<AuthRequest> asked = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws Exception {
    RequestAuthenticator authenticator = RequestAuthenticator.builder()
        .publishableKey("pk_test_Y2xlcmsuY2xlcmsuZGV2JA")
        .jwtKey(SIGNER.pem())
        .warnings(warning -> {})
        .build();
    server
        .filter(
            (request, response, chain) ->
                chain.doFilter(new OddRequest((HttpServletRequest) request, null), response),
            "/frugal")
        .filter(
            (request, response, chain) -> chain.doFilter(
                new OddRequest((HttpServletRequest) request, List.of("X-Own", "x-own")), response),
            "/lavish")
        .filter(
            new ClerkFilter(request -> {
              asked.add(request);
              return authenticator.authenticate(request);
            }),
            "/*")
        .page("/", (request, response) -> response.getWriter().print(request.getRemoteUser()))
        .start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private String send(String target, String... headers) throws IOException {
    return server.raw("GET " + target + " HTTP/1.1\r\n"
        + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
        + "Connection: close\r\n\r\n");
  }

  @Test
  void headersSentSeveralTimes_allArrive() throws Exception {
    String answer = send("/", "Host: a", "X-Own: 1", "x-own: 2", "Cookie: a=1", "COOKIE: b=2");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(asked.get(0).getHeaders())
        .containsEntry("x-own", List.of("1", "2"))
        .containsEntry("cookie", List.of("a=1", "b=2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie: ;;=; =x;__session;__session=%zz;__client_uat=\u00ff9;",
        "Cookie: __session=a.b.c; __client_uat=99999999999999999999; __clerk_db_jwt=x",
        "Authorization: Bearer",
        "Authorization: Bearer \u00e4.\u00f6.\u00fc",
        "Authorization:",
        "Accept: text/html\r\nReferer: ::::\r\nOrigin: null",
        "X-Forwarded-Host: evil/..,b\r\nX-Forwarded-Proto: javascript",
        "Sec-Fetch-Dest: document\r\nX-Forwarded-Host: \u00ff",
      })
  void oddHeaders_doNoHarm(String header) throws Exception {
    assertThat(send("/", "Host: a", header)).matches("(?s)HTTP/1.1 (200|307).*");
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: evil/..", "Host: a b", "Host:", "Host: [::", "Host: a:b", "X-No-Host: 1"})
  void oddHosts_doNoHarm(String host) throws Exception {
    for (String accept : List.of("Accept: text/html", "Accept: */*")) {
      assertThat(send("/", host, accept)).matches("(?s)HTTP/1.1 (200|307|400).*");
    }
  }

  @Test
  void noHost_isLetThrough() throws Exception {
    assertThat(server.raw("GET /?a=1 HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200");
    assertThat(asked.get(0).getUrl()).endsWith("/?a=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/?a=%zz&%",
        "/%00",
        "/%2e%2e%2f",
        "//evil.example/..//x",
        "/a;b=c/..;/?#",
        "/?a={}|^`\"<>",
        "/\u00e4?\u00e4",
        "*",
        "http://evil.example/",
        "http://evil.example",
        "/?__clerk_db_jwt=%zz"
      })
  void oddUrls_doNoHarm(String target) throws Exception {
    for (String accept : List.of("Accept: text/html", "Accept: */*")) {
      assertThat(send(target, "Host: app.example.com", accept))
          .matches("(?s)HTTP/1.1 (200|307|400|404).*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PURGE", "get"})
  void oddMethods_doNoHarm(String method) throws Exception {
    assertThat(server.raw(
            method + " / HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void containerThatTellsNothing_isNoReasonToFail() throws Exception {
    assertThat(server.get("/frugal", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(asked.get(0).getHeaders()).isEmpty();
    assertThat(asked.get(0).getUrl()).isEqualTo("::");
  }

  @Test
  void containerThatNamesAHeaderTwice_doesNotDoubleIt() throws Exception {
    server.get("/lavish", "X-Own", "1");

    assertThat(asked.get(0).getHeaders()).containsOnly(Map.entry("x-own", List.of("1")));
  }

  /** A request of a container that has its own idea of the names of headers, null where it gives none away. */
  private static final class OddRequest extends HttpServletRequestWrapper {
    private final List<String> names;

    OddRequest(HttpServletRequest request, List<String> names) {
      super(request);
      this.names = names;
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return names == null ? null : Collections.enumeration(names);
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer("::");
    }
  }
}
