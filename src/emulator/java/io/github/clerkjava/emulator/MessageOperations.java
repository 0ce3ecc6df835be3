package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** {@code POST /emails} and {@code POST /sms_messages}. */
final class MessageOperations {
  private final UserStore users;
  private final Outbox outbox;

  MessageOperations(UserStore users, Outbox outbox) {
    this.users = users;
    this.outbox = outbox;
  }

  JsonElement createEmail(Call call) {
    Fields body = call.body();
    String sender = body.requiredText("from_email_name");
    if (!Formats.isLocalPart(sender)) {
      throw ApiError.invalidFormat("from_email_name", "the part of an email address before the @");
    }
    String id = body.requiredText("email_address_id");
    UserRecord user = recipient(IdentifierKind.EMAIL_ADDRESS, "email_address_id", id);
    String to = address(user, IdentifierKind.EMAIL_ADDRESS, "email_address_id", id);
    String subject = body.requiredText("subject");
    String text = body.requiredText("body");
    outbox.send(SentMessage.email(sender + '@' + Outbox.EMAIL_DOMAIN, to, subject, text));
    JsonObject json = message("email", "ema_", user);
    json.addProperty("from_email_name", sender);
    json.add("reply_to_email_name", JsonNull.INSTANCE);
    json.addProperty("to_email_address", to);
    json.addProperty("email_address_id", id);
    json.addProperty("subject", subject);
    json.addProperty("body", text);
    json.add("body_plain", JsonNull.INSTANCE);
    return json;
  }

  JsonElement createSms(Call call) {
    Fields body = call.body();
    String id = body.requiredText("phone_number_id");
    UserRecord user = recipient(IdentifierKind.PHONE_NUMBER, "phone_number_id", id);
    String to = address(user, IdentifierKind.PHONE_NUMBER, "phone_number_id", id);
    String text = body.requiredText("message");
    outbox.send(SentMessage.sms(Outbox.PHONE_NUMBER, to, text));
    JsonObject json = message("sms_message", "sms_", user);
    json.addProperty("from_phone_number", Outbox.PHONE_NUMBER);
    json.addProperty("to_phone_number", to);
    json.addProperty("phone_number_id", id);
    json.addProperty("message", text);
    return json;
  }

  private UserRecord recipient(IdentifierKind kind, String parameter, String id) {
    for (UserRecord user : users.all()) {
      for (Identification identification : user.identifications(kind)) {
        if (identification.id.equals(id)) {
          return user;
        }
      }
    }
    throw ApiError.notFound(kind.label(), id).about(parameter);
  }

  private static String address(UserRecord user, IdentifierKind kind, String parameter, String id) {
    for (Identification identification : user.identifications(kind)) {
      if (identification.id.equals(id) && identification.verified) {
        return identification.value;
      }
    }
    String longMessage =
        "The " + kind.label() + " needs to be verified before anything is sent to it.";
    throw new ApiError(422, "form_verification_needed", "is unverified", longMessage)
        .about(parameter);
  }

  private static JsonObject message(String kind, String prefix, UserRecord user) {
    JsonObject json = new JsonObject();
    json.addProperty("object", kind);
    json.addProperty("id", Ids.next(prefix));
    json.add("slug", JsonNull.INSTANCE);
    json.addProperty("user_id", user.id);
    json.addProperty("status", "queued");
    json.add("data", new JsonObject());
    json.addProperty("delivered_by_clerk", true);
    return json;
  }
}
