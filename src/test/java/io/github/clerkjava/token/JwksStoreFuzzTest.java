package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.fuzz.Mutants;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whatever the endpoint of the keys answers, a token is verified or refused for a reason that keys can be. */
class JwksStoreFuzzTest {
  private static final String TOKEN = TokenVectors.token("valid-pem");

  private static final Set<Reason> REASONS = Set.of(
      Reason.JWK_REMOTE_FAILED_TO_LOAD,
      Reason.JWK_KID_MISMATCH,
      Reason.TOKEN_VERIFICATION_FAILED,
      Reason.TOKEN_INVALID_SIGNATURE);

  @FuzzTest
  void anyAnswer_isKeysOrAFailureToLoad(byte[] answer) {
    String json = new String(answer, StandardCharsets.UTF_8);
    JwksStore store = new JwksStore(() -> CompletableFuture.completedFuture(json), Signer.CLOCK);
    TokenVerifier verifier =
        TokenVerifier.builder().jwks(store).clock(Signer.CLOCK).build();
    try {
      assertThat(verifier.verify(TOKEN).getToken()).isEqualTo(TOKEN);
    } catch (TokenVerificationException e) {
      assertThat(e.getReason()).isIn(REASONS);
    }
  }

  @Test
  void mutatedAnswers_areKeysOrAFailureToLoad() {
    Mutants.of(getClass(), 10_000).forEach(this::anyAnswer_isKeysOrAFailureToLoad);
  }
}
