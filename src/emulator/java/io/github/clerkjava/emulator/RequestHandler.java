package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes requests from the HTTP server and answers every one of them, whatever comes. */
final class RequestHandler implements HttpHandler {
  private final Gate gate;
  private final FrontendApi frontendApi;
  private final Router router;
  private final RequestLog log;
  private final Faults faults;
  private final Consumer<String> listener;

  RequestHandler(
      Gate gate,
      FrontendApi frontendApi,
      Router router,
      RequestLog log,
      Faults faults,
      Consumer<String> listener) {
    this.gate = gate;
    this.frontendApi = frontendApi;
    this.router = router;
    this.log = log;
    this.faults = faults;
    this.listener = listener;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String traceId = Ids.trace();
    try {
      byte[] body = RequestBody.read(exchange.getRequestBody());
      log.add(new ReceivedRequest(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getRawPath(),
          UrlParts.query(exchange.getRequestURI().getRawQuery()),
          exchange.getRequestHeaders(),
          new String(body, StandardCharsets.UTF_8)));
      Fault fault = faults.take();
      faults.delay();
      if (fault.is(Fault.Kind.REQUEST_LOST)) {
        throw lost();
      }
      Reply reply = reply(exchange, body, fault, traceId);
      // Without the query: session tokens and nonces are in it.
      listener.accept(exchange.getRequestMethod()
          + ' '
          + exchange.getRequestURI().getRawPath()
          + ' '
          + reply.status());
      write(exchange, reply, fault, traceId);
    } catch (InterruptedException e) {
      // The emulator was closed while this waited: there is nobody left to answer.
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private Reply reply(HttpExchange exchange, byte[] body, Fault fault, String traceId) {
    try {
      fault.refuse();
      return answer(exchange, body);
    } catch (ApiError e) {
      return router.refuse(e, traceId);
    } catch (RuntimeException e) {
      String longMessage = "This is a fault of the emulator: " + e;
      return router.refuse(
          new ApiError(
              500, "internal_clerk_error", "Oops, an unexpected error occurred", longMessage),
          traceId);
    }
  }

  private Reply answer(HttpExchange exchange, byte[] body) {
    String rawPath = exchange.getRequestURI().getRawPath();
    Map<String, List<String>> query = UrlParts.query(exchange.getRequestURI().getRawQuery());
    Headers headers = exchange.getRequestHeaders();
    if (rawPath != null && frontendApi.has(rawPath)) {
      return frontendApi.answer(
          exchange.getRequestMethod(), query, headers.getOrDefault("Cookie", List.of()));
    }
    Router.Match match = router.match(exchange.getRequestMethod(), rawPath);
    Route route = match.route();
    String key = gate.checkKey(only(headers, "Authorization"), route);
    gate.checkVersion(only(headers, "Clerk-API-Version"), route);
    ParameterValue.checkAll(route.pathParameters(), match.parameters());
    JsonElement fields = RequestBody.parse(body, only(headers, "Content-Type"), route);
    Map<String, List<String>> checked =
        QueryParameter.checkAll(route.queryParameters(), query, gate.isStrict());
    return router.answer(route, new Call(match.parameters(), checked, fields, key));
  }

  /** Returns the value of a header, or null if it is missing or there is more than one. */
  private static @Nullable String only(Headers headers, String name) {
    List<String> values = headers.get(name);
    return values == null || values.size() != 1 ? null : values.get(0);
  }

  private static void write(HttpExchange exchange, Reply reply, Fault fault, String traceId)
      throws IOException {
    byte[] bytes = reply.text().getBytes(StandardCharsets.UTF_8);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.contentType() == null;
    boolean brokenOff = fault.is(Fault.Kind.ANSWER_BROKEN_OFF);
    if (fault.is(Fault.Kind.ANSWER_LOST) || (brokenOff && bodiless)) {
      throw lost();
    }
    Headers headers = exchange.getResponseHeaders();
    if (reply.contentType() != null) {
      headers.set("Content-Type", reply.contentType());
    }
    headers.set("X-Clerk-Trace-Id", traceId);
    headers.putAll(reply.headers());
    if (bodiless) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, brokenOff ? bytes.length / 2 : bytes.length);
    out.flush();
    if (brokenOff) {
      throw lost();
    }
  }

  /**
   * Makes what has the server close a connection. It forgets the connection then: if only the exchange is closed, it
   * remembers it for good.
   */
  private static IOException lost() {
    return new IOException("The test asked for this connection to be lost");
  }
}
