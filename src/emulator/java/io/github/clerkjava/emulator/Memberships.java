package io.github.clerkjava.emulator;

import org.jspecify.annotations.Nullable;

/** Tells who is a member of which organization. */
interface Memberships {
  /**
   * Returns what a user is in an organization.
   *
   * @param organization its id or slug
   * @return the membership, or null if there is none, or no such organization
   */
  @Nullable
  Membership find(String userId, String organization);
}
