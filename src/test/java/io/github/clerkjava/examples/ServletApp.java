package io.github.clerkjava.examples;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.servlet.ClerkFilter;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.TokenType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * An application of servlets, on an embedded Jetty, that knows who its users are: a page for all, a page for those who are
 * signed in, a path for programs too, and one that takes a permission.
 */
public final class ServletApp {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /** Starts one on a port of 127.0.0.1, 0 for one that is free. The authenticator accepts session tokens and API keys. */
  ServletApp(int port, RequestAuthenticator authenticator) throws Exception {
    ClerkFilter clerk = new ClerkFilter(authenticator::authenticate).redirectToSignIn();
    ServletContextHandler context = new ServletContextHandler("/");
    context.addFilter(clerk, "/*", EnumSet.allOf(DispatcherType.class));
    context.addFilter(
        clerk.requireAuthentication(), "/account", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new Home(), "");
    context.addServlet(new Account(), "/account");
    context.addServlet(new WhoAmI(), "/api/whoami");
    context.addServlet(new Reports(), "/api/reports");
    server.setHandler(context);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.start();
  }

  /** Runs the application on port 8080, with the keys of the environment, until it is stopped. */
  public static void main(String[] arguments) throws Exception {
    ServletApp app = new ServletApp(8080, HttpServerApp.authenticator(Clerk.fromEnv()));
    System.out.println("The application is at " + app.url());
    app.server.join();
  }

  String url() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  /** Stops it at once. */
  void stop() throws Exception {
    server.stop();
  }

  /** A page for all. */
  private static final class Home extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean known = request.getUserPrincipal() != null;
      response.getWriter().print(known ? "Welcome back" : "Welcome, stranger");
    }
  }

  /** A page behind the filter that sends others to sign in. */
  private static final class Account extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("The account of " + request.getRemoteUser());
    }
  }

  /** For users and for programs. */
  private static final class WhoAmI extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean program =
          ClerkFilter.auth(request).requireAuthenticated().getTokenType() == TokenType.API_KEY;
      response
          .getWriter()
          .print((program ? "A program of " : "The user ") + request.getRemoteUser());
    }
  }

  /** For users with a permission; the filter answers 401 or 403 to all others. */
  private static final class Reports extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ClerkFilter.state(request).toSessionAuth().requirePermission("org:reports:read");
      response.getWriter().print("All is well");
    }
  }
}
