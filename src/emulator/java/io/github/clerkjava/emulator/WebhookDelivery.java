package io.github.clerkjava.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Sends webhooks to one address, one after the other, from a daemon thread that the first of them starts. */
final class WebhookDelivery {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]", Pattern.CASE_INSENSITIVE);
  private static final int LAST_PORT = 65535;
  private static final int MOST_TRIES = 5;
  private static final int FIRST_WAIT_MILLIS = 50;
  private static final int TIMEOUT_MILLIS = 5_000;

  private final URL url;
  private final WebhookSigner signer;
  private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
      1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WebhookDelivery::daemon);

  /**
   * Makes one.
   *
   * @throws IllegalArgumentException if the URL is not one of this machine
   */
  WebhookDelivery(String url, WebhookSigner signer) {
    this.url = loopback(url);
    this.signer = signer;
  }

  private static URL loopback(String text) {
    try {
      URI uri = URI.create(text);
      if ("http".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getPort() <= LAST_PORT
          && LOOPBACK.matcher(uri.getHost()).matches()) {
        return uri.toURL();
      }
    } catch (IllegalArgumentException | MalformedURLException e) {
      throw new IllegalArgumentException("url is no URL: " + text, e);
    }
    throw new IllegalArgumentException(
        "url must be one of this machine, such as http://127.0.0.1:8080/webhooks, but was " + text);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "clerk-emulator-webhooks");
    thread.setDaemon(true);
    return thread;
  }

  /** Sends a webhook when those before it have arrived, or been given up. */
  void send(byte[] body) {
    String id = Ids.next("msg_");
    executor.execute(() -> deliver(id, body));
  }

  /** Sends nothing more; what is being sent just now may still arrive. */
  void stop() {
    executor.shutdownNow();
  }

  private void deliver(String id, byte[] body) {
    try {
      int wait = FIRST_WAIT_MILLIS;
      for (int tries = 1; !arrives(id, body) && tries < MOST_TRIES; tries++) {
        Thread.sleep(wait);
        wait *= 2;
      }
    } catch (InterruptedException e) {
      // It was stopped, and the thread ends.
      Thread.currentThread().interrupt();
    }
  }

  /** Sends it once, and says whether the answer was one of 2xx. */
  private boolean arrives(String id, byte[] body) {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
      try {
        return send(connection, id, body) / 100 == 2;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private int send(HttpURLConnection connection, String id, byte[] body) throws IOException {
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    // Else it tries by itself a second time when no answer comes.
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    signer.sign(body, id, Instant.now()).forEach(connection::setRequestProperty);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return connection.getResponseCode();
  }
}
