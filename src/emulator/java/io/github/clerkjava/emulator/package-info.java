/**
 * A local stand-in for the Clerk Backend API, for tests and for trying things out: {@link
 * io.github.clerkjava.emulator.ClerkEmulator} answers on loopback, in memory, what the bundled contract describes.
 */
@NullMarked
package io.github.clerkjava.emulator;

import org.jspecify.annotations.NullMarked;
