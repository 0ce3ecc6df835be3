package io.github.clerkjava.proxy;

import io.github.clerkjava.internal.web.PublishableKey;
import io.github.clerkjava.internal.web.RequestUrl;
import io.github.clerkjava.internal.web.SecureUrl;
import io.github.clerkjava.json.Arguments;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes {@link FrontendApiProxy}. Each method replaces what was set before. Not thread-safe. */
public final class FrontendApiProxyBuilder {
  private static final String PRODUCTION = "https://frontend-api.clerk.dev";
  private static final String STAGING = "https://frontend-api.clerkstage.dev";

  private final Call.Factory calls;
  private ProxyPath path = ProxyPath.of("/__clerk");
  private @Nullable HttpUrl fapiUrl;
  private @Nullable PublishableKey publishableKey;
  private @Nullable Duration timeout;
  private @Nullable List<String> forwardedHosts;

  FrontendApiProxyBuilder(Call.Factory calls) {
    this.calls = calls;
  }

  /**
   * Sets the path below which requests are passed on.
   *
   * @param path such as {@code /__clerk}, of letters, digits and {@code _~.-}; slashes at its end do not count. Default
   *     {@code /__clerk}
   * @return this
   * @throws IllegalArgumentException if it is no such path, or the root
   */
  public FrontendApiProxyBuilder path(String path) {
    this.path = ProxyPath.of(path);
    return this;
  }

  /**
   * Sets where the Frontend API is. All requests go there, with the secret key, and nowhere else.
   *
   * @param fapiUrl an https URL, or http on loopback, without a path. Default what {@link #publishableKey} says
   * @return this
   * @throws IllegalArgumentException if it is no such URL
   */
  public FrontendApiProxyBuilder fapiUrl(String fapiUrl) {
    HttpUrl url = SecureUrl.parse("fapiUrl", PRODUCTION, fapiUrl);
    if (!url.encodedPath().equals("/")) {
      throw new IllegalArgumentException(
          "fapiUrl must be a URL such as " + PRODUCTION + ", without a path");
    }
    this.fapiUrl = url;
    return this;
  }

  /**
   * Sets the publishable key of the instance, which says where the Frontend API is: for development as for production it
   * is {@code https://frontend-api.clerk.dev}, which tells instances apart by their secret keys. Only instances of Clerk's
   * own staging have another.
   *
   * @param publishableKey such as {@code pk_live_…}. Default none, as one of production
   * @return this
   * @throws IllegalArgumentException if it is none
   */
  public FrontendApiProxyBuilder publishableKey(@Nullable String publishableKey) {
    this.publishableKey = PublishableKey.parse(publishableKey);
    return this;
  }

  /**
   * Sets the deadline of a request, from when it is passed on to the end of its answer, both bodies included.
   *
   * @param timeout from 1 millisecond on; zero for none. Default that of the client
   * @return this
   * @throws IllegalArgumentException if it is null, negative, or too long for 31 bits of milliseconds
   */
  public FrontendApiProxyBuilder timeout(Duration timeout) {
    this.timeout = Arguments.timeout("timeout", timeout);
    return this;
  }

  /**
   * Sets whether the headers {@code X-Forwarded-Host}, {@code X-Forwarded-Proto} and {@code X-Forwarded-For} say where
   * the browser is. Only behind a proxy that sets all of them anew: else whoever sends a request decides what Clerk takes
   * for the domain and for the address of the user.
   *
   * @param trust whether they are believed, whatever they say. Default false
   * @return this
   */
  public FrontendApiProxyBuilder trustForwardedHeaders(boolean trust) {
    forwardedHosts = trust ? List.of() : null;
    return this;
  }

  /**
   * Sets for which hosts {@code X-Forwarded-Host}, {@code X-Forwarded-Proto} and {@code X-Forwarded-For} are believed.
   *
   * @param hosts such as {@code app.example.com}, with the port where it is not the usual one; at least one
   * @return this
   * @throws IllegalArgumentException if there are none
   */
  public FrontendApiProxyBuilder trustedForwardedHosts(String... hosts) {
    List<String> given = Arguments.copy(
        "trustedForwardedHosts", Arrays.asList(Arguments.notNull("trustedForwardedHosts", hosts)));
    Arguments.hasItems("trustedForwardedHosts", given, 1, Integer.MAX_VALUE);
    forwardedHosts = given.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableList());
    return this;
  }

  /**
   * Makes the proxy. It sends nothing yet.
   *
   * @return a new proxy
   */
  public FrontendApiProxy build() {
    return new FrontendApiProxy(calls, path, target(), new RequestUrl(forwardedHosts), timeout);
  }

  private HttpUrl target() {
    HttpUrl set = fapiUrl;
    if (set != null) {
      return set;
    }
    boolean staging =
        publishableKey != null && publishableKey.frontendApi.endsWith(".accountsstage.dev");
    return HttpUrl.get(staging ? STAGING : PRODUCTION);
  }
}
