package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.clerkjava.webhook.WebhookEvent;
import io.github.clerkjava.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An endpoint that verifies what it is sent, keeps it, and answers as it is told to. */
final class WebhookEndpoint implements AutoCloseable {
  static final String SECRET = "whsec_c2VjcmV0IG9mIGEgdGVzdA==";

  private final BlockingQueue<WebhookEvent> events = new LinkedBlockingQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  WebhookEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/hooks", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  /** Has the next webhooks answered with these statuses, and those after them with 204. */
  void answer(Integer... next) {
    statuses.addAll(Arrays.asList(next));
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      events.add(WebhookVerifier.of(SECRET)
          .verify(exchange.getRequestBody().readAllBytes(), exchange.getRequestHeaders()));
      Integer status = statuses.poll();
      exchange.getResponseHeaders().set("Location", url() + "/moved");
      exchange.sendResponseHeaders(status == null ? 204 : status, -1);
    }
  }

  /** Waits for the next webhook. */
  WebhookEvent next() {
    try {
      WebhookEvent event = events.poll(15, TimeUnit.SECONDS);
      assertThat(event).as("a webhook").isNotNull();
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the next webhooks and returns their types. */
  List<String> nextTypes(int count) {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      types.add(next().getType().toString());
    }
    return types;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
