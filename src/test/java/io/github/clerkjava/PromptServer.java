package io.github.clerkjava;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
import okhttp3.mockwebserver.MockWebServer;

/** Makes servers for many calls: a body follows its headers at once, and no call is logged. */
public final class PromptServer {
  /** Kept, because loggers that nobody holds forget their level. */
  private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

  private PromptServer() {}

  /** Makes one that is not started. */
  public static MockWebServer create() {
    LOG.setLevel(Level.WARNING);
    MockWebServer server = new MockWebServer();
    server.setServerSocketFactory(new PromptSockets());
    return server;
  }

  /** Without TCP_NODELAY the body waits for the client to acknowledge the headers, which takes 40 ms. */
  private static final class PromptSockets extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
