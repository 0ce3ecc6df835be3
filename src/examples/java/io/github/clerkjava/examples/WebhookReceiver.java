package io.github.clerkjava.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.User;
import io.github.clerkjava.webhook.WebhookEvent;
import io.github.clerkjava.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An application that receives webhooks at {@code /webhooks}, verifies them and prints what they tell. */
public final class WebhookReceiver implements AutoCloseable {
  private static final int MOST_BYTES = 1 << 20;

  private final HttpServer server;
  private final WebhookVerifier verifier;
  private final PrintStream out;

  /** What has been done; an application would keep the ids with its data, for a few days. */
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  /**
   * Starts one on 127.0.0.1.
   *
   * @param port the port, 0 for one that is free
   * @param verifier knows the signing secret
   * @param out where events are printed
   * @throws IOException if the port is taken
   */
  WebhookReceiver(int port, WebhookVerifier verifier, PrintStream out) throws IOException {
    this.verifier = verifier;
    this.out = out;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/webhooks", this::receive);
    server.start();
  }

  /**
   * Receives webhooks on port 8080, until it is stopped, that are signed with the secret of the environment variable
   * {@code CLERK_WEBHOOK_SIGNING_SECRET}.
   *
   * @param arguments none
   * @throws IOException if the port is taken
   */
  @SuppressWarnings("resource") // The server's thread goes on until the program is stopped.
  public static void main(String[] arguments) throws IOException {
    WebhookReceiver receiver = new WebhookReceiver(8080, WebhookVerifier.fromEnv(), System.out);
    System.out.println("Webhooks are received at " + receiver.url());
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks";
  }

  private void receive(HttpExchange exchange) throws IOException {
    try {
      exchange.sendResponseHeaders(status(exchange), -1);
    } finally {
      exchange.close();
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return 413;
    }
    try {
      WebhookEvent event = verifier.verify(body, exchange.getRequestHeaders());
      if (done.add(event.getId())) {
        out.println(line(event));
      }
      return 204;
    } catch (WebhookVerificationException e) {
      out.println("Refused: " + e.getReason().getId());
      return 400;
    }
  }

  private static String line(WebhookEvent event) {
    switch (event.getType().known()) {
      case USER_CREATED:
      case USER_UPDATED:
        User user = event.getDataAs(User.class);
        return event.getType() + ": " + user.getId() + ", " + user.getFirstName();
      case USER_DELETED:
        return event.getType() + ": " + event.getDataAs(DeletedObject.class).getId();
      default:
        return event.getType() + ": " + event.getData().get("id");
    }
  }

  /** Stops it at once. */
  @Override
  public void close() {
    server.stop(0);
  }
}
