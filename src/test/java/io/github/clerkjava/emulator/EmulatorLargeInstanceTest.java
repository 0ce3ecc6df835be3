package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.model.User;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What it costs is for the benchmarks; here it has to be right. */
class EmulatorLargeInstanceTest {
  @Test
  void getUserList_manyUsers_areWalkedByCursorEachOnce() {
    int users = 20_000;
    try (ClerkEmulator emulator = ClerkEmulator.start();
        Clerk clerk = Clerk.builder()
            .apiUrl(emulator.getApiUrl())
            .secretKey(emulator.getSecretKey())
            .build()) {
      emulator.addUsers(users);

      Set<String> seen = new HashSet<>();
      for (User user : clerk.users().getUserList(p -> p.limit(500)).autoPaging()) {
        assertThat(seen.add(user.getId())).as("%s is seen once", user.getId()).isTrue();
      }

      assertThat(seen).hasSize(users);
      assertThat(emulator.getRequests()).hasSize(users / 500 + 1);
    }
  }

  @Test
  void addUsers_afterTheOldestWereDeleted_findsAddressesThatAreFree() {
    EmulatorClock clock = new EmulatorClock(Clock.systemUTC());
    UserStore users = new Instance(
            Contract.bundled(),
            clock,
            new SigningKeys("ins_1"),
            PublishableKey.development("http://127.0.0.1:1"),
            Set.of(IdentifierKind.EMAIL_ADDRESS),
            new Webhooks("ins_1", clock))
        .users();
    UserSeed.add(users, 200_000, 1_700_000_000_000L);
    for (UserRecord oldest : List.copyOf(users.byCreation()).subList(0, 100_000)) {
      users.remove(oldest);
    }

    UserSeed.add(users, 2, 1_700_000_000_000L);

    assertThat(users.size()).isEqualTo(100_002);
  }
}
