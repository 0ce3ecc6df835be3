package io.github.clerkjava.soak;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;

/** Counts what OkHttp sends and gets, however many attempts the client makes of one call. Thread-safe. */
final class Wire extends EventListener {
  private final LongAdder attempts = new LongAdder();
  private final LongAdder connections = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    attempts.increment();
  }

  @Override
  public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, Protocol protocol) {
    connections.increment();
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answers.computeIfAbsent(response.code(), unseen -> new LongAdder()).increment();
  }

  @Override
  public void requestFailed(Call call, IOException e) {
    failures.increment();
  }

  @Override
  public void responseFailed(Call call, IOException e) {
    failures.increment();
  }

  long attempts() {
    return attempts.sum();
  }

  long answers(int status) {
    LongAdder count = answers.get(status);
    return count == null ? 0 : count.sum();
  }

  /** Attempts that broke, before an answer or in it. */
  long failures() {
    return failures.sum();
  }

  @Override
  public String toString() {
    return attempts + " attempts over " + connections + " connections, answers by status "
        + new TreeMap<>(answers) + ", broken " + failures;
  }
}
