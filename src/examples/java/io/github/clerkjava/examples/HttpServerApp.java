package io.github.clerkjava.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.token.Auth;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.MachineAuth;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.SessionAuth;
import io.github.clerkjava.token.TokenType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An application on the HTTP server of the JDK that knows who its users are: a page for all, a page for those who are
 * signed in, a path for programs too, and one that takes a permission.
 */
public final class HttpServerApp implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final RequestAuthenticator authenticator;

  /**
   * Starts one on 127.0.0.1.
   *
   * @param port the port, 0 for one that is free
   * @param authenticator accepts session tokens and API keys
   * @throws IOException if the port is taken
   */
  HttpServerApp(int port, RequestAuthenticator authenticator) throws IOException {
    this.authenticator = authenticator;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads); // To authenticate may mean to wait for Clerk.
    server.createContext("/", this::receive);
    server.start();
  }

  /**
   * Runs the application on port 8080, until it is stopped, with the keys of the environment variables
   * {@code CLERK_SECRET_KEY} and {@code CLERK_PUBLISHABLE_KEY}.
   *
   * @param arguments none
   * @throws IOException if the port is taken
   */
  @SuppressWarnings("resource") // The server's thread goes on until the program is stopped.
  public static void main(String[] arguments) throws IOException {
    HttpServerApp app = new HttpServerApp(8080, authenticator(Clerk.fromEnv()));
    System.out.println("The application is at " + app.url());
  }

  static RequestAuthenticator authenticator(Clerk clerk) {
    return clerk.requestAuthenticator(
        options -> options.acceptsToken(TokenType.SESSION_TOKEN, TokenType.API_KEY));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try {
      RequestState state = authenticator.authenticate(AuthRequest.of(
          exchange.getRequestMethod(),
          exchange.getRequestURI().toString(),
          exchange.getRequestHeaders()));
      exchange.getResponseHeaders().putAll(state.getHeaders());
      if (state.getLocation() != null) {
        exchange.sendResponseHeaders(307, -1);
      } else if (state.getProblem() != null) {
        send(exchange, 500, state.getProblem());
      } else {
        answer(exchange, state);
      }
    } finally {
      exchange.close();
    }
  }

  private static void answer(HttpExchange exchange, RequestState state) throws IOException {
    try {
      switch (exchange.getRequestURI().getPath()) {
        case "/":
          send(exchange, 200, state.isAuthenticated() ? "Welcome back" : "Welcome, stranger");
          break;
        case "/account":
          account(exchange, state);
          break;
        case "/api/whoami":
          send(exchange, 200, caller(state));
          break;
        case "/api/reports":
          state.toSessionAuth().requirePermission("org:reports:read");
          send(exchange, 200, "All is well");
          break;
        default:
          send(exchange, 404, "There is nothing here");
      }
    } catch (AuthorizationException e) {
      send(exchange, e.getStatus(), e.getMessage());
    }
  }

  /** A page: who is not signed in is sent to do that first. */
  private static void account(HttpExchange exchange, RequestState state) throws IOException {
    SessionAuth user = state.toSessionAuth();
    String signIn = user.isAuthenticated() ? null : state.redirectToSignIn(null);
    if (signIn == null) {
      send(exchange, 200, "The account of " + user.requireAuthenticated().getUserId());
    } else {
      exchange.getResponseHeaders().set("Location", signIn);
      exchange.sendResponseHeaders(302, -1);
    }
  }

  private static String caller(RequestState state) {
    Auth auth = state.toAuth(TokenType.SESSION_TOKEN, TokenType.API_KEY).requireAuthenticated();
    return auth instanceof MachineAuth
        ? "A program of " + ((MachineAuth) auth).getSubject()
        : "The user " + state.toSessionAuth().getUserId();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Stops it at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
