package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.ExampleServer.Received;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.model.TotalCount;
import io.github.clerkjava.paging.PaginatedList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every method of the Node SDK is there under its name, and puts on the wire what Node puts there. The methods stand in
 * src/test/resources/node-sdk/methods.csv.
 */
class NodeSurfaceTest {
  private final Description description = Description.ofProject();
  private final SampleArguments samples = new SampleArguments(description);
  private ExampleServer server;
  private Clerk clerk;

  record Row(
      String accessor, String method, List<String> requests, Set<String> query, Set<String> body) {
    static Row of(String line) {
      String[] cells = line.split(";", -1);
      return new Row(
          cells[0], cells[1], List.of(cells[2].split(",")), words(cells[3]), words(cells[4]));
    }

    private static Set<String> words(String cell) {
      return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }
  }

  static List<Row> rows() throws IOException {
    try (var in = NodeSurfaceTest.class.getResourceAsStream("/node-sdk/methods.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Row::of)
          .toList();
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = new ExampleServer(description);
    clerk = Clerk.builder().secretKey("sk_test_surface").apiUrl(server.url()).build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.close();
  }

  @Test
  void rows_areAllOfNode() throws IOException {
    assertThat(rows()).hasSize(191).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> method_sendsWhatNodeSends() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.accessor() + "." + row.method(), () -> check(row)));
  }

  private void check(Row row) throws Exception {
    List<WrapperMethod> overloads = WrapperMethods.named(row.accessor(), row.method());
    assertThat(overloads).as("overloads").isNotEmpty();
    Set<String> requests = new TreeSet<>();
    Set<String> query = new TreeSet<>();
    Set<String> body = new TreeSet<>();
    for (WrapperMethod overload : overloads) {
      Object answer = callAndTurn(overload);
      List<Received> received = server.takeReceived();
      assertThat(received).as("requests of %s", overload).isNotEmpty();
      for (Received one : received) {
        requests.add(one.operationName());
        query.addAll(one.queryNames());
        body.addAll(one.bodyNames());
      }
      assertDecoded(overload, received, answer);
    }
    assertThat(requests).containsAll(row.requests());
    assertThat(query).containsAll(row.query());
    assertThat(body).containsAll(row.body());
  }

  /** A list that says its length only when asked is asked. */
  private Object callAndTurn(WrapperMethod method) throws Exception {
    try {
      Object answer = method.call(clerk, samples.of(method));
      if (answer instanceof PaginatedList<?> list) {
        list.totalCount();
      }
      return answer;
    } catch (Exception e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(method + " fails", e);
    }
  }

  /** An answer of several requests is that of the last one, but a list is not that of the request for its length. */
  private void assertDecoded(WrapperMethod method, List<Received> received, Object answer)
      throws IOException {
    boolean list = answer instanceof List;
    Received source = received.get(list ? 0 : received.size() - 1);
    Node schema = server.successOf(source.operation());
    if (method.method().getReturnType() == void.class) {
      assertThat(schema.exists()).as("%s loses its answer", method).isFalse();
    } else if (answer instanceof Long) {
      assertThat(answer).as("%s", method).isEqualTo(((TotalCount) example(schema)).getTotalCount());
    } else if (answer instanceof String) {
      assertThat(answer).as("%s", method).isEqualTo(ExampleServer.TEXT);
    } else {
      Object example = example(schema);
      assertThat(answer)
          .as("%s", method)
          .isEqualTo(example instanceof ListPage<?> page ? page.getData() : example);
    }
  }

  private Object example(Node schema) throws IOException {
    return GeneratedCode.adapter(description, schema)
        .fromJson(Json.text(Synthetic.of(description, schema)));
  }
}
