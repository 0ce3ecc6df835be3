package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the client. */
final class Reply {
  private final int status;
  private final JsonElement body;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Reply(int status, JsonElement body) {
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  JsonElement body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }

  void setHeader(String name, String value) {
    headers.put(name, value);
  }
}
