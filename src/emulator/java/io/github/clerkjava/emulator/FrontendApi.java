package io.github.clerkjava.emulator;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What there is of the frontend API, which browsers call without a key: the handshake. */
final class FrontendApi {
  private static final String HANDSHAKE = "/v1/client/handshake";

  private final Supplier<Handshakes> handshakes;
  private final Object lock;

  /**
   * Makes one.
   *
   * @param handshakes those of the instance; called under the lock
   */
  FrontendApi(Supplier<Handshakes> handshakes, Object lock) {
    this.handshakes = handshakes;
    this.lock = lock;
  }

  boolean has(String rawPath) {
    return rawPath.equals(HANDSHAKE);
  }

  /**
   * Answers a request.
   *
   * @param cookies the values of the {@code Cookie} headers
   */
  Reply answer(String method, Map<String, List<String>> query, List<String> cookies) {
    if (!method.equals("GET")) {
      throw ApiError.methodNotAllowed("GET");
    }
    synchronized (lock) {
      return handshakes.get().answer(new Handshake(query, cookies));
    }
  }
}
