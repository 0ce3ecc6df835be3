package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorCreateUserTest extends WithEmulator {
  private static final String BCRYPT =
      "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

  @Test
  void createUser_everyParameter_isTakenOver() {
    Answer user = user("""
            {'external_id': 'customer-1815', 'first_name': 'Ada', 'last_name': 'Lovelace', 'locale': 'en-GB',
             'email_address': ['ada@example.com'], 'phone_number': ['+12015550123'],
             'web3_wallet': ['0x0000000000000000000000000000000000000ada'], 'username': 'ada',
             'password': 'notes-on-the-engine-1843', 'skip_password_checks': false,
             'skip_password_requirement': false, 'totp_secret': 'JBSWY3DPEHPK3PXP', 'backup_codes': ['a1', 'b2'],
             'public_metadata': {'plan': 'pro'}, 'private_metadata': {'crm_id': 'C-1815'},
             'unsafe_metadata': {'theme': 'dark'}, 'delete_self_enabled': false,
             'legal_accepted_at': '2026-01-01T00:00:00Z', 'skip_legal_checks': true, 'skip_user_requirement': false,
             'create_organization_enabled': false, 'create_organizations_limit': 3,
             'created_at': '2020-01-01T01:00:00+01:00', 'bypass_client_trust': true, 'banned': true, 'locked': true}
            """);

    assertThat(user.id()).matches("user_[0-9A-Za-z]{27}");
    assertThat(user.text("external_id")).isEqualTo("customer-1815");
    assertThat(user.text("first_name")).isEqualTo("Ada");
    assertThat(user.text("last_name")).isEqualTo("Lovelace");
    assertThat(user.text("locale")).isEqualTo("en-GB");
    assertThat(user.text("username")).isEqualTo("ada");
    assertThat(user.text("public_metadata.plan")).isEqualTo("pro");
    assertThat(user.text("private_metadata.crm_id")).isEqualTo("C-1815");
    assertThat(user.text("unsafe_metadata.theme")).isEqualTo("dark");
    assertThat(user.at("password_enabled").getAsBoolean()).isTrue();
    assertThat(user.at("password_last_updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(user.at("totp_enabled").getAsBoolean()).isTrue();
    assertThat(user.at("backup_code_enabled").getAsBoolean()).isTrue();
    assertThat(user.at("two_factor_enabled").getAsBoolean()).isTrue();
    assertThat(user.at("delete_self_enabled").getAsBoolean()).isFalse();
    assertThat(user.at("create_organization_enabled").getAsBoolean()).isFalse();
    assertThat(user.at("create_organizations_limit").getAsLong()).isEqualTo(3);
    assertThat(user.at("legal_accepted_at").getAsLong()).isEqualTo(1767225600000L);
    assertThat(user.at("created_at").getAsLong()).isEqualTo(1577836800000L);
    assertThat(user.at("bypass_client_trust").getAsBoolean()).isTrue();
    assertThat(user.at("banned").getAsBoolean()).isTrue();
    assertThat(user.at("locked").getAsBoolean()).isTrue();
    assertThat(get("/users/" + user.id()).json()).isEqualTo(user.json());
  }

  @Test
  void createUser_secrets_areShownNowhere() {
    Answer user = user(
        "{'username': 'ada', 'password': 'notes-on-the-engine', 'totp_secret': 'JBSWY3DPEHPK3PXP',"
            + " 'backup_codes': ['code-one']}");

    assertThat(user.json().toString())
        .doesNotContain("notes-on-the-engine", "JBSWY3DPEHPK3PXP", "code-one");
  }

  @Test
  void createUser_identifiers_areVerifiedAndTheFirstIsPrimary() {
    Answer user = user("{'email_address': ['ada@example.com', 'countess@example.com'],"
        + " 'phone_number': ['+12015550123', '+12015550124'],"
        + " 'web3_wallet': ['0x0000000000000000000000000000000000000ada']}");

    for (String kind : new String[] {"email_address", "phone_number", "web3_wallet"}) {
      String list = kind.equals("email_address") ? "email_addresses" : kind + "s";
      assertThat(user.text(list + ".0.id")).matches("idn_[0-9A-Za-z]{27}");
      assertThat(user.text(list + ".0.verification.status")).isEqualTo("verified");
      assertThat(user.text(list + ".0.verification.strategy")).isEqualTo("admin");
      assertThat(user.text("primary_" + kind + "_id")).isEqualTo(user.text(list + ".0.id"));
    }
    assertThat(user.text("email_addresses.1.email_address")).isEqualTo("countess@example.com");
    assertThat(user.at("email_addresses.0.reserved").getAsBoolean()).isFalse();
  }

  @Test
  void createUser_reservedIdentifiers_areNotVerified() {
    Answer user = user("{'email_address': ['ada@example.com', 'countess@example.com'],"
        + " 'email_address_identification_status': ['reserved', 'verified'],"
        + " 'phone_number': ['+12015550123'], 'phone_number_identification_status': ['reserved']}");

    assertThat(user.at("email_addresses.0.reserved").getAsBoolean()).isTrue();
    assertThat(user.at("email_addresses.0.verification").isJsonNull()).isTrue();
    assertThat(user.text("primary_email_address_id")).isEqualTo(user.text("email_addresses.1.id"));
    assertThat(user.at("phone_numbers.0.reserved").getAsBoolean()).isTrue();
    assertThat(user.at("primary_phone_number_id").isJsonNull()).isTrue();
  }

  @Test
  void createUser_statusesOfAnotherNumber_areRefused422() {
    assertThat(post(
                "/users",
                "{'email_address': ['ada@example.com'],"
                    + " 'email_address_identification_status': ['verified', 'verified']}")
            .error())
        .isEqualTo("422 form_param_value_invalid email_address_identification_status");
  }

  @Test
  void createUser_unknownStatus_isRefused422() {
    assertThat(post(
                "/users",
                "{'email_address': ['ada@example.com'], 'email_address_identification_status': ['sure']}")
            .error())
        .isEqualTo("422 form_param_value_invalid email_address_identification_status");
  }

  @Test
  void createUser_duplicateEmail_isRefused422() {
    user("{'email_address': ['ada@example.com']}");

    assertThat(post("/users", "{'email_address': ['ADA@Example.com']}").error())
        .isEqualTo("422 form_identifier_exists email_address");
    assertThat(get("/users/count").at("total_count").getAsInt()).isEqualTo(1);
  }

  @Test
  void createUser_duplicatePhoneNumber_isRefused422() {
    user("{'phone_number': ['+12015550123']}");

    assertThat(post("/users", "{'phone_number': ['+12015550123']}").error())
        .isEqualTo("422 form_identifier_exists phone_number");
  }

  @Test
  void createUser_duplicateUsername_isRefused422() {
    user("{'username': 'ada'}");

    assertThat(post("/users", "{'username': 'Ada'}").error())
        .isEqualTo("422 form_identifier_exists username");
  }

  @Test
  void createUser_duplicateExternalId_isRefused422() {
    user("{'username': 'ada', 'external_id': '1815'}");

    assertThat(post("/users", "{'username': 'grace', 'external_id': '1815'}").error())
        .isEqualTo("422 form_identifier_exists external_id");
  }

  @Test
  void createUser_duplicateWallet_isRefused422() {
    user("{'username': 'ada', 'web3_wallet': ['0x0000000000000000000000000000000000000ada']}");

    assertThat(post(
                "/users",
                "{'username': 'grace', 'web3_wallet': ['0x0000000000000000000000000000000000000ADA']}")
            .error())
        .isEqualTo("422 form_identifier_exists web3_wallet");
  }

  @Test
  void createUser_sameEmailTwice_isRefused422() {
    assertThat(post("/users", "{'email_address': ['ada@example.com', 'Ada@example.com']}")
            .error())
        .isEqualTo("422 form_param_duplicate email_address");
  }

  @Test
  void createUser_noIdentifier_isRefused422() {
    assertThat(post("/users", "{'first_name': 'Ada'}").error())
        .isEqualTo("422 form_data_missing email_address");
    assertThat(post("/users", "{'email_address': []}").error())
        .isEqualTo("422 form_data_missing email_address");
    assertThat(post("/users", "{'web3_wallet': ['0x0000000000000000000000000000000000000ada']}")
            .error())
        .isEqualTo("422 form_data_missing email_address");
  }

  @Test
  void createUser_skipUserRequirement_needsAnyIdentifier() {
    assertThat(post(
                "/users",
                "{'web3_wallet': ['0x0000000000000000000000000000000000000ada'], 'skip_user_requirement': true}")
            .status())
        .isEqualTo(200);
    assertThat(post("/users", "{'skip_user_requirement': true}").error())
        .isEqualTo("422 form_data_missing email_address");
  }

  @Test
  void createUser_identifierThatTheInstanceDoesNotAskFor_isNotEnough() {
    emulator.close();
    emulator = ClerkEmulator.builder().identifiers(IdentifierKind.PHONE_NUMBER).start();

    assertThat(post("/users", "{'email_address': ['ada@example.com']}").error())
        .isEqualTo("422 form_data_missing phone_number");
    assertThat(post("/users", "{'phone_number': ['+12015550123']}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ada@",
        "@example.com",
        "ada@example",
        "a da@example.com",
        "a..b@example.com",
        ""
      })
  void createUser_malformedEmail_isRefused422(String emailAddress) {
    assertThat(post("/users", "{'email_address': ['" + emailAddress + "']}").error())
        .isEqualTo("422 form_param_format_invalid email_address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12015550123",
        "+0201555",
        "+1 201 555 0123",
        "+1201555012345678",
        "+12ab5550123",
        ""
      })
  void createUser_phoneNumberNotE164_isRefused422(String phoneNumber) {
    assertThat(post("/users", "{'phone_number': ['" + phoneNumber + "']}").error())
        .isEqualTo("422 form_param_format_invalid phone_number");
  }

  @Test
  void createUser_malformedWallet_isRefused422() {
    assertThat(post("/users", "{'username': 'ada', 'web3_wallet': ['0xada']}").error())
        .isEqualTo("422 form_param_format_invalid web3_wallet");
  }

  @ParameterizedTest
  @CsvSource({
    "'', form_username_invalid_length",
    "a b, form_username_invalid_character",
    "1815, form_username_needs_non_number_char",
    "+12015550123, form_username_cannot_be_phone_number"
  })
  void createUser_malformedUsername_isRefused422(String username, String code) {
    assertThat(post("/users", "{'username': '" + username + "'}").error())
        .isEqualTo("422 " + code + " username");
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, form_password_length_too_short",
    "password, form_password_pwned",
  })
  void createUser_weakPassword_isRefused422UnlessChecksAreSkipped(String password, String code) {
    String user = "'username': 'ada', 'password': '" + password + "'";

    assertThat(post("/users", "{" + user + "}").error()).isEqualTo("422 " + code + " password");
    assertThat(post("/users", "{" + user + ", 'skip_password_checks': true}").status())
        .isEqualTo(200);
  }

  @Test
  void createUser_passwordTooLong_isRefused422() {
    assertThat(post("/users", "{'username': 'ada', 'password': '" + "x".repeat(73) + "'}")
            .error())
        .isEqualTo("422 form_password_length_too_long password");
  }

  @Test
  void createUser_passwordDigest_needsItsHasher() {
    assertThat(post("/users", "{'username': 'ada', 'password_digest': '" + BCRYPT + "'}")
            .error())
        .isEqualTo("422 form_conditional_param_missing password_hasher");
    assertThat(
            post("/users", "{'username': 'ada', 'password_hasher': 'bcrypt'}").error())
        .isEqualTo("422 form_conditional_param_missing password_digest");
    assertThat(post(
                "/users",
                "{'username': 'ada', 'password_digest': 'x', 'password_hasher': 'bcrypt'}")
            .error())
        .isEqualTo("422 form_password_digest_invalid_code password_digest");
    Answer user = user(
        "{'username': 'ada', 'password_digest': '" + BCRYPT + "', 'password_hasher': 'bcrypt'}");
    assertThat(user.at("password_enabled").getAsBoolean()).isTrue();
  }

  @Test
  void createUser_passwordAndDigest_isRefused422() {
    assertThat(post(
                "/users",
                "{'username': 'ada', 'password': 'notes-on-the-engine', 'password_digest': '"
                    + BCRYPT
                    + "', 'password_hasher': 'bcrypt'}")
            .error())
        .isEqualTo("422 form_conditional_param_disallowed password_digest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'totp_secret': 'no base 32' | invalid_totp_secret_code totp_secret",
        "'locale': 'en GB'           | form_param_format_invalid locale",
        "'created_at': 'yesterday'   | form_param_invalid_time created_at",
        "'created_at': '2026-05-12T10:30:01Z' | form_disallow_future_date created_at",
        "'create_organizations_limit': -1     | form_param_value_invalid create_organizations_limit",
        "'password_hasher': 'rot13'  | form_param_value_invalid password_hasher",
        "'email_address': 'ada@example.com' | form_param_type_invalid email_address",
        "'banned': 'yes'             | form_param_type_invalid banned",
        "'create_organizations_limit': 1.5    | form_param_type_invalid create_organizations_limit",
        "'public_metadata': []       | form_param_type_invalid public_metadata",
        "'public_metadata': null     | form_param_nil public_metadata",
        "'emailAddress': []          | form_param_unknown emailAddress",
      })
  void createUser_valueThatDoesNotFit_isRefused422(String property, String error) {
    assertThat(post("/users", "{'username': 'ada', " + property + "}").error())
        .isEqualTo("422 " + error);
    assertThat(get("/users/count").at("total_count").getAsInt()).isZero();
  }

  @Test
  void createUser_nullsWhereAllowed_countAsAbsent() {
    Answer user = user(
        "{'username': 'ada', 'first_name': null, 'external_id': null, 'password': null, 'banned': null,"
            + " 'created_at': null, 'create_organizations_limit': null, 'delete_self_enabled': null}");

    assertThat(user.at("first_name").isJsonNull()).isTrue();
    assertThat(user.at("password_enabled").getAsBoolean()).isFalse();
    assertThat(user.at("created_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(user.at("delete_self_enabled").getAsBoolean()).isTrue();
  }

  @Test
  void createUser_metadata_keepsEveryDigitAndNull() {
    String metadata =
        "{\"big\":12345678901234567890123,\"exact\":1.10,\"none\":null,\"deep\":{\"list\":[1,{\"a\":null}]}}";

    Answer user = user("{'username': 'ada', 'public_metadata': " + metadata + "}");

    assertThat(user.at("public_metadata")).isEqualTo(JsonParser.parseString(metadata));
    assertThat(user.json().toString()).contains(metadata);
  }

  @Test
  void createUser_createdAt_risesStrictly() {
    long first = user("{'username': 'ada'}").at("created_at").getAsLong();
    long second = user("{'username': 'grace'}").at("created_at").getAsLong();

    assertThat(second).isGreaterThan(first);
  }
}
