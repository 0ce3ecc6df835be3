package io.github.clerkjava.internal.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from acting on an answer by itself where no setting does: it repeats any request, also a POST, that is
 * answered 503 with {@code Retry-After: 0}, and it throws when it is answered 407 and there is no proxy. What it would
 * act on is taken away before it looks at the answer and given back after. As a network interceptor it also sees when a
 * request is about to be written.
 */
final class NoRepetition implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";
  private static final int PROXY_AUTHENTICATION = 407;

  /** A refusal that OkHttp does nothing about. */
  private static final int PLAIN_REFUSAL = 400;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Wire wire = chain.request().tag(Wire.class);
    if (wire == null) {
      return chain.proceed(chain.request());
    }
    wire.sent = true;
    Response response = chain.proceed(chain.request());
    if (response.code() == PROXY_AUTHENTICATION) {
      wire.hiddenStatus = response.code();
      return response.newBuilder().code(PLAIN_REFUSAL).build();
    }
    String retryAfter = response.header(RETRY_AFTER);
    if (response.code() != 503 || retryAfter == null) {
      return response;
    }
    wire.hiddenRetryAfter = retryAfter;
    return response.newBuilder().removeHeader(RETRY_AFTER).build();
  }

  /** The other half, on the near side of what repeats. */
  static final class Undo implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      Wire wire = chain.request().tag(Wire.class);
      if (wire != null && wire.hiddenStatus != 0) {
        return response.newBuilder().code(wire.hiddenStatus).build();
      }
      String hidden = wire == null ? null : wire.hiddenRetryAfter;
      if (hidden == null) {
        return response;
      }
      // Others than ASCII are refused by the setter of one header, and yet they arrive.
      Headers headers =
          response.headers().newBuilder().addUnsafeNonAscii(RETRY_AFTER, hidden).build();
      return response.newBuilder().headers(headers).build();
    }
  }
}
