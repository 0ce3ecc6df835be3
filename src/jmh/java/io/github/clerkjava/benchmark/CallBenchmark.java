package io.github.clerkjava.benchmark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.model.ModelAdapters;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Gets one user over a connection that stands. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
  static final String URL_PROPERTY = "benchmark.url";

  private static final String KEY = "sk_test_benchmark";

  private final String url = System.getProperty(URL_PROPERTY);
  private final String id = SampleUsers.id(1);
  private final Clerk clerk = Clerk.builder().secretKey(KEY).apiUrl(url).build();
  private final OkHttpClient okHttp = new OkHttpClient.Builder()
      .connectTimeout(Duration.ofSeconds(10))
      .readTimeout(Duration.ZERO)
      .writeTimeout(Duration.ZERO)
      .callTimeout(Duration.ofSeconds(30))
      .retryOnConnectionFailure(false)
      .followRedirects(false)
      .build();
  private final Gson gson =
      new GsonBuilder().registerTypeAdapterFactory(new ModelAdapters()).create();
  private final TypeAdapter<User> adapter = gson.getAdapter(User.class);

  /** With this client. */
  @Benchmark
  public User clerk() {
    return clerk.users().getUser(id);
  }

  /** The same by hand: OkHttp with the same settings and headers, and the generated adapter. */
  @Benchmark
  public User bare() throws IOException {
    Request request = new Request.Builder()
        .url(url + "/v1/users/" + id)
        .header("Authorization", "Bearer " + KEY)
        .header("Accept", "application/json")
        .header("User-Agent", "benchmark")
        .header("Clerk-API-Version", ClerkApi.VERSION)
        .build();
    try (Response response = okHttp.newCall(request).execute()) {
      return adapter.read(gson.newJsonReader(response.body().charStream()));
    }
  }
}
