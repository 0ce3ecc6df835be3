package io.github.clerkjava.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.emulator.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TourTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Narrator narrator =
      new Narrator(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  @Test
  void tour_tellsItsStoryToTheEnd() {
    Tour.offline(narrator);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains(
            "Ada Lovelace is user_",
            "Only that was sent: {\"last_name\":null}",
            "500 in one page, 1201 in all.",
            "1201 walked",
            "Refused with 422 form_identifier_exists",
            "0 invitations left.",
            "Genuine, and of user_",
            "The same token no longer verifies",
            "*.example.com may sign up.",
            "SMS to +15555550100",
            "200 for Ada",
            "Ada, after two answers of 503.",
            "503, and sent 1 time",
            "isNotFound(): true.")
        .doesNotContain("sk_test");
  }

  @Test
  void liveTour_onlyReads() {
    try (ClerkEmulator emulator = ClerkEmulator.start();
        Clerk clerk = Clerk.builder()
            .apiUrl(emulator.getApiUrl())
            .secretKey(emulator.getSecretKey())
            .build()) {
      emulator.addUsers(7);

      new LiveTour(clerk, narrator).take();

      assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("5 of 7 users.");
      assertThat(emulator.getRequests()).extracting(ReceivedRequest::getMethod).containsOnly("GET");
    }
  }

  @Test
  void tour_withAnUnknownArgument_saysWhatItTakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tour.main(new String[] {"--help"}))
        .withMessageContaining("--live");
  }
}
