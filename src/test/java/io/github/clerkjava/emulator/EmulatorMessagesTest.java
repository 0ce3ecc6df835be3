package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmulatorMessagesTest extends WithEmulator {
  private final Answer ada = user("{'email_address': ['ada@example.com', 'reserved@example.com'],"
      + " 'email_address_identification_status': ['verified', 'reserved'],"
      + " 'phone_number': ['+12015550123', '+12015550124'],"
      + " 'phone_number_identification_status': ['verified', 'reserved']}");

  private Answer email(String addressId) {
    return postOld(
        "/emails",
        "{'from_email_name': 'hello', 'email_address_id': '" + addressId
            + "', 'subject': 'Hi', 'body': '<p>Yes</p>'}");
  }

  private Answer sms(String phoneNumberId) {
    return postOld(
        "/sms_messages", "{'phone_number_id': '" + phoneNumberId + "', 'message': 'Hi'}");
  }

  @Test
  void createEmail_verifiedAddress_goesToTheOutbox() {
    Answer email = email(ada.at("email_addresses.0.id").getAsString());

    assertThat(email.id()).matches("ema_[0-9A-Za-z]{27}");
    assertThat(email.text("object")).isEqualTo("email");
    assertThat(email.text("status")).isEqualTo("queued");
    assertThat(email.text("user_id")).isEqualTo(ada.id());
    assertThat(email.text("to_email_address")).isEqualTo("ada@example.com");
    SentMessage message = emulator.getOutbox().get(0);
    assertThat(message.getFrom()).startsWith("hello@");
    assertThat(message.getTo()).isEqualTo("ada@example.com");
    assertThat(message.getSubject()).isEqualTo("Hi");
    assertThat(message.getBody()).isEqualTo("<p>Yes</p>");
  }

  @Test
  void createEmail_unknownOrReservedAddress_isRefused() {
    assertThat(email("idn_none").error()).isEqualTo("404 resource_not_found email_address_id");
    assertThat(email(ada.at("phone_numbers.0.id").getAsString()).error())
        .isEqualTo("404 resource_not_found email_address_id");
    assertThat(email(ada.at("email_addresses.1.id").getAsString()).error())
        .isEqualTo("422 form_verification_needed email_address_id");
    assertThat(emulator.getOutbox()).isEmpty();
  }

  @Test
  void createEmail_missingOrMalformed_isRefused422() {
    assertThat(postOld("/emails", "{}").at("errors").getAsJsonArray()).hasSize(4);
    assertThat(postOld("/emails", "{}").error()).isEqualTo("422 form_param_missing body");
    assertThat(postOld(
                "/emails",
                "{'from_email_name': 'a b', 'email_address_id': 'x', 'subject': 'Hi', 'body': 'Yes'}")
            .error())
        .isEqualTo("422 form_param_format_invalid from_email_name");
  }

  @Test
  void createSms_verifiedNumber_goesToTheOutbox() {
    Answer sms = sms(ada.at("phone_numbers.0.id").getAsString());

    assertThat(sms.id()).matches("sms_[0-9A-Za-z]{27}");
    assertThat(sms.text("to_phone_number")).isEqualTo("+12015550123");
    assertThat(sms.text("message")).isEqualTo("Hi");
    SentMessage message = emulator.getOutbox().get(0);
    assertThat(message.getKind()).isEqualTo(SentMessage.Kind.SMS);
    assertThat(message.getTo()).isEqualTo("+12015550123");
    assertThat(message.getSubject()).isNull();
  }

  @Test
  void createSms_unknownOrReservedNumber_isRefused() {
    assertThat(sms("idn_none").error()).isEqualTo("404 resource_not_found phone_number_id");
    assertThat(sms(ada.at("phone_numbers.1.id").getAsString()).error())
        .isEqualTo("422 form_verification_needed phone_number_id");
    assertThat(postOld("/sms_messages", "{}").error()).isEqualTo("422 form_param_missing message");
  }

  @Test
  void createEmailAndSms_withALaterVersionOrNone_areGone() {
    assertThat(post("/emails", "{}").error()).isEqualTo("410 api_operation_deprecated");
    assertThat(send(request("/sms_messages")
                .header("Clerk-API-Version", "2021-02-06")
                .POST(body("{}")))
            .error())
        .isEqualTo("410 api_operation_deprecated");
  }
}
