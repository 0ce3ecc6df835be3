/**
 * A local stand-in for the Clerk Backend API, for tests and for trying things out: {@link
 * io.github.clerkjava.emulator.ClerkEmulator} answers on loopback, in memory, what the bundled contract describes.
 *
 * <p>Two parts answer. The stateful one has the rules of the real API for users, sessions, clients, invitations, the
 * allow-list and messages. The generic one carries out every other operation by the contract and its examples alone.
 */
@NullMarked
package io.github.clerkjava.emulator;

import org.jspecify.annotations.NullMarked;
