package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Gives null where none is allowed.
class TokenVerifierTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);

  private static TokenVerifier verifier(Consumer<TokenVerifierBuilder> options) {
    TokenVerifierBuilder builder = TokenVerifier.builder().jwtKey(SIGNER.pem()).clock(Signer.CLOCK);
    options.accept(builder);
    return builder.build();
  }

  private static Reason reason(TokenVerifier verifier, String token) {
    TokenVerificationException thrown =
        catchThrowableOfType(TokenVerificationException.class, () -> verifier.verify(token));
    return thrown == null ? null : thrown.getReason();
  }

  private static Reason reason(String token) {
    return reason(verifier(v -> {}), token);
  }

  /** The claims with which a token is accepted, changed. */
  private static Reason reasonOfClaims(String claims) {
    return reason(SIGNER.sign(SIGNER.header(""), claims));
  }

  @Test
  void verify_genuineToken_tellsWhatItSays() {
    String jwt = SIGNER.token(",'sid':'sess_1','n':12345678901234567890,'act':{'sub':'user_2'}");

    SessionToken token = verifier(v -> {}).verify(jwt);

    assertThat(token.getUserId()).isEqualTo("user_1");
    assertThat(token.getSessionId()).isEqualTo("sess_1");
    assertThat(token.getActor()).containsEntry("sub", "user_2");
    assertThat(token.getExpiresAt()).isEqualTo(Instant.ofEpochSecond(Signer.NOW + 60));
    assertThat(token.getClaims().get("n")).hasToString("12345678901234567890");
    assertThat(token.getToken()).isEqualTo(jwt);
    assertThat(token.toString()).contains("sid").doesNotContain("sess_1").doesNotContain(jwt);
  }

  @Test
  void getActor_nestedAsDeeplyAsATokenMayBe_isRead() {
    String actor = "{'a':".repeat(253) + "1" + "}".repeat(253);

    SessionToken token = verifier(v -> {}).verify(SIGNER.token(",'act':" + actor));

    assertThat(token.getActor().toJson()).isEqualTo(actor.replace('\'', '"'));
  }

  @Test
  void verify_everyByteChanged_isNeverAccepted() {
    String token = SIGNER.token("");
    TokenVerifier verifier = verifier(v -> {});
    Set<Reason> reasons = new HashSet<>();
    for (int i = 0; i < token.length(); i++) {
      for (int bit = 0; bit < 8; bit++) {
        String changed =
            token.substring(0, i) + (char) (token.charAt(i) ^ (1 << bit)) + token.substring(i + 1);
        reasons.add(reason(verifier, changed));
      }
    }
    assertThat(reasons)
        .doesNotContainNull()
        .contains(Reason.TOKEN_INVALID, Reason.TOKEN_INVALID_SIGNATURE);
    assertThat(reason(verifier, token)).isNull();
  }

  @Test
  void verify_everyTruncation_isNeverAccepted() {
    String token = SIGNER.token("");
    for (int length = 0; length < token.length(); length++) {
      assertThat(reason(token.substring(0, length))).isNotNull();
      assertThat(reason(token.substring(token.length() - length))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", ".", "..", "...", "a.b.c", "\uD83D\uDE80.é.ſ", "e30.W10.", "\0.\0.\0"})
  void verify_noToken_isInvalid(String token) {
    assertThat(reason(token)).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void verify_null_isInvalid() {
    assertThat(reason(null)).isEqualTo(Reason.TOKEN_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "==", " ", "\n", "."})
  void verify_moreBehindTheToken_isInvalid(String more) {
    assertThat(reason(SIGNER.token("") + more)).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void verify_otherBitsAtTheEnd_areNotTheSameToken() {
    String token =
        SIGNER.token(""); // 256 bytes of signature: two bits of the last letter are unused
    char last = token.charAt(token.length() - 1);
    assertThat(reason(token.substring(0, token.length() - 1) + (char) (last + 1)))
        .isEqualTo(Reason.TOKEN_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {",'crit':['exp']", ",'crit':null", ",'cat':'cl_B7d4PD333AAA'", ",'typ':'JWT'"})
  void verify_headerThatIsRefused_isInvalid(String more) {
    assertThat(reason(SIGNER.sign(SIGNER.header(more), "{'sub':'user_1','exp':1700000060}")))
        .isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void verify_claimTwice_isInvalid() {
    assertThat(reason(SIGNER.token(",'sub':'user_2'"))).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void verify_machineToken_isInvalidOnlyIfGenuine() {
    String token = SIGNER.sign(SIGNER.header(""), "{'sub':'mch_1','exp':1700000060}");
    assertThat(reason(token)).isEqualTo(Reason.TOKEN_INVALID);
    assertThat(reason(token.substring(0, token.lastIndexOf('.') + 1)))
        .isEqualTo(Reason.TOKEN_INVALID_SIGNATURE);
  }

  @Test
  void verify_algorithmOfTheKey_isTheOnlyOne() {
    String claims = "{'sub':'user_1','exp':1700000060}";
    String rs512 = SIGNER.sign("{'alg':'RS512'}", claims, "SHA512withRSA");
    assertThat(reason(rs512)).isEqualTo(Reason.TOKEN_VERIFICATION_FAILED);
    assertThat(reason(SIGNER.sign("{'alg':'RS1'}", claims, "SHA1withRSA")))
        .isEqualTo(Reason.TOKEN_INVALID_ALGORITHM);
    assertThat(reason(SIGNER.sign("{'alg':'RS256'}", claims))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "-1,",
    "0,",
    "64.999,",
    "65,TOKEN_EXPIRED",
    "66,TOKEN_EXPIRED",
    "1000000,TOKEN_EXPIRED",
  })
  void verify_afterExpiry_isAcceptedWithinTheSkew(double seconds, Reason expected) {
    long millis = Signer.NOW * 1000 + Math.round(seconds * 1000);
    Clock clock = Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    assertThat(reason(verifier(v -> v.clock(clock)), SIGNER.token(""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "nbf:1700000005,",
    "nbf:1700000006,TOKEN_NOT_ACTIVE_YET",
    "nbf:1700000005.9,",
    "nbf:1e300,TOKEN_NOT_ACTIVE_YET",
    "nbf:-1e300,",
    "nbf:true,TOKEN_VERIFICATION_FAILED",
    "iat:1700000005,",
    "iat:1700000006,TOKEN_IAT_IN_THE_FUTURE",
    "iat:9223372036854775807,TOKEN_IAT_IN_THE_FUTURE",
    "iat:[],TOKEN_VERIFICATION_FAILED",
  })
  void verify_notBeforeAndIssuedAt_mayBeAheadByTheSkew(String claim, Reason expected) {
    assertThat(reason(SIGNER.token(",'" + claim.replace(":", "':")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1e300,TOKEN_VERIFICATION_FAILED",
    "-1e300,TOKEN_VERIFICATION_FAILED",
    "8640000000001,TOKEN_VERIFICATION_FAILED",
    "8640000000000,",
    "-1,TOKEN_EXPIRED",
    "9223372036854775807,TOKEN_VERIFICATION_FAILED",
    "1e9999999,TOKEN_VERIFICATION_FAILED",
    "1700000060.9,",
    "true,TOKEN_VERIFICATION_FAILED",
    "null,TOKEN_VERIFICATION_FAILED",
  })
  void verify_expiry_mustBeATime(String expiry, Reason expected) {
    assertThat(reasonOfClaims("{'sub':'user_1','exp':" + expiry + "}")).isEqualTo(expected);
  }

  @Test
  void verify_subject_mustBeThere() {
    assertThat(reasonOfClaims("{'sub':'','exp':1700000060}"))
        .isEqualTo(Reason.TOKEN_VERIFICATION_FAILED);
    assertThat(reasonOfClaims("{'exp':1700000060}")).isEqualTo(Reason.TOKEN_VERIFICATION_FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a'|",
        "['x','b']|",
        "''|",
        "[]|",
        "['']|",
        "null|",
        "'x'|FAILED",
        "'A'|FAILED",
        "['x','']|FAILED",
        "5|FAILED",
        "['a',5]|FAILED",
        "[null]|FAILED",
        "{}|FAILED",
      },
      quoteCharacter = '`')
  void verify_audience_mustBeOneOfThem(String audience, String expected) {
    TokenVerifier verifier = verifier(v -> v.audience("", "a", "b"));
    assertThat(reason(verifier, SIGNER.token(",'aud':" + audience)))
        .isEqualTo(expected == null ? null : Reason.TOKEN_VERIFICATION_FAILED);
    assertThat(reason(verifier(v -> v.audience("")), SIGNER.token(",'aud':" + audience)))
        .isNull();
  }

  @Test
  void verify_requiredAudience_mustBeThere() {
    TokenVerifier verifier = verifier(v -> v.audience("a").requireAudience(true));
    assertThat(reason(verifier, SIGNER.token(""))).isEqualTo(Reason.TOKEN_VERIFICATION_FAILED);
    assertThat(reason(verifier, SIGNER.token(",'aud':['']")))
        .isEqualTo(Reason.TOKEN_VERIFICATION_FAILED);
    assertThat(reason(verifier, SIGNER.token(",'aud':'a'"))).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> verifier(v -> v.requireAudience(true)));
  }

  @Test
  void verify_partyAndIssuer_mustBeEqual() {
    TokenVerifier party = verifier(v -> v.authorizedParties("", "https://a.example"));
    assertThat(reason(party, SIGNER.token(",'azp':'https://a.example'"))).isNull();
    for (String other :
        new String[] {"'https://a.example/'", "''", "null", "['https://a.example']"}) {
      assertThat(reason(party, SIGNER.token(",'azp':" + other)))
          .isEqualTo(Reason.TOKEN_INVALID_AUTHORIZED_PARTIES);
    }
    assertThat(reason(party, SIGNER.token(""))).isEqualTo(Reason.TOKEN_INVALID_AUTHORIZED_PARTIES);
    TokenVerifier issuer = verifier(v -> v.issuer("https://clerk.a.example"));
    assertThat(reason(issuer, SIGNER.token(",'iss':'https://clerk.a.example'"))).isNull();
    assertThat(reason(issuer, SIGNER.token(""))).isEqualTo(Reason.TOKEN_INVALID_ISSUER);
  }

  @Test
  void verify_typesThatAreSet_areDemanded() {
    TokenVerifier verifier = verifier(v -> v.headerTypes("at+jwt"));
    String claims = "{'sub':'user_1','exp':1700000060}";
    assertThat(reason(verifier, SIGNER.sign("{'alg':'RS256','typ':'at+jwt'}", claims)))
        .isNull();
    assertThat(reason(verifier, SIGNER.sign("{'alg':'RS256'}", claims)))
        .isEqualTo(Reason.TOKEN_INVALID);
    assertThat(reason(SIGNER.sign("{'alg':'RS256','typ':null}", claims)))
        .isEqualTo(Reason.TOKEN_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"secret", "-----BEGIN PUBLIC KEY-----\nc2VjcmV0\n-----END PUBLIC KEY-----"})
  void jwtKey_thatIsNone_isRefusedWithoutQuotingIt(String pem) {
    TokenVerificationException thrown = catchThrowableOfType(
        TokenVerificationException.class, () -> TokenVerifier.builder().jwtKey(pem));
    assertThat(thrown.getReason()).isEqualTo(Reason.JWK_LOCAL_INVALID);
    assertThat(thrown).hasNoCause().message().doesNotContain("ecret");
    assertThat(thrown.getAction()).isNotBlank();
  }

  @Test
  void jwtKey_shortOrMissing_isRefused() {
    assertThat(pemReason(new Signer("short", 1024).pem())).isEqualTo(Reason.JWK_LOCAL_INVALID);
    assertThat(pemReason(SIGNER.pem() + SIGNER.pem())).isEqualTo(Reason.JWK_LOCAL_INVALID);
    assertThat(pemReason(null)).isEqualTo(Reason.JWK_LOCAL_MISSING);
    assertThat(pemReason(" \n")).isEqualTo(Reason.JWK_LOCAL_MISSING);
  }

  private static Reason pemReason(String pem) {
    return catchThrowableOfType(
            TokenVerificationException.class, () -> TokenVerifier.builder().jwtKey(pem))
        .getReason();
  }

  @Test
  void options_outOfBounds_areRefusedByName() {
    for (Duration bad : new Duration[] {null, Duration.ofMillis(-1), Duration.ofDays(2)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TokenVerifier.builder().clockSkew(bad))
          .withMessageContaining("clockSkew");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenVerifier.builder().authorizedParties("a", null))
        .withMessageContaining("authorizedParties");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenVerifier.builder().headerTypes())
        .withMessageContaining("headerTypes");
  }

  @Test
  void reasons_ids_areNodes() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::getId).collect(Collectors.toList()))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[a-z]+(-[a-z]+)+"))
        .contains("token-iat-in-the-future", "jwk-remote-failed-to-load", "secret-key-invalid");
  }
}
