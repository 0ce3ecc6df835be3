package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Makes the tokens of sessions. */
final class SessionTokens {
  private static final String CATEGORY = "cl_B7d4PD111AAA";

  private final UserStore users;
  private final SessionStore sessions;
  private final Memberships memberships;
  private final Tokens tokens;
  private final EmulatorClock clock;

  SessionTokens(
      UserStore users,
      SessionStore sessions,
      Memberships memberships,
      Tokens tokens,
      EmulatorClock clock) {
    this.users = users;
    this.sessions = sessions;
    this.memberships = memberships;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Makes one of a session, which counts as used then. */
  String make(SessionRecord session, SessionTokenOptions options) {
    JsonObject claims = options.issuedAt == null
        ? tokens.claims(options.lifetime)
        : tokens.claims(options.issuedAt, options.lifetime);
    if (options.authorizedParty != null) {
      claims.addProperty("azp", options.authorizedParty);
    }
    JsonArray factorVerificationAge = new JsonArray();
    factorVerificationAge.add(options.firstFactorAge);
    factorVerificationAge.add(options.secondFactorAge);
    claims.add("fva", factorVerificationAge);
    claims.addProperty("sid", session.id);
    claims.addProperty("sts", options.pending ? "pending" : session.status(clock.now()));
    claims.addProperty("sub", session.userId);
    if (options.version == 2) {
      claims.addProperty("jti", Ids.trace());
      claims.addProperty("v", 2);
    }
    Membership membership = membership(session, options);
    if (membership != null) {
      membership.addTo(claims, options.version);
    }
    options.claims.entrySet().forEach(claim -> claims.add(claim.getKey(), claim.getValue()));
    sessions.use(session, users.get(session.userId));
    return tokens.sign(claims, "JWT", CATEGORY);
  }

  private @Nullable Membership membership(SessionRecord session, SessionTokenOptions options) {
    if (options.ofSession) {
      String active = session.activeOrganizationId();
      return active == null ? null : memberships.find(session.userId, active);
    }
    if (options.organization == null) {
      return options.membership;
    }
    Membership membership = memberships.find(session.userId, options.organization);
    if (membership == null) {
      throw new IllegalArgumentException(
          "User " + session.userId + " is not a member of " + options.organization);
    }
    return membership;
  }
}
