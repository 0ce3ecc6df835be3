package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Gives null where frameworks do.
class AuthRequestTest {
  @Test
  void of_map_namesInAnyCaseAndNullsSkipped() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put(null, List.of("HTTP/1.1 200"));
    headers.put("X-Null", null);
    headers.put("X-Nulls", Arrays.asList(null, "a", null, "b"));
    headers.put("x-nulls", List.of("c"));
    headers.put("X-Empty", List.of());

    AuthRequest request = AuthRequest.of("PATCH", "/a", headers);

    assertThat(request.getMethod()).isEqualTo("PATCH");
    assertThat(request.getUrl()).isEqualTo("/a");
    assertThat(request.getHeaders()).isEqualTo(Map.of("x-nulls", List.of("a", "b", "c")));
    assertThat(request.getHeader("X-NULLS")).isEqualTo("a, b, c");
    assertThat(request.getHeader("x-null")).isNull();
    assertThat(request.getHeader("x-empty")).isNull();
  }

  @Test
  void of_map_isCopied() {
    List<String> values = new ArrayList<>(List.of("a"));
    Map<String, List<String>> headers = new LinkedHashMap<>(Map.of("x", values));

    AuthRequest request = AuthRequest.of("GET", "/", headers);
    values.add("b");
    headers.clear();

    assertThat(request.getHeader("x")).isEqualTo("a");
    assertThatThrownBy(() -> request.getHeaders().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.getHeaders().get("x").add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void of_httpRequest_takesAll() {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://app.example.com/a?b=c"))
        .header("Authorization", "Bearer x")
        .header("Cookie", "a=1")
        .header("cookie", "b=2")
        .DELETE()
        .build();

    AuthRequest taken = AuthRequest.of(request);

    assertThat(taken.getMethod()).isEqualTo("DELETE");
    assertThat(taken.getUrl()).isEqualTo("https://app.example.com/a?b=c");
    assertThat(taken.getHeader("AUTHORIZATION")).isEqualTo("Bearer x");
    assertThat(taken.cookies()).isEqualTo("a=1; b=2");
  }

  @Test
  void header_nameInUpperCase_isFoundInTurkeyToo() {
    Locale before = Locale.getDefault();
    Locale.setDefault(new Locale("tr", "TR"));
    try {
      AuthRequest request = AuthRequest.builder()
          .method("GET")
          .url("/")
          .header("AUTHORIZATION", "x")
          .build();
      assertThat(request.getHeader("Authorization")).isEqualTo("x");
      assertThat(request.getHeader("AUTHORIZATION")).isEqualTo("x");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void builder_canGoOnAfterwards() {
    AuthRequest.Builder builder = AuthRequest.builder().method("GET").url("/").header("a", "1");
    AuthRequest first = builder.build();

    AuthRequest second = builder.header("a", "2").method("POST").url("/b").build();

    assertThat(first.getHeader("a")).isEqualTo("1");
    assertThat(first.getMethod()).isEqualTo("GET");
    assertThat(second.getHeader("a")).isEqualTo("1, 2");
    assertThat(second.getUrl()).isEqualTo("/b");
  }

  @Test
  void missingParts_areRefused() {
    AuthRequest.Builder builder = AuthRequest.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.url("/").build())
        .withMessageContaining("method");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuthRequest.builder().method("GET").build())
        .withMessageContaining("url");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.method(null));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.url(null));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.header(null, "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> AuthRequest.of("GET", "/", null));
    assertThatIllegalArgumentException().isThrownBy(() -> AuthRequest.of(null));
  }

  @Test
  void toString_hasNoSecret() {
    AuthRequest request = AuthRequest.builder()
        .method("GET")
        .url("/?__clerk_handshake=secret1")
        .header("Authorization", "Bearer secret2")
        .build();

    assertThat(request.toString()).contains("GET", "authorization").doesNotContain("secret");
  }
}
