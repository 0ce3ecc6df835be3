package io.github.clerkjava.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {
  private static final List<String> ANY = List.of();

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "https://evil.example", "https:", "ftp", ""})
  void forwardedScheme_thatIsNone_changesNothing(String scheme) {
    Map<String, String> headers = Map.of(
        "host", "inside:8080", "x-forwarded-host", "app.example", "x-forwarded-proto", scheme);

    assertThat(new RequestUrl(List.of("app.example")).of("http://inside:8080/a", headers::get))
        .as("https://evil.example/://app.example would be on another host")
        .hasToString("http://inside:8080/a");
  }

  @Test
  void forwardedHeaders_areBelievedWhereTheHostIsTrusted() {
    Map<String, String> headers = Map.of(
        "host", "inside:8080",
        "x-forwarded-host", "App.example, inside",
        "x-forwarded-proto", "https, http",
        "x-forwarded-for", "192.0.2.7, 10.0.0.1");

    assertThat(new RequestUrl(ANY).of("/a?b", headers::get)).hasToString("https://app.example/a?b");
    RequestUrl some = new RequestUrl(List.of("app.example"));
    assertThat(some.of("/a?b", headers::get)).hasToString("https://app.example/a?b");
    assertThat(some.client(some.of("/a", headers::get), headers::get)).isEqualTo("192.0.2.7");
    for (RequestUrl none :
        List.of(new RequestUrl(null), new RequestUrl(List.of("other.example")))) {
      assertThat(none.of("/a?b", headers::get)).hasToString("http://inside:8080/a?b");
      assertThat(none.client(none.of("/a", headers::get), headers::get)).isNull();
    }
  }
}
