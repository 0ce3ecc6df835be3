package io.github.clerkjava.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyPathTest {
  private static final HttpUrl SIDE = HttpUrl.get("https://frontend-api.clerk.dev");

  @ParameterizedTest
  @CsvSource({
    "/__clerk, /",
    "/__clerk/, /",
    "/__clerk?a=b, /?a=b",
    "/__clerk/v1/client, /v1/client",
    "/__clerk/v1/client?_method=PATCH&x=%2F..%2F, /v1/client?_method=PATCH&x=%2F..%2F",
    "/__clerk/v1/client?, /v1/client?",
    "/__clerk/v1/client#/../x, /v1/client",
    "/__clerk/npm/@clerk/clerk-js@5/dist/clerk.browser.js, /npm/@clerk/clerk-js@5/dist/clerk.browser.js",
    "/__clerk/a%20b/ü, /a%20b/%C3%BC",
    "/__clerk/..., /...",
    "/__clerk/.well-known/x, /.well-known/x",
    "/__clerk//evil.example/x, //evil.example/x",
    "/__clerk/@evil.example/x, /@evil.example/x",
    "/__clerk/https://evil.example/x, /https://evil.example/x",
    "/__clerk?//evil.example/, /?//evil.example/",
    "https://app.example/__clerk/v1, /v1",
    "HTTP://user:secret@app.example:81/__clerk/v1?q, /v1?q",
    "http://evil.example/__clerk/v1, /v1",
  })
  void below_goesToTheSamePathOnTheOtherSide(String url, String target) {
    assertThat(ProxyPath.of("/__clerk").target(url, SIDE))
        .hasToString("https://frontend-api.clerk.dev" + target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/x",
        "/__clerkx",
        "/__clerk.x",
        "/__clerk;x/v1",
        "/__clerk%2fv1",
        "/__clerk\\v1",
        "/__CLERK/v1",
        "/_%5fclerk/v1",
        "//__clerk/v1",
        "/x/__clerk/v1",
        "/x/../__clerk/v1",
        "/./__clerk/v1",
        "?/__clerk/v1",
        "#/__clerk/v1",
        "__clerk/v1",
        "*",
        "/__clerk/..",
        "/__clerk/.",
        "/__clerk/../x",
        "/__clerk/v1/../../x",
        "/__clerk/%2e%2e/x",
        "/__clerk/%2E./x",
        "/__clerk/.%2e",
        "/__clerk/%2e",
        "/__clerk/..;/x",
        "/__clerk/%2e%2e;a=b/x",
        "/__clerk/..%2fx",
        "/__clerk/..%5Cx",
        "/__clerk/..\\x",
        "/__clerk/a%2Fb",
        "/__clerk/a\r\nX-Evil: 1",
        "/__clerk/a b",
        "/__clerk/a\u0000",
        "/__clerk/a%00",
        "/__clerk/a%0d%0aX-Evil:1",
        "/__clerk/a%7f",
        "/__clerk/a%",
        "/__clerk/a%2",
        "/__clerk/a%zz",
        "https://app.example",
        "https://app.example/__clerkx",
        "https://app.example\\@evil.example/__clerk/v1",
        "https://app.example?/__clerk/v1",
        "https:/__clerk/v1",
        "ftp://app.example/__clerk/v1",
        "javascript:/__clerk/v1",
        " /__clerk/v1",
      })
  void elsewhere_orNotForCertain_goesNowhere(String url) {
    assertThat(ProxyPath.of("/__clerk").target(url, SIDE)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"/__clerk///, /__clerk", "/auth/~clerk, /auth/~clerk", "/a.b, /a.b"})
  void slashesAtTheEnd_doNotCount(String path, String kept) {
    ProxyPath of = ProxyPath.of(path);

    assertThat(of).hasToString(kept);
    assertThat(of.target(kept + "/v1", SIDE)).hasToString("https://frontend-api.clerk.dev/v1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "/", "//", "clerk", "/a//b", "/a/../b", "/.", "/a b", "/a?b", "/a%20b", "/a\n"
      })
  void path_thatIsNone_isRefused(String path) {
    assertThatThrownBy(() -> ProxyPath.of(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path must be");
  }
}
