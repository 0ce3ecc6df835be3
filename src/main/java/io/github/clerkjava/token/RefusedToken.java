package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;

/** What becomes of a request whose session token is not accepted: one that is only out of time can be renewed. */
final class RefusedToken {
  private final SessionRenewal renewal;
  private final Handshake handshake;

  RefusedToken(SessionRenewal renewal, Handshake handshake) {
    this.renewal = renewal;
    this.handshake = handshake;
  }

  /**
   * Returns the state of the request.
   *
   * @param carrier where the token was, {@code header} or {@code cookie}
   */
  RequestState state(AuthContext context, TokenVerificationException e, String carrier) {
    String message = e.getFullMessage(carrier);
    if (e.getReason() == Reason.TOKEN_EXPIRED) {
      SessionRenewal.Outcome outcome = renewal.renew(context);
      return outcome.state == null
          ? handshake.start(context, AuthReason.expired(outcome.problem), message, null)
          : outcome.state;
    }
    if (e.getReason() == Reason.TOKEN_NOT_ACTIVE_YET) {
      return handshake.start(context, AuthReason.SESSION_TOKEN_NBF, message, null);
    }
    if (e.getReason() == Reason.TOKEN_IAT_IN_THE_FUTURE) {
      return handshake.start(context, AuthReason.SESSION_TOKEN_IAT_IN_THE_FUTURE, message, null);
    }
    return RequestState.Draft.signedOut(context, AuthReason.of(e.getReason().getId()))
        .message(message)
        .build();
  }
}
