package io.github.clerkjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.http.Drift.Kind;
import io.github.clerkjava.model.Session;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener hears of answers that are not what the contract says. */
class DriftTest {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private final List<Drift> drifts = new ArrayList<>();
  private final JsonObject session = example("Session");
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = clerk(drifts::add);
  }

  private Clerk clerk(DriftListener listener) {
    return Clerk.builder()
        .secretKey("sk_test_drift")
        .apiUrl(server.url("/").toString())
        .maxRetries(0)
        .driftListener(listener)
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void answerOfTheContract_isNoDrift() {
    getSession();

    assertThat(drifts).isEmpty();
  }

  @Test
  void unknownEnumValue_isReportedWithItsValue() {
    session.addProperty("status", "hibernating");

    getSession();

    assertThat(drifts).hasSize(1);
    Drift drift = drifts.get(0);
    assertThat(drift.getKind()).isEqualTo(Kind.UNKNOWN_ENUM_VALUE);
    assertThat(drift.getPath()).isEqualTo("$.status");
    assertThat(drift.getModel()).isEqualTo("SessionStatus");
    assertThat(drift.getValue()).isEqualTo("hibernating");
    assertThat(drift.getOperation()).hasToString("GET /sessions/{session_id}");
    assertThat(drift)
        .hasToString(
            "GET /sessions/{session_id}: UNKNOWN_ENUM_VALUE $.status (SessionStatus) \"hibernating\"");
  }

  @Test
  void unknownEnumValue_long_isCutAfter100Characters() {
    session.addProperty("status", "z".repeat(101));

    getSession();

    assertThat(drifts).extracting(Drift::getValue).containsExactly("z".repeat(100));
  }

  @Test
  void unknownProperty_isReportedWithoutItsValue() {
    session.addProperty("nickname", "personal");

    getSession();

    assertThat(drifts).hasSize(1);
    assertThat(drifts.get(0).getValue()).isNull();
    assertThat(drifts.get(0))
        .hasToString("GET /sessions/{session_id}: UNKNOWN_PROPERTY $.nickname (Session)");
  }

  @Test
  void missingProperty_isReported_onlyIfItIsRequired() {
    session.remove("user_id");
    session.remove("latest_activity");

    getSession();

    assertThat(drifts)
        .extracting(Drift::getKind, Drift::getPath, Drift::getModel, Drift::getValue)
        .containsExactly(tuple(Kind.MISSING_PROPERTY, "$.user_id", "Session", null));
  }

  @Test
  void valueOfAnotherKind_isUnfit_andNeitherMissingNorUnknown() {
    session.addProperty("user_id", 7);
    session.addProperty("latest_activity", "personal");

    getSession();

    assertThat(drifts)
        .extracting(Drift::getKind, Drift::getPath, Drift::getModel, Drift::getValue)
        .containsExactly(
            tuple(Kind.UNFIT_VALUE, "$.user_id", "Session", null),
            tuple(Kind.UNFIT_VALUE, "$.latest_activity", "Session", null));
    assertThat(drifts.toString()).doesNotContain("personal");
  }

  @Test
  void nullValue_isUnfit_onlyWhereNoneIsAllowed() {
    session.add("user_id", JsonNull.INSTANCE);
    session.add("tasks", JsonNull.INSTANCE);

    getSession();

    assertThat(drifts)
        .extracting(Drift::getKind, Drift::getPath)
        .containsExactly(tuple(Kind.UNFIT_VALUE, "$.user_id"));
  }

  @Test
  void propertyThatComesTwice_countsAsTheModelReadsIt() {
    String text = session.toString();

    getSession("{\"status\":7,\"twice\":1,\"twice\":2," + text.substring(1));
    getSession(text.substring(0, text.length() - 1) + ",\"status\":7}");

    assertThat(drifts)
        .extracting(Drift::getKind, Drift::getPath)
        .containsExactly(
            tuple(Kind.UNKNOWN_PROPERTY, "$.twice"), tuple(Kind.UNFIT_VALUE, "$.status"));
  }

  @Test
  void path_leadsThroughObjectsAndLists() {
    JsonObject user = example("User");
    JsonObject first = user.getAsJsonArray("email_addresses").get(0).getAsJsonObject();
    JsonObject second = first.deepCopy();
    user.getAsJsonArray("email_addresses").add(second);
    first.getAsJsonObject("verification").addProperty("status", "asleep");
    second.getAsJsonObject("verification").addProperty("attempt's \\ @\n", 1);
    second.addProperty("größe", 1);
    server.enqueue(json(user));

    clerk.users().getUser("user_1");

    assertThat(drifts)
        .extracting(Drift::getKind, Drift::getPath, Drift::getModel)
        .containsExactly(
            tuple(
                Kind.UNKNOWN_ENUM_VALUE,
                "$.email_addresses[0].verification.status",
                "VerificationStatus"),
            tuple(
                Kind.UNKNOWN_PROPERTY,
                "$.email_addresses[1].verification['attempt\\'s \\\\ @\\u000a']",
                "Verification"),
            tuple(Kind.UNKNOWN_PROPERTY, "$.email_addresses[1]['größe']", "EmailAddress"));
  }

  @Test
  void path_leadsToElementsThatAreEnums() {
    JsonObject settings = example("OrganizationSettings");
    settings.getAsJsonArray("domains_enrollment_modes").add("telepathic");
    server.enqueue(json(settings));

    clerk.instance().getOrganizationSettings();

    assertThat(drifts)
        .extracting(Drift::getPath, Drift::getValue)
        .containsExactly(tuple("$.domains_enrollment_modes[2]", "telepathic"));
  }

  @Test
  void page_hasItsOwnPropertiesAndThoseOfItsElements() {
    JsonArray users = new JsonArray();
    for (int i = 0; i < 4; i++) {
      users.add(example("AllowlistIdentifier"));
    }
    users.get(3).getAsJsonObject().addProperty("identifier_type", "pigeon");
    JsonObject page = new JsonObject();
    page.add("data", users);
    page.addProperty("next_cursor", "personal");
    server.enqueue(json(page));
    server.enqueue(json(users));

    clerk.allowlistIdentifiers().getAllowlistIdentifierList();
    clerk.allowlistIdentifiers().getAllowlistIdentifierList();

    assertThat(drifts)
        .extracting(Drift::getKind, Drift::getPath, Drift::getModel)
        .containsExactly(
            tuple(Kind.UNKNOWN_ENUM_VALUE, "$.data[3].identifier_type", "AllowlistIdentifierType"),
            tuple(Kind.MISSING_PROPERTY, "$.total_count", "ListPage"),
            tuple(Kind.UNKNOWN_PROPERTY, "$.next_cursor", "ListPage"),
            tuple(Kind.UNKNOWN_ENUM_VALUE, "$[3].identifier_type", "AllowlistIdentifierType"));
  }

  @Test
  void metadata_isNotLookedAt() {
    JsonObject user = example("User");
    user.add("public_metadata", JsonParser.parseString("{\"status\":[{\"id\":null}],\"\":7}"));
    server.enqueue(json(user));

    clerk.users().getUser("user_1");

    assertThat(drifts).isEmpty();
  }

  @Test
  void unknownProperty_isNotLookedInto() {
    session.add("nested", JsonParser.parseString("[{\"status\":\"hibernating\"}]"));

    getSession();

    assertThat(drifts).extracting(Drift::getPath).containsExactly("$.nested");
  }

  @Test
  void sameDrift_isReportedEveryTime_withTheOperationThatBroughtIt() {
    session.addProperty("nickname", "personal");
    server.enqueue(json(session));
    server.enqueue(json(session));

    clerk.sessions().revokeSession("sess_1");
    clerk.enqueue(clerk.api().sessions().getSession("sess_1")).join();

    assertThat(drifts)
        .extracting(drift -> drift.getOperation().toString())
        .containsExactly("POST /sessions/{session_id}/revoke", "GET /sessions/{session_id}");
  }

  @Test
  void operations_areNamedByVerbAndPath_howeverRetrofitIsTold() {
    JsonObject deleted = example("DeletedObject");
    deleted.addProperty("nickname", "personal");
    JsonObject user = example("User");
    user.addProperty("nickname", "personal");
    server.enqueue(json(deleted));
    server.enqueue(json(user));
    server.enqueue(json(user));

    clerk.users().deleteUser("user_1");
    clerk.users().createUser(p -> p.firstName("Ada"));
    clerk.users().banUser("user_1");

    assertThat(drifts)
        .extracting(drift -> drift.getOperation().toString())
        .containsExactly("DELETE /users/{user_id}", "POST /users", "POST /users/{user_id}/ban");
  }

  @Test
  void refusal_isLookedAt() {
    server.enqueue(new MockResponse()
        .setResponseCode(404)
        .setBody("{\"errors\":[{\"code\":\"resource_not_found\",\"message\":\"m\",\"hint\":\"h\","
            + "\"meta\":{\"a\":{}}}]}"));

    assertThatExceptionOfType(ClerkApiException.class)
        .isThrownBy(() -> clerk.users().getUser("u"));

    assertThat(drifts)
        .extracting(Drift::toString)
        .containsExactly(
            "GET /users/{user_id}: MISSING_PROPERTY $.errors[0].long_message (ClerkError)",
            "GET /users/{user_id}: UNKNOWN_PROPERTY $.errors[0].hint (ClerkError)");
  }

  @Test
  void answerThatIsNotTheApisOwn_isNoDrift() {
    server.enqueue(new MockResponse().setResponseCode(502).setBody("<html>Bad Gateway</html>"));
    server.enqueue(new MockResponse().setResponseCode(403).setBody("{\"message\":\"Forbidden\"}"));
    server.enqueue(new MockResponse().setBody("[]"));

    assertThatExceptionOfType(ClerkApiException.class)
        .isThrownBy(() -> clerk.users().getUser("u"));
    assertThatExceptionOfType(ClerkApiException.class)
        .isThrownBy(() -> clerk.users().getUser("u"));
    assertThatExceptionOfType(ClerkResponseException.class)
        .isThrownBy(() -> clerk.users().getUser("u"));

    assertThat(drifts).isEmpty();
  }

  @Test
  void listenerThatThrows_doesNotBreakTheRead_andHearsOfTheRest() {
    session.addProperty("status", "hibernating");
    session.addProperty("nickname", "personal");
    List<LogRecord> logged = new ArrayList<>();
    Logger logger = Logger.getLogger("io.github.clerkjava");
    Handler handler = new RecordingHandler(logged);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try (Clerk fragile = clerk(drift -> {
      drifts.add(drift);
      throw new IllegalStateException(drift.toString());
    })) {
      server.enqueue(json(session));

      Session read = fragile.sessions().getSession("sess_1");

      assertThat(read.getStatus().getValue()).isEqualTo("hibernating");
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(drifts).hasSize(2);
    assertThat(logged).hasSize(2).allSatisfy(record -> {
      assertThat(record.getLevel()).isEqualTo(java.util.logging.Level.WARNING);
      assertThat(record.getMessage())
          .isEqualTo("The drift listener threw java.lang.IllegalStateException on"
              + " GET /sessions/{session_id}");
      assertThat(record.getThrown()).isNull();
    });
  }

  @Test
  void withoutListener_answersAreReadAsEver() {
    session.addProperty("status", "hibernating");
    server.enqueue(json(session));
    try (Clerk deaf = Clerk.builder()
        .secretKey("sk_test_drift")
        .apiUrl(server.url("/").toString())
        .build()) {
      assertThat(deaf.sessions().getSession("sess_1").getStatus().getValue())
          .isEqualTo("hibernating");
    }
    assertThat(drifts).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // Gives null where none is allowed.
  void driftListener_null_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().driftListener(null))
        .withMessage("driftListener must not be null");
  }

  private void getSession() {
    getSession(GSON.toJson(session));
  }

  private void getSession(String answer) {
    server.enqueue(new MockResponse().setBody(answer));
    clerk.sessions().getSession("sess_1");
  }

  private static MockResponse json(JsonElement body) {
    return new MockResponse().setBody(GSON.toJson(body));
  }

  /** The example of a schema, as the bundled contract has it. */
  private static JsonObject example(String schema) {
    try (InputStreamReader contract = new InputStreamReader(
        Clerk.class.getResourceAsStream("/META-INF/openapi/clerk-backend-api.json"),
        StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(contract)
          .getAsJsonObject()
          .getAsJsonObject("components")
          .getAsJsonObject("schemas")
          .getAsJsonObject(schema)
          .getAsJsonObject("example");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
