package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.fuzz.Mutants;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever text comes as a token is refused, but for the very tokens that were signed. */
class TokenVerifierFuzzTest {
  /** Those among the seeds that are accepted. */
  private static final List<String> GENUINE = List.of(
      TokenVectors.token("valid-pem"),
      TokenVectors.token("v1-org"),
      TokenVectors.token("typ-missing"));

  private final TokenVerifier verifier = TokenVerifier.builder()
      .jwtKey(TokenVectors.pem("k1-pem"))
      .clock(Signer.CLOCK)
      .build();

  @FuzzTest
  void anyToken_isOneThatWasSignedOrRefused(byte[] token) {
    String text = new String(token, StandardCharsets.UTF_8);
    SessionToken accepted;
    try {
      accepted = verifier.verify(text);
    } catch (TokenVerificationException e) {
      if (GENUINE.contains(text)) {
        throw new AssertionError("A genuine token was refused", e);
      }
      return;
    }
    assertThat(GENUINE).contains(accepted.getToken()).contains(text);
  }

  @Test
  void genuineTokens_areAccepted() {
    for (String token : GENUINE) {
      assertThat(verifier.verify(token).getToken()).isEqualTo(token);
    }
  }

  @Test
  void mutatedTokens_areRefused() {
    Mutants.of(getClass(), 20_000).forEach(this::anyToken_isOneThatWasSignedOrRefused);
  }
}
