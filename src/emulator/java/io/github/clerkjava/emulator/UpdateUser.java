package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code PATCH /users/{user_id}}. */
final class UpdateUser implements Operation {
  /** In the contract for the client's sake; the API has taken them by their own operations since 2026-05-12. */
  private static final List<String> METADATA =
      List.of("public_metadata", "private_metadata", "unsafe_metadata");

  private final UserStore users;
  private final UserRules rules;
  private final SessionStore sessions;
  private final EmulatorClock clock;
  private final Outbox outbox;

  UpdateUser(
      UserStore users, UserRules rules, SessionStore sessions, EmulatorClock clock, Outbox outbox) {
    this.users = users;
    this.rules = rules;
    this.sessions = sessions;
    this.clock = clock;
    this.outbox = outbox;
  }

  @Override
  public JsonElement answer(Call call) {
    UserRecord user = users.get(call.id("user_id"));
    Fields body = call.body();
    check(body, user);
    if (!body.isEmpty()) {
      String formerEmailAddress = user.primaryEmailAddress();
      users.change(user, () -> apply(body, user));
      if (body.isTrue("sign_out_of_other_sessions")) {
        sessions.revokeAll(user.id);
      }
      if (body.isTrue("notify_primary_email_address_changed")) {
        writeToFormer(formerEmailAddress, user.primaryEmailAddress());
      }
    }
    return UserJson.of(user);
  }

  private void check(Fields body, UserRecord user) {
    for (String name : METADATA) {
      if (body.has(name)) {
        throw ApiError.unknown(name);
      }
    }
    rules.checkFormats(body);
    rules.checkExternalId(body, user);
    checkUsername(body, user);
    checkPrimary(body, "primary_email_address_id", user.emailAddresses);
    checkPrimary(body, "primary_phone_number_id", user.phoneNumbers);
    checkPrimary(body, "primary_web3_wallet_id", user.web3Wallets);
    for (String option : List.of("skip_password_checks", "sign_out_of_other_sessions")) {
      if (body.isTrue(option) && !body.isSet("password")) {
        throw ApiError.missingBeside("password", option);
      }
    }
    if (body.isSet("profile_image_id")) {
      throw new ApiError(
              404, "image_not_found", "Image not found", "There is no way to upload images here.")
          .about("profile_image_id");
    }
  }

  private void checkUsername(Fields body, UserRecord user) {
    String username = username(body);
    if (username != null) {
      rules.checkUsername(username, user);
    } else if (body.has("username") && user.has(IdentifierKind.USERNAME) && hasNothingElse(user)) {
      String longMessage = "The username is the only identifier that this user has.";
      throw new ApiError(422, "form_data_missing", "missing data", longMessage).about("username");
    }
  }

  private static boolean hasNothingElse(UserRecord user) {
    return !user.has(IdentifierKind.EMAIL_ADDRESS)
        && !user.has(IdentifierKind.PHONE_NUMBER)
        && !user.has(IdentifierKind.WEB3_WALLET);
  }

  private static @Nullable String username(Fields body) {
    String username = body.text("username");
    return username == null || username.isEmpty() ? null : username;
  }

  private static void checkPrimary(Fields body, String parameter, List<Identification> owned) {
    String id = body.text(parameter);
    if (id == null) {
      return;
    }
    for (Identification identification : owned) {
      if (identification.id.equals(id)) {
        if (!identification.verified) {
          String longMessage =
              "This identification needs to be verified before you can perform this action.";
          throw new ApiError(422, "form_verification_needed", "is unverified", longMessage)
              .about(parameter);
        }
        return;
      }
    }
    String longMessage = "The user has no identification with the " + parameter + " that was sent.";
    throw new ApiError(422, "form_resource_not_found", "is missing", longMessage).about(parameter);
  }

  private void apply(Fields body, UserRecord user) {
    user.externalId = body.has("external_id") ? body.text("external_id") : user.externalId;
    user.username = body.has("username") ? username(body) : user.username;
    user.firstName = body.has("first_name") ? body.text("first_name") : user.firstName;
    user.lastName = body.has("last_name") ? body.text("last_name") : user.lastName;
    user.locale = body.has("locale") ? body.text("locale") : user.locale;
    user.createOrganizationsLimit = body.has("create_organizations_limit")
        ? body.number("create_organizations_limit")
        : user.createOrganizationsLimit;
    user.primaryEmailAddressId =
        or(body.text("primary_email_address_id"), user.primaryEmailAddressId);
    user.primaryPhoneNumberId = or(body.text("primary_phone_number_id"), user.primaryPhoneNumberId);
    user.primaryWeb3WalletId = or(body.text("primary_web3_wallet_id"), user.primaryWeb3WalletId);
    rules.apply(body, user);
    user.updatedAt = clock.now();
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }

  private void writeToFormer(@Nullable String former, @Nullable String current) {
    if (former != null && !Objects.equals(former, current)) {
      outbox.send(SentMessage.email(
          Outbox.NO_REPLY,
          former,
          "Your primary email address has changed",
          "The primary email address of your account is now " + current + "."));
    }
  }
}
