package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorAllowlistTest extends WithEmulator {
  private static final String PATH = "/allowlist_identifiers";
  private static final String WALLET = "0x0000000000000000000000000000000000000ada";

  private Answer allow(String identifier) {
    return post(PATH, "{'identifier': '" + identifier + "'}");
  }

  private Answer notify(String identifier) {
    return post(PATH, "{'identifier': '" + identifier + "', 'notify': true}");
  }

  @ParameterizedTest
  @CsvSource({
    "grace@example.com, email_address",
    "*.example.com, email_address",
    "*@example.com, email_address",
    "+12015550123, phone_number",
    WALLET + ", web3_wallet"
  })
  void createAllowlistIdentifier_kind_isRecognized(String identifier, String type) {
    Answer entry = allow(identifier);

    assertThat(entry.id()).matches("alid_[0-9A-Za-z]{27}");
    assertThat(entry.text("identifier")).isEqualTo(identifier);
    assertThat(entry.text("identifier_type")).isEqualTo(type);
    assertThat(entry.text("object")).isEqualTo("allowlist_identifier");
    assertThat(entry.text("instance_id")).startsWith("ins_");
    assertThat(entry.at("created_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(entry.at("updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(entry.object().has("invitation_id")).isFalse();
    assertThat(emulator.getOutbox()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grace", "*", "*.", "*.*", "example.com", "12015550123"})
  void createAllowlistIdentifier_somethingElse_isRefused422(String identifier) {
    assertThat(allow(identifier).error()).isEqualTo("422 form_param_format_invalid identifier");
  }

  @Test
  void createAllowlistIdentifier_withoutIdentifier_isRefused422() {
    assertThat(post(PATH, "{'notify': true}").error())
        .isEqualTo("422 form_param_missing identifier");
    assertThat(allow(" ").error()).isEqualTo("422 form_param_missing identifier");
  }

  @Test
  void createAllowlistIdentifier_duplicate_isRefused400() {
    allow("grace@example.com");

    assertThat(allow("GRACE@example.com").error()).isEqualTo("400 duplicate_record identifier");
    assertThat(get(PATH).array()).hasSize(1);
  }

  @Test
  void createAllowlistIdentifier_notifyEmail_sendsAnInvitation() {
    Answer entry = notify("grace@example.com");

    assertThat(get("/invitations").each("id")).containsExactly(entry.text("invitation_id"));
    assertThat(emulator.getOutbox()).hasSize(1);
    assertThat(emulator.getOutbox().get(0).getTo()).isEqualTo("grace@example.com");
  }

  @Test
  void createAllowlistIdentifier_notifyPhone_sendsASms() {
    notify("+12015550123");

    assertThat(emulator.getOutbox()).hasSize(1);
    assertThat(emulator.getOutbox().get(0).getKind()).isEqualTo(SentMessage.Kind.SMS);
    assertThat(emulator.getOutbox().get(0).getTo()).isEqualTo("+12015550123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.example.com", "*@example.com", WALLET})
  void createAllowlistIdentifier_notifyWildcardOrWallet_isRefused422(String identifier) {
    assertThat(notify(identifier).error())
        .isEqualTo("422 form_conditional_param_disallowed notify");
    assertThat(get(PATH).array()).isEmpty();
    assertThat(emulator.getOutbox()).isEmpty();
  }

  @Test
  void createAllowlistIdentifier_notifySomebodyInvited_isRefusedAndNotAdded() {
    post("/invitations", "{'email_address': 'grace@example.com'}");

    assertThat(notify("grace@example.com").error()).isEqualTo("400 duplicate_record identifier");
    assertThat(get(PATH).array()).isEmpty();
  }

  @Test
  void getAllowlistIdentifierList_page_isNewestFirst() {
    String first = allow("a@example.com").id();
    String second = allow("b@example.com").id();

    assertThat(get(PATH).each("id")).containsExactly(second, first);
    Answer page = get(PATH + "?paginated=true&limit=1&offset=1");
    assertThat(page.text("data.0.id")).isEqualTo(first);
    assertThat(page.at("total_count").getAsInt()).isEqualTo(2);
  }

  @Test
  void deleteAllowlistIdentifier_known_isGoneAndFree() {
    String id = allow("grace@example.com").id();

    assertThat(delete(PATH + "/" + id).json().toString())
        .isEqualTo("{\"object\":\"allowlist_identifier\",\"id\":\"" + id + "\",\"deleted\":true}");
    assertThat(get(PATH).array()).isEmpty();
    assertThat(delete(PATH + "/" + id).error()).isEqualTo("404 resource_not_found");
    assertThat(allow("grace@example.com").status()).isEqualTo(200);
  }
}
