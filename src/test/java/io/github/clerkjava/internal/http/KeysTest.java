package io.github.clerkjava.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.ClerkBuilder;
import io.github.clerkjava.api.InterstitialApi.GetPublicInterstitialParams;
import io.github.clerkjava.model.VerifyM2MTokenParams;
import java.io.IOException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** Which key goes out with which operation. */
class KeysTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void ordinaryOperation_takesTheSecretKey() throws Exception {
    try (Clerk clerk = clerk(Clerk.builder().secretKey("sk_test_1").machineSecretKey("ak_1"))) {
      assertThat(keySentWith(clerk, clerk.api().users().getUser("user_1")))
          .isEqualTo("Bearer sk_test_1");
    }
  }

  @Test
  void machineOperation_takesTheKeyOfTheMachine() throws Exception {
    try (Clerk clerk = clerk(Clerk.builder().secretKey("sk_test_1").machineSecretKey("ak_1"))) {
      assertThat(keySentWith(clerk, verifyToken(clerk))).isEqualTo("Bearer ak_1");
    }
  }

  @Test
  void machineOperation_withoutMachine_takesTheSecretKey() throws Exception {
    try (Clerk clerk = clerk(Clerk.builder().secretKey("sk_test_1"))) {
      assertThat(keySentWith(clerk, verifyToken(clerk))).isEqualTo("Bearer sk_test_1");
    }
  }

  @Test
  void clientOfAMachine_canDoNothingElse() throws Exception {
    try (Clerk clerk = clerk(Clerk.builder().machineSecretKey("ak_1"))) {
      assertThat(keySentWith(clerk, verifyToken(clerk))).isEqualTo("Bearer ak_1");

      assertThatIllegalStateException()
          .isThrownBy(() -> clerk.execute(clerk.api().users().getUser("user_1")))
          .withMessageContaining("secretKey");
      assertThat(server.getRequestCount()).isOne();
    }
  }

  @Test
  void operationWithoutKey_isSentWithout() throws Exception {
    try (Clerk clerk = clerk(Clerk.builder().secretKey("sk_test_1"))) {
      Call<String> call = clerk
          .api()
          .interstitial()
          .getPublicInterstitial(GetPublicInterstitialParams.builder().build());

      assertThat(keySentWith(clerk, call)).isNull();
    }
  }

  @Test
  void machineSecretKey_thatCannotBeSent_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().machineSecretKey("ak 1"))
        .withMessageContaining("machineSecretKey")
        .withMessageNotContaining("ak 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().machineSecretKey(""))
        .withMessageContaining("machineSecretKey");
  }

  private static Call<?> verifyToken(Clerk clerk) {
    return clerk
        .api()
        .m2mTokens()
        .verifyM2MToken(VerifyM2MTokenParams.builder().token("mt_1").build());
  }

  private String keySentWith(Clerk clerk, Call<?> call) throws InterruptedException {
    server.enqueue(new MockResponse().setBody("{}"));
    clerk.execute(call);
    return server.takeRequest().getHeader("Authorization");
  }

  private Clerk clerk(ClerkBuilder builder) {
    return builder.apiUrl(server.url("/").toString()).build();
  }
}
