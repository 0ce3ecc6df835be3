package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.model.CreateInvitationBulkItem;
import io.github.clerkjava.model.Invitation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationsTest {
  @RegisterExtension
  final SubApiServer server = new SubApiServer();

  private Invitations invitations;

  @BeforeEach
  void makeSubApi() {
    invitations = new Invitations(server.api().invitations(), server.calls());
  }

  @Test
  void createInvitationBulk_sendsAnArrayAndReadsOne() throws Exception {
    server.answers("[{\"id\":\"inv_1\"},{\"id\":\"inv_2\"}]");

    List<Invitation> created = invitations.createInvitationBulk(List.of(
        item("a@b.c"),
        CreateInvitationBulkItem.builder()
            .emailAddress("d@e.f")
            .redirectUrl(null)
            .notify(false)
            .build()));

    assertThat(created).extracting(Invitation::getId).containsExactly("inv_1", "inv_2");
    assertThat(server.sent())
        .containsExactly("POST /v1/invitations/bulk [{\"email_address\":\"a@b.c\"},"
            + "{\"email_address\":\"d@e.f\",\"redirect_url\":null,\"notify\":false}]");
  }

  @Test
  void createInvitationBulk_ofTen_isSent() {
    server.answers("[]");

    invitations.createInvitationBulk(Collections.nCopies(10, item("a@b.c")));

    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void createInvitationBulk_ofNoneOrEleven_isRefused() {
    assertRefused(List.of(), "params must have 1 to 10 items, had 0");
    assertRefused(Collections.nCopies(11, item("a@b.c")), "params must have 1 to 10 items, had 11");
  }

  @Test
  void createInvitationBulk_withAnItemThatIsNoInvitation_isRefused() {
    assertRefused(null, "params must not be null");
    assertRefused(Arrays.asList(item("a@b.c"), null), "params[1] must not be null");
    assertRefused(
        List.of(item("a@b.c"), CreateInvitationBulkItem.builder().build()),
        "params[1]: CreateInvitationBulkItem.email_address is required");
    assertRefused(
        List.of(CreateInvitationBulkItem.builder()
            .emailAddress("a@b.c")
            .expiresInDays(366)
            .build()),
        "params[0]: CreateInvitationBulkItem.expires_in_days must be between 1 and 365, was 366");
  }

  private void assertRefused(List<CreateInvitationBulkItem> params, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> invitations.createInvitationBulk(params))
        .withMessage(message);
    assertThat(server.requestCount()).isZero();
  }

  private static CreateInvitationBulkItem item(String emailAddress) {
    return CreateInvitationBulkItem.builder().emailAddress(emailAddress).build();
  }
}
