package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.token.SessionToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token says is read with the client. */
class EmulatorSessionTokenOptionsTest extends WithEmulator {
  private final Clerk clerk = Clerk.builder()
      .apiUrl(emulator.getApiUrl())
      .secretKey(emulator.getSecretKey())
      .build();
  private String userId;
  private String sessionId;

  @BeforeEach
  void signIn() {
    emulator.setClock(Clock.systemUTC());
    userId = user("{'username': 'ada'}").id();
    sessionId = emulator.signIn(userId).getId();
  }

  @AfterEach
  void closeClient() {
    clerk.close();
  }

  private SessionToken token(Consumer<SessionTokenOptions> options) {
    return clerk.verifyToken(emulator.createSessionToken(sessionId, options));
  }

  private String organizationOf(String role) {
    String id = post("/organizations", "{'name': 'Works', 'slug': 'works'}").id();
    post(
        "/organizations/" + id + "/memberships",
        "{'user_id': '" + userId + "', 'role': '" + role + "'}");
    return id;
  }

  private Answer createSession(String organization) {
    return post(
        "/sessions",
        "{'user_id': '" + userId + "', 'active_organization_id': '" + organization + "'}");
  }

  @Test
  void options_none_areTheDefaults() {
    SessionToken token = token(o -> {});

    assertThat(token.getUserId()).isEqualTo(userId);
    assertThat(token.getSessionStatus()).isEqualTo("active");
    assertThat(token.getOrgId()).isNull();
    assertThat(token.getClaims().get("fva")).isEqualTo(List.of(0L, -1L));
    assertThat(token.getClaims().containsKey("azp")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void organization_given_isReadAsIsInBothVersions(int version) {
    SessionToken token = token(o -> o.version(version)
        .organization(
            "org_1",
            "teams",
            "org:admin",
            "org:reports:read",
            "org:teams:manage",
            "org:reports:manage",
            "org:teams:delete"));

    assertThat(token.getOrgId()).isEqualTo("org_1");
    assertThat(token.getOrgSlug()).isEqualTo("teams");
    assertThat(token.getOrgRole()).isEqualTo("org:admin");
    assertThat(token.getOrgPermissions())
        .containsExactlyInAnyOrder(
            "org:reports:read", "org:teams:manage", "org:reports:manage", "org:teams:delete");
    assertThat(token.getClaims().containsKey("v")).isEqualTo(version == 2);
    assertThat(token.getClaims().containsKey("jti")).isEqualTo(version == 2);
    assertThat(token.getClaims().containsKey("o")).isEqualTo(version == 2);
    assertThat(token.getClaims().containsKey("org_id")).isEqualTo(version == 1);
  }

  @Test
  void organization_moreVerbsThanBitsOfALong_areAllRead() {
    String[] permissions =
        IntStream.range(0, 70).mapToObj(i -> "org:a:v" + i).toArray(String[]::new);

    assertThat(token(o -> o.organization("org_1", null, "org:a", permissions)).getOrgPermissions())
        .containsExactly(permissions);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void organization_withoutSlugAndPermissions_hasNone(int version) {
    SessionToken token = token(o -> o.version(version).organization("org_1", null, "org:a"));

    assertThat(token.getOrgId()).isEqualTo("org_1");
    assertThat(token.getOrgSlug()).isNull();
    assertThat(token.getOrgPermissions()).isEmpty();
  }

  @Test
  void organization_ofTheEmulator_hasRoleAndPermissionsOfTheMembership() {
    String id = organizationOf("org:boss");
    List<String> permissions = get("/organizations/" + id + "/memberships")
        .at("data.0.permissions")
        .getAsJsonArray()
        .asList()
        .stream()
        .map(permission -> permission.getAsString())
        .toList();

    for (String name : List.of(id, "works")) {
      SessionToken token = token(o -> o.organization(name));

      assertThat(token.getOrgId()).isEqualTo(id);
      assertThat(token.getOrgSlug()).isEqualTo("works");
      assertThat(token.getOrgRole()).isEqualTo("org:boss");
      assertThat(token.getOrgPermissions()).isNotEmpty().hasSameElementsAs(permissions);
    }
  }

  @Test
  void organization_ofOthers_isRefused() {
    String id = post("/organizations", "{'name': 'Others'}").id();

    assertThatThrownBy(() -> emulator.createSessionToken(sessionId, o -> o.organization(id)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
    assertThatThrownBy(() -> emulator.setActiveOrganization(sessionId, id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
    assertThat(createSession(id).error())
        .isEqualTo("422 form_param_value_invalid active_organization_id");
  }

  @Test
  void setActiveOrganization_tokensFromThenOn_haveIt() {
    String id = organizationOf("org:member");

    emulator.setActiveOrganization(sessionId, "works");

    assertThat(get("/sessions/" + sessionId).text("last_active_organization_id"))
        .isEqualTo(id);
    assertThat(token(o -> {}).getOrgId()).isEqualTo(id);
    assertThat(token(SessionTokenOptions::personalAccount).getOrgId()).isNull();
    String ofTheApi = post("/sessions/" + sessionId + "/tokens", "{}").text("jwt");
    assertThat(clerk.verifyToken(ofTheApi).getOrgId()).isEqualTo(id);

    emulator.setActiveOrganization(sessionId, null);
    assertThat(token(o -> {}).getOrgId()).isNull();
    assertThat(get("/sessions/" + sessionId).text("last_active_organization_id"))
        .isNull();
  }

  @Test
  void setActiveOrganization_memberLeaves_tokensHaveNone() {
    String id = organizationOf("org:member");
    emulator.setActiveOrganization(sessionId, id);

    delete("/organizations/" + id + "/memberships/" + userId);

    assertThat(token(o -> {}).getOrgId()).isNull();
  }

  @Test
  void createSession_activeOrganization_isInItsTokens() {
    String id = organizationOf("org:member");

    String created = createSession(id).id();

    assertThat(clerk.verifyToken(emulator.createSessionToken(created)).getOrgId())
        .isEqualTo(id);
  }

  @Test
  void options_others_areTakenOver() {
    Instant issuedAt = Instant.now().minusSeconds(100);

    SessionToken token = token(o -> o.pending(true)
        .factorAges(7, 8)
        .authorizedParty("https://example.com")
        .issuedAt(issuedAt)
        .lifetime(Duration.ofSeconds(200))
        .claims(Map.of("plan", "pro", "jti", "mine")));

    Map<String, Object> claims = token.getClaims();
    assertThat(token.isPending()).isTrue();
    assertThat(claims.get("fva")).isEqualTo(List.of(7L, 8L));
    assertThat(claims.get("azp")).isEqualTo("https://example.com");
    assertThat(claims.get("iat")).isEqualTo(issuedAt.getEpochSecond());
    assertThat(claims.get("nbf")).isEqualTo(issuedAt.getEpochSecond() - 10);
    assertThat(claims.get("exp")).isEqualTo(issuedAt.getEpochSecond() + 200);
    assertThat(claims.get("plan")).isEqualTo("pro");
    assertThat(claims.get("jti")).isEqualTo("mine");
  }

  @Test
  void options_outOfBounds_areRefused() {
    List<Consumer<SessionTokenOptions>> wrong = List.of(
        o -> o.version(3),
        o -> o.factorAges(0, -2),
        o -> o.organization("org_1", null, "org:a", "org:b"),
        o -> o.organization("org_1", null, "org:a", "org:b:c,d"));

    for (Consumer<SessionTokenOptions> options : wrong) {
      assertThatThrownBy(() -> emulator.createSessionToken(sessionId, options))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
