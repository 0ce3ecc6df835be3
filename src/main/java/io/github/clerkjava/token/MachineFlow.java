package io.github.clerkjava.token;

import io.github.clerkjava.error.MachineTokenVerificationException;

/** How a request of a program is authenticated. */
final class MachineFlow {
  private final MachineTokenVerifier verifier;

  MachineFlow(MachineTokenVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * Verifies the token of a program.
   *
   * @param token one that looks like that of a program, not to be trusted
   */
  RequestState authenticate(AuthContext context, String token) {
    try {
      return RequestState.Draft.signedIn(context, verifier.verify(token)).build();
    } catch (MachineTokenVerificationException e) {
      return RequestState.Draft.signedOut(context, AuthReason.of(e.getCode().getId()))
          .tokenType(TokenKind.of(token))
          .message(e.getFullMessage())
          .build();
    }
  }
}
