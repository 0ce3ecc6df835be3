package io.github.clerkjava.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.emulator.SessionTokenOptions;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.token.RequestAuthenticator;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application with pages for all, for users and for programs answers, whatever it is made with. */
abstract class ApplicationTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final ClerkEmulator emulator = ClerkEmulator.start();
  final Clerk clerk = Clerk.builder()
      .apiUrl(emulator.getApiUrl())
      .secretKey(emulator.getSecretKey())
      .authentication(a ->
          a.publishableKey(emulator.getPublishableKey()).proxyUrl(emulator.getFrontendApiUrl()))
      .build();
  private final String user =
      clerk.users().createUser(p -> p.addEmailAddress("ada@example.com")).getId();
  private final Session session = emulator.signIn(user);

  /** What a browser keeps for the application. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private String url;

  /** Starts it and returns its URL. */
  abstract String start(RequestAuthenticator authenticator) throws Exception;

  abstract void stop() throws Exception;

  @BeforeEach
  void startAll() throws Exception {
    url = start(HttpServerApp.authenticator(clerk));
  }

  @AfterEach
  void stopAll() throws Exception {
    stop();
    clerk.close();
    emulator.close();
  }

  private String token(Consumer<SessionTokenOptions> options) {
    return emulator.createSessionToken(session.getId(), options);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What a program or a script sends. */
  private HttpResponse<String> call(String path, String token) throws Exception {
    return send(to(path).header("Authorization", "Bearer " + token));
  }

  /** What a browser sends that loads a page. It goes nowhere by itself. */
  private HttpResponse<String> load(String pathOrUrl) throws Exception {
    HttpRequest.Builder request =
        pathOrUrl.startsWith("/") ? to(pathOrUrl) : HttpRequest.newBuilder(URI.create(pathOrUrl));
    request.header("Accept", "text/html,*/*").header("Sec-Fetch-Dest", "document");
    if (pathOrUrl.startsWith(emulator.getFrontendApiUrl())) {
      request.header("Cookie", "__client=" + emulator.createClientToken(session.getClientId()));
      return send(request);
    }
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    HttpResponse<String> answer = send(request);
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
    return answer;
  }

  private void knowBrowser(String sessionToken) {
    cookies.put("__clerk_db_jwt", "dvb_1");
    cookies.put("__session", sessionToken);
    cookies.put("__client_uat", "1");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void nobody_seesWhatIsForAll() throws Exception {
    HttpResponse<String> home = send(to("/"));

    assertThat(home.body()).isEqualTo("Welcome, stranger");
    assertThat(home.headers().firstValue("x-clerk-auth-status")).contains("signed-out");
    assertThat(send(to("/api/whoami")).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/reports")).statusCode()).isEqualTo(401);
    assertThat(send(to("/elsewhere")).statusCode()).isEqualTo(404);
  }

  @Test
  void bearerToken_isTheUser() throws Exception {
    assertThat(call("/", token(o -> {})).body()).isEqualTo("Welcome back");
    assertThat(call("/account", token(o -> {})).body()).isEqualTo("The account of " + user);
    assertThat(call("/api/whoami", token(o -> {})).body()).isEqualTo("The user " + user);
  }

  @Test
  void cookies_areTheUser() throws Exception {
    knowBrowser(token(o -> {}));

    assertThat(load("/").body()).isEqualTo("Welcome back");
    assertThat(load("/account").body()).isEqualTo("The account of " + user);
    assertThat(load("/api/whoami").body()).isEqualTo("The user " + user);
  }

  @Test
  void apiKey_isAProgramOfTheUser() throws Exception {
    String key = clerk.apiKeys().create(p -> p.name("Reports").subject(user)).getSecret();

    assertThat(call("/api/whoami", key).body()).isEqualTo("A program of " + user);
    assertThat(call("/api/whoami", "ak_unknown").statusCode()).isEqualTo(401);
    assertThat(call("/api/reports", key).statusCode()).isEqualTo(401);
  }

  @Test
  void permission_isDemanded() throws Exception {
    HttpResponse<String> forbidden = call("/api/reports", token(o -> {}));
    String permitted = token(o -> o.organization("org_1", "acme", "org:admin", "org:reports:read"));

    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.body()).contains("permission org:reports:read");
    assertThat(call("/api/reports", permitted).body()).isEqualTo("All is well");
  }

  @Test
  void expiredToken_isRefused() throws Exception {
    String expired = token(o -> o.lifetime(Duration.ofMinutes(-5)));
    HttpResponse<String> answer = call("/api/whoami", expired);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("x-clerk-auth-reason").orElseThrow())
        .startsWith("session-token-expired");
  }

  @Test
  void browserThatIsNotKnown_isSentToClerk() throws Exception {
    HttpResponse<String> answer = load("/account?tab=1");

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(location(answer))
        .startsWith(emulator.getFrontendApiUrl() + "/v1/client/handshake?redirect_url=http%3A")
        .contains("%2Faccount%3Ftab%3D1&");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void post_isNeverSentToClerk() throws Exception {
    HttpRequest.Builder post = to("/api/whoami")
        .header("Accept", "text/html")
        .POST(HttpRequest.BodyPublishers.ofString("a=1"));

    assertThat(send(post).headers().firstValue("Location")).isEmpty();
  }

  @Test
  void browserOfNobody_isSentToSignInAndBack() throws Exception {
    cookies.put("__clerk_db_jwt", "dvb_1");
    HttpResponse<String> answer = load("/account?tab=1");

    assertThat(answer.statusCode()).isIn(302, 307);
    assertThat(location(answer)).contains("/sign-in?redirect_url=http%3A", "%2Faccount%3Ftab%3D1");
  }

  @Test
  void browserWithoutCookies_comesBackFromClerkSignedIn() throws Exception {
    HttpResponse<String> away = load("/account?tab=1");
    HttpResponse<String> clerks = load(location(away));
    HttpResponse<String> back = load(location(clerks));
    HttpResponse<String> page = load(location(back));

    assertThat(clerks.statusCode()).isEqualTo(307);
    assertThat(location(clerks)).startsWith(url + "/account?tab=1&__clerk_handshake_nonce=");
    assertThat(back.statusCode()).isEqualTo(307);
    assertThat(location(back)).isEqualTo(url + "/account?tab=1");
    assertThat(back.headers().allValues("Set-Cookie")).hasSizeGreaterThan(2);
    assertThat(cookies).containsKeys("__session", "__client_uat", "__clerk_db_jwt");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("The account of " + user);
  }

  @Test
  void handshakeThatIsForged_isAProblemForTheDeveloper() throws Exception {
    HttpResponse<String> answer = load("/?__clerk_handshake=forged");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Handshake token verification failed");
  }

  @Test
  void stopped_answersNoMore() throws Exception {
    stop();

    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> send(to("/")));
  }
}
