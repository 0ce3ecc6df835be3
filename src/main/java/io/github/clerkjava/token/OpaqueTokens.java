package io.github.clerkjava.token;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.error.MachineTokenVerificationException.Code;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.json.Metadata;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Tokens that say nothing by themselves: somebody else is asked about them, and the answer is judged. */
final class OpaqueTokens {
  private final MachineTokenSource source;

  OpaqueTokens(MachineTokenSource source) {
    this.source = source;
  }

  MachineToken verify(TokenType type, String token) {
    if (!token.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
      // What is not ASCII could become another token on its way.
      throw new MachineTokenVerificationException(
          Code.TOKEN_INVALID, "The token has characters that tokens do not have");
    }
    Metadata answer;
    try {
      answer = Arguments.notNull("answer", source.verify(type, token));
    } catch (Exception e) { // Kotlin does not declare the checked ones.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw failure(type, token, e);
    }
    requireUsable(answer);
    return MachineToken.ofAnswer(type, token, answer);
  }

  /** An answer of 200 need not mean that the token is good. */
  private static void requireUsable(Metadata answer) {
    if (!isAbsentOr(true, answer.get("active"))
        || !isAbsentOr(false, answer.get("revoked"))
        || !isAbsentOr(false, answer.get("expired"))) {
      throw new MachineTokenVerificationException(
          Code.TOKEN_INVALID, "The token is revoked or has expired");
    }
    if (!isFilled(answer.get("id")) || !isFilled(answer.get("subject"))) {
      throw new MachineTokenVerificationException(
          Code.TOKEN_INVALID, "The answer about the token does not say whose it is");
    }
  }

  private static boolean isAbsentOr(boolean usual, @Nullable Object value) {
    return value == null || value.equals(usual);
  }

  private static boolean isFilled(@Nullable Object value) {
    return value instanceof String && !((String) value).isBlank();
  }

  private static MachineTokenVerificationException failure(
      TokenType type, String token, Exception e) {
    Integer status = status(e);
    Code code = Code.UNEXPECTED_ERROR;
    String message = "Unexpected error";
    if (e instanceof ClerkApiException && ((ClerkApiException) e).isUnauthorized()) {
      code = Code.SECRET_KEY_INVALID;
      message = ((ClerkApiException) e).getFirstMessage();
      if (message == null || message.contains(token)) {
        message = "Invalid secret key";
      }
    } else if (e instanceof ClerkApiException && ((ClerkApiException) e).isNotFound()) {
      code = Code.TOKEN_INVALID;
      message = name(type) + " not found";
    }
    return new MachineTokenVerificationException(
        code, message, status, quotes(e, token) ? null : e);
  }

  private static @Nullable Integer status(Exception e) {
    if (e instanceof ClerkApiException) {
      return ((ClerkApiException) e).getStatus();
    }
    return e instanceof ClerkResponseException ? ((ClerkResponseException) e).getStatus() : null;
  }

  private static String name(TokenType type) {
    switch (type) {
      case API_KEY:
        return "API key";
      case M2M_TOKEN:
        return "Machine token";
      default:
        return "OAuth token";
    }
  }

  /** Says whether the token is in what came back. */
  private static boolean quotes(Exception e, String token) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text, true));
    if (e instanceof ClerkApiException) {
      text.append(((ClerkApiException) e).getRawBody());
    } else if (e instanceof ClerkResponseException) {
      text.append(((ClerkResponseException) e).getRawBody());
    }
    return text.toString().contains(token);
  }
}
