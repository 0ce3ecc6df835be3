package io.github.clerkjava.internal.http;

import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.DriftListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What {@link HttpTransport} can be told, with the defaults. Not thread-safe; read once. */
public final class TransportOptions {
  /** The client to derive from, or null for one that all share. */
  public @Nullable OkHttpClient httpClient;

  /** The deadline of a call; zero for none. */
  public Duration timeout = Duration.ofSeconds(30);

  /** How often a request is sent again at most. */
  public int maxRetries = 2;

  /** How large an answer may be, unpacked. */
  public long maxResponseBytes = 32L << 20;

  /** What sees every call. */
  public final List<CallListener> listeners = new ArrayList<>();

  /** What is told where answers differ from the contract; null for nobody. */
  public @Nullable DriftListener driftListener;

  Time time = Time.SYSTEM;

  /** From 0 to less than 1. */
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

  /** Makes the defaults. */
  public TransportOptions() {}
}
