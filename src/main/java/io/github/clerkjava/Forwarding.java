package io.github.clerkjava;

import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.proxy.FrontendApiProxy;
import io.github.clerkjava.proxy.FrontendApiProxyBuilder;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a client makes proxies of the Frontend API with. Immutable. */
final class Forwarding {
  private final HttpTransport transport;
  private final CallOptions options;
  private final @Nullable Consumer<FrontendApiProxyBuilder> defaults;

  /**
   * Makes one.
   *
   * @param transport sends
   * @param options of the client or view; key and deadline count
   * @param defaults sets what all proxies have in common, or null
   */
  Forwarding(
      HttpTransport transport,
      CallOptions options,
      @Nullable Consumer<FrontendApiProxyBuilder> defaults) {
    this.transport = transport;
    this.options = options;
    this.defaults = defaults;
  }

  /** Returns what a view makes proxies with. */
  Forwarding with(CallOptions others) {
    return new Forwarding(transport, options.with(others), defaults);
  }

  FrontendApiProxy proxy(Consumer<FrontendApiProxyBuilder> own) {
    FrontendApiProxyBuilder builder = FrontendApiProxy.builder(transport.getForwarding(options));
    if (defaults != null) {
      defaults.accept(builder);
    }
    own.accept(builder);
    return builder.build();
  }

  /**
   * Returns what environment variables say about proxies; those that are empty say nothing.
   *
   * @throws IllegalArgumentException if one is unusable
   */
  static Consumer<FrontendApiProxyBuilder> fromEnvironment(Map<String, String> environment) {
    String fapiUrl = environment.getOrDefault("CLERK_FAPI_URL", "");
    String publishableKey = environment.getOrDefault("CLERK_PUBLISHABLE_KEY", "");
    Consumer<FrontendApiProxyBuilder> options = builder -> {
      if (!fapiUrl.isEmpty()) {
        builder.fapiUrl(fapiUrl);
      }
      if (!publishableKey.isEmpty()) {
        builder.publishableKey(publishableKey);
      }
    };
    options.accept(FrontendApiProxy.builder(request -> {
      throw new IllegalStateException("Nothing is sent here");
    }));
    return options;
  }
}
