package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back to the client. */
final class Reply {
  private static final String JSON = "application/json";

  private final int status;
  private final @Nullable String contentType;
  private final JsonElement body;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Reply(int status, JsonElement body) {
    this(status, JSON, body);
  }

  /**
   * Makes one.
   *
   * @param contentType the type of the body, or null for no body
   * @param body JSON, or what a body of another type consists of, as a JSON string
   */
  Reply(int status, @Nullable String contentType, JsonElement body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  int status() {
    return status;
  }

  @Nullable
  String contentType() {
    return contentType;
  }

  JsonElement body() {
    return body;
  }

  /** Returns the body as it is sent. */
  String text() {
    if (contentType == null) {
      return "";
    }
    return contentType.equals(JSON) ? body.toString() : body.getAsString();
  }

  Map<String, String> headers() {
    return headers;
  }

  void setHeader(String name, String value) {
    headers.put(name, value);
  }
}
