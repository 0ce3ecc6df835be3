/**
 * Runnable examples; {@link io.github.clerkjava.examples.Tour} is the one to begin with. {@link
 * io.github.clerkjava.examples.HttpServerApp} and {@link io.github.clerkjava.examples.WebhookReceiver} are applications of
 * one class: one that knows its users, and one that receives webhooks.
 */
package io.github.clerkjava.examples;
