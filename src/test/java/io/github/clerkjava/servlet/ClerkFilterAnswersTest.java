package io.github.clerkjava.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.SessionAuth;
import io.github.clerkjava.token.Signer;
import io.github.clerkjava.token.TokenType;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered, and which headers come with it. */
class ClerkFilterAnswersTest {
  private static final String PRODUCTION = "pk_live_Y2xlcmsuY2xlcmsuZGV2JA";
  private static final String DEVELOPMENT = "pk_test_Y2xlcmsuY2xlcmsuZGV2JA";
  private static final Signer SIGNER = new Signer("ins_1", 2048);
  private static final String[] PAGE = {"Sec-Fetch-Dest", "document", "Accept", "text/html"};
  private static final String[] SIGNED_IN = {"Authorization", "Bearer " + SIGNER.tokenOfToday()};

  private final ServletServer server = new ServletServer();

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static ClerkFilter filter(String publishableKey) {
    RequestAuthenticatorBuilder builder = RequestAuthenticator.builder()
        .publishableKey(publishableKey)
        .jwtKey(SIGNER.pem())
        .warnings(warning -> {});
    RequestAuthenticator authenticator = builder.build();
    return new ClerkFilter(authenticator::authenticate);
  }

  private static SessionAuth sessionAuth(ServletRequest request) {
    return ClerkFilter.state(request).toSessionAuth();
  }

  /** Where a browser comes back to from a handshake, with three cookies. */
  private static String afterHandshake() {
    return "/?a=1&__clerk_handshake="
        + SIGNER.token(",'handshake':['__session=" + SIGNER.tokenOfToday()
            + "; Path=/','__client_uat=1; Path=/','__refresh_x=r; Path=/; HttpOnly']");
  }

  @Test
  void handshakeThatIsOver_goesOnWithAllCookies() throws Exception {
    server
        .filter(filter(PRODUCTION), "/*")
        .page("/", (request, response) -> response.getWriter().write(request.getRemoteUser()))
        .start();

    HttpResponse<String> answer = server.get(afterHandshake(), PAGE);

    assertThat(answer.body()).isEqualTo("user_1");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(3)
        .anyMatch(cookie -> cookie.startsWith("__session="))
        .contains("__client_uat=1; Path=/", "__refresh_x=r; Path=/; HttpOnly");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void cachingOfTheApplication_isItsOwn() throws Exception {
    server
        .filter(
            (request, response, chain) -> {
              ((HttpServletResponse) response).setHeader("Cache-Control", "max-age=1");
              chain.doFilter(request, response);
            },
            "/")
        .filter(filter(PRODUCTION), "/*")
        .page("/*", (request, response) -> {
          if (request.getRequestURI().equals("/page")) {
            response.setHeader("Cache-Control", "private");
          }
        })
        .start();

    HttpResponse<String> before = server.get(afterHandshake(), PAGE);
    HttpResponse<String> behind = server.get("/page" + afterHandshake().substring(1), PAGE);

    assertThat(before.headers().allValues("Cache-Control")).containsExactly("max-age=1");
    assertThat(behind.headers().allValues("Cache-Control")).containsExactly("private");
  }

  @Test
  void answerIsReset_headersOfTheStateStay() throws Exception {
    server
        .filter(filter(PRODUCTION), "/*")
        .page("/", (request, response) -> {
          response.setHeader("X-Own", "1");
          response.reset();
        })
        .start();

    HttpResponse<String> answer = server.get(afterHandshake(), PAGE);

    assertThat(answer.headers().firstValue("X-Own")).isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie")).hasSize(3);
  }

  @Test
  void browserHasToGo_isSentBy307AndTheServletSeesNothing() throws Exception {
    server
        .filter(filter(DEVELOPMENT), "/*")
        .page("/", (request, response) -> response.sendError(599))
        .start();

    HttpResponse<String> away = server.get("/?a=1", PAGE);
    HttpResponse<String> back = server.get(afterHandshake(), PAGE);

    assertThat(away.statusCode()).isEqualTo(307);
    assertThat(away.headers().firstValue("Location").orElseThrow())
        .startsWith(
            "https://clerk.clerk.dev/v1/client/handshake?redirect_url=http%3A%2F%2F127.0.0.1")
        .contains("%2F%3Fa%3D1&")
        .contains("__clerk_hs_reason=dev-browser-missing");
    assertThat(away.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(away.headers().allValues("Set-Cookie")).hasSize(1);
    assertThat(away.body()).isEmpty();
    assertThat(back.statusCode()).isEqualTo(307);
    assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/?a=1");
    assertThat(back.headers().allValues("Set-Cookie")).hasSize(3);
  }

  @Test
  void post_isNeverSentAway() throws Exception {
    server
        .filter(filter(DEVELOPMENT).requireAuthentication().redirectToSignIn(), "/*")
        .page("/", (request, response) -> response.sendError(599))
        .start();

    HttpRequest.Builder post = server
        .to("/")
        .header("Accept", "text/html")
        .POST(HttpRequest.BodyPublishers.ofString("a=1"));

    assertThat(server.send(post).statusCode()).isEqualTo(401);
  }

  @Test
  void problemOfTheDeveloper_isShown() throws Exception {
    server
        .filter(filter(DEVELOPMENT), "/*")
        .page("/", (request, response) -> response.sendError(599))
        .start();

    HttpResponse<String> answer = server.get("/?__clerk_handshake=nonsense", PAGE);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .startsWith(
            "{\"errors\":[{\"code\":\"authentication_failed\",\"message\":\"Handshake token");
  }

  @Test
  void authenticationRequired_is401AsJson() throws Exception {
    server
        .filter(filter(PRODUCTION).requireAuthentication(), "/*")
        .page("/", (request, response) -> response.getWriter().write("in"))
        .start();

    HttpResponse<String> answer = server.get("/", PAGE);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo("{\"errors\":[{\"code\":\"authentication_invalid\","
            + "\"message\":\"The request is not authenticated\"}]}");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringCase("application/json;charset=utf-8");
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().firstValue("x-clerk-auth-reason"))
        .hasValue("session-token-and-uat-missing");
    assertThat(server.get("/", SIGNED_IN).body()).isEqualTo("in");
  }

  @Test
  void authenticationRequiredOfSome_othersAreLetThrough() throws Exception {
    server
        .filter(
            filter(PRODUCTION)
                .requireAuthentication(request -> !request.getServletPath().equals("/public")),
            "/*")
        .page("/", (request, response) -> response.getWriter().write("page"))
        .page("/public", (request, response) -> response.getWriter().write("public"))
        .start();

    assertThat(server.get("/public").body()).isEqualTo("public");
    assertThat(server.get("/public/../private").statusCode()).isEqualTo(401);
    assertThat(server.get("/private").statusCode()).isEqualTo(401);
  }

  @Test
  void pagesOnly_areSentToSignIn() throws Exception {
    server
        .filter(filter(PRODUCTION).requireAuthentication().redirectToSignIn(), "/*")
        .page("/", (request, response) -> response.getWriter().write("in"))
        .start();

    HttpResponse<String> answer = server.get("/?a=1", PAGE);

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("https://accounts.clerk.dev/sign-in?redirect_url=http%3A%2F%2F127.0.0.1")
        .endsWith("%2F%3Fa%3D1");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(server.get("/", "Accept", "text/html,*/*").statusCode()).isEqualTo(307);
    assertThat(server.get("/", "Accept", "application/json").statusCode()).isEqualTo(401);
    assertThat(server.get("/", "Accept", "text/html", "Sec-Fetch-Dest", "empty").statusCode())
        .isEqualTo(401);
    assertThat(server.get("/").statusCode()).isEqualTo(401);
    assertThat(server.get("/", SIGNED_IN).body()).isEqualTo("in");
  }

  @Test
  void servletDemandsWhatIsMissing_is401Or403() throws Exception {
    server
        .filter(filter(PRODUCTION).redirectToSignIn(), "/*")
        .page("/", (request, response) -> {
          response.getWriter().write("half a page");
          sessionAuth(request).requirePermission("org:teams:\"read\"");
        })
        .start();

    HttpResponse<String> forbidden = server.get("/", SIGNED_IN);

    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.body())
        .isEqualTo("{\"errors\":[{\"code\":\"authorization_invalid\",\"message\":"
            + "\"The request is not allowed without: permission org:teams:\\\"read\\\"\"}]}");
    assertThat(forbidden.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(
            server.get("/", "Accept", "text/html", SIGNED_IN[0], SIGNED_IN[1]).statusCode())
        .isEqualTo(403);
    assertThat(server.get("/").statusCode()).isEqualTo(401);
    assertThat(server.get("/", PAGE).statusCode()).isEqualTo(307);
    assertThat(server.get("/", PAGE).body()).isEmpty();
  }

  @Test
  void servletHasSetLengthAndEncoding_refusalIsWholeAnyway() throws Exception {
    server
        .filter(filter(PRODUCTION), "/*")
        .page("/writer", (request, response) -> {
          response.setCharacterEncoding("ISO-8859-1");
          response.setContentLength(3);
          response.getWriter().write("ab");
          throw AuthorizationException.forbidden("\u00fc");
        })
        .page("/stream", (request, response) -> {
          response.setCharacterEncoding("ISO-8859-1");
          response.setContentLength(3);
          response.getOutputStream().write('a');
          throw AuthorizationException.forbidden("\u00fc");
        })
        .start();

    for (String path : List.of("/writer", "/stream")) {
      HttpResponse<String> answer = server.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).as(path).endsWith("without: \u00fc\"}]}");
    }
  }

  @Test
  void exceptionWithinServletExceptions_isAnsweredToo() throws Exception {
    server
        .filter(filter(PRODUCTION), "/*")
        .page("/", (request, response) -> {
          throw new ServletException(
              new ServletException(AuthorizationException.forbidden("more")));
        })
        .start();

    assertThat(server.get("/").statusCode()).isEqualTo(403);
  }

  @Test
  void otherExceptions_areThoseOfTheContainer() throws Exception {
    server
        .filter(filter(PRODUCTION), "/*")
        .page("/checked", (request, response) -> {
          throw new ServletException(new IllegalStateException("own"));
        })
        .page("/unchecked", (request, response) -> {
          throw new IllegalStateException("own");
        })
        .start();

    for (String path : List.of("/checked", "/unchecked")) {
      HttpResponse<String> answer = server.get(path);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("errors\":");
    }
  }

  @Test
  void answerHasBegun_exceptionIsThatOfTheContainer() throws Exception {
    server
        .filter(
            (request, response, chain) -> {
              try {
                chain.doFilter(request, response);
              } catch (AuthorizationException e) {
                response.getOutputStream().write("thrown".getBytes(StandardCharsets.UTF_8));
              }
            },
            "/*")
        .filter(filter(PRODUCTION), "/*")
        .page("/", (request, response) -> {
          response.setStatus(HttpServletResponse.SC_ACCEPTED);
          response.flushBuffer();
          throw AuthorizationException.unauthenticated();
        })
        .start();

    HttpResponse<String> answer = server.get("/");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("thrown");
  }

  @Test
  void signInPageThatCannotBeTold_is401() throws Exception {
    RequestAuthenticator machines = RequestAuthenticator.builder()
        .jwtKey(SIGNER.pem())
        .acceptsToken(TokenType.M2M_TOKEN)
        .build();
    RequestState state = machines.authenticate(AuthRequest.of("GET", "/", Map.of()));
    server
        .filter(new ClerkFilter(request -> state).requireAuthentication().redirectToSignIn(), "/*")
        .start();

    assertThat(server.get("/", PAGE).statusCode()).isEqualTo(401);
  }
}
