package io.github.clerkjava.emulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The JDK's HTTP server on 127.0.0.1, with threads that do not keep the JVM alive. */
final class LoopbackServer {
  private static final int THREADS = 32;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ThreadPoolExecutor executor;

  LoopbackServer(int port) {
    // Without it, answers wait for the acknowledgement of what was sent before: 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on port " + port + ": " + e.getMessage(), e);
    }
    executor = new ThreadPoolExecutor(
        THREADS,
        THREADS,
        10,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        LoopbackServer::daemon);
    executor.allowCoreThreadTimeOut(true);
    server.setExecutor(executor);
  }

  /** Starts the server from a daemon thread, whose nature the server's own thread inherits. */
  void start(HttpHandler handler) {
    server.createContext("/", handler);
    Thread starter = daemon(server::start);
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "clerk-emulator");
    thread.setDaemon(true);
    return thread;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
    executor.shutdownNow();
  }
}
