package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.model.APIKey;
import io.github.clerkjava.model.IdPOAuthAccessToken;
import io.github.clerkjava.model.M2MToken;
import io.github.clerkjava.model.M2MTokenFormat;
import io.github.clerkjava.model.Machine;
import io.github.clerkjava.subapi.M2M;
import io.github.clerkjava.token.SessionToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs authenticate with at an API is made and verified with the client. */
class EmulatorMachineTokensTest {
  private final ClerkEmulator emulator = ClerkEmulator.builder().strict(true).start();
  private final Clerk clerk = Clerk.builder()
      .apiUrl(emulator.getApiUrl())
      .secretKey(emulator.getSecretKey())
      .build();
  private String ada;

  @BeforeEach
  void signUp() {
    ada = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com")).getId();
  }

  @AfterEach
  void stop() {
    clerk.close();
    emulator.close();
  }

  private static void assertNotFound(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ClerkApiException.class, e -> {
      assertThat(e.isNotFound()).isTrue();
      assertThat(e.getErrors().get(0).getCode()).isEqualTo("resource_not_found");
    });
  }

  private APIKey createKey() {
    return clerk
        .apiKeys()
        .create(p -> p.name("Reports").subject(ada).secondsUntilExpiration(60L).addScope("read"));
  }

  private M2M of(Machine machine) {
    return clerk.m2m().withMachineSecretKey(machine.getSecretKey());
  }

  @Test
  void apiKey_secretOfTheCreation_isVerified() {
    APIKey created = createKey();

    APIKey verified = clerk.apiKeys().verify(created.getSecret());

    assertThat(created.getSecret()).startsWith("ak_").isNotEqualTo(createKey().getSecret());
    assertThat(verified.getId()).isEqualTo(created.getId());
    assertThat(verified.getSubject()).isEqualTo(ada);
    assertThat(verified.getScopes()).containsExactly("read");
    assertThat(verified.getSecret()).isNull();
    assertThat(verified.getRevoked()).isFalse();
    assertThat(verified.getExpired()).isFalse();
    assertThat(verified.getExpiration()).isEqualTo(created.getCreatedAt().plusSeconds(60));
    assertThat(clerk.apiKeys().getSecret(created.getId()).getSecret())
        .isEqualTo(created.getSecret());
  }

  @Test
  void apiKey_afterItsTime_isExpiredUntilItGetsMore() {
    APIKey created = createKey();
    emulator.advance(Duration.ofSeconds(61));

    assertThat(clerk.apiKeys().verify(created.getSecret()).getExpired()).isTrue();
    assertThat(clerk.apiKeys().get(created.getId()).getExpired()).isTrue();
    assertThat(clerk.apiKeys().list(p -> p.subject(ada)).get(0).getExpired()).isTrue();

    clerk.apiKeys().update(created.getId(), p -> p.secondsUntilExpiration(60L));
    assertThat(clerk.apiKeys().verify(created.getSecret()).getExpired()).isFalse();
  }

  @Test
  void apiKey_withoutALifetime_neverExpires() {
    APIKey created = clerk.apiKeys().create(p -> p.name("Reports").subject(ada));
    emulator.advance(Duration.ofDays(10_000));

    APIKey verified = clerk.apiKeys().verify(created.getSecret());

    assertThat(verified.getExpiration()).isNull();
    assertThat(verified.getExpired()).isFalse();
  }

  @Test
  void apiKey_revokedUnknownOrDeleted_isNotGood() {
    APIKey created = createKey();
    clerk.apiKeys().revoke(created.getId(), p -> p.revocationReason("lost"));

    assertThat(clerk.apiKeys().verify(created.getSecret()).getRevoked()).isTrue();
    assertThat(clerk.apiKeys().verify(created.getSecret()).getRevocationReason())
        .isEqualTo("lost");
    clerk.apiKeys().delete(created.getId());
    assertNotFound(() -> clerk.apiKeys().verify(created.getSecret()));
    assertNotFound(() -> clerk.apiKeys().verify("ak_unknown"));
    assertNotFound(() -> clerk.apiKeys().verify(created.getId()));
  }

  @Test
  void m2mToken_opaque_isOfTheMachineAndForThoseInItsScopes() {
    Machine receiver = clerk.machines().create(p -> p.name("receiver"));
    Machine given = clerk.machines().create(p -> p.name("given"));
    Machine stranger = clerk.machines().create(p -> p.name("stranger"));
    Machine sender = clerk
        .machines()
        .create(p -> p.name("sender").defaultTokenTtl(120L).scopedMachines(List.of(given.getId())));
    clerk.machines().createScope(sender.getId(), receiver.getId());

    M2MToken created = of(sender).createToken(p -> p.claims(Map.of("job", "x")));

    assertThat(created.getToken()).startsWith("mt_");
    assertThat(created.getSubject()).isEqualTo(sender.getId());
    assertThat(created.getScopes()).containsExactlyInAnyOrder(receiver.getId(), given.getId());
    assertThat(created.getExpiration()).isEqualTo(created.getCreatedAt().plusSeconds(120));
    for (M2M verifier : List.of(clerk.m2m(), of(receiver), of(given))) {
      M2MToken verified = verifier.verify(created.getToken());
      assertThat(verified.getId()).isEqualTo(created.getId());
      assertThat(verified.getClaims().toString()).contains("job");
      assertThat(verified.getToken()).isNull();
    }
    assertNotFound(() -> of(stranger).verify(created.getToken()));
    assertThat(clerk.m2m().list(p -> p.subject(sender.getId()))).hasSize(1);
    assertThat(clerk.m2m().list(p -> p.subject(receiver.getId()))).isEmpty();
  }

  @Test
  void m2mToken_opaqueRevokedExpiredOrUnknown_isNotGood() {
    Machine sender = clerk.machines().create(p -> p.name("sender"));
    M2MToken revoked = of(sender).createToken();
    M2MToken expired = of(sender).createToken(p -> p.secondsUntilExpiration(10L));

    clerk.m2m().revokeToken(revoked.getId(), p -> p.revocationReason("lost"));
    emulator.advance(Duration.ofSeconds(11));

    assertThat(clerk.m2m().verify(revoked.getToken()).getRevoked()).isTrue();
    assertThat(clerk.m2m().verify(revoked.getToken()).getExpired()).isFalse();
    assertThat(clerk.m2m().verify(expired.getToken()).getExpired()).isTrue();
    assertThat(clerk.m2m().verify(expired.getToken()).getRevoked()).isFalse();
    assertNotFound(() -> clerk.m2m().verify("mt_unknown"));
    assertNotFound(() -> clerk.m2m().verify(revoked.getId()));
  }

  @Test
  void m2mToken_jwt_isSignedAndVerifiedButNotKept() {
    Machine receiver = clerk.machines().create(p -> p.name("receiver"));
    Machine sender = clerk.machines().create(p -> p.name("sender"));
    clerk.machines().createScope(sender.getId(), receiver.getId());

    M2MToken created = of(sender)
        .createToken(p -> p.tokenFormat(M2MTokenFormat.JWT)
            .secondsUntilExpiration(60L)
            .claims(Map.of("job", "x")));

    Jwt jwt = Jwt.of(created.getToken());
    assertThat(jwt.header("typ")).isEqualTo("JWT");
    assertThat(jwt.header("cat")).isEqualTo("cl_B7d4PD333AAA");
    assertThat(jwt.claim("sub")).isEqualTo(sender.getId());
    assertThat(jwt.claim("scopes")).isEqualTo(receiver.getId());
    assertThat(jwt.claims().get("aud").toString()).isEqualTo("[\"" + receiver.getId() + "\"]");
    assertThat(jwt.claim("job")).isEqualTo("x");
    assertThat(jwt.claim("jti")).isEqualTo(created.getId()).startsWith("mt_");
    assertThat(jwt.claim("iss")).isEqualTo(emulator.getFrontendApiUrl());
    M2MToken verified = of(receiver).verify(created.getToken());
    assertThat(verified.getId()).isEqualTo(created.getId());
    assertThat(verified.getClaims().toString()).contains("job").doesNotContain("iss");
    assertThat(verified.getScopes()).containsExactly(receiver.getId());
    assertThat(verified.getExpired()).isFalse();
    assertThat(clerk.m2m().list(p -> p.subject(sender.getId()))).isEmpty();
    assertNotFound(() -> clerk.m2m().revokeToken(created.getId(), p -> {}));
    emulator.advance(Duration.ofSeconds(61));
    assertThat(clerk.m2m().verify(created.getToken()).getExpired()).isTrue();
  }

  @Test
  void m2mToken_anotherKindOfJwt_isNotFound() {
    String sessionToken = emulator.createSessionToken(emulator.signIn(ada).getId());
    Machine sender = clerk.machines().create(p -> p.name("sender"));
    String jwt = of(sender).createToken(p -> p.tokenFormat(M2MTokenFormat.JWT)).getToken();

    assertNotFound(() -> clerk.m2m().verify(sessionToken));
    assertNotFound(() -> clerk.m2m().verify(jwt.substring(0, jwt.lastIndexOf('.')) + ".AAAA"));
  }

  @Test
  void machine_secretKeyThatIsReadLater_isThatOfTheCreation() {
    Machine machine = clerk.machines().create(p -> p.name("sender"));

    assertThat(clerk.machines().getSecretKey(machine.getId()).getSecret())
        .isEqualTo(machine.getSecretKey());
  }

  @Test
  void oauthAccessToken_opaque_isVerified() {
    String token = emulator.createOAuthAccessToken(ada, "client_1", "email", "profile");

    IdPOAuthAccessToken verified = clerk.idPOAuthAccessToken().verify(token);

    assertThat(token).startsWith("oat_");
    assertThat(verified.getId()).startsWith("oat_").isNotEqualTo(token);
    assertThat(verified.getSubject()).isEqualTo(ada);
    assertThat(verified.getClientId()).isEqualTo("client_1");
    assertThat(verified.getScopes()).containsExactly("email", "profile");
    assertThat(verified.getRevoked()).isFalse();
    assertThat(verified.getExpired()).isFalse();
    assertThat(verified.getActive()).isNull();
    emulator.advance(Duration.ofDays(2));
    assertThat(clerk.idPOAuthAccessToken().verify(token).getExpired()).isTrue();
  }

  @Test
  void oauthAccessToken_jwt_isVerifiedAndInactiveAfterItsTime() {
    emulator.setClock(Clock.systemUTC());
    String token = emulator.createOAuthAccessTokenJwt(ada, "client_1", "email", "profile");

    Jwt jwt = Jwt.of(token);
    assertThat(jwt.header("typ")).isEqualTo("at+jwt");
    assertThat(jwt.claim("scope")).isEqualTo("email profile");
    assertThat(jwt.claim("client_id")).isEqualTo("client_1");
    SessionToken signed = clerk.tokenVerifier(v -> v.headerTypes("at+jwt")).verify(token);
    assertThat(signed.getUserId()).isEqualTo(ada);
    assertThat(signed.getExpiresAt()).isAfter(Instant.now());
    IdPOAuthAccessToken verified = clerk.idPOAuthAccessToken().verify(token);
    assertThat(verified.getId()).isEqualTo(jwt.claim("jti"));
    assertThat(verified.getSubject()).isEqualTo(ada);
    emulator.advance(Duration.ofDays(2));
    IdPOAuthAccessToken late = clerk.idPOAuthAccessToken().verify(token);
    assertThat(late.getActive()).isFalse();
    assertThat(late.getId()).isNull();
  }

  @Test
  void oauthAccessToken_revokedOrUnknown_isNotGood() {
    String token = emulator.createOAuthAccessToken(ada, "client_1");

    emulator.revokeOAuthAccessToken(token);

    assertThat(clerk.idPOAuthAccessToken().verify(token).getRevoked()).isTrue();
    assertNotFound(() -> clerk.idPOAuthAccessToken().verify("oat_unknown"));
    assertThatThrownBy(() -> emulator.revokeOAuthAccessToken("oat_unknown"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> emulator.createOAuthAccessToken("user_none", "client_1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> emulator.createOAuthAccessTokenJwt("user_none", "client_1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
