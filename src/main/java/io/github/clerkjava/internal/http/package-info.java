/** What stands behind {@code http}. Not for use from outside: anything here may change at any time. */
@NullMarked
package io.github.clerkjava.internal.http;

import org.jspecify.annotations.NullMarked;
