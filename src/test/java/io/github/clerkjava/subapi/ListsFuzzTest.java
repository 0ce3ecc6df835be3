package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.PromptServer;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.paging.PaginatedList;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever a server answers where a list is promised is a list or a {@link ClerkResponseException}. */
class ListsFuzzTest {
  private static final MockWebServer SERVER = PromptServer.create();
  private static List<Supplier<PaginatedList<?>>> lists;
  private static Clerk clerk;

  /** One of each kind: paged by cursor, by offset, and not at all. */
  @BeforeAll
  static void start() throws IOException {
    SERVER.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_lists")
        .apiUrl(SERVER.url("/").toString())
        .build();
    lists = List.of(
        () -> clerk.users().getUserList(),
        () -> clerk.organizations().getOrganizationList(),
        () -> clerk.domains().list());
  }

  @AfterAll
  static void stop() throws IOException {
    clerk.close();
    SERVER.shutdown();
  }

  @FuzzTest
  void anyBody_isAListOrRefused(byte[] body) throws InterruptedException {
    for (Supplier<PaginatedList<?>> list : lists) {
      SERVER.enqueue(new MockResponse().setBody(new Buffer().write(body)));
      try {
        assertThat(list.get()).doesNotContainNull();
      } catch (ClerkResponseException e) {
        assertThat(e.getStatus()).isEqualTo(200);
      }
      SERVER.takeRequest();
    }
  }

  @Test
  void mutatedLists_areListsOrRefused() throws InterruptedException {
    for (byte[] body : (Iterable<byte[]>) Mutants.of(getClass(), 1_500)::iterator) {
      anyBody_isAListOrRefused(body);
    }
  }
}
