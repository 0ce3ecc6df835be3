package io.github.clerkjava.internal.http;

import org.jspecify.annotations.Nullable;

/** What is known of a request on its way, which it carries as a tag: {@link NoRepetition} writes it. */
class Wire {
  /** Set when a connection stands and the request of the attempt is about to be written. */
  volatile boolean sent;

  /** What {@link NoRepetition} took away for the time that OkHttp looks at the answer. */
  volatile @Nullable String hiddenRetryAfter;

  /** The same for a status, 0 for none. */
  volatile int hiddenStatus;
}
