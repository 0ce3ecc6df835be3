package io.github.clerkjava.internal.http;

import io.github.clerkjava.error.ClerkConnectionException.Kind;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Says after which ends of an attempt the request may be sent again, and after which wait: exponential backoff with
 * full jitter, and never less than what the server asks for.
 */
final class RetryPolicy {
  private static final Duration BASE = Duration.ofMillis(250);
  private static final Duration CAP = Duration.ofSeconds(8);

  private final DoubleSupplier random;

  /** Takes a source of numbers from 0 to less than 1. */
  RetryPolicy(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * Says whether another attempt can do no harm and may help.
   *
   * @param result how the attempt ended
   * @param idempotent whether the request may be carried out twice
   */
  static boolean mayRepeat(Result result, boolean idempotent) {
    int status = result.status();
    if (status != 0) {
      return status == 429 || (idempotent && (status == 408 || status >= 500));
    }
    Kind kind = result.kind();
    if (kind == Kind.CANCELLED || kind == Kind.INTERRUPTED || kind == null) {
      return false;
    }
    if (!result.mayHaveBeenCarriedOut()) {
      return !isUntrusted(result.failure());
    }
    return idempotent && (kind == Kind.RESET || kind == Kind.TIMEOUT || kind == Kind.PROTOCOL);
  }

  /** A certificate that is refused will be refused again. */
  private static boolean isUntrusted(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how long to wait before the next attempt.
   *
   * @param attempts how many there have been, from 1 on
   * @param retryAfter what the server asks for, or null
   */
  Duration waitAfter(int attempts, @Nullable Duration retryAfter) {
    long ceiling =
        Math.min(CAP.toNanos(), BASE.toNanos() << Math.max(0, Math.min(attempts - 1, 10)));
    Duration backoff = Duration.ofNanos((long) (ceiling * random.getAsDouble()));
    return retryAfter == null || retryAfter.compareTo(backoff) < 0 ? backoff : retryAfter;
  }
}
