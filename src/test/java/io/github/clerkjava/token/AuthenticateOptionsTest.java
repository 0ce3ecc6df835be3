package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be configured, and says so before there is a request. */
class AuthenticateOptionsTest {
  private static RequestAuthenticatorBuilder live() {
    return RequestAuthenticator.builder().publishableKey(Visit.LIVE).jwtKey(Visit.SIGNER.pem());
  }

  private static RequestAuthenticatorBuilder test() {
    return RequestAuthenticator.builder().publishableKey(Visit.TEST).jwtKey(Visit.SIGNER.pem());
  }

  private static void refused(RequestAuthenticatorBuilder builder, String option) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(option);
  }

  /** Returns whether the options make an authenticator. */
  private static boolean isGood(RequestAuthenticatorBuilder builder) {
    try {
      builder.build();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void keys_areNeeded() {
    for (TokenType type : TokenType.values()) {
      RequestAuthenticatorBuilder builder =
          RequestAuthenticator.builder().publishableKey(Visit.LIVE).acceptsToken(type);
      refused(builder, "secret key");
      assertThat(isGood(builder.backend(new NoBackend(), "")))
          .isEqualTo(type == TokenType.M2M_TOKEN);
      assertThat(isGood(builder.jwtKey(Visit.SIGNER.pem()))).isTrue();
    }
    refused(
        RequestAuthenticator.builder().publishableKey(Visit.LIVE).acceptsAnyToken(), "secret key");
    refused(
        RequestAuthenticator.builder()
            .publishableKey(Visit.LIVE)
            .backend(new NoBackend(), "")
            .acceptsToken(TokenType.M2M_TOKEN, TokenType.API_KEY),
        "secret key");
  }

  @ParameterizedTest
  @EnumSource
  void publishableKey_isNeededButForMachines(TokenType type) {
    RequestAuthenticatorBuilder builder =
        RequestAuthenticator.builder().jwtKey(Visit.SIGNER.pem()).acceptsToken(type);

    assertThat(isGood(builder)).isEqualTo(type == TokenType.API_KEY || type == TokenType.M2M_TOKEN);
  }

  @Test
  void publishableKey_isNeededForSeveralTypes() {
    RequestAuthenticatorBuilder builder = RequestAuthenticator.builder().jwtKey(Visit.SIGNER.pem());

    refused(builder.acceptsToken(TokenType.API_KEY, TokenType.M2M_TOKEN), "publishableKey");
    refused(builder.acceptsAnyToken(), "publishableKey");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "pk_live_", "sk_live_abc", "pk_live_!!!", "pk_prod_Y2xlcmsuY2xlcmsuZGV2JA"})
  void publishableKey_isNone(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestAuthenticator.builder().publishableKey(key))
        .withMessageContaining("publishableKey");
  }

  @Test
  void satellite_needsDomainOrProxy() {
    refused(live().satellite(true), "domain or proxyUrl");
    assertThat(isGood(live().satellite(true).domain("satellite.example"))).isTrue();
    assertThat(isGood(live().satellite(true).proxyUrl("/__clerk"))).isTrue();
    assertThat(isGood(live())).isTrue();
  }

  @Test
  void satellite_ofDevelopment_needsSignInUrl() {
    refused(test().satellite(true).domain("satellite.example"), "signInUrl");
    assertThat(isGood(test()
            .satellite(true)
            .domain("satellite.example")
            .signInUrl("https://primary.example/in")))
        .isTrue();
    assertThat(isGood(test())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "satellite.example, https://primary.example/in, true",
    "satellite.example, https://primary.satellite.example/in, true",
    "satellite.example, /in, false",
    "satellite.example, https://satellite.example/in, false",
    "satellite.example, https://satellite.example:443/in, false",
    "SATELLITE.example, https://satellite.example/in, false",
    "localhost:3001, http://localhost:3000/in, true",
    "localhost:3001, http://localhost:3001/in, false",
    "localhost, http://localhost:3000/in, true"
  })
  void signInUrl_ofSatellite_isAbsoluteAndElsewhere(String domain, String signInUrl, boolean good) {
    for (RequestAuthenticatorBuilder builder : List.of(live(), test())) {
      assertThat(isGood(builder.satellite(true).domain(domain).signInUrl(signInUrl)))
          .isEqualTo(good);
    }
    assertThat(isGood(live().domain(domain).signInUrl(signInUrl))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy", "ftp://proxy.example", "proxy.example/x", "https://", "javascript:x"})
  void urls_areAbsoluteOrPaths(String url) {
    List<Consumer<RequestAuthenticatorBuilder>> options = List.of(
        o -> o.proxyUrl(url),
        o -> o.signInUrl(url),
        o -> o.signUpUrl(url),
        o -> o.afterSignInUrl(url),
        o -> o.afterSignUpUrl(url));

    for (Consumer<RequestAuthenticatorBuilder> option : options) {
      assertThatIllegalArgumentException().isThrownBy(() -> option.accept(live()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://satellite.example",
        "satellite.example/x",
        "a b",
        "user@satellite.example"
      })
  void domain_isHost(String domain) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live().domain(domain))
        .withMessageContaining("domain");
  }

  @Test
  void otherOptions_areChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> live().acceptsToken());
    assertThatIllegalArgumentException().isThrownBy(() -> live().trustedForwardedHosts());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live().allowedRedirectOrigins("satellite.example"));
    assertThatIllegalArgumentException().isThrownBy(() -> live().clockSkew(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> live().clockSkew(Duration.ofDays(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> live().build().authenticate(null));
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 5, false",
    "5000, 4, true",
    "0, 0, false",
    "0, -1, true",
    "1500, 1, true",
    "1500, 2, false"
  })
  void clockSkew_isHonoured(long skewMillis, long expiredAgo, boolean signedIn) {
    String token = Visit.session(Signer.NOW - 60, Signer.NOW - expiredAgo, "");
    Visit visit = Visit.live().options(o -> o.clockSkew(Duration.ofMillis(skewMillis)));

    assertThat(visit.bearer(token).state().isAuthenticated()).isEqualTo(signedIn);
  }

  @Test
  void clockSkew_survivesTheBuild() {
    RequestAuthenticatorBuilder builder =
        live().clock(Signer.CLOCK).clockSkew(Duration.ZERO).warnings(w -> {});
    AuthRequest request = AuthRequest.builder()
        .method("GET")
        .url(Visit.URL)
        .header("Authorization", "Bearer " + Visit.session(1, Signer.NOW, ""))
        .build();

    assertThat(builder.build().authenticate(request).isAuthenticated()).isFalse();
    assertThat(builder.build().authenticate(request).isAuthenticated()).isFalse();
  }

  @Test
  void claims_areChecked() {
    assertThat(Visit.reason(Visit.live()
            .options(o -> o.audience("a"))
            .bearer(with(",'aud':'b'"))
            .state()))
        .isEqualTo("signed-out token-verification-failed");
    assertThat(Visit.reason(Visit.live()
            .options(o -> o.issuer("https://a.example"))
            .bearer(with(""))
            .state()))
        .isEqualTo("signed-out token-invalid-issuer");
    assertThat(Visit.reason(Visit.live()
            .options(o -> o.authorizedParties("https://a.example"))
            .bearer(with(""))
            .state()))
        .isEqualTo("signed-out token-invalid-authorized-parties");
  }

  private static String with(String claims) {
    return Visit.session(Signer.NOW - 10, Signer.NOW + 50, claims);
  }

  @Test
  void production_withoutAuthorizedParties_isWarnedOf() {
    List<String> warnings = new ArrayList<>();

    test().warnings(warnings::add).build();
    live().warnings(warnings::add).authorizedParties("https://a.example").build();
    live().warnings(warnings::add).acceptsToken(TokenType.API_KEY).build();
    assertThat(warnings).isEmpty();
    live().warnings(warnings::add).build();

    assertThat(warnings).hasSize(1).first().asString().contains("authorizedParties");
  }
}
