/** The entry point: {@link io.github.clerkjava.Clerk}. */
@NullMarked
package io.github.clerkjava;

import org.jspecify.annotations.NullMarked;
