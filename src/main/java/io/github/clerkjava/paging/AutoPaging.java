package io.github.clerkjava.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page and of all pages after it, asked for one page at a time.
 *
 * @param <T> the type of the elements
 */
public final class AutoPaging<T> implements Iterable<T> {
  private final PaginatedList<T> first;

  AutoPaging(PaginatedList<T> first) {
    this.first = first;
  }

  /**
   * Returns an iterator over all pages.
   *
   * @return not thread-safe; {@code hasNext()} blocks where a page ends, and throws
   *     {@link io.github.clerkjava.error.ClerkException} if the next can't be had; calling it again asks again
   */
  @Override
  public Iterator<T> iterator() {
    return new Pages<>(first);
  }

  /**
   * Returns a sequential stream over all pages, which asks for a page when it gets there.
   *
   * @return a stream that holds nothing to be closed
   */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static final class Pages<T> implements Iterator<T> {
    private @Nullable PaginatedList<T> page;
    private int index;

    Pages(PaginatedList<T> first) {
      this.page = first;
    }

    @Override
    public boolean hasNext() {
      while (page != null && index == page.size()) {
        PaginatedList<T> next = page.next();
        // A server that ignores where a page begins would send the same one for ever.
        page = next == null || next.isEmpty() || next.equals(page) ? null : next;
        index = 0;
      }
      return page != null;
    }

    @Override
    public T next() {
      if (!hasNext() || page == null) {
        throw new NoSuchElementException();
      }
      return page.get(index++);
    }
  }
}
