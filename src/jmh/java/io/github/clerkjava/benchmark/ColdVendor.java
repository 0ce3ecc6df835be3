package io.github.clerkjava.benchmark;

import com.clerk.backend_api.Clerk;

/** One call with {@code com.clerk:backend-api} in a fresh process. */
final class ColdVendor {
  private ColdVendor() {}

  /** Takes the address of the server and the id of a user. */
  public static void main(String[] args) {
    Clerk clerk = Clerk.builder()
        .bearerAuth("sk_test_benchmark")
        .serverURL(args[0] + "/v1")
        .build();
    System.out.println(clerk.users().get(args[1]).user().orElseThrow().id());
  }
}
