package io.github.clerkjava;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.internal.http.BaseUrl;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.internal.http.KeyRing;
import io.github.clerkjava.internal.http.Keys;
import io.github.clerkjava.json.Arguments;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes {@link Clerk}. Not thread-safe. */
public final class ClerkBuilder {
  private @Nullable Supplier<String> secretKey;
  private @Nullable Supplier<String> machineSecretKey;
  private HttpUrl apiUrl = BaseUrl.of("https://api.clerk.com");
  private Duration timeout = Duration.ofSeconds(30);
  private @Nullable OkHttpClient httpClient;

  ClerkBuilder() {}

  /**
   * Sets the secret key of the instance. Required, unless {@link #secretKeySupplier} or {@link #machineSecretKey} is
   * set.
   *
   * @param secretKey such as {@code sk_live_…}
   * @return this
   * @throws IllegalArgumentException if it is null, empty, a publishable key, or can't be sent in a header
   */
  public ClerkBuilder secretKey(@Nullable String secretKey) {
    String key = Keys.requireSecret("secretKey", secretKey);
    this.secretKey = () -> key;
    return this;
  }

  /**
   * Sets where the secret key comes from, so that it can be rotated. It is asked once per call, on the thread that makes
   * the call; what it throws, and an unusable key, reaches the caller before anything is sent.
   *
   * @param secretKey returns the key, quickly and for any number of threads
   * @return this
   */
  public ClerkBuilder secretKeySupplier(Supplier<String> secretKey) {
    this.secretKey = Arguments.notNull("secretKeySupplier", secretKey);
    return this;
  }

  /**
   * Sets the secret key of a machine, with which machine-to-machine tokens are created, listed, revoked and verified.
   * Without it they are sent with the secret key of the instance. A client that has only this key can do nothing else.
   *
   * @param machineSecretKey such as {@code ak_…}
   * @return this
   * @throws IllegalArgumentException if it is null, empty, a publishable key, or can't be sent in a header
   */
  public ClerkBuilder machineSecretKey(@Nullable String machineSecretKey) {
    String key = Keys.requireSecret("machineSecretKey", machineSecretKey);
    this.machineSecretKey = () -> key;
    return this;
  }

  /**
   * Sets the address of the API.
   *
   * @param apiUrl an https URL, or http on loopback; {@code /v1} is appended unless it ends with it. Default
   *     {@code https://api.clerk.com}
   * @return this
   * @throws IllegalArgumentException if it is no such URL
   */
  public ClerkBuilder apiUrl(String apiUrl) {
    this.apiUrl = BaseUrl.of(apiUrl);
    return this;
  }

  /**
   * Sets the deadline of a call, from its start to the end of its answer.
   *
   * @param timeout from 1 millisecond on; zero for none. Default 30 seconds
   * @return this
   * @throws IllegalArgumentException if it is null, negative, or too long for 31 bits of milliseconds
   */
  public ClerkBuilder timeout(Duration timeout) {
    Arguments.notNull("timeout", timeout);
    if (timeout.isNegative()
        || timeout.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0
        || (!timeout.isZero() && timeout.toMillis() == 0)) {
      throw new IllegalArgumentException(
          "timeout must be 0 (none) or 1 ms to 24 days, was " + timeout);
    }
    this.timeout = timeout;
    return this;
  }

  /**
   * Sets the HTTP client to derive from: its connection pool, proxy, TLS, DNS, interceptors and timeouts are used. Its
   * redirects, repetitions and authenticator are not: nothing is sent twice, and the key goes nowhere else. Its
   * application interceptors do not see the key. It is not changed and not closed.
   *
   * @param httpClient any client
   * @return this
   */
  public ClerkBuilder httpClient(OkHttpClient httpClient) {
    this.httpClient = Arguments.notNull("httpClient", httpClient);
    return this;
  }

  ClerkBuilder environment(Map<String, String> environment) {
    String key = environment.getOrDefault("CLERK_SECRET_KEY", "");
    if (!key.isEmpty()) {
      secretKey(key);
    }
    String machineKey = environment.getOrDefault("CLERK_MACHINE_SECRET_KEY", "");
    if (!machineKey.isEmpty()) {
      machineSecretKey(machineKey);
    }
    String url = environment.getOrDefault("CLERK_API_URL", "");
    return url.isEmpty() ? this : apiUrl(url);
  }

  /**
   * Makes the client. It opens no connection yet.
   *
   * @return a new client
   * @throws IllegalArgumentException if no key is set
   */
  public Clerk build() {
    if (secretKey == null && machineSecretKey == null) {
      throw new IllegalArgumentException(
          "secretKey must be set, or CLERK_SECRET_KEY for fromEnv()");
    }
    return new Clerk(new HttpTransport(
        httpClient, apiUrl, ClerkApi.VERSION, new KeyRing(secretKey, machineSecretKey), timeout));
  }
}
