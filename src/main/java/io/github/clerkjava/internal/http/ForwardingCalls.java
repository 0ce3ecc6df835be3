package io.github.clerkjava.internal.http;

import io.github.clerkjava.http.CallOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes calls that pass on what others ask, and so with nothing that one of them could leave behind for the next: no
 * cookies of the client, and no cache.
 */
final class ForwardingCalls implements Call.Factory {
  private final ClerkCallFactory calls;
  private final CallOptions options;
  private final OkHttpClient client;

  ForwardingCalls(ClerkCallFactory calls, CallOptions options) {
    this.calls = calls;
    this.options = options;
    this.client = calls
        .client
        .newBuilder()
        .cookieJar(CookieJar.NO_COOKIES)
        .cache(null)
        .addInterceptor(new NextAddress(calls.dns))
        .build();
  }

  @Override
  public Call newCall(Request request) {
    calls.requireOpen();
    Key key = new Key(calls.keys.secretKey(options));
    Call call = client.newCall(
        request.newBuilder().tag(Wire.class, new Wire()).tag(Key.class, key).build());
    Duration ofView = options.getTimeout();
    Duration timeout = ofView == null ? calls.timeout : ofView;
    call.timeout().timeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    return call;
  }

  /** The key that a request is sent with; not a text, since OkHttp shows tags. */
  static final class Key {
    final String value;

    Key(String value) {
      this.value = value;
    }
  }
}
