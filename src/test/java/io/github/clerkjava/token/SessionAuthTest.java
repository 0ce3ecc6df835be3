package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.AuthorizationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Gives null where none is allowed.
class SessionAuthTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);
  private static final TokenIssuer ISSUER = (sessionId, template, expiresInSeconds) ->
      sessionId + "/" + template + "/" + expiresInSeconds;
  private static final String ORGANIZATION =
      ",'v':2,'sid':'sess_1','o':{'id':'org_1','rol':'admin','per':'read,manage','fpm':'2,3'},"
          + "'fea':'o:reservations,u:dashboard,uo:support-chat,o:impersonation','pla':'u:pro'";

  private static SessionToken token(String claims) {
    return TokenVerifier.builder()
        .jwtKey(SIGNER.pem())
        .clock(Signer.CLOCK)
        .build()
        .verify(SIGNER.token(claims));
  }

  private static SessionAuth auth(String claims) {
    return SessionAuth.of(token(claims), ISSUER);
  }

  @Test
  void has_everythingAsked_mustBeThere() {
    SessionAuth auth = auth(ORGANIZATION);
    assertThat(auth.getOrgPermissions())
        .containsExactly(
            "org:reservations:manage", "org:support-chat:read", "org:support-chat:manage");
    assertThat(auth.has(r -> r.role("admin").permission("org:support-chat:read").plan("pro")))
        .isTrue();
    assertThat(auth.has(r -> r.role("admin").permission("org:impersonation:read")))
        .isFalse();
    assertThat(auth.has(r -> r.role("org:org:admin"))).isTrue();
    assertThat(auth.has(r -> r.role("").feature("dashboard"))).isFalse();
    assertThat(auth.has(r -> {})).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> auth.has(r -> r.permission(null)));
  }

  @Test
  void has_featureWithoutScope_isNotBelieved() {
    SessionAuth auth = auth(ORGANIZATION.replace("u:dashboard", "dashboard"));
    assertThat(auth.getUserId()).isEqualTo("user_1");
    assertThat(auth.getOrgPermissions()).isEmpty();
    assertThat(auth.has(r -> r.feature("reservations"))).isFalse();
    assertThat(auth.has(r -> r.role("admin"))).isTrue();
  }

  @Test
  void has_claimsOfOtherTypes_areFalse() {
    SessionAuth auth =
        auth(",'v':2,'o':{'id':5,'rol':[],'per':7,'fpm':null},'fea':7,'pla':{},'fva':['0','0']");
    assertThat(auth.getOrgId()).isNull();
    assertThat(auth.getOrgPermissions()).isEmpty();
    assertThat(auth.has(r -> r.feature("a"))).isFalse();
    assertThat(auth.has(r -> r.reverification(Reverification.LAX))).isFalse();
    assertThat(auth(",'v':2,'o':7").getOrgPermissions()).isNull();
    assertThat(auth(",'v':'2','o':{'id':'org_1'},'org_id':'org_2'").getOrgId()).isEqualTo("org_2");
  }

  @Test
  void has_multiFactor_needsBothOfThem() {
    assertThat(reverified("0,0", Reverification.STRICT_MFA)).isTrue();
    assertThat(reverified("0,10", Reverification.STRICT_MFA)).isFalse();
    assertThat(reverified("10,0", Reverification.STRICT_MFA)).isFalse();
    assertThat(reverified("9,-1", Reverification.STRICT_MFA)).isTrue();
    assertThat(reverified("-1,-1", Reverification.LAX)).isFalse();
    assertThat(reverified("0,-2", Reverification.LAX)).isFalse();
    assertThat(reverified("0,-1,0", Reverification.LAX)).isFalse();
  }

  private static boolean reverified(String ages, Reverification reverification) {
    return auth(",'fva':[" + ages + "]").has(r -> r.reverification(reverification));
  }

  @Test
  void of_pendingSession_isSignedOutUnlessAsked() {
    SessionToken pending = token(",'sid':'sess_1','sts':'pending','fva':[0,0]");
    SessionAuth hidden = SessionAuth.of(pending, ISSUER);
    assertThat(hidden.isAuthenticated()).isFalse();
    assertThat(hidden.getUserId()).isNull();
    assertThat(hidden.getToken()).isNull();
    assertThat(hidden.getToken("t")).isNull();
    assertThat(hidden.getSessionStatus()).isEqualTo("pending");
    assertThat(hidden.has(r -> r.reverification(Reverification.LAX))).isFalse();

    SessionAuth shown = SessionAuth.of(pending, ISSUER, false);
    assertThat(shown.isAuthenticated()).isTrue();
    assertThat(shown.getUserId()).isEqualTo("user_1");
    assertThat(shown.has(r -> r.reverification(Reverification.LAX))).isTrue();
  }

  @Test
  void require_reverificationMissing_saysWhich() {
    SessionAuth auth = auth("");

    assertThatThrownBy(() -> auth.require(r -> r.reverification(Reverification.STRICT)))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("reverification SECOND_FACTOR within 10 minutes");
  }

  @Test
  void getToken_withoutWishes_isThatOfTheRequest() {
    SessionToken token = token(",'sid':'sess_1'");
    SessionAuth auth = SessionAuth.of(token, ISSUER);
    assertThat(auth.getToken()).isEqualTo(token.getToken());
    assertThat(auth.getToken("hasura")).isEqualTo("sess_1/hasura/null");
    assertThat(auth.getToken(null, 60)).isEqualTo("sess_1/null/60");
    assertThat(auth("").getToken()).isNull();
    assertThat(auth("").getToken("hasura")).isNull();
    assertThat(auth.toString()).contains("user_1").doesNotContain(token.getToken());
  }

  @Test
  void signedOut_everything_isNull() {
    SessionAuth nobody = SessionAuth.signedOut();
    assertThat(nobody.isAuthenticated()).isFalse();
    assertThat(nobody.getUserId()).isNull();
    assertThat(nobody.getSessionClaims()).isNull();
    assertThat(nobody.getToken()).isNull();
    assertThat(nobody.has(r -> r.role("admin"))).isFalse();
  }

  private static AuthorizationException refusal(ThrowingCallable call) {
    return catchThrowableOfType(AuthorizationException.class, call);
  }

  @Test
  void require_whatIsThere_goesOn() {
    SessionAuth auth = auth(ORGANIZATION);
    assertThat(auth.requireAuthenticated()
            .require(r -> r.role("admin").plan("pro"))
            .requirePermission("support-chat:read"))
        .isSameAs(auth);
  }

  @Test
  void require_whatIsMissing_isNamedAndForbidden() {
    SessionAuth auth = auth(ORGANIZATION);
    AuthorizationException thrown = refusal(() -> auth.require(r -> r.role("org:owner")
        .role("admin")
        .feature("gold")
        .plan("max")
        .reverification(Reverification.STRICT)
        .reverification(Reverification.LAX)));
    assertThat(thrown.getStatus()).isEqualTo(403);
    assertThat(thrown)
        .hasMessageEndingWith(": role org:owner, feature gold, plan max, "
            + "reverification SECOND_FACTOR within 10 minutes, "
            + "reverification SECOND_FACTOR within 1440 minutes")
        .hasMessageNotContaining("user_1");
    thrown = refusal(() -> auth.requirePermission("org:teams:delete"));
    assertThat(thrown.getStatus()).isEqualTo(403);
    assertThat(thrown).hasMessageContaining("permission org:teams:delete");
  }

  @Test
  void require_nothing_isForbidden() {
    SessionAuth auth = auth(ORGANIZATION);
    AuthorizationException thrown = refusal(() -> auth.require(r -> {}));
    assertThat(thrown.getStatus()).isEqualTo(403);
    assertThat(thrown).hasMessageContaining("requirement");
  }

  @Test
  void require_nobodySignedIn_isUnauthenticated() {
    String pending = ORGANIZATION + ",'sts':'pending'";
    for (SessionAuth auth : new SessionAuth[] {SessionAuth.signedOut(), auth(pending)}) {
      assertThat(refusal(auth::requireAuthenticated).getStatus()).isEqualTo(401);
      assertThat(refusal(() -> auth.require(r -> r.role("admin"))).getStatus()).isEqualTo(401);
      assertThat(refusal(() -> auth.requirePermission("a")).getStatus()).isEqualTo(401);
    }
    assertThat(SessionAuth.of(token(pending), ISSUER, false)
            .require(r -> r.role("admin"))
            .getUserId())
        .isEqualTo("user_1");
  }
}
