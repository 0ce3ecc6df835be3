package io.github.clerkjava.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttp;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sets the headers of every request. It stands behind the interceptors of the user's own client, so that one that logs
 * does not see the key.
 */
final class HeaderInterceptor implements Interceptor {
  private static final String VERSION_HEADER = "Clerk-API-Version";
  private static final String USER_AGENT = userAgent();

  private final String apiVersion;

  HeaderInterceptor(String apiVersion) {
    this.apiVersion = apiVersion;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    ForwardingCalls.Key forwarded = request.tag(ForwardingCalls.Key.class);
    if (forwarded != null) {
      return chain.proceed(
          request.newBuilder().header("Clerk-Secret-Key", forwarded.value).build());
    }
    Exchange exchange = request.tag(Exchange.class);
    if (exchange == null) {
      return chain.proceed(request);
    }
    Request.Builder builder =
        request.newBuilder().header("Accept", "application/json").header("User-Agent", USER_AGENT);
    if (request.header(VERSION_HEADER) == null) {
      builder.header(VERSION_HEADER, apiVersion);
    }
    exchange.options().getHeaders().forEach(builder::header);
    String key = exchange.key();
    if (key != null) {
      builder.header("Authorization", "Bearer " + key);
    }
    return chain.proceed(builder.build());
  }

  private static String userAgent() {
    String version = HeaderInterceptor.class.getPackage().getImplementationVersion();
    return "clerk-java/" + (version == null ? "dev" : version)
        + " (java/" + System.getProperty("java.version", "unknown")
        + "; okhttp/" + okhttpVersion() + ")";
  }

  /** Asked of the class that runs: javac would copy the constant of the one that it compiles against. */
  private static @Nullable Object okhttpVersion() {
    try {
      return OkHttp.class.getField("VERSION").get(null);
    } catch (ReflectiveOperationException e) {
      return "unknown";
    }
  }
}
