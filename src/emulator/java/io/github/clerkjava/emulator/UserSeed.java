package io.github.clerkjava.emulator;

import java.util.List;

/** Makes many users at once, for tests of large instances. */
final class UserSeed {
  private static final int APART_MILLIS = 1000;
  private static final List<String> FIRST_NAMES =
      List.of("Ada", "Alan", "Barbara", "Edsger", "Grace", "John", "Katherine", "Margaret");
  private static final List<String> LAST_NAMES =
      List.of("Dijkstra", "Hamilton", "Hopper", "Johnson", "Liskov", "Lovelace", "Turing");

  private UserSeed() {}

  /** Adds users who signed up one second after the other, the last one now. */
  static void add(UserStore users, int count, long now) {
    int number = users.size();
    for (int i = 0; i < count; i++) {
      long createdAt = now - (long) (count - 1 - i) * APART_MILLIS;
      UserRecord user = new UserRecord(Ids.next("user_"), createdAt);
      user.firstName = FIRST_NAMES.get(i % FIRST_NAMES.size());
      user.lastName = LAST_NAMES.get(i % LAST_NAMES.size());
      while (users.owner(IdentifierKind.EMAIL_ADDRESS, emailAddress(number)) != null) {
        number++;
      }
      Identification emailAddress =
          new Identification(Ids.next("idn_"), emailAddress(number), true, createdAt);
      user.emailAddresses = List.of(emailAddress);
      user.primaryEmailAddressId = emailAddress.id;
      users.add(user);
    }
  }

  private static String emailAddress(int number) {
    return "user" + number + "@example.com";
  }
}
