package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.internal.web.PublishableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishableKeyTest {
  @TestFactory
  Stream<DynamicTest> publishableKeyVectors() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Object one : (List<?>) TokenVectors.ALL.get("publishableKeyVectors")) {
      Map<?, ?> vector = (Map<?, ?>) one;
      tests.add(DynamicTest.dynamicTest((String) vector.get("name"), () -> check(vector)));
    }
    assertThat(tests).hasSize(12);
    return tests.stream();
  }

  private static void check(Map<?, ?> vector) {
    String key = (String) vector.get("key");
    Map<?, ?> expected = (Map<?, ?>) vector.get("expected");
    if (expected == null) {
      assertThatThrownBy(() -> PublishableKey.parse(key))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("publishableKey");
      return;
    }
    Map<?, ?> options = (Map<?, ?>) vector.get("options");
    RequestAuthenticatorBuilder builder = RequestAuthenticator.builder()
        .publishableKey(key)
        .satellite(Boolean.TRUE.equals(options.get("isSatellite")))
        .domain((String) options.get("domain"))
        .proxyUrl((String) options.get("proxyUrl"));
    PublishableKey parsed = PublishableKey.parse(key);
    Instance instance = new Instance(parsed, builder.satellite, builder.domain);
    assertThat(instance.production ? "production" : "development")
        .isEqualTo(expected.get("instanceType"));
    String frontendApi = builder.proxyUrl == null ? instance.frontendApi : builder.proxyUrl;
    assertThat(frontendApi).isEqualTo(expected.get("frontendApi"));
  }

  @TestFactory
  Stream<DynamicTest> cookieSuffixVectors() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Object one : (List<?>) TokenVectors.ALL.get("cookieSuffixVectors")) {
      Map<?, ?> vector = (Map<?, ?>) one;
      PublishableKey key = PublishableKey.parse((String) vector.get("publishableKey"));
      tests.add(DynamicTest.dynamicTest(
          (String) vector.get("name"),
          () -> assertThat(key.cookieSuffix).isEqualTo(vector.get("suffix"))));
    }
    assertThat(tests).hasSize(4);
    return tests.stream();
  }

  @Test
  void parse_null_saysSo() {
    assertThatThrownBy(() -> PublishableKey.parse(null)).hasMessageContaining("null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk_live_Y2xlcmsuZXhhbXBsZS5jb20k",
        "pk_prod_Y2xlcmsuZXhhbXBsZS5jb20k",
        " pk_live_Y2xlcmsuZXhhbXBsZS5jb20k",
        "pk_live_$",
        "pk_live_Y2xlcmsuZXhhbXBsZS5jb20",
        "pk_live_ZXZpbC5leGFtcGxlL3BhdGgk", // evil.example/path$
        "pk_live_dXNlckBldmlsLmV4YW1wbGUk", // user@evil.example$
        "pk_live_YSBiLmV4YW1wbGUk" // a b.example$
      })
  void parse_noKey_isRefusedWithoutShowingIt(String key) {
    assertThatThrownBy(() -> PublishableKey.parse(key))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(key);
  }
}
