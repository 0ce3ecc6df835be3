package io.github.clerkjava.examples;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.emulator.SentMessage;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.AllowlistIdentifier;
import io.github.clerkjava.model.Client;
import io.github.clerkjava.model.Invitation;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.SessionStatus;
import io.github.clerkjava.model.User;
import io.github.clerkjava.paging.PaginatedList;
import java.util.List;

/** The tour of all sub-APIs. Each chapter stands for itself but for Ada, who is created in the first. */
@SuppressWarnings("deprecation") // It shows the methods that the API has dropped, too.
final class OfflineTour {
  private final Clerk clerk;
  private final ClerkEmulator emulator;
  private final Narrator narrator;

  OfflineTour(Clerk clerk, ClerkEmulator emulator, Narrator narrator) {
    this.clerk = clerk;
    this.emulator = emulator;
    this.narrator = narrator;
  }

  void take() {
    User ada = users();
    lists();
    invitations();
    sessions(ada);
    clients(ada);
    allowlist();
    messages(ada);
    async(ada);
    badDay(ada);
    farewell(ada);
  }

  private User users() {
    narrator.chapter("Users");
    narrator.code(
        "clerk.users().createUser(p -> p.addEmailAddress(\"ada@example.com\").firstName(\"Ada\") …)");
    User ada = clerk
        .users()
        .createUser(p -> p.addEmailAddress("ada@example.com")
            .addPhoneNumber("+15555550100")
            .firstName("Ada")
            .lastName("Lovelace")
            .putPublicMetadata("plan", "pro"));
    narrator.say("%s %s is %s.", ada.getFirstName(), ada.getLastName(), ada.getId());
    narrator.say(
        "Her address %s is %s at once.",
        ada.getEmailAddresses().get(0).getEmailAddress(),
        ada.getEmailAddresses().get(0).getVerification().getStatus());

    narrator.code("clerk.users().updateUser(id, p -> p.lastName(null))");
    User changed = clerk.users().updateUser(ada.getId(), p -> p.lastName(null));
    narrator.say(
        "Only that was sent: %s",
        emulator.getRequests().get(emulator.getRequests().size() - 1).getBody());
    narrator.say(
        "Her last name is now %s; her plan is still %s.",
        changed.getLastName(), changed.getPublicMetadata().get("plan"));
    return changed;
  }

  private void lists() {
    narrator.chapter("Lists");
    emulator.addUsers(1200);
    narrator.say("1,200 more people sign up.");
    narrator.code("clerk.users().getUserList(p -> p.limit(500))");
    PaginatedList<User> page = clerk.users().getUserList(p -> p.limit(500));
    narrator.say("%d in one page, %d in all.", page.size(), page.totalCount());
    narrator.code("page.autoPaging().stream().count()");
    narrator.say(
        "%d walked, one page in memory at a time.", page.autoPaging().stream().count());
    narrator.code("clerk.users().getUserList(p -> p.query(\"ada@\"))");
    narrator.say(
        "Found by a part of the address: %s.",
        clerk.users().getUserList(p -> p.query("ada@")).get(0).getFirstName());
    narrator.code("clerk.users().getCount()");
    narrator.say("%d users.", clerk.users().getCount());
  }

  private void invitations() {
    narrator.chapter("Invitations, and an error");
    narrator.code(
        "clerk.invitations().createInvitation(p -> p.emailAddress(\"grace@example.com\"))");
    Invitation invitation = clerk
        .invitations()
        .createInvitation(
            p -> p.emailAddress("grace@example.com").redirectUrl("https://example.com/welcome"));
    narrator.say("%s is %s.", invitation.getEmailAddress(), invitation.getStatus());
    narrator.code("clerk.invitations().createInvitation(p -> p.emailAddress(\"ada@example.com\"))");
    try {
      clerk.invitations().createInvitation(p -> p.emailAddress("ada@example.com"));
    } catch (ClerkApiException e) {
      narrator.say("Refused with %d %s: Ada is a user already.", e.getStatus(), e.getCode());
      narrator.say("Clerk's support would find it as %s.", e.getClerkTraceId());
    }
    narrator.code("clerk.invitations().revokeInvitation(id)");
    clerk.invitations().revokeInvitation(invitation.getId());
    narrator.say("%d invitations left.", clerk.invitations().getInvitationList().totalCount());
  }

  private void sessions(User ada) {
    narrator.chapter("Sessions");
    Session session = emulator.signIn(ada.getId());
    String token = emulator.createSessionToken(session.getId());
    narrator.say(
        "Ada signs in with her browser; the frontend sends a token, %s….", token.substring(0, 12));
    narrator.code("clerk.verifyToken(token)");
    narrator.say("Genuine, and of %s.", clerk.verifyToken(token).getUserId());
    narrator.code(
        "clerk.sessions().getSessionList(p -> p.userId(id).status(SessionStatus.ACTIVE))");
    List<Session> active =
        clerk.sessions().getSessionList(p -> p.userId(ada.getId()).status(SessionStatus.ACTIVE));
    narrator.say("%d active: %s.", active.size(), active.get(0).getId());
    narrator.code("clerk.sessions().verifySession(session.getId(), token)");
    narrator.say("%s.", clerk.sessions().verifySession(session.getId(), token).getStatus());
    narrator.code("clerk.sessions().revokeSession(session.getId())");
    narrator.say("%s.", clerk.sessions().revokeSession(session.getId()).getStatus());
    try {
      clerk.sessions().verifySession(session.getId(), token);
    } catch (ClerkApiException e) {
      narrator.say("The same token no longer verifies: %d %s.", e.getStatus(), e.getCode());
    }
  }

  private void clients(User ada) {
    narrator.chapter("Clients: browsers and devices");
    Session session = emulator.signIn(ada.getId());
    narrator.code("clerk.clients().verifyClient(token)");
    Client client = clerk.clients().verifyClient(emulator.createClientToken(session.getClientId()));
    narrator.say("%s, with %d session.", client.getId(), client.getSessions().size());
    narrator.code("clerk.clients().getClient(id)");
    narrator.say(
        "Last active: %s.", clerk.clients().getClient(client.getId()).getLastActiveSessionId());
    narrator.code("clerk.clients().getClientList()");
    narrator.say("%d clients.", clerk.clients().getClientList().totalCount());
  }

  private void allowlist() {
    narrator.chapter("The allow-list");
    narrator.code(
        "clerk.allowlistIdentifiers().createAllowlistIdentifier(p -> p.identifier(\"*.example.com\"))");
    AllowlistIdentifier wildcard =
        clerk.allowlistIdentifiers().createAllowlistIdentifier(p -> p.identifier("*.example.com"));
    narrator.say("%s may sign up.", wildcard.getIdentifier());
    narrator.say(
        "%d on the list.",
        clerk.allowlistIdentifiers().getAllowlistIdentifierList().totalCount());
    narrator.code("clerk.allowlistIdentifiers().deleteAllowlistIdentifier(id)");
    narrator.say(
        "Deleted: %s.",
        clerk.allowlistIdentifiers().deleteAllowlistIdentifier(wildcard.getId()).getDeleted());
  }

  private void messages(User ada) {
    narrator.chapter("E-mail and SMS");
    narrator.code(
        "clerk.emails().createEmail(p -> p.fromEmailName(\"hello\").subject(\"Welcome\") …)");
    clerk
        .emails()
        .createEmail(p -> p.fromEmailName("hello")
            .subject("Welcome")
            .body("Dear Ada, …")
            .emailAddressId(ada.getPrimaryEmailAddressId()));
    narrator.code("clerk.smsMessages().createSMSMessage(p -> p.message(\"Hello!\") …)");
    clerk
        .smsMessages()
        .createSMSMessage(p -> p.message("Hello!").phoneNumberId(ada.getPrimaryPhoneNumberId()));
    for (SentMessage message : emulator.getOutbox()) {
      narrator.say("In the emulator's outbox: %s", message);
    }
  }

  private void async(User ada) {
    narrator.chapter("The same without waiting, with status and headers");
    narrator.code("clerk.enqueue(clerk.api().users().getUser(id))");
    clerk
        .enqueue(clerk.api().users().getUser(ada.getId()))
        .thenAccept(response ->
            narrator.say("%d for %s", response.getStatus(), response.getValue().getFirstName()))
        .join();
  }

  private void badDay(User ada) {
    narrator.chapter("A bad day");
    emulator.failNext(2, 503);
    narrator.code("clerk.users().getUser(id)");
    narrator.say(
        "%s, after two answers of 503.", clerk.users().getUser(ada.getId()).getFirstName());
    emulator.failNext(1, 503);
    narrator.code("clerk.users().createUser(p -> p.addEmailAddress(\"eve@example.com\"))");
    try {
      clerk.users().createUser(p -> p.addEmailAddress("eve@example.com"));
    } catch (ClerkApiException e) {
      narrator.say(
          "%d, and sent %d time: it might have been carried out.", e.getStatus(), e.getAttempts());
    }
  }

  private void farewell(User ada) {
    narrator.chapter("Farewell");
    narrator.code("clerk.users().deleteUser(id)");
    narrator.say("Deleted: %s.", clerk.users().deleteUser(ada.getId()).getDeleted());
    try {
      clerk.users().getUser(ada.getId());
    } catch (ClerkApiException e) {
      narrator.say("isNotFound(): %s.", e.isNotFound());
    }
    narrator.say(
        "That was the tour: %d requests. The emulator stops now.",
        emulator.getRequests().size());
  }
}
