package io.github.clerkjava.servlet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.List;
import java.util.Map;

/** An answer that has the headers of a state, also after {@link #reset}. */
final class AuthenticatedResponse extends HttpServletResponseWrapper {
  private final Map<String, List<String>> headers;

  AuthenticatedResponse(HttpServletResponse response, Map<String, List<String>> headers) {
    super(response);
    this.headers = headers;
    addHeaders();
  }

  @Override
  public void reset() {
    super.reset();
    addHeaders();
  }

  /** Adds what is missing: dispatches come by here several times with the same answer. */
  private void addHeaders() {
    headers.forEach((name, values) -> {
      for (String value : values) {
        if (!getHeaders(name).contains(value)) {
          addHeader(name, value);
        }
      }
    });
    if (headers.containsKey("Set-Cookie") && !containsHeader("Cache-Control")) {
      // A session that is renewed on the way must not be handed to others by a cache.
      setHeader("Cache-Control", "no-store");
    }
  }
}
