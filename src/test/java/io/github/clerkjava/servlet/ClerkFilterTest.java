package io.github.clerkjava.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.model.User;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.AuthStatus;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.SessionAuth;
import io.github.clerkjava.token.Signer;
import io.github.clerkjava.token.TokenType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who a request comes from, as servlets see it. */
class ClerkFilterTest {
  private static ClerkEmulator emulator;
  private static Clerk clerk;
  private static RequestAuthenticator authenticator;
  private static User ada;
  private static String session;

  private final ServletServer server = new ServletServer();

  @BeforeAll
  static void startEmulator() {
    emulator = ClerkEmulator.start();
    clerk = Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .build();
    authenticator = clerk.requestAuthenticator(
        a -> a.publishableKey(emulator.getPublishableKey()).proxyUrl(emulator.getFrontendApiUrl()));
    ada = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
    session = emulator.signIn(ada.getId()).getId();
  }

  @AfterAll
  static void stopEmulator() {
    clerk.close();
    emulator.close();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static ClerkFilter filter() {
    return new ClerkFilter(authenticator::authenticate);
  }

  private static String bearer() {
    return "Bearer " + emulator.createSessionToken(session);
  }

  @Test
  void signedIn_principalAndAttributesSayWho() throws Exception {
    server
        .filter(filter(), "/*")
        .page("/", (request, response) -> {
          SessionAuth auth = (SessionAuth) ClerkFilter.auth(request);
          ClerkPrincipal principal = (ClerkPrincipal) request.getUserPrincipal();
          assertThat(auth.getUserId()).isEqualTo(ada.getId());
          assertThat(auth.getSessionId()).isEqualTo(session);
          assertThat(request.getAttribute(ClerkFilter.AUTH_ATTRIBUTE)).isSameAs(auth);
          assertThat(request.getAttribute(ClerkFilter.STATE_ATTRIBUTE))
              .isSameAs(ClerkFilter.state(request));
          assertThat(ClerkFilter.state(request).getStatus()).isEqualTo(AuthStatus.SIGNED_IN);
          assertThat(principal.getName()).isEqualTo(ada.getId());
          assertThat(principal.getAuth()).isSameAs(auth);
          assertThat(principal).hasToString("ClerkPrincipal{" + ada.getId() + "}");
          assertThat(request.getRemoteUser()).isEqualTo(ada.getId());
          assertThat(request.getAuthType()).isEqualTo("session_token");
          response.getWriter().write("welcome");
        })
        .start();

    assertThat(server.get("/", "Authorization", bearer()).body()).isEqualTo("welcome");
  }

  @Test
  void nobody_isLetThroughAndThereIsNoPrincipal() throws Exception {
    server
        .filter(filter(), "/*")
        .page("/", (request, response) -> {
          assertThat(ClerkFilter.auth(request).isAuthenticated()).isFalse();
          assertThat(ClerkFilter.state(request).getStatus()).isEqualTo(AuthStatus.SIGNED_OUT);
          assertThat(request.getUserPrincipal()).isNull();
          assertThat(request.getRemoteUser()).isNull();
          assertThat(request.getAuthType()).isNull();
          assertThat(request.isUserInRole("admin")).isFalse();
          assertThat(request.isUserInRole("**")).isFalse();
          response.getWriter().write("hello");
        })
        .start();

    HttpResponse<String> answer = server.get("/");

    assertThat(answer.body()).isEqualTo("hello");
    assertThat(answer.headers().firstValue("x-clerk-auth-status")).hasValue("signed-out");
  }

  @Test
  void roles_areThoseInTheActiveOrganization() throws Exception {
    server
        .filter(filter(), "/*")
        .page(
            "/",
            (request, response) -> response
                .getWriter()
                .print(List.of(
                    request.isUserInRole("admin"),
                    request.isUserInRole("org:admin"),
                    request.isUserInRole("member"),
                    request.isUserInRole("*"),
                    request.isUserInRole("**"),
                    request.isUserInRole(null))))
        .start();
    String admin =
        emulator.createSessionToken(session, o -> o.organization("org_1", "acme", "org:admin"));

    assertThat(server.get("/", "Authorization", "Bearer " + admin).body())
        .isEqualTo("[true, true, false, false, true, false]");
    assertThat(server.get("/", "Authorization", bearer()).body())
        .isEqualTo("[false, false, false, false, true, false]");
  }

  @Test
  void pendingSession_isNobody() throws Exception {
    server
        .filter(filter().requireAuthentication(), "/*")
        .page("/", (request, response) -> response.getWriter().write("in"))
        .start();
    String pending = emulator.createSessionToken(session, o -> o.pending(true));

    assertThat(server.get("/", "Authorization", "Bearer " + pending).statusCode())
        .isEqualTo(401);
    assertThat(server.get("/", "Authorization", bearer()).body()).isEqualTo("in");
  }

  @Test
  void machine_isNamedBySubjectAndHasNoRole() throws Exception {
    Signer signer = new Signer("ins_1", 2048);
    RequestAuthenticator machines = RequestAuthenticator.builder()
        .jwtKey(signer.pem())
        .acceptsToken(TokenType.M2M_TOKEN)
        .build();
    server
        .filter(new ClerkFilter(machines::authenticate), "/*")
        .page(
            "/",
            (request, response) -> response
                .getWriter()
                .print(List.of(
                    request.getRemoteUser(),
                    request.getAuthType(),
                    request.isUserInRole("admin"),
                    request.isUserInRole("**"))))
        .start();

    assertThat(server
            .get("/", "Authorization", "Bearer " + signer.machineTokenOfToday())
            .body())
        .isEqualTo("[mch_1, m2m_token, false, true]");
  }

  @Test
  void principalOfTheContainer_isHidden() throws Exception {
    Principal other = () -> "root";
    server
        .filter(
            (request, response, chain) -> chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                  @Override
                  public Principal getUserPrincipal() {
                    return other;
                  }

                  @Override
                  public boolean isUserInRole(String role) {
                    return true;
                  }
                },
                response),
            "/*")
        .filter(filter(), "/*")
        .page(
            "/",
            (request, response) -> response
                .getWriter()
                .print(request.getUserPrincipal() + " " + request.isUserInRole("admin")))
        .start();

    assertThat(server.get("/").body()).isEqualTo("null false");
  }

  @Test
  void requestThatDidNotComeThrough_hasNoAuth() throws Exception {
    List<Throwable> thrown = new ArrayList<>();
    server
        .filter(filter(), "/other")
        .page("/", (request, response) -> {
          assertThatThrownBy(() -> ClerkFilter.auth(request)).satisfies(thrown::add);
          assertThatThrownBy(() -> ClerkFilter.state(request)).satisfies(thrown::add);
        })
        .start();

    assertThat(server.get("/").statusCode()).isEqualTo(200);
    assertThat(thrown).hasSize(2).hasOnlyElementsOfType(IllegalStateException.class);
  }

  @Test
  void secondFilterOfTheSameAuthenticator_asksNoMore() throws Exception {
    List<AuthRequest> asked = new ArrayList<>();
    ClerkFilter filter = new ClerkFilter(request -> {
      asked.add(request);
      return authenticator.authenticate(request);
    });
    server
        .filter(filter, "/*")
        .filter(filter.requireAuthentication(), "/api/*")
        .page("/", (request, response) -> response.getWriter().write("hello"))
        .start();

    assertThat(server.get("/").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/x").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/x", "Authorization", bearer()).statusCode()).isEqualTo(200);
    assertThat(asked).hasSize(3);
  }

  @Test
  void secondFilterOfAnotherAuthenticator_decides() throws Exception {
    RequestAuthenticator keys = clerk.requestAuthenticator(a -> a.acceptsToken(TokenType.API_KEY));
    server
        .filter(filter(), "/*")
        .filter(new ClerkFilter(keys::authenticate).requireAuthentication(), "/keys/*")
        .page("/", (request, response) -> response.getWriter().write("in"))
        .start();

    assertThat(server.get("/", "Authorization", bearer()).body()).isEqualTo("in");
    assertThat(server.get("/keys/x", "Authorization", bearer()).statusCode()).isEqualTo(401);
  }

  @Test
  void usersAtTheSameTime_areNotMixedUp() throws Exception {
    int users = 8;
    CyclicBarrier together = new CyclicBarrier(users);
    server
        .filter(filter(), "/*")
        .page("/", (request, response) -> {
          try {
            together.await(15, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new ServletException(e);
          }
          SessionAuth auth = (SessionAuth) ClerkFilter.auth(request);
          response.getWriter().print(request.getRemoteUser() + " " + auth.getSessionId());
        })
        .start();
    List<String> expected = new ArrayList<>();
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      String name = "user" + i + "@example.com";
      String user = clerk.users().createUser(p -> p.addEmailAddress(name)).getId();
      String own = emulator.signIn(user).getId();
      String token = emulator.createSessionToken(own);
      expected.add(user + " " + own);
      requests.add(() -> server.get("/", "Authorization", "Bearer " + token).body());
    }
    ExecutorService threads = Executors.newFixedThreadPool(users);
    List<String> answers = new ArrayList<>();
    try {
      for (Future<String> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(answers).isEqualTo(expected);
  }

  @Test
  void principals_areEqualByName() {
    RequestState once = authenticator.authenticate(request(emulator.createSessionToken(session)));
    String another = emulator.createSessionToken(emulator.signIn(ada.getId()).getId());
    RequestState again = authenticator.authenticate(request(another));
    ClerkPrincipal principal = ClerkPrincipal.of(once.toAuth());

    assertThat(principal)
        .isEqualTo(ClerkPrincipal.of(again.toAuth()))
        .hasSameHashCodeAs(ClerkPrincipal.of(again.toAuth()))
        .isNotEqualTo(ada.getId());
  }

  private static AuthRequest request(String token) {
    return AuthRequest.builder()
        .method("GET")
        .url("/")
        .header("Authorization", "Bearer " + token)
        .build();
  }

  @Test
  void nulls_areRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClerkFilter(null))
        .withMessageContaining("authenticator");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filter().requireAuthentication(null))
        .withMessageContaining("required");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClerkFilter.auth(null))
        .withMessageContaining("request");
  }

  @Test
  void requestThatIsNotHttp_isRefused() {
    assertThatThrownBy(() -> filter().doFilter(null, null, (request, response) -> {}))
        .isInstanceOf(ServletException.class);
  }
}
