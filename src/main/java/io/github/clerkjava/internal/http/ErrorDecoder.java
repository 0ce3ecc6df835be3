package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.http.DriftListener;
import io.github.clerkjava.json.DriftFinder;
import io.github.clerkjava.model.ClerkError;
import io.github.clerkjava.model.ClerkErrors;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Makes the exception of an answer that is not 2xx, whatever its body is. */
final class ErrorDecoder {
  private final Time time;
  private final @Nullable DriftListener driftListener;

  /** Takes who is told where refusals differ from the contract; null for nobody. */
  ErrorDecoder(Time time, @Nullable DriftListener driftListener) {
    this.time = time;
    this.driftListener = driftListener;
  }

  ClerkApiException decode(Exchange exchange, Response<?> response) {
    String body = exchange.withoutKey(bodyOf(response));
    List<ClerkError> errors = Collections.emptyList();
    String traceId = null;
    try {
      ClerkErrors decoded = ClerkErrors.Adapter.INSTANCE.fromJson(body);
      errors = decoded.has("errors") ? decoded.getErrors() : errors;
      traceId = decoded.getClerkTraceId();
      if (driftListener != null && decoded.has("errors")) {
        DriftFinder.find(decoded, new DriftReport(driftListener, exchange.info().getOperation()));
      }
    } catch (IOException | RuntimeException e) {
      // Not the API's own answer, such as the page of a proxy: status and raw body say what there
      // is to say.
    }
    return new ClerkApiException(
        exchange.info().getOperation(),
        exchange.attempts(),
        response.code(),
        errors,
        traceId != null ? traceId : exchange.traceId(),
        RetryAfter.parse(response.headers().get("Retry-After"), time.now()),
        body);
  }

  private static String bodyOf(Response<?> response) {
    try (ResponseBody body = response.errorBody()) {
      return body == null ? "" : body.string();
    } catch (IOException e) {
      return "";
    }
  }
}
