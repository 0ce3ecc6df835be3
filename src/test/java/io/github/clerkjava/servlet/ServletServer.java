package io.github.clerkjava.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A servlet container on a free port, and a browser that follows no redirects. */
final class ServletServer {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private final Server server = new Server();
  private final ServerConnector connector;
  private final ServletContextHandler context = new ServletContextHandler("/");
  private final ErrorPageErrorHandler errors = new ErrorPageErrorHandler();

  ServletServer() {
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(
        UriCompliance.UNSAFE); // As a container that is not strict, so that odd paths get through.
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    context.setErrorHandler(errors);
    server.setHandler(context);
  }

  ServletServer filter(Filter filter, String path, DispatcherType... types) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    EnumSet<DispatcherType> dispatches = EnumSet.of(DispatcherType.REQUEST, types);
    context.addFilter(holder, path, dispatches);
    return this;
  }

  ServletServer page(String path, Page page) {
    ServletHolder holder = new ServletHolder(new PageServlet(page));
    holder.setAsyncSupported(true);
    context.addServlet(holder, path);
    return this;
  }

  ServletServer errorPage(int status, String path) {
    errors.addErrorPage(status, path);
    return this;
  }

  ServletServer start() throws Exception {
    server.start();
    return this;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = to(path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends what no decent client would, and returns all that is answered. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  void stop() throws Exception {
    server.stop();
  }

  /** What is at a path. */
  interface Page {
    void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  private static final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Page page;

    PageServlet(Page page) {
      this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      page.answer(request, response);
    }
  }
}
