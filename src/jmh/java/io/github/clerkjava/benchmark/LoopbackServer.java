package io.github.clerkjava.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers {@code GET /v1/users/{id}} and {@code GET /v1/users} with pages that are made on the fly. A process of its
 * own, so that its work is in nobody's CPU time; it ends when its standard input does.
 */
final class LoopbackServer {
  private static final Pattern LIMIT = Pattern.compile("\\blimit=(\\d+)");
  private static final Pattern CURSOR = Pattern.compile("\\bstarting_after=(\\w+)");
  private static final byte[] USER = SampleUsers.user(1);

  private final int users;

  private LoopbackServer(int users) {
    this.users = users;
  }

  /** Takes the number of users and prints the address. */
  public static void main(String[] args) throws IOException {
    LoopbackServer answers = new LoopbackServer(Integer.parseInt(args[0]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v1/users", answers::list);
    server.createContext("/v1/users/", exchange -> answer(exchange, USER));
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // Nothing is ever sent.
    }
    System.exit(0);
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    Matcher cursor = CURSOR.matcher(query);
    int first = cursor.find() ? SampleUsers.numberOf(cursor.group(1)) + 1 : 0;
    Matcher limit = LIMIT.matcher(query);
    int wanted = limit.find() ? Integer.parseInt(limit.group(1)) : 10;
    answer(exchange, SampleUsers.page(first, Math.max(0, Math.min(wanted, users - first))));
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
