package io.github.clerkjava.paging;

import org.jspecify.annotations.Nullable;

/**
 * Finds the page that follows another.
 *
 * @param <T> the type of the elements
 */
@FunctionalInterface
public interface NextPage<T> {
  /**
   * Asks for the page that follows.
   *
   * @param page the page before
   * @return the page after it, or null if there can be none
   * @throws io.github.clerkjava.error.ClerkException if the server is asked and that fails
   */
  @Nullable
  PaginatedList<T> after(PaginatedList<T> page);
}
