package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.InvitationStatus;
import io.github.clerkjava.model.SessionStatus;
import io.github.clerkjava.model.UpdateUserParams;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each method puts on the wire. */
@SuppressWarnings("deprecation") // Deprecated methods have to work as well.
class SubApiTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_subapi")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  static Stream<Arguments> methods() {
    return Stream.of(
        call("GET /v1/users", "", "[]", c -> c.users().getUserList()),
        call(
            "GET /v1/users?email_address=a%40b.c&email_address=-d%40e.f&query=x%20y&banned=false"
                + "&created_at_after=1700000000000&limit=1&order_by=%2Bcreated_at",
            "",
            "[]",
            c -> c.users()
                .getUserList(p -> p.emailAddress(List.of("a@b.c", "-d@e.f"))
                    .query("x y")
                    .banned(false)
                    .createdAtAfter(Instant.ofEpochMilli(1_700_000_000_000L))
                    .limit(1)
                    .orderBy("+created_at"))),
        call(
            "GET /v1/users/count",
            "",
            "{\"total_count\":3}",
            c -> assertThat(c.users().getCount()).isEqualTo(3)),
        call(
            "GET /v1/users/count?user_id=user_1&user_id=user_2",
            "",
            "{\"total_count\":0}",
            c -> c.users().getCount(p -> p.addUserId("user_1").addUserId("user_2"))),
        call("GET /v1/users/user_1", "", "{}", c -> c.users().getUser("user_1")),
        call(
            "POST /v1/users",
            "{\"first_name\":null,\"email_address\":[\"a@b.c\"],\"public_metadata\":{\"plan\":\"pro\",\"gone\":null}}",
            "{}",
            c -> c.users()
                .createUser(p -> p.addEmailAddress("a@b.c")
                    .firstName(null)
                    .putPublicMetadata("plan", "pro")
                    .putPublicMetadata("gone", null))),
        call(
            "PATCH /v1/users/user_1",
            "{\"last_name\":null}",
            "{}",
            c -> c.users().updateUser("user_1", p -> p.lastName(null))),
        call("PATCH /v1/users/user_1", "{}", "{}", c -> c.users().updateUser("user_1", p -> {})),
        call(
            "PUT /v1/users/user_1/metadata",
            "{\"private_metadata\":{}}",
            "{}",
            c -> c.users().updateUser("user_1", p -> p.privateMetadata(Map.of()))),
        call(
            "PATCH /v1/users/user_1/metadata",
            "{\"unsafe_metadata\":{\"a\":1}}",
            "{}",
            c -> c.users().updateUserMetadata("user_1", p -> p.putUnsafeMetadata("a", 1))),
        call(
            "PUT /v1/users/user_1/metadata",
            "{\"public_metadata\":{\"a\":[1.5,true]}}",
            "{}",
            c -> c.users()
                .replaceUserMetadata(
                    "user_1", p -> p.publicMetadata(Map.of("a", List.of(1.5, true))))),
        call("DELETE /v1/users/user_1", "", "{}", c -> c.users().deleteUser("user_1")),
        call("GET /v1/sessions?paginated=true", "", "[]", c -> c.sessions().getSessionList()),
        call(
            "GET /v1/sessions?client_id=c&user_id=u&status=active&limit=2&offset=3&paginated=true",
            "",
            "[]",
            c -> c.sessions()
                .getSessionList(p -> p.clientId("c")
                    .userId("u")
                    .status(SessionStatus.ACTIVE)
                    .limit(2)
                    .offset(3))),
        call("GET /v1/sessions/sess_1", "", "{}", c -> c.sessions().getSession("sess_1")),
        call(
            "POST /v1/sessions/sess_1/revoke", "", "{}", c -> c.sessions().revokeSession("sess_1")),
        call(
            "POST /v1/sessions/sess_1/verify",
            "{\"token\":\"t\"}",
            "{}",
            c -> c.sessions().verifySession("sess_1", "t")),
        call("GET /v1/clients?paginated=true", "", "[]", c -> c.clients().getClientList()),
        call(
            "GET /v1/clients?limit=500&paginated=true",
            "",
            "[]",
            c -> c.clients().getClientList(p -> p.limit(500))),
        call("GET /v1/clients/client_1", "", "{}", c -> c.clients().getClient("client_1")),
        call(
            "POST /v1/clients/verify",
            "{\"token\":\"t\"}",
            "{}",
            c -> c.clients().verifyClient("t")),
        call(
            "GET /v1/invitations?paginated=true",
            "",
            "[]",
            c -> c.invitations().getInvitationList()),
        call(
            "GET /v1/invitations?status=brand_new&paginated=true",
            "",
            "[]",
            c ->
                c.invitations().getInvitationList(p -> p.status(InvitationStatus.of("brand_new")))),
        call(
            "POST /v1/invitations",
            "{\"email_address\":\"a@b.c\",\"redirect_url\":\"https://x.y\",\"notify\":false,\"expires_in_days\":null}",
            "{}",
            c -> c.invitations()
                .createInvitation(p -> p.emailAddress("a@b.c")
                    .redirectUrl("https://x.y")
                    .notify(false)
                    .expiresInDays(null))),
        call(
            "POST /v1/invitations/inv_1/revoke",
            "",
            "{}",
            c -> c.invitations().revokeInvitation("inv_1")),
        call(
            "GET /v1/allowlist_identifiers?paginated=true",
            "",
            "[]",
            c -> c.allowlistIdentifiers().getAllowlistIdentifierList()),
        call(
            "GET /v1/allowlist_identifiers?offset=1&paginated=true",
            "",
            "[]",
            c -> c.allowlistIdentifiers().getAllowlistIdentifierList(p -> p.offset(1))),
        call(
            "POST /v1/allowlist_identifiers",
            "{\"identifier\":\"*.example.com\",\"notify\":true}",
            "{}",
            c -> c.allowlistIdentifiers()
                .createAllowlistIdentifier(p -> p.identifier("*.example.com").notify(true))),
        call(
            "DELETE /v1/allowlist_identifiers/alid_1",
            "",
            "{}",
            c -> c.allowlistIdentifiers().deleteAllowlistIdentifier("alid_1")),
        call(
            "POST /v1/emails",
            "{\"from_email_name\":\"n\",\"subject\":\"s\",\"body\":\"b\",\"email_address_id\":\"idn_1\"}",
            "{}",
            c -> c.emails()
                .createEmail(
                    p -> p.fromEmailName("n").subject("s").body("b").emailAddressId("idn_1"))),
        call(
            "POST /v1/sms_messages",
            "{\"message\":\"m\",\"phone_number_id\":\"idn_1\"}",
            "{}",
            c -> c.smsMessages().createSMSMessage(p -> p.message("m").phoneNumberId("idn_1"))));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void method_sendsItsRequest(Consumer<Clerk> call, String line, String body, String answer)
      throws Exception {
    server.enqueue(new MockResponse().setBody(answer));

    call.accept(clerk);

    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod() + " " + request.getPath()).isEqualTo(line);
    assertThat(com.google.gson.JsonParser.parseString(request.getBody().readUtf8()))
        .isEqualTo(com.google.gson.JsonParser.parseString(body));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refusal(
            "limit must be between 1 and 500, was 501",
            c -> c.users().getUserList(p -> p.limit(501))),
        refusal(
            "limit must be between 1 and 500, was 0",
            c -> c.sessions().getSessionList(p -> p.limit(0))),
        refusal(
            "offset must be at least 0, was -1", c -> c.clients().getClientList(p -> p.offset(-1))),
        refusal(
            "CreateInvitationParams.expires_in_days must be between 1 and 365, was 366",
            c -> c.invitations().createInvitation(p -> p.emailAddress("a@b.c").expiresInDays(366))),
        refusal(
            "CreateInvitationParams.email_address is required",
            c -> c.invitations().createInvitation(p -> {})),
        refusal(
            "CreateAllowlistIdentifierParams.identifier is required",
            c -> c.allowlistIdentifiers().createAllowlistIdentifier(p -> {})),
        refusal(
            "email_address must not be null",
            c -> c.invitations().createInvitation(p -> p.emailAddress(null))),
        refusal(
            "email_address[1] must not be null",
            c -> c.users().createUser(p -> p.emailAddress(java.util.Arrays.asList("a@b.c", null)))),
        refusal("order_by must not be null", c -> c.users().getUserList(p -> p.orderBy(null))),
        refusal("sessionToken must not be blank", c -> c.clients().verifyClient(" ")),
        refusal("token must not be null", c -> c.sessions().verifySession("sess_1", null)),
        refusal("session_id must not be blank", c -> c.sessions().verifySession("", "t")),
        refusal("userId must not be blank", c -> c.users().updateUser("", p -> p.firstName("x"))),
        refusal(
            "params must not be null",
            c -> c.users().createUser((io.github.clerkjava.model.CreateUserParams) null)),
        refusal(
            "CreateEmailParams.from_email_name is required", c -> c.emails().createEmail(p -> {})),
        refusal(
            "CreateSMSMessageParams.message is required",
            c -> c.smsMessages().createSMSMessage(p -> p.phoneNumberId("idn_1"))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badArgument_isRefusedByNameAndNothingIsSent(Consumer<Clerk> call, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> call.accept(clerk)).withMessage(message);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void updateUser_withAttributesAndMetadata_patchesThenPuts() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\":\"first\"}"));
    server.enqueue(new MockResponse().setBody("{\"id\":\"last\"}"));

    assertThat(clerk
            .users()
            .updateUser("user_1", p -> p.firstName("Ada").putPublicMetadata("plan", "pro"))
            .getId())
        .isEqualTo("last");

    assertThat(sent())
        .containsExactly(
            "PATCH /v1/users/user_1 {\"first_name\":\"Ada\"}",
            "PUT /v1/users/user_1/metadata {\"public_metadata\":{\"plan\":\"pro\"}}");
  }

  @Test
  void updateUser_whosePatchIsRefused_doesNotPut() {
    server.enqueue(new MockResponse().setResponseCode(422).setBody("{}"));

    assertThatThrownBy(() -> clerk
            .users()
            .updateUser("user_1", p -> p.username("taken").putPublicMetadata("plan", "pro")))
        .isInstanceOf(ClerkApiException.class);

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void updateUser_keepsUndeclaredPropertiesInThePatch() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    server.enqueue(new MockResponse().setBody("{}"));

    clerk
        .users()
        .updateUser(
            "user_1",
            UpdateUserParams.builder()
                .putAdditionalProperty("brand_new", 12345678901234567L)
                .putPrivateMetadata("a", 1)
                .build());

    assertThat(sent())
        .containsExactly(
            "PATCH /v1/users/user_1 {\"brand_new\":12345678901234567}",
            "PUT /v1/users/user_1/metadata {\"private_metadata\":{\"a\":1}}");
  }

  private List<String> sent() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      RecordedRequest request = server.takeRequest();
      lines.add(request.getMethod() + " " + request.getPath() + " "
          + request.getBody().readUtf8());
    }
    return lines;
  }

  private static Arguments call(String line, String body, String answer, Consumer<Clerk> call) {
    return Arguments.of(Named.of(line, call), line, body, answer);
  }

  private static Arguments refusal(String message, Consumer<Clerk> call) {
    return Arguments.of(Named.of(message, call), message);
  }
}
