package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.http.ClerkResponse;
import io.github.clerkjava.model.CreateUserParams;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
  private static final String KEY = "sk_test_transport";

  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey(KEY)
        .apiUrl(server.url("/").toString())
        .maxRetries(0)
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void everyRequest_carriesKeyVersionAndUserAgent() throws Exception {
    server.enqueue(json("{}"));

    clerk.users().getUser("user_1");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("GET /v1/users/user_1 HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(request.getHeader("Clerk-API-Version")).isEqualTo("2026-05-12");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    assertThat(request.getHeader("User-Agent"))
        .matches("clerk-java/\\S+ \\(java/" + System.getProperty("java.version")
            + "; okhttp/[45]\\.\\S+\\)");
  }

  @Test
  @SuppressWarnings("deprecation") // It is the deprecated operation that has a version of its own.
  void droppedOperation_isSentWithTheLastVersionThatHasIt() throws Exception {
    server.enqueue(json("{}"));

    clerk.sessions().verifySession("sess_1", "token");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().values("Clerk-API-Version")).containsExactly("2025-03-12");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"token\":\"token\"}");
  }

  @Test
  void secretKeySupplier_isAskedForEveryCall() throws Exception {
    AtomicReference<String> key = new AtomicReference<>("sk_test_one");
    try (Clerk rotating = Clerk.builder()
        .secretKeySupplier(key::get)
        .apiUrl(server.url("/").toString())
        .build()) {
      server.enqueue(json("{}"));
      server.enqueue(json("{}"));
      rotating.users().getUser("user_1");
      key.set("sk_test_two");
      rotating.users().getUser("user_1");
    }
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk_test_one");
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk_test_two");
  }

  @Test
  void secretKeySupplier_thatAnswersAnUnusableKey_sendsNothingAndDoesNotShowIt() {
    try (Clerk broken = Clerk.builder()
        .secretKeySupplier(() -> "sk_test_bro\nken")
        .apiUrl(server.url("/").toString())
        .build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> broken.users().getUser("user_1"))
          .withMessageContaining("secretKey")
          .withMessageContaining("index 11")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("sk_test_bro"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> broken.enqueue(broken.api().users().getUser("user_1")))
          .withMessageContaining("secretKey");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void userInterceptors_doNotSeeTheKey() {
    AtomicReference<String> seen = new AtomicReference<>("nothing");
    OkHttpClient own = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          seen.set(chain.request().header("Authorization"));
          return chain.proceed(chain.request());
        })
        .build();
    try (Clerk derived = Clerk.builder()
        .secretKey(KEY)
        .apiUrl(server.url("/").toString())
        .httpClient(own)
        .build()) {
      server.enqueue(json("{}"));
      derived.users().getUser("user_1");
    }
    assertThat(seen.get()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void blankId_isRefusedByNameBeforeAnythingIsSent(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.users().getUser(id))
        .withMessage("user_id must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.execute(clerk.api().users().getUser(id)))
        .withMessage("user_id must not be blank");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void idThatWouldChangeThePath_isRefusedByName(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.users().deleteUser(id))
        .withMessageContaining("user_id must not be " + id);
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "user_\udc00\ud800", "user_\ud83d"})
  void idWithHalfASurrogatePair_isRefusedByName(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.users().deleteUser(id))
        .withMessage("user_id must not have half a surrogate pair: no encoding of it arrives");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void nullId_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.users().getUser(null))
        .withMessageContaining("user_id");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void idWithReservedCharacters_isPercentEncoded() throws Exception {
    server.enqueue(json("{}"));

    clerk.users().getUser("a/b?c#d%e é");

    assertThat(server.takeRequest().getPath()).isEqualTo("/v1/users/a%2Fb%3Fc%23d%25e%20%C3%A9");
  }

  @Test
  void sockets_ofTheDefaultKind_sendAtOnce_andOthersAreTheUsers() throws Exception {
    AtomicReference<Boolean> prompt = new AtomicReference<>();
    OkHttpClient own = new OkHttpClient.Builder()
        .addNetworkInterceptor(chain -> {
          prompt.set(chain.connection().socket().getTcpNoDelay());
          return chain.proceed(chain.request());
        })
        .build();
    OkHttpClient patient = own.newBuilder()
        .socketFactory(new PatientSockets())
        .connectionPool(new ConnectionPool())
        .build();
    for (OkHttpClient client : List.of(own, patient)) {
      server.enqueue(json("{}"));
      try (Clerk derived = Clerk.builder()
          .secretKey(KEY)
          .apiUrl(server.url("/").toString())
          .httpClient(client)
          .build()) {
        derived.users().getUser("user_1");
      }
      assertThat(prompt.get()).isEqualTo(client == own);
    }
  }

  /** Sockets as they are by themselves, from a factory that is not the default one. */
  private static final class PatientSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return new Socket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return new Socket(host, port, local, localPort);
    }
  }

  @Test
  void postOnAReusedConnectionThatBreaks_isSentOnce() throws Exception {
    server.enqueue(json("{}"));
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    server.enqueue(json("{}"));
    clerk.users().getUser("user_1");

    ClerkConnectionException e = catchThrowableOfType(
        ClerkConnectionException.class, () -> clerk.users().createUser(p -> p.firstName("Ada")));

    assertThat(e.getKind()).isEqualTo(Kind.RESET);
    assertThat(e.mayHaveReachedServer()).isTrue();
    assertThat(server.takeRequest().getSequenceNumber()).isZero();
    assertThat(server.takeRequest().getSequenceNumber())
        .as("second on the same connection")
        .isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308, 408, 421, 503})
  void answerThatOkHttpWouldRepeatAPostFor_isSentOnce(int status) {
    server.enqueue(new MockResponse()
        .setResponseCode(status)
        .setHeader("Retry-After", "0")
        .setHeader("Location", "/v1/elsewhere"));
    server.enqueue(json("{}"));

    assertThatThrownBy(() -> clerk.users().createUser(p -> p.firstName("Ada")))
        .hasMessageContaining("POST /users answered " + status)
        .hasFieldOrPropertyWithValue("retryAfter", Duration.ZERO);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void silentServer_endsAtTheDeadline() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    try (Clerk hasty = Clerk.builder()
        .secretKey(KEY)
        .apiUrl(server.url("/").toString())
        .timeout(Duration.ofMillis(200))
        .build()) {
      ClerkConnectionException e = catchThrowableOfType(
          ClerkConnectionException.class, () -> hasty.users().getUser("user_1"));
      assertThat(e.getKind()).isEqualTo(Kind.TIMEOUT);
      assertThat(e.getPathTemplate()).isEqualTo("/users/{user_id}");
      assertThat(e).hasMessageNotContaining("user_1");
    }
  }

  @Test
  void tricklingServer_endsAtTheDeadline() {
    server.enqueue(json("{\"id\":\"user_1\"}").throttleBody(1, 100, TimeUnit.MILLISECONDS));
    try (Clerk hasty = Clerk.builder()
        .secretKey(KEY)
        .apiUrl(server.url("/").toString())
        .timeout(Duration.ofMillis(300))
        .build()) {
      ClerkConnectionException e = catchThrowableOfType(
          ClerkConnectionException.class, () -> hasty.users().getUser("user_1"));
      assertThat(e.getKind()).isEqualTo(Kind.TIMEOUT);
    }
  }

  @Test
  void refusedConnection_saysThatNothingWasSent() throws IOException {
    MockWebServer gone = new MockWebServer();
    gone.start();
    String url = gone.url("/").toString();
    gone.shutdown();
    try (Clerk nobody = Clerk.builder().secretKey(KEY).apiUrl(url).build()) {
      ClerkConnectionException e = catchThrowableOfType(
          ClerkConnectionException.class, () -> nobody.users().createUser(p -> p.firstName("Ada")));
      assertThat(e.getKind()).isEqualTo(Kind.REFUSED);
      assertThat(e.mayHaveReachedServer()).isFalse();
    }
  }

  @Test
  void brokenOffBody_isAConnectionFailureAndNotBadJson() {
    server.enqueue(json("{\"id\":\"user_1\"}")
        .setHeader("Content-Length", "1000")
        .setSocketPolicy(SocketPolicy.DISCONNECT_AT_END));
    ClerkConnectionException e =
        catchThrowableOfType(ClerkConnectionException.class, () -> clerk.users().getUser("user_1"));
    assertThat(e.getKind()).isEqualTo(Kind.RESET);
  }

  @Test
  void enqueue_completesWithStatusAndHeaders() throws Exception {
    server.enqueue(json("{\"id\":\"user_1\"}").setHeader("X-Clerk-Trace-Id", "trace_1"));

    ClerkResponse<User> response =
        clerk.enqueue(clerk.api().users().getUser("user_1")).get(5, TimeUnit.SECONDS);

    assertThat(response.getValue().getId()).isEqualTo("user_1");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("x-clerk-TRACE-id")).isEqualTo("trace_1");
    assertThat(response.getHeaders()).containsEntry("x-clerk-trace-id", List.of("trace_1"));
  }

  @Test
  void enqueue_refusedByTheServer_completesWithTheSameException() {
    server.enqueue(json("{\"errors\":[]}").setResponseCode(404));

    CompletableFuture<ClerkResponse<User>> future =
        clerk.enqueue(clerk.api().users().getUser("user_1"));

    assertThatThrownBy(() -> future.get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessageContaining("GET /users/{user_id} answered 404");
  }

  @Test
  void enqueue_cancelled_cancelsTheCall() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    retrofit2.Call<User> call = clerk.api().users().getUser("user_1");
    CompletableFuture<ClerkResponse<User>> future = clerk.enqueue(call);
    server.takeRequest(5, TimeUnit.SECONDS);

    assertThat(future.cancel(true)).isTrue();

    assertThat(call.isCanceled()).isTrue();
    assertThat(future).isCancelled();
  }

  @Test
  void enqueue_usesDaemonThreads() throws Exception {
    AtomicReference<Thread> thread = new AtomicReference<>();
    OkHttpClient watched = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          thread.set(Thread.currentThread());
          return chain.proceed(chain.request());
        })
        .build();
    try (Clerk derived = Clerk.builder()
        .secretKey(KEY)
        .apiUrl(server.url("/").toString())
        .httpClient(watched)
        .build()) {
      server.enqueue(json("{}"));

      derived.enqueue(derived.api().users().getUser("user_1")).get(5, TimeUnit.SECONDS);

      assertThat(thread.get()).isNotSameAs(Thread.currentThread());
      assertThat(thread.get().isDaemon()).isTrue();
    }
  }

  @Test
  void close_cancelsWhatIsUnderWay() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<ClerkResponse<User>> future =
        clerk.enqueue(clerk.api().users().getUser("user_1"));
    server.takeRequest(5, TimeUnit.SECONDS);

    clerk.close();

    assertThatThrownBy(() -> future.get(5, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            ClerkConnectionException.class, e -> assertThat(e.getKind()).isEqualTo(Kind.CANCELLED));
  }

  @Test
  void untouchedBody_isAnEmptyObject() throws Exception {
    server.enqueue(json("{}"));

    clerk.execute(clerk.api().users().createUser(CreateUserParams.builder().build()));

    RecordedRequest request = server.takeRequest();
    assertThat(request.getBody().readUtf8()).isEqualTo("{}");
    assertThat(request.getHeader("Content-Type")).startsWith("application/json");
  }

  static MockResponse json(String body) {
    return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
  }
}
