/** Runnable examples; {@link io.github.clerkjava.examples.Tour} is the one to begin with. */
package io.github.clerkjava.examples;
