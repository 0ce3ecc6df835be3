/**
 * The proxy of Clerk's Frontend API: an application takes what browsers would send to Clerk below a path of its own, such
 * as {@code /__clerk}, and passes it on, for domains on which the Frontend API can't have a host, and for networks that
 * block others. {@link io.github.clerkjava.proxy.FrontendApiProxy} does it for any framework; {@code
 * Clerk.frontendApiProxy} makes one.
 *
 * <p>The browser's code and {@code RequestAuthenticatorBuilder.proxyUrl} have to be told the same URL, and so has Clerk,
 * as the proxy URL of the domain.
 */
@NullMarked
package io.github.clerkjava.proxy;

import org.jspecify.annotations.NullMarked;
