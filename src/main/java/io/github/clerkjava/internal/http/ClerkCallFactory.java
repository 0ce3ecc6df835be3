package io.github.clerkjava.internal.http;

import io.github.clerkjava.http.MachineKey;
import io.github.clerkjava.http.NoKey;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Makes the calls of a client: asks for the key once per call, so that it can be rotated, and before anything is sent,
 * so that an unusable one is the caller's exception and not a broken connection's.
 */
final class ClerkCallFactory implements Call.Factory {
  private final OkHttpClient client;
  private final KeyRing keys;

  ClerkCallFactory(OkHttpClient client, KeyRing keys) {
    this.client = client;
    this.keys = keys;
  }

  @Override
  public Call newCall(Request request) {
    Exchange exchange = new Exchange(keyFor(request.tag(Invocation.class)));
    return client.newCall(request.newBuilder().tag(Exchange.class, exchange).build());
  }

  private @Nullable String keyFor(@Nullable Invocation invocation) {
    if (invocation != null && invocation.method().isAnnotationPresent(NoKey.class)) {
      return null;
    }
    return invocation != null && invocation.method().isAnnotationPresent(MachineKey.class)
        ? keys.machineKey()
        : keys.secretKey();
  }
}
