package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nested resources, of which organizations have the most. */
class EmulatorOrganizationsTest extends WithEmulator {
  private String organization(String name) {
    Answer created = post("/organizations", "{'name': '" + name + "'}");
    if (created.status() != 200) {
      throw new AssertionError(created);
    }
    return created.id();
  }

  private String member(String organizationId, String username) {
    String userId =
        user("{'username': '" + username + "', 'first_name': 'Ada'}").id();
    Answer created = post(
        "/organizations/" + organizationId + "/memberships",
        "{'user_id': '" + userId + "', 'role': 'org:member'}");
    if (created.status() != 200) {
      throw new AssertionError(created);
    }
    return userId;
  }

  @Test
  void create_someFields_hasThemAndNothingOfTheExamplesOthers() {
    Answer created =
        post("/organizations", "{'name': 'Works', 'slug': 'works', 'public_metadata': {'a': 1}}");

    assertThat(created.id()).matches("org_[A-Za-z0-9]{27}");
    assertThat(created.text("object")).isEqualTo("organization");
    assertThat(created.text("name")).isEqualTo("Works");
    assertThat(created.at("public_metadata").toString()).isEqualTo("{\"a\":1}");
    assertThat(created.at("private_metadata").toString()).isEqualTo("{}");
    assertThat(created.at("created_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(created.at("updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void get_afterCreation_isTheSameByIdAndBySlug() {
    Answer created = post("/organizations", "{'name': 'Works', 'slug': 'works'}");

    assertThat(get("/organizations/" + created.id()).json()).isEqualTo(created.json());
    assertThat(get("/organizations/works").json()).isEqualTo(created.json());
  }

  @Test
  void list_several_isPagedNewestFirst() {
    String first = organization("a");
    String second = organization("b");
    String third = organization("c");

    Answer page = get("/organizations?limit=2&offset=1");

    assertThat(page.text("data.0.id")).isEqualTo(second);
    assertThat(page.text("data.1.id")).isEqualTo(first);
    assertThat(page.at("total_count").getAsInt()).isEqualTo(3);
    assertThat(get("/organizations").text("data.0.id")).isEqualTo(third);
    assertThat(page.at("data.0.created_at").getAsLong())
        .isGreaterThan(page.at("data.1.created_at").getAsLong());
  }

  @Test
  void update_oneField_changesItAndTheTime() {
    String id = organization("a");
    emulator.advance(Duration.ofSeconds(5));

    Answer updated = patch("/organizations/" + id, "{'name': 'b'}");

    assertThat(updated.text("name")).isEqualTo("b");
    assertThat(updated.at("created_at").getAsLong()).isEqualTo(NOW.toEpochMilli());
    assertThat(updated.at("updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli() + 5000);
    assertThat(get("/organizations/" + id).json()).isEqualTo(updated.json());
  }

  @Test
  void metadata_patch_mergesAndPutReplaces() {
    String id = organization("a");
    patch(
        "/organizations/" + id + "/metadata",
        "{'public_metadata': {'a': 1, 'b': {'c': 1}}, 'private_metadata': {'x': 1}}");

    Answer merged = patch(
        "/organizations/" + id + "/metadata", "{'public_metadata': {'a': null, 'b': {'d': 2}}}");
    Answer replaced = put("/organizations/" + id + "/metadata", "{'public_metadata': {'e': 3}}");

    assertThat(merged.at("public_metadata").toString()).isEqualTo("{\"b\":{\"c\":1,\"d\":2}}");
    assertThat(merged.at("private_metadata").toString()).isEqualTo("{\"x\":1}");
    assertThat(replaced.at("public_metadata").toString()).isEqualTo("{\"e\":3}");
  }

  @Test
  void delete_existing_isGoneWithAllBelow() {
    String id = organization("a");
    String userId = member(id, "ada");

    Answer deleted = delete("/organizations/" + id);

    assertThat(deleted.text("id")).isEqualTo(id);
    assertThat(deleted.at("deleted").getAsBoolean()).isTrue();
    assertThat(get("/organizations/" + id).error()).isEqualTo("404 resource_not_found");
    assertThat(delete("/organizations/" + id).status()).isEqualTo(404);
    assertThat(get("/organizations").at("total_count").getAsInt()).isZero();
    assertThat(get("/users/" + userId + "/organization_memberships")
            .at("total_count")
            .getAsInt())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /organizations/org_none",
    "GET, /organizations/org_none/memberships",
    "DELETE, /organizations/org_none/domains/orgdmn_1",
    "POST, /organizations/org_none/invitations/orginv_1/revoke"
  })
  void below_unknownOrganization_isNotFound(String method, String path) {
    Answer refused = method.equals("POST")
        ? post(path, "{}")
        : method.equals("DELETE") ? delete(path) : get(path);

    assertThat(refused.error()).isEqualTo("404 resource_not_found");
    assertThat(refused.text("errors.0.long_message"))
        .isEqualTo("No organization was found with id org_none.");
  }

  @Test
  void membership_created_showsItsOrganizationAndUser() {
    String id = organization("Works");
    String userId = member(id, "ada");

    Answer list = get("/organizations/" + id + "/memberships");

    assertThat(list.at("total_count").getAsInt()).isEqualTo(1);
    assertThat(list.text("data.0.role")).isEqualTo("org:member");
    assertThat(list.text("data.0.organization.id")).isEqualTo(id);
    assertThat(list.text("data.0.organization.name")).isEqualTo("Works");
    assertThat(list.text("data.0.public_user_data.user_id")).isEqualTo(userId);
    assertThat(list.text("data.0.public_user_data.first_name")).isEqualTo("Ada");
    assertThat(list.text("data.0.public_user_data.identifier")).isEqualTo("ada");
  }

  @Test
  void memberships_ofTwoOrganizations_areListedByOrganizationByUserAndAltogether() {
    String works = organization("Works");
    String club = organization("Club");
    String ada = member(works, "ada");
    String grace = member(works, "grace");
    post(
        "/organizations/" + club + "/memberships",
        "{'user_id': '" + ada + "', 'role': 'org:admin'}");

    assertThat(get("/organizations/" + works + "/memberships").at("total_count").getAsInt())
        .isEqualTo(2);
    Answer ofAda = get("/users/" + ada + "/organization_memberships");
    assertThat(ofAda.at("total_count").getAsInt()).isEqualTo(2);
    assertThat(ofAda.text("data.0.organization.id")).isEqualTo(club);
    assertThat(get("/users/" + grace + "/organization_memberships").text("data.0.organization.id"))
        .isEqualTo(works);
    assertThat(get("/organization_memberships").at("total_count").getAsInt()).isEqualTo(3);
  }

  @Test
  void users_ofAnOrganization_areItsMembers() {
    String works = organization("Works");
    String ada = member(works, "ada");
    user("{'username': 'grace'}");

    assertThat(get("/users?organization_id=" + works).each("id")).containsExactly(ada);
    assertThat(get("/users?organization_id=-" + works).each("username")).containsExactly("grace");
  }

  @Test
  void membership_byUser_isUpdatedAndDeleted() {
    String id = organization("a");
    String path = "/organizations/" + id + "/memberships/" + member(id, "ada");

    assertThat(patch(path, "{'role': 'org:admin'}").text("role")).isEqualTo("org:admin");
    assertThat(patch(path + "/metadata", "{'public_metadata': {'a': 1}}")
            .at("public_metadata.a")
            .getAsInt())
        .isEqualTo(1);
    assertThat(delete(path).text("role")).isEqualTo("org:admin");
    assertThat(delete(path).error()).isEqualTo("404 resource_not_found");
    assertThat(get("/organizations/" + id + "/memberships").at("total_count").getAsInt())
        .isZero();
  }

  @Test
  void membership_userDeleted_isGoneToo() {
    String id = organization("a");
    delete("/users/" + member(id, "ada"));

    assertThat(get("/organizations/" + id + "/memberships").at("total_count").getAsInt())
        .isZero();
  }

  @Test
  void domain_createdUpdatedDeleted_agrees() {
    String id = organization("a");
    String path = "/organizations/" + id + "/domains";
    Answer created = post(path, "{'name': 'example.org', 'enrollment_mode': 'manual_invitation'}");

    assertThat(created.text("organization_id")).isEqualTo(id);
    assertThat(created.text("name")).isEqualTo("example.org");
    assertThat(patch(path + "/" + created.id(), "{'enrollment_mode': 'automatic_invitation'}")
            .text("enrollment_mode"))
        .isEqualTo("automatic_invitation");
    assertThat(post(path + "/" + created.id() + "/verify_ownership", "{}").id())
        .isEqualTo(created.id());
    assertThat(get("/organization_domains").text("data.0.id")).isEqualTo(created.id());
    assertThat(get("/organizations/" + organization("b") + "/domains")
            .at("total_count")
            .getAsInt())
        .isZero();
    assertThat(delete(path + "/" + created.id()).id()).isEqualTo(created.id());
    assertThat(get("/organization_domains").at("total_count").getAsInt()).isZero();
  }

  @Test
  void invitation_revoked_isPendingNoMore() {
    String id = organization("a");
    String grace = user("{'email_address': ['grace@example.com']}").id();
    String path = "/organizations/" + id + "/invitations";
    Answer bulk = post(
        path + "/bulk",
        "[{'email_address': 'grace@example.com', 'role': 'org:member'},"
            + " {'email_address': 'joan@example.com', 'role': 'org:member'}]");
    assertThat(bulk.at("total_count").getAsInt()).isEqualTo(2);
    String first = bulk.text("data.0.id");
    assertThat(get("/users/" + grace + "/organization_invitations").text("data.0.id"))
        .isEqualTo(first);

    Answer revoked = post(path + "/" + first + "/revoke", "{}");

    assertThat(revoked.text("status")).isEqualTo("revoked");
    assertThat(revoked.text("email_address")).isEqualTo("grace@example.com");
    assertThat(get(path + "/" + first).text("status")).isEqualTo("revoked");
    assertThat(get(path).at("total_count").getAsInt()).isEqualTo(2);
    assertThat(get(path + "/pending").at("total_count").getAsInt()).isEqualTo(1);
    assertThat(get("/organization_invitations").at("total_count").getAsInt()).isEqualTo(2);
  }

  @Test
  void logo_uploadedAndDeleted_answersTheOrganization() {
    String id = organization("a");
    String path = "/organizations/" + id + "/logo";

    Answer uploaded = send(multipart(request(path), "PUT", Map.of("file", "\u0000\u00ff\r\n--no")));

    assertThat(uploaded.id()).isEqualTo(id);
    assertThat(uploaded.at("has_image").getAsBoolean()).isTrue();
    assertThat(get("/organizations/" + id).at("has_image").getAsBoolean()).isTrue();
    assertThat(delete(path).id()).isEqualTo(id);
  }
}
