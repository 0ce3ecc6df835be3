/** The public face of calls: how one is run, and what comes back. */
@NullMarked
package io.github.clerkjava.http;

import org.jspecify.annotations.NullMarked;
