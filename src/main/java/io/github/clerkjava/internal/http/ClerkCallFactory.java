package io.github.clerkjava.internal.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Invocation;

/** Makes the calls of a client, and holds what they share. */
final class ClerkCallFactory implements Call.Factory {
  final OkHttpClient client;
  final RotatingDns dns;
  final KeyRing keys;
  final Duration timeout;
  final int maxRetries;
  final RetryPolicy retryPolicy;
  final BodyReader bodies;
  final CallListeners listeners;
  final Time time;

  /** The calls that are under way or wait. */
  private final Set<ClerkCall> open = ConcurrentHashMap.newKeySet();

  private volatile boolean closed;

  /** Takes a client whose addresses come from a rotating source. */
  ClerkCallFactory(OkHttpClient client, RotatingDns dns, KeyRing keys, TransportOptions options) {
    this.client = client;
    this.dns = dns;
    this.keys = keys;
    this.timeout = options.timeout;
    this.maxRetries = options.maxRetries;
    this.retryPolicy = new RetryPolicy(options.random);
    this.bodies = new BodyReader(options.maxResponseBytes);
    this.listeners = new CallListeners(options.listeners);
    this.time = options.time;
  }

  @Override
  public Call newCall(Request request) {
    Exchange exchange = new Exchange(this, request.tag(Invocation.class));
    return new ClerkCall(
        this,
        request
            .newBuilder()
            .tag(Exchange.class, exchange)
            .tag(Wire.class, exchange)
            .build(),
        exchange);
  }

  void opened(ClerkCall call) {
    open.add(call);
    if (closed) {
      open.remove(call);
    }
    requireOpen();
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This client is closed");
    }
  }

  void ended(ClerkCall call) {
    open.remove(call);
  }

  /** Cancels the calls that are under way, and makes no more. */
  void close() {
    closed = true;
    open.forEach(ClerkCall::cancel);
  }
}
