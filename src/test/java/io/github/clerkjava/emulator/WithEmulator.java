package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A test of an emulator of its own, over HTTP. Its time stands still at {@link #NOW} until it is advanced. */
abstract class WithEmulator {
  static final Instant NOW = Instant.parse("2026-05-12T10:30:00Z");
  static final String OLD_VERSION = "2021-02-05";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  ClerkEmulator emulator =
      ClerkEmulator.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();

  @AfterEach
  void stop() {
    emulator.close();
  }

  Answer get(String path) {
    return send(request(path));
  }

  Answer post(String path, String json) {
    return send(request(path).POST(body(json)));
  }

  Answer postOld(String path, String json) {
    return send(request(path).header("Clerk-API-Version", OLD_VERSION).POST(body(json)));
  }

  Answer patch(String path, String json) {
    return send(request(path).method("PATCH", body(json)));
  }

  Answer put(String path, String json) {
    return send(request(path).PUT(body(json)));
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Creates a user, who must be accepted. */
  Answer user(String json) {
    Answer user = post("/users", json);
    if (user.status() != 200) {
      throw new AssertionError(user);
    }
    return user;
  }

  /** Returns a request with key and content type. */
  HttpRequest.Builder request(String path) {
    return request(emulator, path);
  }

  static HttpRequest.Builder request(ClerkEmulator emulator, String path) {
    return HttpRequest.newBuilder(URI.create(emulator.getApiUrl() + "/v1" + path))
        .header("Authorization", "Bearer " + emulator.getSecretKey())
        .header("Content-Type", "application/json");
  }

  /** Returns a body; apostrophes stand for quotation marks. */
  static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
  }

  /** Makes a request one of parts, each with its text. */
  static HttpRequest.Builder multipart(
      HttpRequest.Builder request, String method, Map<String, String> parts) {
    StringBuilder body = new StringBuilder();
    parts.forEach((name, text) -> body.append("--limit\r\nContent-Disposition: form-data; name=\"")
        .append(name)
        .append("\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
        .append(text)
        .append("\r\n"));
    return request
        .setHeader("Content-Type", "multipart/form-data; boundary=limit")
        .method(method, HttpRequest.BodyPublishers.ofString(body + "--limit--\r\n"));
  }

  static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      JsonElement json = body.isEmpty()
          ? JsonNull.INSTANCE
          : response.headers().firstValue("Content-Type").equals(Optional.of("text/html"))
              ? new JsonPrimitive(body)
              : JsonParser.parseString(body);
      return new Answer(response.statusCode(), json, response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
