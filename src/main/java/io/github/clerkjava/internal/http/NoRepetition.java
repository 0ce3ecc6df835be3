package io.github.clerkjava.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request again by itself where no setting does: it repeats any request, also a POST, that
 * is answered 503 with {@code Retry-After: 0}. The header is taken away before OkHttp looks at the answer and given
 * back after. As a network interceptor it also sees when a request is about to be written.
 */
final class NoRepetition implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Exchange exchange = chain.request().tag(Exchange.class);
    if (exchange == null) {
      return chain.proceed(chain.request());
    }
    exchange.sent = true;
    Response response = chain.proceed(chain.request());
    String retryAfter = response.header(RETRY_AFTER);
    if (response.code() != 503 || retryAfter == null) {
      return response;
    }
    exchange.hiddenRetryAfter = retryAfter;
    return response.newBuilder().removeHeader(RETRY_AFTER).build();
  }

  /** The other half, on the near side of what repeats. */
  static final class Undo implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      Exchange exchange = chain.request().tag(Exchange.class);
      String hidden = exchange == null ? null : exchange.hiddenRetryAfter;
      return hidden == null
          ? response
          : response.newBuilder().header(RETRY_AFTER, hidden).build();
    }
  }
}
