package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.Metadata;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is signed, in header and claims, is a session that can be asked everything, or refused. */
class SignedClaimsFuzzTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);
  private static final TokenIssuer NO_ISSUER = (sessionId, template, expiresInSeconds) -> null;

  private static final List<Requirement> REQUIREMENTS = List.of(
      Requirement.builder().role("org:admin").build(),
      Requirement.builder().permission("teams:read").build(),
      Requirement.builder().feature("user:dashboard").build(),
      Requirement.builder().plan("gold").build(),
      Requirement.builder().reverification(Reverification.STRICT_MFA).build(),
      Requirement.builder().reverification(Reverification.LAX).build());

  private final TokenVerifier verifier =
      TokenVerifier.builder().jwtKey(SIGNER.pem()).clock(Signer.CLOCK).build();

  /** The first line is the header, the rest the claims. */
  @FuzzTest
  void anyClaims_areASessionOrRefused(byte[] headerAndClaims) throws ReflectiveOperationException {
    int line = 0;
    while (line < headerAndClaims.length && headerAndClaims[line] != '\n') {
      line++;
    }
    byte[] header = Arrays.copyOf(headerAndClaims, line);
    byte[] claims = Arrays.copyOfRange(
        headerAndClaims, Math.min(line + 1, headerAndClaims.length), headerAndClaims.length);
    SessionToken token;
    try {
      token = verifier.verify(SIGNER.sign(header, claims, "SHA256withRSA"));
    } catch (TokenVerificationException e) {
      return;
    }

    assertThat(token.getClaims().toJson())
        .isEqualTo(Metadata.parse(new String(claims, StandardCharsets.UTF_8)).toJson());
    assertThat(Metadata.parse(token.getClaims().toJson())).isEqualTo(token.getClaims());
    assertThat(token.getUserId()).isNotEmpty().doesNotStartWith("mch_");
    assertThat(token.getExpiresAt()).isAfter(Signer.CLOCK.instant().minusSeconds(6));
    callGetters(token);
    askAll(SessionAuth.of(token, NO_ISSUER, true));
    askAll(SessionAuth.of(token, NO_ISSUER, false));
  }

  private static void askAll(SessionAuth auth) throws ReflectiveOperationException {
    callGetters(auth);
    for (Requirement requirement : REQUIREMENTS) {
      boolean allowed = auth.has(requirement);
      if (!auth.isAuthenticated()) {
        assertThat(allowed).isFalse();
      }
    }
    if (auth.getOrgId() == null) {
      assertThat(auth.has(REQUIREMENTS.get(0))).isFalse();
      assertThat(auth.has(REQUIREMENTS.get(1))).isFalse();
    }
  }

  private static void callGetters(Object object) throws ReflectiveOperationException {
    for (Method method : object.getClass().getDeclaredMethods()) {
      if (method.getParameterCount() == 0 && method.getName().matches("get.*|is.*|toString")) {
        method.invoke(object);
      }
    }
  }

  @Test
  void mutatedClaims_areSessionsOrRefused() throws ReflectiveOperationException {
    for (byte[] claims : (Iterable<byte[]>) Mutants.of(getClass(), 2_000)::iterator) {
      anyClaims_areASessionOrRefused(claims);
    }
  }
}
