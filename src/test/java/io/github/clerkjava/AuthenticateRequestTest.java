package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.model.APIKey;
import io.github.clerkjava.model.M2MToken;
import io.github.clerkjava.model.M2MTokenFormat;
import io.github.clerkjava.model.Machine;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.User;
import io.github.clerkjava.token.AuthReason;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.AuthStatus;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.TokenType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers and programs at an application, with the emulator as both of Clerk's APIs. */
class AuthenticateRequestTest {
  private static final String APP = "http://localhost:3000/";

  private Instant now = Instant.now();
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private ClerkEmulator emulator;
  private Clerk clerk;
  private User user;
  private Session session;

  @BeforeEach
  void start() {
    emulator = ClerkEmulator.builder().strict(true).start();
    emulator.setClock(clock);
    clerk = Clerk.builder()
        .apiUrl(emulator.getApiUrl())
        .secretKey(emulator.getSecretKey())
        .authentication(a -> a.publishableKey(emulator.getPublishableKey())
            .proxyUrl(emulator.getFrontendApiUrl())
            .authorizedParties("http://localhost:3000")
            .clock(clock))
        .build();
    user = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
    session = emulator.signIn(user.getId());
  }

  @AfterEach
  void stop() {
    clerk.close();
    emulator.close();
  }

  private RequestAuthenticator application() {
    return application(options -> {});
  }

  private RequestAuthenticator application(Consumer<RequestAuthenticatorBuilder> options) {
    return clerk.requestAuthenticator(options);
  }

  private Browser browser() {
    return new Browser(emulator, emulator.createClientToken(session.getClientId()));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void newBrowser_ofSignedInUser_comesBackSignedIn() throws Exception {
    Browser browser = browser();
    RequestState state = browser.visit(application(), APP + "a?b=c");

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.toSessionAuth().getUserId()).isEqualTo(user.getId());
    assertThat(state.toSessionAuth().getSessionId()).isEqualTo(session.getId());
    // To the Frontend API, and from the page with the nonce to the one that was wanted.
    assertThat(browser.redirects).hasSize(2);
    assertThat(browser.redirects.get(0)).contains("__clerk_hs_reason=dev-browser-missing");
    assertThat(browser.redirects.get(1)).isEqualTo(APP + "a?b=c");
    assertThat(browser.visit(application(), APP).isAuthenticated()).isTrue();
    assertThat(browser.redirects).hasSize(2);
  }

  @Test
  void newBrowser_ofNobody_comesBackSignedOut() throws Exception {
    Browser browser = new Browser(emulator, null);
    RequestState state = browser.visit(application(), APP);

    assertThat(state.getStatus()).isEqualTo(AuthStatus.SIGNED_OUT);
    assertThat(state.getReason()).isEqualTo(AuthReason.SESSION_TOKEN_AND_UAT_MISSING);
    assertThat(state.getHeaders()).containsEntry("x-clerk-auth-status", List.of("signed-out"));
    assertThat(browser.redirects).hasSize(2);
  }

  @Test
  void expiredToken_isRenewedByHandshake() throws Exception {
    Browser browser = browser();
    String first = browser.visit(application(), APP).getToken();
    browser.cookie(refreshCookie(), "");
    pass(Duration.ofMinutes(2));
    RequestState state = browser.visit(application(), APP);

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.getToken()).isNotEqualTo(first);
    assertThat(browser.redirects).hasSize(4);
    assertThat(browser.redirects.get(2))
        .contains("session-token-expired-refresh-non-eligible-no-refresh-cookie");
  }

  @Test
  void expiredToken_withRefreshCookie_isRenewedAtOnce() throws Exception {
    Browser browser = browser();
    String first = browser.visit(application(), APP).getToken();
    browser.cookie(refreshCookie(), emulator.createRefreshToken(session.getId()));
    pass(Duration.ofMinutes(2));
    RequestState state = browser.visit(application(), APP);

    assertThat(state.isAuthenticated()).isTrue();
    assertThat(state.getToken()).isNotEqualTo(first);
    assertThat(browser.redirects).hasSize(2);
    assertThat(browser.cookie("__session")).isEqualTo(state.getToken());
  }

  /** Returns the name of the cookie, with what the instance puts behind the names of its own. */
  private String refreshCookie() throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-1")
        .digest(emulator.getPublishableKey().getBytes(StandardCharsets.UTF_8));
    return "__refresh_" + Base64.getUrlEncoder().encodeToString(hash).substring(0, 8);
  }

  @Test
  void endedSession_ofExpiredToken_isSignedOut() throws Exception {
    Browser browser = browser();
    browser.visit(application(), APP);
    emulator.endSession(session.getId());
    pass(Duration.ofMinutes(2));

    assertThat(browser.visit(application(), APP).getStatus()).isEqualTo(AuthStatus.SIGNED_OUT);
    assertThat(browser.cookie("__session")).isNull();
  }

  @Test
  void rotatedKey_isFetchedWithTheNextToken() throws Exception {
    Browser browser = browser();
    browser.visit(application(), APP);
    emulator.rotateSigningKey();
    pass(Duration.ofMinutes(2));

    assertThat(browser.visit(application(), APP).isAuthenticated()).isTrue();
  }

  @Test
  void pageOfOrganization_activatesIt() throws Exception {
    String organization = clerk
        .organizations()
        .createOrganization(p -> p.name("Acme").slug("acme").createdBy(user.getId()))
        .getId();
    clerk
        .organizations()
        .createOrganizationMembership(organization, p -> p.userId(user.getId()).role("org:admin"));
    RequestAuthenticator application =
        application(a -> a.organizationPatterns("/orgs/:slug").personalAccountPatterns("/me"));
    Browser browser = browser();

    assertThat(browser.visit(application, APP).toSessionAuth().getOrgId()).isNull();
    assertThat(browser.visit(application, APP + "orgs/acme").toSessionAuth().getOrgId())
        .isEqualTo(organization);
    assertThat(browser.visit(application, APP).toSessionAuth().getOrgId()).isEqualTo(organization);
    assertThat(browser.visit(application, APP + "me").toSessionAuth().getOrgId())
        .isNull();
    // Not a member: the page is shown as what the user is, instead of going round in circles.
    assertThat(browser.visit(application, APP + "orgs/other").isAuthenticated()).isTrue();
  }

  @Test
  void header_wrongParty_isRefusedWithReason() {
    String token =
        emulator.createSessionToken(session.getId(), Duration.ofMinutes(1), "http://evil.example");
    RequestState state = clerk.authenticateRequest(AuthRequest.builder()
        .method("POST")
        .url(APP)
        .header("Authorization", "Bearer " + token)
        .build());

    assertThat(state.getReason()).isEqualTo(AuthReason.of("token-invalid-authorized-parties"));
    assertThat(state.getMessage()).contains("token-carrier=header").doesNotContain(token);
    assertThat(state.toSessionAuth().isAuthenticated()).isFalse();
  }

  @Test
  void backendDown_neverThrows() throws Exception {
    Browser browser = browser();
    browser.visit(application(), APP);
    RequestAuthenticator another = Clerk.builder()
        .apiUrl("http://127.0.0.1:9")
        .secretKey("sk_test_x")
        .maxRetries(0)
        .build()
        .requestAuthenticator(a -> a.publishableKey(emulator.getPublishableKey()));

    RequestState state = another.authenticate(browser.page(APP));

    assertThat(state.getStatus()).isEqualTo(AuthStatus.SIGNED_OUT);
    assertThat(state.getReason().getValue()).isEqualTo("jwk-remote-failed-to-load");
    assertThat(another
            .authenticate(browser.page(APP + "?__clerk_handshake_nonce=x"))
            .getReason())
        .isEqualTo(AuthReason.SESSION_TOKEN_MISSING);
  }

  private RequestState byProgram(RequestAuthenticator application, String token) {
    return application.authenticate(AuthRequest.builder()
        .method("POST")
        .url(APP + "api")
        .header("authorization", "bearer " + token)
        .build());
  }

  @Test
  void programs_areKnownByTheirTokens_untilTheseAreRevoked() {
    RequestAuthenticator any = application(RequestAuthenticatorBuilder::acceptsAnyToken);
    APIKey key =
        clerk.apiKeys().create(p -> p.name("Reports").subject(user.getId()).addScope("read"));
    Machine machine = clerk.machines().create(p -> p.name("billing"));
    M2MToken jwt = clerk
        .m2m()
        .withMachineSecretKey(machine.getSecretKey())
        .createToken(p -> p.tokenFormat(M2MTokenFormat.JWT));
    String oauth = emulator.createOAuthAccessToken(user.getId(), "client_1", "email");

    RequestState byKey = byProgram(any, key.getSecret());
    assertThat(byKey.toMachineAuth(TokenType.API_KEY).getUserId()).isEqualTo(user.getId());
    assertThat(byKey.toMachineAuth(TokenType.API_KEY).getScopes()).containsExactly("read");
    assertThat(byKey.toSessionAuth().isAuthenticated()).isFalse();
    RequestState byMachine = byProgram(any, jwt.getToken());
    assertThat(byMachine.toMachineAuth(TokenType.M2M_TOKEN).getMachineId())
        .isEqualTo(machine.getId());
    RequestState byOauth = byProgram(any, oauth);
    assertThat(byOauth.toMachineAuth(TokenType.OAUTH_TOKEN).getClientId()).isEqualTo("client_1");

    // None of them is a session.
    for (String token : List.of(key.getSecret(), jwt.getToken(), oauth)) {
      assertThat(byProgram(application(), token).isAuthenticated()).isFalse();
    }
    clerk.apiKeys().revoke(key.getId(), p -> p.revocationReason("lost"));
    RequestState revoked = byProgram(any, key.getSecret());
    assertThat(revoked.isAuthenticated()).isFalse();
    assertThat(revoked.getReason()).isEqualTo(AuthReason.of("token-invalid"));
    assertThat(revoked.getMessage()).doesNotContain(key.getSecret());
  }
}
