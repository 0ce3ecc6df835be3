package io.github.clerkjava.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets that send at once. By default a request of several packets waits in the middle until the server has
 * acknowledged the first, which it puts off for 40 ms in the hope of sending something itself.
 */
final class PromptSockets extends SocketFactory {
  private static final PromptSockets INSTANCE = new PromptSockets();

  private PromptSockets() {}

  /** Returns these in place of the default ones; others are what the user wants. */
  static SocketFactory inPlaceOf(SocketFactory given) {
    return given == SocketFactory.getDefault() ? INSTANCE : given;
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return prompt(new Socket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return prompt(new Socket(host, port, local, localPort));
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
