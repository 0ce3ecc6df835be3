package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.clerkjava.model.Session;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EmulatorTokensTest extends WithEmulator {
  private final Session session = emulator.signIn(user("{'username': 'ada'}").id());

  private static BigInteger number(String base64) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
  }

  @Test
  void createSessionToken_claims_areThoseOfVersion2() {
    long now = NOW.getEpochSecond();

    JsonObject claims = Jwt.of(emulator.createSessionToken(session.getId())).claims();

    assertThat(claims.get("sub").getAsString()).isEqualTo(session.getUserId());
    assertThat(claims.get("sid").getAsString()).isEqualTo(session.getId());
    assertThat(claims.get("v").getAsInt()).isEqualTo(2);
    assertThat(claims.get("sts").getAsString()).isEqualTo("active");
    assertThat(claims.get("iat").getAsLong()).isEqualTo(now);
    assertThat(claims.get("nbf").getAsLong()).isEqualTo(now - 10);
    assertThat(claims.get("exp").getAsLong()).isEqualTo(now + 60);
    assertThat(claims.get("iss").getAsString()).isEqualTo(emulator.getFrontendApiUrl());
    assertThat(claims.get("jti").getAsString()).isNotEmpty();
    assertThat(claims.get("fva").toString()).isEqualTo("[0,-1]");
    assertThat(claims.has("azp")).isFalse();
  }

  @Test
  void createSessionToken_lifetimeAndOrigin_areTakenOver() {
    String token =
        emulator.createSessionToken(session.getId(), Duration.ofHours(1), "https://example.com");

    JsonObject claims = Jwt.of(token).claims();

    assertThat(claims.get("exp").getAsLong() - claims.get("iat").getAsLong()).isEqualTo(3600);
    assertThat(claims.get("azp").getAsString()).isEqualTo("https://example.com");
  }

  @Test
  void jwks_key_verifiesTheSignature() throws GeneralSecurityException {
    String token = emulator.createSessionToken(session.getId());
    String[] parts = token.split("\\.", -1);
    JsonObject header = Jwt.of(token).header();
    Answer jwks = get("/jwks");

    assertThat(header.get("alg").getAsString()).isEqualTo("RS256");
    assertThat(header.get("typ").getAsString()).isEqualTo("JWT");
    assertThat(header.get("kid").getAsString())
        .isEqualTo(jwks.text("keys.0.kid"))
        .startsWith("ins_");
    RSAPublicKeySpec spec = new RSAPublicKeySpec(
        number(jwks.at("keys.0.n").getAsString()), number(jwks.at("keys.0.e").getAsString()));
    assertThat(spec.getModulus().bitLength()).isEqualTo(2048);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
    signature.update((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void createSessionToken_session_countsAsUsed() {
    emulator.advance(Duration.ofMinutes(5));

    emulator.createSessionToken(session.getId());

    assertThat(get("/sessions/" + session.getId()).at("last_active_at").getAsLong())
        .isEqualTo(NOW.plusSeconds(300).toEpochMilli());
  }

  @Test
  void createSessionTokenFromTemplate_hasItsClaimsAndItsCategory() {
    post("/jwt_templates", "{'name': 'mine', 'claims': {'aud': 'x', 'sub': 'y'}, 'lifetime': 90}");
    String path = "/sessions/" + session.getId() + "/tokens/";

    Jwt jwt = Jwt.of(post(path + "mine", "{}").text("jwt"));
    Jwt longer = Jwt.of(post(path + "mine", "{'expires_in_seconds': 300}").text("jwt"));

    assertThat(jwt.header("cat")).isEqualTo("cl_B7d4PD222AAA");
    assertThat(jwt.header("typ")).isEqualTo("JWT");
    assertThat(jwt.claim("aud")).isEqualTo("x");
    assertThat(jwt.claim("sub")).isEqualTo(session.getUserId());
    assertThat(jwt.claims().has("sid")).isFalse();
    assertThat(jwt.claims().get("exp").getAsLong()).isEqualTo(NOW.getEpochSecond() + 90);
    assertThat(longer.claims().get("exp").getAsLong()).isEqualTo(NOW.getEpochSecond() + 300);
    assertThat(post(path + "other", "{}").error()).isEqualTo("404 resource_not_found");
    assertThat(post("/sessions/sess_none/tokens/mine", "{}").error())
        .isEqualTo("404 resource_not_found");
  }
}
