package io.github.clerkjava.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Bodies go on as they come in, and requests do not wait for each other. */
class ProxyStreamingTest extends ProxyFixture {
  @Test
  void requestBody_goesOnBeforeItHasEnded() throws Exception {
    CountDownLatch firstPartIsThere = new CountDownLatch(1);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> {
        try (Socket connection = socket.accept()) {
          InputStream in = connection.getInputStream();
          String all = readUntil(in, "first ");
          firstPartIsThere.countDown();
          all += readUntil(in, "second");
          connection
              .getOutputStream()
              .write("HTTP/1.1 204 x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          return all;
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      InputStream body = new InputStream() {
        private int parts;

        @Override
        public int read() {
          throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          if (parts++ > 0) {
            await(firstPartIsThere);
          }
          byte[] part = (parts == 1 ? "first " : "second").getBytes(StandardCharsets.UTF_8);
          System.arraycopy(part, 0, into, offset, part.length);
          return part.length;
        }
      };
      FrontendApiProxy toRaw = clerk.frontendApiProxy(
          options -> options.fapiUrl("http://127.0.0.1:" + socket.getLocalPort()));

      try (ProxyResponse response = toRaw.forward(request("POST", "/__clerk/v1")
          .header("Content-Length", "12")
          .body(body)
          .build())) {
        assertThat(response.getStatus()).isEqualTo(204);
      }
      assertThat(received.get(5, TimeUnit.SECONDS)).endsWith("first second");
    }
  }

  @Test
  void answer_comesBeforeItHasEnded() throws Exception {
    CountDownLatch firstPartIsRead = new CountDownLatch(1);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
        try (Socket connection = socket.accept()) {
          readUntil(connection.getInputStream(), "\r\n\r\n");
          OutputStream out = connection.getOutputStream();
          out.write("HTTP/1.1 200 x\r\nContent-Length: 12\r\n\r\nfirst "
              .getBytes(StandardCharsets.UTF_8));
          await(firstPartIsRead);
          out.write("second".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
      FrontendApiProxy toRaw = clerk.frontendApiProxy(
          options -> options.fapiUrl("http://127.0.0.1:" + socket.getLocalPort()));

      try (ProxyResponse response = toRaw.forward(get().build())) {
        assertThat(readUntil(response.getBody(), "first ")).isEqualTo("first ");
        firstPartIsRead.countDown();
        assertThat(text(response)).isEqualTo("second");
      }
      served.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void largeBodies_arriveWhole_inBothDirections() throws Exception {
    long size = 64L << 20;
    server.setBodyLimit(0); // It is counted, not kept.
    server.enqueue(new MockResponse()
        .setBody(new Buffer().write(new byte[1 << 20]))
        .setHeader("Content-Length", 1 << 20));

    try (ProxyResponse response = proxy.forward(request("POST", "/__clerk/v1")
        .header("Content-Length", String.valueOf(size))
        .body(new Zeros(size))
        .build())) {
      assertThat(response.getBody().readAllBytes()).hasSize(1 << 20);
    }
    assertThat(next().getBodySize()).isEqualTo(size);
  }

  @Test
  void manyAtOnce_getTheirOwnAnswers() throws Exception {
    CountDownLatch all = new CountDownLatch(16);
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        all.countDown();
        await(all);
        return new MockResponse()
            .addHeader("Set-Cookie", "__client=" + request.getPath())
            .setBody(request.getHeader("Cookie") + request.getBody().readUtf8());
      }
    });
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String name = "n" + i;
        answers.add(threads.submit(() -> {
          try (ProxyResponse response = proxy.forward(request("POST", "/__clerk/" + name)
              .header("Cookie", "c=" + name)
              .header("Content-Length", String.valueOf(name.length()))
              .body(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)))
              .build())) {
            return response.getHeader("Set-Cookie") + " " + text(response);
          }
        }));
      }
      for (int i = 0; i < 16; i++) {
        assertThat(answers.get(i).get(10, TimeUnit.SECONDS))
            .isEqualTo("__client=/n" + i + " c=n" + i + "n" + i);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void close_letsGoOfTheConnection() throws Exception {
    for (int i = 0; i < 2; i++) {
      server.enqueue(new MockResponse().setBody("x"));
      proxy.forward(get().build()).close();
    }
    next();

    assertThat(next().getSequenceNumber())
        .as("requests before on the connection")
        .isEqualTo(1);
  }

  @Test
  void clientThatIsClosed_breaksOffWhatWaits() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        arrived.countDown();
        await(over);
        return new MockResponse();
      }
    });
    Clerk closing = Clerk.builder().secretKey(KEY).build();
    try {
      FrontendApiProxy its = proxy(closing, options -> {});
      Future<ProxyResponse> waiting =
          CompletableFuture.supplyAsync(() -> its.forward(get().build()));
      await(arrived);
      closing.close();

      assertThat(code(waiting.get(5, TimeUnit.SECONDS))).isEqualTo("502 proxy_request_failed");
    } finally {
      over.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String readUntil(InputStream in, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int read = in.read();
      assertThat(read).isNotNegative();
      text.append((char) read);
    }
    return text.toString();
  }

  /** So many zeros, none of which is kept. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int read = (int) Math.min(left, length);
      left -= read;
      return read == 0 ? -1 : read;
    }
  }
}
