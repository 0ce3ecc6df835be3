/**
 * What requests of browsers and publishable keys say about where things are. Not for use from outside: anything here may
 * change at any time.
 */
@NullMarked
package io.github.clerkjava.internal.web;

import org.jspecify.annotations.NullMarked;
