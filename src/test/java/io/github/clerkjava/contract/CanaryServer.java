package io.github.clerkjava.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.clerkjava.PromptServer;
import io.github.clerkjava.contract.Description.Operation;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;

/** Answers every operation with canaries in its secrets, or goes wrong in a way that could show secrets. */
final class CanaryServer implements Closeable {
  private static final Pattern QUOTED = Pattern.compile("\"(canary-\\d+)\"");

  /** What it does. */
  enum Answer {
    EXAMPLE,
    /** Secrets are of another kind than the contract says. */
    OTHER_KINDS,
    /** An array in the place of an object, or the reverse. */
    OTHER_ROOT,
    /** The JSON ends inside of a secret. */
    CUT_SHORT,
    /** The JSON is malformed where a secret is. */
    UNQUOTED,
    /** The connection ends in the middle of the body. */
    BROKEN_OFF,
    /** The connection ends before the answer. */
    HUNG_UP,
    UNAUTHORIZED,
    UNPROCESSABLE,
    TOO_MANY,
    FAILED,
    SILENT
  }

  private final MockWebServer server = PromptServer.create();
  private final Description description;
  private final Canaries canaries;
  private final AtomicInteger keysReceived = new AtomicInteger();
  private final AtomicInteger secretsReceived = new AtomicInteger();
  private final AtomicInteger secretsSent = new AtomicInteger();
  private volatile Answer answer = Answer.EXAMPLE;

  CanaryServer(Description description, Canaries canaries) throws IOException {
    this.description = description;
    this.canaries = canaries;
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer(request);
      }
    });
    server.start();
  }

  String url() {
    return server.url("/").toString();
  }

  void answer(Answer everything) {
    answer = everything;
  }

  /** How many requests had a canary for a key. */
  int keysReceived() {
    return keysReceived.get();
  }

  /** How many requests had a canary in their body. */
  int secretsReceived() {
    return secretsReceived.get();
  }

  /** How many answers had a canary in their body. */
  int secretsSent() {
    return secretsSent.get();
  }

  private MockResponse answer(RecordedRequest request) {
    String body = request.getBody().readUtf8();
    count(String.valueOf(request.getHeader("Authorization")), keysReceived);
    count(body, secretsReceived);
    MockResponse response = answer(request, echo(request, body));
    if (response.getBody() != null) {
      count(response.getBody().clone().readUtf8(), secretsSent);
    }
    return response;
  }

  private static void count(String text, AtomicInteger counter) {
    if (Canaries.areIn(text)) {
      counter.incrementAndGet();
    }
  }

  private MockResponse answer(RecordedRequest request, String echo) {
    return switch (answer) {
      case EXAMPLE -> example(request);
      case OTHER_KINDS -> json(QUOTED.matcher(text(request)).replaceAll("{\"value\":[\"$1\"]}"));
      case OTHER_ROOT -> {
        String text = text(request);
        yield json(text.startsWith("[") ? "{\"list\":" + text + "}" : "[" + text + "]");
      }
      case CUT_SHORT -> {
        String text = text(request);
        yield json(text.substring(0, text.lastIndexOf("canary-") + "canary-1".length()));
      }
      case UNQUOTED -> json(QUOTED.matcher(text(request)).replaceAll("$1"));
      case BROKEN_OFF ->
        json(text(request)).setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
      case HUNG_UP -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
      case UNAUTHORIZED -> page(401, echo);
      case UNPROCESSABLE -> errors(422, echo);
      case TOO_MANY -> errors(429, echo);
      case FAILED -> page(500, echo);
      case SILENT -> new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
    };
  }

  private MockResponse example(RecordedRequest request) {
    Operation operation = ExampleServer.operationOf(description, request);
    return ExampleServer.answer(description, operation, request, canaries);
  }

  /** The body of the example; where it has no secret, one that the contract does not know. */
  private String text(RecordedRequest request) {
    MockResponse example = example(request);
    String text = example.getBody() == null ? "{}" : example.getBody().readUtf8();
    return Canaries.areIn(text) ? text : "[{\"secret\":\"" + canaries.next() + "\"}]";
  }

  private static MockResponse json(String body) {
    return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
  }

  private static MockResponse page(int status, String echo) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "text/html")
        .setBody("<html><pre>" + echo + "</pre></html>");
  }

  private static MockResponse errors(int status, String echo) {
    JsonObject meta = new JsonObject();
    meta.addProperty("request", echo);
    JsonObject error = new JsonObject();
    error.addProperty("code", "form_param_invalid");
    error.addProperty("message", "is invalid");
    error.addProperty("long_message", "This is invalid: " + echo);
    error.add("meta", meta);
    JsonArray all = new JsonArray();
    all.add(error);
    JsonObject errors = new JsonObject();
    errors.add("errors", all);
    return json(Json.text(errors)).setResponseCode(status);
  }

  /** The request as it came; the text that OkHttp makes of headers leaves the key out. */
  private static String echo(RecordedRequest request, String body) {
    StringBuilder echo = new StringBuilder(request.getRequestLine()).append('\n');
    request
        .getHeaders()
        .forEach(header -> echo.append(header.getFirst())
            .append(": ")
            .append(header.getSecond())
            .append('\n'));
    return echo.append('\n').append(body).toString();
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
