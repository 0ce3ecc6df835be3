package io.github.clerkjava.benchmark;

import io.github.clerkjava.Clerk;

/** One call with this client in a fresh process. */
final class ColdClerk {
  private ColdClerk() {}

  /** Takes the address of the server and the id of a user. */
  public static void main(String[] args) {
    Clerk clerk = Clerk.builder().secretKey("sk_test_benchmark").apiUrl(args[0]).build();
    System.out.println(clerk.users().getUser(args[1]).getId());
  }
}
