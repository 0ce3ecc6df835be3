package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Organization;
import io.github.clerkjava.model.OrganizationMembership;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.WebhookEventType;
import io.github.clerkjava.model.WebhookSession;
import io.github.clerkjava.webhook.WebhookEvent;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorWebhooksTest extends WithEmulator {
  private final WebhookEndpoint endpoint = new WebhookEndpoint();

  @BeforeEach
  void deliver() {
    emulator.deliverWebhooks(endpoint.url(), WebhookEndpoint.SECRET);
  }

  @AfterEach
  void closeEndpoint() {
    endpoint.close();
  }

  @Test
  void user_createdUpdatedDeleted_isToldInOrder() {
    String id = user("{'username': 'ada'}").id();
    emulator.advance(Duration.ofMinutes(1));
    patch("/users/" + id, "{'first_name': 'Ada'}");
    delete("/users/" + id);

    WebhookEvent created = endpoint.next();
    assertThat(created.getType()).isSameAs(WebhookEventType.USER_CREATED);
    assertThat(created.getPayload().getObject()).isEqualTo("event");
    assertThat(created.getInstanceId()).startsWith("ins_");
    assertThat(created.getTimestamp()).isEqualTo(NOW);
    assertThat(created.getDataAs(User.class).getId()).isEqualTo(id);
    assertThat(created.getDataAs(User.class).getFirstName()).isNull();
    WebhookEvent updated = endpoint.next();
    assertThat(updated.getType()).isSameAs(WebhookEventType.USER_UPDATED);
    assertThat(updated.getTimestamp()).isEqualTo(NOW.plusSeconds(60));
    assertThat(updated.getDataAs(User.class).getFirstName()).isEqualTo("Ada");
    WebhookEvent deleted = endpoint.next();
    assertThat(deleted.getType()).isSameAs(WebhookEventType.USER_DELETED);
    assertThat(deleted.getDataAs(DeletedObject.class).getId()).isEqualTo(id);
    assertThat(Set.of(created.getId(), updated.getId(), deleted.getId())).hasSize(3);
  }

  @Test
  void user_refusedOrOnlyRead_isNotTold() {
    post("/users", "{'username': '!'}");
    patch("/users/user_none", "{}");
    get("/users");
    String id = user("{'username': 'ada'}").id();

    assertThat(endpoint.next().getDataAs(User.class).getId()).isEqualTo(id);
  }

  @Test
  void users_bannedTogether_areToldOneByOneAfterTheirSessions() {
    String ada = user("{'username': 'ada'}").id();
    String bob = user("{'username': 'bob'}").id();
    emulator.signIn(bob);
    post("/users/ban", "{'user_ids': ['" + ada + "', '" + bob + "']}");

    assertThat(endpoint.nextTypes(4))
        .containsExactly("user.created", "user.created", "session.created", "session.revoked");
    assertThat(endpoint.next().getDataAs(User.class).getId()).isEqualTo(ada);
    assertThat(endpoint.next().getDataAs(User.class).getBanned()).isTrue();
  }

  @Test
  void invitation_accepted_isAUserCreated() {
    String invitation =
        post("/invitations", "{'email_address': 'ada@example.com'}").id();
    User ada = emulator.acceptInvitation(invitation);

    WebhookEvent event = endpoint.next();
    assertThat(event.getType()).isSameAs(WebhookEventType.USER_CREATED);
    assertThat(event.getDataAs(User.class)).isEqualTo(ada);
  }

  @Test
  void session_whateverBecomesOfIt_isToldOnce() {
    String ada = user("{'username': 'ada'}").id();
    Session ended = emulator.signIn(ada);
    emulator.endSession(ended.getId());
    emulator.endSession(ended.getId());
    post("/sessions/" + ended.getId() + "/revoke", "");
    Session replaced = emulator.signIn(ada);
    Session revoked = emulator.signIn(ada, replaced.getClientId());
    post("/sessions/" + revoked.getId() + "/revoke", "");
    String removed = post("/sessions", "{'user_id': '" + ada + "'}").id();
    delete("/users/" + ada);

    endpoint.next();
    assertSession(endpoint.next(), "session.created", ended.getId(), "active", ada);
    assertSession(endpoint.next(), "session.ended", ended.getId(), "ended", ada);
    assertSession(endpoint.next(), "session.created", replaced.getId(), "active", ada);
    assertSession(endpoint.next(), "session.created", revoked.getId(), "active", ada);
    assertSession(endpoint.next(), "session.revoked", revoked.getId(), "revoked", ada);
    assertSession(endpoint.next(), "session.created", removed, "active", ada);
    assertSession(endpoint.next(), "session.removed", removed, "removed", ada);
    assertThat(endpoint.next().getType()).isSameAs(WebhookEventType.USER_DELETED);
  }

  private static void assertSession(
      WebhookEvent event, String type, String id, String status, String userId) {
    WebhookSession session = event.getDataAs(WebhookSession.class);
    assertThat(event.getType()).hasToString(type);
    assertThat(session.getId()).isEqualTo(id);
    assertThat(session.getStatus()).hasToString(status);
    assertThat(session.getUser().getId()).isEqualTo(userId);
    assertThat(session.getUser().getUsername()).isEqualTo("ada");
  }

  @Test
  void organizationAndMembership_areToldInOrder() {
    String ada = user("{'username': 'ada'}").id();
    String id = post("/organizations", "{'name': 'Engines', 'created_by': '" + ada + "'}")
        .id();
    patch("/organizations/" + id, "{'name': 'Analytical Engines'}");
    String memberships = "/organizations/" + id + "/memberships";
    post(memberships, "{'user_id': '" + ada + "', 'role': 'org:member'}");
    patch(memberships + "/" + ada, "{'role': 'org:admin'}");
    delete(memberships + "/" + ada);
    delete("/organizations/" + id);

    endpoint.next();
    WebhookEvent created = endpoint.next();
    assertThat(created.getType()).isSameAs(WebhookEventType.ORGANIZATION_CREATED);
    assertThat(created.getDataAs(Organization.class).getName()).isEqualTo("Engines");
    WebhookEvent updated = endpoint.next();
    assertThat(updated.getType()).isSameAs(WebhookEventType.ORGANIZATION_UPDATED);
    assertThat(updated.getDataAs(Organization.class).getName()).isEqualTo("Analytical Engines");
    for (String type : List.of("created", "updated", "deleted")) {
      WebhookEvent event = endpoint.next();
      assertThat(event.getType()).hasToString("organizationMembership." + type);
      OrganizationMembership membership = event.getDataAs(OrganizationMembership.class);
      assertThat(membership.getOrganization().getId()).isEqualTo(id);
      assertThat(membership.getRole())
          .isEqualTo(type.equals("created") ? "org:member" : "org:admin");
    }
    WebhookEvent deleted = endpoint.next();
    assertThat(deleted.getType()).isSameAs(WebhookEventType.ORGANIZATION_DELETED);
    assertThat(deleted.getDataAs(DeletedObject.class).getId()).isEqualTo(id);
  }

  @Test
  void refused_isTriedAgainWithTheSameIdBeforeTheNext() {
    endpoint.answer(500, 302, 404);
    user("{'username': 'ada'}");
    user("{'username': 'bob'}");

    WebhookEvent first = endpoint.next();
    for (int again = 0; again < 3; again++) {
      WebhookEvent next = endpoint.next();
      assertThat(next.getId()).isEqualTo(first.getId());
      assertThat(next.getPayload()).isEqualTo(first.getPayload());
    }
    assertThat(endpoint.next().getDataAs(User.class).getUsername()).isEqualTo("bob");
  }

  @Test
  void refusedFiveTimes_isGivenUp() {
    endpoint.answer(500, 500, 500, 500, 500);
    user("{'username': 'ada'}");
    user("{'username': 'bob'}");

    for (int tries = 0; tries < 5; tries++) {
      assertThat(endpoint.next().getDataAs(User.class).getUsername()).isEqualTo("ada");
    }
    assertThat(endpoint.next().getDataAs(User.class).getUsername()).isEqualTo("bob");
  }

  @Test
  void answerThatIsLost_doesNotHideWhatHappened() {
    emulator.failNext(1, 500);
    post("/users", "{'username': 'ada'}");
    emulator.setFaults(FaultPlan.builder().loseAnswers(1).build());
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> post("/users", "{'username': 'bob'}"));

    assertThat(endpoint.next().getDataAs(User.class).getUsername()).isEqualTo("bob");
  }

  @Test
  void stoppedResetOrElsewhere_nothingMoreComesHere() {
    emulator.stopWebhooks();
    user("{'username': 'after_stop'}");
    deliver();
    emulator.reset();
    user("{'username': 'after_reset'}");
    try (WebhookEndpoint other = new WebhookEndpoint()) {
      deliver();
      emulator.deliverWebhooks(other.url(), WebhookEndpoint.SECRET);
      user("{'username': 'elsewhere'}");
      assertThat(other.next().getDataAs(User.class).getUsername()).isEqualTo("elsewhere");
    }
    deliver();
    user("{'username': 'here'}");

    assertThat(endpoint.next().getDataAs(User.class).getUsername()).isEqualTo("here");
  }

  @Test
  void threads_areOneDaemonThatEndsWithTheEmulator() throws InterruptedException {
    Set<Thread> before = threads();
    user("{'username': 'ada'}");
    user("{'username': 'bob'}");
    endpoint.next();
    Set<Thread> added = threads();
    added.removeAll(before);

    assertThat(added).singleElement().matches(Thread::isDaemon);
    emulator.close();
    for (Thread thread : added) {
      thread.join(15_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("clerk-emulator-webhooks"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/hooks",
        "http://127.0.0.1.example.com/",
        "http://127.0.0.1@example.com/",
        "http://localhost.example.com:80/",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
        "http://127.0.0.999/",
        "http://127.0.0.1:65536/",
        "https://127.0.0.1/",
        "file://localhost/etc/hosts",
        "/hooks",
        "127.0.0.1:80",
        "http:127.0.0.1",
        "not a url",
        ""
      })
  void deliverWebhooks_notToThisMachine_isRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emulator.deliverWebhooks(url, WebhookEndpoint.SECRET))
        .withMessageStartingWith("url ");
    user("{'username': 'ada'}");
    assertThat(endpoint.next()).as("goes where it went before").isNotNull();
  }

  @Test
  void deliverWebhooks_wrongSecret_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emulator.deliverWebhooks(endpoint.url(), "hush!"))
        .withMessage("secret must be base64, after whsec_");
  }
}
