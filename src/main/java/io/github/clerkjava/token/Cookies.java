package io.github.clerkjava.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cookies of a request. */
final class Cookies {
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private final Map<String, String> values = new HashMap<>();

  /** Reads a {@code Cookie} header: of several cookies with one name, the first counts. */
  Cookies(String header) {
    for (String pair : header.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(
            pair.substring(0, equals).trim(), decoded(pair.substring(equals + 1).trim()));
      }
    }
  }

  /** Returns a cookie; null if it is absent or empty. */
  @Nullable
  String get(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Decodes after the cookies were parted, so that no encoded semicolon can make further ones. */
  private static String decoded(String value) {
    return ENCODED.matcher(value).replaceAll(run -> Matcher.quoteReplacement(utf8(run.group())));
  }

  /** Returns the text of encoded bytes; as it came if they are none. */
  private static String utf8(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length() / 3);
    for (int i = 1; i < encoded.length(); i += 3) {
      bytes.put((byte) Integer.parseInt(encoded.substring(i, i + 2), 16));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return encoded;
    }
  }
}
