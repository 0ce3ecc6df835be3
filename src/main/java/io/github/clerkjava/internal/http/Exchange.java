package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.Attempts;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.error.Operation;
import io.github.clerkjava.http.CallInfo;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.http.CallOutcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Invocation;

/**
 * What is known of one call beyond what OkHttp tells, from its making to its end. It travels as a tag of the request.
 * Written by the thread that runs the call and read by the one that gets its result.
 */
final class Exchange extends Wire {
  private final ClerkCallFactory factory;
  private final @Nullable Invocation invocation;
  private final AtomicInteger attempts = new AtomicInteger();

  private volatile CallOptions options = CallOptions.none();
  private volatile @Nullable String key;
  private volatile boolean hasKey;
  private volatile boolean readByExecutor;
  private volatile @Nullable CallInfo info;
  private volatile long start;
  private volatile int status;
  private volatile boolean inAttempt;
  private volatile @Nullable String traceId;

  /** Whether an attempt may have been carried out; {@link #sent} is about the latest alone. */
  private volatile boolean mayHaveBeenCarriedOut;

  Exchange(ClerkCallFactory factory, @Nullable Invocation invocation) {
    this.factory = factory;
    this.invocation = invocation;
  }

  /** The exchange of a call that was made by a client of ours. */
  static Exchange of(Call<?> call) {
    Exchange exchange = call.request().tag(Exchange.class);
    if (exchange == null) {
      throw new IllegalArgumentException("call must be one of clerk.api(), was another's");
    }
    return exchange;
  }

  /** Takes options over, and asks for the key: bad ones are the caller's exception, here and now. */
  void prepare(CallOptions callOptions) {
    options = callOptions;
    readByExecutor = true;
    takeKey();
  }

  /** Asks for the key once per call, so that it can be rotated, and before anything is sent. */
  private void takeKey() {
    if (!hasKey) {
      key = factory.keys.keyFor(invocation, options);
      hasKey = true;
    }
  }

  void begin() {
    takeKey();
    start = factory.time.nanoTime();
  }

  void beginAttempt() {
    inAttempt = true;
    sent = false;
    hiddenRetryAfter = null;
    hiddenStatus = 0;
    status = 0;
    traceId = null;
  }

  void countAttempt() {
    attempts.incrementAndGet();
  }

  void endAttempt(Result result) {
    inAttempt = false;
    status = result.status();
    mayHaveBeenCarriedOut |= result.mayHaveBeenCarriedOut();
    String trace = result.header("x-clerk-trace-id");
    traceId = trace != null ? trace : result.header("cf-ray");
  }

  /** False before the first attempt and during a wait, when nothing more can have been done. */
  boolean isInAttempt() {
    return inAttempt;
  }

  /** Tells the listeners how the call ended. */
  void finish(@Nullable ClerkException failure) {
    if (isObserved()) {
      factory.listeners.finished(info(), new CallOutcome(status, attempts(), traceId, failure));
    }
  }

  /** Whether the executor reports the end, after it has read the answer. */
  boolean isReadByExecutor() {
    return readByExecutor;
  }

  boolean isObserved() {
    return factory.listeners.areListening();
  }

  CallOptions options() {
    return options;
  }

  @Nullable
  String key() {
    return key;
  }

  /** A server that quotes the key would else have it shown in a message. */
  String withoutKey(String text) {
    String sent = key;
    return sent == null ? text : text.replace(sent, "██");
  }

  int attemptCount() {
    return attempts.get();
  }

  Attempts attempts() {
    return new Attempts(attempts.get(), elapsed());
  }

  /** The time since the call began. */
  Duration elapsed() {
    return Duration.ofNanos(factory.time.nanoTime() - start);
  }

  int status() {
    return status;
  }

  @Nullable
  String traceId() {
    return traceId;
  }

  boolean mayHaveBeenCarriedOut() {
    return mayHaveBeenCarriedOut;
  }

  /** What is called; the same object for the whole call. */
  synchronized CallInfo info() {
    CallInfo known = info;
    if (known == null) {
      known = invocation == null
          ? new CallInfo("unknown", new Operation("?", "(unknown path)"))
          : new CallInfo(
              invocation.method().getName(), RequestLines.of(invocation.method().getAnnotations()));
      info = known;
    }
    return known;
  }

  /** Whether the request may be carried out twice. */
  boolean isIdempotent(Request request) {
    Boolean said = options.getIdempotent();
    if (said != null) {
      return said;
    }
    String verb = request.method();
    return verb.equals("GET") || verb.equals("HEAD") || verb.equals("PUT") || verb.equals("DELETE");
  }
}
