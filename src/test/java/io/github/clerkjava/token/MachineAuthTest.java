package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.AuthorizationException;
import io.github.clerkjava.json.Metadata;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Who a request with a machine token comes from, and what is demanded of it. */
@NullUnmarked // Gives null where none is allowed.
class MachineAuthTest {
  private static final Requirement ADMIN =
      Requirement.builder().role("org:admin").build();

  private static MachineAuth auth(String token, String subject) {
    Metadata answer = Metadata.parse("{\"id\":\"id_1\",\"subject\":\"" + subject
        + "\",\"name\":\"ci\",\"client_id\":\"client_1\",\"scopes\":[\"read\",\"write\"],"
        + "\"claims\":{\"role\":\"org:admin\"}}");
    return MachineAuth.of(
        MachineTokenVerifier.of((type, asked) -> answer, v -> {}).verify(token));
  }

  private static AuthorizationException refusal(ThrowingCallable call) {
    return catchThrowableOfType(AuthorizationException.class, call);
  }

  @Test
  void auth_ofAToken_saysWhatTheTokenSays() {
    MachineAuth auth = auth("ak_secret", "user_1");
    assertThat(auth.getTokenType()).isEqualTo(TokenType.API_KEY);
    assertThat(auth.isAuthenticated()).isTrue();
    assertThat(auth.getToken()).isEqualTo("ak_secret");
    assertThat(auth.getId()).isEqualTo("id_1");
    assertThat(auth.getSubject()).isEqualTo("user_1");
    assertThat(auth.getName()).isEqualTo("ci");
    assertThat(auth.getScopes()).containsExactly("read", "write");
    assertThat(auth.getClaims()).containsEntry("role", "org:admin");
    assertThat(auth.getClientId()).isEqualTo("client_1");
    assertThat(auth.has(ADMIN)).isFalse();
    assertThat(auth.toString()).contains("id_1").doesNotContain("secret").doesNotContain("admin");
  }

  @Test
  void auth_ownerOfTheToken_dependsOnItsType() {
    assertThat(owners(auth("ak_1", "user_1"))).containsExactly("user_1", null, null);
    assertThat(owners(auth("ak_1", "org_1"))).containsExactly(null, "org_1", null);
    assertThat(owners(auth("ak_1", "mch_1"))).containsExactly(null, null, null);
    assertThat(owners(auth("mt_1", "mch_1"))).containsExactly(null, null, "mch_1");
    assertThat(owners(auth("mt_1", "user_1"))).containsExactly(null, null, "user_1");
    assertThat(owners(auth("oat_1", "user_1"))).containsExactly("user_1", null, null);
  }

  private static String[] owners(MachineAuth auth) {
    return new String[] {auth.getUserId(), auth.getOrgId(), auth.getMachineId()};
  }

  @Test
  void auth_unauthenticated_hasNothingButItsType() {
    MachineAuth auth = MachineAuth.unauthenticated(TokenType.M2M_TOKEN);
    assertThat(auth.getTokenType()).isEqualTo(TokenType.M2M_TOKEN);
    assertThat(auth.isAuthenticated()).isFalse();
    assertThat(owners(auth)).containsOnlyNulls();
    assertThat(auth.getToken()).isNull();
    assertThat(auth.getId()).isNull();
    assertThat(auth.getSubject()).isNull();
    assertThat(auth.getName()).isNull();
    assertThat(auth.getScopes()).isNull();
    assertThat(auth.getClaims()).isNull();
    assertThat(auth.getClientId()).isNull();
    assertThat(auth.has(ADMIN)).isFalse();
    assertThat(auth.toString()).contains("m2m_token");
  }

  @Test
  void requireScope_isThatOfTheToken() {
    MachineAuth auth = auth("ak_1", "user_1");
    assertThat(auth.requireAuthenticated().requireScope("read").requireScope("write"))
        .isSameAs(auth);
    AuthorizationException thrown = refusal(() -> auth.requireScope("rea"));
    assertThat(thrown.getStatus()).isEqualTo(403);
    assertThat(thrown).hasMessageContaining("scope rea").hasMessageNotContaining("user_1");
    assertThatIllegalArgumentException().isThrownBy(() -> auth.requireScope(null));
  }

  @Test
  void requireScope_unauthenticated_isThatFirst() {
    MachineAuth auth = MachineAuth.unauthenticated(TokenType.API_KEY);
    assertThat(refusal(() -> auth.requireScope("read")).getStatus()).isEqualTo(401);
    assertThat(refusal(auth::requireAuthenticated).getStatus()).isEqualTo(401);
  }

  @Test
  void invalidToken_isNobody() {
    Auth auth = InvalidTokenAuth.INSTANCE;
    assertThat(auth.getTokenType()).isNull();
    assertThat(auth.isAuthenticated()).isFalse();
    assertThat(auth.getToken()).isNull();
    assertThat(auth.has(ADMIN)).isFalse();
    assertThat(refusal(auth::requireAuthenticated).getStatus()).isEqualTo(401);
    assertThat(auth).hasToString("InvalidTokenAuth{}");
  }
}
