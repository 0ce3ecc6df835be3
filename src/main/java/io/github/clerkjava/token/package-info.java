/**
 * Who sent a request: {@link io.github.clerkjava.token.RequestAuthenticator} takes an
 * {@link io.github.clerkjava.token.AuthRequest} and says it in a {@link io.github.clerkjava.token.RequestState}, by the
 * cookies of a browser or a token in a header.
 *
 * <p>Below that, verification of tokens: {@link io.github.clerkjava.token.TokenVerifier} says whether a session token is genuine and in
 * time, {@link io.github.clerkjava.token.SessionAuth} what its user may do, and
 * {@link io.github.clerkjava.token.JwksStore} keeps the keys of an instance.
 * {@link io.github.clerkjava.token.MachineTokenVerifier} does the same for API keys, tokens of machines and tokens of
 * OAuth applications.
 *
 * <p>The signature is verified by {@code java.security}, JSON is read by Gson's strict reader, and the rules around them
 * are this package's own. A library for JOSE, Nimbus JOSE+JWT in the first place, was considered and not taken: its
 * parser takes what must be refused here (unused bits at the end of base64url, the order of checks that decides which
 * reason is told, an algorithm that is not that of the key), so that each rule would be checked before it is asked; it
 * reads JSON with a second, shaded Gson; and what is left for it, one call of {@link java.security.Signature}, needs no
 * library. There is no cryptography of our own.
 */
@NullMarked
package io.github.clerkjava.token;

import org.jspecify.annotations.NullMarked;
