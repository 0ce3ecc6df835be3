package io.github.clerkjava.emulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** What the texts of requests have to look like. */
final class Formats {
  private static final int LONGEST_EMAIL_ADDRESS = 254;
  private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@\"<>(),:;\\\\\\[\\]]{1,64}");
  private static final Pattern DOMAIN = Pattern.compile(
      "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,62}");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern ETHEREUM = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final Pattern SOLANA = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,44}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
  private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]{16,}={0,6}");
  private static final Pattern BCRYPT =
      Pattern.compile("\\$2[abxy]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}");
  private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,18})");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Formats() {}

  static boolean isEmailAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && text.length() <= LONGEST_EMAIL_ADDRESS
        && isLocalPart(text.substring(0, at))
        && isDomain(text.substring(at + 1));
  }

  /** Whether the text can stand before the {@code @} of an e-mail address. */
  static boolean isLocalPart(String text) {
    return LOCAL_PART.matcher(text).matches()
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..");
  }

  static boolean isDomain(String text) {
    return DOMAIN.matcher(text).matches();
  }

  static boolean isPhoneNumber(String text) {
    return E164.matcher(text).matches();
  }

  static boolean isWeb3Wallet(String text) {
    return ETHEREUM.matcher(text).matches() || SOLANA.matcher(text).matches();
  }

  static boolean isLanguageTag(String text) {
    return LANGUAGE.matcher(text).matches();
  }

  static boolean isTotpSecret(String text) {
    return BASE32.matcher(text).matches();
  }

  static boolean isBcryptDigest(String text) {
    return BCRYPT.matcher(text).matches();
  }

  static boolean isApiVersion(String text) {
    return DATE.matcher(text).matches();
  }

  /** Whether the text is a whole number of 64 bits. */
  static boolean isInteger(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return false;
    }
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static boolean isAbsoluteUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() && !uri.isOpaque();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether the text has a format of the contract; formats that only describe, such as password, fit anything. */
  static boolean isOfFormat(String format, String text) {
    switch (format) {
      case "date-time":
        return isTime(text);
      case "email":
        return isEmailAddress(text);
      default:
        return true;
    }
  }
}
