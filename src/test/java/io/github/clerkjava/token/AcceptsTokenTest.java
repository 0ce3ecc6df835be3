package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which token a request is authenticated by, for each setting and each kind of token. */
class AcceptsTokenTest {
  private static final long END = Signer.NOW + 50;
  private static final String MISMATCH = "signed-out token-type-mismatch";

  /** Of each kind one that is good; there is nobody to ask about the opaque ones, which has its own reason. */
  private static String token(String kind) {
    return switch (kind) {
      case "session" -> Visit.good();
      case "template" -> jwt(",'cat':'cl_B7d4PD222AAA'", "JWT", "user_1");
      case "m2m" -> jwt(",'cat':'cl_B7d4PD333AAA'", "JWT", "mch_1");
      case "m2mNoCat" -> jwt("", "JWT", "mch_1");
      case "m2mIgnored" -> jwt(",'cat':'cl_I7d4PD111III'", "JWT", "mch_1");
      case "oauth" -> jwt("", "at+jwt", "user_1");
      case "oauthLong" -> jwt("", "application/at+jwt", "user_1");
      case "at+JWT" -> jwt("", "at+JWT", "user_1");
      default -> kind;
    };
  }

  private static String jwt(String header, String type, String subject) {
    return Visit.SIGNER.sign(
        "{'alg':'RS256','typ':'" + type + "'" + header + "}",
        "{'sub':'" + subject + "','exp':" + END + Visit.ISSUER + "}");
  }

  private static Visit accepting(String types) {
    return Visit.live().options(o -> {
      if (types.equals("any")) {
        o.acceptsAnyToken();
      } else {
        o.acceptsToken(
            Arrays.stream(types.split(" ")).map(TokenType::valueOf).toArray(TokenType[]::new));
      }
    });
  }

  private static String outcome(RequestState state) {
    return Visit.reason(state) + " " + state.getTokenType();
  }

  private static String header(String types, String kind) {
    return outcome(
        accepting(types).signedIn(20, Visit.good()).bearer(token(kind)).state());
  }

  @ParameterizedTest
  @CsvSource({
    "session, signed-in - session_token",
    "template, " + MISMATCH + " session_token",
    "m2m, " + MISMATCH + " session_token",
    "m2mNoCat, " + MISMATCH + " session_token",
    "oauth, " + MISMATCH + " session_token",
    "oauthLong, " + MISMATCH + " session_token",
    "at+JWT, signed-out token-invalid session_token",
    "ak_1, signed-out token-invalid session_token",
    "mt_1, signed-out token-invalid session_token",
    "oat_1, signed-out token-invalid session_token",
    "garbage, signed-out token-invalid session_token"
  })
  void sessions(String kind, String expected) {
    assertThat(header("SESSION_TOKEN", kind)).isEqualTo(expected);
    assertThat(header("SESSION_TOKEN SESSION_TOKEN", kind)).isEqualTo(expected);
    assertThat(
            outcome(Visit.live().signedIn(20, Visit.good()).bearer(token(kind)).state()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "session, signed-in - session_token",
    "template, " + MISMATCH + " session_token",
    "m2m, signed-in - m2m_token",
    "m2mNoCat, signed-in - m2m_token",
    "m2mIgnored, signed-out token-invalid m2m_token",
    "oauth, signed-in - oauth_token",
    "oauthLong, signed-in - oauth_token",
    "ak_1, signed-out unexpected-error api_key",
    "mt_1, signed-out unexpected-error m2m_token",
    "oat_1, signed-out unexpected-error oauth_token",
    "AK_1, signed-out token-invalid session_token",
    "garbage, signed-out token-invalid session_token"
  })
  void any(String kind, String expected) {
    assertThat(header("any", kind)).isEqualTo(expected);
    assertThat(header("SESSION_TOKEN M2M_TOKEN API_KEY OAUTH_TOKEN", kind)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "M2M_TOKEN, m2m, signed-in - m2m_token",
    "M2M_TOKEN, mt_1, signed-out unexpected-error m2m_token",
    "M2M_TOKEN, oauth, " + MISMATCH + " m2m_token",
    "M2M_TOKEN, session, " + MISMATCH + " m2m_token",
    "M2M_TOKEN, ak_1, " + MISMATCH + " m2m_token",
    "M2M_TOKEN, garbage, " + MISMATCH + " m2m_token",
    "OAUTH_TOKEN, oauth, signed-in - oauth_token",
    "OAUTH_TOKEN, oat_1, signed-out unexpected-error oauth_token",
    "OAUTH_TOKEN, m2m, " + MISMATCH + " oauth_token",
    "OAUTH_TOKEN, session, " + MISMATCH + " oauth_token",
    "API_KEY, ak_1, signed-out unexpected-error api_key",
    "API_KEY, m2m, " + MISMATCH + " api_key",
    "API_KEY, session, " + MISMATCH + " api_key",
    "API_KEY, mt_1, " + MISMATCH + " api_key",
    "API_KEY API_KEY, oauth, " + MISMATCH + " api_key"
  })
  void oneMachineType(String type, String kind, String expected) {
    assertThat(header(type, kind)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SESSION_TOKEN API_KEY, session, signed-in - session_token",
    "SESSION_TOKEN API_KEY, template, " + MISMATCH + " session_token",
    "SESSION_TOKEN API_KEY, ak_1, signed-out unexpected-error api_key",
    "SESSION_TOKEN API_KEY, m2m, " + MISMATCH + " null",
    "SESSION_TOKEN API_KEY, oat_1, " + MISMATCH + " null",
    "SESSION_TOKEN API_KEY, garbage, signed-out token-invalid session_token",
    "M2M_TOKEN API_KEY, session, " + MISMATCH + " null",
    "M2M_TOKEN API_KEY, template, " + MISMATCH + " null",
    "M2M_TOKEN API_KEY, garbage, " + MISMATCH + " null",
    "M2M_TOKEN API_KEY, m2m, signed-in - m2m_token",
    "M2M_TOKEN OAUTH_TOKEN, ak_1, " + MISMATCH + " null",
    "M2M_TOKEN OAUTH_TOKEN, oauth, signed-in - oauth_token"
  })
  void list(String types, String kind, String expected) {
    assertThat(header(types, kind)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SESSION_TOKEN, signed-in - session_token",
    "any, signed-in - session_token",
    "SESSION_TOKEN API_KEY, signed-in - session_token",
    "M2M_TOKEN API_KEY, " + MISMATCH + " null",
    "API_KEY, signed-out No token in header api_key",
    "M2M_TOKEN, signed-out No token in header m2m_token",
    "OAUTH_TOKEN, signed-out No token in header oauth_token"
  })
  void noHeaderToken_cookiesCountForSessionsOnly(String types, String expected) {
    assertThat(outcome(accepting(types).page().signedIn(20, Visit.good()).state()))
        .isEqualTo(expected);
    assertThat(outcome(accepting(types)
            .page()
            .signedIn(20, Visit.good())
            .header("Authorization", "Basic dTpw")
            .state()))
        .isEqualTo(expected);
  }

  @Test
  void machineTokenInCookie_isNotAccepted() {
    assertThat(outcome(accepting("any").page().signedIn(20, token("m2m")).state()))
        .isEqualTo(MISMATCH + " session_token");
    assertThat(outcome(accepting("any").page().signedIn(20, "ak_1").state()))
        .isEqualTo("signed-out token-invalid session_token");
  }

  @Test
  void mismatch_isNobody() {
    Auth single = accepting("API_KEY").bearer(Visit.good()).state().toAuth();
    Auth list = accepting("API_KEY M2M_TOKEN").bearer(Visit.good()).state().toAuth();
    Auth session = accepting("SESSION_TOKEN").bearer(token("m2m")).state().toAuth();

    assertThat(single.getTokenType()).isEqualTo(TokenType.API_KEY);
    assertThat(single).isInstanceOf(MachineAuth.class);
    assertThat(list.getTokenType()).isNull();
    assertThat(session).isInstanceOf(SessionAuth.class);
    assertThat(Arrays.asList(single, list, session)).noneMatch(Auth::isAuthenticated);
  }

  @Test
  void machineTypesOnly_noHandshakes() {
    RequestState state = accepting("API_KEY M2M_TOKEN")
        .page()
        .cookie("__client_uat", "5")
        .cookie("__clerk_handshake", "garbage")
        .state();

    assertThat(outcome(state)).isEqualTo(MISMATCH + " null");
    assertThat(state.getLocation()).isNull();
  }
}
