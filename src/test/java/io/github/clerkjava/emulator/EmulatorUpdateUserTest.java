package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorUpdateUserTest extends WithEmulator {
  private static final String ADA =
      "{'email_address': ['ada@example.com', 'countess@example.com', 'reserved@example.com'],"
          + " 'email_address_identification_status': ['verified', 'verified', 'reserved'],"
          + " 'phone_number': ['+12015550123', '+12015550124'], 'username': 'ada', 'external_id': '1815',"
          + " 'web3_wallet': ['0x0000000000000000000000000000000000000ada',"
          + " '0x0000000000000000000000000000000000000adb'],"
          + " 'first_name': 'Ada', 'last_name': 'Lovelace', 'locale': 'en-GB', 'create_organizations_limit': 3}";

  private final Answer ada = user(ADA);
  private final String path = "/users/" + ada.id();

  @Test
  void updateUser_whatIsSent_changesAndTheRestStays() {
    emulator.advance(Duration.ofMinutes(1));

    Answer changed = patch(path, "{'last_name': 'King'}");

    assertThat(changed.text("last_name")).isEqualTo("King");
    assertThat(changed.at("updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli() + 60_000);
    changed.object().addProperty("last_name", "Lovelace");
    changed.object().add("updated_at", ada.at("updated_at"));
    assertThat(changed.json()).isEqualTo(ada.json());
  }

  @Test
  void updateUser_everyAttribute_isTakenOver() {
    Answer changed = patch(path, """
            {'external_id': '1852', 'first_name': 'Augusta', 'last_name': 'King', 'locale': 'fr',
             'username': 'augusta', 'password': 'notes-on-the-engine', 'skip_password_checks': false,
             'sign_out_of_other_sessions': false, 'totp_secret': 'JBSWY3DPEHPK3PXP', 'backup_codes': ['a'],
             'delete_self_enabled': false, 'create_organization_enabled': false,
             'legal_accepted_at': '2026-01-01T00:00:00Z', 'skip_legal_checks': true,
             'create_organizations_limit': 5, 'created_at': '2020-01-01T00:00:00Z', 'bypass_client_trust': true}
            """);

    assertThat(changed.text("external_id")).isEqualTo("1852");
    assertThat(changed.text("first_name")).isEqualTo("Augusta");
    assertThat(changed.text("locale")).isEqualTo("fr");
    assertThat(changed.text("username")).isEqualTo("augusta");
    assertThat(changed.at("password_enabled").getAsBoolean()).isTrue();
    assertThat(changed.at("totp_enabled").getAsBoolean()).isTrue();
    assertThat(changed.at("backup_code_enabled").getAsBoolean()).isTrue();
    assertThat(changed.at("delete_self_enabled").getAsBoolean()).isFalse();
    assertThat(changed.at("create_organization_enabled").getAsBoolean()).isFalse();
    assertThat(changed.at("legal_accepted_at").getAsLong()).isEqualTo(1767225600000L);
    assertThat(changed.at("create_organizations_limit").getAsLong()).isEqualTo(5);
    assertThat(changed.at("created_at").getAsLong()).isEqualTo(1577836800000L);
    assertThat(changed.at("bypass_client_trust").getAsBoolean()).isTrue();
    assertThat(get(path).json()).isEqualTo(changed.json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "external_id",
        "first_name",
        "last_name",
        "locale",
        "username",
        "create_organizations_limit"
      })
  void updateUser_null_takesTheValueAway(String property) {
    assertThat(patch(path, "{'" + property + "': null}").at(property).isJsonNull())
        .isTrue();
    assertThat(get(path).at(property).isJsonNull()).isTrue();
  }

  @Test
  void updateUser_nullWithoutMeaning_changesNothing() {
    Answer changed = patch(
        path,
        "{'primary_email_address_id': null, 'primary_phone_number_id': null, 'primary_web3_wallet_id': null,"
            + " 'password': null, 'delete_self_enabled': null, 'created_at': null, 'profile_image_id': null}");

    changed.object().add("updated_at", ada.at("updated_at"));
    assertThat(changed.json()).isEqualTo(ada.json());
  }

  @Test
  void updateUser_emptyBody_changesNothing() {
    emulator.advance(Duration.ofMinutes(1));

    assertThat(patch(path, "{}").json()).isEqualTo(ada.json());
  }

  @Test
  void updateUser_emptyUsername_takesItAwayAndFreesIt() {
    assertThat(patch(path, "{'username': ''}").at("username").isJsonNull()).isTrue();
    assertThat(post("/users", "{'username': 'ada'}").status()).isEqualTo(200);
  }

  @Test
  void updateUser_theOnlyIdentifier_cannotBeTakenAway() {
    Answer grace = user("{'username': 'grace'}");

    assertThat(patch("/users/" + grace.id(), "{'username': null}").error())
        .isEqualTo("422 form_data_missing username");
  }

  @ParameterizedTest
  @CsvSource({
    "email_address,email_addresses",
    "phone_number,phone_numbers",
    "web3_wallet,web3_wallets"
  })
  void updateUser_primaryId_mustBeOneOfTheUsers(String kind, String list) {
    String parameter = "primary_" + kind + "_id";
    String second = ada.at(list + ".1.id").getAsString();
    Answer grace = user("{'email_address': ['grace@example.com'], 'phone_number': ['+12015550199'],"
        + " 'web3_wallet': ['0x000000000000000000000000000000000000face']}");

    assertThat(patch(path, "{'" + parameter + "': '" + second + "'}").text(parameter))
        .isEqualTo(second);
    assertThat(patch(path, "{'" + parameter + "': '" + grace.text(list + ".0.id") + "'}")
            .error())
        .isEqualTo("422 form_resource_not_found " + parameter);
    assertThat(get(path).text(parameter)).isEqualTo(second);
  }

  @Test
  void updateUser_primaryEmailThatIsNotVerified_isRefused422() {
    assertThat(
            patch(path, "{'primary_email_address_id': '" + ada.text("email_addresses.2.id") + "'}")
                .error())
        .isEqualTo("422 form_verification_needed primary_email_address_id");
  }

  @Test
  void updateUser_notifyOfNewPrimaryEmail_writesToTheFormerOne() {
    String second = ada.at("email_addresses.1.id").getAsString();

    patch(
        path,
        "{'primary_email_address_id': '" + second
            + "', 'notify_primary_email_address_changed': true}");

    assertThat(emulator.getOutbox()).hasSize(1);
    assertThat(emulator.getOutbox().get(0).getTo()).isEqualTo("ada@example.com");
  }

  @Test
  void updateUser_whatAnotherUserHas_isRefused422AndNothingChanges() {
    user("{'username': 'grace', 'external_id': '1906'}");

    assertThat(patch(path, "{'first_name': 'X', 'username': 'Grace'}").error())
        .isEqualTo("422 form_identifier_exists username");
    assertThat(patch(path, "{'first_name': 'X', 'external_id': '1906'}").error())
        .isEqualTo("422 form_identifier_exists external_id");
    assertThat(get(path).json()).isEqualTo(ada.json());
  }

  @Test
  void updateUser_ownValuesAgain_areAccepted() {
    assertThat(patch(path, "{'username': 'Ada', 'external_id': '1815'}").text("username"))
        .isEqualTo("Ada");
  }

  @Test
  void updateUser_formerValues_areFree() {
    patch(path, "{'username': 'augusta', 'external_id': '1852'}");

    assertThat(post("/users", "{'username': 'ada', 'external_id': '1815'}").status())
        .isEqualTo(200);
    assertThat(post("/users", "{'username': 'augusta'}").error())
        .isEqualTo("422 form_identifier_exists username");
  }

  @ParameterizedTest
  @ValueSource(strings = {"public_metadata", "private_metadata", "unsafe_metadata"})
  void updateUser_metadata_isRefused422(String kind) {
    assertThat(patch(path, "{'" + kind + "': {'a': 1}}").error())
        .isEqualTo("422 form_param_unknown " + kind);
  }

  @Test
  void updateUser_optionsOfPassword_needOne() {
    assertThat(patch(path, "{'skip_password_checks': true}").error())
        .isEqualTo("422 form_conditional_param_missing password");
    assertThat(patch(path, "{'sign_out_of_other_sessions': true}").error())
        .isEqualTo("422 form_conditional_param_missing password");
  }

  @Test
  void updateUser_weakPassword_isRefused422() {
    assertThat(patch(path, "{'password': 'short'}").error())
        .isEqualTo("422 form_password_length_too_short password");
  }

  @Test
  void updateUser_signOutOfOtherSessions_revokesAll() {
    String session = emulator.signIn(ada.id()).getId();

    patch(path, "{'password': 'notes-on-the-engine', 'sign_out_of_other_sessions': true}");

    assertThat(get("/sessions/" + session).text("status")).isEqualTo("revoked");
  }

  @Test
  void updateUser_unknownImage_isNotFound() {
    assertThat(patch(path, "{'profile_image_id': 'img_1'}").error())
        .isEqualTo("404 image_not_found profile_image_id");
  }

  @Test
  void updateUser_unknownId_isNotFound() {
    assertThat(patch("/users/user_nobody", "{}").error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void getUser_unknownId_isNotFound() {
    assertThat(get("/users/user_nobody").error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void deleteUser_sessionsAndIdentifiers_goToo() {
    var session = emulator.signIn(ada.id());

    Answer deleted = delete(path);

    assertThat(deleted.json().toString())
        .isEqualTo("{\"object\":\"user\",\"id\":\"" + ada.id()
            + "\",\"deleted\":true,\"external_id\":\"1815\"}");
    assertThat(get(path).error()).isEqualTo("404 resource_not_found");
    assertThat(get("/sessions/" + session.getId()).error()).isEqualTo("404 resource_not_found");
    assertThat(get("/clients/" + session.getClientId()).at("sessions").getAsJsonArray())
        .isEmpty();
    assertThat(get("/users").array()).isEmpty();
    assertThat(post("/users", ADA).status()).isEqualTo(200);
  }

  @Test
  void deleteUser_unknownId_isNotFound() {
    assertThat(delete("/users/user_nobody").error()).isEqualTo("404 resource_not_found");
  }
}
