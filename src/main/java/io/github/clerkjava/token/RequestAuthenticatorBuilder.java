package io.github.clerkjava.token;

import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.internal.web.PublishableKey;
import io.github.clerkjava.internal.web.RequestUrl;
import io.github.clerkjava.json.Arguments;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes {@link RequestAuthenticator}. Each method replaces what was set before. Not thread-safe. */
public final class RequestAuthenticatorBuilder {
  private static final Duration PATIENCE = Duration.ofDays(1);

  List<TokenType> accepted = List.of(TokenType.SESSION_TOKEN);
  boolean satellite;
  boolean satelliteAutoSync;

  @Nullable
  String domain;

  @Nullable
  String proxyUrl;

  @Nullable
  String signInUrl;

  @Nullable
  String signUpUrl;

  @Nullable
  String afterSignInUrl;

  @Nullable
  String afterSignUpUrl;

  List<String> organizationPatterns = List.of();
  List<String> personalAccountPatterns = List.of();

  @Nullable
  List<String> forwardedHosts;

  Set<String> redirectOrigins = Set.of();
  boolean treatPendingAsSignedOut = true;
  boolean hasAuthorizedParties;
  Clock clock = Clock.systemUTC();
  Consumer<String> warnings = Warnings::log;

  private final TokenVerifierBuilder tokens = new TokenVerifierBuilder();
  private boolean hasKeys;
  private @Nullable PublishableKey publishableKey;
  private @Nullable AuthBackend backend;
  private String apiVersion = "";
  private Duration clockSkew = Duration.ofSeconds(5);

  RequestAuthenticatorBuilder() {}

  /**
   * Sets the publishable key of the instance. Required, unless the only type that is accepted is that of API keys or that
   * of machines.
   *
   * @param publishableKey such as {@code pk_live_…}, from the API keys page of the Clerk dashboard
   * @return this
   * @throws IllegalArgumentException if it is none
   */
  public RequestAuthenticatorBuilder publishableKey(@Nullable String publishableKey) {
    this.publishableKey = PublishableKey.parse(publishableKey);
    return this;
  }

  /**
   * Sets the public key of the instance, as {@link TokenVerifierBuilder#jwtKey} does.
   *
   * @param pem an RSA public key in PEM form
   * @return this
   * @throws TokenVerificationException if it is no such key
   */
  public RequestAuthenticatorBuilder jwtKey(@Nullable String pem) {
    tokens.jwtKey(pem);
    hasKeys = true;
    return this;
  }

  /**
   * Sets where the keys of the instance come from, as {@link TokenVerifierBuilder#jwks} does.
   *
   * @param jwks the keys of the instance
   * @return this
   */
  public RequestAuthenticatorBuilder jwks(JwksStore jwks) {
    tokens.jwks(jwks);
    hasKeys = true;
    return this;
  }

  /**
   * Sets what asks the Backend API. Without it there are no nonces, no renewed tokens and no opaque tokens.
   *
   * @param backend what asks
   * @param apiVersion the version of the API that is asked, such as {@code 2026-05-12}
   * @return this
   */
  public RequestAuthenticatorBuilder backend(AuthBackend backend, String apiVersion) {
    this.backend = Arguments.notNull("backend", backend);
    this.apiVersion = Arguments.notNull("apiVersion", apiVersion);
    return this;
  }

  /**
   * Sets which types of tokens are accepted. With one type of programs, only the header is looked at.
   *
   * @param types at least one. Default: that of sessions
   * @return this
   * @throws IllegalArgumentException if there are none
   */
  public RequestAuthenticatorBuilder acceptsToken(TokenType... types) {
    List<TokenType> given =
        Arguments.copy("acceptsToken", Arrays.asList(Arguments.notNull("acceptsToken", types)));
    Arguments.hasItems("acceptsToken", given, 1, Integer.MAX_VALUE);
    accepted = given.stream().distinct().collect(Collectors.toUnmodifiableList());
    return this;
  }

  /**
   * Accepts tokens of all types.
   *
   * @return this
   */
  public RequestAuthenticatorBuilder acceptsAnyToken() {
    accepted = List.of();
    return this;
  }

  /**
   * Sets whom JWTs must be meant for, as {@link TokenVerifierBuilder#audience} does.
   *
   * @param audiences compared letter by letter. Default none
   * @return this
   */
  public RequestAuthenticatorBuilder audience(String... audiences) {
    tokens.audience(audiences);
    return this;
  }

  /**
   * Sets the origins that session tokens may have been obtained by, as {@link TokenVerifierBuilder#authorizedParties}
   * does. Production should set it.
   *
   * @param authorizedParties such as {@code https://app.example.com}. Default none: any
   * @return this
   */
  public RequestAuthenticatorBuilder authorizedParties(String... authorizedParties) {
    tokens.authorizedParties(authorizedParties);
    hasAuthorizedParties = authorizedParties.length > 0;
    return this;
  }

  /**
   * Sets the issuers that session tokens may come from, as {@link TokenVerifierBuilder#issuer} does.
   *
   * @param issuers such as {@code https://clerk.example.com}. Default none: any
   * @return this
   */
  public RequestAuthenticatorBuilder issuer(String... issuers) {
    tokens.issuer(issuers);
    return this;
  }

  /**
   * Sets by how much the clocks of Clerk and of this machine may differ.
   *
   * @param clockSkew from zero to one day. Default 5 seconds
   * @return this
   * @throws IllegalArgumentException if it is null or out of bounds
   */
  public RequestAuthenticatorBuilder clockSkew(Duration clockSkew) {
    tokens.clockSkew(clockSkew);
    this.clockSkew = clockSkew;
    return this;
  }

  /**
   * Sets whether the application is on another domain than the one on which users sign in. It needs {@link #domain} or
   * {@link #proxyUrl}.
   *
   * @param satellite whether it is a satellite. Default false
   * @return this
   */
  public RequestAuthenticatorBuilder satellite(boolean satellite) {
    this.satellite = satellite;
    return this;
  }

  /**
   * Sets whether a satellite asks the primary domain who is signed in as soon as a browser comes without cookies. Else it
   * does so only once the user comes back from signing in.
   *
   * @param satelliteAutoSync whether it asks. Default false
   * @return this
   */
  public RequestAuthenticatorBuilder satelliteAutoSync(boolean satelliteAutoSync) {
    this.satelliteAutoSync = satelliteAutoSync;
    return this;
  }

  /**
   * Sets the domain of a satellite.
   *
   * @param domain a host such as {@code satellite.example}, or null for none
   * @return this
   * @throws IllegalArgumentException if it is no host
   */
  public RequestAuthenticatorBuilder domain(@Nullable String domain) {
    if (domain != null && !RequestUrl.isAuthority(domain)) {
      throw new IllegalArgumentException("domain must be a host, such as satellite.example");
    }
    this.domain = domain;
    return this;
  }

  /**
   * Sets where the application passes requests on to the Frontend API, so that browsers never leave its domain.
   *
   * @param proxyUrl an absolute URL, a path that starts with a slash, or null for none
   * @return this
   * @throws IllegalArgumentException if it is something else
   */
  public RequestAuthenticatorBuilder proxyUrl(@Nullable String proxyUrl) {
    this.proxyUrl = page("proxyUrl", proxyUrl);
    return this;
  }

  /**
   * Sets where users sign in, if not on the pages that Clerk has for that.
   *
   * @param signInUrl an absolute URL, a path that starts with a slash, or null for none; a satellite needs an absolute
   *     one, on the primary domain, with a development instance
   * @return this
   * @throws IllegalArgumentException if it is something else
   */
  public RequestAuthenticatorBuilder signInUrl(@Nullable String signInUrl) {
    this.signInUrl = page("signInUrl", signInUrl);
    return this;
  }

  /**
   * Sets where users sign up, if not on the pages that Clerk has for that.
   *
   * @param signUpUrl an absolute URL, a path that starts with a slash, or null for none
   * @return this
   * @throws IllegalArgumentException if it is something else
   */
  public RequestAuthenticatorBuilder signUpUrl(@Nullable String signUpUrl) {
    this.signUpUrl = page("signUpUrl", signUpUrl);
    return this;
  }

  /**
   * Sets where users go once they have signed in. It is only passed on, to {@link RequestState}.
   *
   * @param afterSignInUrl an absolute URL, a path that starts with a slash, or null for none
   * @return this
   * @throws IllegalArgumentException if it is something else
   */
  public RequestAuthenticatorBuilder afterSignInUrl(@Nullable String afterSignInUrl) {
    this.afterSignInUrl = page("afterSignInUrl", afterSignInUrl);
    return this;
  }

  /**
   * Sets where users go once they have signed up. It is only passed on, to {@link RequestState}.
   *
   * @param afterSignUpUrl an absolute URL, a path that starts with a slash, or null for none
   * @return this
   * @throws IllegalArgumentException if it is something else
   */
  public RequestAuthenticatorBuilder afterSignUpUrl(@Nullable String afterSignUpUrl) {
    this.afterSignUpUrl = page("afterSignUpUrl", afterSignUpUrl);
    return this;
  }

  /**
   * Sets on which pages which organization is to be active: a browser with another one is sent to change it.
   *
   * @param patterns paths such as {@code /orgs/:slug} or {@code /orgs/:id/(.*)}, in the syntax of path-to-regexp 6, which
   *     name the organization by {@code id} or {@code slug}; the first that fits counts
   * @return this
   * @throws IllegalArgumentException if one is no pattern
   */
  public RequestAuthenticatorBuilder organizationPatterns(String... patterns) {
    organizationPatterns = patterns("organizationPatterns", patterns);
    return this;
  }

  /**
   * Sets on which pages no organization is to be active, unless they are among {@link #organizationPatterns}.
   *
   * @param patterns paths such as {@code /me} or {@code /me/(.*)}, in the syntax of path-to-regexp 6
   * @return this
   * @throws IllegalArgumentException if one is no pattern
   */
  public RequestAuthenticatorBuilder personalAccountPatterns(String... patterns) {
    personalAccountPatterns = patterns("personalAccountPatterns", patterns);
    return this;
  }

  /**
   * Sets whether the headers {@code X-Forwarded-Host} and {@code X-Forwarded-Proto} say where the browser is. Only behind
   * a proxy that sets them: else whoever sends a request decides where the browser goes, with its token.
   *
   * @param trust whether they are believed, whatever they say. Default false
   * @return this
   */
  public RequestAuthenticatorBuilder trustForwardedHeaders(boolean trust) {
    forwardedHosts = trust ? List.of() : null;
    return this;
  }

  /**
   * Sets for which hosts {@code X-Forwarded-Host} and {@code X-Forwarded-Proto} are believed.
   *
   * @param hosts such as {@code app.example.com}, with the port where it is not the usual one; at least one
   * @return this
   * @throws IllegalArgumentException if there are none
   */
  public RequestAuthenticatorBuilder trustedForwardedHosts(String... hosts) {
    List<String> given = copy("trustedForwardedHosts", hosts);
    Arguments.hasItems("trustedForwardedHosts", given, 1, Integer.MAX_VALUE);
    forwardedHosts = given.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableList());
    return this;
  }

  /**
   * Sets the satellites of a development instance: to them a browser may take along what it is known by. This machine
   * ({@code localhost}) is always among them.
   *
   * @param origins such as {@code https://satellite.example}
   * @return this
   * @throws IllegalArgumentException if one is no origin
   */
  public RequestAuthenticatorBuilder allowedRedirectOrigins(String... origins) {
    Set<String> allowed = new HashSet<>();
    for (String origin : copy("allowedRedirectOrigins", origins)) {
      HttpUrl url = HttpUrl.parse(origin);
      if (url == null) {
        throw new IllegalArgumentException(
            "allowedRedirectOrigins must be origins such as https://satellite.example, was "
                + origin);
      }
      allowed.add(RequestUrl.origin(url));
    }
    redirectOrigins = allowed;
    return this;
  }

  /**
   * Sets whether a user whose session is pending, with something left to do before being signed in, counts as signed out.
   *
   * @param treatPendingAsSignedOut whether nobody is signed in then. Default true
   * @return this
   */
  public RequestAuthenticatorBuilder treatPendingAsSignedOut(boolean treatPendingAsSignedOut) {
    this.treatPendingAsSignedOut = treatPendingAsSignedOut;
    return this;
  }

  /**
   * Sets what time it is, for tests.
   *
   * @param clock asked with every request. Default the clock of the system
   * @return this
   */
  public RequestAuthenticatorBuilder clock(Clock clock) {
    tokens.clock(clock);
    this.clock = clock;
    return this;
  }

  /**
   * Sets who is told what a developer should look into, such as browsers that are sent away again and again.
   *
   * @param warnings thread-safe and quick; the texts have no token or key in them. Default the {@link System.Logger} of
   *     this package, for each text once
   * @return this
   */
  public RequestAuthenticatorBuilder warnings(Consumer<String> warnings) {
    this.warnings = Arguments.notNull("warnings", warnings);
    return this;
  }

  /**
   * Makes the authenticator. It sends nothing yet.
   *
   * @return a new authenticator
   * @throws IllegalArgumentException if the options don't go together; the message says which
   */
  public RequestAuthenticator build() {
    TokenType only = accepted.size() == 1 ? accepted.get(0) : null;
    if (!hasKeys && only != TokenType.M2M_TOKEN) {
      throw new IllegalArgumentException(
          "A secret key or a JWT key must be set, unless the only type of token that is accepted is m2m_token");
    }
    if (only == TokenType.M2M_TOKEN && !hasKeys && backend == null) {
      throw new IllegalArgumentException("A machine secret key or a secret key must be set");
    }
    Instance instance =
        publishableKey == null ? null : new Instance(publishableKey, satellite, domain);
    if (instance == null && only != TokenType.API_KEY && only != TokenType.M2M_TOKEN) {
      throw new IllegalArgumentException(
          "publishableKey must be set, unless the only type of token that is accepted is api_key or m2m_token");
    }
    if (satellite && instance != null) {
      checkSatellite(instance);
    }
    AuthOptions options = new AuthOptions(this, instance);
    if (instance != null
        && instance.production
        && !hasAuthorizedParties
        && accepts(TokenType.SESSION_TOKEN)) {
      options.warnings.accept(
          "authorizedParties is not set: other applications on the same domain could use their users'"
              + " tokens here");
    }
    AuthBackend known = backend;
    return new RequestAuthenticator(
        options,
        known == null ? (sessionId, template, expiresInSeconds) -> null : known,
        new MachineFlow(tokens.machineTokens(known)),
        instance == null ? null : sessions(options, instance));
  }

  private SessionFlow sessions(AuthOptions options, Instance instance) {
    TokenVerifier verifier = tokens.build();
    TokenVerifier patient = tokens.clockSkew(PATIENCE).build();
    tokens.clockSkew(clockSkew);
    Handshake handshake = new Handshake(options, instance, apiVersion);
    return new SessionFlow(
        instance,
        verifier,
        handshake,
        new HandshakeResolution(
            options, instance, new SignatureRules(tokens.keys(), null), verifier, patient, backend),
        new RefusedToken(new SessionRenewal(verifier, backend), handshake),
        new DomainSync(options, instance, handshake),
        new Referrer(options, instance));
  }

  private boolean accepts(TokenType type) {
    return accepted.isEmpty() || accepted.contains(type);
  }

  private void checkSatellite(Instance instance) {
    if (domain == null && proxyUrl == null) {
      throw new IllegalArgumentException("A satellite needs domain or proxyUrl");
    }
    if (signInUrl == null) {
      if (!instance.production) {
        throw new IllegalArgumentException("A satellite of a development instance needs signInUrl");
      }
      return;
    }
    HttpUrl signIn = HttpUrl.parse(signInUrl);
    if (signIn == null) {
      throw new IllegalArgumentException("signInUrl of a satellite must be an absolute URL");
    }
    HttpUrl own = domain == null ? null : HttpUrl.parse(signIn.scheme() + "://" + domain);
    if (own != null && RequestUrl.origin(own).equals(RequestUrl.origin(signIn))) {
      throw new IllegalArgumentException("signInUrl of a satellite must be on the primary domain");
    }
  }

  private static @Nullable String page(String name, @Nullable String url) {
    if (url != null && !url.startsWith("/") && HttpUrl.parse(url) == null) {
      throw new IllegalArgumentException(
          name + " must be an absolute URL, or a path that starts with a slash");
    }
    return url;
  }

  private static List<String> patterns(String name, String... patterns) {
    List<String> given = copy(name, patterns);
    given.forEach(PathPattern::compile);
    return given;
  }

  private static List<String> copy(String name, String... values) {
    return Arguments.copy(name, Arrays.asList(Arguments.notNull(name, values)));
  }
}
