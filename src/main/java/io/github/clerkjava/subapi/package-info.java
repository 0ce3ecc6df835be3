/**
 * The methods of Clerk's Node SDK under their names, one class for each of its sub-APIs. All block until the answer is
 * there and are thread-safe.
 *
 * <p>What is passed in is checked before anything is sent: an {@link IllegalArgumentException} names the argument that
 * is null, blank, out of bounds or missing. What fails after that is a
 * {@link io.github.clerkjava.error.ClerkException}.
 */
@NullMarked
package io.github.clerkjava.subapi;

import org.jspecify.annotations.NullMarked;
