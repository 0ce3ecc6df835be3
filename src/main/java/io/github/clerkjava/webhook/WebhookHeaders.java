package io.github.clerkjava.webhook;

import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The three headers of a webhook, all from one family: with a header of another, anybody could make a new message. */
final class WebhookHeaders {
  private static final List<String> FAMILIES = List.of("svix-", "webhook-");

  final String id;
  final String timestamp;
  final String signatures;

  private WebhookHeaders(String id, String timestamp, String signatures) {
    this.id = id;
    this.timestamp = timestamp;
    this.signatures = signatures;
  }

  /** Takes the first family that is complete. A header that is blank is missing. */
  static WebhookHeaders of(Function<String, @Nullable String> header) {
    List<String> missing = new ArrayList<>();
    for (String family : FAMILIES) {
      String id = value(header, family + "id", missing);
      String timestamp = value(header, family + "timestamp", missing);
      String signatures = value(header, family + "signature", missing);
      if (id != null && timestamp != null && signatures != null) {
        return new WebhookHeaders(id, timestamp, signatures);
      }
    }
    missing.removeIf(name -> !name.startsWith(FAMILIES.get(0)));
    throw new WebhookVerificationException(
        Reason.MISSING_HEADERS,
        "The webhook lacks the headers " + String.join(", ", missing),
        null);
  }

  private static @Nullable String value(
      Function<String, @Nullable String> header, String name, List<String> missing) {
    String value = header.apply(name);
    if (value == null || value.isBlank()) {
      missing.add(name);
      return null;
    }
    return value.strip();
  }

  /** Finds a header whatever the case of its name, and of several values the first. */
  static @Nullable String find(Map<?, ?> headers, String name) {
    for (Map.Entry<?, ?> entry : headers.entrySet()) {
      if (entry.getKey() != null && name.equalsIgnoreCase(entry.getKey().toString())) {
        Object value = entry.getValue();
        if (value instanceof Iterable) {
          for (Object first : (Iterable<?>) value) {
            return first == null ? null : first.toString();
          }
          return null;
        }
        return value == null ? null : value.toString();
      }
    }
    return null;
  }
}
