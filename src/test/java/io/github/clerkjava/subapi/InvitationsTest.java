package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.model.CreateInvitationBulkItem;
import io.github.clerkjava.model.Invitation;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_invitations")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void createInvitationBulk_sendsAnArrayAndReadsOne() throws Exception {
    server.enqueue(new MockResponse().setBody("[{\"id\":\"inv_1\"},{\"id\":\"inv_2\"}]"));

    List<Invitation> invitations = clerk
        .invitations()
        .createInvitationBulk(List.of(
            item("a@b.c"),
            CreateInvitationBulkItem.builder()
                .emailAddress("d@e.f")
                .notify(false)
                .redirectUrl(null)
                .build()));

    assertThat(invitations).extracting(Invitation::getId).containsExactly("inv_1", "inv_2");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod() + " " + request.getPath())
        .isEqualTo("POST /v1/invitations/bulk");
    assertThat(com.google.gson.JsonParser.parseString(request.getBody().readUtf8()))
        .isEqualTo(
            com.google.gson.JsonParser.parseString(
                "[{\"email_address\":\"a@b.c\"},{\"email_address\":\"d@e.f\",\"notify\":false,\"redirect_url\":null}]"));
  }

  @Test
  void createInvitationBulk_ofTen_isSent() {
    server.enqueue(new MockResponse().setBody("[]"));

    clerk.invitations().createInvitationBulk(Collections.nCopies(10, item("a@b.c")));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void createInvitationBulk_ofNoneOrEleven_isRefused() {
    assertRefused(List.of(), "the length of params must be between 1 and 10, was 0");
    assertRefused(
        Collections.nCopies(11, item("a@b.c")),
        "the length of params must be between 1 and 10, was 11");
  }

  @Test
  void createInvitationBulk_withAnItemThatIsNoInvitation_isRefused() {
    assertRefused(null, "params must not be null");
    assertRefused(Arrays.asList(item("a@b.c"), null), "params[1] must not be null");
    assertRefused(
        List.of(item("a@b.c"), CreateInvitationBulkItem.builder().build()),
        "CreateInvitationBulkItem.email_address is required");
    assertRefused(
        List.of(CreateInvitationBulkItem.builder()
            .emailAddress("a@b.c")
            .expiresInDays(366)
            .build()),
        "CreateInvitationBulkItem.expires_in_days must be between 1 and 365, was 366");
  }

  private void assertRefused(List<CreateInvitationBulkItem> params, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clerk.invitations().createInvitationBulk(params))
        .withMessage(message);
    assertThat(server.getRequestCount()).isZero();
  }

  private static CreateInvitationBulkItem item(String emailAddress) {
    return CreateInvitationBulkItem.builder().emailAddress(emailAddress).build();
  }
}
