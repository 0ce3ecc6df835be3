package io.github.clerkjava.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.model.Invitation;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_paging")
        .apiUrl(server.url("/").toString())
        .maxRetries(0)
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void list_isOnePageAndAsksOnce() throws Exception {
    array(1, 2, 3);

    PaginatedList<User> page = clerk.users().getUserList(p -> p.limit(3));

    assertThat(page).hasSize(3).extracting(User::getId).containsExactly("1", "2", "3");
    assertThat(page.contains(page.get(0))).isTrue();
    assertThatThrownBy(() -> page.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(sent()).containsExactly("/v1/users?limit=3");
  }

  @Test
  void totalCount_ofUsers_isAskedOnceWithTheSameFilter() throws Exception {
    array(1);
    server.enqueue(
        new MockResponse().setBody("{\"object\":\"total_count\",\"total_count\":5000000000}"));
    PaginatedList<User> page = clerk
        .users()
        .getUserList(
            p -> p.query("a b").addUserId("-user_1").limit(1).offset(2).orderBy("username"));

    assertThat(page.totalCount()).isEqualTo(5_000_000_000L);
    assertThat(page.totalCount()).isEqualTo(5_000_000_000L);

    assertThat(sent()).last().isEqualTo("/v1/users/count?query=a%20b&user_id=-user_1");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void totalCount_thatTheAnswerSays_isNotAskedFor() {
    page(7, 1, 2);

    assertThat(clerk.invitations().getInvitationList().totalCount()).isEqualTo(7);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void totalCount_thatAnOldServerDoesNotSay_fails() {
    array(1);

    assertThatThrownBy(() -> clerk.invitations().getInvitationList().totalCount())
        .isInstanceOf(MissingPropertyException.class);
  }

  @Test
  void autoPaging_ofUsersByDefault_goesByCursorUntilAShortPage() throws Exception {
    array(1, 2);
    array(3, 4);
    array(5);

    assertThat(ids(clerk.users().getUserList(p -> p.limit(2).banned(false))))
        .containsExactly("1", "2", "3", "4", "5");

    assertThat(sent())
        .containsExactly(
            "/v1/users?limit=2&banned=false",
            "/v1/users?limit=2&banned=false&starting_after=2",
            "/v1/users?limit=2&banned=false&starting_after=4");
  }

  @Test
  void autoPaging_ofUsersWithoutLimit_knowsTheDefault() throws Exception {
    array(IntStream.rangeClosed(1, 10).toArray());
    array(11);

    assertThat(ids(clerk.users().getUserList())).hasSize(11);

    assertThat(sent()).containsExactly("/v1/users", "/v1/users?starting_after=10");
  }

  @Test
  void autoPaging_thatEndsWithAFullPage_endsWithAnEmptyOne() throws Exception {
    array(1, 2);
    array();

    assertThat(ids(clerk.users().getUserList(p -> p.limit(2)))).containsExactly("1", "2");

    assertThat(sent()).hasSize(2);
  }

  @Test
  void autoPaging_ofUsersInAnotherOrder_goesByOffset() throws Exception {
    array(1, 2);
    array(3);

    assertThat(ids(clerk.users().getUserList(p -> p.limit(2).orderBy("username").offset(5))))
        .hasSize(3);

    assertThat(sent())
        .containsExactly(
            "/v1/users?limit=2&order_by=username&offset=5",
            "/v1/users?limit=2&order_by=username&offset=7");
  }

  @Test
  void autoPaging_withATotal_stopsThere() throws Exception {
    page(3, 1, 2);
    page(3, 3);

    List<String> ids = clerk.invitations().getInvitationList(p -> p.limit(2)).autoPaging().stream()
        .map(Invitation::getId)
        .collect(Collectors.toList());

    assertThat(ids).containsExactly("1", "2", "3");
    assertThat(sent())
        .containsExactly(
            "/v1/invitations?limit=2&paginated=true",
            "/v1/invitations?limit=2&paginated=true&offset=2");
  }

  @Test
  void autoPaging_ofAServerThatIgnoresTheOffset_doesNotLoop() {
    for (int i = 0; i < 3; i++) {
      page(1000, 1, 2);
    }

    assertThat(clerk.invitations().getInvitationList(p -> p.limit(2)).autoPaging())
        .hasSize(2);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void autoPaging_walkedTwice_asksAgain() {
    array(1, 2);
    array(3);
    array(4);
    PaginatedList<User> page = clerk.users().getUserList(p -> p.limit(2));

    assertThat(ids(page)).containsExactly("1", "2", "3");
    assertThat(ids(page)).containsExactly("1", "2", "4");
  }

  @Test
  void autoPaging_isLazy() {
    array(1, 2);

    assertThat(clerk.users().getUserList(p -> p.limit(2)).autoPaging().stream().findFirst())
        .map(User::getId)
        .contains("1");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void autoPaging_whosePageFails_canGoOn() {
    array(1);
    server.enqueue(new MockResponse().setResponseCode(500));
    array();
    Iterator<User> users =
        clerk.users().getUserList(p -> p.limit(1)).autoPaging().iterator();
    users.next();

    assertThatThrownBy(users::hasNext).isInstanceOf(ClerkApiException.class);

    assertThat(users.hasNext()).isFalse();
    assertThatThrownBy(users::next).isInstanceOf(NoSuchElementException.class);
  }

  private static List<String> ids(PaginatedList<User> users) {
    List<String> ids = new ArrayList<>();
    for (User user : users.autoPaging()) {
      ids.add(user.getId());
    }
    return ids;
  }

  private void array(int... ids) {
    server.enqueue(new MockResponse().setBody(json(ids)));
  }

  private void page(long total, int... ids) {
    server.enqueue(
        new MockResponse().setBody("{\"data\":" + json(ids) + ",\"total_count\":" + total + "}"));
  }

  private static String json(int... ids) {
    return IntStream.of(ids)
        .mapToObj(id -> "{\"id\":\"" + id + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private List<String> sent() throws InterruptedException {
    List<String> paths = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      paths.add(server.takeRequest().getPath());
    }
    return paths;
  }
}
