package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.error.MachineTokenVerificationException.Code;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.json.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JWTs are those of machines and of OAuth applications, and what is read from them. */
@NullUnmarked // Gives null where none is allowed.
class MachineTokenVerifierTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);
  private static final String MACHINE = ",'cat':'cl_B7d4PD333AAA'";
  private static final String OAUTH = "{'alg':'RS256','typ':'at+jwt','kid':'ins_1'}";

  private final MachineTokenVerifier verifier = verifier(v -> {});

  private static MachineTokenVerifier verifier(Consumer<TokenVerifierBuilder> options) {
    return MachineTokenVerifier.of(null, v -> {
      v.jwtKey(SIGNER.pem()).clock(Signer.CLOCK);
      options.accept(v);
    });
  }

  /** A token of a machine, whose header and claims have more. */
  private static String machine(String header, String claims) {
    return SIGNER.sign(
        SIGNER.header(header), "{'sub':'mch_1','exp':" + (Signer.NOW + 60) + claims + "}");
  }

  private static String oauth(String claims) {
    return SIGNER.sign(OAUTH, "{'sub':'user_1','exp':" + (Signer.NOW + 60) + claims + "}");
  }

  private Code code(String token) {
    return code(verifier, token);
  }

  private static Code code(MachineTokenVerifier verifier, String token) {
    MachineTokenVerificationException thrown =
        catchThrowableOfType(MachineTokenVerificationException.class, () -> verifier.verify(token));
    if (thrown == null) {
      return null;
    }
    assertThat(thrown.getMessage()).isNotBlank();
    assertThat(thrown.getStatus()).isNull();
    return thrown.getCode();
  }

  private static boolean isSession(String token) {
    TokenVerifier sessions = TokenVerifier.of(v -> v.jwtKey(SIGNER.pem()).clock(Signer.CLOCK));
    try {
      return sessions.verify(token) != null;
    } catch (TokenVerificationException e) {
      return false;
    }
  }

  @Test
  void verify_tokenOfAMachine_isThatAndNothingElse() {
    for (String category : new String[] {MACHINE, ""}) {
      String token = machine(category, "");
      assertThat(verifier.verify(token).getTokenType()).isEqualTo(TokenType.M2M_TOKEN);
      assertThat(isSession(token)).isFalse();
    }
  }

  @Test
  void verify_tokenOfAnOauthApplication_isThatAndNothingElse() {
    for (String type : new String[] {"at+jwt", "application/at+jwt"}) {
      String token = SIGNER.sign(
          OAUTH.replace("at+jwt", type), "{'sub':'user_1','exp':" + (Signer.NOW + 60) + "}");
      assertThat(verifier.verify(token).getTokenType()).isEqualTo(TokenType.OAUTH_TOKEN);
      assertThat(isSession(token)).isFalse();
    }
  }

  @Test
  void verify_tokenOfAMachineWithTheTypeOfOauth_isNeither() {
    String token =
        SIGNER.sign(OAUTH, "{'sub':'mch_1','exp':" + (Signer.NOW + 60) + ",'scp':['a']}");
    assertThat(code(token)).isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(isSession(token)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'cat':'cl_B7d4PD111AAA'",
        ",'cat':'cl_I7d4PD111III'",
        ",'cat':'cl_B7d4PD222AAA'"
      })
  void verify_tokenOfASessionOrATemplate_isRefused(String category) {
    String token =
        SIGNER.sign(SIGNER.header(category), "{'sub':'user_1','exp':" + (Signer.NOW + 60) + "}");
    assertThat(isSession(token)).isTrue();
    assertThat(code(token)).isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'cl_B7d4PD111AAA'", "'cl_I7d4PD111III'", "'cl_B7d4PD222AAA'", "''", "null", "7"})
  void verify_tokenOfAMachineWithAnotherCategory_isInvalid(String category) {
    assertThat(code(machine(",'cat':" + category, ""))).isEqualTo(Code.TOKEN_INVALID);
  }

  @Test
  void verify_categoryOfOauth_isNotLookedAt() {
    String header = OAUTH.replace("}", ",'cat':'cl_I7d4PD111III'}");
    assertThat(code(SIGNER.sign(header, "{'sub':'user_1','exp':" + (Signer.NOW + 60) + "}")))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ak", "Mt_1", "a.b", "a.b.c", "a.b.c.d", "e30.e30", "😀"})
  void verify_textThatCannotBeDecoded_isInvalid(String text) {
    assertThat(code(text)).isEqualTo(Code.TOKEN_INVALID);
    assertThat(code(null)).isEqualTo(Code.TOKEN_INVALID);
  }

  @Test
  void verify_rulesOfAllTokens_goForTheseToo() {
    String token = machine("", "");
    assertThat(code(token.substring(0, token.length() - 8) + "AAAAAAAA"))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(new Signer("ins_1", 2048)
            .sign(SIGNER.header(""), "{'sub':'mch_1','exp':" + (Signer.NOW + 60) + "}")))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(machine(",'crit':['b64']", ""))).isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(machine("", ",'nbf':" + (Signer.NOW + 6))))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(SIGNER.sign(SIGNER.header(""), "{'sub':'mch_1'}")))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(SIGNER.sign(OAUTH, "{'sub':'','exp':" + (Signer.NOW + 60) + "}")))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(MachineTokenVerifier.of(null, v -> v.clock(Signer.CLOCK)), token))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
  }

  @Test
  void verify_clockAndSkew_areThoseOfTheOptions() {
    String token = SIGNER.sign(SIGNER.header(""), "{'sub':'mch_1','exp':" + (Signer.NOW - 9) + "}");
    assertThat(code(token)).isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(verifier(v -> v.clockSkew(Duration.ofSeconds(10))), token)).isNull();
  }

  @Test
  void verify_audience_goesForTheseTokens() {
    String meant = machine("", ",'aud':['mch_2','mch_3']");
    assertThat(code(verifier(v -> v.audience("mch_3")), meant)).isNull();
    assertThat(code(verifier(v -> v.audience("mch_4")), meant))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(verifier(v -> v.audience("mch_4")), oauth(",'aud':'mch_3'")))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(code(verifier(v -> v.audience("mch_4")), machine("", ""))).isNull();
    assertThat(code(verifier(v -> v.audience("mch_4").requireAudience(true)), machine("", "")))
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> verifier(v -> v.requireAudience(true)))
        .withMessageContaining("requireAudience");
  }

  @Test
  void verify_partiesIssuersAndTypesOfHeaders_areForSessionsAlone() {
    MachineTokenVerifier strict = verifier(v -> v.authorizedParties("https://app.example.com")
        .issuer("https://clerk.example.com")
        .headerTypes("other"));
    assertThat(code(strict, machine(MACHINE, ""))).isNull();
    assertThat(code(strict, oauth(",'azp':'https://evil.example.com'"))).isNull();
  }

  @Test
  void verify_claimsOfAMachine_becomeFacts() {
    MachineToken token = verifier.verify(machine(
        MACHINE,
        ",'iss':'https://clerk.example.com','jti':'mt_1','iat':" + (Signer.NOW - 1)
            + ".9,'nbf':1,'scopes':' mch_2  mch_3 ','aud':['mch_4'],'name':'n','role':'worker'"));

    assertThat(token.getId()).isEqualTo("mt_1");
    assertThat(token.getSubject()).isEqualTo("mch_1");
    assertThat(token.getMachineId()).isEqualTo("mch_1");
    assertThat(token.getUserId()).isNull();
    assertThat(token.getOrgId()).isNull();
    assertThat(token.getName()).isNull();
    assertThat(token.getClientId()).isNull();
    assertThat(token.getScopes()).containsExactly("mch_2", "mch_3");
    assertThat(token.getClaims()).containsOnlyKeys("scopes", "aud", "name", "role");
    assertThat(token.getExpiresAt()).isEqualTo(Instant.ofEpochSecond(Signer.NOW + 60));
    assertThat(token.getCreatedAt()).isEqualTo(Instant.ofEpochSecond(Signer.NOW - 1));
    assertThat(token.getUpdatedAt()).isEqualTo(token.getCreatedAt());
  }

  @Test
  void verify_claimsOfOauth_becomeFacts() {
    MachineToken token = verifier.verify(
        oauth(",'jti':'oat_1','client_id':'client_1','scope':'email  profile','role':'worker'"));

    assertThat(token.getId()).isEqualTo("oat_1");
    assertThat(token.getUserId()).isEqualTo("user_1");
    assertThat(token.getOrgId()).isNull();
    assertThat(token.getMachineId()).isNull();
    assertThat(token.getClientId()).isEqualTo("client_1");
    assertThat(token.getScopes()).containsExactly("email", "profile");
    assertThat(token.getClaims()).isNull();
    assertThat(verifier.verify(oauth(",'scp':['a',1,'b'],'scope':'c'")).getScopes())
        .containsExactly("a", "b");
  }

  @Test
  void verify_claimsThatAreMissingOrOfOtherTypes_giveNothing() {
    MachineToken bare = verifier.verify(machine("", ""));
    assertThat(bare.getId()).isEmpty();
    assertThat(bare.getScopes()).isEmpty();
    assertThat(bare.getClaims()).isNull();
    assertThat(bare.getCreatedAt()).isNull();
    MachineToken odd =
        verifier.verify(machine("", ",'jti':7,'scopes':7,'aud':'mch_2','iat':-1e300"));
    assertThat(odd.getId()).isEmpty();
    assertThat(odd.getScopes()).isEmpty();
    assertThat(odd.getCreatedAt()).isNull();
    assertThat(verifier.verify(machine("", ",'aud':'mch_2'")).getScopes()).containsExactly("mch_2");
    assertThat(verifier.verify(machine("", ",'aud':{'a':1}")).getScopes()).isEmpty();
    MachineToken oauth = verifier.verify(oauth(",'client_id':{},'scp':'a','scope':['b']"));
    assertThat(oauth.getClientId()).isEmpty();
    assertThat(oauth.getScopes()).isEmpty();
  }

  @Test
  void verify_claimsAsDeepAsAJwtCanBe_areRead() {
    String deep = "[".repeat(254) + "]".repeat(254);
    // By its keys alone: AssertJ does not come to an end with describing so deep a map.
    assertThat(verifier.verify(machine("", ",'deep':" + deep)).getClaims().keySet())
        .containsExactly("deep");
    assertThat(verifier.verify(oauth(",'scp':" + deep)).getScopes()).isEmpty();
  }

  @Test
  void toString_hasNoToken() {
    String token = machine("", ",'jti':'mt_1','role':'worker'");
    assertThat(verifier.verify(token).toString())
        .contains("mt_1", "mch_1")
        .doesNotContain(token)
        .doesNotContain("worker");
  }

  @Test
  void verify_opaqueTokenWithoutASource_isNotKnown() {
    assertThat(code("ak_1")).isEqualTo(Code.UNEXPECTED_ERROR);
  }

  private static MachineTokenVerificationException refusal(
      MachineTokenSource source, String token) {
    return catchThrowableOfType(
        MachineTokenVerificationException.class,
        () -> MachineTokenVerifier.of(source, v -> {}).verify(token));
  }

  @Test
  void verify_sourceThatFailsInItsOwnWay_isUnexpected() {
    MachineTokenVerificationException thrown = refusal(
        (type, token) -> {
          throw new IllegalStateException("no idea");
        },
        "ak_1");
    assertThat(thrown.getFullMessage())
        .isEqualTo("Unexpected error (code=unexpected-error, status=n/a)");
    assertThat(thrown).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(refusal((type, token) -> null, "ak_1").getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
  }

  @Test
  void verify_sourceThatQuotesTheToken_isNoCause() {
    MachineTokenVerificationException thrown = refusal(
        (type, token) -> {
          throw new IllegalStateException(new IllegalArgumentException("bad: " + token));
        },
        "ak_secret");
    assertThat(thrown.getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
    assertThat(thrown).hasNoCause();
  }

  @Test
  void verify_sourceThatIsInterrupted_keepsTheFlag() {
    MachineTokenVerificationException thrown = refusal(
        (type, token) -> {
          throwAs(RuntimeException.class, new InterruptedException());
          return null;
        },
        "ak_1");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown.getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
  }

  @SuppressWarnings("unchecked") // What Kotlin does without being asked.
  private static <T extends Throwable> void throwAs(Class<T> unused, Throwable thrown) throws T {
    throw (T) thrown;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ak_é", "mt_\ud800", "oat_ 1", "ak_1\n", "ak_\u007f"})
  void verify_opaqueTokenThatIsNotVisibleAscii_isNotAskedAbout(String token) {
    MachineTokenVerificationException thrown =
        refusal((type, asked) -> Metadata.parse("{\"id\":\"ak_1\",\"subject\":\"user_1\"}"), token);
    assertThat(thrown.getCode()).isEqualTo(Code.TOKEN_INVALID);
  }
}
