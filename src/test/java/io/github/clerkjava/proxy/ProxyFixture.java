package io.github.clerkjava.proxy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.PromptServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Frontend API on loopback, and a client with a proxy of it. */
abstract class ProxyFixture {
  static final String KEY = "sk_test_of_the_proxy";

  final MockWebServer server = PromptServer.create();
  Clerk clerk;
  FrontendApiProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder().secretKey(KEY).build();
    proxy = proxy(options -> {});
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  String fapi() {
    return "http://127.0.0.1:" + server.getPort();
  }

  FrontendApiProxy proxy(Consumer<FrontendApiProxyBuilder> options) {
    return proxy(clerk, options);
  }

  FrontendApiProxy proxy(Clerk of, Consumer<FrontendApiProxyBuilder> options) {
    return of.frontendApiProxy(builder -> options.accept(builder.fapiUrl(fapi())));
  }

  static ProxyRequest.Builder request(String method, String pathAndQuery) {
    return ProxyRequest.builder()
        .method(method)
        .url("https://app.example" + pathAndQuery)
        .header("Host", "app.example")
        .remoteAddress("192.0.2.7");
  }

  static ProxyRequest.Builder get() {
    return request("GET", "/__clerk/v1/client");
  }

  /** What the Frontend API gets of a request. */
  RecordedRequest received(ProxyRequest.Builder request) throws Exception {
    server.enqueue(new MockResponse());
    try (ProxyResponse response = proxy.forward(request.build())) {
      response.getBody().readAllBytes();
    }
    return next();
  }

  RecordedRequest next() throws InterruptedException {
    return server.takeRequest(5, TimeUnit.SECONDS);
  }

  static String text(ProxyResponse response) throws IOException {
    return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  static JsonObject error(ProxyResponse response) throws IOException {
    JsonObject answer = JsonParser.parseString(text(response)).getAsJsonObject();
    return answer.getAsJsonArray("errors").get(0).getAsJsonObject();
  }

  static String code(ProxyResponse response) throws IOException {
    return response.getStatus() + " " + error(response).get("code").getAsString();
  }
}
