package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.json.Metadata;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Clerk's Node SDK says about JWTs of machines and of OAuth applications. */
class MachineTokenVectorsTest {
  @TestFactory
  Stream<DynamicTest> verifyMachineToken() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Object vector : (List<?>) TokenVectors.ALL.get("vectors")) {
      Map<String, Object> given = object(vector);
      if (given.get("api").equals("verifyMachineToken")) {
        tests.add(DynamicTest.dynamicTest((String) given.get("name"), () -> check(given)));
      }
    }
    assertThat(tests).hasSize(14);
    return tests.stream();
  }

  private static void check(Map<String, Object> vector) {
    Map<String, Object> expected =
        object(vector.getOrDefault("recommended", vector.get("expected")));
    String token = (String) vector.get("token");
    if (expected.get("outcome").equals("ok")) {
      Map<String, Object> machine = object(expected.get("machine"));
      assertThat(described(verifier(vector).verify(token), machine)).isEqualTo(machine);
    } else {
      MachineTokenVerificationException thrown = catchThrowableOfType(
          MachineTokenVerificationException.class, () -> verifier(vector).verify(token));
      assertThat(thrown).isNotNull();
      assertThat(thrown.getCode().getId()).isEqualTo(expected.get("reason"));
      assertThat(thrown.getFullMessage())
          .endsWith(" (code=" + expected.get("reason") + ", status=n/a)");
    }
  }

  /** A vector lists what it is about. */
  private static Map<String, Object> described(MachineToken token, Map<String, Object> expected) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("tokenType", token.getTokenType().getId());
    machine.put("id", token.getId());
    machine.put("subject", token.getSubject());
    machine.put("scopes", token.getScopes());
    machine.put("claims", token.getClaims());
    machine.put("clientId", token.getClientId());
    machine.put("expirationMs", token.getExpiresAt().toEpochMilli());
    machine.put("createdAtMs", token.getCreatedAt().toEpochMilli());
    machine.keySet().retainAll(expected.keySet());
    return machine;
  }

  private static MachineTokenVerifier verifier(Map<String, Object> vector) {
    assertThat(object(vector.get("options"))).isEmpty();
    Clock clock = Clock.fixed(Instant.ofEpochSecond((Long) vector.get("now")), ZoneOffset.UTC);
    Map<String, Object> key = object(object(TokenVectors.ALL.get("keys")).get(vector.get("key")));
    if (key.get("form").equals("pem")) {
      return MachineTokenVerifier.of(null, v -> v.clock(clock).jwtKey((String) key.get("value")));
    }
    assertThat(key.get("form")).isEqualTo("jwks");
    String jwks = Metadata.of(object(key.get("value"))).toJson();
    return MachineTokenVerifier.of(
        null,
        v -> v.clock(clock)
            .jwks(new JwksStore(() -> CompletableFuture.completedFuture(jwks), clock)));
  }

  @SuppressWarnings("unchecked") // JSON objects have strings as names.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
