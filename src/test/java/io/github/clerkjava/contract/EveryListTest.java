package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.PromptServer;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.paging.PaginatedList;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every list is walked to its end, whatever the server makes of it meanwhile. */
class EveryListTest {
  private final Description description = Description.ofProject();
  private final SampleArguments samples = new SampleArguments(description);
  private final MockWebServer server = PromptServer.create();
  private final AtomicInteger requests = new AtomicInteger();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_lists")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @TestFactory
  Stream<DynamicTest> autoPaging_seesEveryElementOnce() {
    return lists(list -> {
      serve(request -> 23, true);

      List<?> all = call(list).autoPaging().stream().toList();

      assertThat(all).hasSize(23).doesNotHaveDuplicates();
    });
  }

  @TestFactory
  Stream<DynamicTest> totalCount_isThatOfTheWholeList() {
    return lists(list -> {
      serve(request -> 23, true);

      assertThat(call(list).totalCount()).isEqualTo(23);
    });
  }

  @TestFactory
  Stream<DynamicTest> autoPaging_serverThatIgnoresTheOffset_ends() {
    return lists(list -> {
      serve(request -> 1000, false);

      assertThat(call(list).autoPaging().stream().count()).isPositive();
      assertThat(requests.get()).isLessThanOrEqualTo(3);
    });
  }

  @TestFactory
  Stream<DynamicTest> autoPaging_listThatShrinks_ends() {
    return lists(list -> {
      serve(request -> request == 1 ? 23 : 5, true);

      assertThat(call(list).autoPaging().stream().count()).isBetween(10L, 23L);
    });
  }

  @TestFactory
  Stream<DynamicTest> autoPaging_listThatGrows_ends() {
    return lists(list -> {
      serve(request -> 22 + request, true);

      assertThat(call(list).autoPaging().stream().count()).isGreaterThanOrEqualTo(23);
    });
  }

  /** Does something with the simplest form of every list. */
  private Stream<DynamicTest> lists(Check check) {
    List<WrapperMethod> all = WrapperMethods.all().stream()
        .filter(method -> method.method().getReturnType() == PaginatedList.class)
        .filter(method -> !method.takesConsumer())
        .toList();
    return all.stream()
        .filter(method -> all.stream()
            .noneMatch(other -> other.name().equals(method.name())
                && other.method().getParameterCount() < method.method().getParameterCount()))
        .map(method -> DynamicTest.dynamicTest(method.toString(), () -> {
          requests.set(0);
          check.on(method);
        }));
  }

  private interface Check {
    void on(WrapperMethod list) throws Throwable;
  }

  private PaginatedList<?> call(WrapperMethod list) throws Throwable {
    return (PaginatedList<?>) list.call(clerk, samples.ofRequired(list));
  }

  /** Serves a list whose length depends on how many requests there were. */
  private void serve(IntUnaryOperator length, boolean byOffset) {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        HttpUrl url = request.getRequestUrl();
        int total = length.applyAsInt(requests.incrementAndGet());
        if (url.encodedPath().endsWith("/count")) {
          return new MockResponse()
              .setBody("{\"object\":\"total_count\",\"total_count\":" + total + "}");
        }
        Node answer =
            ExampleServer.successOf(description, ExampleServer.operationOf(description, request));
        boolean paged = ExampleServer.operationOf(description, request) != null
            && description.parameters(ExampleServer.operationOf(description, request)).stream()
                .anyMatch(parameter -> parameter.text("name").equals("limit"));
        int limit = paged ? number(url, "limit", 10) : total;
        int offset = byOffset ? start(url) : 0;
        return new MockResponse().setBody(Json.text(page(answer, url, offset, limit, total)));
      }
    });
  }

  private static int start(HttpUrl url) {
    String cursor = url.queryParameter("starting_after");
    return cursor == null
        ? number(url, "offset", 0)
        : Integer.parseInt(cursor.substring(cursor.indexOf('_') + 1)) + 1;
  }

  private static int number(HttpUrl url, String name, int absent) {
    String value = url.queryParameter(name);
    return value == null ? absent : Integer.parseInt(value);
  }

  private JsonElement page(Node answer, HttpUrl url, int offset, int limit, int total) {
    Node meant = description.meant(answer);
    Node element = description.schema(meant.text("x-list-of") + meant.text("x-page-of"));
    JsonArray elements = new JsonArray();
    for (int i = offset; i < Math.min(total, offset + limit); i++) {
      JsonObject one = Synthetic.of(description, element).getAsJsonObject();
      String name = Stream.of("id", "user_id", "provider_user_id", "slug", "object")
          .filter(one::has)
          .findFirst()
          .orElseThrow();
      one.addProperty(name, "id_" + i);
      elements.add(one);
    }
    if (meant.has("x-list-of") && !"true".equals(url.queryParameter("paginated"))) {
      return elements;
    }
    JsonObject page = new JsonObject();
    page.add(
        meant.has("x-page-of") && description.allProperties(meant).containsKey("m2m_tokens")
            ? "m2m_tokens"
            : "data",
        elements);
    page.addProperty("total_count", total);
    return page;
  }
}
