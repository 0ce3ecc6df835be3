/**
 * Authentication of requests in applications on {@code jakarta.servlet} 5.0 to 6.1, that is Jakarta EE 9 to 11:
 * {@link io.github.clerkjava.servlet.ClerkFilter}.
 *
 * <p>The client does not bring the Servlet API along, and needs it for nothing but this package.
 */
@NullMarked
package io.github.clerkjava.servlet;

import org.jspecify.annotations.NullMarked;
