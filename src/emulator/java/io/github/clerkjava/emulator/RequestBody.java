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
  private static final int LARGEST_UPLOAD = 10 << 20;

  private RequestBody() {}

  /** Reads a body, and what is too much of it without keeping it, so that the client gets to read the refusal. */
  static byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_UPLOAD + 1);
    if (bytes.length > LARGEST_UPLOAD) {
      in.skip(6L * LARGEST_UPLOAD);
    }
    return bytes;
  }

  /** Returns the body that a route asks for, an empty object for one that takes none. */
  static JsonElement parse(byte[] bytes, @Nullable String contentType, Route route) {
    boolean multipart = route.takesMultipart();
    checkSize(bytes, multipart ? LARGEST_UPLOAD : LARGEST);
    if (multipart) {
      JsonObject parts = MultipartForm.parse(bytes, contentType);
      check(parts, route.body());
      return parts;
    }
    return parse(bytes, contentType, route.body());
  }

  private static void checkSize(byte[] bytes, int largest) {
    if (bytes.length > largest) {
      String longMessage =
          "The request body exceeds the maximum allowed size of " + largest + " bytes.";
      throw new ApiError(413, "request_body_too_large", "Request body too large", longMessage);
    }
  }

  private static JsonElement parse(
      byte[] bytes, @Nullable String contentType, @Nullable Schema schema) {
    if (bytes.length == 0) {
      if (schema != null) {
        throw ApiError.malformedBody();
      }
      return new JsonObject();
    }
    if (contentType == null || !isJson(contentType)) {
      throw ApiError.unsupportedContentType(contentType, "application/json");
    }
    JsonElement body = parse(bytes);
    boolean list = schema != null && "array".equals(schema.type);
    if (list ? !body.isJsonArray() : !body.isJsonObject()) {
      throw ApiError.malformedBody();
    }
    check(body, schema);
    return body;
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

  private static void check(JsonElement body, @Nullable Schema schema) {
    if (schema == null) {
      for (String name : body.getAsJsonObject().keySet()) {
        throw ApiError.unknown(name);
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
        return violation.expected().endsWith("date-time")
            ? ApiError.invalid(
                "form_param_invalid_time", name, name + " must be a time in RFC 3339 format.")
            : ApiError.invalidFormat(name, violation.expected());
      case PATTERN:
        return ApiError.invalidFormat(name, violation.expected());
      case TOO_LONG:
        return ApiError.invalid(
            "form_param_max_length_exceeded",
            name,
            name + " must be " + violation.expected() + ".");
      case TOO_MANY:
        return ApiError.invalid(
            "form_param_array_size_exceeded",
            name,
            name + " must be " + violation.expected() + ".");
      default:
        return ApiError.invalidValue(name, name + " must be " + violation.expected() + ".");
    }
  }
}
