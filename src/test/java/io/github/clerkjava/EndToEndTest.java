package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.AllowlistIdentifier;
import io.github.clerkjava.model.Client;
import io.github.clerkjava.model.Invitation;
import io.github.clerkjava.model.InvitationStatus;
import io.github.clerkjava.model.Jwks;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.SessionStatus;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.VerificationStatus;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and the emulator together, by the rules that the methods' Javadoc states. */
@SuppressWarnings("deprecation") // Deprecated methods have to work as well.
class EndToEndTest {
  private final ClerkEmulator emulator = ClerkEmulator.builder().strict(true).start();
  private final Clerk clerk = Clerk.builder()
      .apiUrl(emulator.getApiUrl())
      .secretKey(emulator.getSecretKey())
      .build();

  @AfterEach
  void stop() {
    clerk.close();
    emulator.close();
  }

  @Test
  void createUser_verifiesAtOnceAndTakesTheFirstAsPrimary() {
    User ada = clerk
        .users()
        .createUser(p -> p.emailAddress(List.of("ada@example.com", "lovelace@example.com"))
            .addPhoneNumber("+15555550100")
            .username("ada")
            .externalId("ext-1"));

    assertThat(ada.getPrimaryEmailAddressId())
        .isEqualTo(ada.getEmailAddresses().get(0).getId());
    assertThat(ada.getPrimaryPhoneNumberId())
        .isEqualTo(ada.getPhoneNumbers().get(0).getId());
    assertThat(ada.getEmailAddresses())
        .allSatisfy(address -> assertThat(address.getVerification().getStatus())
            .isEqualTo(VerificationStatus.VERIFIED));
    assertThat(clerk.users().getUser(ada.getId())).isEqualTo(ada);
    assertThat(ada.getAdditionalProperties()).as("all of it is in the contract").isEmpty();
  }

  @Test
  void createUser_withAnIdentifierThatIsTaken_isRefused() {
    clerk
        .users()
        .createUser(p -> p.addEmailAddress("ada@example.com")
            .addPhoneNumber("+15555550100")
            .username("ada_l")
            .externalId("ext-1"));

    assertThat(refusal(() -> clerk.users().createUser(p -> p.addEmailAddress("ADA@example.com")))
            .getCode())
        .isEqualTo("form_identifier_exists");
    assertThat(refusal(() -> clerk.users().createUser(p -> p.addPhoneNumber("+15555550100")))
            .getStatus())
        .isEqualTo(422);
    assertThat(refusal(() ->
                clerk.users().createUser(p -> p.addEmailAddress("b@example.com").username("ada_l")))
            .getStatus())
        .isEqualTo(422);
    assertThat(refusal(() -> clerk
                .users()
                .createUser(p -> p.addEmailAddress("b@example.com").externalId("ext-1")))
            .getStatus())
        .isEqualTo(422);
    assertThat(clerk.users().getCount()).isEqualTo(1);
  }

  @Test
  void createUser_withoutIdentifierOrWithAMalformedOne_isRefused() {
    assertThat(refusal(() -> clerk.users().createUser(p -> p.firstName("Ada"))).getStatus())
        .isEqualTo(422);
    assertThat(refusal(() -> clerk.users().createUser(p -> p.addPhoneNumber("0123456")))
            .getErrors()
            .get(0)
            .getMeta())
        .containsEntry("param_name", "phone_number");
  }

  @Test
  void metadata_isMergedByPatchAndReplacedByPut() {
    String id = clerk
        .users()
        .createUser(p -> p.addEmailAddress("ada@example.com")
            .publicMetadata(Map.of("plan", "pro", "limits", Map.of("seats", 5, "projects", 2))))
        .getId();

    User merged = clerk
        .users()
        .updateUserMetadata(
            id,
            p -> p.putPublicMetadata("limits", Map.of("seats", 6)).putPublicMetadata("plan", null));
    assertThat(merged.getPublicMetadata())
        .isEqualTo(Map.of("limits", Map.of("seats", 6L, "projects", 2L)));

    User replaced = clerk.users().replaceUserMetadata(id, p -> p.putPublicMetadata("a", 1));
    assertThat(replaced.getPublicMetadata()).isEqualTo(Map.of("a", 1L));

    User updated = clerk.users().updateUser(id, p -> p.firstName("Ada").putPrivateMetadata("b", 2));
    assertThat(updated.getFirstName()).isEqualTo("Ada");
    assertThat(updated.getPrivateMetadata()).isEqualTo(Map.of("b", 2L));
    assertThat(updated.getPublicMetadata()).isEqualTo(Map.of("a", 1L));
  }

  @Test
  void lists_areFilteredCountedAndWalked() {
    for (String name : List.of("ada", "grace", "alan")) {
      clerk.users().createUser(p -> p.addEmailAddress(name + "@example.com").username(name + "_x"));
    }

    assertThat(clerk.users().getUserList(p -> p.addEmailAddress("ada@example.com")))
        .hasSize(1);
    assertThat(clerk.users().getUserList(p -> p.addUsername("-ada_x"))).hasSize(2);
    assertThat(clerk.users().getUserList(p -> p.query("GRAC")))
        .extracting(User::getUsername)
        .containsExactly("grace_x");
    assertThat(clerk.users().getCount(p -> p.emailAddressQuery("example.com"))).isEqualTo(3);
    assertThat(clerk.users().getUserList(p -> p.limit(1)).totalCount()).isEqualTo(3);
    assertThat(clerk.users().getUserList(p -> p.limit(1)).autoPaging())
        .extracting(User::getUsername)
        .containsExactly("alan_x", "grace_x", "ada_x");
    assertThat(clerk.users().getUserList(p -> p.limit(1).orderBy("username")).autoPaging())
        .extracting(User::getUsername)
        .containsExactly("ada_x", "alan_x", "grace_x");
  }

  @Test
  void invitation_isOnePerAddressAndShowsUntilItIsRevoked() {
    Invitation invitation =
        clerk.invitations().createInvitation(p -> p.emailAddress("grace@example.com"));
    assertThat(refusal(() ->
                clerk.invitations().createInvitation(p -> p.emailAddress("grace@example.com")))
            .getStatus())
        .isBetween(400, 422);
    assertThat(clerk.invitations().getInvitationList()).containsExactly(invitation);

    Invitation revoked = clerk.invitations().revokeInvitation(invitation.getId());

    assertThat(revoked.getStatus()).isEqualTo(InvitationStatus.REVOKED);
    assertThat(clerk.invitations().getInvitationList()).isEmpty();
    assertThat(clerk.invitations().getInvitationList(p -> p.status(InvitationStatus.REVOKED)))
        .hasSize(1);
    assertThat(refusal(() -> clerk.invitations().revokeInvitation(invitation.getId()))
            .getStatus())
        .isEqualTo(400);
  }

  @Test
  void session_verifiesUntilItIsRevoked() {
    User ada = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
    Session session = emulator.signIn(ada.getId());
    String token = emulator.createSessionToken(session.getId());

    assertThat(clerk.sessions().getSession(session.getId()).getUserId()).isEqualTo(ada.getId());
    assertThat(clerk.sessions().verifySession(session.getId(), token).getStatus())
        .isEqualTo(SessionStatus.ACTIVE);
    Client client = clerk.clients().verifyClient(token);
    assertThat(client.getId()).isEqualTo(session.getClientId());
    assertThat(clerk.clients().getClient(client.getId()).getSessionIds())
        .containsExactly(session.getId());

    assertThat(clerk.sessions().revokeSession(session.getId()).getStatus())
        .isEqualTo(SessionStatus.REVOKED);

    assertThat(refusal(() -> clerk.sessions().verifySession(session.getId(), token))
            .getStatus())
        .isBetween(400, 422);
    assertThat(refusal(() -> clerk.clients().verifyClient(token)).getStatus()).isBetween(400, 422);
    assertThat(clerk
            .sessions()
            .getSessionList(p -> p.userId(ada.getId()).status(SessionStatus.ACTIVE)))
        .isEmpty();
  }

  @Test
  void verifyClient_withAForgedToken_isRefused() {
    User ada = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
    String token = emulator.createSessionToken(emulator.signIn(ada.getId()).getId());
    String forged =
        token.substring(0, token.length() - 4) + (token.endsWith("AAAA") ? "BBBB" : "AAAA");

    assertThat(refusal(() -> clerk.clients().verifyClient(forged)).getStatus()).isBetween(400, 422);
    assertThat(refusal(() -> clerk.clients().verifyClient("not.a.token")).getStatus())
        .isBetween(400, 422);
  }

  @Test
  void allowlist_refusesToNotifyAWildcard() {
    AllowlistIdentifier wildcard =
        clerk.allowlistIdentifiers().createAllowlistIdentifier(p -> p.identifier("*.example.com"));
    assertThat(refusal(() -> clerk
                .allowlistIdentifiers()
                .createAllowlistIdentifier(p -> p.identifier("*.example.org").notify(true)))
            .getStatus())
        .isBetween(400, 422);
    assertThat(clerk.allowlistIdentifiers().getAllowlistIdentifierList()).containsExactly(wildcard);
    assertThat(clerk
            .allowlistIdentifiers()
            .deleteAllowlistIdentifier(wildcard.getId())
            .getDeleted())
        .isTrue();
    assertThat(clerk.allowlistIdentifiers().getAllowlistIdentifierList().totalCount())
        .isZero();
  }

  @Test
  void deleteUser_endsSessionsAndFreesIdentifiers() {
    User ada = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
    Session session = emulator.signIn(ada.getId());

    assertThat(clerk.users().deleteUser(ada.getId()).getDeleted()).isTrue();

    assertThat(refusal(() -> clerk.users().getUser(ada.getId())).isNotFound()).isTrue();
    assertThat(refusal(() -> clerk.users().deleteUser(ada.getId())).getCode())
        .isEqualTo("resource_not_found");
    assertThat(clerk
            .sessions()
            .getSessionList(p -> p.userId(ada.getId()).status(SessionStatus.ACTIVE)))
        .doesNotContain(session);
    clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
  }

  @Test
  void wrongKey_isUnauthorized() {
    try (Clerk stranger = Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey("sk_test_stranger")
        .build()) {
      assertThat(refusal(() -> stranger.users().getCount()).isUnauthorized()).isTrue();
    }
  }

  @Test
  void jwks_hasTheKeyOfTheTokens() {
    Jwks jwks = clerk.execute(clerk.api().jwks().getJWKS());

    assertThat(jwks.getKeys())
        .singleElement()
        .satisfies(key -> assertThat(key.getKty()).isEqualTo("RSA"));
  }

  private static ClerkApiException refusal(ThrowingCallable call) {
    ClerkApiException refusal = catchThrowableOfType(ClerkApiException.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
