package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.PromptServer;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.error.ClerkException;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.MissingPropertyException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever text is given as an id is refused by name before anything is sent, or arrives as one segment of the path. */
class PathFuzzTest {
  private static final MockWebServer SERVER = PromptServer.create();
  private static final List<PathArgument> ARGUMENTS = new ArrayList<>();
  private static Clerk clerk;

  /** An argument of a method of a sub-API that becomes a part of the path, and the paths that harmless ids give. */
  private record PathArgument(
      WrapperMethod method, int index, List<Object> samples, List<String> paths) {
    String sample() {
      return (String) samples.get(index);
    }
  }

  @BeforeAll
  static void start() throws Throwable {
    SERVER.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse().setBody("{}");
      }
    });
    SERVER.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_paths")
        .apiUrl(SERVER.url("/").toString())
        .build();
    findArguments();
  }

  @AfterAll
  static void stop() throws IOException {
    clerk.close();
    SERVER.shutdown();
  }

  private static void findArguments() throws Throwable {
    SampleArguments samples = new SampleArguments(Description.ofProject());
    for (WrapperMethod method : WrapperMethods.all()) {
      Object[] arguments = samples.of(method);
      call(method, arguments);
      List<String> paths = takePaths();
      for (int i = 0; i < arguments.length; i++) {
        String segment = "/" + arguments[i];
        if (arguments[i] instanceof String
            && paths.stream().anyMatch(path -> (path + "/").contains(segment + "/"))) {
          ARGUMENTS.add(new PathArgument(method, i, Arrays.asList(arguments), paths));
        }
      }
    }
  }

  /** The first two bytes choose the argument, the rest is the id, in UTF-16 so that half a surrogate pair is one too. */
  @FuzzTest
  void anyId_isRefusedByNameOrArrives(byte[] input) throws Throwable {
    ByteBuffer in = ByteBuffer.wrap(input);
    int choice = in.remaining() < 2 ? 0 : in.getChar();
    anyIdIsRefusedByNameOrArrives(
        ARGUMENTS.get(choice % ARGUMENTS.size()), in.asCharBuffer().toString());
  }

  private static void anyIdIsRefusedByNameOrArrives(PathArgument argument, String id)
      throws Throwable {
    Object[] arguments = argument.samples().toArray();
    arguments[argument.index()] = id;
    try {
      call(argument.method(), arguments);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("\\w+ must not (be|have) .+");
      assertThat(takePaths()).isEmpty();
      return;
    }
    List<String> paths = takePaths();
    assertThat(paths).hasSameSizeAs(argument.paths());
    for (int i = 0; i < paths.size(); i++) {
      assertThat(decodedSegments(paths.get(i)))
          .isEqualTo(segments(argument.paths().get(i)).stream()
              .map(segment -> segment.equals(argument.sample()) ? id : segment)
              .toList());
    }
  }

  @Test
  void mutatedIds_areRefusedByNameOrArrive() throws Throwable {
    for (byte[] input : (Iterable<byte[]>) Mutants.of(getClass(), 3_000)::iterator) {
      anyId_isRefusedByNameOrArrives(input);
    }
  }

  @Test
  void everyPathArgument_arrivesAsOneSegment() throws Throwable {
    assertThat(ARGUMENTS).hasSizeGreaterThan(150);
    for (PathArgument argument : ARGUMENTS) {
      anyIdIsRefusedByNameOrArrives(argument, "a/../b?c=d#e%2F+;ü\ud83d\ude00{user_id}\r\n");
      anyIdIsRefusedByNameOrArrives(argument, "..");
      anyIdIsRefusedByNameOrArrives(argument, "\ud800");
    }
  }

  /** What the answer is worth to a method is not the matter here. */
  private static void call(WrapperMethod method, Object... arguments) throws Throwable {
    try {
      method.call(clerk, arguments);
    } catch (ClerkException | MissingPropertyException e) {
      // The answer has nothing in it.
    }
  }

  private static List<String> takePaths() throws InterruptedException {
    List<String> paths = new ArrayList<>();
    for (RecordedRequest request = SERVER.takeRequest(0, TimeUnit.SECONDS);
        request != null;
        request = SERVER.takeRequest(0, TimeUnit.SECONDS)) {
      paths.add(request.getPath().split("\\?", 2)[0]);
    }
    return paths;
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static List<String> decodedSegments(String path) {
    return segments(path).stream()
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }
}
