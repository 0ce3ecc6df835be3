/**
 * Generated from the contract: resources, request bodies and open enums. All are immutable and thread-safe; their
 * builders are not.
 */
@NullMarked
package io.github.clerkjava.shapes.model;

import org.jspecify.annotations.NullMarked;
