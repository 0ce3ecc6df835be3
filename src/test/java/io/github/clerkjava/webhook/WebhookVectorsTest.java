package io.github.clerkjava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.clerkjava.error.WebhookVerificationException;
import io.github.clerkjava.error.WebhookVerificationException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Webhooks that other implementations have signed, each with the answer that is right. */
class WebhookVectorsTest {
  private final JsonObject file = read();

  @TestFactory
  Stream<DynamicTest> vector_isAnsweredAsExpected() {
    return StreamSupport.stream(file.getAsJsonArray("vectors").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> check(vector)));
  }

  private static void check(JsonObject vector) {
    JsonObject expected =
        vector.getAsJsonObject(vector.has("recommended") ? "recommended" : "expected");
    WebhookVerifier verifier = WebhookVerifier.of(
            StreamSupport.stream(vector.getAsJsonArray("secrets").spliterator(), false)
                .map(JsonElement::getAsString)
                .toArray(String[]::new))
        .withClock(
            Clock.fixed(Instant.ofEpochSecond(vector.get("now").getAsLong()), ZoneOffset.UTC));
    Map<String, String> headers = new LinkedHashMap<>();
    vector
        .getAsJsonObject("headers")
        .entrySet()
        .forEach(header -> headers.put(header.getKey(), header.getValue().getAsString()));
    byte[] body = vector.has("bodyBase64")
        ? Base64.getDecoder().decode(text(vector, "bodyBase64"))
        : text(vector, "body").getBytes(StandardCharsets.UTF_8);

    if (text(expected, "outcome").equals("ok")) {
      WebhookEvent event = verifier.verify(body, headers);
      assertThat(event.getType()).hasToString(text(expected, "type"));
      assertThat(event.getData()).containsEntry("id", text(expected, "dataId"));
    } else {
      WebhookVerificationException thrown = catchThrowableOfType(
          WebhookVerificationException.class, () -> verifier.verify(body, headers));
      assertThat(thrown.getReason().getId()).isEqualTo(text(expected, "error"));
    }
  }

  @Test
  void reasons_areThoseOfTheVectors() {
    JsonArray errors = file.getAsJsonObject("meta").getAsJsonArray("errors");

    assertThat(Stream.of(Reason.values()).map(Reason::getId))
        .containsExactlyInAnyOrderElementsOf(
            errors.asList().stream().map(JsonElement::getAsString).toList());
    assertThat(file.getAsJsonArray("vectors")).hasSize(46);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static JsonObject read() {
    try (InputStream in =
        WebhookVectorsTest.class.getResourceAsStream("/auth/webhook-vectors.json")) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
