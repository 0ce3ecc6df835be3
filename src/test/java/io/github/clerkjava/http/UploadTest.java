package io.github.clerkjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.Clerk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_upload")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void path_isSentWithNameAndType(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("ada \"1\".png"), "picture");

    RecordedRequest request = send(Upload.of(file));

    assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(request.getBody().readUtf8())
        .contains("name=\"file\"; filename=\"ada %221%22.png\"")
        .contains("Content-Type: image/png")
        .contains("\r\n\r\npicture\r\n");
  }

  @Test
  void path_canBeSentAgain(@TempDir Path directory) throws Exception {
    Upload upload = Upload.of(Files.writeString(directory.resolve("a.jpg"), "picture"));

    assertThat(send(upload).getBody().readUtf8()).contains("picture");
    assertThat(send(upload).getBody().readUtf8()).contains("picture");
  }

  @Test
  void bytes_areSentWithNameAndType() throws Exception {
    Upload upload = Upload.of("picture".getBytes(StandardCharsets.UTF_8), "ada.webp", "image/webp");

    assertThat(send(upload).getBody().readUtf8())
        .contains("filename=\"ada.webp\"")
        .contains("Content-Type: image/webp")
        .contains("\r\n\r\npicture\r\n");
  }

  @Test
  void stream_isReadInPiecesAndClosed() throws Exception {
    int length = 20_000_000;
    AtomicInteger largest = new AtomicInteger();
    AtomicBoolean closed = new AtomicBoolean();
    InputStream zeros = new InputStream() {
      private int left = length;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] target, int offset, int size) {
        largest.accumulateAndGet(size, Math::max);
        int read = Math.min(size, left);
        left -= read;
        return read == 0 ? -1 : read;
      }

      @Override
      public void close() {
        closed.set(true);
      }
    };

    RecordedRequest request = send(Upload.of(zeros, length, "big.png", "image/png"));

    assertThat(request.getBodySize()).isGreaterThan(length).isLessThan(length + 1000);
    assertThat(request.getHeader("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
    assertThat(largest).hasValueLessThan(100_000);
    assertThat(closed).isTrue();
  }

  @Test
  void unusableArguments_areNamed(@TempDir Path directory) throws IOException {
    Path unknownType = Files.writeString(directory.resolve("picture"), "a");
    byte[] content = {1};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(directory.resolve("none.png")))
        .withMessageContaining("file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(directory))
        .withMessageContaining("file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(unknownType))
        .withMessageContaining("content type");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(content, " ", "image/png"))
        .withMessageContaining("filename");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(content, "a.png", "picture"))
        .withMessageContaining("contentType");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of(InputStream.nullInputStream(), -1, "a.png", "image/png"))
        .withMessageContaining("length");
  }

  private RecordedRequest send(Upload upload) throws InterruptedException {
    server.enqueue(new MockResponse().setBody("{}"));
    clerk.execute(clerk.api().users().updateUserProfileImage("user_1", upload.asPart("file")));
    return server.takeRequest();
  }
}
