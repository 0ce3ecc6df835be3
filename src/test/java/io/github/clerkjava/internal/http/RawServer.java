package io.github.clerkjava.internal.http;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Says what it is told to every request, HTTP or not, and closes the connection. */
final class RawServer implements Closeable {
  /** Writes an answer. */
  interface Answer {
    void writeTo(OutputStream out) throws IOException;
  }

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger requests = new AtomicInteger();

  /** Takes an answer with bare line feeds; that the connection ends with it is added. */
  RawServer(String answer) throws IOException {
    this(out -> out.write(answer
        .replaceFirst("^(HTTP/.*)\n", "$1\nConnection: close\n")
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8)));
  }

  RawServer(Answer answer) throws IOException {
    Thread acceptor = new Thread(() -> accept(answer), "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private void accept(Answer answer) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> serve(connection, answer), "raw-server");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection, Answer answer) {
    try (connection) {
      BufferedReader in = new BufferedReader(
          new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      requests.incrementAndGet();
      answer.writeTo(connection.getOutputStream());
    } catch (IOException e) {
      // The client has had enough, which may be just what is tested.
    }
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int requestCount() {
    return requests.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
