package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers limit what they let in, some by a lot, some not at all. */
class HugeRequestTest {
  private static final int TIMES = 200_000;

  private final List<String> warnings = new ArrayList<>();
  private final RequestAuthenticator authenticator = RequestAuthenticator.builder()
      .publishableKey("pk_test_aGFwcHktb3R0ZXItMTIuY2xlcmsuYWNjb3VudHMuZGV2JA")
      .jwtKey(TokenVectors.pem("k1-pem"))
      .acceptsAnyToken()
      .trustForwardedHeaders(true)
      .organizationPatterns(
          "/orgs/:slug/(.*)", "{/:id}*", "/(a|b)*/x", "/:slug([a-z]+(?:-[a-z]+)*)")
      .warnings(warnings::add)
      .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "%41", "%", "%ff", " ", ";", "=", "a=b;", ".", "/", "../", "/a", "?", "&a=", "-a", "[",
        "\u20ac"
      })
  void anythingRepeated_isAnswered(String part) {
    String huge = part.repeat(TIMES);
    for (String name : List.of(
        "Authorization",
        "Cookie",
        "Host",
        "Referer",
        "Accept",
        "X-Forwarded-Host",
        "X-Forwarded-Proto")) {
      check("https://example.com/orgs/a/b", name, huge);
    }
    check("https://example.com/", "Authorization", "Bearer " + huge);
    check("https://example.com/", "Cookie", "__clerk_db_jwt=a; __client_uat=" + huge);
    check("https://example.com/", "Cookie", "__clerk_db_jwt=a; __client_uat=1; __session=" + huge);
    String path = huge.startsWith("/") ? huge : "/" + huge;
    check("https://example.com" + path, "Cookie", "__clerk_db_jwt=a; __client_uat=1");
    check(huge, "Cookie", "__clerk_db_jwt=a; __client_uat=1");
    assertThat(warnings).noneMatch(text -> text.startsWith("A request could not"));
  }

  private void check(String url, String name, String value) {
    RequestState state = authenticator.authenticate(AuthRequest.builder()
        .method("GET")
        .url(url)
        .header("Sec-Fetch-Dest", "document")
        .header(name, value)
        .build());
    assertThat(state.isAuthenticated()).isFalse();
    assertThat(state.getReason()).isNotNull();
  }
}
