package io.github.clerkjava.webhook;

import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.model.WebhookAdapters;
import io.github.clerkjava.model.WebhookEventAttributes;
import io.github.clerkjava.model.WebhookEventType;
import io.github.clerkjava.model.WebhookPayload;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in Clerk, told by a webhook that is genuine.
 *
 * <pre>{@code
 * WebhookEvent event = WebhookVerifier.fromEnv().verify(body, headers);
 * Map<String, String> customers = new HashMap<>();
 * switch (event.getType().known()) {
 *   case USER_CREATED:
 *   case USER_UPDATED:
 *     User user = event.getDataAs(User.class);
 *     customers.put(user.getId(), user.getFullName());
 *     break;
 *   case USER_DELETED:
 *     customers.remove(event.getDataAs(DeletedObject.class).getId());
 *     break;
 *   default: // also UNRECOGNIZED, an event that Clerk has added since
 *     break;
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WebhookEvent {
  /** In the year 5138 as seconds, in 1973 as milliseconds: what is less is seconds. */
  private static final long LEAST_MILLISECONDS = 100_000_000_000L;

  private final String id;
  private final WebhookPayload payload;

  private WebhookEvent(String id, WebhookPayload payload) {
    this.id = id;
    this.payload = payload;
  }

  /** Reads what a right signature has signed. */
  static WebhookEvent read(String id, byte[] body) {
    // Bytes that are no UTF-8 are replaced, a mark at the beginning is left out.
    JsonReader in = new JsonReader(new StringReader(new String(body, StandardCharsets.UTF_8)));
    in.setStrictness(Strictness.STRICT);
    WebhookPayload payload;
    try {
      payload = WebhookPayload.Adapter.INSTANCE.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw invalid("is followed by something");
      }
    } catch (IOException e) {
      // Not as a cause: its message may show what was sent.
      throw invalid("is no JSON object");
    }
    if (!payload.has("type")) {
      throw invalid("has no type");
    }
    return new WebhookEvent(id, payload);
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
   * @return the type; one that this version does not know is {@code UNRECOGNIZED} when asked for {@code known()}
   */
  public WebhookEventType getType() {
    return payload.getType();
  }

  /**
   * Returns what it happened to as the model that the type of the event has.
   *
   * @param <T> the model
   * @param model its class, such as {@code User} for {@code user.created}
   * @return the model, as lenient as any: what is missing fails only the getter that asks for it
   * @throws IllegalStateException if events of this type carry another model, or this version does not know the type;
   *     the message names both. {@link #getData} reads those too
   * @throws IllegalArgumentException if the class is null
   */
  public <T extends JsonModel> T getDataAs(Class<T> model) {
    Arguments.notNull("model", model);
    TypeAdapter<? extends JsonModel> adapter = WebhookAdapters.ofData(getType());
    if (adapter == null) {
      throw new IllegalStateException(
          "This version does not know what " + getType() + " carries; read getData()");
    }
    JsonModel data = read(adapter);
    if (!model.isInstance(data)) {
      throw new IllegalStateException(getType() + " carries " + data.getClass().getSimpleName()
          + ", not " + model.getSimpleName());
    }
    return model.cast(data);
  }

  private JsonModel read(TypeAdapter<? extends JsonModel> adapter) {
    try {
      return adapter.fromJson(getData().toJson());
    } catch (IOException e) {
      throw new UncheckedIOException("A JSON object was read as one before", e);
    }
  }

  /**
   * Returns what it happened to, as it came and whatever the type.
   *
   * @return the JSON object; empty if there is none
   */
  public Metadata getData() {
    return payload.has("data") ? payload.getData() : Metadata.empty();
  }

  /**
   * Returns when it happened.
   *
   * @return the time; Clerk sends seconds or milliseconds, told apart by their size: from 100,000,000,000 on it is
   *     milliseconds
   * @throws MissingPropertyException if there is none
   */
  public Instant getTimestamp() {
    long raw = getRawTimestamp();
    return raw > -LEAST_MILLISECONDS && raw < LEAST_MILLISECONDS
        ? Instant.ofEpochSecond(raw)
        : Instant.ofEpochMilli(raw);
  }

  /**
   * Returns when it happened, as it came.
   *
   * @return seconds or milliseconds since 1970
   * @throws MissingPropertyException if there is none
   */
  public long getRawTimestamp() {
    return payload.getTimestamp();
  }

  /**
   * Returns in which instance it happened.
   *
   * @return its id, starting with {@code ins_}
   * @throws MissingPropertyException if there is none
   */
  public String getInstanceId() {
    return payload.getInstanceId();
  }

  /**
   * Returns what made it happen.
   *
   * @return such as the request of a browser, or null if it was not sent
   */
  public @Nullable WebhookEventAttributes getAttributes() {
    return payload.getEventAttributes();
  }

  /**
   * Returns all that was sent.
   *
   * @return with what the description does not have, as additional properties
   */
  public WebhookPayload getPayload() {
    return payload;
  }

  /** Says which event it is, and of its data only the names. */
  @Override
  public String toString() {
    return "WebhookEvent{id=" + id + ", payload=" + payload + "}";
  }
}
