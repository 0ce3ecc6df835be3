package io.github.clerkjava.proxy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which headers may go on to the other side, in either direction. */
final class HeaderRules {
  /** About one connection alone, as those that {@code Connection} names. */
  private static final Set<String> HOP_BY_HOP = Set.of(
      "connection",
      "keep-alive",
      "proxy-connection",
      "proxy-authenticate",
      "proxy-authorization",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "http2-settings");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
  private static final Pattern ASCII = Pattern.compile("[\\t\\x20-\\x7e]*");

  private HeaderRules() {}

  /** Returns the names, in lower case, of headers that are about the connection they came by. */
  static Set<String> hopByHop(Map<String, List<String>> headers) {
    Set<String> names = new HashSet<>(HOP_BY_HOP);
    for (String value : headers.getOrDefault("connection", List.of())) {
      for (String name : value.split(",", -1)) {
        names.add(name.trim().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** Says whether somebody tries to have one header taken for two. */
  static boolean isMalicious(String name, List<String> values) {
    return !NAME.matcher(name).matches() || values.stream().anyMatch(CONTROL.asPredicate());
  }

  /** Says whether a value is ASCII: what else there is would be read in several ways. */
  static boolean isSendable(String value) {
    return ASCII.matcher(value).matches();
  }

  /** Returns the cookies that can be sent, in one header as HTTP/1.1 wants them. One that can't does not hold up others. */
  static String sendableCookies(List<String> values) {
    return Arrays.stream(String.join(";", values).split(";"))
        .map(String::trim)
        .filter(cookie -> !cookie.isEmpty() && isSendable(cookie))
        .collect(Collectors.joining("; "));
  }
}
