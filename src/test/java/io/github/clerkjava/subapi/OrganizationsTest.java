package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.model.CreateOrganizationInvitationParams;
import io.github.clerkjava.model.OrganizationDomainEnrollmentMode;
import io.github.clerkjava.model.OrganizationMembership;
import io.github.clerkjava.paging.PaginatedList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrganizationsTest {
  @RegisterExtension
  final SubApiServer server = new SubApiServer();

  private Organizations organizations;

  @BeforeEach
  void makeSubApi() {
    organizations = new Organizations(
        server.api().organizations(),
        server.api().organizationMemberships(),
        server.api().organizationDomains(),
        server.api().organizationInvitations(),
        server.calls());
  }

  @Test
  void getOrganization_bySlug_asksWithTheSlug() throws Exception {
    server.answers("{\"id\":\"org_1\"}");

    assertThat(organizations.getOrganization("analytical-engine-works").getId()).isEqualTo("org_1");

    assertThat(server.sent()).containsExactly("GET /v1/organizations/analytical-engine-works");
  }

  @Test
  void getOrganization_withFalse_sendsFalse() throws Exception {
    server.answers("{}");

    organizations.getOrganization("org_1", p -> p.includeMembersCount(false));

    assertThat(server.sent())
        .containsExactly("GET /v1/organizations/org_1?include_members_count=false");
  }

  @Test
  void updateOrganization_withoutMetadata_onlyPatches() throws Exception {
    server.answers("{}");

    organizations.updateOrganization("org_1", p -> p.name("Works").maxAllowedMemberships(0));

    assertThat(server.sent())
        .containsExactly(
            "PATCH /v1/organizations/org_1 {\"name\":\"Works\",\"max_allowed_memberships\":0}");
  }

  @Test
  void updateOrganization_withNothing_patchesNothing() throws Exception {
    server.answers("{}");

    organizations.updateOrganization("org_1", p -> {});

    assertThat(server.sent()).containsExactly("PATCH /v1/organizations/org_1 {}");
  }

  @Test
  void updateOrganization_withNothingButMetadata_onlyPuts() throws Exception {
    server.answers("{}");

    organizations.updateOrganization("org_1", p -> p.privateMetadata(Map.of()));

    assertThat(server.sent())
        .containsExactly("PUT /v1/organizations/org_1/metadata {\"private_metadata\":{}}");
  }

  @Test
  void updateOrganization_withAttributesAndMetadata_patchesThenPutsAndAnswersTheLast()
      throws Exception {
    server.answers("{\"id\":\"first\"}", "{\"id\":\"last\"}");

    assertThat(organizations
            .updateOrganization(
                "org_1",
                p -> p.slug(null)
                    .putPublicMetadata("tier", "team")
                    .putPrivateMetadata("crm_id", "C-1834"))
            .getId())
        .isEqualTo("last");

    assertThat(server.sent())
        .containsExactly(
            "PATCH /v1/organizations/org_1 {\"slug\":null}",
            "PUT /v1/organizations/org_1/metadata"
                + " {\"public_metadata\":{\"tier\":\"team\"},\"private_metadata\":{\"crm_id\":\"C-1834\"}}");
  }

  @Test
  void updateOrganization_keepsNumbersAndNullsOfMetadata() throws Exception {
    server.answers("{}");

    organizations.updateOrganization(
        "org_1",
        p -> p.putPublicMetadata("big", new BigInteger("12345678901234567890"))
            .putPublicMetadata("exact", new BigDecimal("0.10000000000000000001"))
            .putPublicMetadata("list", Arrays.asList(1L, 1.5, null, Map.of()))
            .putPublicMetadata("none", null));

    assertThat(server.sent())
        .containsExactly("PUT /v1/organizations/org_1/metadata {\"public_metadata\":{"
            + "\"big\":12345678901234567890,\"exact\":0.10000000000000000001,"
            + "\"list\":[1,1.5,null,{}],\"none\":null}}");
  }

  @Test
  void updateOrganization_whosePatchIsRefused_doesNotPut() {
    server.refuses(422);

    assertThatThrownBy(() -> organizations.updateOrganization(
            "org_1", p -> p.slug("taken").putPublicMetadata("tier", "team")))
        .isInstanceOf(ClerkApiException.class);

    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void updateOrganization_withABadArgument_sendsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organizations.updateOrganization(" ", p -> p.name("Works")))
        .withMessage("organizationId must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organizations.updateOrganization(
            "org_1", p -> p.maxAllowedMemberships(-1).putPublicMetadata("tier", "team")))
        .withMessage("UpdateOrganizationParams.max_allowed_memberships must be at least 0, was -1");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void metadata_isMergedByOneMethodAndReplacedByTheOther() throws Exception {
    server.answers("{}", "{}");

    organizations.updateOrganizationMetadata("org_1", p -> p.putPublicMetadata("tier", null));
    organizations.replaceOrganizationMetadata("org_1", p -> p.putPublicMetadata("tier", "team"));

    assertThat(server.sent())
        .containsExactly(
            "PATCH /v1/organizations/org_1/metadata {\"public_metadata\":{\"tier\":null}}",
            "PUT /v1/organizations/org_1/metadata {\"public_metadata\":{\"tier\":\"team\"}}");
  }

  @Test
  void updateOrganizationLogo_sendsTheFileAsAPart() throws Exception {
    server.answers("{}");

    organizations.updateOrganizationLogo("org_1", logo());

    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod() + " " + request.getPath())
        .isEqualTo("PUT /v1/organizations/org_1/logo");
    assertThat(request.getBody().readUtf8())
        .contains("form-data; name=\"file\"; filename=\"logo.png\"", "Content-Type: image/png")
        .contains("\r\n\r\nimage\r\n")
        .doesNotContain("uploader_user_id");
  }

  @Test
  void updateOrganizationLogo_withUploader_sendsTheIdAsPlainText() throws Exception {
    server.answers("{}");

    organizations.updateOrganizationLogo("org_1", logo(), "user_1");

    assertThat(server.takeRequest().getBody().readUtf8())
        .contains("name=\"file\"")
        .containsPattern("name=\"uploader_user_id\"\r\n(?:[^\"]+\r\n)*\r\nuser_1\r\n");
  }

  @Test
  void updateOrganizationLogo_withABadArgument_sendsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organizations.updateOrganizationLogo("org_1", null))
        .withMessage("file must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organizations.updateOrganizationLogo("org_1", logo(), ""))
        .withMessage("uploaderUserId must not be blank");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void getOrganizationMembershipList_autoPaging_walksByOffsetWithTheSameFilter() throws Exception {
    server.answers(page("mem_1", "mem_2"), page("mem_3"));

    PaginatedList<OrganizationMembership> members = organizations.getOrganizationMembershipList(
        "org_1", p -> p.addRole("org:admin").limit(2));

    assertThat(members.totalCount()).isEqualTo(3);
    assertThat(members.autoPaging())
        .extracting(OrganizationMembership::getId)
        .containsExactly("mem_1", "mem_2", "mem_3");
    assertThat(server.sent())
        .containsExactly(
            "GET /v1/organizations/org_1/memberships?role=org%3Aadmin&limit=2",
            "GET /v1/organizations/org_1/memberships?role=org%3Aadmin&limit=2&offset=2");
  }

  private static String page(String... ids) {
    List<String> items = new ArrayList<>();
    for (String id : ids) {
      items.add("{\"id\":\"" + id + "\"}");
    }
    return "{\"data\":[" + String.join(",", items) + "],\"total_count\":3}";
  }

  @Test
  void updateOrganizationMembership_sendsTheRole() throws Exception {
    server.answers("{}");

    organizations.updateOrganizationMembership("org_1", "user_1", "org:admin");

    assertThat(server.sent())
        .containsExactly(
            "PATCH /v1/organizations/org_1/memberships/user_1 {\"role\":\"org:admin\"}");
  }

  @Test
  void createOrganizationDomain_sendsNoMoreThanIsSet() throws Exception {
    server.answers("{}");

    organizations.createOrganizationDomain(
        "org_1",
        p -> p.name("example.com").enrollmentMode(OrganizationDomainEnrollmentMode.ENTERPRISE_SSO));

    assertThat(server.sent())
        .containsExactly("POST /v1/organizations/org_1/domains"
            + " {\"name\":\"example.com\",\"enrollment_mode\":\"enterprise_sso\"}");
  }

  @Test
  void createOrganizationInvitationBulk_sendsAnArrayAndAnswersAll() throws Exception {
    server.answers("{\"data\":[{\"id\":\"orginv_1\"},{\"id\":\"orginv_2\"}],\"total_count\":2}");

    assertThat(organizations.createOrganizationInvitationBulk(
            "org_1", List.of(invitation("a@b.c"), invitation("d@e.f"))))
        .hasSize(2);

    assertThat(server.sent())
        .containsExactly("POST /v1/organizations/org_1/invitations/bulk"
            + " [{\"email_address\":\"a@b.c\",\"role\":\"org:member\"},"
            + "{\"email_address\":\"d@e.f\",\"role\":\"org:member\"}]");
  }

  @Test
  void createOrganizationInvitationBulk_withTen_isSent() {
    server.answers("{\"data\":[],\"total_count\":0}");

    organizations.createOrganizationInvitationBulk(
        "org_1", Collections.nCopies(10, invitation("a@b.c")));

    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void createOrganizationInvitationBulk_withABadList_sendsNothing() {
    assertRefused("params must not be null", null);
    assertRefused("params must have 1 to 10 items, had 0", List.of());
    assertRefused(
        "params must have 1 to 10 items, had 11", Collections.nCopies(11, invitation("a@b.c")));
    assertRefused("params[1] must not be null", Arrays.asList(invitation("a@b.c"), null));
    assertRefused(
        "params[1]: CreateOrganizationInvitationParams.role is required",
        List.of(
            invitation("a@b.c"),
            CreateOrganizationInvitationParams.builder().emailAddress("d@e.f").build()));
    assertThat(server.requestCount()).isZero();
  }

  private void assertRefused(String message, List<CreateOrganizationInvitationParams> params) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> organizations.createOrganizationInvitationBulk("org_1", params))
        .withMessage(message);
  }

  @Test
  void revokeOrganizationInvitation_withAndWithoutAName_sendsTheNameOrNothing() throws Exception {
    server.answers("{}", "{}");

    organizations.revokeOrganizationInvitation("org_1", "orginv_1");
    organizations.revokeOrganizationInvitation(
        "org_1", "orginv_1", p -> p.requestingUserId("user_1"));

    assertThat(server.sent())
        .containsExactly(
            "POST /v1/organizations/org_1/invitations/orginv_1/revoke {}",
            "POST /v1/organizations/org_1/invitations/orginv_1/revoke"
                + " {\"requesting_user_id\":\"user_1\"}");
  }

  private static CreateOrganizationInvitationParams invitation(String emailAddress) {
    return CreateOrganizationInvitationParams.builder()
        .emailAddress(emailAddress)
        .role("org:member")
        .build();
  }

  private static Upload logo() {
    return Upload.of("image".getBytes(StandardCharsets.UTF_8), "logo.png", "image/png");
  }
}
