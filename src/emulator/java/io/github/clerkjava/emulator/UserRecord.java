package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the emulator keeps of a user: no password, only when it was set. */
final class UserRecord {
  /** Shared by all who have no metadata: metadata objects are replaced, never changed. */
  static final JsonObject NO_METADATA = new JsonObject();

  final String id;
  long createdAt;
  long updatedAt;

  @Nullable
  String externalId;

  @Nullable
  String username;

  @Nullable
  String firstName;

  @Nullable
  String lastName;

  @Nullable
  String locale;

  List<Identification> emailAddresses = List.of();
  List<Identification> phoneNumbers = List.of();
  List<Identification> web3Wallets = List.of();

  @Nullable
  String primaryEmailAddressId;

  @Nullable
  String primaryPhoneNumberId;

  @Nullable
  String primaryWeb3WalletId;

  JsonObject publicMetadata = NO_METADATA;
  JsonObject privateMetadata = NO_METADATA;
  JsonObject unsafeMetadata = NO_METADATA;

  @Nullable
  Long passwordUpdatedAt;

  boolean totpEnabled;
  boolean backupCodeEnabled;

  @Nullable
  Long mfaEnabledAt;

  boolean banned;
  boolean locked;
  boolean deleteSelfEnabled = true;
  boolean createOrganizationEnabled = true;

  @Nullable
  Long createOrganizationsLimit;

  boolean bypassClientTrust;

  @Nullable
  Long legalAcceptedAt;

  @Nullable
  Long lastSignInAt;

  @Nullable
  Long lastActiveAt;

  UserRecord(String id, long createdAt) {
    this.id = id;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  List<Identification> identifications(IdentifierKind kind) {
    switch (kind) {
      case EMAIL_ADDRESS:
        return emailAddresses;
      case PHONE_NUMBER:
        return phoneNumbers;
      case WEB3_WALLET:
        return web3Wallets;
      default:
        return List.of();
    }
  }

  /** Whether the user can be named in this way. */
  boolean has(IdentifierKind kind) {
    return kind == IdentifierKind.USERNAME
        ? username != null
        : !identifications(kind).isEmpty();
  }

  @Nullable
  String primaryEmailAddress() {
    return value(emailAddresses, primaryEmailAddressId);
  }

  @Nullable
  String primaryPhoneNumber() {
    return value(phoneNumbers, primaryPhoneNumberId);
  }

  @Nullable
  String primaryWeb3Wallet() {
    return value(web3Wallets, primaryWeb3WalletId);
  }

  private static @Nullable String value(List<Identification> identifications, @Nullable String id) {
    for (Identification identification : identifications) {
      if (identification.id.equals(id)) {
        return identification.value;
      }
    }
    return null;
  }
}
