package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import io.github.clerkjava.http.Attempt;
import io.github.clerkjava.http.RetryWait;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A call that is tried until it succeeds, may not be tried again, or its time is over. Each try is a call of OkHttp.
 * Below Retrofit, so that every call has it, and above the pool, so that a wait holds no connection.
 */
final class ClerkCall extends OkHttp5Call {
  private static final String INTERCEPTOR_FAILED = "An interceptor of the HTTP client failed";

  private final ClerkCallFactory factory;
  private final Request request;
  private final Exchange exchange;
  private final Timeout timeout = new Timeout();
  private final AtomicBoolean executed = new AtomicBoolean();

  private volatile boolean cancelled;
  private volatile @Nullable Call attempt;
  private volatile @Nullable CompletableFuture<Void> wait;
  private volatile @Nullable Delivery delivery;

  // What follows is handed from one attempt to the next, and so from one thread to another.

  /** What the next attempt sends: the request, or where it was redirected to. */
  private Request next;

  /** Whether the next attempt goes on with the last one, at another address or place. */
  private boolean goesOn;

  private int redirects;

  /** The order of the host's addresses that the attempt goes by, and how many are still to be tried. */
  private int rotation;

  private int addressesLeft = -1;
  private long attemptStart;

  ClerkCall(ClerkCallFactory factory, Request request, Exchange exchange) {
    this.factory = factory;
    this.request = request;
    this.exchange = exchange;
    this.next = request;
    this.timeout.timeout(TimeUnit.NANOSECONDS.convert(factory.timeout), TimeUnit.NANOSECONDS);
  }

  @Override
  public Response execute() throws IOException {
    begin();
    try {
      while (true) {
        Result result = tryOnce();
        Duration pause = pauseAfter(result);
        if (pause == null) {
          end();
          return result.get();
        }
        if (!pause.isZero()) {
          Result stopped = pause(pause);
          if (stopped != null) {
            end();
            return stopped.get();
          }
        }
      }
    } finally {
      factory.ended(this);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What it runs throws nothing.
  public void enqueue(Callback callback) {
    begin();
    Delivery toCaller = new Delivery(callback);
    delivery = toCaller;
    long nanos = timeoutNanos();
    if (nanos > 0) {
      // OkHttp counts from when a thread takes the call up, and there may be calls before it.
      CompletableFuture<Void> deadline = factory.time.after(Duration.ofNanos(nanos));
      toCaller.deadline = deadline;
      deadline.thenRunAsync(
          () -> toCaller.stop(new InterruptedIOException("timeout")),
          factory.client.dispatcher().executorService());
    }
    tryOnce(toCaller);
  }

  private void begin() {
    if (!executed.compareAndSet(false, true)) {
      throw new IllegalStateException("Already executed: call.clone() makes another one");
    }
    exchange.begin();
    factory.opened(this);
    if (exchange.isObserved()) {
      factory.listeners.started(exchange.info());
    }
  }

  private void end() {
    factory.ended(this);
    if (!exchange.isReadByExecutor()) {
      exchange.finish(null);
    }
  }

  private Result tryOnce() {
    try {
      Call call = newAttempt();
      return read(call, call.execute());
    } catch (IOException e) {
      return failed(e);
    } catch (RuntimeException e) {
      return failed(new IOException(INTERCEPTOR_FAILED, e));
    }
  }

  private Result read(Call call, Response response) {
    try {
      return Result.of(factory.bodies.read(call, response));
    } catch (IOException e) {
      return failed(e);
    } catch (RuntimeException e) {
      return failed(new IOException(INTERCEPTOR_FAILED, e));
    }
  }

  private void tryOnce(Delivery toCaller) {
    Call call;
    try {
      call = newAttempt();
    } catch (IOException e) {
      toCaller.settle(failed(e));
      return;
    }
    call.enqueue(new Callback() {
      @Override
      public void onResponse(Call answered, Response response) {
        toCaller.settle(read(answered, response));
      }

      @Override
      public void onFailure(Call failed, IOException e) {
        toCaller.settle(failed(e));
      }
    });
  }

  private Result failed(IOException e) {
    return Result.of(e, exchange.sent, cancelled);
  }

  private Call newAttempt() throws IOException {
    exchange.beginAttempt();
    long nanos = timeoutNanos();
    long left = nanos - exchange.elapsed().toNanos();
    if (nanos > 0 && left <= 0) {
      throw new InterruptedIOException("timeout");
    }
    if (!goesOn) {
      exchange.countAttempt();
      attemptStart = factory.time.nanoTime();
    }
    rotation = factory.dns.rotation(next.url().host());
    Call call = factory.client.newCall(next);
    if (nanos > 0) {
      call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    }
    attempt = call;
    if (cancelled) {
      call.cancel();
    }
    return call;
  }

  /** Returns how long to wait before the next attempt, zero for not at all; null if there is none. */
  private @Nullable Duration pauseAfter(Result result) {
    goesOn = isRedirected(result) || hasAnotherAddress(result);
    if (goesOn) {
      return Duration.ZERO;
    }
    next = request;
    exchange.endAttempt(result);
    int attempts = exchange.attemptCount();
    boolean observed = exchange.isObserved();
    if (observed && attempts > 0) {
      Duration took = Duration.ofNanos(factory.time.nanoTime() - attemptStart);
      factory.listeners.attempted(
          exchange.info(), new Attempt(attempts, result.status(), result.kind(), took));
    }
    if (attempts > maxRetries()
        || !RetryPolicy.mayRepeat(result, exchange.isIdempotent(request))
        || (exchange.sent && OneShot.is(request.body()))) {
      return null;
    }
    Duration retryAfter = RetryAfter.parse(result.header("Retry-After"), factory.time.now());
    Duration pause = factory.retryPolicy.waitAfter(attempts, retryAfter);
    long nanos = timeoutNanos();
    if (nanos > 0 && exchange.elapsed().plus(pause).compareTo(Duration.ofNanos(nanos)) >= 0) {
      return null;
    }
    if (observed) {
      factory.listeners.waiting(exchange.info(), new RetryWait(attempts + 1, pause, retryAfter));
    }
    return pause;
  }

  private boolean isRedirected(Result result) {
    Response response = result.response();
    Request target = response == null ? null : Redirects.follow(next, response);
    if (target == null || ++redirects > Redirects.MOST) {
      return false;
    }
    next = target;
    return true;
  }

  /** A host that can't be reached at one of its addresses may be at the next, which is part of the same try. */
  private boolean hasAnotherAddress(Result result) {
    if (exchange.sent || (result.kind() != Kind.REFUSED && result.kind() != Kind.TIMEOUT)) {
      return false;
    }
    String host = next.url().host();
    factory.dns.rotate(host, rotation);
    if (addressesLeft < 0) {
      try {
        addressesLeft = factory.dns.lookup(host).size();
      } catch (UnknownHostException | RuntimeException e) {
        addressesLeft = 0;
      }
    }
    return --addressesLeft > 0;
  }

  private int maxRetries() {
    Integer ofCall = exchange.options().getMaxRetries();
    return ofCall == null ? factory.maxRetries : ofCall;
  }

  /** The deadline from the beginning of the call on, 0 for none. */
  private long timeoutNanos() {
    Duration ofCall = exchange.options().getTimeout();
    return ofCall == null ? timeout.timeoutNanos() : TimeUnit.NANOSECONDS.convert(ofCall);
  }

  /** Starts a wait, which {@link #cancel} ends. */
  private CompletableFuture<Void> startWait(Duration pause) {
    CompletableFuture<Void> started = factory.time.after(pause);
    wait = started;
    if (cancelled) {
      started.cancel(false);
    }
    return started;
  }

  /** Waits on the thread of the caller. Returns null, or what ended the wait before its time. */
  private @Nullable Result pause(Duration pause) {
    CompletableFuture<Void> started = startWait(pause);
    try {
      started.get();
      return null;
    } catch (CancellationException e) {
      return failed(new IOException("Canceled"));
    } catch (ExecutionException e) {
      return failed(new IOException(e.getCause()));
    } catch (InterruptedException e) {
      started.cancel(false);
      Thread.currentThread().interrupt();
      return failed(new InterruptedIOException("interrupted"));
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    Call current = attempt;
    if (current != null) {
      current.cancel();
    }
    CompletableFuture<Void> waiting = wait;
    if (waiting != null) {
      waiting.cancel(false);
    }
    Delivery toCaller = delivery;
    if (toCaller != null) {
      toCaller.stop(new IOException("Canceled"));
    }
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public boolean isExecuted() {
    return executed.get();
  }

  @Override
  public boolean isCanceled() {
    return cancelled;
  }

  @Override
  public Timeout timeout() {
    return timeout;
  }

  @Override
  public Call clone() {
    return factory.newCall(request);
  }

  /** The end of an asynchronous call, which comes once: from the last attempt, the deadline, or the caller. */
  private final class Delivery {
    private final Callback callback;
    private final AtomicBoolean delivered = new AtomicBoolean();
    private volatile @Nullable CompletableFuture<Void> deadline;

    Delivery(Callback callback) {
      this.callback = callback;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What it runs throws nothing.
    void settle(Result result) {
      if (delivered.get()) {
        return;
      }
      Duration pause = pauseAfter(result);
      if (pause == null) {
        if (delivered.compareAndSet(false, true)) {
          hand(result);
        }
      } else if (pause.isZero()) {
        tryOnce(this);
      } else {
        startWait(pause).thenRun(() -> tryOnce(this));
      }
    }

    /** Ends the call where it is; what comes of the attempt is nobody's business any more. */
    void stop(IOException why) {
      if (!delivered.compareAndSet(false, true)) {
        return;
      }
      Call current = attempt;
      if (current != null) {
        current.cancel();
      }
      CompletableFuture<Void> waiting = wait;
      if (waiting != null) {
        waiting.cancel(false);
      }
      Result result = failed(why);
      if (exchange.isInAttempt()) {
        exchange.endAttempt(result);
      }
      hand(result);
    }

    private void hand(Result result) {
      CompletableFuture<Void> expiry = deadline;
      if (expiry != null) {
        expiry.cancel(false);
      }
      end();
      try {
        callback.onResponse(ClerkCall.this, result.get());
      } catch (IOException e) {
        callback.onFailure(ClerkCall.this, e);
      }
    }
  }
}
