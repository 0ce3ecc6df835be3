package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.model.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorInvitationsTest extends WithEmulator {
  private Answer invite(String emailAddress) {
    Answer invitation = post("/invitations", "{'email_address': '" + emailAddress + "'}");
    assertThat(invitation.status()).isEqualTo(200);
    return invitation;
  }

  @Test
  void createInvitation_everyParameter_isTakenOver() {
    Answer invitation = post(
        "/invitations",
        "{'email_address': 'Grace@example.com', 'public_metadata': {'plan': 'pro'},"
            + " 'redirect_url': 'https://example.com/welcome', 'notify': true, 'ignore_existing': false,"
            + " 'expires_in_days': 2, 'template_slug': 'invitation'}");

    assertThat(invitation.id()).matches("inv_[0-9A-Za-z]{27}");
    assertThat(invitation.text("email_address")).isEqualTo("grace@example.com");
    assertThat(invitation.text("public_metadata.plan")).isEqualTo("pro");
    assertThat(invitation.text("status")).isEqualTo("pending");
    assertThat(invitation.at("revoked").getAsBoolean()).isFalse();
    assertThat(invitation.at("expires_at").getAsLong())
        .isEqualTo(invitation.at("created_at").getAsLong() + Duration.ofDays(2).toMillis());
  }

  @Test
  void createInvitation_unlessToldOtherwise_isSentAndLastsThirtyDays() {
    Answer invitation = invite("grace@example.com");
    post("/invitations", "{'email_address': 'silent@example.com', 'notify': false}");

    assertThat(invitation.at("expires_at").getAsLong())
        .isEqualTo(invitation.at("created_at").getAsLong() + Duration.ofDays(30).toMillis());
    assertThat(emulator.getOutbox()).hasSize(1);
    SentMessage message = emulator.getOutbox().get(0);
    assertThat(message.getKind()).isEqualTo(SentMessage.Kind.EMAIL);
    assertThat(message.getTo()).isEqualTo("grace@example.com");
    assertThat(message.getBody()).contains(invitation.at("url").getAsString());
  }

  @Test
  void createInvitation_secondForAnAddress_isRefused400UnlessIgnored() {
    invite("grace@example.com");

    assertThat(post("/invitations", "{'email_address': 'GRACE@example.com'}").error())
        .isEqualTo("400 duplicate_record email_address");
    assertThat(
            post("/invitations", "{'email_address': 'grace@example.com', 'ignore_existing': true}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void createInvitation_afterTheFirstIsOver_isAccepted() {
    post("/invitations/" + invite("grace@example.com").id() + "/revoke", "");
    invite("grace@example.com");
    emulator.advance(Duration.ofDays(31));
    invite("grace@example.com");
  }

  @Test
  void createInvitation_addressOfAUser_isRefused422UnlessIgnored() {
    user("{'email_address': ['ada@example.com']}");

    assertThat(post("/invitations", "{'email_address': 'ada@example.com'}").error())
        .isEqualTo("422 form_identifier_exists email_address");
    assertThat(emulator.getOutbox()).isEmpty();
    assertThat(post("/invitations", "{'email_address': 'ada@example.com', 'ignore_existing': true}")
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | form_param_missing email_address",
        "{'email_address': ''} | form_param_missing email_address",
        "{'email_address': null} | form_param_nil email_address",
        "{'email_address': 'grace'} | form_param_format_invalid email_address",
        "{'email_address': 'g@example.com', 'redirect_url': 'welcome'} | form_param_format_invalid redirect_url",
        "{'email_address': 'g@example.com', 'expires_in_days': 0} | form_param_value_invalid expires_in_days",
        "{'email_address': 'g@example.com', 'expires_in_days': 366} | form_param_value_invalid expires_in_days",
        "{'email_address': 'g@example.com', 'template_slug': 'x'} | form_param_value_invalid template_slug",
        "{'email_address': 'g@example.com', 'redirectUrl': 'x'} | form_param_unknown redirectUrl"
      },
      quoteCharacter = '`')
  void createInvitation_valueThatDoesNotFit_isRefused422(String body, String error) {
    assertThat(post("/invitations", body).error()).isEqualTo("422 " + error);
    assertThat(get("/invitations").array()).isEmpty();
    assertThat(emulator.getOutbox()).isEmpty();
  }

  @Test
  void getInvitationList_revoked_areLeftOutUnlessAskedFor() {
    String first = invite("a@example.com").id();
    String second = invite("b@example.com").id();
    String third = invite("c@example.com").id();
    post("/invitations/" + second + "/revoke", "");

    assertThat(get("/invitations").each("id")).containsExactly(third, first);
    assertThat(get("/invitations?status=revoked").each("id")).containsExactly(second);
    assertThat(get("/invitations?status=pending").each("id")).containsExactly(third, first);
    assertThat(get("/invitations?status=lost").error())
        .isEqualTo("422 form_param_value_invalid status");
  }

  @Test
  void getInvitationList_queryAndOrder_areHeeded() {
    String a = invite("a@example.com").id();
    String b = post("/invitations", "{'email_address': 'b@example.org', 'expires_in_days': 1}")
        .id();
    String c = invite("c@example.com").id();

    assertThat(get("/invitations?query=EXAMPLE.com").each("id")).containsExactly(c, a);
    assertThat(get("/invitations?query=" + b).each("id")).containsExactly(b);
    assertThat(get("/invitations?order_by=%2Bcreated_at").each("id")).containsExactly(a, b, c);
    assertThat(get("/invitations?order_by=email_address").each("id")).containsExactly(a, b, c);
    assertThat(get("/invitations?order_by=-email_address").each("id")).containsExactly(c, b, a);
    assertThat(get("/invitations?order_by=expires_at").each("id")).containsExactly(b, a, c);
    assertThat(get("/invitations?order_by=url").error())
        .isEqualTo("422 form_param_value_invalid order_by");
  }

  @Test
  void getInvitationList_paginated_tellsTheTotalOfTheFilter() {
    invite("a@example.com");
    String b = invite("b@example.com").id();
    invite("c@example.com");
    post("/invitations/" + b + "/revoke", "");

    Answer page = get("/invitations?paginated=true&limit=1&offset=1");

    assertThat(page.at("total_count").getAsInt()).isEqualTo(2);
    assertThat(page.at("data").getAsJsonArray()).hasSize(1);
    assertThat(page.text("data.0.email_address")).isEqualTo("a@example.com");
  }

  @Test
  void revokeInvitation_pending_isRevokedOnce() {
    String path = "/invitations/" + invite("grace@example.com").id() + "/revoke";

    Answer revoked = post(path, "");

    assertThat(revoked.text("status")).isEqualTo("revoked");
    assertThat(revoked.at("revoked").getAsBoolean()).isTrue();
    assertThat(post(path, "").error()).isEqualTo("400 invitation_already_revoked");
    assertThat(post("/invitations/inv_none/revoke", "").error())
        .isEqualTo("404 resource_not_found");
  }

  @Test
  void invitation_afterItsTime_isExpired() {
    Answer invitation =
        post("/invitations", "{'email_address': 'grace@example.com', 'expires_in_days': 1}");
    emulator.advance(Duration.ofDays(1).minusMillis(1));
    assertThat(get("/invitations").text("0.status")).isEqualTo("pending");

    emulator.advance(Duration.ofMillis(1));
    assertThat(get("/invitations").text("0.status")).isEqualTo("expired");
    assertThat(get("/invitations?status=expired").each("id")).containsExactly(invitation.id());
    assertThatThrownBy(() -> emulator.acceptInvitation(invitation.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void acceptInvitation_pending_makesTheUser() {
    String id = post(
            "/invitations",
            "{'email_address': 'g@example.com', 'public_metadata': {'plan': 'pro'}}")
        .id();

    User user = emulator.acceptInvitation(id);

    assertThat(get("/users/" + user.getId()).text("public_metadata.plan")).isEqualTo("pro");
    assertThat(get("/users?email_address=g@example.com").each("id")).containsExactly(user.getId());
    assertThat(get("/invitations?status=accepted").each("id")).containsExactly(id);
    assertThat(post("/invitations/" + id + "/revoke", "").error())
        .isEqualTo("400 invitation_already_accepted");
    assertThatThrownBy(() -> emulator.acceptInvitation("inv_none"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
