package io.github.clerkjava.internal.http;

import com.google.gson.GsonBuilder;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.model.ModelAdapters;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * All that one {@code Clerk} needs to make calls and run them.
 *
 * <p>The HTTP client is derived from the user's, or from one that all share, so that connections are pooled together;
 * the threads of asynchronous calls are its own.
 */
public final class HttpTransport implements AutoCloseable {
  /** Enough for one host to be busy; OkHttp's own 5 is meant for browsers that speak to many. */
  private static final int CALLS_PER_HOST = 64;

  private final OkHttpClient client;
  private final ClerkCallFactory calls;
  private final Retrofit retrofit;
  private final CallExecutor executor;

  /**
   * Makes one.
   *
   * @param baseUrl the address of the API, ending with a slash
   * @param apiVersion the version of the API, for requests that name no other
   * @param keys asked once per call
   * @param options the rest
   */
  public HttpTransport(HttpUrl baseUrl, String apiVersion, KeyRing keys, TransportOptions options) {
    Dispatcher dispatcher = new Dispatcher(daemonThreads());
    dispatcher.setMaxRequestsPerHost(CALLS_PER_HOST);
    OkHttpClient given = options.httpClient;
    OkHttpClient base = given == null ? Shared.CLIENT : given;
    RotatingDns dns = new RotatingDns(base.dns());
    this.client = base.newBuilder()
        .dns(dns)
        .socketFactory(PromptSockets.inPlaceOf(base.socketFactory()))
        .dispatcher(dispatcher)
        // ClerkCall has the deadline of the whole, and gives each attempt what is left of it.
        .callTimeout(Duration.ZERO)
        // Nothing is sent twice but by ClerkCall; see also NoRepetition.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .addInterceptor(new HeaderInterceptor(apiVersion))
        .addInterceptor(new NoRepetition.Undo())
        .addNetworkInterceptor(new NoRepetition())
        .build();
    this.calls = new ClerkCallFactory(client, dns, keys, options);
    this.retrofit = new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(calls)
        .addConverterFactory(new ApiConverters(
            new GsonBuilder()
                .registerTypeAdapterFactory(new ModelAdapters())
                .serializeNulls()
                .disableHtmlEscaping()
                .create(),
            options.driftListener))
        .build();
    this.executor = new RetrofitCallExecutor(
        new ErrorDecoder(options.time, options.driftListener), CallOptions.none());
  }

  private static ThreadPoolExecutor daemonThreads() {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), new DaemonThreads());
  }

  /**
   * Returns what makes the generated interfaces.
   *
   * @return the Retrofit of this client
   */
  public Retrofit getRetrofit() {
    return retrofit;
  }

  /**
   * Returns what runs their calls.
   *
   * @return the executor of this client
   */
  public CallExecutor getExecutor() {
    return executor;
  }

  /**
   * Returns what passes requests on to the Frontend API as they are, with the secret key of the instance and nothing
   * else of ours.
   *
   * @param options the key and the deadline, where they are not those of this client
   * @return makes calls that are never repeated, redirected, stored or given cookies; making one throws an {@link
   *     IllegalStateException} or {@link IllegalArgumentException} if there is no usable key, or this is closed
   */
  public Call.Factory getForwarding(CallOptions options) {
    return new ForwardingCalls(calls, options);
  }

  /** Cancels the calls that are under way or wait, and lets go of the threads. Connections belong to the pool. */
  @Override
  public void close() {
    calls.close();
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
  }

  private static final class DaemonThreads implements ThreadFactory {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "clerk-java-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }

  /** Built when the first {@code Clerk} without a client of its own is. */
  private static final class Shared {
    static final OkHttpClient CLIENT = new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        // The deadline of the call governs; a slow but steady answer is none of these timeouts'
        // business.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }
}
