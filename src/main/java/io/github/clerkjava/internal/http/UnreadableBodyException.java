package io.github.clerkjava.internal.http;

import java.io.IOException;

/** A body that came whole but is not the JSON that was expected. */
final class UnreadableBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String body;

  UnreadableBodyException(String body, Exception cause) {
    super(cause);
    this.body = body;
  }

  String getBody() {
    return body;
  }
}
