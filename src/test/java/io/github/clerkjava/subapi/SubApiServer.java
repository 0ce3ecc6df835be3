package io.github.clerkjava.subapi;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.internal.http.KeyRing;
import io.github.clerkjava.internal.http.TransportOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server with prepared answers, for the tests of one sub-API: what it needs to call that server, and what was sent. */
final class SubApiServer implements BeforeEachCallback, AfterEachCallback {
  private final MockWebServer server = new MockWebServer();
  private HttpTransport transport;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server.start();
    transport = new HttpTransport(
        server.url("/v1/"),
        "2026-05-12",
        new KeyRing(() -> "sk_test_subapi", null),
        new TransportOptions());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    transport.close();
    server.shutdown();
  }

  ClerkApi api() {
    return new ClerkApi(transport.getRetrofit());
  }

  CallExecutor calls() {
    return transport.getExecutor();
  }

  void answers(String... bodies) {
    for (String body : bodies) {
      server.enqueue(new MockResponse().setBody(body));
    }
  }

  void refuses(int status) {
    server.enqueue(new MockResponse().setResponseCode(status).setBody("{}"));
  }

  int requestCount() {
    return server.getRequestCount();
  }

  RecordedRequest takeRequest() throws InterruptedException {
    return server.takeRequest();
  }

  /** All requests of the test, each as {@code METHOD path body}. */
  List<String> sent() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      RecordedRequest request = server.takeRequest();
      String body = request.getBody().readUtf8();
      lines.add(request.getMethod() + " " + request.getPath() + (body.isEmpty() ? "" : " " + body));
    }
    return lines;
  }
}
