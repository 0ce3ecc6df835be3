package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.model.CreateWaitlistEntryParams;
import io.github.clerkjava.model.WaitlistEntry;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitlistEntriesTest {
  @RegisterExtension
  final SubApiServer server = new SubApiServer();

  private WaitlistEntries waitlistEntries;

  @BeforeEach
  void makeSubApi() {
    waitlistEntries = new WaitlistEntries(server.api().waitlistEntries(), server.calls());
  }

  @Test
  void createBulk_sendsAnArrayAndReadsOne() throws Exception {
    server.answers("[{\"id\":\"wle_1\"},{\"id\":\"wle_2\"}]");

    List<WaitlistEntry> created = waitlistEntries.createBulk(List.of(
        entry("a@b.c"),
        CreateWaitlistEntryParams.builder().emailAddress("d@e.f").notify(false).build()));

    assertThat(created).extracting(WaitlistEntry::getId).containsExactly("wle_1", "wle_2");
    assertThat(server.sent())
        .containsExactly("POST /v1/waitlist_entries/bulk [{\"email_address\":\"a@b.c\"},"
            + "{\"email_address\":\"d@e.f\",\"notify\":false}]");
  }

  @Test
  void createBulk_ofFifty_isSent() {
    server.answers("[]");

    waitlistEntries.createBulk(Collections.nCopies(50, entry("a@b.c")));

    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void createBulk_ofNoneOrTooManyOrWithoutAddress_isRefused() {
    assertRefused(List.of(), "params must have 1 to 50 items, had 0");
    assertRefused(
        Collections.nCopies(51, entry("a@b.c")), "params must have 1 to 50 items, had 51");
    assertRefused(
        List.of(entry("a@b.c"), CreateWaitlistEntryParams.builder().build()),
        "params[1]: CreateWaitlistEntryParams.email_address is required");
  }

  @Test
  void invite_withoutParams_sendsAnEmptyObject() throws Exception {
    server.answers("{}");

    waitlistEntries.invite("wle_1");

    assertThat(server.sent()).containsExactly("POST /v1/waitlist_entries/wle_1/invite {}");
  }

  private void assertRefused(List<CreateWaitlistEntryParams> params, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waitlistEntries.createBulk(params))
        .withMessage(message);
    assertThat(server.requestCount()).isZero();
  }

  private static CreateWaitlistEntryParams entry(String emailAddress) {
    return CreateWaitlistEntryParams.builder().emailAddress(emailAddress).build();
  }
}
