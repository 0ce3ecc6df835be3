package com.example;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.model.User;

/** Makes two calls with what was installed, and fails if they do not answer as they should. */
public final class Consumer {
  private Consumer() {}

  /**
   * Makes the calls.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (ClerkEmulator emulator = ClerkEmulator.start();
        Clerk clerk = Clerk.builder()
            .apiUrl(emulator.getApiUrl())
            .secretKey(emulator.getSecretKey())
            .build()) {
      User created = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
      User found = clerk.users().getUser(created.getId());
      if (!found.equals(created)) {
        throw new AssertionError("Created " + created + " but found " + found);
      }
    }
  }
}
