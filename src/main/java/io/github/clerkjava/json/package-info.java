/**
 * What generated code extends and calls: presence and unknown properties of models, open enums, metadata, pages of
 * lists, and the adapters between JSON and Java. It depends on Gson alone.
 */
@NullMarked
package io.github.clerkjava.json;

import org.jspecify.annotations.NullMarked;
