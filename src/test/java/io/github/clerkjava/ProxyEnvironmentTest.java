package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyEnvironmentTest {
  @Test
  void environment_saysWhereTheFrontendApiIs() {
    String staging = "pk_test_"
        + Base64.getEncoder()
            .encodeToString("a.clerk.accountsstage.dev$".getBytes(StandardCharsets.UTF_8));

    assertThat(proxy(Map.of())).contains("https://frontend-api.clerk.dev/");
    assertThat(proxy(Map.of("CLERK_FAPI_URL", "", "CLERK_PUBLISHABLE_KEY", staging)))
        .contains("https://frontend-api.clerkstage.dev/");
    assertThat(proxy(
            Map.of("CLERK_FAPI_URL", "https://fapi.example", "CLERK_PUBLISHABLE_KEY", staging)))
        .contains("https://fapi.example/");
  }

  @Test
  void address_thatTheKeyMustNotGoTo_isRefusedAtOnce() {
    assertThatThrownBy(
            () -> Clerk.builder().environment(Map.of("CLERK_FAPI_URL", "http://fapi.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fapiUrl");
  }

  private static String proxy(Map<String, String> environment) {
    try (Clerk clerk =
        Clerk.builder().secretKey("sk_test_x").environment(environment).build()) {
      return clerk.frontendApiProxy().toString();
    }
  }
}
