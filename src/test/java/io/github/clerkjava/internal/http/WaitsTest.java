package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.ClerkResponse;
import io.github.clerkjava.http.RetryWait;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends a wait before its time. The server always asks to wait longer than a test may take. */
@Timeout(20)
class WaitsTest {
  private final MockWebServer server = new MockWebServer();
  private final ConnectionPool pool = new ConnectionPool();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse().setResponseCode(429).setHeader("Retry-After", "60");
      }
    });
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_waits")
        .apiUrl(server.url("/").toString())
        .timeout(Duration.ofMinutes(5))
        .httpClient(new OkHttpClient.Builder().connectionPool(pool).build())
        .listener(new CallListener() {
          @Override
          public void waiting(CallInfo call, RetryWait wait) {
            waiting.countDown();
          }
        })
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void interrupt_endsTheWaitAtOnceAndKeepsTheFlag() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread caller = new Thread(() -> {
      try {
        clerk.users().getUser("user_1");
      } catch (RuntimeException e) {
        thrown.set(e);
        flag.set(Thread.currentThread().isInterrupted());
      }
    });
    caller.start();
    waiting.await();

    caller.interrupt();
    caller.join();

    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            ClerkConnectionException.class,
            e -> assertThat(e.getKind()).isEqualTo(Kind.INTERRUPTED))
        .hasMessageContaining("GET /users/{user_id}")
        .hasMessageContaining("1 attempt ");
    assertThat(flag.get()).isTrue();
    assertNothingIsHeld();
  }

  @Test
  void interrupt_endsTheWaitForAnAnswerByHttp2() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (MockWebServer silent = new MockWebServer()) {
      silent.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      silent.setDispatcher(new Dispatcher() {
        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
          arrived.countDown();
          release.await();
          return new MockResponse();
        }
      });
      silent.start();
      try (Clerk http2 = Clerk.builder()
          .secretKey("sk_test_waits")
          .apiUrl(silent.url("/").toString())
          .httpClient(new OkHttpClient.Builder()
              .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
              .build())
          .build()) {
        Thread caller = new Thread(() -> {
          try {
            http2.users().getUser("user_1");
          } catch (RuntimeException e) {
            thrown.set(e);
          }
        });
        caller.start();
        arrived.await();
        caller.interrupt();
        caller.join();
        release.countDown();
      }
    }
    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            ClerkConnectionException.class,
            e -> assertThat(e.getKind()).isEqualTo(Kind.INTERRUPTED));
  }

  @Test
  void cancelledFuture_endsTheWait() throws Exception {
    retrofit2.Call<User> call = clerk.api().users().getUser("user_1");
    CompletableFuture<ClerkResponse<User>> future = clerk.enqueue(call);
    waiting.await();

    future.cancel(true);

    assertThat(future).isCancelled();
    assertThat(call.isCanceled()).isTrue();
    assertNothingIsHeld();
  }

  @Test
  void cancelledCall_endsTheWaitOfItsCaller() throws Exception {
    retrofit2.Call<User> call = clerk.api().users().getUser("user_1");
    Thread canceller = new Thread(() -> {
      try {
        waiting.await();
        call.cancel();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    canceller.start();

    ClerkConnectionException e =
        catchThrowableOfType(ClerkConnectionException.class, () -> clerk.execute(call));

    assertThat(e.getKind()).isEqualTo(Kind.CANCELLED);
    assertThat(e.mayHaveReachedServer()).as("after 429, which did nothing").isFalse();
    canceller.join();
  }

  @Test
  void close_endsTheWaitsAndRefusesFurtherCalls() throws Exception {
    CompletableFuture<ClerkResponse<User>> future =
        clerk.enqueue(clerk.api().users().getUser("user_1"));
    waiting.await();

    clerk.close();

    assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(ClerkConnectionException.class, e -> {
          assertThat(e.getKind()).isEqualTo(Kind.CANCELLED);
          assertThat(e.mayHaveReachedServer())
              .as("after 429, which did nothing")
              .isFalse();
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> clerk.users().getUser("user_1"))
        .withMessageContaining("closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> clerk.enqueue(clerk.api().users().getUser("user_1")));
  }

  @Test
  void waitingAsynchronousCalls_occupyNoThread() throws Exception {
    CountDownLatch all = new CountDownLatch(200);
    try (Clerk busy = Clerk.builder()
        .secretKey("sk_test_waits")
        .apiUrl(server.url("/").toString())
        .timeout(Duration.ofMinutes(5))
        .listener(new CallListener() {
          @Override
          public void waiting(CallInfo call, RetryWait wait) {
            all.countDown();
          }
        })
        .build()) {
      List<CompletableFuture<?>> futures = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        futures.add(busy.enqueue(busy.api().users().getUser("user_1")));
      }
      // More calls wait than the dispatcher runs at once: the first ones have made room.
      all.await();
      assertThat(futures).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void deadline_countsTheTimeBeforeAnAsynchronousCallIsTakenUp() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        release.await();
        return new MockResponse().setBody("{}");
      }
    });
    List<CompletableFuture<?>> occupying = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      occupying.add(clerk.enqueue(clerk.api().users().getUser("user_1")));
    }
    Clerk hasty = clerk.withTimeout(Duration.ofMillis(100));

    CompletableFuture<ClerkResponse<User>> late =
        hasty.enqueue(hasty.api().users().getUser("user_2"));

    assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            ClerkConnectionException.class, e -> assertThat(e.getKind()).isEqualTo(Kind.TIMEOUT));
    assertThat(occupying).noneMatch(CompletableFuture::isDone);
    release.countDown();
  }

  private void assertNothingIsHeld() {
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(pool.idleConnectionCount()).isEqualTo(pool.connectionCount());
  }
}
