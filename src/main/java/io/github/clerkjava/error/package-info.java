/** What goes wrong: unchecked exceptions, all of them a {@link io.github.clerkjava.error.ClerkException}. */
@NullMarked
package io.github.clerkjava.error;

import org.jspecify.annotations.NullMarked;
