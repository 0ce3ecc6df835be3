package io.github.clerkjava.webhook;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import io.github.clerkjava.json.JsonTypes;
import io.github.clerkjava.json.Metadata;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Something that happened in Clerk, told by a webhook that is genuine. Immutable and thread-safe. */
public final class WebhookEvent {
  private final String id;
  private final String type;
  private final Metadata payload;

  private WebhookEvent(String id, String type, Metadata payload) {
    this.id = id;
    this.type = type;
    this.payload = payload;
  }

  /** Reads what a right signature has signed. */
  static WebhookEvent read(String id, byte[] body) {
    Metadata payload;
    // Bytes that are no UTF-8 are replaced, a mark at the beginning is left out.
    JsonReader in = new JsonReader(new StringReader(new String(body, StandardCharsets.UTF_8)));
    in.setStrictness(Strictness.STRICT);
    try {
      payload = JsonTypes.METADATA.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw invalid("is followed by something");
      }
    } catch (IOException e) {
      // Not as a cause: its message may show what was sent.
      throw invalid("is no JSON object");
    }
    Object type = payload.get("type");
    if (!(type instanceof String)) {
      throw invalid("has no type");
    }
    return new WebhookEvent(id, (String) type, payload);
  }

  private static WebhookVerificationException invalid(String what) {
    return new WebhookVerificationException(
        Reason.INVALID_PAYLOAD, "The body of the webhook " + what, null);
  }

  /**
   * Returns the id of the message, the header {@code svix-id}. It is the same whenever the message is sent again: who
   * keeps the ids of what has been done does nothing twice.
   *
   * @return never null
   */
  public String getId() {
    return id;
  }

  /**
   * Returns what happened.
   *
   * @return such as {@code user.created}
   */
  public String getType() {
    return type;
  }

  /**
   * Returns what it is about, such as the user that was created.
   *
   * @return the object as it came; empty if there is none
   */
  @SuppressWarnings("unchecked") // What was read as JSON has texts as its keys.
  public Metadata getData() {
    Object data = payload.get("data");
    return data instanceof Map ? Metadata.of((Map<String, ?>) data) : Metadata.empty();
  }
}
