package io.github.clerkjava.examples;

import io.github.clerkjava.token.RequestAuthenticator;

class ServletAppTest extends ApplicationTest {
  private ServletApp app;

  @Override
  String start(RequestAuthenticator authenticator) throws Exception {
    app = new ServletApp(0, authenticator);
    return app.url();
  }

  @Override
  void stop() throws Exception {
    app.stop();
  }
}
