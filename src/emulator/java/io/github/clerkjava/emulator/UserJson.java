package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** Writes users as the API does. */
final class UserJson {
  private static final int ATTEMPTS = 100;

  private UserJson() {}

  static JsonObject of(UserRecord user) {
    JsonObject json = new JsonObject();
    json.addProperty("id", user.id);
    json.addProperty("object", "user");
    json.addProperty("external_id", user.externalId);
    json.addProperty("primary_email_address_id", user.primaryEmailAddressId);
    json.addProperty("primary_phone_number_id", user.primaryPhoneNumberId);
    json.addProperty("primary_web3_wallet_id", user.primaryWeb3WalletId);
    json.addProperty("username", user.username);
    json.addProperty("first_name", user.firstName);
    json.addProperty("last_name", user.lastName);
    json.addProperty("locale", user.locale);
    json.addProperty("image_url", "https://img.clerk.com/" + user.id);
    json.addProperty("has_image", false);
    json.add("public_metadata", user.publicMetadata);
    json.add("private_metadata", user.privateMetadata);
    json.add("unsafe_metadata", user.unsafeMetadata);
    json.add("email_addresses", emailAddresses(user.emailAddresses));
    json.add("phone_numbers", phoneNumbers(user.phoneNumbers));
    json.add("web3_wallets", web3Wallets(user.web3Wallets));
    addSignInMethods(user, json);
    addState(user, json);
    return json;
  }

  private static void addSignInMethods(UserRecord user, JsonObject json) {
    json.add("passkeys", new JsonArray());
    json.addProperty("password_enabled", user.passwordUpdatedAt != null);
    json.addProperty("password_last_updated_at", user.passwordUpdatedAt);
    json.addProperty("two_factor_enabled", user.totpEnabled || user.backupCodeEnabled);
    json.addProperty("totp_enabled", user.totpEnabled);
    json.addProperty("backup_code_enabled", user.backupCodeEnabled);
    json.addProperty("mfa_enabled_at", user.mfaEnabledAt);
    json.add("mfa_disabled_at", JsonNull.INSTANCE);
    json.add("external_accounts", new JsonArray());
    json.add("saml_accounts", new JsonArray());
    json.add("enterprise_accounts", new JsonArray());
  }

  private static void addState(UserRecord user, JsonObject json) {
    json.addProperty("last_sign_in_at", user.lastSignInAt);
    json.addProperty("banned", user.banned);
    json.addProperty("locked", user.locked);
    json.addProperty("deprovisioned", false);
    json.add("lockout_expires_in_seconds", JsonNull.INSTANCE);
    json.addProperty("verification_attempts_remaining", ATTEMPTS);
    json.addProperty("updated_at", user.updatedAt);
    json.addProperty("created_at", user.createdAt);
    json.addProperty("delete_self_enabled", user.deleteSelfEnabled);
    json.addProperty("create_organization_enabled", user.createOrganizationEnabled);
    json.addProperty("create_organizations_limit", user.createOrganizationsLimit);
    json.addProperty("last_active_at", user.lastActiveAt);
    json.addProperty("legal_accepted_at", user.legalAcceptedAt);
    json.addProperty("bypass_client_trust", user.bypassClientTrust);
  }

  private static JsonArray emailAddresses(List<Identification> identifications) {
    JsonArray array = new JsonArray(identifications.size());
    for (Identification identification : identifications) {
      JsonObject json = identification(identification, "email_address");
      json.addProperty("reserved", !identification.verified);
      json.add("linked_to", new JsonArray());
      json.addProperty("matches_sso_connection", false);
      array.add(json);
    }
    return array;
  }

  private static JsonArray phoneNumbers(List<Identification> identifications) {
    JsonArray array = new JsonArray(identifications.size());
    for (Identification identification : identifications) {
      JsonObject json = identification(identification, "phone_number");
      json.addProperty("reserved", !identification.verified);
      json.addProperty("reserved_for_second_factor", false);
      json.addProperty("default_second_factor", false);
      json.add("linked_to", new JsonArray());
      json.add("backup_codes", JsonNull.INSTANCE);
      array.add(json);
    }
    return array;
  }

  private static JsonArray web3Wallets(List<Identification> identifications) {
    JsonArray array = new JsonArray(identifications.size());
    for (Identification identification : identifications) {
      array.add(identification(identification, "web3_wallet"));
    }
    return array;
  }

  private static JsonObject identification(Identification identification, String kind) {
    JsonObject json = new JsonObject();
    json.addProperty("id", identification.id);
    json.addProperty("object", kind);
    json.addProperty(kind, identification.value);
    if (identification.verified) {
      JsonObject verification = new JsonObject();
      verification.addProperty("object", "verification_admin");
      verification.addProperty("status", "verified");
      verification.addProperty("strategy", "admin");
      verification.add("attempts", JsonNull.INSTANCE);
      verification.add("expire_at", JsonNull.INSTANCE);
      json.add("verification", verification);
    } else {
      json.add("verification", JsonNull.INSTANCE);
    }
    json.addProperty("created_at", identification.createdAt);
    json.addProperty("updated_at", identification.createdAt);
    return json;
  }
}
