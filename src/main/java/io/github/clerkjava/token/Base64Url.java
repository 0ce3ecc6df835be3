package io.github.clerkjava.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url as RFC 7515 has it: without padding, and only one text for the same bytes. */
final class Base64Url {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Url() {}

  /**
   * Returns the bytes of a text.
   *
   * @throws IllegalArgumentException if it has a character of no meaning, or bits that are not part of a byte
   */
  static byte[] decode(String text) {
    int dangling = text.length() % 4;
    if (text.indexOf('=') >= 0
        || dangling == 1
        || (dangling != 0 && unusedBits(text, dangling) != 0)) {
      throw new IllegalArgumentException("This is not base64url");
    }
    // Whatever is not ASCII becomes a byte that the decoder refuses.
    return Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The JDK's decoder drops them whatever they are, so that several texts have the same bytes. */
  private static int unusedBits(String text, int dangling) {
    return ALPHABET.indexOf(text.charAt(text.length() - 1)) & (dangling == 2 ? 0b1111 : 0b11);
  }
}
