package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads bodies of requests and checks them against the contract. */
final class RequestBody {
  private static final int LARGEST = 1 << 20;

  private RequestBody() {}

  /** Reads a body, and what is too much of it without keeping it, so that the client gets to read the refusal. */
  static byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      in.skip(64L * LARGEST);
    }
    return bytes;
  }

  /** Returns the object that the body has to be, empty for an operation that takes none. */
  static JsonObject parse(byte[] bytes, @Nullable String contentType, @Nullable Schema schema) {
    if (bytes.length > LARGEST) {
      String longMessage =
          "The request body exceeds the maximum allowed size of " + LARGEST + " bytes.";
      throw new ApiError(413, "request_body_too_large", "Request body too large", longMessage);
    }
    if (bytes.length == 0) {
      if (schema != null) {
        throw ApiError.malformedBody();
      }
      return new JsonObject();
    }
    if (contentType == null || !isJson(contentType)) {
      String longMessage = "Content-Type " + contentType
          + " is unsupported. You should use application/json instead.";
      throw new ApiError(
          415, "unsupported_content_type", "Content-Type is unsupported", longMessage);
    }
    JsonElement body = parse(bytes);
    if (!body.isJsonObject()) {
      throw ApiError.malformedBody();
    }
    check(body.getAsJsonObject(), schema);
    return body.getAsJsonObject();
  }

  private static boolean isJson(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.trim().toLowerCase(Locale.ROOT).equals("application/json");
  }

  private static JsonElement parse(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement body = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw ApiError.malformedBody();
      }
      return body;
    } catch (CharacterCodingException e) {
      throw ApiError.malformedBody();
    } catch (IOException | JsonParseException e) {
      throw ApiError.malformedBody();
    }
  }

  private static void check(JsonObject body, @Nullable Schema schema) {
    if (schema == null) {
      if (body.size() > 0) {
        throw ApiError.unknown(body.keySet().iterator().next());
      }
      return;
    }
    List<Violation> violations = SchemaCheck.check(schema, body);
    if (!violations.isEmpty()) {
      List<ApiError> errors = new ArrayList<>();
      for (Violation violation : violations) {
        errors.add(error(violation));
      }
      throw ApiError.all(errors);
    }
  }

  private static ApiError error(Violation violation) {
    String name = violation.property();
    switch (violation.kind()) {
      case UNKNOWN_PROPERTY:
        return ApiError.unknown(name);
      case MISSING_PROPERTY:
        return ApiError.missing(name);
      case NULL:
        return ApiError.invalid("form_param_nil", name, "`" + name + "` must not be null.");
      case TYPE:
        return ApiError.invalid(
            "form_param_type_invalid",
            name,
            "`" + name + "` must be " + violation.expected() + ".");
      case FORMAT:
        return ApiError.invalid(
            "form_param_invalid_time", name, name + " must be a time in RFC 3339 format.");
      default:
        return ApiError.invalidValue(name, name + " must be " + violation.expected() + ".");
    }
  }
}
