/** Generated from the contract: a Retrofit interface for each tag, with the query objects of its operations. */
@NullMarked
package io.github.clerkjava.shapes.api;

import org.jspecify.annotations.NullMarked;
