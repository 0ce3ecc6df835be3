package io.github.clerkjava.examples;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.User;
import io.github.clerkjava.paging.PaginatedList;

/** The part of the tour that is fit for a real instance: it only reads. */
final class LiveTour {
  private final Clerk clerk;
  private final Narrator narrator;

  LiveTour(Clerk clerk, Narrator narrator) {
    this.clerk = clerk;
    this.narrator = narrator;
  }

  void take() {
    narrator.title("A look at your instance (reading only)");

    narrator.chapter("Users");
    narrator.code("clerk.users().getUserList(p -> p.limit(5))");
    PaginatedList<User> users = clerk.users().getUserList(p -> p.limit(5));
    for (User user : users) {
      narrator.say("%s, created %s", user.getId(), user.getCreatedAt());
    }
    narrator.say("%d of %d users.", users.size(), users.totalCount());

    narrator.chapter("Invitations");
    narrator.code("clerk.invitations().getInvitationList()");
    narrator.say("%d invitations.", clerk.invitations().getInvitationList().totalCount());

    narrator.chapter("The allow-list");
    narrator.code("clerk.allowlistIdentifiers().getAllowlistIdentifierList()");
    try {
      narrator.say(
          "%d identifiers.",
          clerk.allowlistIdentifiers().getAllowlistIdentifierList().totalCount());
    } catch (ClerkApiException e) {
      narrator.say("Not to be had here: %s", e.getMessage());
    }
  }
}
