package io.github.clerkjava.emulator;

import org.jspecify.annotations.Nullable;

/** Lets in requests that have the key, and a version of the API that has the operation. */
final class Gate {
  private static final String BEARER = "Bearer ";

  private final String secretKey;
  private final boolean strict;

  Gate(String secretKey, boolean strict) {
    this.secretKey = secretKey;
    this.strict = strict;
  }

  boolean isStrict() {
    return strict;
  }

  /**
   * Refuses a request without a key that the operation takes. A machine's key is taken whichever it is.
   *
   * @return the key, or null if the operation takes none
   */
  @Nullable
  String checkKey(@Nullable String authorization, Route route) {
    if (route.keys().isEmpty()) {
      return null;
    }
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        || authorization.substring(BEARER.length()).isBlank()) {
      throw new ApiError(
          401,
          "authorization_header_format_invalid",
          "Invalid Authorization header format",
          "Invalid Authorization header format. Must be 'Bearer <YOUR_API_KEY>'");
    }
    String key = authorization.substring(BEARER.length());
    boolean ofMachine = route.keys().contains("machineSecretKey") && key.startsWith("ak_");
    if (!ofMachine && !key.equals(secretKey)) {
      String message =
          "The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.";
      throw new ApiError(401, "clerk_key_invalid", message, message);
    }
    return key;
  }

  void checkVersion(@Nullable String version, Route route) {
    if (version == null && strict) {
      throw new ApiError(
          400,
          "request_header_missing",
          "Header missing",
          "The emulator is strict: Clerk-API-Version must be sent.");
    }
    if (version != null && !Formats.isApiVersion(version)) {
      throw new ApiError(
          400,
          "api_version_invalid",
          "Invalid API version",
          "Clerk-API-Version must be a date such as 2026-05-12.");
    }
    String last = route.lastApiVersion();
    if (last != null && (version == null || version.compareTo(last) > 0)) {
      throw new ApiError(
          410,
          "api_operation_deprecated",
          "endpoint is deprecated",
          "The API has had this only up to version " + last + ": send Clerk-API-Version: " + last
              + ".");
    }
  }
}
