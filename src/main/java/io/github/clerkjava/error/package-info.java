/**
 * What goes wrong, as unchecked exceptions: what a call throws is a {@link io.github.clerkjava.error.ClerkException};
 * what the verification of a token throws, a {@link io.github.clerkjava.error.TokenVerificationException}.
 */
@NullMarked
package io.github.clerkjava.error;

import org.jspecify.annotations.NullMarked;
