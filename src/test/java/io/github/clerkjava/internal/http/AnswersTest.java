package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.api.InterstitialApi.GetPublicInterstitialParams;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkResponseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers that are not what the contract promises. */
class AnswersTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_answers")
        .apiUrl(server.url("/").toString())
        .maxRetries(0)
        .build();
  }

  @Test
  void html_whereTextIsPromised_isTheAnswer() {
    server.enqueue(new MockResponse()
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .setBody("<p>Å</p>"));

    String page = clerk.execute(clerk
        .api()
        .interstitial()
        .getPublicInterstitial(GetPublicInterstitialParams.builder().build()));

    assertThat(page).isEqualTo("<p>Å</p>");
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void refusal_hasStatusCodeErrorsTraceAndWait() {
    server.enqueue(new MockResponse()
        .setResponseCode(422)
        .setHeader("Retry-After", "7")
        .setBody("{\"errors\":[{\"code\":\"form_identifier_exists\",\"message\":\"taken\","
            + "\"long_message\":\"That address is taken.\",\"meta\":{\"param_name\":\"email_address\"}},"
            + "{\"code\":\"second\",\"message\":\"m\"}],\"clerk_trace_id\":\"trace_1\"}"));

    ClerkApiException e = refusal();

    assertThat(e.getStatus()).isEqualTo(422);
    assertThat(e.getCode()).isEqualTo("form_identifier_exists");
    assertThat(e.getFirstMessage()).isEqualTo("taken");
    assertThat(e.getErrors()).hasSize(2);
    assertThat(e.getErrors().get(0).getLongMessage()).isEqualTo("That address is taken.");
    assertThat(e.getErrors().get(0).getMeta()).containsEntry("param_name", "email_address");
    assertThat(e.getClerkTraceId()).isEqualTo("trace_1");
    assertThat(e.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(e.getMethod()).isEqualTo("GET");
    assertThat(e.getPathTemplate()).isEqualTo("/users/{user_id}");
    assertThat(e.getRawBody()).startsWith("{\"errors\"");
    assertThat(e)
        .hasMessageMatching(
            "GET /users/\\{user_id} answered 422: form_identifier_exists \\(taken\\); second \\(m\\)"
                + " \\[trace trace_1] after 1 attempt in \\d\\.\\d{3} s");
    assertThat(e.isNotFound() || e.isRateLimited() || e.isUnauthorized() || e.isServerError())
        .isFalse();
  }

  @Test
  void refusalThatQuotesTheKey_doesNotShowIt() {
    server.enqueue(new MockResponse()
        .setResponseCode(401)
        .setBody(
            "{\"errors\":[{\"code\":\"clerk_key_invalid\",\"message\":\"sk_test_answers is no key\","
                + "\"long_message\":\"sk_test_answers\"}]}"));

    ClerkApiException e = refusal();

    assertThat(e).hasMessageContaining("clerk_key_invalid (██ is no key)");
    assertThat(e.getErrors().toString() + e.getRawBody()).doesNotContain("sk_test_answers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":7}", "{\"users\":[]}", "null"})
  void answerWithoutAList_whereOneIsPromised_isAResponseException(String body) {
    server.enqueue(new MockResponse().setBody(body));

    ClerkResponseException e =
        catchThrowableOfType(ClerkResponseException.class, () -> clerk.users().getUserList());

    assertThat(e.getRawBody()).isEqualTo(body);
  }

  @Test
  void htmlPageOfAProxy_keepsStatusBodyAndCfRay() {
    server.enqueue(new MockResponse()
        .setResponseCode(502)
        .setHeader("cf-ray", "ray_1")
        .setBody("<html>Bad gateway</html>"));

    ClerkApiException e = refusal();

    assertThat(e.getStatus()).isEqualTo(502);
    assertThat(e.isServerError()).isTrue();
    assertThat(e.getRawBody()).isEqualTo("<html>Bad gateway</html>");
    assertThat(e.getErrors()).isEmpty();
    assertThat(e.getCode()).isNull();
    assertThat(e.getFirstMessage()).isNull();
    assertThat(e.getClerkTraceId()).isEqualTo("ray_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "{\"errors\":null}",
        "{\"errors\":[1]}",
        "{\"errors\":[{}]}",
        "{\"er"
      })
  void refusalWithAnotherBody_isStillTheSameException(String body) {
    server.enqueue(new MockResponse().setResponseCode(500).setBody(body));

    ClerkApiException e = refusal();

    assertThat(e.getStatus()).isEqualTo(500);
    assertThat(e.getCode()).isNull();
    assertThat(e.getRawBody()).isEqualTo(body);
  }

  @Test
  void retryAfterAsDate_isReadAgainstTheClock() {
    server.enqueue(new MockResponse()
        .setResponseCode(429)
        .setHeader("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"));

    ClerkApiException e = refusal();

    assertThat(e.isRateLimited()).isTrue();
    assertThat(e.getRetryAfter()).as("a date that has passed").isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1.5", "", "99999999999999999999"})
  void retryAfterThatIsNeither_asksForNothing(String header) {
    server.enqueue(new MockResponse().setResponseCode(429).setHeader("Retry-After", header));

    assertThat(refusal().getRetryAfter()).isNull();
  }

  @Test
  void retryAfterThatIsNotAscii_asksForNothing() {
    server.enqueue(
        new MockResponse().setResponseCode(503).addHeaderLenient("Retry-After", "7\u00e9"));

    ClerkApiException e = refusal();

    assertThat(e.getStatus()).isEqualTo(503);
    assertThat(e.getRetryAfter()).isNull();
  }

  @Test
  void proxyAuthenticationWhereNoProxyIs_isARefusal() {
    server.enqueue(new MockResponse().setResponseCode(407).setBody("who are you?"));

    ClerkApiException e = refusal();

    assertThat(e.getStatus()).isEqualTo(407);
    assertThat(e.getRawBody()).isEqualTo("who are you?");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "\"x\"",
        "<html></html>",
        "{\"id\":",
        "{\"id\":\"a\"} trailing",
        "{'id':1}"
      })
  void bodyThatIsNoSuchJson_keepsStatusAndBody(String body) {
    server.enqueue(new MockResponse().setBody(body));

    ClerkResponseException e =
        catchThrowableOfType(ClerkResponseException.class, () -> clerk.users().getUser("user_1"));

    assertThat(e.getStatus()).isEqualTo(200);
    assertThat(e.getRawBody()).isEqualTo(body);
    assertThat(e)
        .hasMessageContaining("GET /users/{user_id} answered 200")
        .hasMessageNotContaining("user_1");
  }

  @Test
  void noContentWhereABodyIsPromised_isAResponseException() {
    server.enqueue(new MockResponse().setResponseCode(204));

    ClerkResponseException e =
        catchThrowableOfType(ClerkResponseException.class, () -> clerk.users().getUser("user_1"));

    assertThat(e.getStatus()).isEqualTo(204);
    assertThat(e.getRawBody()).isEmpty();
  }

  @Test
  void deeplyNestedBody_isAResponseExceptionAndNoStackOverflow() {
    server.enqueue(new MockResponse().setBody("{\"x\":" + "[".repeat(100_000)));

    assertThat(catchThrowableOfType(
                ClerkResponseException.class, () -> clerk.users().getUser("user_1"))
            .getStatus())
        .isEqualTo(200);
  }

  @Test
  void exceptions_surviveSerialization() throws Exception {
    server.enqueue(new MockResponse()
        .setResponseCode(404)
        .setBody("{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"not found\"}]}"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(refusal());

    ClerkApiException copy = (ClerkApiException)
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(copy.getCode()).isEqualTo("resource_not_found");
    assertThat(copy.getFirstMessage()).isEqualTo("not found");
    assertThat(copy.getErrors()).as("the body has them still").isEmpty();
    assertThat(copy.getRawBody()).contains("resource_not_found");
  }

  private ClerkApiException refusal() {
    return catchThrowableOfType(ClerkApiException.class, () -> clerk.users().getUser("user_1"));
  }
}
