package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what happens in the instance, if somebody wants to know. Thread-safe. */
final class Webhooks {
  private static final Map<String, String> TYPES = new HashMap<>();

  static {
    happens("user.created", "createUser");
    happens(
        "user.updated",
        "updateUser",
        "updateUserMetadata",
        "replaceUserMetadata",
        "banUser",
        "unbanUser",
        "banUsers",
        "unbanUsers",
        "lockUser",
        "unlockUser",
        "removeUserPassword");
    happens("user.deleted", "deleteUser");
    happens("organization.created", "createOrganization");
    happens(
        "organization.updated",
        "updateOrganization",
        "updateOrganizationMetadata",
        "replaceOrganizationMetadata",
        "updateOrganizationLogo",
        "deleteOrganizationLogo");
    happens("organization.deleted", "deleteOrganization");
    happens("organizationMembership.created", "createOrganizationMembership");
    happens(
        "organizationMembership.updated",
        "updateOrganizationMembership",
        "updateOrganizationMembershipMetadata");
    happens("organizationMembership.deleted", "deleteOrganizationMembership");
  }

  private static void happens(String type, String... operations) {
    for (String operation : operations) {
      TYPES.put(operation, type);
    }
  }

  private final String instanceId;
  private final EmulatorClock clock;
  private @Nullable WebhookDelivery delivery;

  Webhooks(String instanceId, EmulatorClock clock) {
    this.instanceId = instanceId;
    this.clock = clock;
  }

  /** Has all that happens from now on delivered, instead of how it was delivered before. */
  synchronized void deliver(WebhookDelivery next) {
    stop();
    delivery = next;
  }

  synchronized void stop() {
    if (delivery != null) {
      delivery.stop();
      delivery = null;
    }
  }

  /** Tells of an event; its data is written down at once, so that it may change later. */
  synchronized void tell(String type, JsonElement data) {
    if (delivery == null) {
      return;
    }
    JsonObject event = new JsonObject();
    event.addProperty("object", "event");
    event.addProperty("type", type);
    event.addProperty("timestamp", clock.now());
    event.addProperty("instance_id", instanceId);
    event.add("data", data);
    delivery.send(event.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns an operation that also tells of what it answers, once for each element of a list. */
  Operation telling(Route route, Operation operation) {
    String type = TYPES.get(route.operationId());
    if (type == null) {
      return operation;
    }
    return call -> {
      JsonElement answer = operation.answer(call);
      if (answer.isJsonArray()) {
        answer.getAsJsonArray().forEach(element -> tell(type, element));
      } else {
        tell(type, answer);
      }
      return answer;
    };
  }
}
