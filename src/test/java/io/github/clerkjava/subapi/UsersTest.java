package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the methods for users do beyond one call, or refuse before it. */
class UsersTest {
  private final MockWebServer server = new MockWebServer();
  private Clerk clerk;

  @BeforeEach
  void start() throws IOException {
    server.start();
    clerk = Clerk.builder()
        .secretKey("sk_test_users")
        .apiUrl(server.url("/").toString())
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    clerk.close();
    server.shutdown();
  }

  @Test
  void getUserOauthAccessToken_putsThePrefixInFrontOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse().setBody("{\"data\":[],\"total_count\":0}"));
    }

    clerk.users().getUserOauthAccessToken("user_1", "google");
    clerk.users().getUserOauthAccessToken("user_1", "oauth_google", p -> p.limit(2));
    clerk.users().getUserOauthAccessToken("user_1", "custom_acme");

    assertThat(sent())
        .containsExactly(
            "/v1/users/user_1/oauth_access_tokens/oauth_google?paginated=true",
            "/v1/users/user_1/oauth_access_tokens/oauth_google?limit=2&paginated=true",
            "/v1/users/user_1/oauth_access_tokens/oauth_custom_acme?paginated=true");
  }

  @Test
  void banUsers_sendsTheIds() throws Exception {
    server.enqueue(new MockResponse().setBody("[{\"id\":\"user_1\"}]"));

    assertThat(clerk.users().banUsers(List.of("user_1", "user_2")))
        .extracting(User::getId)
        .containsExactly("user_1");

    assertThat(server.takeRequest().getBody().readUtf8())
        .isEqualTo("{\"user_ids\":[\"user_1\",\"user_2\"]}");
  }

  @Test
  void badArgument_isRefusedByNameAndNothingIsSent() {
    Users users = clerk.users();

    refuses("userIds must not be null", () -> users.banUsers(null));
    refuses(
        "the length of userIds must be between 1 and 50, was 0", () -> users.banUsers(List.of()));
    refuses(
        "the length of userIds must be between 1 and 50, was 51",
        () -> users.unbanUsers(Collections.nCopies(51, "user_1")));
    refuses("userIds[1] must not be null", () -> users.banUsers(Arrays.asList("user_1", null)));
    refuses("userIds[1] must not be blank", () -> users.unbanUsers(List.of("user_1", " ")));
    refuses("provider must not be blank", () -> users.getUserOauthAccessToken("user_1", ""));
    refuses("password must not be blank", () -> users.verifyPassword("user_1", ""));
    refuses("code must not be null", () -> users.verifyTOTP("user_1", null));
    refuses("file must not be null", () -> users.updateUserProfileImage("user_1", null));
    refuses(
        "user_id must not be blank",
        () -> users.updateUserProfileImage(" ", Upload.of(new byte[1], "a.png", "image/png")));
    refuses(
        "ReplaceUserEmailAddressParams.email_address is required",
        () -> users.replaceUserEmailAddress("user_1", p -> {}));
    refuses(
        "ReplaceUserPhoneNumberParams.phone_number is required",
        () -> users.replaceUserPhoneNumber("user_1", p -> {}));

    assertThat(server.getRequestCount()).isZero();
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  private List<String> sent() throws InterruptedException {
    List<String> paths = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      paths.add(server.takeRequest().getPath());
    }
    return paths;
  }
}
