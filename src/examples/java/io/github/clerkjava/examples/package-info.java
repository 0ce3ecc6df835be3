/**
 * Runnable examples; {@link io.github.clerkjava.examples.Tour} is the one to begin with, and {@link
 * io.github.clerkjava.examples.WebhookReceiver} an application of one class.
 */
package io.github.clerkjava.examples;
