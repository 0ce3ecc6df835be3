package io.github.clerkjava.benchmark;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.model.User;
import java.util.Iterator;
import java.util.Locale;

/**
 * Walks over all users in a process with little memory. Prints how many there were, the seconds that it took, and the
 * milliseconds per page of the second tenth, when the process is warm, and of the last.
 */
final class WalkUsers {
  static final int USERS = 100_000;
  private static final int PAGE = 500;

  private WalkUsers() {}

  /** Takes the address of the server. */
  public static void main(String[] args) {
    Clerk clerk = Clerk.builder().secretKey("sk_test_benchmark").apiUrl(args[0]).build();
    Samples early = new Samples();
    Samples late = new Samples();
    long begin = System.nanoTime();
    long pageBegin = begin;
    int users = 0;
    Iterator<User> walk =
        clerk.users().getUserList(p -> p.limit(PAGE)).autoPaging().iterator();
    while (walk.hasNext()) {
      walk.next();
      users++;
      if (users % PAGE == 0) {
        // The last user of a page: between two of them lie one request and its answer.
        long now = System.nanoTime();
        double milliseconds = (now - pageBegin) / 1e6;
        pageBegin = now;
        if (users > USERS / 10 && users <= USERS / 5) {
          early.add(milliseconds);
        } else if (users > USERS - USERS / 10) {
          late.add(milliseconds);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d %.1f %.2f %.2f%n",
        users,
        (System.nanoTime() - begin) / 1e9,
        early.median(),
        late.median());
  }
}
