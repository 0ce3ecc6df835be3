package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Goes on with the next address of a host where no connection to the first comes about: nothing has been sent then. */
final class NextAddress implements Interceptor {
  private final RotatingDns dns;

  NextAddress(RotatingDns dns) {
    this.dns = dns;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Wire wire = request.tag(Wire.class);
    String host = request.url().host();
    for (int tried = 1; ; tried++) {
      int rotation = dns.rotation(host);
      try {
        return chain.proceed(request);
      } catch (IOException e) {
        boolean sent = wire == null || wire.sent;
        Kind kind = ConnectionFailures.kindOf(e, sent, chain.call().isCanceled());
        if (sent || (kind != Kind.REFUSED && kind != Kind.TIMEOUT)) {
          throw e;
        }
        dns.rotate(host, rotation);
        if (tried >= dns.lookup(host).size()) {
          throw e;
        }
      }
    }
  }
}
