package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.ClerkConnectionException;
import io.github.clerkjava.error.ClerkResponseException;
import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.error.MachineTokenVerificationException.Code;
import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.token.MachineToken;
import io.github.clerkjava.token.Signer;
import io.github.clerkjava.token.TokenType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machine tokens verified by a client: whom it asks, with which key, and what it makes of the answer. */
@NullUnmarked // Gives null where none is allowed.
class VerifyMachineTokenTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);
  private static final String GOOD = "'id':'id_1','subject':'user_1'";

  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = builder().secretKey("sk_test_one").build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.close();
  }

  private ClerkBuilder builder() {
    return Clerk.builder().apiUrl("http://localhost:" + server.getPort()).maxRetries(0);
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse().setResponseCode(status).setBody(body.replace('\'', '"')));
  }

  private MachineToken verified(String token, String facts) {
    answer(200, "{" + facts + "}");
    return clerk.machineTokenVerifier().verify(token);
  }

  private static MachineTokenVerificationException refusal(Clerk clerk, String token) {
    MachineTokenVerificationException thrown = catchThrowableOfType(
        MachineTokenVerificationException.class,
        () -> clerk.machineTokenVerifier().verify(token));
    assertThat(thrown).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString()).doesNotContain("sk_test_one").doesNotContain("secret_of");
    return thrown;
  }

  private void assertRequest(String path, String key, String body) throws InterruptedException {
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("POST /v1" + path + " HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + key);
    assertThat(request.getBody().readUtf8()).isEqualTo(body.replace('\'', '"'));
  }

  @Test
  void verify_opaqueToken_isAskedAboutWhereItBelongs() throws InterruptedException {
    assertThat(verified("ak_secret", GOOD).getTokenType()).isEqualTo(TokenType.API_KEY);
    assertRequest("/api_keys/verify", "sk_test_one", "{'secret':'ak_secret'}");
    assertThat(verified("mt_secret", GOOD).getTokenType()).isEqualTo(TokenType.M2M_TOKEN);
    assertRequest("/m2m_tokens/verify", "sk_test_one", "{'token':'mt_secret'}");
    assertThat(verified("oat_secret", GOOD).getTokenType()).isEqualTo(TokenType.OAUTH_TOKEN);
    assertRequest(
        "/oauth_applications/access_tokens/verify", "sk_test_one", "{'access_token':'oat_secret'}");
  }

  @Test
  void verify_answer_becomesFacts() {
    MachineToken token = verified(
        "ak_secret",
        "'id':'ak_1','type':'api_key','name':'ci','subject':'org_1','scopes':['a','b'],"
            + "'claims':{'t':1},'revoked':false,'revocation_reason':null,'expired':false,"
            + "'expiration':1700000300123,'created_at':1,'updated_at':2");
    assertThat(token.getToken()).isEqualTo("ak_secret");
    assertThat(token.getId()).isEqualTo("ak_1");
    assertThat(token.getSubject()).isEqualTo("org_1");
    assertThat(token.getOrgId()).isEqualTo("org_1");
    assertThat(token.getUserId()).isNull();
    assertThat(token.getName()).isEqualTo("ci");
    assertThat(token.getScopes()).containsExactly("a", "b");
    assertThat(token.getClaims()).isEqualTo(Metadata.of(Map.of("t", 1)));
    assertThat(token.getExpiresAt()).isEqualTo(Instant.ofEpochMilli(1_700_000_300_123L));
    assertThat(token.getCreatedAt()).isEqualTo(Instant.ofEpochMilli(1));
    assertThat(token.getUpdatedAt()).isEqualTo(Instant.ofEpochMilli(2));
    assertThat(token.toString()).contains("ak_1").doesNotContain("ak_secret");
    assertThat(verified("oat_secret", GOOD + ",'client_id':'client_1'").getClientId())
        .isEqualTo("client_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'active':false",
        GOOD + ",'active':false",
        GOOD + ",'active':'true'",
        GOOD + ",'revoked':true",
        GOOD + ",'revoked':'false'",
        GOOD + ",'revoked':1",
        GOOD + ",'expired':true",
        GOOD + ",'expired':{}",
        "'id':'id_1'",
        "'id':'id_1','subject':null",
        "'id':'id_1','subject':''",
        "'id':'id_1','subject':['user_1']",
        "'subject':'user_1'",
        "'id':' ','subject':'user_1'",
        "'id':7,'subject':'user_1'",
        ""
      })
  void verify_answerThatIsNoYes_isInvalid(String facts) {
    for (String token : new String[] {"ak_secret", "mt_secret", "oat_secret"}) {
      answer(200, "{" + facts + "}");
      MachineTokenVerificationException thrown = refusal(clerk, token);
      assertThat(thrown.getCode()).isEqualTo(Code.TOKEN_INVALID);
      assertThat(thrown.getStatus()).isNull();
    }
  }

  @Test
  void verify_answerOfOtherTypes_isReadAsFarAsItGoes() {
    MachineToken token = verified(
        "ak_secret",
        GOOD + ",'active':true,'revoked':null,'name':7,'scopes':['a',1,null],'claims':'x',"
            + "'client_id':[],'expiration':'soon','created_at':1e300,'updated_at':"
            + Long.MAX_VALUE);
    assertThat(token.getName()).isNull();
    assertThat(token.getScopes()).containsExactly("a");
    assertThat(token.getClaims()).isNull();
    assertThat(token.getClientId()).isNull();
    assertThat(token.getExpiresAt()).isNull();
    assertThat(token.getCreatedAt()).isNull();
    assertThat(token.getUpdatedAt()).isEqualTo(Instant.ofEpochMilli(Long.MAX_VALUE));
    assertThat(verified("mt_secret", GOOD + ",'scopes':'mch_1'").getScopes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "<html>secret_of</html>", "{'id':"})
  void verify_answerThatIsNoObject_isUnexpected(String body) {
    answer(200, body);
    MachineTokenVerificationException thrown = refusal(clerk, "mt_secret");
    assertThat(thrown.getFullMessage())
        .isEqualTo("Unexpected error (code=unexpected-error, status=200)");
    assertThat(thrown).hasCauseInstanceOf(ClerkResponseException.class);
  }

  @Test
  void verify_answerDeeperThanAnyToken_isUnexpected() {
    answer(200, "{" + GOOD + ",'claims':{'a':" + "[".repeat(300) + "]".repeat(300) + "}}");
    assertThat(refusal(clerk, "mt_secret").getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
  }

  @Test
  void verify_refusedKey_isNamedByTheWordsOfTheServer() {
    answer(401, "{'errors':[{'code':'clerk_key_invalid','message':'bad key'}]}");
    MachineTokenVerificationException thrown = refusal(clerk, "mt_secret");
    assertThat(thrown.getFullMessage()).isEqualTo("bad key (code=secret-key-invalid, status=401)");
    assertThat(thrown).hasCauseInstanceOf(ClerkApiException.class);
    answer(401, "<html>");
    thrown = refusal(clerk, "ak_secret");
    assertThat(thrown.getFullMessage())
        .isEqualTo("Invalid secret key (code=secret-key-invalid, status=401)");
  }

  @Test
  void verify_unknownToken_isNotFound() {
    String[] tokens = {"ak_1", "API key", "mt_1", "Machine token", "oat_1", "OAuth token"};
    for (int i = 0; i < tokens.length; i += 2) {
      answer(404, "{}");
      assertThat(refusal(clerk, tokens[i]).getFullMessage())
          .isEqualTo(tokens[i + 1] + " not found (code=token-invalid, status=404)");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 409, 422, 429, 500, 503})
  void verify_otherRefusals_areUnexpected(int status) {
    answer(status, "{'errors':[{'code':'resource_not_found','message':'m'}]}");
    MachineTokenVerificationException thrown = refusal(clerk, "ak_1");
    assertThat(thrown.getFullMessage())
        .isEqualTo("Unexpected error (code=unexpected-error, status=" + status + ")");
    assertThat(thrown).hasCauseInstanceOf(ClerkApiException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 404, 500})
  void verify_serverThatQuotesTheToken_isNotQuoted(int status) {
    answer(status, "{'errors':[{'code':'c','message':'What is ak_secret_of_eve?'}]");
    assertThat(refusal(clerk, "ak_secret_of_eve")).hasNoCause();
    answer(status, "{'errors':[{'code':'c','message':'What is ak_secret_of_eve?'}]}");
    assertThat(refusal(clerk, "ak_secret_of_eve")).hasNoCause();
  }

  @Test
  void verify_connectionThatBreaks_isUnexpected() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    MachineTokenVerificationException thrown = refusal(clerk, "oat_1");
    assertThat(thrown.getFullMessage())
        .isEqualTo("Unexpected error (code=unexpected-error, status=n/a)");
    assertThat(thrown).hasCauseInstanceOf(ClerkConnectionException.class);
  }

  @Test
  void verify_interruptedThread_keepsTheFlag() {
    Thread.currentThread().interrupt();
    MachineTokenVerificationException thrown;
    try {
      thrown = refusal(clerk, "oat_1");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(thrown.getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
  }

  @Test
  void verify_closedClient_isUnexpected() {
    Clerk closed = builder().secretKey("sk_test_one").build();
    closed.close();
    assertThat(refusal(closed, "ak_1").getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
  }

  @Test
  void verify_sameTokenAgain_isAskedAboutAgain() {
    assertThat(verified("ak_1", GOOD).getSubject()).isEqualTo("user_1");
    answer(200, "{" + GOOD + ",'revoked':true}");
    assertThat(refusal(clerk, "ak_1").getCode()).isEqualTo(Code.TOKEN_INVALID);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void verify_keyOfAMachine_isForTokensOfMachinesAlone() throws InterruptedException {
    try (Clerk both =
        builder().secretKey("sk_test_one").machineSecretKey("ak_machine").build()) {
      answer(200, "{" + GOOD + "}");
      answer(200, "{" + GOOD + "}");
      answer(200, "{" + GOOD + "}");
      both.machineTokenVerifier().verify("mt_1");
      assertRequest("/m2m_tokens/verify", "ak_machine", "{'token':'mt_1'}");
      both.machineTokenVerifier().verify("ak_1");
      assertRequest("/api_keys/verify", "sk_test_one", "{'secret':'ak_1'}");
      both.withOptions(o -> o.machineSecretKey("ak_other"))
          .machineTokenVerifier()
          .verify("mt_1");
      assertRequest("/m2m_tokens/verify", "ak_other", "{'token':'mt_1'}");
    }
  }

  @Test
  void verify_clientOfAMachine_knowsNothingElse() {
    try (Clerk machine = builder().machineSecretKey("ak_machine").build()) {
      answer(200, "{" + GOOD + "}");
      assertThat(machine.machineTokenVerifier().verify("mt_1").getMachineId()).isEqualTo("user_1");
      assertThat(refusal(machine, SIGNER.machineTokenOfToday()).getCode())
          .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
      assertThat(refusal(machine, "ak_1").getCode()).isEqualTo(Code.UNEXPECTED_ERROR);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void verify_jwts_useTheKeysThatSessionsUse() {
    answer(200, Signer.jwks(SIGNER));
    assertThat(clerk.verifyToken(SIGNER.tokenOfToday()).getUserId()).isEqualTo("user_1");
    assertThat(clerk.machineTokenVerifier().verify(SIGNER.machineTokenOfToday()).getMachineId())
        .isEqualTo("mch_1");
    assertThat(refusal(clerk, SIGNER.tokenOfToday()).getCode())
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void verify_keysThatCannotBeFetched_isAFailureOfVerification() {
    answer(401, "{'errors':[{'code':'clerk_key_invalid','message':'m'}]}");
    assertThat(refusal(clerk, SIGNER.machineTokenOfToday()).getCode())
        .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
  }

  @Test
  void machineTokenVerifier_options_areThoseOfTokens() {
    try (Clerk local = builder().secretKey("sk_test_one").jwtKey(SIGNER.pem()).build()) {
      String token = SIGNER.machineTokenOfToday();
      assertThat(local.machineTokenVerifier().verify(token).getId()).isEqualTo("mt_1");
      assertThat(catchThrowableOfType(
                  MachineTokenVerificationException.class,
                  () -> local
                      .machineTokenVerifier(v -> v.audience("mch_2").requireAudience(true))
                      .verify(token))
              .getCode())
          .isEqualTo(Code.TOKEN_VERIFICATION_FAILED);
      assertThatIllegalArgumentException().isThrownBy(() -> local.machineTokenVerifier(null));
    }
    assertThat(server.getRequestCount()).isZero();
  }
}
