package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.ClerkBuilder;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.error.ClerkResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What happens when the server or the way to it is at fault. Each is one typed exception, and where {@code failure} asks
 * for it, the same from a blocking and from an asynchronous call; the README has a row for each test.
 */
@Timeout(60)
class FaultsTest {
  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: application/json\n";

  @Test
  void nobodyListens_isRefusedAndWasNotSent() throws IOException {
    RawServer gone = new RawServer("");
    gone.close();

    ClerkConnectionException e = connectionFailure(gone.url());

    assertThat(e.getKind()).isEqualTo(Kind.REFUSED);
    assertThat(e.mayHaveReachedServer()).isFalse();
  }

  @Test
  void hostWithoutAddress_isUnknown() throws IOException {
    OkHttpClient nowhere = new OkHttpClient.Builder()
        .dns(host -> {
          throw new UnknownHostException(host);
        })
        .build();

    ClerkConnectionException e = failure(
        ClerkConnectionException.class, client("https://nowhere.example").httpClient(nowhere));

    assertThat(e.getKind()).isEqualTo(Kind.UNKNOWN_HOST);
    assertThat(e.mayHaveReachedServer()).isFalse();
  }

  @Test
  void firstAddressOfAHostRefuses_theNextIsTried() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      InetAddress good = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server.start(good, 0);
      server.enqueue(new MockResponse().setBody("{\"id\":\"user_1\"}"));
      InetAddress bad = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
      OkHttpClient twoAddresses =
          new OkHttpClient.Builder().dns(host -> List.of(bad, good)).build();
      try (Clerk clerk = client("http://localhost:" + server.getPort())
          .httpClient(twoAddresses)
          .build()) {
        assertThat(clerk.users().getUser("user_1").getId()).isEqualTo("user_1");
      }
    }
  }

  @Test
  void untrustedCertificate_isATlsFailureAndNotTriedAgain() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      HeldCertificate self =
          new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
      SSLContext context =
          new HandshakeCertificates.Builder().heldCertificate(self).build().sslContext();
      server.useHttps(context.getSocketFactory(), false);
      server.start();

      ClerkConnectionException e = catchThrowableOfType(ClerkConnectionException.class, () -> {
        try (Clerk clerk =
            client("https://localhost:" + server.getPort()).maxRetries(2).build()) {
          clerk.users().getUser("user_1");
        }
      });

      assertThat(e.getKind()).isEqualTo(Kind.TLS);
      assertThat(e.mayHaveReachedServer()).isFalse();
      assertThat(e.getAttempts()).isEqualTo(1);
    }
  }

  @Test
  void connectionCloses_beforeTheAnswer_isAReset() throws IOException {
    try (RawServer server = new RawServer("")) {
      ClerkConnectionException e = connectionFailure(server.url());

      assertThat(e.getKind()).isEqualTo(Kind.RESET);
      assertThat(e.mayHaveReachedServer()).isTrue();
    }
  }

  @Test
  void connectionCloses_inTheHeaders_isAReset() throws IOException {
    try (RawServer server = new RawServer(OK + "X-Half: he")) {
      assertThat(connectionFailure(server.url()).getKind()).isEqualTo(Kind.RESET);
    }
  }

  @Test
  void connectionCloses_inTheBody_isAReset() throws IOException {
    try (RawServer server = new RawServer(OK + "Transfer-Encoding: chunked\n\n5\n{\"id\"\n")) {
      assertThat(connectionFailure(server.url()).getKind()).isEqualTo(Kind.RESET);
    }
  }

  @Test
  void contentLength_longerThanTheBody_isAReset() throws IOException {
    try (RawServer server = new RawServer(OK + "Content-Length: 50\n\n{}")) {
      assertThat(connectionFailure(server.url()).getKind()).isEqualTo(Kind.RESET);
    }
  }

  @Test
  void contentLength_shorterThanTheBody_isUnreadable() throws IOException {
    try (RawServer server = new RawServer(OK + "Content-Length: 5\n\n{\"id\":\"user_1\"}")) {
      ClerkResponseException e = unreadable(server.url());

      assertThat(e.getStatus()).isEqualTo(200);
      assertThat(e.getRawBody()).isEqualTo("{\"id\"");
    }
  }

  @Test
  void somethingElseThanHttp_isAProtocolFailure() throws IOException {
    try (RawServer server = new RawServer("220 smtp.example.com ESMTP\n")) {
      assertThat(connectionFailure(server.url()).getKind()).isEqualTo(Kind.PROTOCOL);
    }
  }

  @Test
  void htmlWith502_keepsStatusAndPage() throws IOException {
    String page = "<html>Bad gateway</html>";
    try (RawServer server = new RawServer(
        "HTTP/1.1 502 Bad Gateway\nContent-Type: text/html\nContent-Length: 24\n\n" + page)) {
      ClerkApiException e = refusal(server.url());

      assertThat(e.getStatus()).isEqualTo(502);
      assertThat(e.getRawBody()).isEqualTo(page);
      assertThat(e.getErrors()).isEmpty();
    }
  }

  @Test
  void empty500_keepsTheStatus() throws IOException {
    try (RawServer server = new RawServer("HTTP/1.1 500 Oops\nContent-Length: 0\n\n")) {
      assertThat(refusal(server.url()).getStatus()).isEqualTo(500);
    }
  }

  @Test
  void refusal_thatBreaksOff_keepsTheStatusAndWhatCame() throws IOException {
    try (RawServer server =
        new RawServer("HTTP/1.1 422 Unprocessable\nContent-Length: 100\n\n{\"errors\":[")) {
      ClerkApiException e = refusal(server.url());

      assertThat(e.getStatus()).isEqualTo(422);
      assertThat(e.getRawBody()).isEqualTo("{\"errors\":[");
    }
  }

  @Test
  void jsonOfAnotherShape_isUnreadable() throws IOException {
    try (RawServer server = new RawServer(OK + "Content-Length: 9\n\n[1, \"two\"]")) {
      assertThat(unreadable(server.url()).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void noContent_whereABodyIsPromised_isUnreadable() throws IOException {
    try (RawServer server = new RawServer("HTTP/1.1 204 No Content\n\n")) {
      assertThat(unreadable(server.url()))
          .hasMessageContaining("answered 204 with no body where the contract has one");
    }
  }

  @Test
  void noContent_thatHasABody_isAProtocolFailure() throws IOException {
    try (RawServer server = new RawServer("HTTP/1.1 204 No Content\nContent-Length: 2\n\n{}")) {
      assertThat(connectionFailure(server.url()).getKind()).isEqualTo(Kind.PROTOCOL);
    }
  }

  @Test
  void body_whereNoneIsPromised_isIgnored() throws IOException {
    try (RawServer server = new RawServer(OK + "Content-Length: 8\n\n{\"a\": 1}");
        Clerk clerk = client(server.url()).build()) {
      clerk.webhooks().deleteSvixApp();
    }
  }

  @Test
  void gzip_thatIsNone_isUnreadable() throws IOException {
    try (RawServer server =
        new RawServer(OK + "Content-Encoding: gzip\nContent-Length: 15\n\n{\"id\":\"user_1\"}")) {
      assertThat(unreadable(server.url()))
          .hasMessageContaining("answered 200 with a body that is not compressed as it claims");
    }
  }

  @Test
  void announcedBodyOf50MB_isRefusedUnread() throws IOException {
    AtomicInteger written = new AtomicInteger();
    try (RawServer server = new RawServer(out -> {
      out.write((OK + "Content-Length: 52428800\n\n")
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8));
      flood(out, written, 50);
    })) {
      assertThat(unreadable(server.url()))
          .hasMessageContaining("answered 200 with a body of more than 33554432 bytes");
    }
    assertThat(written.get()).as("MB written").isLessThan(50);
  }

  @Test
  void unannouncedBodyOf50MB_isRefusedAtTheLimit() throws IOException {
    AtomicInteger written = new AtomicInteger();
    try (RawServer server = new RawServer(out -> {
      out.write(
          (OK + "Connection: close\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      flood(out, written, 50);
    })) {
      ClerkResponseException e =
          failure(ClerkResponseException.class, client(server.url()).maxResponseBytes(1_000_000));

      assertThat(e).hasMessageContaining("a body of more than 1000000 bytes");
      assertThat(e.getRawBody()).isEmpty();
    }
    assertThat(written.get()).as("MB written").isLessThan(50);
  }

  @Test
  void smallBodyThatUnpacksToALot_isRefusedAtTheLimit() throws IOException {
    Buffer packed = new Buffer();
    try (OutputStream gzip = new java.util.zip.GZIPOutputStream(packed.outputStream())) {
      for (int i = 0; i < 50; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    byte[] bomb = packed.readByteArray();
    try (RawServer server = new RawServer(out -> {
      out.write((OK + "Content-Encoding: gzip\nContent-Length: " + bomb.length + "\n\n")
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8));
      out.write(bomb);
    })) {
      assertThat(unreadable(server.url())).hasMessageContaining("more than 33554432 bytes");
    }
  }

  @Test
  void refusalWithAnEndlessPage_keepsTheStatusAndItsBeginning() throws IOException {
    try (RawServer server = new RawServer(out -> {
      out.write("HTTP/1.1 500 Oops\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      flood(out, new AtomicInteger(), Integer.MAX_VALUE);
    })) {
      ClerkApiException e = refusal(server.url());

      assertThat(e.getStatus()).isEqualTo(500);
      assertThat(e.getRawBody()).hasSizeBetween(1 << 20, (1 << 20) + 1);
    }
  }

  @Test
  void silentServer_endsAtTheDeadline() throws IOException {
    try (RawServer server = new RawServer(FaultsTest::wait)) {
      assertEndsAtTheDeadline(server);
    }
  }

  @Test
  void tricklingServer_endsAtTheDeadline() throws IOException {
    try (RawServer server = new RawServer(out -> {
      out.write((OK + "Content-Length: 1000000\n\n")
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write(' ');
        out.flush();
        pause(20);
      }
    })) {
      assertEndsAtTheDeadline(server);
    }
  }

  @Test
  void neverEndingHeaders_endAtTheDeadlineOrBefore() throws IOException {
    try (RawServer server = new RawServer(out -> {
      out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write("X-More: and more\r\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        pause(5);
      }
    })) {
      assertEndsAtTheDeadline(server);
    }
  }

  @Test
  void redirect_toAnotherHost_isNotFollowedAndTheKeyStaysHome() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      for (int status : new int[] {301, 302, 303, 307, 308}) {
        try (RawServer server = new RawServer("HTTP/1.1 " + status + " Over there\nLocation: "
            + elsewhere.url("/v1/users/user_1") + "\nContent-Length: 0\n\n")) {
          ClerkApiException e = refusal(server.url());

          assertThat(e.getStatus()).isEqualTo(status);
          assertThat(e).hasMessageContaining("a redirect that is not followed");
        }
      }
      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  @Test
  void redirect_toTheSameHost_isFollowedByReadingCallsOnly() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(
          new MockResponse().setResponseCode(307).setHeader("Location", "/v1/moved?a=1"));
      server.enqueue(new MockResponse().setBody("{\"id\":\"user_1\"}"));
      try (Clerk clerk = client(server.url("/").toString()).build()) {
        assertThat(clerk.users().getUser("user_1").getId()).isEqualTo("user_1");
        server.takeRequest();
        assertThat(server.takeRequest())
            .satisfies(moved -> assertThat(moved.getPath()).isEqualTo("/v1/moved?a=1"))
            .satisfies(moved ->
                assertThat(moved.getHeader("Authorization")).isEqualTo("Bearer sk_test_faults"));

        server.enqueue(new MockResponse().setResponseCode(307).setHeader("Location", "/v1/moved"));
        ClerkApiException e =
            catchThrowableOfType(ClerkApiException.class, () -> clerk.users().deleteUser("user_1"));
        assertThat(e.getStatus()).isEqualTo(307);
        assertThat(server.getRequestCount()).isEqualTo(3);
      }
    }
  }

  @Test
  void redirectLoop_endsAsARefusal() throws IOException {
    try (RawServer server =
        new RawServer("HTTP/1.1 302 Again\nLocation: /v1/users/user_1\nContent-Length: 0\n\n")) {
      assertThat(failure(ClerkApiException.class, client(server.url()).maxRetries(0))
              .getStatus())
          .isEqualTo(302);
      assertThat(server.requestCount()).as("two calls of six requests").isEqualTo(12);
    }
  }

  @Test
  void interceptorOfTheUser_thatFails_isOneOfOurExceptionsToo() throws IOException {
    OkHttpClient broken = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          throw new IllegalStateException("broken interceptor");
        })
        .build();
    try (Clerk clerk = client("http://127.0.0.1:1").httpClient(broken).build()) {
      ClerkConnectionException e = catchThrowableOfType(
          ClerkConnectionException.class, () -> clerk.users().getUser("user_1"));
      assertThat(e.getKind()).isEqualTo(Kind.OTHER);
      assertThat(e).hasRootCauseMessage("broken interceptor");
    }
  }

  private static void assertEndsAtTheDeadline(RawServer server) {
    ClerkConnectionException e = failure(
        ClerkConnectionException.class,
        client(server.url()).maxRetries(2).timeout(Duration.ofMillis(300)));

    assertThat(e.getKind()).isEqualTo(Kind.TIMEOUT);
    assertThat(e.getElapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  private static ClerkConnectionException connectionFailure(String url) {
    return failure(ClerkConnectionException.class, client(url));
  }

  private static ClerkResponseException unreadable(String url) {
    return failure(ClerkResponseException.class, client(url));
  }

  private static ClerkApiException refusal(String url) {
    return failure(ClerkApiException.class, client(url));
  }

  private static ClerkBuilder client(String url) {
    return Clerk.builder().secretKey("sk_test_faults").apiUrl(url).maxRetries(0);
  }

  /** What both a blocking and an asynchronous call end with. */
  private static <E extends ClerkException> E failure(Class<E> type, ClerkBuilder builder) {
    try (Clerk clerk = builder.build()) {
      E e = catchThrowableOfType(type, () -> clerk.users().getUser("user_personal"));
      E later = catchThrowableOfType(type, () -> {
        try {
          clerk.enqueue(clerk.api().users().getUser("user_personal")).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException wrapped) {
          throw wrapped.getCause();
        }
      });
      for (E each : List.of(e, later)) {
        assertThat(each)
            .hasMessageStartingWith("GET /users/{user_id} ")
            .hasMessageMatching("(?s).* after \\d attempts? in \\d+\\.\\d{3} s")
            .hasMessageNotContaining("user_personal");
        assertThat(each.getAttempts()).isEqualTo(1);
        assertThat(each.getElapsed()).isPositive();
      }
      assertThat(later.getMessage().replaceAll("\\d\\.\\d{3} s", ""))
          .isEqualTo(e.getMessage().replaceAll("\\d\\.\\d{3} s", ""));
      return e;
    }
  }

  private static void flood(OutputStream out, AtomicInteger written, int megabytes)
      throws IOException {
    byte[] megabyte = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) {
      out.write(megabyte);
      written.incrementAndGet();
    }
  }

  private static void wait(OutputStream out) {
    pause(30_000);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
