package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorHttpTest extends WithEmulator {
  private HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create(emulator.getApiUrl() + path));
  }

  @Test
  void request_withoutKey_isRefused401() {
    assertThat(send(bare("/v1/users")).error())
        .isEqualTo("401 authorization_header_format_invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer, authorization_header_format_invalid",
    "Basic c2s6, authorization_header_format_invalid",
    "sk_test_x, authorization_header_format_invalid",
    "Bearer sk_test_other, clerk_key_invalid"
  })
  void request_wrongKey_isRefused401(String header, String code) {
    assertThat(send(bare("/v1/jwks").header("Authorization", header)).error())
        .isEqualTo("401 " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/public/interstitial", "/v1/accountless_applications"})
  void operation_thatTakesNoKey_isAnsweredWithoutOne(String path) {
    HttpRequest.Builder request = bare(path);

    Answer answer = send(path.contains("public") ? request.GET() : request.POST(body("")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void machineKey_isTakenWhereTheContractTakesOne() {
    String tokens = "/v1/m2m_tokens?subject=mch_1";

    assertThat(send(bare(tokens).header("Authorization", "Bearer ak_machine")).status())
        .isEqualTo(200);
    assertThat(
            send(bare("/v1/users").header("Authorization", "Bearer ak_machine")).error())
        .isEqualTo("401 clerk_key_invalid");
  }

  @Test
  void everyAnswer_carriesATraceIdAndJson() {
    Answer fine = get("/users");
    Answer refused = get("/users/user_nobody");

    assertThat(fine.headers().firstValue("X-Clerk-Trace-Id").orElse("")).matches("[0-9a-f]{32}");
    assertThat(fine.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(refused.text("clerk_trace_id"))
        .isEqualTo(refused.headers().firstValue("X-Clerk-Trace-Id").orElse(""));
    assertThat(refused.text("errors.0.message")).isNotEmpty();
    assertThat(refused.text("errors.0.long_message")).contains("user_nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/users/", "/users/a/b", "/users//metadata", "/", "/clients/x/y"})
  void unknownPath_isNotFound(String path) {
    assertThat(get(path).error()).isEqualTo("404 resource_not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/users", "/v2/users", "/v1"})
  void pathWithoutTheVersion_isNotFound(String path) {
    HttpRequest.Builder request =
        bare(path).header("Authorization", "Bearer " + emulator.getSecretKey());

    assertThat(send(request).error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void knownPath_otherMethod_isRefused405() {
    Answer refused = delete("/users");

    assertThat(refused.error()).isEqualTo("405 method_not_allowed");
    assertThat(refused.headers().firstValue("Allow")).contains("GET, POST");
    assertThat(patch("/users/count", "{}").status()).isEqualTo(405);
    assertThat(send(request("/users").method("HEAD", BodyPublishers.noBody())).status())
        .isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "'text'",
        "{a:1}",
        "{'a':1,}",
        "{} {}",
        "{'a':01}",
        "{'a':NaN}",
        "\u0000"
      })
  void malformedBody_isRefused400(String body) {
    assertThat(post("/users", body).error()).isEqualTo("400 request_body_invalid");
  }

  @Test
  void bodyNotUtf8_isRefused400() {
    byte[] bytes = "{\"username\":\"ada\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(send(request("/users").POST(BodyPublishers.ofByteArray(bytes))).error())
        .isEqualTo("400 request_body_invalid");
  }

  @Test
  void bodyNestedTooDeep_isRefused400() {
    String deep = "{'public_metadata':" + "{'a':".repeat(5000) + "1" + "}".repeat(5001);

    assertThat(post("/users", deep).error()).isEqualTo("400 request_body_invalid");
  }

  @Test
  void bodyTooLarge_isRefused413() {
    String large = "{'username': '" + "a".repeat(2_000_000) + "'}";

    assertThat(post("/users", large).error()).isEqualTo("413 request_body_too_large");
  }

  @Test
  void bodyOfAnotherType_isRefused415() {
    HttpRequest.Builder request =
        bare("/v1/users").header("Authorization", "Bearer " + emulator.getSecretKey());

    assertThat(send(request.copy().header("Content-Type", "text/plain").POST(body("{}")))
            .error())
        .isEqualTo("415 unsupported_content_type");
    assertThat(send(request.copy().POST(body("{}"))).error())
        .isEqualTo("415 unsupported_content_type");
    assertThat(send(request
                .header("Content-Type", "Application/JSON; charset=UTF-8")
                .POST(body("{'username': 'ada'}")))
            .status())
        .isEqualTo(200);
  }

  @Test
  void bodyWhereNoneIsTaken_isRefused422UnlessEmpty() {
    assertThat(post("/sessions/sess_none/revoke", "{'a': 1}").error())
        .isEqualTo("422 form_param_unknown a");
    assertThat(post("/sessions/sess_none/revoke", "{}").error())
        .isEqualTo("404 resource_not_found");
  }

  @Test
  void manyFaults_areAllTold() {
    Answer refused = post("/users", "{'emailAddress': [], 'username': 1, 'banned': 'no'}");

    assertThat(refused.at("errors").getAsJsonArray()).hasSize(3);
  }

  @Test
  void pathParameter_isDecoded() {
    assertThat(get("/users/user%2Fcount%20%C3%A9").text("errors.0.long_message"))
        .contains("user/count \u00e9");
  }

  @Test
  void unknownQueryParameter_isIgnoredUnlessStrict() {
    assertThat(get("/users?colour=red").status()).isEqualTo(200);
    beStrict();

    assertThat(send(request("/users?colour=red").header("Clerk-API-Version", "2026-05-12"))
            .error())
        .isEqualTo("422 form_param_unknown colour");
  }

  @Test
  void strict_withoutVersion_isRefused400() {
    assertThat(get("/users").status()).isEqualTo(200);
    beStrict();

    assertThat(get("/users").error()).isEqualTo("400 request_header_missing");
    assertThat(send(request("/users").header("Clerk-API-Version", "2026-05-12")).status())
        .isEqualTo(200);
  }

  private void beStrict() {
    emulator.close();
    emulator = ClerkEmulator.builder().strict(true).start();
  }

  @Test
  void malformedVersion_isRefused400() {
    assertThat(send(request("/users").header("Clerk-API-Version", "latest")).error())
        .isEqualTo("400 api_version_invalid");
  }

  @Test
  void garbage_isAnswered4xx() throws IOException {
    for (String line : new String[] {
      "GET /v1/%zz HTTP/1.1", "GET http://[ HTTP/1.1", "BLAH", "GET /v1/\u0001 HTTP/1.1"
    }) {
      assertThat(raw(line + "\r\nHost: x\r\n\r\n")).as(line).startsWith("HTTP/1.1 400");
    }
    assertThat(raw("BREW /v1/users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + emulator.getSecretKey() + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
    assertThat(get("/users").status()).isEqualTo(200);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(
        InetAddress.getLoopbackAddress(), URI.create(emulator.getApiUrl()).getPort())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void manyThreads_everyUserIsCreatedOnce() {
    Set<String> ids = Collections.synchronizedSet(new HashSet<>());

    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> ids.add(user("{'username': 'user" + i + "'}").id()));
    long refused = IntStream.range(0, 20)
        .parallel()
        .filter(i -> post("/users", "{'username': 'one'}").status() == 422)
        .count();

    assertThat(ids).hasSize(200);
    assertThat(refused).isEqualTo(19);
    assertThat(get("/users/count").at("total_count").getAsInt()).isEqualTo(201);
  }
}
