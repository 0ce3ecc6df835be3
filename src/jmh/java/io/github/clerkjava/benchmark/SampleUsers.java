package io.github.clerkjava.benchmark;

import java.nio.charset.StandardCharsets;

/**
 * Users as the API answers them: every property, an e-mail address, a phone number, an account at another provider and
 * metadata, without white space. 500 of them are about 1.9 MB.
 */
final class SampleUsers {
  /** A {@code #} stands for the eight digits of the user's number. */
  private static final String[] PARTS = """
      {"id":"user_2nHqk3vXbQwZyLs7RmT#","object":"user","external_id":"customer-#",
      "primary_email_address_id":"idn_2nHqk1AbCdEfGhJkLmN#",
      "primary_phone_number_id":"idn_2nHqk2PqRsTuVwXyZaB#","primary_web3_wallet_id":null,
      "username":"ada.lovelace#","first_name":"Ada","last_name":"Lovelace-#","locale":"en-GB",
      "profile_image_url":"https://images.clerk.dev/oauth_google/img_2nHqk4uVwXyZaBcDeF#.jpeg",
      "image_url":"https://img.clerk.com/eyJ0eXBlIjoicHJveHkiLCJzcmMiOiJodHRwczovL2ltYWdlcy5jbGVyay5kZXY#",
      "has_image":true,
      "public_metadata":{"plan":"professional","seats":25,"features":["export","audit-log","sso"]},
      "private_metadata":{"stripe_customer_id":"cus_NffrFeUfNV2#","risk_score":0.125,
      "crm":{"owner":"grace@example.com","stage":"customer","synced_at":1747041000000}},
      "unsafe_metadata":{"theme":"dark","onboarding":{"step":4,"done":true}},
      "email_addresses":[{"id":"idn_2nHqk1AbCdEfGhJkLmN#","object":"email_address",
      "email_address":"ada.lovelace.#@example.com","reserved":false,
      "verification":{"object":"verification_from_oauth","status":"verified","strategy":"from_oauth_google",
      "attempts":null,"expire_at":null},
      "linked_to":[{"type":"oauth_google","id":"idn_2nHqk5GoOgLeAcCoUnT#"}],"matches_sso_connection":false,
      "created_at":1715505000123,"updated_at":1747041000456}],
      "phone_numbers":[{"id":"idn_2nHqk2PqRsTuVwXyZaB#","object":"phone_number","phone_number":"+4420#",
      "reserved_for_second_factor":true,"default_second_factor":true,"reserved":false,
      "verification":{"object":"verification_otp","status":"verified","strategy":"phone_code","attempts":1,
      "expire_at":1715505600123,"verified_at_client":"client_2nHqk6ZyXwVuTsRqPoN#","channel":"sms"},
      "linked_to":[],"created_at":1715505000123,"updated_at":1747041000456}],
      "web3_wallets":[],"passkeys":[],"password_enabled":true,"two_factor_enabled":true,"totp_enabled":false,
      "backup_code_enabled":true,"mfa_enabled_at":1715505700000,"mfa_disabled_at":null,
      "password_last_updated_at":1715505000123,
      "external_accounts":[{"object":"external_account","id":"eac_2nHqk7ExTeRnAlAcCnT#",
      "provider":"oauth_google","identification_id":"idn_2nHqk5GoOgLeAcCoUnT#",
      "provider_user_id":"1037645829#","approved_scopes":"email https://www.googleapis.com/auth/userinfo.email \
      https://www.googleapis.com/auth/userinfo.profile openid profile",
      "email_address":"ada.lovelace.#@example.com","email_address_verified":true,"first_name":"Ada",
      "last_name":"Lovelace-#",
      "avatar_url":"https://lh3.googleusercontent.com/a/ACg8ocKq1xYzAbCdEfGhIjKlMnOpQrStUvWxYz#=s1000-c",
      "image_url":"https://img.clerk.com/eyJ0eXBlIjoicHJveHkiLCJzcmMiOiJodHRwczovL2xoMy5nb29nbGV1c2Vy#",
      "username":null,"phone_number":null,"public_metadata":{},"label":null,
      "created_at":1715505000123,"updated_at":1747041000456,
      "verification":{"object":"verification_oauth","status":"verified","strategy":"oauth_google",
      "attempts":null,"expire_at":1715505600123,"external_verification_redirect_url":null,"error":null}}],
      "saml_accounts":[],"enterprise_accounts":[],"organization_memberships":null,
      "last_sign_in_at":1747040000000,"banned":false,"locked":false,"deprovisioned":false,
      "lockout_expires_in_seconds":null,"verification_attempts_remaining":100,"updated_at":1747041000456,
      "created_at":1715505000123,"delete_self_enabled":true,"create_organization_enabled":true,
      "create_organizations_limit":null,"last_active_at":1747008000000,"legal_accepted_at":1715505000123,
      "bypass_client_trust":false,"scim":null}
      """.replace("\n", "").split("#");

  private SampleUsers() {}

  /** The number of the user with that id. */
  static int numberOf(String id) {
    return Integer.parseInt(id.substring(id.length() - 8));
  }

  static String id(int number) {
    return "user_2nHqk3vXbQwZyLs7RmT" + digits(number);
  }

  static byte[] user(int number) {
    return String.join(digits(number), PARTS).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] page(int first, int count) {
    StringBuilder json = new StringBuilder("[");
    for (int number = first; number < first + count; number++) {
      json.append(number == first ? "" : ",").append(String.join(digits(number), PARTS));
    }
    return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String digits(int number) {
    return Integer.toString(100_000_000 + number).substring(1);
  }
}
