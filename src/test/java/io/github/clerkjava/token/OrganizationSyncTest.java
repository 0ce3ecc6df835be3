package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationSyncTest {
  private static final String ACME = ",'org_id':'org_1','org_slug':'acme'";

  private static Visit visit(String path, String claims) {
    return Visit.live()
        .page()
        .url("https://app.example.com" + path)
        .signedIn(20, Visit.session(Signer.NOW - 10, Signer.NOW + 50, claims))
        .options(o -> o.organizationPatterns(
                "/by-id/:id",
                "/both/:slug/:id",
                "/orgs/:slug",
                "/orgs/:slug/(.*)",
                "/named/:other",
                "/maybe/:id([a-z]*)")
            .personalAccountPatterns("/me", "/me/(.*)", "/named/mine", "/orgs/mine"));
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/acme, true",
    "/ORGS/acme/, true",
    "/orgs/acme/settings, true",
    "/orgs/Acme, false",
    "/orgs/other, false",
    "/orgs/org_1, false",
    "/by-id/org_1, true",
    "/by-id/acme, false",
    "/by-id/org_2, false",
    "/both/other/org_1, true",
    "/both/acme/org_2, false",
    "/me, false",
    "/me/settings, false",
    "/named/x, true",
    "/named/mine, false",
    "/else, true",
    "/orgs, true",
    "/orgs/mine, false",
    "/maybe/, true",
    "/maybe/x, false"
  })
  void organizationIsActive(String path, boolean fits) {
    RequestState state = visit(path, ACME).state();

    assertThat(Visit.reason(state))
        .isEqualTo(fits ? "signed-in -" : "handshake active-organization-mismatch");
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/acme, false",
    "/by-id/org_1, false",
    "/me, true",
    "/me/x, true",
    "/named/x, true",
    "/named/mine, true",
    "/else, true",
    "/maybe/, true"
  })
  void noneIsActive(String path, boolean fits) {
    RequestState state = visit(path, "").state();

    assertThat(Visit.reason(state))
        .isEqualTo(fits ? "signed-in -" : "handshake active-organization-mismatch");
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/other, other",
    "/by-id/org_2, org_2",
    "/both/acme/org_2, org_2",
    "/me, ''",
    "/named/mine, ''"
  })
  void handshake_saysWhichIsToBeActive(String path, String expected) {
    assertThat(visit(path, ACME).location().queryParameterValues("organization_id"))
        .containsExactly(expected);
  }

  @Test
  void claimsOfVersionTwo_count() {
    String claims = ",'v':2,'o':{'id':'org_1','slg':'acme','rol':'admin'}";

    assertThat(Visit.reason(visit("/orgs/acme", claims).state())).isEqualTo("signed-in -");
    assertThat(Visit.reason(visit("/orgs/other", claims).state()))
        .isEqualTo("handshake active-organization-mismatch");
  }

  @ParameterizedTest
  @CsvSource({"2, handshake active-organization-mismatch", "3, signed-in -", "4, signed-in -"})
  void loop_givesUpSignedIn(String count, String expected) {
    RequestState state =
        visit("/orgs/other", ACME).cookie("__clerk_redirect_count", count).state();

    assertThat(Visit.reason(state)).isEqualTo(expected);
    assertThat(state.toSessionAuth().getOrgId()).isEqualTo(count.equals("2") ? null : "org_1");
  }

  @Test
  void requestThatCantBeSentAway_staysSignedIn() {
    RequestState post = visit("/orgs/other", ACME).method("POST").state();

    assertThat(Visit.reason(post)).isEqualTo("signed-in -");
    assertThat(post.getHeaders()).isEmpty();
    Visit call = Visit.live()
        .header("Accept", "application/json")
        .url("https://app.example.com/orgs/other")
        .signedIn(20, Visit.good())
        .options(o -> o.organizationPatterns("/orgs/:slug"));
    assertThat(Visit.reason(call.state())).isEqualTo("signed-in -");
  }

  @Test
  void headerToken_isNotAskedAbout() {
    Visit visit = Visit.live()
        .page()
        .bearer(Visit.good())
        .url("https://app.example.com/orgs/other")
        .options(o -> o.organizationPatterns("/orgs/:slug"));

    assertThat(Visit.reason(visit.state())).isEqualTo("signed-in -");
  }

  @Test
  void pendingSession_hasNoOrganizationToChange() {
    Visit visit = visit("/orgs/other", ",'sts':'pending'");

    assertThat(Visit.reason(visit.state())).isEqualTo("signed-in -");
    assertThat(Visit.reason(visit("/orgs/other", ",'sts':'pending'")
            .options(o -> o.treatPendingAsSignedOut(false))
            .state()))
        .isEqualTo("handshake active-organization-mismatch");
  }
}
