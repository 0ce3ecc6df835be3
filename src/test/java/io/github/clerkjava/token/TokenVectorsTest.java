package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.json.Metadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Clerk's Node SDK says about tokens, but where the vectors recommend to be stricter. */
class TokenVectorsTest {
  private static final TokenIssuer NO_ISSUER = (sessionId, template, expiresInSeconds) -> null;

  private final Map<String, Object> vectors = TokenVectors.ALL;

  @TestFactory
  Stream<DynamicTest> verifyToken() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Object vector : (List<?>) vectors.get("vectors")) {
      Map<String, Object> given = object(vector);
      if (given.get("api").equals("verifyToken")) {
        tests.add(DynamicTest.dynamicTest((String) given.get("name"), () -> check(given)));
      }
    }
    assertThat(tests).hasSize(161);
    return tests.stream();
  }

  private void check(Map<String, Object> vector) {
    Map<String, Object> expected =
        object(vector.getOrDefault("recommended", vector.get("expected")));
    if (expected.get("outcome").equals("ok")) {
      checkAccepted(vector, expected);
    } else {
      String token = (String) vector.get("token");
      TokenVerificationException thrown = catchThrowableOfType(
          TokenVerificationException.class, () -> verifier(vector).verify(token));
      assertThat(thrown).isNotNull();
      assertThat(thrown.getReason().getId()).isEqualTo(expected.get("reason"));
      assertThat(thrown.getMessage()).isNotBlank();
    }
  }

  private void checkAccepted(Map<String, Object> vector, Map<String, Object> expected) {
    SessionToken token = verifier(vector).verify((String) vector.get("token"));
    Map<String, Object> auth = new LinkedHashMap<>();
    auth.put("userId", token.getUserId());
    auth.put("sessionId", token.getSessionId());
    auth.put("sessionStatus", token.getSessionStatus());
    auth.put("orgId", token.getOrgId());
    auth.put("orgRole", token.getOrgRole());
    auth.put("orgSlug", token.getOrgSlug());
    auth.put("orgPermissions", token.getOrgPermissions());
    auth.put("factorVerificationAge", token.getFactorVerificationAge());
    auth.put("actor", token.getActor());
    Map<String, Object> expectedAuth = object(expected.getOrDefault("auth", Map.of()));
    assertThat(expectedAuth).isNotEmpty();
    auth.keySet().retainAll(expectedAuth.keySet());
    assertThat(auth).isEqualTo(expectedAuth);
    object(expected.getOrDefault("claims", Map.of()))
        .forEach((name, claim) -> assertThat(token.getClaims()).containsEntry(name, claim));
    SessionAuth session = SessionAuth.of(token, NO_ISSUER, false);
    for (Object pair : (List<?>) expected.getOrDefault("has", List.of())) {
      Map<String, Object> asked = object(((List<?>) pair).get(0));
      assertThat(session.has(requirement(asked)))
          .as("has %s", asked)
          .isEqualTo(((List<?>) pair).get(1));
    }
  }

  private TokenVerifier verifier(Map<String, Object> vector) {
    TokenVerifierBuilder builder = TokenVerifier.builder();
    long millis = Math.round(((Number) vector.get("now")).doubleValue() * 1000);
    builder.clock(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
    object(vector.get("options")).forEach((name, value) -> set(builder, name, value));
    Map<String, Object> key = object(object(vectors.get("keys")).get(vector.get("key")));
    switch ((String) key.get("form")) {
      case "pem" -> builder.jwtKey((String) key.get("value"));
      case "jwks" -> {
        String jwks = Metadata.of(object(key.get("value"))).toJson();
        builder.jwks(
            new JwksStore(() -> CompletableFuture.completedFuture(jwks), Clock.systemUTC()));
      }
      default -> assertThat(key.get("form")).isEqualTo("none");
    }
    return builder.build();
  }

  private static void set(TokenVerifierBuilder builder, String option, Object value) {
    switch (option) {
      case "audience" -> builder.audience(texts(value));
      case "authorizedParties" -> builder.authorizedParties(texts(value));
      case "issuer" -> builder.issuer(texts(value));
      case "headerType" -> builder.headerTypes(texts(value));
      case "clockSkewInMs" -> builder.clockSkew(Duration.ofMillis((Long) value));
      default -> throw new AssertionError("Option " + option + " is not known");
    }
  }

  private static Requirement requirement(Map<String, Object> asked) {
    Requirement.Builder builder = Requirement.builder();
    asked.forEach((dimension, wanted) -> {
      switch (dimension) {
        case "role" -> builder.role((String) wanted);
        case "permission" -> builder.permission((String) wanted);
        case "feature" -> builder.feature((String) wanted);
        case "plan" -> builder.plan((String) wanted);
        case "reverification" -> builder.reverification(reverification(wanted));
        default -> throw new AssertionError("Dimension " + dimension + " is not known");
      }
    });
    return builder.build();
  }

  private static Reverification reverification(Object wanted) {
    if (wanted instanceof Map) {
      String level = (String) object(wanted).get("level");
      return Reverification.of(Reverification.Level.valueOf(level.toUpperCase(Locale.ROOT)), (Long)
          object(wanted).get("afterMinutes"));
    }
    return switch ((String) wanted) {
      case "strict_mfa" -> Reverification.STRICT_MFA;
      case "strict" -> Reverification.STRICT;
      case "moderate" -> Reverification.MODERATE;
      case "lax" -> Reverification.LAX;
      default -> throw new AssertionError(wanted);
    };
  }

  private static String[] texts(Object value) {
    return value instanceof List
        ? ((List<?>) value).toArray(new String[0])
        : new String[] {(String) value};
  }

  @SuppressWarnings("unchecked") // JSON objects have strings as names.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
