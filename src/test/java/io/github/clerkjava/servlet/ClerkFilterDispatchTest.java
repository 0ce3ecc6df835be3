package io.github.clerkjava.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.Signer;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that come to more than one servlet, or are answered later. */
class ClerkFilterDispatchTest {
  private static final DispatcherType[] ALL = DispatcherType.values();
  private static final Signer SIGNER = new Signer("ins_1", 2048);

  private final ServletServer server = new ServletServer();
  private final List<AuthRequest> asked = new CopyOnWriteArrayList<>();
  private final ClerkFilter filter;

  ClerkFilterDispatchTest() {
    RequestAuthenticator authenticator = RequestAuthenticator.builder()
        .publishableKey("pk_live_Y2xlcmsuY2xlcmsuZGV2JA")
        .jwtKey(SIGNER.pem())
        .warnings(warning -> {})
        .build();
    filter = new ClerkFilter(request -> {
      asked.add(request);
      return authenticator.authenticate(request);
    });
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return server.get(path, "Authorization", "Bearer " + SIGNER.tokenOfToday());
  }

  private static void who(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response
        .getWriter()
        .print(request.getDispatcherType() + " " + request.getRemoteUser() + " "
            + ClerkFilter.state(request).toSessionAuth().getUserId());
  }

  @Test
  void async_isAuthenticatedOnceAndKnownInTheSecondDispatch() throws Exception {
    server
        .filter(filter.requireAuthentication(), "/*", ALL)
        .page("/", (request, response) -> request.startAsync().dispatch("/later"))
        .page("/later", ClerkFilterDispatchTest::who)
        .start();

    assertThat(get("/").body()).isEqualTo("ASYNC user_1 user_1");
    assertThat(asked).hasSize(1);
  }

  @Test
  void async_answeredByAnotherThread_knowsWho() throws Exception {
    server
        .filter(filter, "/*")
        .page("/", (request, response) -> {
          AsyncContext async = request.startAsync();
          async.start(() -> {
            try {
              response
                  .getWriter()
                  .print(request.getRemoteUser() + " "
                      + ClerkFilter.auth(async.getRequest()).isAuthenticated());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } finally {
              async.complete();
            }
          });
        })
        .start();

    assertThat(get("/").body()).isEqualTo("user_1 true");
  }

  @Test
  void async_exceptionOnceStarted_isThatOfTheContainer() throws Exception {
    server
        .filter(
            (request, response, chain) -> {
              try {
                chain.doFilter(request, response);
              } catch (AuthorizationException e) {
                response.getWriter().write("thrown");
                request.getAsyncContext().complete();
              }
            },
            "/*")
        .filter(filter, "/*")
        .page("/", (request, response) -> {
          request.startAsync();
          throw AuthorizationException.forbidden("more");
        })
        .start();

    assertThat(get("/").body()).isEqualTo("thrown");
  }

  @Test
  void async_exceptionInTheSecondDispatch_isAnswered() throws Exception {
    server
        .filter(filter, "/*", ALL)
        .page("/", (request, response) -> request.startAsync().dispatch("/later"))
        .page("/later", (request, response) -> {
          throw AuthorizationException.forbidden("more");
        })
        .start();

    assertThat(get("/").statusCode()).isEqualTo(403);
  }

  @Test
  void forward_isKnownAndAuthenticatedOnce() throws Exception {
    server
        .filter(filter, "/*", ALL)
        .page(
            "/",
            (request, response) -> request.getRequestDispatcher("/view").forward(request, response))
        .page("/view", ClerkFilterDispatchTest::who)
        .start();

    HttpResponse<String> nobody = server.get("/");

    assertThat(get("/").body()).isEqualTo("FORWARD user_1 user_1");
    assertThat(nobody.headers().allValues("x-clerk-auth-status")).containsExactly("signed-out");
    assertThat(asked).hasSize(2);
  }

  @Test
  void forward_toAPathThatRequiresAuthentication_isRefused() throws Exception {
    server
        .filter(filter, "/*")
        .filter(filter.requireAuthentication(), "/view", ALL)
        .page(
            "/",
            (request, response) -> request.getRequestDispatcher("/view").forward(request, response))
        .page("/view", ClerkFilterDispatchTest::who)
        .start();

    assertThat(server.get("/").statusCode()).isEqualTo(401);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void forward_fromAPathWithoutFilter_isAuthenticatedWithTheUrlOfTheBrowser() throws Exception {
    server
        .filter(filter, "/view", ALL)
        .page(
            "/",
            (request, response) ->
                request.getRequestDispatcher("/view?b=2").forward(request, response))
        .page("/view", ClerkFilterDispatchTest::who)
        .start();

    assertThat(get("/page?a=1").body()).isEqualTo("FORWARD user_1 user_1");
    assertThat(asked.get(0).getUrl())
        .isEqualTo(server.to("/page?a=1").build().uri().toString());
    get("/page");
    assertThat(asked.get(1).getUrl()).isEqualTo(server.to("/page").build().uri().toString());
  }

  @Test
  void include_isKnown() throws Exception {
    server
        .filter(filter, "/*", ALL)
        .page(
            "/",
            (request, response) -> request.getRequestDispatcher("/view").include(request, response))
        .page("/view", ClerkFilterDispatchTest::who)
        .start();

    assertThat(get("/").body()).isEqualTo("INCLUDE user_1 user_1");
    assertThat(asked).hasSize(1);
  }

  @Test
  void errorPage_knowsWho() throws Exception {
    server
        .filter(filter, "/*", ALL)
        .page("/", (request, response) -> response.sendError(404))
        .page("/fails", (request, response) -> {
          throw new IllegalStateException("own");
        })
        .page("/error", ClerkFilterDispatchTest::who)
        .errorPage(404, "/error")
        .errorPage(500, "/error")
        .start();

    assertThat(get("/").body()).isEqualTo("ERROR user_1 user_1");
    assertThat(get("/fails").body()).isEqualTo("ERROR user_1 user_1");
    assertThat(get("/fails").statusCode()).isEqualTo(500);
    assertThat(server.get("/fails").headers().allValues("x-clerk-auth-status"))
        .containsExactly("signed-out");
    assertThat(asked).hasSize(4);
  }

  @Test
  void errorPage_withoutDispatchOfTheFilter_hasTheAttributes() throws Exception {
    server
        .filter(filter, "/*")
        .page("/", (request, response) -> response.sendError(404))
        .page("/error", ClerkFilterDispatchTest::who)
        .errorPage(404, "/error")
        .start();

    assertThat(get("/").body()).isEqualTo("ERROR null user_1");
  }

  @Test
  void errorPage_ofARequestThatFailedBefore_isForAll() throws Exception {
    server
        .filter((request, response, chain) -> ((HttpServletResponse) response).sendError(404), "/*")
        .filter(filter.requireAuthentication(), "/*", ALL)
        .page(
            "/error", (request, response) -> response.getWriter().print(request.getUserPrincipal()))
        .errorPage(404, "/error")
        .start();

    assertThat(get("/").body()).isEqualTo("null");
    assertThat(asked).isEmpty();
  }

  @Test
  void errorPage_behindAFilterThatRequiresAuthentication_isForAll() throws Exception {
    server
        .filter(filter, "/*", ALL)
        .filter(filter.requireAuthentication(), "/error", ALL)
        .page("/", (request, response) -> response.sendError(404))
        .page("/error", (request, response) -> response.getWriter().write("gone"))
        .errorPage(404, "/error")
        .start();

    assertThat(server.get("/").body()).isEqualTo("gone");
  }
}
