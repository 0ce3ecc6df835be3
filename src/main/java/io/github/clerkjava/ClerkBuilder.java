package io.github.clerkjava;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallListener;
import io.github.clerkjava.http.DriftListener;
import io.github.clerkjava.internal.http.BaseUrl;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.internal.http.KeyRing;
import io.github.clerkjava.internal.http.TransportOptions;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.proxy.FrontendApiProxyBuilder;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import io.github.clerkjava.token.TokenVerifier;
import io.github.clerkjava.token.TokenVerifierBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes {@link Clerk}. Not thread-safe. */
public final class ClerkBuilder {
  private @Nullable Supplier<String> secretKey;
  private @Nullable Supplier<String> machineSecretKey;
  private @Nullable String jwtKey;
  private HttpUrl apiUrl = BaseUrl.of("https://api.clerk.com");
  private @Nullable Consumer<RequestAuthenticatorBuilder> authentication;
  private @Nullable Consumer<FrontendApiProxyBuilder> proxies;
  private final TransportOptions options = new TransportOptions();

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
    String key = Arguments.secretKey("secretKey", secretKey);
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
    String key = Arguments.secretKey("machineSecretKey", machineSecretKey);
    this.machineSecretKey = () -> key;
    return this;
  }

  /**
   * Sets the public key of the instance, so that session tokens are verified without any network. Without it the keys
   * are fetched with the secret key, and kept.
   *
   * @param jwtKey an RSA public key in PEM form, as {@link TokenVerifierBuilder#jwtKey} takes it
   * @return this
   * @throws io.github.clerkjava.error.TokenVerificationException if it is null, blank, or no such key
   */
  public ClerkBuilder jwtKey(@Nullable String jwtKey) {
    TokenVerifier.builder().jwtKey(jwtKey);
    this.jwtKey = jwtKey;
    return this;
  }

  /**
   * Sets how requests to the application are authenticated, by {@link Clerk#authenticateRequest} and all other
   * authenticators of this client. The publishable key of the instance is required for that.
   *
   * <pre>{@code
   * Clerk.builder()
   *     .secretKey(emulator.getSecretKey())
   *     .authentication(a -> a.publishableKey(emulator.getPublishableKey())
   *         .authorizedParties("https://app.example.com"))
   *     .build();
   * }</pre>
   *
   * @param options sets what is not to be as usual; called at once, and with every authenticator
   * @return this
   * @throws IllegalArgumentException if an option is unusable
   */
  public ClerkBuilder authentication(Consumer<RequestAuthenticatorBuilder> options) {
    Arguments.notNull("options", options).accept(RequestAuthenticator.builder());
    authentication = authentication == null ? options : authentication.andThen(options);
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
   * Sets the deadline of a call, from its start to the end of its answer, retries and waits included.
   *
   * @param timeout from 1 millisecond on; zero for none. Default 30 seconds
   * @return this
   * @throws IllegalArgumentException if it is null, negative, or too long for 31 bits of milliseconds
   */
  public ClerkBuilder timeout(Duration timeout) {
    options.timeout = Arguments.timeout("timeout", timeout);
    return this;
  }

  /**
   * Sets how often a request is sent again at most.
   *
   * <p>Any request is, after 429 and after a connection that did not come about: the server has done nothing then.
   * {@code GET}, {@code HEAD}, {@code PUT} and {@code DELETE} are also after 408, after 500 and above, and if the answer
   * was lost; others only if {@link io.github.clerkjava.http.CallOptions} say that they are idempotent. Before each, the
   * call waits: a random time of up to 250 ms, doubled with every retry, 8 s at most, or as long as the server asks for
   * by {@code Retry-After}. Where the wait would pass the deadline, the call fails at once.
   *
   * @param maxRetries from 0 (never) to 10. Default 2
   * @return this
   * @throws IllegalArgumentException if it is out of bounds
   */
  public ClerkBuilder maxRetries(int maxRetries) {
    Arguments.inBounds("maxRetries", maxRetries, 0, 10);
    options.maxRetries = maxRetries;
    return this;
  }

  /**
   * Sets how large an answer may be. A larger one fails the call without being held in memory.
   *
   * @param maxResponseBytes in bytes, unpacked, from 1 to 2147483647. Default 33554432 (32 MiB)
   * @return this
   * @throws IllegalArgumentException if it is out of bounds
   */
  public ClerkBuilder maxResponseBytes(long maxResponseBytes) {
    Arguments.inBounds("maxResponseBytes", maxResponseBytes, 1, Integer.MAX_VALUE);
    options.maxResponseBytes = maxResponseBytes;
    return this;
  }

  /**
   * Adds what sees every call, for metrics, traces and logs.
   *
   * @param listener thread-safe and quick
   * @return this
   * @throws IllegalArgumentException if it is null
   */
  public ClerkBuilder listener(CallListener listener) {
    options.listeners.add(Arguments.notNull("listener", listener));
    return this;
  }

  /**
   * Sets the HTTP client to derive from: its connection pool, proxy, TLS, DNS, interceptors and timeouts are used. Its
   * redirects, repetitions and authenticator are not: nothing is sent again but as {@link #maxRetries} says, and the
   * key goes nowhere else. Its application interceptors do not see the key, and see every try. It is not changed and
   * not closed.
   *
   * @param httpClient any client
   * @return this
   */
  public ClerkBuilder httpClient(OkHttpClient httpClient) {
    options.httpClient = Arguments.notNull("httpClient", httpClient);
    return this;
  }

  /**
   * Sets who is told where answers are not what this version was made for: unknown properties and enum values, missing
   * required properties, values of another kind. Without it nobody looks.
   *
   * @param driftListener called on the thread that reads the answer, and by several at the same time
   * @return this
   */
  public ClerkBuilder driftListener(DriftListener driftListener) {
    options.driftListener = Arguments.notNull("driftListener", driftListener);
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
    String tokenKey = environment.getOrDefault("CLERK_JWT_KEY", "");
    if (!tokenKey.isEmpty()) {
      jwtKey(tokenKey);
    }
    String url = environment.getOrDefault("CLERK_API_URL", "");
    if (!url.isEmpty()) {
      apiUrl(url);
    }
    proxies = Forwarding.fromEnvironment(environment);
    return authentication(new AuthEnvironment(environment)::apply);
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
    return new Clerk(
        new HttpTransport(
            apiUrl, ClerkApi.VERSION, new KeyRing(secretKey, machineSecretKey), options),
        jwtKey,
        secretKey != null,
        authentication,
        proxies);
  }
}
