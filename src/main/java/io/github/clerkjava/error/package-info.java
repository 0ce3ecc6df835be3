/**
 * What goes wrong, all of it unchecked: a call throws a {@link io.github.clerkjava.error.ClerkException}; what comes in
 * and can't be trusted has exceptions of its own, with a reason.
 */
@NullMarked
package io.github.clerkjava.error;

import org.jspecify.annotations.NullMarked;
