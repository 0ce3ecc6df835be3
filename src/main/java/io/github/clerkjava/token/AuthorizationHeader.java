package io.github.clerkjava.token;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token in a header {@code Authorization}: after {@code Bearer}, or alone. */
final class AuthorizationHeader {
  private static final Pattern SPACE = Pattern.compile(" +");

  private AuthorizationHeader() {}

  /** Returns the token; null without one, and for other schemes, which are none of our business. */
  static @Nullable String token(@Nullable String header) {
    String[] words = SPACE.split(header == null ? "" : header.trim(), 3);
    if (words.length < 2) {
      return words[0].isEmpty() ? null : words[0];
    }
    return words[0].equalsIgnoreCase("Bearer") ? words[1] : null;
  }
}
