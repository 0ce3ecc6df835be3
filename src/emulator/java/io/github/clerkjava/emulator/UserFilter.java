package io.github.clerkjava.emulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /users} and {@code GET /users/count}: a user has to meet all that are there. */
final class UserFilter implements Predicate<UserRecord> {
  private final List<Predicate<UserRecord>> filters = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param organizations the ids of the organizations of a user, by the id of the user
   */
  UserFilter(Call call, Function<String, List<String>> organizations) {
    addIdentifiers(call, IdentifierKind.EMAIL_ADDRESS);
    addIdentifiers(call, IdentifierKind.PHONE_NUMBER);
    addIdentifiers(call, IdentifierKind.WEB3_WALLET);
    addSigned(lowerCase(call.values("username")), user -> lowerCase(listOf(user.username)));
    addSigned(call.values("user_id"), user -> List.of(user.id));
    addSigned(call.values("external_id"), user -> listOf(user.externalId));
    addSigned(call.values("organization_id"), user -> organizations.apply(user.id));
    addSearches(call);
    Boolean banned = call.flag("banned");
    if (banned != null) {
      filters.add(user -> user.banned == banned);
    }
    addTimes(call);
    addProvider(call);
  }

  /** Whether every user meets this. */
  boolean isEmpty() {
    return filters.isEmpty();
  }

  @Override
  public boolean test(UserRecord user) {
    for (Predicate<UserRecord> filter : filters) {
      if (!filter.test(user)) {
        return false;
      }
    }
    return true;
  }

  private void addIdentifiers(Call call, IdentifierKind kind) {
    addSigned(
        lowerCase(call.values(kind.parameter())),
        user -> user.identifications(kind).stream()
            .map(owned -> owned.value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toList()));
  }

  /** Adds a filter whose values may start with a plus, to include, or a minus, to leave out. */
  private void addSigned(List<String> sent, Function<UserRecord, List<String>> owned) {
    Set<String> included = new HashSet<>();
    Set<String> excluded = new HashSet<>();
    for (String value : sent) {
      if (value.startsWith("-")) {
        excluded.add(value.substring(1));
      } else {
        // A phone number starts with a plus of its own.
        included.add(value);
        included.add(value.startsWith("+") ? value.substring(1) : value);
      }
    }
    if (!included.isEmpty()) {
      filters.add(user -> !Collections.disjoint(included, owned.apply(user)));
    }
    if (!excluded.isEmpty()) {
      filters.add(user -> Collections.disjoint(excluded, owned.apply(user)));
    }
  }

  private void addSearches(Call call) {
    addSearch(call.value("email_address_query"), (user, text) -> owns(user.emailAddresses, text));
    addSearch(call.value("phone_number_query"), (user, text) -> owns(user.phoneNumbers, text));
    addSearch(call.value("username_query"), (user, text) -> contains(user.username, text));
    addSearch(call.value("name_query"), (user, text) -> contains(fullName(user), text));
    addSearch(
        call.value("query"),
        (user, text) -> contains(user.id, text)
            || owns(user.emailAddresses, text)
            || owns(user.phoneNumbers, text)
            || owns(user.web3Wallets, text)
            || contains(user.username, text)
            || contains(user.firstName, text)
            || contains(user.lastName, text));
  }

  private interface Search {
    boolean finds(UserRecord user, String lowerCaseText);
  }

  private void addSearch(@Nullable String text, Search search) {
    if (text != null && !text.isEmpty()) {
      String lowerCase = text.toLowerCase(Locale.ROOT);
      filters.add(user -> search.finds(user, lowerCase));
    }
  }

  private void addTimes(Call call) {
    addTime(
        call.number("created_at_before"), user -> user.createdAt, (time, bound) -> time < bound);
    addTime(call.number("created_at_after"), user -> user.createdAt, (time, bound) -> time > bound);
    addTime(
        call.number("last_active_at_before"),
        user -> user.lastActiveAt,
        (time, bound) -> time < bound);
    addTime(
        call.number("last_active_at_after"),
        user -> user.lastActiveAt,
        (time, bound) -> time > bound);
    addTime(
        call.number("last_sign_in_at_before"),
        user -> user.lastSignInAt,
        (time, bound) -> time < bound);
    addTime(
        call.number("last_sign_in_at_after"),
        user -> user.lastSignInAt,
        (time, bound) -> time > bound);
    Long since = call.number("last_active_at_since");
    addTime(
        since == null ? null : day(since),
        user -> user.lastActiveAt,
        (time, bound) -> time >= bound);
  }

  private interface Comparison {
    boolean holds(long time, long bound);
  }

  private void addTime(
      @Nullable Long bound, Function<UserRecord, @Nullable Long> property, Comparison comparison) {
    if (bound != null) {
      filters.add(user -> {
        Long time = property.apply(user);
        return time != null && comparison.holds(time, bound);
      });
    }
  }

  private void addProvider(Call call) {
    boolean provider = call.value("provider") != null;
    boolean providerUserId = !call.values("provider_user_id").isEmpty();
    if (provider != providerUserId) {
      throw provider
          ? ApiError.missingBeside("provider_user_id", "provider")
          : ApiError.missingBeside("provider", "provider_user_id");
    }
    if (provider) {
      // Nobody can link an account here.
      filters.add(user -> false);
    }
  }

  /** Returns the start of the day of a time, in UTC, both in milliseconds since 1970. */
  static long day(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.DAYS).toEpochMilli();
  }

  private static List<String> listOf(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> lowerCase(List<String> values) {
    return values.stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toList());
  }

  private static boolean owns(List<Identification> identifications, String lowerCaseText) {
    return identifications.stream()
        .anyMatch(identification -> contains(identification.value, lowerCaseText));
  }

  private static boolean contains(@Nullable String value, String lowerCaseText) {
    return value != null && value.toLowerCase(Locale.ROOT).contains(lowerCaseText);
  }

  private static @Nullable String fullName(UserRecord user) {
    if (user.firstName == null) {
      return user.lastName;
    }
    return user.lastName == null ? user.firstName : user.firstName + ' ' + user.lastName;
  }
}
