package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a {@code multipart/form-data} body apart. */
final class MultipartForm {
  private static final String TYPE = "multipart/form-data";
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(
      "(?im)^content-disposition:\\s*form-data\\s*;(?:.*;)?\\s*name=\"([^\"\\r\\n]*)\"");

  private MultipartForm() {}

  /**
   * Returns the parts by name, each as text: whether they are all there can then be checked like any object.
   *
   * @throws ApiError if the body is of another type, or is cut off
   */
  static JsonObject parse(byte[] bytes, @Nullable String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (contentType == null
        || !contentType.trim().toLowerCase(Locale.ROOT).startsWith(TYPE)
        || !boundary.find()) {
      throw ApiError.unsupportedContentType(contentType, TYPE);
    }
    String delimiter =
        "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    // One character per byte, so that images survive; the first delimiter has no line before it.
    String body = "\r\n" + new String(bytes, StandardCharsets.ISO_8859_1);
    JsonObject parts = new JsonObject();
    int start = body.indexOf(delimiter);
    while (start >= 0 && !body.startsWith("--", start + delimiter.length())) {
      int next = body.indexOf(delimiter, start + delimiter.length());
      if (next < 0) {
        throw ApiError.malformedBody();
      }
      add(parts, body.substring(start + delimiter.length(), next));
      start = next;
    }
    if (start < 0) {
      throw ApiError.malformedBody();
    }
    return parts;
  }

  private static void add(JsonObject parts, String part) {
    int end = part.indexOf("\r\n\r\n");
    Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
    if (!name.find()) {
      throw ApiError.malformedBody();
    }
    byte[] content = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    parts.addProperty(name.group(1), new String(content, StandardCharsets.UTF_8));
  }
}
