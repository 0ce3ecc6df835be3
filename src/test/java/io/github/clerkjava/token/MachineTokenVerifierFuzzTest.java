package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever text comes as a token is refused, but for those that were signed, and those that the source knows. */
class MachineTokenVerifierFuzzTest {
  private static final Metadata KNOWN = Metadata.parse("{\"id\":\"id_1\",\"subject\":\"user_1\"}");

  /** Those among the seeds that are accepted. */
  private static final Map<String, TokenType> GENUINE = Map.of(
      TokenVectors.token("m2m-valid"),
      TokenType.M2M_TOKEN,
      TokenVectors.token("m2m-no-cat"),
      TokenType.M2M_TOKEN,
      TokenVectors.token("oauth-scp-array"),
      TokenType.OAUTH_TOKEN,
      "ak_secret",
      TokenType.API_KEY,
      "mt_secret",
      TokenType.M2M_TOKEN,
      "oat_secret",
      TokenType.OAUTH_TOKEN);

  private final MachineTokenVerifier verifier = MachineTokenVerifier.of(
      MachineTokenVerifierFuzzTest::known,
      v -> v.jwtKey(TokenVectors.pem("k1-pem")).clock(Signer.CLOCK));

  private static Metadata known(TokenType type, String token) {
    if (GENUINE.get(token) == type) {
      return KNOWN;
    }
    throw new IllegalStateException("Nobody knows " + token);
  }

  @FuzzTest
  void anyToken_isOneThatIsKnownOrRefused(byte[] token) {
    String text = new String(token, StandardCharsets.UTF_8);
    MachineToken accepted;
    try {
      accepted = verifier.verify(text);
    } catch (MachineTokenVerificationException e) {
      if (GENUINE.containsKey(text)) {
        throw new AssertionError("A genuine token was refused", e);
      }
      if (e.getCause() instanceof IllegalStateException) {
        throw new AssertionError("The cause quotes the token", e);
      }
      return;
    }
    assertThat(accepted.getToken()).isEqualTo(text);
    assertThat(accepted.getTokenType()).isEqualTo(GENUINE.get(text));
  }

  @Test
  void genuineTokens_areAccepted() {
    GENUINE.forEach(
        (token, type) -> assertThat(verifier.verify(token).getTokenType()).isEqualTo(type));
  }

  @Test
  void mutatedTokens_areRefused() {
    Mutants.of(getClass(), 20_000).forEach(this::anyToken_isOneThatIsKnownOrRefused);
  }
}
