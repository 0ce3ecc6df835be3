/** Lists that come in pages. Where the next page comes from is a function of whoever makes the first. */
@NullMarked
package io.github.clerkjava.paging;

import org.jspecify.annotations.NullMarked;
