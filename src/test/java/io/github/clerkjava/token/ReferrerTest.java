package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.internal.web.PublishableKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferrerTest {
  private static final String FOREIGN = "https://elsewhere.example/";

  private static Visit live() {
    return Visit.live().signedIn(20, Visit.good());
  }

  private static Visit test() {
    return Visit.known().signedIn(20, Visit.goodOfTest());
  }

  private static boolean isSynced(Visit visit, String referer) {
    RequestState state = visit.page().header("Referer", referer).state();
    String reason = Visit.reason(state);
    assertThat(reason).isIn("signed-in -", "handshake primary-domain-cross-origin-sync");
    return state.getStatus() == AuthStatus.HANDSHAKE;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://app.example.com/other?x#y, false",
        "https://APP.example.com:443/, false",
        "-, false",
        "'', false",
        "not a url, false",
        "/page, false",
        "http://app.example.com/, true",
        "https://app.example.com:8443/, true",
        "https://www.example.com/, true",
        "https://example.com/, true",
        "https://app.example.com.evil.example/, true",
        "https://elsewhere.example, true",
        "android-app://com.google.android.googlequicksearchbox/, true",
        "about:blank, true"
      })
  void anotherOrigin_isSynced(String referer, boolean synced) {
    assertThat(isSynced(live(), referer)).isEqualTo(synced);
  }

  @ParameterizedTest
  @CsvSource({
    "https://clerk.example.com/v1/client, false",
    "http://clerk.example.com:8080/, false",
    "https://accounts.example.com/sign-in, false",
    "http://accounts.example.com/, true",
    "https://accounts.example.com:8443/, true",
    "https://accounts.other.example/, true",
    "https://xclerk.example.com/, true",
    "https://happy-hippo-1.accounts.dev/, true",
    "https://accounts.foo.lcl.dev/, true"
  })
  void production_clerksOwnPages(String referer, boolean synced) {
    assertThat(isSynced(live(), referer)).isEqualTo(synced);
  }

  @ParameterizedTest
  @CsvSource({
    "https://happy-hippo-1.clerk.accounts.dev/, false",
    "https://happy-hippo-1.accounts.dev/sign-in, false",
    "https://other.accounts.dev/, false",
    "http://other.accounts.dev:3000/, false",
    "https://other.accountsstage.dev/, false",
    "https://other.accounts.lclclerk.com/, false",
    "https://accounts.foo.lcl.dev/, false",
    "https://accounts.foo.bar-1.lclstage.dev/, false",
    "https://accounts.foo.lclclerk.com/, false",
    "https://other.clerk.accounts.dev/, true",
    "https://accounts.dev/, true",
    "https://other.accounts.dev.evil.example/, true",
    "https://foo.lcl.dev/, true",
    "https://accounts.evil.example/, true"
  })
  void development_clerksOwnPages(String referer, boolean synced) {
    assertThat(isSynced(test(), referer)).isEqualTo(synced);
  }

  @ParameterizedTest
  @CsvSource({
    "happy-hippo-1.clerk.accounts.dev, https://happy-hippo-1.accounts.dev",
    "x.clerk.accountsstage.dev, https://x.accountsstage.dev",
    "clerk.example.com, https://accounts.example.com",
    "clerk.foo.lcl.dev, https://accounts.foo.lcl.dev",
    "example.com, https://example.com"
  })
  void accountPortal_isMadeFromTheFrontendApi(String frontendApi, String portal) {
    String key = "pk_live_"
        + Base64.getEncoder().encodeToString((frontendApi + "$").getBytes(StandardCharsets.UTF_8));

    assertThat(new Instance(PublishableKey.parse(key), false, null).accountPortal())
        .isEqualTo(portal);
  }

  @Test
  void otherRequests_areNotSynced() {
    assertThat(Visit.reason(
            live().header("Sec-Fetch-Dest", "iframe").header("Referer", FOREIGN).state()))
        .isEqualTo("signed-in -");
    assertThat(Visit.reason(
            live().header("Accept", "text/html").header("Referer", FOREIGN).state()))
        .isEqualTo("signed-in -");
    assertThat(
            Visit.reason(live().page().method("POST").header("Referer", FOREIGN).state()))
        .isEqualTo("signed-in -");
    assertThat(Visit.reason(
            live().page().bearer(Visit.good()).header("Referer", FOREIGN).state()))
        .isEqualTo("signed-in -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "99"})
  void secondRedirect_isNotSynced(String count) {
    assertThat(isSynced(live().cookie("__clerk_redirect_count", count), FOREIGN))
        .isFalse();
  }

  @Test
  void firstRedirect_isSynced() {
    assertThat(isSynced(live().cookie("__clerk_redirect_count", "0"), FOREIGN)).isTrue();
    assertThat(isSynced(live().cookie("__clerk_redirect_count", "x"), FOREIGN)).isTrue();
  }

  @Test
  void satellite_isNotSynced() {
    Visit visit = Visit.satellite()
        .url(Visit.URL + "?__clerk_synced=true")
        .cookie("__client_uat", String.valueOf(Signer.NOW - 20))
        .cookie(
            "__session",
            Visit.SIGNER.token(
                ",'iat':" + (Signer.NOW - 10) + ",'iss':'https://clerk.satellite.example'"));

    assertThat(isSynced(visit, FOREIGN)).isFalse();
  }

  @Test
  void pageBehindProxy_isItsOutside() {
    Visit visit = live()
        .url("http://in:8080/page")
        .header("Host", "app.example.com")
        .header("X-Forwarded-Proto", "https")
        .options(o -> o.trustForwardedHeaders(true));

    assertThat(isSynced(visit, "https://app.example.com/")).isFalse();
  }

  @Test
  void proxyOfFrontendApi_isClerksOwn() {
    Visit visit = live().options(o -> o.proxyUrl("https://proxy.example/clerk"));

    assertThat(isSynced(visit, "https://proxy.example/x")).isFalse();
  }
}
