package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When keys are fetched and which are used, with the network as a function: that is how the store gets it. */
class JwksStoreTest {
  private static final Signer OLD = new Signer("ins_old", 2048);
  private static final Signer NEW = new Signer("ins_new", 2048);

  /** The time of the store; that of the verifier stands still. */
  private Instant now = Instant.ofEpochSecond(Signer.NOW);

  private final AtomicInteger fetches = new AtomicInteger();
  private CompletableFuture<String> answer = CompletableFuture.completedFuture(Signer.jwks(OLD));
  private final JwksStore store = new JwksStore(
      () -> {
        fetches.incrementAndGet();
        return answer;
      },
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      });
  private final TokenVerifier verifier =
      TokenVerifier.builder().jwks(store).clock(Signer.CLOCK).build();

  private Reason reason(String token) {
    TokenVerificationException thrown =
        catchThrowableOfType(TokenVerificationException.class, () -> verifier.verify(token));
    return thrown == null ? null : thrown.getReason();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void answer(String json) {
    answer = CompletableFuture.completedFuture(json);
  }

  private void goDown() {
    answer = CompletableFuture.failedFuture(new IllegalStateException("down"));
  }

  @Test
  void find_keysAreFetchedOnceIn5Minutes() {
    for (int i = 0; i < 10; i++) {
      assertThat(reason(OLD.token(""))).isNull();
    }
    pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(reason(OLD.token(""))).isNull();
    assertThat(fetches).hasValue(1);

    pass(Duration.ofMillis(1));
    assertThat(reason(OLD.token(""))).isNull();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void find_rotatedKey_isFetchedAtOnceAndTheOldOneIsGone() {
    assertThat(reason(OLD.token(""))).isNull();
    answer(Signer.jwks(NEW));

    assertThat(reason(NEW.token(""))).isNull();

    assertThat(fetches).hasValue(2);
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_KID_MISMATCH);
  }

  @Test
  void find_withdrawnKey_isGoneAfter5MinutesAlsoIfTheEndpointGoesDownThen() {
    answer(Signer.jwks(OLD, NEW));
    assertThat(reason(OLD.token(""))).isNull();
    answer(Signer.jwks(NEW));
    pass(Duration.ofMinutes(5));
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_KID_MISMATCH);

    goDown();
    pass(Duration.ofMinutes(30));

    assertThat(reason(NEW.token(""))).isNull();
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_KID_MISMATCH);
  }

  @Test
  void find_aThousandForgedIds_areTwoFetches() {
    for (int i = 0; i < 1000; i++) {
      String forged = NEW.sign("{'alg':'RS256','kid':'ins_" + i + "'}", "{}");
      assertThat(reason(forged)).isEqualTo(Reason.JWK_KID_MISMATCH);
    }
    assertThat(fetches).hasValue(2);

    pass(Duration.ofSeconds(30));
    assertThat(reason(NEW.token(""))).isEqualTo(Reason.JWK_KID_MISMATCH);
    assertThat(fetches).hasValue(3);
    assertThat(reason(OLD.token(""))).isNull();
  }

  @Test
  void find_idsOfOtherThings_areUnknown() {
    for (String kid :
        new String[] {"'constructor'", "'__proto__'", "''", "5", "null", "'INS_OLD'", "' ins_old'"
        }) {
      assertThat(reason(OLD.sign("{'alg':'RS256','kid':" + kid + "}", "{}")))
          .isEqualTo(Reason.JWK_KID_MISMATCH);
    }
  }

  @Test
  void find_100ThreadsWithoutKeys_areOneFetch() throws Exception {
    answer = new CompletableFuture<>();
    String token = OLD.token("");
    CountDownLatch started = new CountDownLatch(100);
    ExecutorService threads = Executors.newFixedThreadPool(100);
    try {
      List<Future<Reason>> reasons = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        reasons.add(threads.submit(() -> {
          started.countDown();
          return reason(token);
        }));
      }
      started.await();
      answer.complete(Signer.jwks(OLD));
      for (Future<Reason> reason : reasons) {
        assertThat(reason.get()).isNull();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(fetches).hasValue(1);
  }

  @Test
  void find_endpointDown_usesTheLastKeysForAnHourAndTriesEvery30Seconds() {
    assertThat(reason(OLD.token(""))).isNull();
    goDown();
    pass(Duration.ofMinutes(5));
    for (int i = 0; i < 10; i++) {
      assertThat(reason(OLD.token(""))).isNull();
    }
    assertThat(fetches).hasValue(2);

    pass(Duration.ofSeconds(30));
    assertThat(reason(OLD.token(""))).isNull();
    assertThat(fetches).hasValue(3);

    pass(Duration.ofMinutes(54).plusMillis(29_999));
    assertThat(reason(OLD.token(""))).isNull();
    pass(Duration.ofMillis(1));
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);

    answer(Signer.jwks(NEW));
    assertThat(reason(NEW.token(""))).isNull();
  }

  @Test
  void find_slowEndpoint_holdsNobodyUpWhoHasKeys() {
    assertThat(reason(OLD.token(""))).isNull();
    answer = new CompletableFuture<>();
    pass(Duration.ofMinutes(5));

    assertThat(reason(OLD.token(""))).isNull(); // after three seconds
    assertThat(reason(OLD.token(""))).isNull(); // at once
    assertThat(fetches).hasValue(2);

    answer.complete(Signer.jwks(NEW));
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_KID_MISMATCH);
  }

  @Test
  void find_withoutAnyKeys_triesEachTime() {
    goDown();
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
    answer(Signer.jwks(OLD));
    assertThat(reason(OLD.token(""))).isNull();
  }

  @Test
  void find_interrupted_keepsTheFlagAndHarmsNobodyElse() {
    answer = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
    assertThat(Thread.interrupted()).isTrue();

    answer.complete(Signer.jwks(OLD));
    assertThat(reason(OLD.token(""))).isNull();
    assertThat(fetches).hasValue(1);
  }

  @Test
  void find_answersThatAreNoKeySet_areAFailure() {
    for (String json :
        new String[] {"", "[]", "{}", "{\"keys\":[]}", "{\"keys\":{}}", "{\"keys\":[],\"keys\":[1]}"
        }) {
      answer(json);
      assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
    }
  }

  @Test
  void find_fetchThatThrowsOrAnswersNull_isAFailure() {
    answer = null;
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
    answer(null);
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_REMOTE_FAILED_TO_LOAD);
  }

  @Test
  void find_fetchThatEndsInAnError_isAFailureThatHoldsUpNobody() {
    JwksStore broken = new JwksStore(
        () -> {
          throw new StackOverflowError();
        },
        Signer.CLOCK);
    TokenVerifier other =
        TokenVerifier.builder().jwks(broken).clock(Signer.CLOCK).build();
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(TokenVerificationException.class)
          .isThrownBy(() -> other.verify(OLD.token("")))
          .withCauseInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void find_entriesThatAreNoRsaSigningKeys_areNotThere() {
    for (String other : new String[] {
      OLD.jwk("").replace("\"RSA\"", "\"EC\""),
      OLD.jwk("").replace("\"sig\"", "\"enc\""),
      OLD.jwk("").replace("\"use\":\"sig\",", ""),
      OLD.jwk("").replace("\"ins_old\"", "5"),
      "null",
    }) {
      answer("{\"keys\":[" + other + "]}");
      pass(Duration.ofHours(1));
      assertThat(reason(OLD.token(""))).as(other).isEqualTo(Reason.JWK_KID_MISMATCH);
    }
  }

  @Test
  void find_keyThatIsNoneOrShortOrForSomethingElse_verifiesNothing() {
    Signer weak = new Signer("ins_old", 1024);
    for (String bad : new String[] {
      weak.jwk(""),
      OLD.jwk("").replace("\"RS256\"", "\"RS512\""),
      OLD.jwk("").replace("\"RS256\"", "5"),
      OLD.jwk("").replace("\"AQAB\"", "\"AQ\""),
      OLD.jwk("").replace("\"AQAB\"", "7"),
      OLD.jwk("").replace("\"n\":\"", "\"n\":\"!"),
    }) {
      answer("{\"keys\":[" + bad + "]}");
      pass(Duration.ofHours(1));
      String token = bad.equals(weak.jwk("")) ? weak.token("") : OLD.token("");
      assertThat(reason(token)).as(bad).isEqualTo(Reason.TOKEN_VERIFICATION_FAILED);
    }
  }

  @Test
  void find_clockSetBack_fetchesAnew() {
    assertThat(reason(OLD.token(""))).isNull();
    answer(Signer.jwks(NEW));
    pass(Duration.ofDays(-1));
    assertThat(reason(OLD.token(""))).isEqualTo(Reason.JWK_KID_MISMATCH);
  }
}
