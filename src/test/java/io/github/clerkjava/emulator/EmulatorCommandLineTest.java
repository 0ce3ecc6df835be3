package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorCommandLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private ClerkEmulator start(String... arguments) {
    return CommandLine.options(arguments, out).start();
  }

  private static int statusOfUsers(ClerkEmulator emulator) {
    return WithEmulator.send(HttpRequest.newBuilder(URI.create(emulator.getApiUrl() + "/v1/users"))
            .header("Authorization", "Bearer " + emulator.getSecretKey()))
        .status();
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void options_all_areHeeded() {
    try (ClerkEmulator emulator =
        start("--port", "0", "--secret-key", "sk_test_mine", "--strict", "--quiet")) {
      assertThat(emulator.getSecretKey()).isEqualTo("sk_test_mine");
      assertThat(statusOfUsers(emulator)).isEqualTo(400);
      assertThat(printed()).isEmpty();
    }
  }

  @Test
  void options_notQuiet_printsALineForEachRequest() {
    try (ClerkEmulator emulator = start()) {
      statusOfUsers(emulator);

      assertThat(printed()).isEqualTo("GET /v1/users 200" + System.lineSeparator());
    }
  }

  @Test
  void options_notQuiet_printsNoTokenOfAHandshake() throws Exception {
    try (ClerkEmulator emulator = start()) {
      HttpRequest handshake = HttpRequest.newBuilder(URI.create(emulator.getFrontendApiUrl()
              + "/v1/client/handshake?redirect_url=http%3A%2F%2F127.0.0.1%3A9%2F&__session=secret"))
          .build();
      HttpClient.newHttpClient().send(handshake, HttpResponse.BodyHandlers.discarding());

      assertThat(printed()).startsWith("GET /v1/client/handshake ").doesNotContain("secret");
    }
  }

  @Test
  void run_help_printsTheOptions() {
    assertThat(CommandLine.run(new String[] {"--port", "1", "--help"}, out, out))
        .isZero();

    assertThat(printed()).contains("--port", "--secret-key", "--strict", "--quiet");
  }

  @Test
  void run_wrongOption_saysSoAndReturns2() {
    PrintStream ignored =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    assertThat(CommandLine.run(new String[] {"--colour"}, /* out= */ ignored, /* err= */ out))
        .isEqualTo(2);
    assertThat(printed()).contains("Unknown option --colour", "--help");
  }

  @Test
  void run_untilInterrupted_tellsUrlAndKey() throws InterruptedException {
    Thread runner =
        new Thread(() -> CommandLine.run(new String[] {"--secret-key", "sk_test_mine"}, out, out));
    runner.start();
    while (!printed().contains("Ctrl+C")) {
      Thread.onSpinWait();
    }
    String url = printed().replaceAll("(?s).*(http://[0-9.:]+).*", "$1");

    assertThat(printed()).contains("sk_test_mine", "pk_test_");
    assertThat(WithEmulator.send(HttpRequest.newBuilder(URI.create(url + "/v1/users")))
            .status())
        .isEqualTo(401);
    runner.interrupt();
    runner.join();
    assertThatThrownBy(
            () -> WithEmulator.send(HttpRequest.newBuilder(URI.create(url + "/v1/users"))))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "--colour, Unknown option --colour",
    "8484, Unknown option 8484",
    "--port, --port needs a value",
    "--port high, '--port must be a number, but was high'",
    "--port 70000, 'port must be from 0 to 65535, but was 70000'",
    "--secret-key x, secretKey must start with sk_ and have no spaces",
    "--publishable-key pk_x, publishableKey must be pk_live_ or pk_test_ and the base64 of a host with a dot and a $"
  })
  void options_wrong_sayWhatIsWrong(String arguments, String message) {
    assertThatThrownBy(() -> CommandLine.options(arguments.split(" ", -1), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
