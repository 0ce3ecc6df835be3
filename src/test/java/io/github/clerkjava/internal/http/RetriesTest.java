package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.model.CreateUserParams;
import io.github.clerkjava.model.ReplaceUserMetadataParams;
import io.github.clerkjava.model.UpdateUserParams;
import io.github.clerkjava.model.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** When a request is sent again, after which wait, and when it is not. */
class RetriesTest {
  private final MockWebServer server = new MockWebServer();
  private final SteppedTime time = new SteppedTime();
  private final ConnectionPool pool = new ConnectionPool();
  private HttpTransport transport;
  private ClerkApi api;
  private CallExecutor calls;

  @BeforeEach
  void start() throws IOException {
    server.start();
    TransportOptions options = new TransportOptions();
    options.time = time;
    options.random = () -> 0.5;
    options.httpClient = new OkHttpClient.Builder().connectionPool(pool).build();
    transport = new HttpTransport(
        server.url("/v1/"), ClerkApi.VERSION, new KeyRing(() -> "sk_test_retries", null), options);
    api = new ClerkApi(transport.getRetrofit());
    calls = transport.getExecutor();
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.shutdown();
  }

  @Test
  void serverError_onGet_isTriedAgainAfterGrowingWaits() {
    answers(503, 500, 200);

    assertThat(calls.execute(get()).getId()).isEqualTo("user_1");

    assertThat(server.getRequestCount()).isEqualTo(3);
    assertThat(time.waits()).containsExactly(Duration.ofMillis(125), Duration.ofMillis(250));
  }

  @Test
  void serverError_forGood_isTheLastAnswerAfterThreeAttempts() {
    answers(500, 502, 503);

    ClerkApiException e = refusal(get());

    assertThat(e.getStatus()).isEqualTo(503);
    assertThat(e.getAttempts()).isEqualTo(3);
    assertThat(e.getElapsed()).isEqualTo(Duration.ofMillis(375));
    assertThat(e).hasMessageContaining("after 3 attempts in 0.375 s");
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422})
  void refusal_isFinal(int status) {
    answers(status, 200);

    assertThat(refusal(get()).getStatus()).isEqualTo(status);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "408, 1, 2",
    "429, 2, 2",
    "500, 1, 2",
    "502, 1, 2",
    "503, 1, 2",
    "504, 1, 2",
    "529, 1, 2"
  })
  void status_decidesWhetherAPostAndAGetAreSentAgain(int status, int posts, int gets) {
    assertThat(requestsFor(post(), status)).as("posts").isEqualTo(posts);
    assertThat(requestsFor(get(), status)).as("gets").isEqualTo(gets);
  }

  private int requestsFor(Call<User> call, int firstStatus) {
    AtomicInteger requests = new AtomicInteger();
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return requests.incrementAndGet() == 1
            ? new MockResponse().setResponseCode(firstStatus)
            : user();
      }
    });
    Throwable refusal = catchThrowable(() -> calls.execute(call));
    assertThat(refusal == null).isEqualTo(requests.get() == 2);
    return requests.get();
  }

  @Test
  void putAndDelete_areSentAgainAsGetIs_andPatchIsNot() {
    answers(500, 200);
    calls.execute(api.users()
        .replaceUserMetadata("user_1", ReplaceUserMetadataParams.builder().build()));
    answers(500, 200);
    calls.execute(api.users().deleteUser("user_1"));
    assertThat(server.getRequestCount()).isEqualTo(4);

    answers(500);
    refusal(api.users().updateUser("user_1", UpdateUserParams.builder().build()));
    assertThat(server.getRequestCount()).isEqualTo(5);
  }

  @Test
  void post_thatIsSaidToBeIdempotent_isSentAgain() {
    answers(500);
    loseAnswer();
    answers(200);

    CallExecutor idempotent =
        calls.withOptions(CallOptions.builder().idempotent(true).build());

    assertThat(idempotent.execute(post()).getId()).isEqualTo("user_1");
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void get_thatIsSaidNotToBeIdempotent_isSentOnce() {
    answers(500, 200);

    CallExecutor careful =
        calls.withOptions(CallOptions.builder().idempotent(false).build());

    assertThat(catchThrowable(() -> careful.execute(get()))).hasMessageContaining("500");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void lostAnswer_ofAPost_isNeverAskedForAgain() {
    loseAnswer();
    answers(200);

    ClerkConnectionException e = noAnswer(post());

    assertThat(e.getKind()).isEqualTo(Kind.RESET);
    assertThat(e.mayHaveReachedServer()).isTrue();
    assertThat(e.getAttempts()).isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void lostAnswer_ofAGet_isAskedForAgain() {
    loseAnswer();
    server.enqueue(
        user().setHeader("Content-Length", "1000").setSocketPolicy(SocketPolicy.DISCONNECT_AT_END));
    answers(200);

    assertThat(calls.execute(get()).getId()).isEqualTo("user_1");
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void refusedConnection_ofAPost_isTriedAgainAndWasNotSent() throws IOException {
    server.shutdown();

    ClerkConnectionException e = noAnswer(post());

    assertThat(e.getKind()).isEqualTo(Kind.REFUSED);
    assertThat(e.mayHaveReachedServer()).isFalse();
    assertThat(e.getAttempts()).isEqualTo(3);
    assertThat(time.waits()).hasSize(2);
  }

  @Test
  void lostAnswer_andThenNoConnection_mayHaveReachedTheServer() throws IOException {
    server.enqueue(new MockResponse()
        .setSocketPolicy(SocketPolicy.SHUTDOWN_SERVER_AFTER_RESPONSE)
        .setResponseCode(500));

    ClerkException e = catchThrowableOfType(ClerkException.class, () -> calls.execute(get()));

    assertThat(e).isInstanceOf(ClerkConnectionException.class);
    assertThat(((ClerkConnectionException) e).mayHaveReachedServer()).isTrue();
  }

  @Test
  void retryAfter_inSeconds_isWaitedForByAPostToo() {
    server.enqueue(tooMany("7"));
    answers(200);

    calls.execute(post());

    assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void retryAfter_asDate_isWaitedFor() {
    server.enqueue(tooMany("Tue, 12 May 2026 10:30:09 GMT"));
    answers(200);

    calls.execute(get());

    assertThat(time.waits()).containsExactly(Duration.ofSeconds(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Tue, 12 May 2026 10:00:00 GMT", "soon", "-3"})
  void retryAfter_thatAsksForNothing_leavesTheBackoff(String header) {
    server.enqueue(tooMany(header));
    answers(200);

    calls.execute(get());

    assertThat(time.waits()).containsExactly(Duration.ofMillis(125));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "31", "999999999999999999"})
  void retryAfter_pastTheDeadline_failsAtOnceAndSaysIt(String seconds) {
    server.enqueue(tooMany(seconds));
    answers(200);

    ClerkApiException e = refusal(get());

    assertThat(e.isRateLimited()).isTrue();
    assertThat(e.getRetryAfter()).isEqualTo(Duration.ofSeconds(Long.parseLong(seconds)));
    assertThat(e.getAttempts()).isEqualTo(1);
    assertThat(time.waits()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void waits_togetherPastTheDeadline_endTheCall() {
    server.enqueue(tooMany("20"));
    server.enqueue(tooMany("20"));
    answers(200);

    ClerkApiException e = refusal(get());

    assertThat(e.getAttempts()).isEqualTo(2);
    assertThat(e.getElapsed()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void maxRetries_ofACall_goesBeforeThatOfTheClient() {
    answers(500, 500, 500, 500, 200);

    CallExecutor stubborn =
        calls.withOptions(CallOptions.builder().maxRetries(4).build());

    assertThat(stubborn.execute(get()).getId()).isEqualTo("user_1");

    answers(500);
    CallExecutor never = calls.withOptions(CallOptions.builder().maxRetries(0).build());
    assertThat(catchThrowable(() -> never.execute(get()))).hasMessageContaining("1 attempt");
    assertThat(time.waits()).hasSize(4);
  }

  @Test
  void enqueue_isTriedAgainAsExecuteIs() throws Exception {
    answers(503);
    loseAnswer();
    answers(200);

    User user = calls.enqueue(get()).get(10, TimeUnit.SECONDS).getValue();

    assertThat(user.getId()).isEqualTo("user_1");
    assertThat(server.getRequestCount()).isEqualTo(3);
    assertThat(time.waits()).containsExactly(Duration.ofMillis(125), Duration.ofMillis(250));
  }

  @Test
  void enqueue_refusedForGood_completesWithWhatExecuteThrows() {
    answers(500, 500, 500);

    Throwable e = catchThrowable(() -> calls.enqueue(get()).get(10, TimeUnit.SECONDS));

    assertThat(e.getCause())
        .isInstanceOfSatisfying(
            ClerkApiException.class,
            refused -> assertThat(refused.getAttempts()).isEqualTo(3));
  }

  @Test
  void rawCall_isTriedAgainToo() throws IOException {
    answers(503, 200);

    assertThat(get().execute().body().getId()).isEqualTo("user_1");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void failedAttempts_giveTheirConnectionsBack() {
    answers(503, 500, 200);

    calls.execute(get());

    assertThat(pool.connectionCount()).isEqualTo(1);
    assertThat(pool.idleConnectionCount()).isEqualTo(1);
  }

  @Test
  void uploadOfAFile_isSentAgainInFull(@TempDir Path directory) throws Exception {
    Path file = Files.write(directory.resolve("a.png"), new byte[100_000]);
    answers(429, 200);

    calls.execute(upload(Upload.of(file)));

    assertThat(server.takeRequest().getBodySize())
        .isEqualTo(server.takeRequest().getBodySize())
        .isGreaterThan(100_000);
  }

  @Test
  void uploadOfAStream_isSentOnce_becauseItCanBeReadOnce() {
    answers(429, 200);
    byte[] content = "picture".getBytes(StandardCharsets.UTF_8);
    Upload stream =
        Upload.of(new ByteArrayInputStream(content), content.length, "a.png", "image/png");

    assertThat(refusal(upload(stream)).isRateLimited()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 250", "2, 500", "3, 1000", "6, 8000", "7, 8000", "11, 8000", "1000, 8000"})
  void backoff_doublesUpToEightSeconds(int attempts, long ceilingMillis) {
    Function<Double, Duration> wait =
        random -> new RetryPolicy(() -> random).waitAfter(attempts, null);

    assertThat(wait.apply(0.0)).isEqualTo(Duration.ZERO);
    assertThat(wait.apply(0.25)).isEqualTo(Duration.ofMillis(ceilingMillis).dividedBy(4));
    assertThat(wait.apply(0.999999))
        .isBetween(
            Duration.ofMillis(ceilingMillis).minusMillis(1), Duration.ofMillis(ceilingMillis));
  }

  private Call<User> get() {
    return api.users().getUser("user_1");
  }

  private Call<User> post() {
    return api.users().createUser(CreateUserParams.builder().build());
  }

  private Call<User> upload(Upload upload) {
    return api.users().updateUserProfileImage("user_1", upload.asPart("file"));
  }

  private ClerkApiException refusal(Call<?> call) {
    return catchThrowableOfType(ClerkApiException.class, () -> calls.execute(call));
  }

  private ClerkConnectionException noAnswer(Call<?> call) {
    return catchThrowableOfType(ClerkConnectionException.class, () -> calls.execute(call));
  }

  private void answers(int... statuses) {
    for (int status : statuses) {
      server.enqueue(status == 200 ? user() : new MockResponse().setResponseCode(status));
    }
  }

  private void loseAnswer() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
  }

  private static MockResponse tooMany(String retryAfter) {
    return new MockResponse().setResponseCode(429).setHeader("Retry-After", retryAfter);
  }

  private static MockResponse user() {
    return new MockResponse().setBody("{\"id\":\"user_1\"}");
  }
}
