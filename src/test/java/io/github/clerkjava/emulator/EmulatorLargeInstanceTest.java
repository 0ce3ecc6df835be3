package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.model.User;
import java.util.HashSet;
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
}
