package io.github.clerkjava.emulator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What createUser and updateUser demand of the values that both of them take. */
final class UserRules {
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 72;
  private static final int LONGEST_USERNAME = 64;
  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern NOT_DIGITS_ONLY = Pattern.compile(".*[^0-9].*");

  /** Stands in for the list of leaked passwords that the real API looks into. */
  private static final Set<String> LEAKED = Set.of(
      "12345678",
      "123456789",
      "1234567890",
      "password",
      "password1",
      "password123",
      "qwertyuiop",
      "iloveyou");

  private final UserStore users;
  private final EmulatorClock clock;

  UserRules(UserStore users, EmulatorClock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** Checks the values that are taken the same way by both operations, except who else has them. */
  void checkFormats(Fields body) {
    String locale = body.text("locale");
    if (locale != null && !Formats.isLanguageTag(locale)) {
      throw ApiError.invalidFormat("locale", "a valid BCP-47 language tag");
    }
    Long limit = body.number("create_organizations_limit");
    if (limit != null && limit < 0) {
      throw ApiError.invalidValue(
          "create_organizations_limit", "create_organizations_limit must be 0 or more.");
    }
    Long createdAt = body.time("created_at");
    if (createdAt != null && createdAt > clock.now()) {
      throw ApiError.invalid(
          "form_disallow_future_date", "created_at", "Date values must not be in the future.");
    }
    String totpSecret = body.text("totp_secret");
    if (totpSecret != null && !Formats.isTotpSecret(totpSecret)) {
      throw ApiError.invalid(
          "invalid_totp_secret_code", "totp_secret", "The TOTP secret must be base32 encoded.");
    }
    checkPassword(body);
  }

  /** Refuses an external id that another user has. */
  void checkExternalId(Fields body, @Nullable UserRecord self) {
    String externalId = body.text("external_id");
    if (externalId != null) {
      refuseIfTaken("external_id", "external id", users.ownerOfExternalId(externalId), self);
    }
  }

  /** Refuses a username of the wrong form, or that another user has. */
  void checkUsername(String username, @Nullable UserRecord self) {
    if (username.isEmpty() || username.length() > LONGEST_USERNAME) {
      String longMessage = "username must have from 1 to " + LONGEST_USERNAME + " characters.";
      throw ApiError.invalid("form_username_invalid_length", "username", longMessage);
    }
    if (Formats.isPhoneNumber(username)) {
      throw ApiError.invalid(
          "form_username_cannot_be_phone_number", "username", "username cannot be a phone number.");
    }
    if (!USERNAME.matcher(username).matches()) {
      String longMessage =
          "username may have only letters, digits, and the characters _ - and . in it.";
      throw ApiError.invalid("form_username_invalid_character", "username", longMessage);
    }
    if (!NOT_DIGITS_ONLY.matcher(username).matches()) {
      String longMessage = "username must have a character that is not a digit.";
      throw ApiError.invalid("form_username_needs_non_number_char", "username", longMessage);
    }
    checkFree(IdentifierKind.USERNAME, username, self);
  }

  /** Refuses an identifier that another user has. */
  void checkFree(IdentifierKind kind, String value, @Nullable UserRecord self) {
    refuseIfTaken(kind.parameter(), kind.label(), users.owner(kind, value), self);
  }

  private static void refuseIfTaken(
      String parameter, String what, @Nullable UserRecord owner, @Nullable UserRecord self) {
    if (owner != null && owner != self) {
      throw ApiError.taken(parameter, what);
    }
  }

  private static void checkPassword(Fields body) {
    String password = body.text("password");
    String digest = body.text("password_digest");
    String hasher = body.text("password_hasher");
    if (password != null && digest != null) {
      throw ApiError.notAllowed("password_digest", "when `password` is present");
    }
    if (digest != null && hasher == null) {
      throw ApiError.missingBeside("password_hasher", "password_digest");
    }
    if (hasher != null && digest == null) {
      throw ApiError.missingBeside("password_digest", "password_hasher");
    }
    if (digest != null
        && (digest.isBlank() || ("bcrypt".equals(hasher) && !Formats.isBcryptDigest(digest)))) {
      throw ApiError.invalid(
          "form_password_digest_invalid_code",
          "password_digest",
          "password_digest is no digest of " + hasher + ".");
    }
    if (password != null && !body.isTrue("skip_password_checks")) {
      checkStrength(password);
    }
  }

  private static void checkStrength(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      String longMessage = "Passwords must be " + SHORTEST_PASSWORD + " characters or more.";
      throw ApiError.invalid("form_password_length_too_short", "password", longMessage);
    }
    if (password.codePointCount(0, password.length()) > LONGEST_PASSWORD) {
      String longMessage = "Passwords must be " + LONGEST_PASSWORD + " characters or fewer.";
      throw ApiError.invalid("form_password_length_too_long", "password", longMessage);
    }
    if (LEAKED.contains(password.toLowerCase(Locale.ROOT))) {
      String longMessage = "This password is known from a data breach. Please use another one.";
      throw ApiError.invalid("form_password_pwned", "password", longMessage);
    }
  }

  /** Takes over what both operations treat alike. Null leaves these as they are. */
  void apply(Fields body, UserRecord user) {
    if (body.isSet("password") || body.isSet("password_digest")) {
      user.passwordUpdatedAt = clock.now();
    }
    if (body.isSet("totp_secret")) {
      user.totpEnabled = true;
      user.mfaEnabledAt = clock.now();
    }
    if (!body.texts("backup_codes").isEmpty()) {
      user.backupCodeEnabled = true;
      user.mfaEnabledAt = clock.now();
    }
    user.deleteSelfEnabled = or(body.flag("delete_self_enabled"), user.deleteSelfEnabled);
    user.createOrganizationEnabled =
        or(body.flag("create_organization_enabled"), user.createOrganizationEnabled);
    user.bypassClientTrust = or(body.flag("bypass_client_trust"), user.bypassClientTrust);
    Long legalAcceptedAt = body.time("legal_accepted_at");
    user.legalAcceptedAt = legalAcceptedAt == null ? user.legalAcceptedAt : legalAcceptedAt;
    Long createdAt = body.time("created_at");
    user.createdAt = createdAt == null ? user.createdAt : createdAt;
  }

  private static boolean or(@Nullable Boolean value, boolean otherwise) {
    return value == null ? otherwise : value;
  }
}
