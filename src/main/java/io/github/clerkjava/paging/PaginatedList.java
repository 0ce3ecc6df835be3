package io.github.clerkjava.paging;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as an unmodifiable {@code List}, whose methods never ask the server.
 *
 * <p>{@link #totalCount} says how long the whole list is, and {@link #autoPaging} walks all of it. Thread-safe.
 *
 * @param <T> the type of the elements
 */
public final class PaginatedList<T> extends AbstractList<T> {
  private final List<T> page;
  private final LongSupplier counter;
  private final NextPage<T> nextPage;
  private volatile @Nullable Long totalCount;

  /**
   * Makes one.
   *
   * @param page the elements of the page
   * @param totalCount the length of the whole list, or null if the answer did not say it
   * @param counter asks the server for the length, if the answer did not say it
   * @param nextPage asks the server for the page after this one
   */
  public PaginatedList(
      List<T> page, @Nullable Long totalCount, LongSupplier counter, NextPage<T> nextPage) {
    this.page = Collections.unmodifiableList(new ArrayList<>(page));
    this.totalCount = totalCount;
    this.counter = counter;
    this.nextPage = nextPage;
  }

  @Override
  public T get(int index) {
    return page.get(index);
  }

  @Override
  public int size() {
    return page.size();
  }

  /**
   * Returns how many elements the whole list has, all pages together: from the answer, else asked of the server with the
   * same filter at the first call, which blocks, and remembered.
   *
   * @return 0 or more
   * @throws io.github.clerkjava.error.ClerkException if the server is asked and that fails
   */
  public long totalCount() {
    Long known = totalCount;
    if (known == null) {
      known = counter.getAsLong();
      totalCount = known;
    }
    return known;
  }

  /**
   * Returns the elements of this page and of all after it. Each iteration begins with this page and asks for the next
   * one when it gets there, which blocks; it holds one page in memory. An element that is created or deleted meanwhile
   * may be seen or not; where pages are found by offset, others may then be seen twice or missed.
   *
   * @return an iterable that can be walked any number of times; its iterators are not thread-safe
   */
  public AutoPaging<T> autoPaging() {
    return new AutoPaging<>(this);
  }

  /** The page after this one, or null if this is the last. */
  @Nullable
  PaginatedList<T> next() {
    return nextPage.after(this);
  }
}
