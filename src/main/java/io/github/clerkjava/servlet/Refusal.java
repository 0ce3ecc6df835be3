package io.github.clerkjava.servlet;

import com.google.gson.stream.JsonWriter;
import io.github.clerkjava.error.AuthorizationException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** An answer with nothing but an error, in the form that the Clerk API has for it. */
final class Refusal {
  private static final int INTERNAL_ERROR = 500;

  private final int status;
  private final String code;
  private final String message;

  private Refusal(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  static Refusal of(AuthorizationException e) {
    return new Refusal(
        e.getStatus(),
        e.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
            ? "authentication_invalid"
            : "authorization_invalid",
        String.valueOf(e.getMessage()));
  }

  /** What is for the developer to mend, not for whoever sent the request. */
  static Refusal problem(String message) {
    return new Refusal(INTERNAL_ERROR, "authentication_failed", message);
  }

  /** Answers with it. The headers stay; what the application has written so far does not. */
  void send(HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    String json = json();
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      ServletOutputStream out = response.getOutputStream();
      response.setContentLength(bytes.length);
      out.write(bytes);
    } catch (IllegalStateException e) {
      // The application has taken the writer already, whose encoding can't be changed any more.
      response.setContentLength(json.getBytes(response.getCharacterEncoding()).length);
      response.getWriter().write(json);
    }
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject().name("errors").beginArray();
      json.beginObject();
      json.name("code").value(code);
      json.name("message").value(message);
      json.endObject();
      json.endArray().endObject();
    }
    return text.toString();
  }
}
