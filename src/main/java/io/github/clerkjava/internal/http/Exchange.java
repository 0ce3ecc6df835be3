package io.github.clerkjava.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one call beyond what OkHttp tells, from its making to its end. It travels as a tag of the request.
 * Written by the thread that runs the call and read by the one that gets its result.
 */
final class Exchange {
  /** The key that is sent, null for none. Another one can be given until the call is run. */
  volatile @Nullable String key;

  /** Set when a connection stands and the request is about to be written. */
  volatile boolean mayHaveReachedServer;

  /** The status of the answer, 0 before there is one. */
  volatile int status;

  /** What {@link NoRepetition} took away for the time that OkHttp looks at the answer. */
  volatile @Nullable String hiddenRetryAfter;

  Exchange(@Nullable String key) {
    this.key = key;
  }
}
