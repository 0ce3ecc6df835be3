package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.PromptServer;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.fuzz.Mutants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever a server answers is a value or the exception that is meant for it. */
class AnswersFuzzTest {
  /** Status, headers, an empty line, body: as HTTP has it, but for the first line. */
  private static final Pattern ANSWER = Pattern.compile(
      "(?<status>[0-9]{3})\n(?<headers>(?:[A-Za-z0-9-]+:[^\n]*\n)*)\n(?<body>.*)", Pattern.DOTALL);

  private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9-]+):([^\n]*)\n");

  /** How long the body is is between the HTTP client and the server, and a redirect would need a second answer. */
  private static final Set<String> LEFT_OUT =
      Set.of("content-length", "transfer-encoding", "connection", "location");

  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private static final MockWebServer SERVER = PromptServer.create();
  private static Clerk clerk;

  @BeforeAll
  static void start() throws IOException {
    SERVER.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_answers")
        .apiUrl(SERVER.url("/").toString())
        .maxRetries(0)
        .build();
  }

  @AfterAll
  static void stop() throws IOException {
    clerk.close();
    SERVER.shutdown();
  }

  @FuzzTest
  void anyAnswer_isAValueOrTheExceptionMeantForIt(byte[] answer) throws InterruptedException {
    Matcher parts = ANSWER.matcher(new String(answer, StandardCharsets.ISO_8859_1));
    if (!parts.matches()) {
      return;
    }
    int status = Integer.parseInt(parts.group("status"));
    if (status < 200 || status > 599) {
      return;
    }
    SERVER.enqueue(response(status, parts.group("headers"), parts.group("body")));
    ClerkException thrown = null;
    try {
      assertThat(clerk.users().getUser("user_1").toString()).startsWith("User{");
    } catch (ClerkException e) {
      thrown = e;
    }
    SERVER.takeRequest();

    if (status >= 300) {
      assertThat(thrown).isInstanceOf(ClerkApiException.class);
      assertThat(((ClerkApiException) thrown).getStatus()).isEqualTo(status);
    } else if (thrown instanceof ClerkConnectionException) {
      // What is packed and ends early counts as broken off.
      assertThat(parts.group("headers")).containsIgnoringCase("content-encoding:");
    } else if (thrown != null) {
      assertThat(thrown).isInstanceOf(ClerkResponseException.class);
      assertThat(((ClerkResponseException) thrown).getStatus()).isEqualTo(status);
    }
  }

  private static MockResponse response(int status, String headers, String body) {
    MockResponse response = new MockResponse().setResponseCode(status);
    if (!WITHOUT_BODY.contains(status)) {
      response.setBody(new Buffer().write(body.getBytes(StandardCharsets.ISO_8859_1)));
    }
    for (Matcher header = HEADER.matcher(headers); header.find(); ) {
      if (!LEFT_OUT.contains(header.group(1).toLowerCase(Locale.ROOT))) {
        response.addHeaderLenient(header.group(1), header.group(2));
      }
    }
    return response;
  }

  @Test
  void everyStatus_isAValueOrTheExceptionMeantForIt() throws InterruptedException {
    for (int status = 200; status < 600; status++) {
      String answer = status + "\nRetry-After: 0\n\n{\"errors\":[]}";
      anyAnswer_isAValueOrTheExceptionMeantForIt(answer.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void mutatedAnswers_areValuesOrTheExceptionsMeantForThem() throws InterruptedException {
    for (byte[] answer : (Iterable<byte[]>) Mutants.of(getClass(), 3_000)::iterator) {
      anyAnswer_isAValueOrTheExceptionMeantForIt(answer);
    }
  }
}
