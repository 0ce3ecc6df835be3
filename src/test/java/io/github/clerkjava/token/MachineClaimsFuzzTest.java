package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.Metadata;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whatever is signed or answered is a machine token that can be asked everything, or refused. */
class MachineClaimsFuzzTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);

  /** The first line is the header, the rest the claims; they are taken for the answer about an opaque token too. */
  @FuzzTest
  void anyClaims_areATokenOrRefused(byte[] headerAndClaims) throws ReflectiveOperationException {
    int line = 0;
    while (line < headerAndClaims.length && headerAndClaims[line] != '\n') {
      line++;
    }
    byte[] header = Arrays.copyOf(headerAndClaims, line);
    byte[] claims = Arrays.copyOfRange(
        headerAndClaims, Math.min(line + 1, headerAndClaims.length), headerAndClaims.length);
    MachineTokenVerifier verifier = MachineTokenVerifier.of(
        (type, token) -> Metadata.parse(new String(claims, StandardCharsets.UTF_8)),
        v -> v.jwtKey(SIGNER.pem()).clock(Signer.CLOCK));
    askAll(verifier, SIGNER.sign(header, claims, "SHA256withRSA"));
    askAll(verifier, "ak_secret");
    askAll(verifier, "oat_secret");
  }

  private static void askAll(MachineTokenVerifier verifier, String text)
      throws ReflectiveOperationException {
    MachineToken token;
    try {
      token = verifier.verify(text);
    } catch (MachineTokenVerificationException e) {
      return;
    }
    assertThat(token.getSubject()).isNotEmpty();
    assertThat(token.getTokenType() == TokenType.M2M_TOKEN).isEqualTo(token.getMachineId() != null);
    for (Object object : new Object[] {token, MachineAuth.of(token)}) {
      for (Method method : object.getClass().getDeclaredMethods()) {
        if (method.getParameterCount() == 0 && method.getName().matches("get.*|is.*|toString")) {
          method.invoke(object);
        }
      }
    }
    if (token.getClaims() != null) {
      String json = token.getClaims().toJson();
      assertThat(Metadata.parse(json).toJson()).isEqualTo(json);
    }
  }

  @Test
  void mutatedClaims_areTokensOrRefused() throws ReflectiveOperationException {
    for (byte[] claims : (Iterable<byte[]>) Mutants.of(getClass(), 2_000)::iterator) {
      anyClaims_areATokenOrRefused(claims);
    }
  }
}
