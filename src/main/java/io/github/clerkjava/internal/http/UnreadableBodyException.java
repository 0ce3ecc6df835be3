package io.github.clerkjava.internal.http;

import java.io.IOException;
import okio.ByteString;

/** A body that came whole but is not the JSON that was expected. */
final class UnreadableBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient ByteString body;

  UnreadableBodyException(ByteString body, Exception cause) {
    super(cause);
    this.body = body;
  }

  ByteString getBody() {
    return body;
  }
}
