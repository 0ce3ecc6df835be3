package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.http.Attempt;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.CallOutcome;
import io.github.clerkjava.http.RetryWait;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those see who watch the calls. */
class CallListenerTest {
  private final MockWebServer server = new MockWebServer();
  private final Recorder recorder = new Recorder();
  private Clerk clerk;

  private static final class Recorder implements CallListener {
    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    final Set<CallInfo> calls = Collections.synchronizedSet(new HashSet<>());
    final List<Attempt> attempts = Collections.synchronizedList(new ArrayList<>());
    volatile CallOutcome outcome;

    @Override
    public void started(CallInfo call) {
      events.add("started " + call.getOperationId());
      calls.add(call);
    }

    @Override
    public void attempted(CallInfo call, Attempt attempt) {
      events.add("attempt " + attempt.getNumber() + ": "
          + (attempt.getFailure() == null ? attempt.getStatus() : attempt.getFailure()));
      attempts.add(attempt);
      calls.add(call);
    }

    @Override
    public void waiting(CallInfo call, RetryWait wait) {
      events.add("waiting for " + wait.getNextAttempt());
      calls.add(call);
    }

    @Override
    public void finished(CallInfo call, CallOutcome result) {
      events.add("finished " + result.getStatus() + " after " + result.getAttempts());
      calls.add(call);
      outcome = result;
    }
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_listener")
        .apiUrl(server.url("/").toString())
        .listener(recorder)
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void call_isToldFromStartToFinish() {
    server.enqueue(new MockResponse().setResponseCode(503));
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    server.enqueue(new MockResponse().setBody("{}").setHeader("X-Clerk-Trace-Id", "trace_1"));

    clerk.users().getUser("user_1");

    assertThat(recorder.events)
        .containsExactly(
            "started getUser",
            "attempt 1: 503",
            "waiting for 2",
            "attempt 2: RESET",
            "waiting for 3",
            "attempt 3: 200",
            "finished 200 after 3");
    assertThat(recorder.calls).hasSize(1);
    CallInfo call = recorder.calls.iterator().next();
    assertThat(call.getOperation()).hasToString("GET /users/{user_id}");
    assertThat(recorder.outcome.getClerkTraceId()).isEqualTo("trace_1");
    assertThat(recorder.outcome.getFailure()).isNull();
    assertThat(recorder.outcome.getDuration())
        .isGreaterThanOrEqualTo(recorder.attempts.stream()
            .map(Attempt::getDuration)
            .reduce(Duration.ZERO, Duration::plus));
  }

  @Test
  void refusal_isTheOutcome() {
    server.enqueue(new MockResponse().setResponseCode(404).setBody("{\"errors\":[]}"));

    Throwable thrown = catchThrowable(() -> clerk.users().getUser("user_1"));

    assertThat(recorder.events)
        .containsExactly("started getUser", "attempt 1: 404", "finished 404 after 1");
    assertThat(recorder.outcome.getFailure()).isSameAs(thrown);
  }

  @Test
  void unreadableAnswer_isAFailedCall() {
    server.enqueue(new MockResponse().setBody("<html>"));

    Throwable thrown = catchThrowable(() -> clerk.users().getUser("user_1"));

    assertThat(recorder.outcome.getStatus()).isEqualTo(200);
    assertThat(recorder.outcome.getFailure())
        .isInstanceOf(ClerkResponseException.class)
        .isSameAs(thrown);
  }

  @Test
  void asynchronousCall_isToldOnceToo() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));

    clerk.enqueue(clerk.api().users().getUser("user_1")).get();

    assertThat(recorder.events)
        .containsExactly("started getUser", "attempt 1: 200", "finished 200 after 1");
  }

  @Test
  void rawCall_isToldToo() throws IOException {
    server.enqueue(new MockResponse().setResponseCode(404));

    clerk.api().users().getUser("user_1").execute();

    assertThat(recorder.events)
        .containsExactly("started getUser", "attempt 1: 404", "finished 404 after 1");
    assertThat(recorder.outcome.getFailure()).isNull();
  }

  @Test
  void noConnection_isAnAttemptWithItsKind() throws IOException {
    server.shutdown();

    Throwable thrown =
        catchThrowable(() -> clerk.withOptions(o -> o.maxRetries(0)).users().getUser("user_1"));

    assertThat(recorder.attempts.get(0).getFailure()).isEqualTo(Kind.REFUSED);
    assertThat(recorder.attempts.get(0).getStatus()).isZero();
    assertThat(recorder.outcome.getStatus()).isZero();
    assertThat(recorder.outcome.getFailure()).isSameAs(thrown);
  }

  @Test
  void listenerThatThrows_changesNothing() {
    server.enqueue(new MockResponse().setBody("{\"id\":\"user_1\"}"));
    try (Clerk broken = Clerk.builder()
        .secretKey("sk_test_listener")
        .apiUrl(server.url("/").toString())
        .listener(new CallListener() {
          @Override
          public void started(CallInfo call) {
            throw new IllegalStateException("broken listener");
          }
        })
        .listener(recorder)
        .build()) {
      assertThat(broken.users().getUser("user_1").getId()).isEqualTo("user_1");
    }
    assertThat(recorder.events).hasSize(3);
  }

  @Test
  void log_atDebug_tellsTheSameWithoutValues() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Logger logger = Logger.getLogger("io.github.clerkjava");
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord logged) {
        lines.add(new SimpleFormatter().formatMessage(logged));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    handler.setLevel(Level.ALL);
    logger.addHandler(handler);
    logger.setLevel(Level.FINE);
    try {
      server.enqueue(new MockResponse().setResponseCode(503));
      server.enqueue(new MockResponse().setBody("{}"));
      clerk.users().getUser("user_secret");
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(null);
    }

    assertThat(lines).hasSize(5).allMatch(line -> line.startsWith("GET /users/{user_id} "));
    assertThat(String.join("\n", lines))
        .contains("attempt 1: 503", "before attempt 2", "ends: 200 after 2 attempts")
        .doesNotContain("user_secret", "sk_test_listener");
  }
}
