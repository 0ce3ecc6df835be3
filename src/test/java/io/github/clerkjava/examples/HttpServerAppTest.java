package io.github.clerkjava.examples;

import io.github.clerkjava.token.RequestAuthenticator;
import java.io.IOException;

class HttpServerAppTest extends ApplicationTest {
  private HttpServerApp app;

  @Override
  String start(RequestAuthenticator authenticator) throws IOException {
    app = new HttpServerApp(0, authenticator);
    return app.url();
  }

  @Override
  void stop() {
    app.close();
  }
}
