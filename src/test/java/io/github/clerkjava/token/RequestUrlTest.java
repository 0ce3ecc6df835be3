package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.internal.web.RequestUrl;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUrlTest {
  private static final RequestUrl DISTRUSTING = new RequestUrl(null);
  private static final RequestUrl TRUSTING = new RequestUrl(List.of());
  private static final RequestUrl CHOOSY =
      new RequestUrl(List.of("app.example.com", "other.example.com:8443"));

  private static String url(
      RequestUrl urls, String url, String host, String forwardedHost, String forwardedScheme) {
    AuthRequest request = AuthRequest.builder()
        .method("GET")
        .url(url)
        .header("host", host)
        .header("X-Forwarded-Host", forwardedHost)
        .header("X-FORWARDED-PROTO", forwardedScheme)
        .build();
    HttpUrl found = urls.of(request.getUrl(), request::getHeader);
    return found == null ? null : found.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "http://in:8080/a, , http://in:8080/a",
    "http://in:8080/a, app.example.com, http://app.example.com/a",
    "https://in/a?b=c, app.example.com:8443, https://app.example.com:8443/a?b=c",
    "https://in/a, app.example.com:443, https://app.example.com/a",
    "http://in/a, app.example.com:443, http://app.example.com:443/a",
    "http://in//a//b/, app.example.com, http://app.example.com//a//b/",
    "http://in, app.example.com, http://app.example.com/",
    "http://in/?, app.example.com, http://app.example.com/?",
    "http://in/a, [::1]:3000, 'http://[::1]:3000/a'",
    "http://in/a, 127.0.0.1, http://127.0.0.1/a",
    "http://in/a, APP.Example.com, http://app.example.com/a",
    "http://in/a, '', http://in/a",
    "http://in/a, ' ', http://in/a",
    "http://in/a, a b, http://in/a",
    "http://in/a, user@app.example.com, http://in/a",
    "http://in/a, app.example.com/x, http://in/a",
    "http://in/a, app.example.com?x, http://in/a",
    "http://in/a, app.example.com#x, http://in/a",
    "http://in/a, app.example.com:, http://in/a",
    "http://in/a, app.example.com:99999, http://in/a",
    "http://in/a, app.example.com:x, http://in/a",
    "http://in/a, ':80', http://in/a",
    "http://in/a, '[::1', http://in/a"
  })
  void host_isThatOfTheHeader(String url, String host, String expected) {
    assertThat(url(DISTRUSTING, url, host, null, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/a?b=c, app.example.com, http://app.example.com/a?b=c",
    "//evil.example/a, app.example.com, http://app.example.com//evil.example/a",
    "/, app.example.com:3000, http://app.example.com:3000/",
    "/a, , ",
    "/a, a b, ",
    "a, app.example.com, ",
    "'', app.example.com, ",
    "?a, app.example.com, "
  })
  void pathAlone_isOnTheHost(String url, String host, String expected) {
    assertThat(url(DISTRUSTING, url, host, null, null)).isEqualTo(expected);
  }

  @Test
  void forwardedHeaders_areNotTrustedUnlessSaidSo() {
    assertThat(url(DISTRUSTING, "http://in/a", "app.example.com", "evil.example", "https"))
        .isEqualTo("http://app.example.com/a");
    assertThat(url(DISTRUSTING, "http://in/a", null, "evil.example", "https"))
        .isEqualTo("http://in/a");
    Visit visit = Visit.live()
        .page()
        .cookie("__client_uat", "5")
        .options(o -> o.proxyUrl("/__clerk"))
        .header("X-Forwarded-Host", "evil.example");
    assertThat(visit.location().host()).isEqualTo("app.example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "app.example.com, https, https://app.example.com/a?b=c",
    "app.example.com, , http://app.example.com/a?b=c",
    ", https, https://host.example/a?b=c",
    "'app.example.com, inner.example', 'https, http', https://app.example.com/a?b=c",
    "'app.example.com , inner', ' https ,http', https://app.example.com/a?b=c",
    "app.example.com:8443, HTTPS, https://app.example.com:8443/a?b=c",
    // Whatever is empty or no host is not guessed at: the request's own URL counts.
    "'', https, http://in:8080/a?b=c",
    "',inner.example', https, http://in:8080/a?b=c",
    "app.example.com, '', http://in:8080/a?b=c",
    "app.example.com, ',https', http://in:8080/a?b=c",
    "'a b', https, http://in:8080/a?b=c",
    "user@app.example.com, https, http://in:8080/a?b=c",
    "app.example.com/x, https, http://in:8080/a?b=c",
    "app.example.com, javascript, http://in:8080/a?b=c",
    "app.example.com, 'https://evil.example/', http://in:8080/a?b=c"
  })
  void forwardedHeaders_trusted(String host, String scheme, String expected) {
    assertThat(url(TRUSTING, "http://in:8080/a?b=c", "host.example", host, scheme))
        .isEqualTo(expected);
  }

  @Test
  void forwardedHeaders_trusted_onlyHostOfUrl() {
    assertThat(url(TRUSTING, "http://in:8080/a", null, null, "https"))
        .isEqualTo("http://in:8080/a");
    assertThat(url(TRUSTING, "/a", "host.example", "app.example.com", "https"))
        .isEqualTo("https://app.example.com/a");
  }

  @ParameterizedTest
  @CsvSource({
    "app.example.com, https, https://app.example.com/a",
    "APP.example.com, https, https://app.example.com/a",
    "'app.example.com, evil.example', https, https://app.example.com/a",
    "other.example.com:8443, https, https://other.example.com:8443/a",
    "other.example.com, https, http://host.example/a",
    "evil.example, https, http://host.example/a",
    "'evil.example, app.example.com', https, http://host.example/a",
    "app.example.com.evil.example, https, http://host.example/a",
    "app.example.com:8443, https, http://host.example/a",
    ", https, http://host.example/a"
  })
  void forwardedHeaders_trustedForSomeHosts(String host, String scheme, String expected) {
    assertThat(url(CHOOSY, "http://in/a", "host.example", host, scheme)).isEqualTo(expected);
  }

  @Test
  void forwardedScheme_ofTrustedHostHeader_counts() {
    assertThat(url(CHOOSY, "http://in/a", "app.example.com", null, "https"))
        .isEqualTo("https://app.example.com/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "http://", "ftp://in/a", "http://a b/", "mailto:a@b.example"})
  void unusable_isNone(String url) {
    assertThat(url(TRUSTING, url, "app.example.com", "app.example.com", "https"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://A.example:443/x?y, https://a.example",
    "http://a.example:80/, http://a.example",
    "http://a.example:443/, http://a.example:443",
    "'http://[::1]:3000/', 'http://[::1]:3000'",
    "'https://[2001:DB8::1]/', 'https://[2001:db8::1]'"
  })
  void origin(String url, String expected) {
    assertThat(RequestUrl.origin(HttpUrl.get(url))).isEqualTo(expected);
  }

  @Test
  void userAndFragment_areNoPartOfARequest() {
    assertThat(url(DISTRUSTING, "https://a:b@in/c?d#e", null, null, null))
        .isEqualTo("https://in/c?d");
    assertThat(url(TRUSTING, "https://a@in/c#e", "host.example", null, null))
        .isEqualTo("https://host.example/c");
  }
}
