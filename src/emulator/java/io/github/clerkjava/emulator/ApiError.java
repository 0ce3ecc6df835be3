package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal, thrown by whoever finds the reason: a status and one or more errors in Clerk's form. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient JsonArray errors = new JsonArray();
  private @Nullable String header;
  private @Nullable String headerValue;

  ApiError(int status, String code, String message, String longMessage) {
    super(code, null, false, false);
    this.status = status;
    JsonObject error = new JsonObject();
    error.addProperty("message", message);
    error.addProperty("long_message", longMessage);
    error.addProperty("code", code);
    errors.add(error);
  }

  private ApiError(List<ApiError> parts) {
    super(parts.get(0).getMessage(), null, false, false);
    this.status = parts.get(0).status;
    for (ApiError part : parts) {
      errors.addAll(part.errors);
    }
  }

  /** Joins refusals of one request into one answer, which has the status of the first. */
  static ApiError all(List<ApiError> parts) {
    return parts.size() == 1 ? parts.get(0) : new ApiError(parts);
  }

  static ApiError notFound(String what, String id) {
    return new ApiError(
        404, "resource_not_found", "not found", "No " + what + " was found with id " + id + ".");
  }

  static ApiError invalid(String code, String parameter, String longMessage) {
    return new ApiError(422, code, "is invalid", longMessage).about(parameter);
  }

  static ApiError invalidValue(String parameter, String longMessage) {
    return invalid("form_param_value_invalid", parameter, longMessage);
  }

  static ApiError invalidFormat(String parameter, String mustBe) {
    return invalid("form_param_format_invalid", parameter, parameter + " must be " + mustBe + ".");
  }

  static ApiError missing(String parameter) {
    return new ApiError(422, "form_param_missing", "is missing", parameter + " must be included.")
        .about(parameter);
  }

  static ApiError missingBeside(String parameter, String present) {
    String longMessage = "`" + parameter + "` is required when `" + present + "` is present.";
    return new ApiError(422, "form_conditional_param_missing", "is missing", longMessage)
        .about(parameter);
  }

  static ApiError notAllowed(String parameter, String why) {
    String longMessage = "`" + parameter + "` isn't allowed " + why + ".";
    return new ApiError(422, "form_conditional_param_disallowed", "is not allowed", longMessage)
        .about(parameter);
  }

  static ApiError unknown(String parameter) {
    String longMessage = parameter + " is not a valid parameter for this request.";
    return new ApiError(422, "form_param_unknown", "is unknown", longMessage).about(parameter);
  }

  static ApiError taken(String parameter, String what) {
    String message = "That " + what + " is taken. Please try another.";
    return new ApiError(422, "form_identifier_exists", message, message).about(parameter);
  }

  static ApiError methodNotAllowed(String allowed) {
    return new ApiError(
            405,
            "method_not_allowed",
            "Method not allowed",
            "This path allows only " + allowed + ".")
        .with("Allow", allowed);
  }

  static ApiError malformedBody() {
    return new ApiError(
        400,
        "request_body_invalid",
        "Request body invalid",
        "The request body is not the JSON object asked for.");
  }

  static ApiError unsupportedContentType(@Nullable String sent, String asked) {
    String longMessage =
        "Content-Type " + sent + " is unsupported. You should use " + asked + " instead.";
    return new ApiError(
        415, "unsupported_content_type", "Content-Type is unsupported", longMessage);
  }

  /** Names the parameter at fault, in {@code meta.param_name} of the first error. */
  ApiError about(String parameter) {
    JsonObject meta = new JsonObject();
    meta.addProperty("param_name", parameter);
    errors.get(0).getAsJsonObject().add("meta", meta);
    return this;
  }

  /** Adds a header to the answer. */
  ApiError with(String name, String value) {
    header = name;
    headerValue = value;
    return this;
  }

  Reply reply(String traceId) {
    JsonObject body = new JsonObject();
    body.add("errors", errors);
    body.addProperty("clerk_trace_id", traceId);
    Reply reply = new Reply(status, body);
    if (header != null && headerValue != null) {
      reply.addHeader(header, headerValue);
    }
    return reply;
  }
}
