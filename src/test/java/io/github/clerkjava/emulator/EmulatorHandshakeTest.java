package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.token.SessionToken;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser goes to the frontend API and comes back with what the application then asks the API about. */
class EmulatorHandshakeTest extends WithEmulator {
  private static final String APPLICATION = "http://127.0.0.1:9/a?b=c#d";

  private String ada;
  private Session session;

  @BeforeEach
  void signIn() {
    emulator.setClock(Clock.systemUTC());
    ada = user("{'username': 'ada'}").id();
    session = emulator.signIn(ada);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends the browser, which has its cookie, without any key. */
  private Answer handshake(ClerkEmulator emulator, String redirectUrl, String more) {
    return send(browser(emulator, redirectUrl, more)
        .header("Cookie", "a=b; __client=" + emulator.createClientToken(session.getClientId())));
  }

  private Answer handshake(String more) {
    return handshake(emulator, APPLICATION, more);
  }

  private static HttpRequest.Builder browser(
      ClerkEmulator emulator, String redirectUrl, String more) {
    return HttpRequest.newBuilder(URI.create(emulator.getFrontendApiUrl()
        + "/v1/client/handshake?redirect_url=" + encode(redirectUrl) + more));
  }

  private static String location(Answer answer) {
    assertThat(answer.status()).as("%s", answer.json()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private List<String> payload(Answer handshake) {
    String nonce =
        location(handshake).replaceFirst(".*[?&]__clerk_handshake_nonce=([^&#]+).*", "$1");
    try (Clerk clerk = client()) {
      return clerk.clients().getHandshakePayload(nonce).getDirectives();
    }
  }

  private Clerk client() {
    return Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .build();
  }

  private static String value(List<String> directives, String name) {
    List<String> lines =
        directives.stream().filter(line -> line.startsWith(name + '=')).toList();
    assertThat(lines).as("%s in %s", name, directives).hasSize(1);
    assertThat(lines.get(0)).contains("; Path=/; Secure; SameSite=Lax");
    return lines.get(0).substring(name.length() + 1, lines.get(0).indexOf(';'));
  }

  private SessionToken verify(List<String> directives) {
    try (Clerk clerk = client()) {
      return clerk.verifyToken(value(directives, "__session"));
    }
  }

  @Test
  void nonce_signedIn_isTradedForTheCookiesOnce() {
    Answer answer = handshake("&format=nonce&__clerk_db_jwt=dvb_mine");

    assertThat(location(answer))
        .matches("http://127\\.0\\.0\\.1:9/a\\?b=c&__clerk_handshake_nonce=[A-Za-z0-9]{20,}#d");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    List<String> directives = payload(answer);
    SessionToken token = verify(directives);
    assertThat(token.getSessionId()).isEqualTo(session.getId());
    assertThat(token.getClaims().get("azp")).isEqualTo("http://127.0.0.1:9");
    assertThat(token.getClaims().get("iss")).isEqualTo(emulator.getFrontendApiUrl());
    assertThat(Long.parseLong(value(directives, "__client_uat")))
        .isEqualTo(session.getCreatedAt().getEpochSecond())
        .isLessThanOrEqualTo((Long) token.getClaims().get("iat"));
    assertThat(value(directives, "__clerk_db_jwt")).isEqualTo("dvb_mine");
    assertThat(directives).noneMatch(line -> line.startsWith("__session_"));

    String nonce = location(answer).replaceFirst(".*=([A-Za-z0-9]+)#d", "$1");
    assertThat(get("/clients/handshake_payload?nonce=" + nonce).error())
        .isEqualTo("404 resource_not_found");
    assertThat(get("/clients/handshake_payload?nonce=unknown").error())
        .isEqualTo("404 resource_not_found");
  }

  @Test
  void suffixedCookies_true_setsEachUnderBothNames() {
    // The suffix of the key that the specification of cookies has as its example.
    try (ClerkEmulator other =
        ClerkEmulator.builder().publishableKey("pk_live_Y2xlcmsuY2xlcmsuZGV2JA").start()) {
      other.addUsers(1);
      session = other.signIn(send(request(other, "/users")).each("id").get(0));
      Answer answer = handshake(other, APPLICATION, "&format=token&suffixed_cookies=true");

      List<String> directives = new ArrayList<>();
      for (JsonElement line :
          Jwt.of(cookie(answer, "__clerk_handshake")).claims().getAsJsonArray("handshake")) {
        directives.add(line.getAsString());
      }

      assertThat(value(directives, "__session_1Z8AzTQD")).isEqualTo(value(directives, "__session"));
      assertThat(value(directives, "__client_uat_1Z8AzTQD"))
          .isEqualTo(value(directives, "__client_uat"));
      assertThat(value(directives, "__refresh_1Z8AzTQD")).isNotEmpty();
      assertThat(directives).hasSize(5);
    }
  }

  private static String cookie(Answer answer, String name) {
    assertThat(location(answer)).isEqualTo(APPLICATION);
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0)).startsWith(name + '=').contains("; Path=/;");
    return cookies.get(0).substring(name.length() + 1, cookies.get(0).indexOf(';'));
  }

  @Test
  void token_isSignedAndHasTheCookies() {
    String token = location(handshake("")).replaceFirst(".*__clerk_handshake=([^#]+)#d", "$1");

    Jwt jwt = Jwt.of(token);
    assertThat(jwt.claims().getAsJsonArray("handshake").toString()).contains("__session=ey");
    assertThat(jwt.header("kid")).isEqualTo(get("/jwks").text("keys.0.kid"));
    assertThat(jwt.header().has("cat")).isFalse();
  }

  @Test
  void signedOut_cookiesAreTakenAway() {
    emulator.endSession(session.getId());

    List<String> directives = payload(handshake("&format=nonce&suffixed_cookies=true"));

    assertThat(value(directives, "__session")).isEmpty();
    assertThat(value(directives, "__client_uat")).isEqualTo("0");
    assertThat(directives)
        .filteredOn(line -> line.matches("__(session|refresh)[_=].*"))
        .hasSize(3)
        .allMatch(line -> line.endsWith("; Max-Age=0"));
    assertThat(value(directives, "__clerk_db_jwt")).startsWith("dvb_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "__client=", "__client=a.b.c", "x__client=TOKEN", "__client=SESSION"})
  void unknownBrowser_isSignedOut(String cookie) {
    String header = cookie
        .replace("TOKEN", emulator.createClientToken(session.getClientId()))
        .replace("SESSION", emulator.createSessionToken(session.getId()));
    HttpRequest.Builder request = browser(emulator, APPLICATION, "&format=nonce");

    Answer answer = send(header.isEmpty() ? request : request.header("Cookie", header));

    assertThat(value(payload(answer), "__client_uat")).isEqualTo("0");
  }

  @Test
  void severalSessions_theOneOfTheTokenElseTheLatest_isTaken() {
    String bob = user("{'username': 'bob'}").id();
    Session second = emulator.signIn(bob, session.getClientId());
    String old = emulator.createSessionToken(session.getId(), Duration.ofSeconds(-9), null);
    emulator.createSessionToken(second.getId());

    assertThat(verify(payload(handshake("&format=nonce"))).getSessionId())
        .isEqualTo(second.getId());
    assertThat(verify(payload(handshake("&format=nonce&__session=" + old))).getSessionId())
        .isEqualTo(session.getId());
    emulator.endSession(session.getId());
    assertThat(verify(payload(handshake("&format=nonce&__session=" + old))).getSessionId())
        .isEqualTo(second.getId());
  }

  @Test
  void tokenOfAnotherBrowser_doesNotSignItsUserIn() {
    Session elsewhere = emulator.signIn(user("{'username': 'bob'}").id());
    String token = emulator.createSessionToken(elsewhere.getId());

    assertThat(verify(payload(handshake("&format=nonce&__session=" + token))).getSessionId())
        .isEqualTo(session.getId());
  }

  @Test
  void organizationId_switchesTheSession() {
    String works = post("/organizations", "{'name': 'Works', 'slug': 'works'}").id();
    String others =
        post("/organizations", "{'name': 'Others', 'slug': 'others'}").id();
    post("/organizations/" + works + "/memberships", "{'user_id': '" + ada + "', 'role': 'org:a'}");
    String path = "/sessions/" + session.getId();

    assertThat(verify(payload(handshake("&format=nonce&organization_id=works"))).getOrgId())
        .isEqualTo(works);
    assertThat(get(path).text("last_active_organization_id")).isEqualTo(works);
    assertThat(verify(payload(handshake("&format=nonce&organization_id=" + others)))
            .getOrgId())
        .isEqualTo(works);
    assertThat(verify(payload(handshake("&format=nonce"))).getOrgId()).isEqualTo(works);
    assertThat(verify(payload(handshake("&format=nonce&organization_id="))).getOrgId())
        .isNull();
    assertThat(get(path).text("last_active_organization_id")).isNull();
    assertThat(
            verify(payload(handshake("&format=nonce&organization_id=" + works))).getOrgRole())
        .isEqualTo("org:a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/relative",
        "//host/path",
        "javascript:alert(1)",
        "ftp://example.com/",
        "http:///path",
        "http://exa mple.com/",
        "http://example.com/\r\nSet-Cookie: a=b"
      })
  void redirectUrl_notHttp_isRefused400(String redirectUrl) {
    assertThat(handshake(emulator, redirectUrl, "").error())
        .isEqualTo("400 form_param_value_invalid redirect_url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9", "https://example.com/", "HTTP://LOCALHOST:80/x?"})
  void redirectUrl_http_isGoneTo(String redirectUrl) {
    assertThat(location(handshake(emulator, redirectUrl, "&format=nonce")))
        .startsWith(redirectUrl)
        .matches(".*[?&]__clerk_handshake_nonce=.*");
  }

  @Test
  void request_wrong_isRefused() {
    String url = emulator.getFrontendApiUrl() + "/v1/client/handshake";

    assertThat(handshake("&format=carrier-pigeon").error())
        .isEqualTo("400 form_param_value_invalid format");
    assertThat(send(HttpRequest.newBuilder(URI.create(url))).error())
        .isEqualTo("400 form_param_value_invalid redirect_url");
    Answer posted = send(browser(emulator, APPLICATION, "").POST(body("{}")));
    assertThat(posted.error()).isEqualTo("405 method_not_allowed");
    assertThat(posted.headers().firstValue("Allow")).contains("GET");
  }

  @Test
  void strictEmulator_needsNoVersionOfABrowser() {
    try (ClerkEmulator strict = ClerkEmulator.builder().strict(true).start()) {
      assertThat(location(send(browser(strict, APPLICATION, "&__clerk_hs_reason=any"))))
          .contains("__clerk_handshake=");
    }
  }
}
