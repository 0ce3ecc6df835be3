package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invitations of the instance, and the rules by which there come to be more. */
final class InvitationStore {
  static final long DEFAULT_DAYS = 30;

  private static final long DAY = 24L * 60 * 60 * 1000;

  private final Map<String, InvitationRecord> invitations = new LinkedHashMap<>();
  private final UserStore users;
  private final String frontendApi;
  private final EmulatorClock clock;

  InvitationStore(UserStore users, String frontendApi, EmulatorClock clock) {
    this.users = users;
    this.frontendApi = frontendApi;
    this.clock = clock;
  }

  InvitationRecord get(String id) {
    InvitationRecord invitation = invitations.get(id);
    if (invitation == null) {
      throw ApiError.notFound("invitation", id);
    }
    return invitation;
  }

  @Nullable
  InvitationRecord find(String id) {
    return invitations.get(id);
  }

  /** Returns all invitations, the oldest first. */
  Collection<InvitationRecord> all() {
    return new ArrayList<>(invitations.values());
  }

  /** Refuses an address that has a user, or an invitation that still waits for an answer. */
  void checkFree(String parameter, String emailAddress) {
    if (users.owner(IdentifierKind.EMAIL_ADDRESS, emailAddress) != null) {
      throw ApiError.taken(parameter, IdentifierKind.EMAIL_ADDRESS.label());
    }
    for (InvitationRecord invitation : invitations.values()) {
      if (invitation.emailAddress.equalsIgnoreCase(emailAddress)
          && invitation.isPending(clock.now())) {
        String longMessage = "There is a pending invitation for " + emailAddress + " already.";
        throw new ApiError(400, "duplicate_record", "duplicate invitation", longMessage)
            .about(parameter);
      }
    }
  }

  /** Returns where those end up who are invited by text message. */
  String signUpUrl() {
    return frontendApi;
  }

  InvitationRecord add(String emailAddress, JsonObject publicMetadata, long days) {
    long now = clock.nextCreation();
    String url = frontendApi + "/v1/tickets/accept?ticket=" + Ids.next("");
    InvitationRecord invitation = new InvitationRecord(
        emailAddress.toLowerCase(Locale.ROOT), publicMetadata, url, now, now + days * DAY);
    invitations.put(invitation.id, invitation);
    return invitation;
  }
}
