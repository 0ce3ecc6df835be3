package io.github.clerkjava.internal.http;

import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes the calls of a client: asks for the key once per call, so that it can be rotated, and before anything is sent,
 * so that an unusable one is the caller's exception and not a broken connection's.
 */
final class ClerkCallFactory implements Call.Factory {
  private final OkHttpClient client;
  private final Supplier<String> secretKey;

  ClerkCallFactory(OkHttpClient client, Supplier<String> secretKey) {
    this.client = client;
    this.secretKey = secretKey;
  }

  @Override
  public Call newCall(Request request) {
    Exchange exchange = new Exchange(Keys.requireSecret("secretKey", secretKey.get()));
    return client.newCall(request.newBuilder().tag(Exchange.class, exchange).build());
  }
}
