package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.User;
import io.github.clerkjava.paging.PaginatedList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the list of users is walked while users are deleted. */
class UserPagesTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_user_pages")
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
  void autoPaging_whoseLastUserWasDeleted_goesOnAfterTheOneBefore() throws Exception {
    page(1, 2, 3);
    gone();
    page(4);

    assertThat(ids(3)).containsExactly("1", "2", "3", "4");

    assertThat(sent())
        .containsExactly(
            "/v1/users?limit=3",
            "/v1/users?limit=3&starting_after=3",
            "/v1/users?limit=3&starting_after=2");
  }

  @Test
  void autoPaging_whoseLastUsersWereDeleted_goesBackFasterAndLeavesOutWhatComesAgain()
      throws Exception {
    page(1, 2, 3, 4, 5);
    gone();
    gone();
    page(3, 6, 7, 8, 9);
    page();

    assertThat(ids(5)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");

    assertThat(sent())
        .containsExactly(
            "/v1/users?limit=5",
            "/v1/users?limit=5&starting_after=5",
            "/v1/users?limit=5&starting_after=4",
            "/v1/users?limit=5&starting_after=2",
            "/v1/users?limit=5&starting_after=9");
  }

  @Test
  void autoPaging_whoseFirstPageWasDeleted_asksForItAgain() throws Exception {
    page(1, 2);
    gone();
    gone();
    page(3, 4);
    page(5);

    assertThat(ids(2)).containsExactly("1", "2", "3", "4", "5");

    assertThat(sent())
        .containsExactly(
            "/v1/users?limit=2",
            "/v1/users?limit=2&starting_after=2",
            "/v1/users?limit=2&starting_after=1",
            "/v1/users?limit=2",
            "/v1/users?limit=2&starting_after=4");
  }

  @Test
  void autoPaging_whosePageWasDeleted_goesOnAfterThePageBefore() throws Exception {
    page(1);
    page(2);
    gone();
    page(3);
    page();

    assertThat(ids(1)).containsExactly("1", "2", "3");

    assertThat(sent())
        .containsExactly(
            "/v1/users?limit=1",
            "/v1/users?limit=1&starting_after=1",
            "/v1/users?limit=1&starting_after=2",
            "/v1/users?limit=1&starting_after=1",
            "/v1/users?limit=1&starting_after=3");
  }

  @Test
  void autoPaging_whosePageAndCursorWereDeleted_goesOnByTime() throws Exception {
    page(1);
    page(2);
    gone();
    gone();
    page(3);
    page();

    assertThat(ids(1)).containsExactly("1", "2", "3");

    assertThat(sent())
        .endsWith(
            "/v1/users?limit=1&starting_after=2",
            "/v1/users?limit=1&starting_after=1",
            "/v1/users?limit=1&created_at_before=2001",
            "/v1/users?limit=1&created_at_before=2001&starting_after=3");
  }

  @Test
  void autoPaging_whosePageAndCursorWereDeleted_oldestFirst_goesOnByTime() throws Exception {
    page(1);
    page(2);
    gone();
    gone();
    page();

    assertThat(clerk
            .users()
            .getUserList(p -> p.limit(1).orderBy("created_at").banned(true))
            .autoPaging())
        .hasSize(2);

    assertThat(sent())
        .last()
        .isEqualTo("/v1/users?limit=1&order_by=created_at&banned=true&created_at_after=1999");
  }

  @Test
  void autoPaging_ofAServerThatTakesNoCursor_failsRatherThanEnds() {
    page(1, 2);
    gone();
    gone();
    page(1, 2);

    assertThatThrownBy(() -> ids(2))
        .isInstanceOfSatisfying(
            ClerkApiException.class, e -> assertThat(e.getStatus()).isEqualTo(422));
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 500})
  void autoPaging_thatFailsOtherwise_looksForNoOtherCursor(int status) {
    page(1, 2);
    server.enqueue(new MockResponse().setResponseCode(status));
    page(3);

    assertThatThrownBy(() -> ids(2))
        .isInstanceOfSatisfying(
            ClerkApiException.class, e -> assertThat(e.getStatus()).isEqualTo(status));
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void autoPaging_thatFailsWhileItLooksForACursor_canGoOn() {
    page(1, 2);
    gone();
    server.enqueue(new MockResponse().setResponseCode(500));
    gone();
    page(3);
    Iterator<User> users =
        clerk.users().getUserList(p -> p.limit(2)).autoPaging().iterator();
    users.next();
    users.next();

    assertThatThrownBy(users::hasNext)
        .isInstanceOfSatisfying(
            ClerkApiException.class, e -> assertThat(e.getStatus()).isEqualTo(500));

    assertThat(users.next().getId()).isEqualTo("3");
    assertThat(users.hasNext()).isFalse();
  }

  @Test
  void getUserList_afterADeletedUser_isRefused() {
    gone();

    assertThatThrownBy(() -> clerk.users().getUserList(p -> p.startingAfter("1")))
        .isInstanceOf(ClerkApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** Users are deleted before, at and behind the place, each time others: nobody who stays is missed, or seen twice. */
  @Test
  void autoPaging_ofUsersThatAreDeletedMeanwhile_seesAllOthersOnce() {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      int limit = 3 + random.nextInt(5);
      boolean newestFirst = random.nextBoolean();
      int share = random.nextInt(40);
      LiveUsers live = new LiveUsers(20);
      server.setDispatcher(live);

      List<Integer> seen = new ArrayList<>();
      for (User user : clerk
          .users()
          .getUserList(p -> p.limit(limit).orderBy(newestFirst ? "-created_at" : "created_at"))
          .autoPaging()) {
        seen.add(Integer.valueOf(user.getId()));
        int last = random.nextInt(4);
        live.delete(seen.subList(Math.max(0, seen.size() - last), seen.size())::contains);
        live.delete(id -> random.nextInt(100) < share / 10);
        if (random.nextInt(100) < share) {
          live.delete(seen::contains);
        }
      }

      assertThat(seen).as("seed %s", seed).doesNotHaveDuplicates().containsAll(live.left());
      assertThat(seen)
          .as("seed %s", seed)
          .isSortedAccordingTo(newestFirst ? Collections.reverseOrder() : Integer::compare);
    }
  }

  @Test
  void autoPaging_whoseUsersAreAllDeletedOnTheWay_asksFewTimesPerPage() {
    LiveUsers live = new LiveUsers(1200);
    server.setDispatcher(live);

    for (User user : clerk.users().getUserList(p -> p.limit(500)).autoPaging()) {
      live.delete(id -> id.equals(Integer.valueOf(user.getId())));
    }

    assertThat(live.left()).isEmpty();
    // 3 pages, and twice the cursor, 9 others, and the page again.
    assertThat(server.getRequestCount()).isEqualTo(1 + 2 * 11);
  }

  private List<String> ids(int limit) {
    PaginatedList<User> first = clerk.users().getUserList(p -> p.limit(limit));
    return first.autoPaging().stream().map(User::getId).collect(Collectors.toList());
  }

  private void page(Integer... ids) {
    server.enqueue(new MockResponse().setBody(json(Stream.of(ids))));
  }

  /** How the server refuses a cursor that names nobody. */
  private void gone() {
    server.enqueue(refusal());
  }

  private static MockResponse refusal() {
    return new MockResponse()
        .setResponseCode(422)
        .setBody(
            "{\"errors\":[{\"code\":\"form_resource_not_found\",\"meta\":{\"param_name\":\"starting_after\"}}]}");
  }

  /** A user with a lower id is older. */
  private static String json(Stream<Integer> ids) {
    return ids.map(id -> "{\"id\":\"" + id + "\",\"created_at\":" + id * 1000 + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private List<String> sent() throws InterruptedException {
    List<String> paths = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      paths.add(server.takeRequest().getPath());
    }
    return paths;
  }

  /** A server whose users can be deleted between requests. */
  private static final class LiveUsers extends Dispatcher {
    private final TreeSet<Integer> ids;

    LiveUsers(int count) {
      ids = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    synchronized void delete(Predicate<Integer> which) {
      ids.removeIf(which);
    }

    synchronized List<Integer> left() {
      return new ArrayList<>(ids);
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
      HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
      boolean newestFirst = !"created_at".equals(url.queryParameter("order_by"));
      String before = url.queryParameter("created_at_before");
      String after = url.queryParameter("created_at_after");
      String cursor = url.queryParameter("starting_after");
      Integer last = cursor == null ? null : Integer.valueOf(cursor);
      if (last != null && !ids.contains(last)) {
        return refusal();
      }
      return new MockResponse()
          .setBody(json((newestFirst ? ids.descendingSet() : ids)
              .stream()
                  .filter(id -> last == null || (newestFirst ? id < last : id > last))
                  .filter(id -> before == null || id * 1000 < Integer.parseInt(before))
                  .filter(id -> after == null || id * 1000 > Integer.parseInt(after))
                  .limit(Integer.parseInt(Objects.requireNonNull(url.queryParameter("limit"))))));
    }
  }
}
