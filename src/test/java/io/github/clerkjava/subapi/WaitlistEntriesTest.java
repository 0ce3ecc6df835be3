package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.ClerkResponse;
import io.github.clerkjava.model.CreateWaitlistEntryParams;
import io.github.clerkjava.model.WaitlistEntry;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

class WaitlistEntriesTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;
  private WaitlistEntries waitlistEntries;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_waitlist")
        .apiUrl(server.url("/").toString())
        .build();
    waitlistEntries = new WaitlistEntries(clerk.api().waitlistEntries(), new ClerkCalls(clerk));
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void createBulk_sendsAnArrayAndReadsOne() throws Exception {
    server.enqueue(new MockResponse().setBody("[{\"id\":\"wle_1\"},{\"id\":\"wle_2\"}]"));

    List<WaitlistEntry> entries = waitlistEntries.createBulk(List.of(
        entry("a@b.c"),
        CreateWaitlistEntryParams.builder().emailAddress("d@e.f").notify(false).build()));

    assertThat(entries).extracting(WaitlistEntry::getId).containsExactly("wle_1", "wle_2");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod() + " " + request.getPath())
        .isEqualTo("POST /v1/waitlist_entries/bulk");
    assertThat(request.getBody().readUtf8())
        .isEqualTo(
            "[{\"email_address\":\"a@b.c\"},{\"email_address\":\"d@e.f\",\"notify\":false}]");
  }

  @Test
  void createBulk_ofFifty_isSent() {
    server.enqueue(new MockResponse().setBody("[]"));

    waitlistEntries.createBulk(Collections.nCopies(50, entry("a@b.c")));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void createBulk_ofNoneOrTooManyOrWithoutAddress_isRefused() {
    assertRefused(List.of(), "the length of params must be between 1 and 50, was 0");
    assertRefused(
        Collections.nCopies(51, entry("a@b.c")),
        "the length of params must be between 1 and 50, was 51");
    assertRefused(
        List.of(entry("a@b.c"), CreateWaitlistEntryParams.builder().build()),
        "CreateWaitlistEntryParams.email_address is required");
  }

  @Test
  void invite_withoutParams_sendsAnEmptyObject() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\":\"wle_1\"}"));

    assertThat(waitlistEntries.invite("wle_1").getId()).isEqualTo("wle_1");

    assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{}");
  }

  private void assertRefused(List<CreateWaitlistEntryParams> params, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waitlistEntries.createBulk(params))
        .withMessage(message);
    assertThat(server.getRequestCount()).isZero();
  }

  private static CreateWaitlistEntryParams entry(String emailAddress) {
    return CreateWaitlistEntryParams.builder().emailAddress(emailAddress).build();
  }

  private static final class ClerkCalls implements CallExecutor {
    private final Clerk clerk;

    ClerkCalls(Clerk clerk) {
      this.clerk = clerk;
    }

    @Override
    public <T> T execute(Call<T> call) {
      return clerk.execute(call);
    }

    @Override
    public <T> ClerkResponse<T> executeForResponse(Call<T> call) {
      return clerk.executeForResponse(call);
    }

    @Override
    public <T> CompletableFuture<ClerkResponse<T>> enqueue(Call<T> call) {
      return clerk.enqueue(call);
    }

    @Override
    public CallExecutor withMachineSecretKey(String key) {
      throw new UnsupportedOperationException();
    }
  }
}
