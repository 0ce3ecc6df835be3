package io.github.clerkjava.internal.http;

import com.google.gson.GsonBuilder;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.ModelAdapters;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Authenticator;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
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
  private final Retrofit retrofit;
  private final CallExecutor executor;

  /**
   * Makes one.
   *
   * @param userClient the client to derive from, or null for the shared one
   * @param baseUrl the address of the API, ending with a slash
   * @param apiVersion the version of the API, for requests that name no other
   * @param keys asked once per call
   * @param timeout the deadline of a call; zero for none
   */
  public HttpTransport(
      @Nullable OkHttpClient userClient,
      HttpUrl baseUrl,
      String apiVersion,
      KeyRing keys,
      Duration timeout) {
    Dispatcher dispatcher = new Dispatcher(daemonThreads());
    dispatcher.setMaxRequestsPerHost(CALLS_PER_HOST);
    this.client = (userClient == null ? Shared.CLIENT : userClient)
        .newBuilder()
        .dispatcher(dispatcher)
        .callTimeout(timeout)
        // Nothing is sent twice behind the caller's back; see also NoRepetition.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .addInterceptor(new HeaderInterceptor(apiVersion))
        .addInterceptor(new NoRepetition.Undo())
        .addNetworkInterceptor(new NoRepetition())
        .build();
    this.retrofit = new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(new ClerkCallFactory(client, keys))
        .addConverterFactory(new ApiConverters(new GsonBuilder()
            .registerTypeAdapterFactory(new ModelAdapters())
            .serializeNulls()
            .disableHtmlEscaping()
            .create()))
        .build();
    this.executor = new RetrofitCallExecutor(new ErrorDecoder(Clock.systemUTC()), null);
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

  /** Cancels the asynchronous calls that are under way and lets go of the threads. Connections belong to the pool. */
  @Override
  public void close() {
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
