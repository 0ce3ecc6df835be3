package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.Signer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthEnvironmentTest {
  private static final Signer SIGNER = new Signer("ins_1", 2048);
  private static final String KEY = "pk_live_Y2xlcmsuY2xlcmsuZGV2JA";

  private static Map<String, String> environment(String... more) {
    Map<String, String> environment = new HashMap<>(Map.of(
        "CLERK_SECRET_KEY",
        "sk_live_1",
        "CLERK_JWT_KEY",
        SIGNER.pem(),
        "CLERK_PUBLISHABLE_KEY",
        KEY));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  private static RequestState state(Map<String, String> environment) {
    try (Clerk clerk = Clerk.builder().environment(environment).build()) {
      return clerk.authenticateRequest(AuthRequest.builder()
          .method("GET")
          .url("https://app.example.com/")
          .header("Authorization", "Bearer " + SIGNER.tokenOfToday())
          .build());
    }
  }

  @Test
  void variables_areRead() {
    RequestState state = state(environment(
        "CLERK_DOMAIN",
        "satellite.example",
        "CLERK_PROXY_URL",
        "/p",
        "CLERK_SIGN_IN_URL",
        "https://a.example/in",
        "CLERK_SIGN_UP_URL",
        "/up",
        "CLERK_IS_SATELLITE",
        "true"));

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.getPublishableKey()).isEqualTo(KEY);
    assertThat(state.getDomain()).isEqualTo("satellite.example");
    assertThat(state.getProxyUrl()).isEqualTo("/p");
    assertThat(state.getSignInUrl()).isEqualTo("https://a.example/in");
    assertThat(state.getSignUpUrl()).isEqualTo("/up");
    assertThat(state.isSatellite()).isTrue();
  }

  @Test
  void emptyVariables_sayNothing() {
    RequestState state = state(environment(
        "CLERK_DOMAIN",
        "",
        "CLERK_PROXY_URL",
        "",
        "CLERK_SIGN_IN_URL",
        "",
        "CLERK_SIGN_UP_URL",
        "",
        "CLERK_IS_SATELLITE",
        ""));

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.getDomain()).isNull();
    assertThat(state.getProxyUrl()).isNull();
    assertThat(state.getSignInUrl()).isNull();
    assertThat(state.getSignUpUrl()).isNull();
    assertThat(state.isSatellite()).isFalse();
  }

  @Test
  void satelliteFalse_isNone() {
    assertThat(state(environment("CLERK_IS_SATELLITE", "false")).isSatellite()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CLERK_PUBLISHABLE_KEY, pk_nonsense",
    "CLERK_PROXY_URL, proxy",
    "CLERK_SIGN_IN_URL, in",
    "CLERK_DOMAIN, a b"
  })
  void unusable_isRefused(String name, String value) {
    Map<String, String> environment = environment(name, value);

    assertThatIllegalArgumentException().isThrownBy(() -> Clerk.builder().environment(environment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "1", "yes", " true"})
  void satellite_isTrueOrFalse(String value) {
    Map<String, String> environment = environment("CLERK_IS_SATELLITE", value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clerk.builder().environment(environment))
        .withMessageContaining("CLERK_IS_SATELLITE");
  }

  @Test
  void withoutPublishableKey_requestsCantBeAuthenticated() {
    Map<String, String> environment = environment("CLERK_PUBLISHABLE_KEY", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state(environment))
        .withMessageContaining("publishableKey");
  }
}
