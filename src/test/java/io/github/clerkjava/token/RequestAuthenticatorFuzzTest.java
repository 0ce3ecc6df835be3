package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.clerkjava.error.MachineTokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.fuzz.Mutants;
import io.github.clerkjava.json.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Whatever a request is like, it is signed in by a genuine token, or not at all, and the browser goes nowhere strange. */
class RequestAuthenticatorFuzzTest {
  private static final String LIVE = "pk_live_Y2xlcmsuZXhhbXBsZS5jb20k";
  private static final String TEST = "pk_test_aGFwcHktb3R0ZXItMTIuY2xlcmsuYWNjb3VudHMuZGV2JA";
  private static final Set<String> OPAQUE = Set.of("ak_secret", "mt_secret", "oat_secret");
  private static final Set<String> CLERK = Set.of(
      "clerk.example.com",
      "happy-otter-12.clerk.accounts.dev",
      "clerk.satellite.dev",
      "primary.dev",
      "satellite.dev");
  private static final Pattern JWT =
      Pattern.compile("[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]+");

  private final Set<String> genuine = genuine();
  private final List<RequestAuthenticator> authenticators = List.of(
      authenticator(LIVE, a -> {}),
      authenticator(TEST, a -> a.allowedRedirectOrigins("https://satellite.dev")),
      authenticator(LIVE, a -> satellite(a).satelliteAutoSync(true)),
      authenticator(TEST, a -> satellite(a)),
      authenticator(
          LIVE, a -> a.acceptsAnyToken().proxyUrl("/__clerk").trustForwardedHeaders(true)),
      authenticator(LIVE, a -> a.acceptsToken(TokenType.M2M_TOKEN)),
      authenticator(LIVE, a -> a.acceptsToken(TokenType.API_KEY, TokenType.SESSION_TOKEN)),
      authenticator(
          LIVE,
          a -> a.organizationPatterns("/orgs/:slug", "/orgs/:id(org_.+)/(.*)", "/(a|b)?{/:slug}*")
              .personalAccountPatterns("/me", "/me/(.*)")));

  /** The first line is method and URL, each other one a header. */
  @FuzzTest
  void anyRequest_isAuthenticatedOrRefused(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
    String[] start = lines[0].split(" ", 2);
    AuthRequest.Builder builder =
        AuthRequest.builder().method(start[0]).url(start.length < 2 ? "" : start[1]);
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(":", 2);
      builder.header(header[0].trim(), header.length < 2 ? null : header[1].trim());
    }
    AuthRequest request = builder.build();
    // One for each, so that there is time for more.
    RequestAuthenticator authenticator = authenticators.get(input.length % authenticators.size());
    check(request, authenticator.authenticate(request));
  }

  private void check(AuthRequest request, RequestState state) {
    if (state.getStatus() == AuthStatus.SIGNED_IN) {
      assertThat(genuine).contains(state.getToken());
      assertThat(state.toAuth().isAuthenticated()).isEqualTo(state.isAuthenticated());
    } else {
      assertThat(state.isAuthenticated()).isFalse();
      assertThat(state.getToken()).isNull();
      assertThat(state.toSessionAuth().getUserId()).isNull();
      assertThat(state.getReason()).isNotNull();
    }
    state
        .getHeaders()
        .values()
        .forEach(values -> assertThat(values)
            .allMatch(value -> value.chars().allMatch(c -> c >= ' ' && c <= '~')));
    assertThat(state.toAuth() == null).isEqualTo(state.getStatus() == AuthStatus.HANDSHAKE);
    if (state.getStatus() == AuthStatus.HANDSHAKE) {
      assertThat(state.getLocation()).isNotNull();
    }
    if (state.getLocation() != null) {
      checkLocation(request, state.getLocation());
    }
    assertThat(state.redirectToSignIn(null)).isNotEqualTo("");
    genuine.forEach(token -> assertThat(state + state.getMessage()).doesNotContain(token));
    state
        .debug()
        .forEach((name, value) -> assertThat(
                value.length() <= 7 || !name.matches(".*(Token|Cookie|Browser|Nonce)"))
            .as(name)
            .isTrue());
  }

  /** The browser goes to Clerk, to what was allowed, to this machine, or to where it is. */
  private static void checkLocation(AuthRequest request, String location) {
    HttpUrl url = HttpUrl.get(location);
    HttpUrl given = HttpUrl.parse(request.getUrl());
    Set<String> here = new HashSet<>();
    here.add(given == null ? null : given.host());
    for (String name : List.of("host", "x-forwarded-host")) {
      String value = request.getHeader(name);
      HttpUrl host =
          value == null ? null : HttpUrl.parse("http://" + value.split(",", 2)[0].trim());
      here.add(host == null ? null : host.host());
    }
    assertThat(url.username()).isEmpty();
    assertThat(CLERK.contains(url.host())
            || here.contains(url.host())
            || url.host().matches("localhost|.*\\.localhost|127\\.0\\.0\\.1|::1"))
        .as(location)
        .isTrue();
  }

  @Test
  void genuineRequests_areAuthenticated() {
    String token =
        genuine.stream().filter(t -> JWT.matcher(t).matches()).findFirst().orElseThrow();
    AuthRequest request = AuthRequest.builder()
        .method("GET")
        .url("https://example.com/")
        .header("Authorization", "Bearer " + token)
        .build();
    assertThat(authenticators.get(0).authenticate(request).getToken()).isEqualTo(token);
    assertThat(genuine).hasSizeGreaterThan(8);
  }

  @Test
  void mutatedRequests_areAuthenticatedOrRefused() {
    Mutants.of(getClass(), 10_000).forEach(this::anyRequest_isAuthenticatedOrRefused);
  }

  private static RequestAuthenticator authenticator(
      String key, Consumer<RequestAuthenticatorBuilder> options) {
    RequestAuthenticatorBuilder builder = RequestAuthenticator.builder()
        .publishableKey(key)
        .jwtKey(TokenVectors.pem("k1-pem"))
        .backend(new Backend(), "2026-05-12")
        .clock(Signer.CLOCK)
        .warnings(text -> assertThat(text).doesNotStartWith("A request could not"));
    options.accept(builder);
    return builder.build();
  }

  private static RequestAuthenticatorBuilder satellite(RequestAuthenticatorBuilder builder) {
    return builder.satellite(true).domain("satellite.dev").signInUrl("https://primary.dev/sign-in");
  }

  /** Returns the tokens of all vectors that are good here and now. */
  private static Set<String> genuine() {
    TokenVerifier sessions = TokenVerifier.builder()
        .jwtKey(TokenVectors.pem("k1-pem"))
        .clock(Signer.CLOCK)
        // Development forgives this much after a handshake.
        .clockSkew(Duration.ofDays(1))
        .build();
    MachineTokenVerifier machines = new TokenVerifierBuilder()
        .jwtKey(TokenVectors.pem("k1-pem"))
        .clock(Signer.CLOCK)
        .machineTokens(null);
    Set<String> genuine = new HashSet<>(OPAQUE);
    Matcher jwts = JWT.matcher(TokenVectors.ALL.toJson());
    while (jwts.find()) {
      String token = jwts.group();
      try {
        if (TokenKind.isSession(Jws.parse(token))) {
          genuine.add(sessions.verify(token).getToken());
        } else {
          genuine.add(machines.verify(token).getToken());
        }
      } catch (TokenVerificationException | MachineTokenVerificationException e) {
        // One of those that are to be refused.
      }
    }
    return genuine;
  }

  /** Knows a few tokens; in everything else it is as strange as what it is asked. */
  private static final class Backend implements AuthBackend {
    @Override
    public Metadata verify(TokenType type, String token) {
      if (!OPAQUE.contains(token)) {
        throw new IllegalStateException(token);
      }
      return Metadata.of(Map.of(
          "id", "id_1", "subject", "user_1", "scopes", List.of(), "revoked", false, "expired",
          false));
    }

    @Override
    public String issue(String sessionId, String template, Long expiresInSeconds) {
      throw new IllegalStateException(sessionId);
    }

    @Override
    public List<String> getHandshakeDirectives(String nonce) {
      if (nonce.length() % 3 == 0) {
        throw new IllegalStateException(nonce);
      }
      List<String> lines = new ArrayList<>(List.of("__client_uat=1; Path=/", nonce));
      lines.add("__session=" + TokenVectors.token("valid-pem") + nonce.substring(1));
      return lines;
    }

    @Override
    public List<String> refresh(ExpiredSession session) {
      return getHandshakeDirectives(session.getRefreshToken());
    }
  }
}
