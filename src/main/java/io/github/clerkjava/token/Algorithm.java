package io.github.clerkjava.token;

import org.jspecify.annotations.Nullable;

/** The algorithms that tokens are signed with: RSASSA-PKCS1-v1_5. */
enum Algorithm {
  RS256("SHA256withRSA"),
  RS384("SHA384withRSA"),
  RS512("SHA512withRSA");

  /** What {@link java.security.Signature} calls it. */
  final String signature;

  Algorithm(String signature) {
    this.signature = signature;
  }

  /** Returns the algorithm of that very name, else null. */
  static @Nullable Algorithm of(@Nullable String name) {
    for (Algorithm algorithm : values()) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    return null;
  }
}
