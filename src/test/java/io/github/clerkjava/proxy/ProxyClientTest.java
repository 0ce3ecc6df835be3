package io.github.clerkjava.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.PromptServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import okhttp3.Cache;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the proxy uses the client it is of, and how it is set up. */
class ProxyClientTest extends ProxyFixture {
  @Test
  void cookiesAndCacheOfTheHttpClient_areNotUsed(@TempDir Path directory) throws Exception {
    List<Cookie> stored = new ArrayList<>();
    CookieJar jar = new CookieJar() {
      @Override
      public List<Cookie> loadForRequest(HttpUrl url) {
        return List.of(Cookie.parse(url, "__client=of_somebody_else"));
      }

      @Override
      public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
        stored.addAll(cookies);
      }
    };
    OkHttpClient http = new OkHttpClient.Builder()
        .cookieJar(jar)
        .cache(new Cache(directory.toFile(), 1 << 20))
        .followRedirects(true)
        .build();
    try (Clerk own = Clerk.builder().secretKey(KEY).httpClient(http).build()) {
      proxy = proxy(own, options -> {});
      for (String name : List.of("ada", "eve")) {
        server.enqueue(new MockResponse()
            .setHeader("Cache-Control", "max-age=3600")
            .setHeader("Set-Cookie", "__client=new")
            .setBody(name));
        try (ProxyResponse response =
            proxy.forward(get().header("Cookie", "__client=" + name).build())) {
          assertThat(text(response)).isEqualTo(name);
        }
        assertThat(next().getHeader("Cookie")).isEqualTo("__client=" + name);
      }
      assertThat(stored).isEmpty();
    }
  }

  @Test
  void interceptorsOfTheHttpClient_doNotSeeTheKey() throws Exception {
    List<Request> seen = new ArrayList<>();
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          seen.add(chain.request());
          return chain.proceed(chain.request());
        })
        .build();
    try (Clerk own = Clerk.builder().secretKey(KEY).httpClient(http).build()) {
      proxy = proxy(own, options -> {});

      assertThat(received(get()).getHeader("Clerk-Secret-Key")).isEqualTo(KEY);
    }
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).toString() + seen.get(0).headers()).doesNotContain(KEY);
  }

  @Test
  void keyOfTheBrowser_doesNotGoOn_whateverSends() throws Exception {
    proxy = FrontendApiProxy.builder(new OkHttpClient()).fapiUrl(fapi()).build();

    assertThat(received(get().header("Clerk-Secret-Key", "sk_of_the_browser"))
            .getHeader("Clerk-Secret-Key"))
        .isNull();
  }

  @Test
  void interceptorThatFails_is502() throws Exception {
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          throw new IllegalStateException("of the interceptor");
        })
        .build();
    try (Clerk own = Clerk.builder().secretKey(KEY).httpClient(http).build();
        ProxyResponse response = proxy(own, options -> {}).forward(get().build())) {
      assertThat(response.getFailure()).hasMessage("of the interceptor");
      assertThat(code(response)).isEqualTo("502 proxy_request_failed");
    }
  }

  @Test
  void hostWithADeadAddress_isReachedAtTheNext() throws Exception {
    InetAddress dead = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server.shutdown();
    MockWebServer there = PromptServer.create();
    there.start(alive, 0);
    OkHttpClient http =
        new OkHttpClient.Builder().dns(host -> Arrays.asList(dead, alive)).build();
    try (Clerk own = Clerk.builder().secretKey(KEY).httpClient(http).build()) {
      there.enqueue(new MockResponse().setBody("reached"));

      try (ProxyResponse response = own.frontendApiProxy(
              options -> options.fapiUrl("http://localhost:" + there.getPort()))
          .forward(request("POST", "/__clerk/v1")
              .header("Content-Length", "2")
              .body(new ByteArrayInputStream(new byte[2]))
              .build())) {
        assertThat(text(response)).isEqualTo("reached");
      }
    } finally {
      there.shutdown();
    }
  }

  @Test
  void hostWithTwoAddresses_isAskedOnce_ifTheFirstDoesNotAnswer() throws Exception {
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    OkHttpClient http = new OkHttpClient.Builder()
        .dns(host -> Arrays.asList(alive, alive))
        .readTimeout(Duration.ofMillis(200))
        .build();
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    server.enqueue(new MockResponse());
    try (Clerk own = Clerk.builder().secretKey(KEY).httpClient(http).build();
        ProxyResponse response = own.frontendApiProxy(
                options -> options.fapiUrl("http://localhost:" + server.getPort()))
            .forward(get().build())) {
      assertThat(code(response)).isEqualTo("502 proxy_request_failed");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void view_sendsItsOwnKey() throws Exception {
    proxy = proxy(clerk.withOptions(o -> o.secretKey("sk_test_other")), options -> {});

    assertThat(received(get()).getHeader("Clerk-Secret-Key")).isEqualTo("sk_test_other");
  }

  @Test
  void target_isThatOfTheOption_elseThatOfTheKey() {
    String production = "https://frontend-api.clerk.dev/";

    assertThat(clerk.frontendApiProxy())
        .hasToString("FrontendApiProxy{/__clerk -> " + production + "}");
    assertThat(target("pk_live_", "clerk.example.com")).isEqualTo(production);
    assertThat(target("pk_test_", "able.bat-12.clerk.accounts.dev")).isEqualTo(production);
    assertThat(target("pk_test_", "able.bat-12.clerk.accountsstage.dev"))
        .isEqualTo("https://frontend-api.clerkstage.dev/");
    assertThat(proxy(options -> options.publishableKey(key("pk_live_", "clerk.example.com"))))
        .asString()
        .contains(fapi());
  }

  private String target(String prefix, String frontendApi) {
    return clerk
        .frontendApiProxy(options -> options.publishableKey(key(prefix, frontendApi)))
        .toString()
        .replaceAll(".*-> |}", "");
  }

  private static String key(String prefix, String frontendApi) {
    return prefix
        + Base64.getEncoder().encodeToString((frontendApi + "$").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://frontend-api.clerk.dev",
        "http://127.0.0.1.evil.example",
        "https://frontend-api.clerk.dev/v1",
        "https://frontend-api.clerk.dev?a",
        "https://user@frontend-api.clerk.dev",
        "frontend-api.clerk.dev",
        "",
      })
  void fapiUrl_thatTheKeyMustNotGoTo_isRefused(String url) {
    assertThatThrownBy(() -> clerk.frontendApiProxy(options -> options.fapiUrl(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fapiUrl");
  }

  @Test
  void options_thatAreNone_areRefused() {
    assertThatThrownBy(() -> clerk.frontendApiProxy(null)).hasMessageContaining("options");
    assertThatThrownBy(() -> proxy(o -> o.publishableKey("sk_test_x")))
        .hasMessageContaining("publishableKey")
        .hasMessageNotContaining("sk_test_x");
    assertThatThrownBy(() -> proxy(o -> o.trustedForwardedHosts()))
        .hasMessageContaining("trustedForwardedHosts");
    assertThatThrownBy(() -> proxy(o -> o.timeout(Duration.ofSeconds(-1))))
        .hasMessageContaining("timeout");
    assertThatThrownBy(() -> FrontendApiProxy.builder(null)).hasMessageContaining("calls");
  }

  @Test
  void texts_haveNoSecretInThem() throws Exception {
    server.enqueue(new MockResponse().addHeader("Set-Cookie", "__client=secret"));
    ProxyRequest request = get()
        .header("Cookie", "__client=secret")
        .header("Authorization", "secret")
        .build();

    try (ProxyResponse response = proxy.forward(request)) {
      assertThat(request + " " + response + " " + proxy)
          .contains("Cookie", "Set-Cookie", "/__clerk")
          .doesNotContain("secret", KEY);
    }
    assertThat(request.getRemoteAddress()).isEqualTo("192.0.2.7");
  }
}
