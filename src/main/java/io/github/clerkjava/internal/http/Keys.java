package io.github.clerkjava.internal.http;

import org.jspecify.annotations.Nullable;

/** Refuses keys that could only be answered with 401. No message ever has the key in it. */
public final class Keys {
  private Keys() {}

  /**
   * Returns a secret key that can be sent.
   *
   * @param name the name of the argument
   * @param key the key
   * @return the key
   * @throws IllegalArgumentException naming the argument and what is wrong with the key
   */
  public static String requireSecret(String name, @Nullable String key) {
    if (key == null || key.isEmpty()) {
      throw new IllegalArgumentException(name + " must be a secret key such as sk_test_…, was "
          + (key == null ? "null (is CLERK_SECRET_KEY set?)" : "empty"));
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        throw new IllegalArgumentException(name
            + " must have no spaces, line breaks or other than ASCII characters, has one at index "
            + i);
      }
    }
    if (key.startsWith("pk_")) {
      throw new IllegalArgumentException(
          name + " must be a secret key (sk_…), was a publishable one (pk_…)");
    }
    return key;
  }
}
