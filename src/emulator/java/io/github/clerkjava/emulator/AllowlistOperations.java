package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations on the allow-list, which is kept here. */
final class AllowlistOperations {
  private final Map<String, JsonObject> entries = new LinkedHashMap<>();
  private final String instanceId;
  private final InvitationStore invitations;
  private final Outbox outbox;
  private final EmulatorClock clock;

  AllowlistOperations(
      String instanceId, InvitationStore invitations, Outbox outbox, EmulatorClock clock) {
    this.instanceId = instanceId;
    this.invitations = invitations;
    this.outbox = outbox;
    this.clock = clock;
  }

  JsonElement list(Call call) {
    List<JsonObject> newestFirst = new ArrayList<>(entries.values());
    Collections.reverse(newestFirst);
    return new Paging(call).of(newestFirst, entry -> entry);
  }

  JsonElement create(Call call) {
    String sent = call.body().requiredText("identifier");
    boolean notify = call.body().isTrue("notify");
    IdentifierKind kind = kind(sent);
    String identifier = kind == IdentifierKind.EMAIL_ADDRESS ? sent.toLowerCase(Locale.ROOT) : sent;
    boolean wildcard = identifier.startsWith("*");
    for (JsonObject entry : entries.values()) {
      if (entry.get("identifier").getAsString().equalsIgnoreCase(identifier)) {
        String longMessage = "the identifier " + identifier + " already exists";
        throw new ApiError(400, "duplicate_record", "duplicate allowlist identifier", longMessage)
            .about("identifier");
      }
    }
    if (notify && (wildcard || kind == IdentifierKind.WEB3_WALLET)) {
      throw ApiError.notAllowed(
          "notify", "unless `identifier` is an email address or a phone number");
    }
    JsonObject entry = new JsonObject();
    if (notify) {
      invite(kind, identifier, entry);
    }
    long now = clock.nextCreation();
    String id = Ids.next("alid_");
    entry.addProperty("object", "allowlist_identifier");
    entry.addProperty("id", id);
    entry.addProperty("identifier", identifier);
    entry.addProperty("identifier_type", kind.parameter());
    entry.addProperty("instance_id", instanceId);
    entry.addProperty("created_at", now);
    entry.addProperty("updated_at", now);
    entries.put(id, entry);
    return entry;
  }

  private static IdentifierKind kind(String identifier) {
    boolean wildcard = identifier.startsWith("*.") || identifier.startsWith("*@");
    if (Formats.isEmailAddress(identifier)
        || (wildcard && Formats.isDomain(identifier.substring(2)))) {
      return IdentifierKind.EMAIL_ADDRESS;
    }
    if (Formats.isPhoneNumber(identifier)) {
      return IdentifierKind.PHONE_NUMBER;
    }
    if (Formats.isWeb3Wallet(identifier)) {
      return IdentifierKind.WEB3_WALLET;
    }
    throw ApiError.invalidFormat(
        "identifier",
        "an email address, a wildcard such as *.example.com, a phone number or a web3 wallet");
  }

  private void invite(IdentifierKind kind, String identifier, JsonObject entry) {
    if (kind == IdentifierKind.PHONE_NUMBER) {
      outbox.send(SentMessage.sms(
          Outbox.PHONE_NUMBER, identifier, "You are invited: " + invitations.signUpUrl()));
      return;
    }
    invitations.checkFree("identifier", identifier);
    InvitationRecord invitation =
        invitations.add(identifier, UserRecord.NO_METADATA, InvitationStore.DEFAULT_DAYS);
    InvitationOperations.send(invitation, outbox);
    entry.addProperty("invitation_id", invitation.id);
  }

  JsonElement delete(Call call) {
    String id = call.id("identifier_id");
    if (entries.remove(id) == null) {
      throw ApiError.notFound("identifier", id);
    }
    return DeletedObject.of("allowlist_identifier", id);
  }
}
