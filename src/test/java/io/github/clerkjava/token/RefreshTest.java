package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.internal.web.PublishableKey;
import io.github.clerkjava.json.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Session tokens that are renewed, and nonces of handshakes, over HTTP. */
class RefreshTest {
  private static final String SUFFIX = "_" + PublishableKey.parse(Visit.LIVE).cookieSuffix;
  private static final String REFRESH = "__refresh" + SUFFIX + "=rt_1; ";
  private static final String FAILED = "session-token-expired-refresh-";

  private final MockWebServer server = new MockWebServer();
  private final List<String> warnings = new ArrayList<>();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_live_1")
        .jwtKey(Visit.SIGNER.pem())
        .apiUrl(server.url("/").toString())
        .maxRetries(0)
        .authentication(
            a -> a.publishableKey(Visit.LIVE).clock(Signer.CLOCK).warnings(warnings::add))
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.close();
  }

  private static AuthRequest.Builder request(String cookies) {
    return AuthRequest.builder()
        .method("GET")
        .url("https://app.example.com:8443/a?b=c")
        .header("Cookie", cookies + "; __client_uat=1");
  }

  private RequestState refreshed(String session) {
    return clerk.authenticateRequest(request(REFRESH + "__session=" + session).build());
  }

  private static String expired(String sid) {
    return Visit.SIGNER.sign(
        Visit.SIGNER.header(""),
        "{'sub':'user_1','iat':5,'exp':" + (Signer.NOW - 10) + Visit.ISSUER + sid + "}");
  }

  private static String reason(RequestState state) {
    String reason = Visit.reason(state);
    assertThat(reason).startsWith("signed-out " + FAILED);
    assertThat(state.getMessage()).contains("reason=token-expired");
    return reason.substring(("signed-out " + FAILED).length());
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(body));
  }

  private void answerCookies(String... lines) {
    answer(200, "{\"object\":\"cookies\",\"cookies\":[\"" + String.join("\",\"", lines) + "\"]}");
  }

  private RecordedRequest sent() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  @Test
  void refresh_sendsWhatTheBrowserHas() throws InterruptedException {
    answerCookies("__session=" + Visit.good());
    String expired = Visit.expired();
    AuthRequest request = request(REFRESH + "__session=" + expired)
        .header("X-Two", "a")
        .header("x-two", "b")
        .build();

    RequestState state = clerk.authenticateRequest(request);

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    RecordedRequest sent = sent();
    assertThat(sent.getMethod()).isEqualTo("POST");
    assertThat(sent.getRequestUrl().encodedPath()).isEqualTo("/v1/sessions/sess_1/refresh");
    assertThat(sent.getRequestUrl().queryParameter("suffixed_cookies")).isNotEqualTo("true");
    assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer sk_live_1");
    Metadata body = Metadata.parse(sent.getBody().readUtf8());
    assertThat(body)
        .containsEntry("format", "cookie")
        .containsEntry("expired_token", expired)
        .containsEntry("refresh_token", "rt_1")
        .containsEntry("request_origin", "https://app.example.com:8443");
    assertThat(body.getObject("request_headers"))
        .containsOnlyKeys("cookie", "x-two")
        .containsEntry("cookie", List.of(request.getHeader("cookie")));
  }

  @Test
  void refresh_signedInWithTheCookies() {
    String token = Visit.good();
    answerCookies("__session" + SUFFIX + "=" + token + "; Path=/", "__client_uat=7");

    RequestState state = refreshed(Visit.expired());

    assertThat(state.getToken()).isEqualTo(token);
    assertThat(state.toSessionAuth().getUserId()).isEqualTo("user_1");
    assertThat(state.getHeaders())
        .isEqualTo(Map.of(
            "Set-Cookie",
            List.of("__session" + SUFFIX + "=" + token + "; Path=/", "__client_uat=7")));
  }

  @Test
  void refresh_suffixedCookies_areTold() throws InterruptedException {
    answerCookies("__session=" + Visit.good());

    clerk.authenticateRequest(request(
            REFRESH + "__client_uat" + SUFFIX + "=1; __session" + SUFFIX + "=" + Visit.expired())
        .build());

    assertThat(sent().getRequestUrl().queryParameterValues("suffixed_cookies"))
        .containsExactly("true");
  }

  @Test
  void refresh_headerToken_isRenewedToo() throws InterruptedException {
    answerCookies("__session=" + Visit.good());
    String expired = Visit.expired();

    RequestState state = clerk.authenticateRequest(
        request(REFRESH).header("Authorization", "Bearer " + expired).build());

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(Metadata.parse(sent().getBody().readUtf8())).containsEntry("expired_token", expired);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a?b=c#d", "../users", "a b%2Fc", "é", "a;b", "%2e%2e", "a&b"})
  void refresh_sessionIdIsOneSegment(String sid) throws InterruptedException {
    answerCookies("__session=" + Visit.good());
    // Signed by nobody: the header token is what is verified.
    String foreign = expired(",'sid':'" + sid + "'").replaceFirst("[^.]*$", "");

    RequestState state = clerk.authenticateRequest(request(REFRESH + "__session=" + foreign)
        .header("Authorization", "Bearer " + Visit.expired())
        .build());

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    RecordedRequest sent = sent();
    assertThat(sent.getRequestUrl().pathSegments())
        .containsExactly("v1", "sessions", sid, "refresh");
    assertThat(Metadata.parse(sent.getBody().readUtf8())).containsEntry("expired_token", foreign);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "."})
  void refresh_sessionIdLeadsElsewhere_isNotSent(String sid) {
    assertThat(reason(refreshed(expired(",'sid':'" + sid + "'"))))
        .isEqualTo("unexpected-bapi-error");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refresh_notEligible() {
    String session = "__session=" + Visit.expired();

    assertThat(reason(
            clerk.authenticateRequest(request(REFRESH + session).method("POST").build())))
        .isEqualTo("non-eligible-non-get");
    assertThat(reason(clerk.authenticateRequest(request(session).method("HEAD").build())))
        .isEqualTo("non-eligible-non-get");
    assertThat(reason(clerk.authenticateRequest(request(session).build())))
        .isEqualTo("non-eligible-no-refresh-cookie");
    assertThat(
            reason(clerk.authenticateRequest(request("__refresh=rt; " + session).build())))
        .isEqualTo("non-eligible-no-refresh-cookie");
    assertThat(reason(clerk.authenticateRequest(
            request("__refresh" + SUFFIX + "=; " + session).build())))
        .isEqualTo("non-eligible-no-refresh-cookie");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refresh_otherProblemThanTime_isNotTried() {
    String early = Visit.session(Signer.NOW - 10, Signer.NOW + 50, ",'nbf':" + (Signer.NOW + 6));
    String future = Visit.session(Signer.NOW + 6, Signer.NOW + 50, "");

    assertThat(Visit.reason(refreshed(early))).isEqualTo("signed-out session-token-nbf");
    assertThat(Visit.reason(refreshed(future)))
        .isEqualTo("signed-out session-token-iat-in-the-future");
    assertThat(Visit.reason(refreshed(Visit.expired().replaceFirst("[^.]*$", "AAAA"))))
        .isEqualTo("signed-out token-invalid-signature");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refresh_withoutBackend() {
    RequestState state =
        Visit.live().suffixed("__refresh", "rt").signedIn(1000, Visit.expired()).state();

    assertThat(reason(state)).isEqualTo("missing-api-client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",'sid':''", ",'sid':null", ",'sid':7", ",'sid':['sess_1']", ",'sid':{}"})
  void refresh_noSessionId(String sid) {
    assertThat(reason(refreshed(expired(sid))))
        .isEqualTo("expired-session-token-missing-sid-claim");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "e30.bnVsbA.", "a.b.c"})
  void refresh_cookieIsNoToken(String cookie) {
    RequestState state = clerk.authenticateRequest(request(REFRESH + "__session=" + cookie)
        .header("Authorization", "Bearer " + Visit.expired())
        .build());

    assertThat(reason(state)).isEqualTo("expired-session-token-decode-failed");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400 | {\"errors\":[{\"code\":\"refresh_token_expired\",\"message\":\"m\"},{\"code\":\"b\"}]} | refresh_token_expired",
        "401 | {\"errors\":[{\"code\":\"session_not_active\",\"message\":\"m\"}]} | session_not_active",
        "422 | {\"errors\":[{\"code\":\"unexpected_error\",\"message\":\"m\"}]} | fetch-error",
        "404 | {\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"m\"}]} | resource_not_found",
        "429 | {\"errors\":[{\"code\":\"too_many_requests\",\"message\":\"m\"}]} | too_many_requests",
        "500 | {\"errors\":[{\"code\":\"internal_clerk_error\",\"message\":\"m\"}]} | internal_clerk_error",
        "500 | {\"errors\":[]} | unexpected-bapi-error",
        "500 | {} | unexpected-bapi-error",
        "502 | <html> | unexpected-bapi-error",
        "503 | `` | unexpected-bapi-error",
        "200 | nonsense | unexpected-bapi-error",
        "200 | {\"object\":\"cookies\",\"cookies\":[]} | unexpected-sdk-error",
        "200 | {\"object\":\"cookies\",\"cookies\":null} | unexpected-sdk-error",
        "200 | {\"object\":\"token\",\"jwt\":\"x\"} | unexpected-sdk-error",
        "200 | {\"object\":\"cookies\",\"cookies\":[\"a=b\"]} | invalid-session-token",
        "200 | {\"object\":\"cookies\",\"cookies\":[\"__session=\"]} | invalid-session-token",
        "200 | {\"object\":\"cookies\",\"cookies\":[\"__session=garbage\"]} | invalid-session-token"
      })
  void refresh_backendFails(int status, String body, String problem) {
    answer(status, body);

    RequestState state = refreshed(Visit.expired());

    assertThat(reason(state)).isEqualTo(problem);
    assertThat(state.getHeaders()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void refresh_newTokenIsNotGood() {
    answerCookies("__session=" + Visit.expired());
    answerCookies("__session=" + Visit.good(), "__session" + SUFFIX + "=" + Visit.expired());
    answerCookies("__session=" + Visit.good().replaceFirst("[^.]*$", "AAAA"));

    assertThat(reason(refreshed(Visit.expired()))).isEqualTo("invalid-session-token");
    assertThat(reason(refreshed(Visit.expired()))).isEqualTo("invalid-session-token");
    assertThat(reason(refreshed(Visit.expired()))).isEqualTo("invalid-session-token");
  }

  @Test
  void refresh_noConnection() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    assertThat(reason(refreshed(Visit.expired()))).isEqualTo("fetch-error");
  }

  @Test
  void refresh_cookieWithLineBreak_isLeftOut() {
    answerCookies("a=1\\r\\nX-Evil: 1", "__session=" + Visit.good(), "b=2\\nc");

    RequestState state = refreshed(Visit.expired());

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    assertThat(state.getHeaders().get("Set-Cookie")).containsExactly("__session=" + Visit.good());
  }

  @Test
  void refresh_failsOnPage_handshakeSaysWhy() {
    answer(401, "{\"errors\":[{\"code\":\"session_not_active\",\"message\":\"m\"}]}");

    RequestState state = clerk.authenticateRequest(request(REFRESH + "__session=" + Visit.expired())
        .header("Sec-Fetch-Dest", "document")
        .build());

    assertThat(Visit.reason(state)).isEqualTo("handshake " + FAILED + "session_not_active");
    assertThat(state.getLocation()).contains("__clerk_hs_reason=" + FAILED + "session_not_active&");
  }

  @Test
  void nonce_isRedeemed() throws InterruptedException {
    answer(200, "{\"directives\":[\"__session=" + Visit.good() + "; Path=/\"]}");

    RequestState state = clerk.authenticateRequest(AuthRequest.builder()
        .method("GET")
        .url("https://app.example.com/?__clerk_handshake_nonce=a%26b/c")
        .header("Cookie", "__clerk_handshake_nonce=other; __clerk_handshake=garbage")
        .build());

    assertThat(Visit.reason(state)).isEqualTo("signed-in -");
    RecordedRequest sent = sent();
    assertThat(sent.getMethod()).isEqualTo("GET");
    assertThat(sent.getRequestUrl().encodedPath()).isEqualTo("/v1/clients/handshake_payload");
    assertThat(sent.getRequestUrl().queryParameter("nonce")).isEqualTo("a&b/c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "404 | {\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"m\"}]}",
        "500 | <html>",
        "200 | nonsense",
        "200 | {}",
        "200 | {\"directives\":null}",
        "200 | {\"directives\":[]}"
      })
  void nonce_cantBeRedeemed_bringsNothing(int status, String body) {
    answer(status, body);

    RequestState state = clerk.authenticateRequest(
        request("__clerk_handshake_nonce=n0nce; __session=" + Visit.good()).build());

    assertThat(Visit.reason(state)).isEqualTo("signed-out session-token-missing");
    assertThat(state.getHeaders()).containsEntry("Access-Control-Allow-Origin", List.of("null"));
    assertThat(warnings).noneMatch(warning -> warning.contains("n0nce"));
  }
}
