package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code POST /users}. */
final class CreateUser implements Operation {
  private final UserStore users;
  private final UserRules rules;
  private final EmulatorClock clock;
  private final Set<IdentifierKind> askedFor;

  /**
   * Makes one.
   *
   * @param askedFor the identifiers of which a new user must have at least one
   */
  CreateUser(UserStore users, UserRules rules, EmulatorClock clock, Set<IdentifierKind> askedFor) {
    this.users = users;
    this.rules = rules;
    this.clock = clock;
    this.askedFor = askedFor;
  }

  @Override
  public JsonElement answer(Call call) {
    UserRecord user = create(call.body());
    users.add(user);
    return UserJson.of(user);
  }

  private UserRecord create(Fields body) {
    checkIdentifiers(body);
    rules.checkFormats(body);
    rules.checkExternalId(body, null);
    String username = body.text("username");
    if (username != null) {
      rules.checkUsername(username, null);
    }
    UserRecord user = new UserRecord(Ids.next("user_"), clock.nextCreation());
    user.emailAddresses = emailAddresses(body, user.createdAt);
    user.phoneNumbers = phoneNumbers(body, user.createdAt);
    user.web3Wallets = web3Wallets(body, user.createdAt);
    user.primaryEmailAddressId = firstVerified(user.emailAddresses);
    user.primaryPhoneNumberId = firstVerified(user.phoneNumbers);
    user.primaryWeb3WalletId = firstVerified(user.web3Wallets);
    user.externalId = body.text("external_id");
    user.username = username;
    user.firstName = body.text("first_name");
    user.lastName = body.text("last_name");
    user.locale = body.text("locale");
    user.publicMetadata = metadata(body, "public_metadata");
    user.privateMetadata = metadata(body, "private_metadata");
    user.unsafeMetadata = metadata(body, "unsafe_metadata");
    user.createOrganizationsLimit = body.number("create_organizations_limit");
    user.banned = body.isTrue("banned");
    user.locked = body.isTrue("locked");
    rules.apply(body, user);
    return user;
  }

  private void checkIdentifiers(Fields body) {
    Set<IdentifierKind> enough =
        body.isTrue("skip_user_requirement") ? Set.of(IdentifierKind.values()) : askedFor;
    List<String> names = new ArrayList<>();
    for (IdentifierKind kind : IdentifierKind.values()) {
      if (enough.contains(kind)) {
        if (kind == IdentifierKind.USERNAME
            ? body.isSet("username")
            : !body.texts(kind.parameter()).isEmpty()) {
          return;
        }
        names.add(kind.parameter());
      }
    }
    String longMessage =
        "A user of this instance needs at least one of " + String.join(", ", names) + ".";
    throw new ApiError(422, "form_data_missing", "missing data", longMessage).about(names.get(0));
  }

  private List<Identification> emailAddresses(Fields body, long createdAt) {
    String must = "a valid email address";
    return identifications(
        body, IdentifierKind.EMAIL_ADDRESS, Formats::isEmailAddress, must, createdAt);
  }

  private List<Identification> phoneNumbers(Fields body, long createdAt) {
    String must = "a valid phone number according to E.164";
    return identifications(
        body, IdentifierKind.PHONE_NUMBER, Formats::isPhoneNumber, must, createdAt);
  }

  private List<Identification> web3Wallets(Fields body, long createdAt) {
    String must = "a valid web3 wallet address";
    return identifications(
        body, IdentifierKind.WEB3_WALLET, Formats::isWeb3Wallet, must, createdAt);
  }

  private List<Identification> identifications(
      Fields body, IdentifierKind kind, Predicate<String> format, String must, long createdAt) {
    List<String> values = body.texts(kind.parameter());
    String statusParameter = kind.parameter() + "_identification_status";
    List<String> statuses = body.texts(statusParameter);
    if (!statuses.isEmpty() && statuses.size() != values.size()) {
      throw ApiError.invalidValue(
          statusParameter,
          statusParameter + " must have as many entries as " + kind.parameter() + ".");
    }
    List<Identification> identifications = new ArrayList<>(values.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (!format.test(value)) {
        throw ApiError.invalidFormat(kind.parameter(), must);
      }
      if (kind == IdentifierKind.EMAIL_ADDRESS) {
        value = value.toLowerCase(Locale.ROOT);
      }
      if (!seen.add(value)) {
        throw ApiError.invalid(
            "form_param_duplicate",
            kind.parameter(),
            kind.parameter() + " contains duplicate values.");
      }
      rules.checkFree(kind, value, null);
      boolean verified = statuses.isEmpty() || statuses.get(i).equals("verified");
      identifications.add(new Identification(Ids.next("idn_"), value, verified, createdAt));
    }
    return List.copyOf(identifications);
  }

  private static @Nullable String firstVerified(List<Identification> identifications) {
    for (Identification identification : identifications) {
      if (identification.verified) {
        return identification.id;
      }
    }
    return null;
  }

  private static JsonObject metadata(Fields body, String name) {
    JsonObject metadata = body.object(name);
    return metadata == null ? UserRecord.NO_METADATA : metadata;
  }
}
