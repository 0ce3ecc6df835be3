package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.token.Signer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that has no keys yet, and many threads at once: virtual ones where the JDK has them. */
class VerifyTokenThreadsTest {
  private static final int THREADS = 1000;

  /** In a JVM of its own, because the virtual threads of a JVM get their one carrier when the first of them starts. */
  @Test
  @Timeout(90)
  void verifyToken_aThousandThreadsOnOneCarrier_areOneFetch() throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
      assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              THREADS + " verified, 1 fetch, virtual: " + (Runtime.version().feature() >= 21));
    } finally {
      process.destroyForcibly();
    }
  }

  static final class Application {
    private Application() {}

    public static void main(String[] args) throws Exception {
      Signer signer = new Signer("ins_1", 2048);
      CountDownLatch begun = new CountDownLatch(THREADS);
      ExecutorService threads = threads();
      try (MockWebServer server = PromptServer.create()) {
        server.setDispatcher(new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            begun.await();
            return new MockResponse().setBody(Signer.jwks(signer));
          }
        });
        server.start();
        try (Clerk clerk = Clerk.builder()
            .secretKey("sk_test_threads")
            .apiUrl("http://localhost:" + server.getPort())
            .build()) {
          String token = signer.tokenOfToday();
          List<Future<Boolean>> verified = new ArrayList<>();
          for (int i = 0; i < THREADS; i++) {
            verified.add(threads.submit(() -> {
              begun.countDown();
              clerk.verifyToken(token);
              return isVirtual();
            }));
          }
          boolean virtual = true;
          for (Future<Boolean> one : verified) {
            virtual &= one.get();
          }
          System.out.print(verified.size() + " verified, " + server.getRequestCount()
              + " fetch, virtual: " + virtual);
        }
      } finally {
        threads.shutdownNow();
      }
    }

    /** By reflection: the tests are compiled for JDK 17. */
    private static ExecutorService threads() throws ReflectiveOperationException {
      return Runtime.version().feature() < 21
          ? Executors.newCachedThreadPool()
          : (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static boolean isVirtual() throws ReflectiveOperationException {
      return Runtime.version().feature() >= 21
          && (Boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
    }
  }
}
