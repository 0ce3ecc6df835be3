package io.github.clerkjava.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.emulator.WebhookSigner;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.User;
import io.github.clerkjava.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {
  private static final String SECRET = "whsec_c2VjcmV0IG9mIGEgdGVzdA==";
  private static final byte[] BODY =
      "{\"type\":\"role.created\",\"data\":{\"id\":\"role_1\"}}".getBytes(StandardCharsets.UTF_8);

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final PrintStream out = new PrintStream(OutputStream.nullOutputStream()) {
    @Override
    public void println(String line) {
      lines.add(line);
    }
  };
  private final WebhookReceiver receiver;

  WebhookReceiverTest() throws IOException {
    receiver = new WebhookReceiver(0, WebhookVerifier.of(SECRET), out);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private String line() throws InterruptedException {
    return lines.poll(15, TimeUnit.SECONDS);
  }

  @Test
  void emulatorDelivers_eventsArePrinted() throws Exception {
    try (ClerkEmulator emulator = ClerkEmulator.start();
        Clerk clerk = Clerk.builder()
            .apiUrl(emulator.getApiUrl())
            .secretKey(emulator.getSecretKey())
            .build()) {
      emulator.deliverWebhooks(receiver.url(), SECRET);
      User ada =
          clerk.users().createUser(p -> p.firstName("Ada").addEmailAddress("ada@example.com"));
      Session session = emulator.signIn(ada.getId());
      emulator.endSession(session.getId());
      clerk.users().deleteUser(ada.getId());

      assertThat(line()).isEqualTo("user.created: " + ada.getId() + ", Ada");
      assertThat(line()).isEqualTo("session.created: " + session.getId());
      assertThat(line()).isEqualTo("session.ended: " + session.getId());
      assertThat(line()).isEqualTo("user.deleted: " + ada.getId());
    }
  }

  @Test
  void sameWebhookTwice_isPrintedOnce() throws Exception {
    Map<String, String> headers = WebhookSigner.of(SECRET).sign(BODY);

    assertThat(post(BODY, headers)).isEqualTo(204);
    assertThat(post(BODY, headers)).isEqualTo(204);
    assertThat(lines).containsExactly("role.created: role_1");
  }

  @Test
  void notGenuine_isRefused() throws Exception {
    assertThat(post(BODY, WebhookSigner.of("whsec_b3RoZXI=").sign(BODY))).isEqualTo(400);
    assertThat(post(BODY, Map.of("svix-id", "msg_1"))).isEqualTo(400);
    assertThat(post(new byte[(1 << 20) + 1], Map.of("svix-id", "msg_1"))).isEqualTo(413);
    assertThat(send(request())).isEqualTo(405);
    assertThat(lines).containsExactly("Refused: no-matching-signature", "Refused: missing-headers");
  }

  @Test
  void close_answersNoMore() {
    receiver.close();

    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> send(request()));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(receiver.url()));
  }

  private int post(byte[] body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request = request().POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request);
  }

  private static int send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
