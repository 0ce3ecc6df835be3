package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back to the client. */
final class Reply {
  private static final String JSON = "application/json";

  private final int status;
  private final @Nullable String contentType;
  private final JsonElement body;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();

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

  /** Makes one that sends a browser elsewhere, with the same method. */
  static Reply redirect(String url) {
    Reply reply = new Reply(307, null, JsonNull.INSTANCE);
    reply.addHeader("Location", url);
    reply.addHeader("Cache-Control", "no-store");
    return reply;
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

  Map<String, List<String>> headers() {
    return headers;
  }

  void addHeader(String name, String value) {
    headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }
}
