/**
 * Webhooks: requests with which Clerk tells an application what happened. {@link
 * io.github.clerkjava.webhook.WebhookVerifier} says whether one is genuine and makes a {@link
 * io.github.clerkjava.webhook.WebhookEvent} of it.
 *
 * <p>The signature is made as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it. Its Java library
 * (standardwebhooks 1.2.0) is not used: it takes the body as text, so that a byte that is no UTF-8 or a mark at the
 * beginning changes what is verified; it signs the timestamp as it understood it, not as it came; it knows neither the
 * headers that Clerk sends, several secrets, nor a clock other than the machine's. What is left is one HMAC, which {@code
 * javax.crypto} has.
 */
@NullMarked
package io.github.clerkjava.webhook;

import org.jspecify.annotations.NullMarked;
