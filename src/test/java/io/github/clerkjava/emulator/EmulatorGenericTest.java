package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that are answered by the contract alone: each shape of them once. */
class EmulatorGenericTest extends WithEmulator {
  private static final String TEMPLATE = "{'name': 'reports', 'claims': {'aud': 'x'}}";

  @Test
  void bareArray_createGetListUpdateDelete_agree() {
    Answer created = post("/jwt_templates", TEMPLATE);
    String path = "/jwt_templates/" + created.id();

    assertThat(created.id()).matches("jtmp_[A-Za-z0-9]{27}");
    assertThat(created.at("claims").toString()).isEqualTo("{\"aud\":\"x\"}");
    assertThat(get("/jwt_templates").array()).containsExactly(created.json());
    assertThat(get("/jwt_templates?paginated=true").at("total_count").getAsInt())
        .isEqualTo(1);
    assertThat(get("/jwt_templates?paginated=true").text("data.0.id")).isEqualTo(created.id());
    Answer updated = patch(path, "{'name': 'other', 'claims': {}}");
    assertThat(updated.text("name")).isEqualTo("other");
    assertThat(get(path).json()).isEqualTo(updated.json());
    assertThat(delete(path).toString()).contains(created.id(), "jwt_template");
    assertThat(get(path).error()).isEqualTo("404 resource_not_found");
    assertThat(get("/jwt_templates").array()).isEmpty();
  }

  @Test
  void pageOfItsOwnName_createListRevoke_agree() {
    Answer created = post("/m2m_tokens", "{'claims': {'job': 'x'}}");
    String subject = "?subject=" + created.text("subject");

    assertThat(created.status()).isEqualTo(201);
    assertThat(get("/m2m_tokens" + subject).text("m2m_tokens.0.id")).isEqualTo(created.id());
    assertThat(get("/m2m_tokens" + subject).at("total_count").getAsInt()).isEqualTo(1);
    Answer revoked =
        post("/m2m_tokens/" + created.id() + "/revoke", "{'revocation_reason': 'lost'}");
    assertThat(revoked.at("revoked").getAsBoolean()).isTrue();
    assertThat(revoked.text("revocation_reason")).isEqualTo("lost");
    assertThat(revoked.at("claims").toString()).isEqualTo("{\"job\":\"x\"}");
    assertThat(get("/m2m_tokens" + subject).at("m2m_tokens.0.revoked").getAsBoolean())
        .isTrue();
  }

  @Test
  void secret_ofACreation_isShownOnceAndFindsItsOwner() {
    Answer first = post("/m2m_tokens", "{}");
    Answer second = post("/m2m_tokens", "{}");

    assertThat(first.text("token")).isNotEqualTo(second.text("token"));
    assertThat(get("/m2m_tokens?subject=" + first.text("subject"))
            .at("m2m_tokens.0")
            .toString())
        .doesNotContain("token\":");
    assertThat(post("/m2m_tokens/verify", "{'token': '" + first.text("token") + "'}")
            .id())
        .isEqualTo(first.id());
  }

  @Test
  void action_ownExampleDiffers_changesWhatItShows() {
    String user = user("{'username': 'ada'}").id();
    Answer key = post("/api_keys", "{'name': 'Reports', 'subject': '" + user + "'}");
    emulator.advance(Duration.ofSeconds(5));

    Answer revoked = post("/api_keys/" + key.id() + "/revoke", "{}");

    assertThat(revoked.at("revoked").getAsBoolean()).isTrue();
    assertThat(revoked.at("revocation_reason").isJsonNull()).isTrue();
    assertThat(revoked.text("name")).isEqualTo("Reports");
    assertThat(revoked.at("updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli() + 5000);
    assertThat(get("/api_keys/" + key.id()).json()).isEqualTo(revoked.json());
  }

  @Test
  void action_statusOfTheCreationDiffers_takesThatOfTheSchema() {
    Answer bulk = post(
        "/waitlist_entries/bulk",
        "[{'email_address': 'a@example.com'}, {'email_address': 'b@example.com'}]");
    assertThat(bulk.each("email_address")).containsExactly("a@example.com", "b@example.com");
    assertThat(bulk.each("status")).containsExactly("pending", "pending");
    String first = bulk.text("0.id");
    String second = bulk.text("1.id");

    assertThat(post("/waitlist_entries/" + first + "/invite", "{}").text("status"))
        .isEqualTo("invited");
    assertThat(post("/waitlist_entries/" + second + "/reject", "{}").text("status"))
        .isEqualTo("rejected");
    assertThat(get("/waitlist_entries").text("data.0.status")).isEqualTo("rejected");
    assertThat(get("/waitlist_entries").text("data.1.email_address")).isEqualTo("a@example.com");
  }

  @Test
  void action_otherSchema_answersTheExample() {
    String machine = post("/machines", "{'name': 'worker'}").id();

    assertThat(get("/machines/" + machine + "/secret_key").text("object"))
        .isEqualTo("machine_secret_key");
    assertThat(get("/machines/mch_none/secret_key").error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void list_filterThatTheCreationTakes_isApplied() {
    post("/api_keys", "{'name': 'Reports', 'subject': 'user_a'}");

    assertThat(get("/api_keys?subject=user_a").at("total_count").getAsInt()).isEqualTo(1);
    assertThat(get("/api_keys?subject=user_b").at("total_count").getAsInt()).isZero();
  }

  @Test
  void linkWithoutId_createAndDelete_useTheOtherId() {
    String from = post("/machines", "{'name': 'from'}").id();
    String to = post("/machines", "{'name': 'to'}").id();

    Answer scope = post("/machines/" + from + "/scopes", "{'to_machine_id': '" + to + "'}");
    Answer deleted = delete("/machines/" + from + "/scopes/" + to);

    for (Answer each : new Answer[] {scope, deleted}) {
      assertThat(each.text("from_machine_id")).isEqualTo(from);
      assertThat(each.text("to_machine_id")).isEqualTo(to);
    }
    assertThat(delete("/machines/" + from + "/scopes/" + to).error())
        .isEqualTo("404 resource_not_found");
  }

  @Test
  void collection_put_isReplaced() {
    String directory = post(
            "/directories",
            "{'name': 'People', 'provider': 'okta', 'enterprise_connection_id': 'entconn_1'}")
        .id();
    String path = "/directories/" + directory + "/group_role_mappings";
    put(path, "{'mappings': [{'directory_group_id': 'a', 'role_id': 'role_1'}]}");

    Answer replaced = put(
        path,
        "{'mappings': [{'directory_group_id': 'b', 'role_id': 'role_1'},"
            + " {'directory_group_id': 'c', 'role_id': 'role_2'}]}");

    assertThat(replaced.text("data.0.directory_group_id")).isEqualTo("b");
    assertThat(get(path).at("total_count").getAsInt()).isEqualTo(2);
    assertThat(delete(path + "/" + replaced.text("data.0.id")).status()).isEqualTo(200);
    assertThat(get(path).text("data.0.directory_group_id")).isEqualTo("c");
  }

  @Test
  void map_patched_isMergedWhereNullRemovesAnEntry() {
    String path = "/directories/"
        + post(
                "/directories",
                "{'enterprise_connection_id': 'entconn_1', 'name': 'people', 'provider': 'okta'}")
            .id();
    patch(path, "{'attribute_mapping': {'first_name': 'a', 'last_name': 'b'}}");

    Answer patched = patch(path, "{'attribute_mapping': {'first_name': null, 'email': 'c'}}");

    assertThat(patched.at("attribute_mapping").toString())
        .contains("\"last_name\":\"b\"", "\"email\":\"c\"")
        .doesNotContain("first_name");
  }

  @Test
  void singleton_patched_staysSo() {
    assertThat(get("/instance/organization_settings").status()).isEqualTo(200);

    Answer patched = patch("/instance/organization_settings", "{'max_allowed_memberships': 77}");

    assertThat(patched.at("max_allowed_memberships").getAsInt()).isEqualTo(77);
    assertThat(get("/instance/organization_settings").json()).isEqualTo(patched.json());
    emulator.reset();
    assertThat(
            get("/instance/organization_settings").at("max_allowed_memberships").getAsInt())
        .isNotEqualTo(77);
  }

  @Test
  void update_thatAnswersNothing_showsInWhatIsRead() {
    patch("/instance", "{'allowed_origins': ['my-app://x']}");

    assertThat(get("/instance").at("allowed_origins").toString()).isEqualTo("[\"my-app://x\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH | /instance | {'test_mode': true} | 204",
        "POST | /instance/change_domain | {'home_url': 'https://a.example.com'} | 202",
        "DELETE | /webhooks/svix | {} | 204"
      })
  void answerWithoutContent_hasNone(String method, String path, String body, int status) {
    Answer answer = send(request(path).method(method, body(body)));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().isJsonNull()).isTrue();
    assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
  }

  @Test
  void interstitial_isHtml() {
    Answer answer = get("/public/interstitial?publishable_key=pk_test_x");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(answer.json().getAsString()).contains("<html").doesNotStartWith("\"");
  }

  @Test
  void givenItem_whateverId_existsAndKeepsChanges() {
    assertThat(get("/sign_ups/sua_any").id()).isEqualTo("sua_any");

    patch("/sign_ups/sua_any", "{'external_id': 'mine'}");

    assertThat(get("/sign_ups/sua_any").text("external_id")).isEqualTo("mine");
    assertThat(get("/sign_ups/sua_other").text("external_id")).isNotEqualTo("mine");
    assertThat(get("/billing/statements/stmt_any").id()).isEqualTo("stmt_any");
  }

  @Test
  void givenCollection_hasTheExampleAndWhatWasPut() {
    assertThat(get("/templates/email").array()).hasSize(1);
    assertThat(get("/templates/email/mine").text("slug")).isEqualTo("mine");

    Answer put = put("/templates/email/mine", "{'name': 'Mine', 'subject': 's', 'body': 'b'}");

    assertThat(put.text("slug")).isEqualTo("mine");
    assertThat(put.text("name")).isEqualTo("Mine");
    assertThat(get("/templates/email/mine").json()).isEqualTo(put.json());
    assertThat(get("/templates/email").each("slug")).hasSize(2).contains("mine");
    assertThat(get("/templates/sms").array()).hasSize(1);
  }

  @Test
  void givenItem_canceled_isSoInTheListToo() {
    String id = get("/billing/subscription_items").text("data.0.id");

    assertThat(delete("/billing/subscription_items/" + id).text("status")).isEqualTo("canceled");
    assertThat(get("/billing/subscription_items").text("data.0.status")).isEqualTo("canceled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/jwt_templates/jtmp_none",
        "/machines/mch_none",
        "/redirect_urls/ru_none",
        "/role_sets/role_set:none",
        "/api_keys/ak_none",
        "/oauth_applications/oa_none",
        "/users/user_none/organization_memberships"
      })
  void unknownId_isNotFound(String path) {
    assertThat(get(path).error()).isEqualTo("404 resource_not_found");
  }

  @Test
  void faultsAndLog_workAsForTheOthers() {
    emulator.failNext(1, 503);

    assertThat(post("/jwt_templates", TEMPLATE).status()).isEqualTo(503);
    assertThat(get("/jwt_templates").array()).isEmpty();
    assertThat(emulator.getRequests())
        .extracting(ReceivedRequest::toString)
        .containsExactly("POST /v1/jwt_templates", "GET /v1/jwt_templates");
  }
}
