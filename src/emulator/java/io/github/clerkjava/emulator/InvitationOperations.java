package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations on invitations. */
final class InvitationOperations {
  private static final String REVOKED = "revoked";

  private final InvitationStore invitations;
  private final Outbox outbox;
  private final EmulatorClock clock;

  InvitationOperations(InvitationStore invitations, Outbox outbox, EmulatorClock clock) {
    this.invitations = invitations;
    this.outbox = outbox;
    this.clock = clock;
  }

  JsonElement list(Call call) {
    String status = call.value("status");
    String query = call.value("query");
    Comparator<InvitationRecord> order = order(call.value("order_by"));
    long now = clock.now();
    List<InvitationRecord> matching = invitations.all().stream()
        .filter(invitation -> hasStatus(invitation.status(now), status))
        .filter(invitation -> query == null || matches(invitation, query.toLowerCase(Locale.ROOT)))
        .sorted(order)
        .collect(Collectors.toList());
    return new Paging(call).of(matching, invitation -> invitation.toJson(now));
  }

  private static boolean hasStatus(String actual, @Nullable String asked) {
    return asked == null ? !actual.equals(REVOKED) : actual.equals(asked);
  }

  private static boolean matches(InvitationRecord invitation, String lowerCaseText) {
    return invitation.emailAddress.contains(lowerCaseText)
        || invitation.id.toLowerCase(Locale.ROOT).contains(lowerCaseText);
  }

  private static Comparator<InvitationRecord> order(@Nullable String sent) {
    // An unencoded plus arrives as a space.
    String order = sent == null || sent.isEmpty() ? "-created_at" : sent.replace(' ', '+');
    boolean descending = order.startsWith("-");
    Comparator<InvitationRecord> ascending;
    switch (descending || order.startsWith("+") ? order.substring(1) : order) {
      case "created_at":
        ascending = Comparator.comparingLong(invitation -> invitation.createdAt);
        break;
      case "email_address":
        ascending = Comparator.comparing(invitation -> invitation.emailAddress);
        break;
      case "expires_at":
        ascending = Comparator.comparingLong(invitation -> invitation.expiresAt);
        break;
      default:
        throw ApiError.invalidValue(
            "order_by", sent + " is not one of the values allowed for order_by.");
    }
    return descending ? ascending.reversed() : ascending;
  }

  JsonElement create(Call call) {
    check(call.body());
    return add(call.body());
  }

  JsonElement createAll(Call call) {
    List<Fields> all = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    for (JsonElement element : call.json().getAsJsonArray()) {
      Fields body = new Fields(element.getAsJsonObject());
      check(body);
      String emailAddress = body.requiredText("email_address");
      if (!addresses.add(emailAddress.toLowerCase(Locale.ROOT))) {
        throw ApiError.invalid(
            "form_param_duplicate", "email_address", "email_address contains duplicate values.");
      }
      all.add(body);
    }
    JsonArray created = new JsonArray();
    all.forEach(body -> created.add(add(body)));
    return created;
  }

  private void check(Fields body) {
    String emailAddress = body.requiredText("email_address");
    if (!Formats.isEmailAddress(emailAddress)) {
      throw ApiError.invalidFormat("email_address", "a valid email address");
    }
    String redirectUrl = body.text("redirect_url");
    if (redirectUrl != null && !Formats.isAbsoluteUrl(redirectUrl)) {
      throw ApiError.invalidFormat("redirect_url", "an absolute URL");
    }
    if (!body.isTrue("ignore_existing")) {
      invitations.checkFree("email_address", emailAddress);
    }
  }

  private JsonObject add(Fields body) {
    JsonObject metadata = body.object("public_metadata");
    Long days = body.number("expires_in_days");
    InvitationRecord invitation = invitations.add(
        body.requiredText("email_address"),
        metadata == null ? UserRecord.NO_METADATA : metadata,
        days == null ? InvitationStore.DEFAULT_DAYS : days);
    if (!Boolean.FALSE.equals(body.flag("notify"))) {
      send(invitation, outbox);
    }
    return invitation.toJson(clock.now());
  }

  /** Sends an invitation to the address that it is for. */
  static void send(InvitationRecord invitation, Outbox outbox) {
    outbox.send(SentMessage.email(
        Outbox.NO_REPLY,
        invitation.emailAddress,
        "You are invited",
        "Follow this link to accept the invitation: " + invitation.url));
  }

  JsonElement revoke(Call call) {
    InvitationRecord invitation = invitations.get(call.id("invitation_id"));
    String status = invitation.status(clock.now());
    if (status.equals(REVOKED) || status.equals("accepted")) {
      String message = "Invitation is already " + status + ".";
      throw new ApiError(400, "invitation_already_" + status, message, message);
    }
    invitation.become(REVOKED, clock.now());
    return invitation.toJson(clock.now());
  }
}
