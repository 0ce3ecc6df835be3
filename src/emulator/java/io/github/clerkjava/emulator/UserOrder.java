package io.github.clerkjava.emulator;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of {@code GET /users}. Users without a value come last; equal ones in the order of creation. */
final class UserOrder {
  private static final String DEFAULT = "-created_at";
  private static final Map<String, Function<UserRecord, @Nullable Long>> TIMES = Map.of(
      "created_at", user -> user.createdAt,
      "updated_at", user -> user.updatedAt,
      "last_active_at", user -> user.lastActiveAt,
      "last_sign_in_at", user -> user.lastSignInAt);
  private static final Map<String, Function<UserRecord, @Nullable String>> TEXTS = Map.of(
      "first_name",
      user -> user.firstName,
      "last_name",
      user -> user.lastName,
      "username",
      user -> user.username,
      "email_address",
      UserRecord::primaryEmailAddress,
      "phone_number",
      UserRecord::primaryPhoneNumber,
      "web3wallet",
      UserRecord::primaryWeb3Wallet);

  private final String property;
  private final boolean descending;

  UserOrder(Call call) {
    String sent = call.value("order_by");
    // An unencoded plus arrives as a space.
    String order = sent == null || sent.isEmpty() ? DEFAULT : sent.replace(' ', '+');
    descending = order.startsWith("-");
    property = descending || order.startsWith("+") ? order.substring(1) : order;
    if (!TIMES.containsKey(property) && !TEXTS.containsKey(property)) {
      throw ApiError.invalidValue(
          "order_by", sent + " is not one of the values allowed for order_by.");
    }
  }

  boolean isByCreation() {
    return property.equals("created_at");
  }

  boolean isDescending() {
    return descending;
  }

  Comparator<UserRecord> comparator() {
    Function<UserRecord, @Nullable Long> time = TIMES.get(property);
    if (time != null) {
      return nullsLast(time);
    }
    Function<UserRecord, @Nullable String> text = TEXTS.get(property);
    if (text == null) {
      throw new IllegalStateException("No order by " + property);
    }
    return nullsLast(user -> {
      String value = text.apply(user);
      return value == null ? null : value.toLowerCase(Locale.ROOT);
    });
  }

  private <T extends Comparable<T>> Comparator<UserRecord> nullsLast(
      Function<UserRecord, @Nullable T> property) {
    return (left, right) -> {
      T leftValue = property.apply(left);
      T rightValue = property.apply(right);
      if (leftValue == null || rightValue == null) {
        return Boolean.compare(leftValue == null, rightValue == null);
      }
      return descending ? rightValue.compareTo(leftValue) : leftValue.compareTo(rightValue);
    };
  }
}
