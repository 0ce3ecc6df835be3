package io.github.clerkjava;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.http.CallOptions;
import io.github.clerkjava.http.ClerkResponse;
import io.github.clerkjava.internal.http.HttpTransport;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.proxy.FrontendApiProxy;
import io.github.clerkjava.proxy.FrontendApiProxyBuilder;
import io.github.clerkjava.subapi.ActorTokens;
import io.github.clerkjava.subapi.AdminPortalLinkTokens;
import io.github.clerkjava.subapi.AgentTasks;
import io.github.clerkjava.subapi.AllowlistIdentifiers;
import io.github.clerkjava.subapi.ApiKeys;
import io.github.clerkjava.subapi.BetaFeatures;
import io.github.clerkjava.subapi.Billing;
import io.github.clerkjava.subapi.BlocklistIdentifiers;
import io.github.clerkjava.subapi.Clients;
import io.github.clerkjava.subapi.Directories;
import io.github.clerkjava.subapi.Domains;
import io.github.clerkjava.subapi.EmailAddresses;
import io.github.clerkjava.subapi.Emails;
import io.github.clerkjava.subapi.EnterpriseConnections;
import io.github.clerkjava.subapi.ExperimentalAccountlessApplications;
import io.github.clerkjava.subapi.IdPOAuthAccessTokens;
import io.github.clerkjava.subapi.Instance;
import io.github.clerkjava.subapi.Interstitial;
import io.github.clerkjava.subapi.Invitations;
import io.github.clerkjava.subapi.Jwks;
import io.github.clerkjava.subapi.JwtTemplates;
import io.github.clerkjava.subapi.M2M;
import io.github.clerkjava.subapi.Machines;
import io.github.clerkjava.subapi.OauthApplications;
import io.github.clerkjava.subapi.OrganizationPermissions;
import io.github.clerkjava.subapi.OrganizationRoles;
import io.github.clerkjava.subapi.Organizations;
import io.github.clerkjava.subapi.PhoneNumbers;
import io.github.clerkjava.subapi.ProxyChecks;
import io.github.clerkjava.subapi.RedirectUrls;
import io.github.clerkjava.subapi.RoleSets;
import io.github.clerkjava.subapi.SamlConnections;
import io.github.clerkjava.subapi.ScimDirectories;
import io.github.clerkjava.subapi.Sessions;
import io.github.clerkjava.subapi.SignInTokens;
import io.github.clerkjava.subapi.SignUps;
import io.github.clerkjava.subapi.SmsMessages;
import io.github.clerkjava.subapi.Templates;
import io.github.clerkjava.subapi.TestingTokens;
import io.github.clerkjava.subapi.Users;
import io.github.clerkjava.subapi.WaitlistEntries;
import io.github.clerkjava.subapi.Webhooks;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.MachineTokenVerifier;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.SessionToken;
import io.github.clerkjava.token.TokenIssuer;
import io.github.clerkjava.token.TokenVerifier;
import io.github.clerkjava.token.TokenVerifierBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A client of the Clerk Backend API.
 *
 * <p>Made once per secret key and kept: it is thread-safe, and it pools connections. Its methods block, those of the
 * sub-APIs too; {@link #enqueue} does not.
 *
 * <pre>{@code
 * Clerk clerk = Clerk.create(System.getenv("CLERK_SECRET_KEY"));
 * User user = clerk.users().createUser(p -> p.addEmailAddress("ada@example.com").firstName("Ada"));
 * }</pre>
 */
public final class Clerk implements AutoCloseable {
  private final ClerkApi api;
  private final CallExecutor calls;
  private final TokenVerification tokens;
  private final Forwarding forwarding;
  private volatile @Nullable RequestAuthenticator authenticator;

  /** What is let go of by {@link #close}; null for a view, which owns nothing. */
  private final @Nullable HttpTransport transport;

  Clerk(
      HttpTransport transport,
      @Nullable String jwtKey,
      boolean hasSecretKey,
      @Nullable Consumer<RequestAuthenticatorBuilder> authentication,
      @Nullable Consumer<FrontendApiProxyBuilder> proxies) {
    this.api = new ClerkApi(transport.getRetrofit());
    this.calls = transport.getExecutor();
    this.tokens = new TokenVerification(jwtKey, hasSecretKey, authentication, api, calls);
    this.forwarding = new Forwarding(transport, CallOptions.none(), proxies);
    this.transport = transport;
  }

  private Clerk(ClerkApi api, CallExecutor calls, TokenVerification tokens, Forwarding forwarding) {
    this.api = api;
    this.calls = calls;
    this.tokens = tokens;
    this.forwarding = forwarding;
    this.transport = null;
  }

  /**
   * Makes a client with the defaults of {@link ClerkBuilder}.
   *
   * @param secretKey the secret key of the instance, such as {@code sk_live_…}
   * @return a new client
   * @throws IllegalArgumentException if the key is null, empty, a publishable one, or can't be sent in a header
   */
  public static Clerk create(@Nullable String secretKey) {
    return builder().secretKey(secretKey).build();
  }

  /**
   * Makes a client from the environment variables {@code CLERK_SECRET_KEY}, {@code CLERK_MACHINE_SECRET_KEY},
   * {@code CLERK_JWT_KEY} and {@code CLERK_API_URL}, and for {@link #authenticateRequest} {@code CLERK_PUBLISHABLE_KEY},
   * {@code CLERK_DOMAIN}, {@code CLERK_PROXY_URL}, {@code CLERK_SIGN_IN_URL}, {@code CLERK_SIGN_UP_URL} and
   * {@code CLERK_IS_SATELLITE} ({@code true} or {@code false}); for {@link #frontendApiProxy()} {@code CLERK_FAPI_URL}
   * beside {@code CLERK_PUBLISHABLE_KEY}. One of the secret keys must be there; what is empty counts as absent.
   *
   * @return a new client
   * @throws IllegalArgumentException if both secret keys are absent or empty, or one of the variables is unusable
   * @throws io.github.clerkjava.error.TokenVerificationException if the JWT key is unusable
   */
  public static Clerk fromEnv() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static ClerkBuilder builder() {
    return new ClerkBuilder();
  }

  /**
   * Returns the methods for actor tokens: signing in as somebody else.
   *
   * @return a stateless view of this client
   */
  public ActorTokens actorTokens() {
    return new ActorTokens(api.actorTokens(), calls());
  }

  /**
   * Returns the methods for links into the admin portal.
   *
   * @return a stateless view of this client
   */
  public AdminPortalLinkTokens adminPortalLinkTokens() {
    return new AdminPortalLinkTokens(api.adminPortalLinkTokens(), calls());
  }

  /**
   * Returns the methods for agent tasks; experimental.
   *
   * @return a stateless view of this client
   */
  public AgentTasks agentTasks() {
    return new AgentTasks(api.agentTasks(), calls());
  }

  /**
   * Returns the methods for the allow-list.
   *
   * @return a stateless view of this client
   */
  public AllowlistIdentifiers allowlistIdentifiers() {
    return new AllowlistIdentifiers(api.allowlistIdentifiers(), calls());
  }

  /**
   * Returns the methods for API keys.
   *
   * @return a stateless view of this client
   */
  public ApiKeys apiKeys() {
    return new ApiKeys(api.apiKeys(), calls());
  }

  /**
   * Returns the methods for settings that Clerk calls beta.
   *
   * @return a stateless view of this client
   */
  public BetaFeatures betaFeatures() {
    return new BetaFeatures(api.betaFeatures(), calls());
  }

  /**
   * Returns the methods for plans, subscriptions and credits; experimental.
   *
   * @return a stateless view of this client
   */
  public Billing billing() {
    return new Billing(api.billing(), calls());
  }

  /**
   * Returns the methods for the block-list.
   *
   * @return a stateless view of this client
   */
  public BlocklistIdentifiers blocklistIdentifiers() {
    return new BlocklistIdentifiers(api.blocklistIdentifiers(), calls());
  }

  /**
   * Returns the methods for clients: browsers and devices.
   *
   * @return a stateless view of this client
   */
  public Clients clients() {
    return new Clients(api.clients(), calls());
  }

  /**
   * Returns the methods for directories (SCIM).
   *
   * @return a stateless view of this client
   */
  public Directories directories() {
    return new Directories(api.directories(), calls());
  }

  /**
   * Returns the methods for the domains of the application.
   *
   * @return a stateless view of this client
   */
  public Domains domains() {
    return new Domains(api.domains(), calls());
  }

  /**
   * Returns the methods for the e-mail addresses of users.
   *
   * @return a stateless view of this client
   */
  public EmailAddresses emailAddresses() {
    return new EmailAddresses(api.emailAddresses(), calls());
  }

  /**
   * Returns the methods for e-mails.
   *
   * @return a stateless view of this client
   */
  public Emails emails() {
    return new Emails(api.emails(), calls());
  }

  /**
   * Returns the methods for enterprise connections: sign-in at a company's identity provider.
   *
   * @return a stateless view of this client
   */
  public EnterpriseConnections enterpriseConnections() {
    return new EnterpriseConnections(api.enterpriseConnections(), calls());
  }

  /**
   * Returns the methods for applications without an account; experimental.
   *
   * @return a stateless view of this client
   */
  public ExperimentalAccountlessApplications experimentalAccountlessApplications() {
    return new ExperimentalAccountlessApplications(api.accountlessApplications(), calls());
  }

  /**
   * Returns the methods for the access tokens of OAuth applications.
   *
   * @return a stateless view of this client
   */
  public IdPOAuthAccessTokens idPOAuthAccessToken() {
    return new IdPOAuthAccessTokens(api.oauthAccessTokens(), calls());
  }

  /**
   * Returns the methods for the settings of the instance.
   *
   * @return a stateless view of this client
   */
  public Instance instance() {
    return new Instance(api.instance(), calls());
  }

  /**
   * Returns the methods for the interstitial page.
   *
   * @return a stateless view of this client
   */
  public Interstitial interstitial() {
    return new Interstitial(api.interstitial(), calls());
  }

  /**
   * Returns the methods for invitations to sign up.
   *
   * @return a stateless view of this client
   */
  public Invitations invitations() {
    return new Invitations(api.invitations(), calls());
  }

  /**
   * Returns the methods for the public keys of the instance.
   *
   * @return a stateless view of this client
   */
  public Jwks jwks() {
    return new Jwks(api.jwks(), calls());
  }

  /**
   * Returns the methods for JWT templates.
   *
   * @return a stateless view of this client
   */
  public JwtTemplates jwtTemplates() {
    return new JwtTemplates(api.jwtTemplates(), calls());
  }

  /**
   * Returns the methods for machine-to-machine tokens.
   *
   * @return a stateless view of this client
   */
  public M2M m2m() {
    return new M2M(api.m2mTokens(), calls());
  }

  /**
   * Returns the methods for machines.
   *
   * @return a stateless view of this client
   */
  public Machines machines() {
    return new Machines(api.machines(), calls());
  }

  /**
   * Returns the methods for OAuth applications.
   *
   * @return a stateless view of this client
   */
  public OauthApplications oauthApplications() {
    return new OauthApplications(api.oauthApplications(), calls());
  }

  /**
   * Returns the methods for the permissions of organizations.
   *
   * @return a stateless view of this client
   */
  public OrganizationPermissions organizationPermissions() {
    return new OrganizationPermissions(api.organizationPermissions(), calls());
  }

  /**
   * Returns the methods for the roles of organizations.
   *
   * @return a stateless view of this client
   */
  public OrganizationRoles organizationRoles() {
    return new OrganizationRoles(api.organizationRoles(), calls());
  }

  /**
   * Returns the methods for organizations, their members, domains and invitations.
   *
   * @return a stateless view of this client
   */
  public Organizations organizations() {
    return new Organizations(
        api.organizations(),
        api.organizationMemberships(),
        api.organizationDomains(),
        api.organizationInvitations(),
        calls());
  }

  /**
   * Returns the methods for the phone numbers of users.
   *
   * @return a stateless view of this client
   */
  public PhoneNumbers phoneNumbers() {
    return new PhoneNumbers(api.phoneNumbers(), calls());
  }

  /**
   * Returns the methods for proxy checks.
   *
   * @return a stateless view of this client
   */
  public ProxyChecks proxyChecks() {
    return new ProxyChecks(api.proxyChecks(), calls());
  }

  /**
   * Returns the methods for redirect URLs.
   *
   * @return a stateless view of this client
   */
  public RedirectUrls redirectUrls() {
    return new RedirectUrls(api.redirectUrls(), calls());
  }

  /**
   * Returns the methods for role sets.
   *
   * @return a stateless view of this client
   */
  public RoleSets roleSets() {
    return new RoleSets(api.roleSets(), calls());
  }

  /**
   * Returns the methods for SAML connections; deprecated.
   *
   * @return a stateless view of this client
   */
  public SamlConnections samlConnections() {
    return new SamlConnections(api.samlConnections(), calls());
  }

  /**
   * Returns the methods for directories under their older name.
   *
   * @return a stateless view of this client
   */
  public ScimDirectories scimDirectories() {
    return new ScimDirectories(api.scimDirectories(), calls());
  }

  /**
   * Returns the methods for sessions.
   *
   * @return a stateless view of this client
   */
  public Sessions sessions() {
    return new Sessions(api.sessions(), calls());
  }

  /**
   * Returns the methods for sign-in tokens.
   *
   * @return a stateless view of this client
   */
  public SignInTokens signInTokens() {
    return new SignInTokens(api.signInTokens(), calls());
  }

  /**
   * Returns the methods for sign-ups.
   *
   * @return a stateless view of this client
   */
  public SignUps signUps() {
    return new SignUps(api.signUps(), calls());
  }

  /**
   * Returns the methods for SMS messages.
   *
   * @return a stateless view of this client
   */
  public SmsMessages smsMessages() {
    return new SmsMessages(api.smsMessages(), calls());
  }

  /**
   * Returns the methods for the templates of e-mails and SMS messages; deprecated.
   *
   * @return a stateless view of this client
   */
  public Templates templates() {
    return new Templates(api.templates(), calls());
  }

  /**
   * Returns the methods for testing tokens.
   *
   * @return a stateless view of this client
   */
  public TestingTokens testingTokens() {
    return new TestingTokens(api.testingTokens(), calls());
  }

  /**
   * Returns the methods for users.
   *
   * @return a stateless view of this client
   */
  public Users users() {
    return new Users(api.users(), api.emailAddresses(), api.phoneNumbers(), calls());
  }

  /**
   * Returns the methods for the waitlist.
   *
   * @return a stateless view of this client
   */
  public WaitlistEntries waitlistEntries() {
    return new WaitlistEntries(api.waitlistEntries(), calls());
  }

  /**
   * Returns the methods for the Svix app that delivers webhooks.
   *
   * @return a stateless view of this client
   */
  public Webhooks webhooks() {
    return new Webhooks(api.webhooks(), calls());
  }

  /**
   * Verifies a session token with the defaults of {@link TokenVerifierBuilder}. See {@link TokenVerifier#verify}.
   *
   * <pre>{@code
   * SessionToken token = clerk.verifyToken(emulator.createSessionToken(sessionId));
   * System.out.println(token.getUserId());
   * }</pre>
   *
   * @param token the JWT; null is no token
   * @return what the token says
   * @throws io.github.clerkjava.error.TokenVerificationException if it is not accepted, or there is no key to verify it
   *     with
   */
  public SessionToken verifyToken(@Nullable String token) {
    return tokens.usual().verify(token);
  }

  /**
   * Returns the verifier that {@link #verifyToken} uses.
   *
   * @return a verifier with the keys of this client and the defaults of {@link TokenVerifierBuilder}
   */
  public TokenVerifier tokenVerifier() {
    return tokens.usual();
  }

  /**
   * Returns a verifier with options of its own, such as authorized parties. It has the keys of this client:
   * {@link ClerkBuilder#jwtKey} if that is set, else those that the instance answers, which all verifiers of this client
   * share.
   *
   * @param options sets what is not to be as usual
   * @return a new verifier, to be kept
   * @throws IllegalArgumentException if an option is unusable
   */
  public TokenVerifier tokenVerifier(Consumer<TokenVerifierBuilder> options) {
    TokenVerifierBuilder builder = tokens.builder();
    Arguments.notNull("options", options).accept(builder);
    return builder.build();
  }

  /**
   * Returns a verifier of API keys, of tokens of machines and of tokens of OAuth applications, with the defaults. See
   * {@link #machineTokenVerifier(Consumer)}.
   *
   * @return a new verifier, to be kept
   */
  public MachineTokenVerifier machineTokenVerifier() {
    return machineTokenVerifier(options -> {});
  }

  /**
   * Returns a verifier of API keys, of tokens of machines and of tokens of OAuth applications. About opaque ones it asks
   * the Backend API, as this client does it, by {@link ApiKeys#verify}, {@link M2M#verify} and
   * {@link IdPOAuthAccessTokens#verify}; JWTs are verified by the keys of {@link #tokenVerifier}. A client that has only
   * the secret key of a machine and no JWT key verifies opaque tokens of machines, and nothing else.
   *
   * @param options sets what is not to be as usual: audience, clock and clock skew. The rest goes for session tokens
   * @return a new verifier, to be kept
   * @throws IllegalArgumentException if an option is unusable
   */
  public MachineTokenVerifier machineTokenVerifier(Consumer<TokenVerifierBuilder> options) {
    return tokens.machines(calls(), Arguments.notNull("options", options));
  }

  /**
   * Says who sent a request, with the options of {@link ClerkBuilder#authentication}. See
   * {@link RequestAuthenticator#authenticate}.
   *
   * @param request any request
   * @return the state
   * @throws IllegalArgumentException if the request is null, or there is no publishable key; nothing in the request is a
   *     reason to throw
   */
  public RequestState authenticateRequest(AuthRequest request) {
    RequestAuthenticator known = authenticator;
    if (known == null) {
      known = requestAuthenticator(options -> {});
      authenticator = known;
    }
    return known.authenticate(request);
  }

  /**
   * Returns an authenticator of requests with options of its own. It has the keys of this client, as
   * {@link #tokenVerifier(Consumer)}, and what {@link ClerkBuilder#authentication} has set.
   *
   * @param options sets what is not to be as usual
   * @return a new authenticator, to be kept
   * @throws IllegalArgumentException if options are unusable or don't go together, or there is no publishable key
   */
  public RequestAuthenticator requestAuthenticator(Consumer<RequestAuthenticatorBuilder> options) {
    return tokens.authenticator(calls(), Arguments.notNull("options", options));
  }

  /**
   * Returns a proxy of the Frontend API with the defaults. See {@link #frontendApiProxy(Consumer)}.
   *
   * @return a new proxy, to be kept
   */
  public FrontendApiProxy frontendApiProxy() {
    return frontendApiProxy(options -> {});
  }

  /**
   * Returns what passes requests of browsers on to the Frontend API, for applications whose browsers are not to speak to
   * Clerk directly. It sends them with the secret key and the deadline of this client, and with its connections; no
   * retries, no listeners, no headers of {@link CallOptions}.
   *
   * @param options sets what is not to be as usual
   * @return a new proxy, to be kept
   * @throws IllegalArgumentException if an option is unusable
   */
  public FrontendApiProxy frontendApiProxy(Consumer<FrontendApiProxyBuilder> options) {
    return forwarding.proxy(Arguments.notNull("options", options));
  }

  /**
   * Returns what makes further tokens for a session, by {@link Sessions#getToken(String, String, long)}.
   *
   * @return for {@link io.github.clerkjava.token.SessionAuth}
   */
  public TokenIssuer tokenIssuer() {
    return new BackendCalls(api, calls());
  }

  /**
   * Returns the generated Retrofit interfaces, for {@link #execute}, {@link #executeForResponse} and {@link #enqueue}.
   *
   * @return the same instance for every call
   */
  public ClerkApi api() {
    return api;
  }

  /**
   * Sends a call of {@link #api} and waits for its answer.
   *
   * @param <T> the type of the answer
   * @param call a call that has not been sent
   * @return the answer; null only where the contract has no body
   * @throws io.github.clerkjava.error.ClerkException if there is no answer, a refusal, or one that can't be read
   * @throws IllegalArgumentException if a path value is unusable; nothing is sent
   */
  public <T> T execute(Call<T> call) {
    return calls().execute(call);
  }

  /**
   * Sends a call of {@link #api} and waits for its answer, which comes with status and headers.
   *
   * @param <T> the type of the answer
   * @param call a call that has not been sent
   * @return the answer
   * @throws io.github.clerkjava.error.ClerkException as {@link #execute}
   * @throws IllegalArgumentException as {@link #execute}
   */
  public <T> ClerkResponse<T> executeForResponse(Call<T> call) {
    return calls().executeForResponse(call);
  }

  /**
   * Sends a call of {@link #api} without waiting. Cancelling the future cancels the call. What depends on the future runs
   * on a thread of this client, unless an {@code …Async} method says otherwise, and must not block it for long.
   *
   * @param <T> the type of the answer
   * @param call a call that has not been sent
   * @return completes with the answer, or with what {@link #execute} would have thrown
   * @throws IllegalArgumentException at once, if a path value is unusable; nothing is sent
   */
  public <T> CompletableFuture<ClerkResponse<T>> enqueue(Call<T> call) {
    return calls().enqueue(call);
  }

  /**
   * Returns a client that does some things otherwise: another deadline, key, number of retries, more headers.
   *
   * <pre>{@code
   * Clerk patient = clerk.withOptions(o -> o.timeout(Duration.ofMinutes(2)).header("X-Request-Id", "r-1"));
   * User eve = clerk.withOptions(o -> o.idempotent(true)).users().createUser(p -> p.addEmailAddress("eve@example.com"));
   * }</pre>
   *
   * <p>They go for all that is run by the returned client, {@link #execute} and {@link #enqueue} included, and not for
   * a call that is run by its own {@code execute}. With another secret key, tokens are verified by the keys that its
   * instance answers; else by those of this client.
   *
   * @param options sets what is done otherwise; what it does not set is as in this client
   * @return a view of this client, cheap to make, with the same connections and threads; it need not be closed, and
   *     closing it does nothing
   * @throws IllegalArgumentException if an option is unusable
   */
  public Clerk withOptions(Consumer<CallOptions.Builder> options) {
    CallOptions.Builder builder = CallOptions.builder();
    Arguments.notNull("options", options).accept(builder);
    return withOptions(builder.build());
  }

  /**
   * Returns a client that does some things otherwise. See {@link #withOptions(Consumer)}.
   *
   * @param options what is done otherwise; what they do not set is as in this client
   * @return a view of this client
   */
  public Clerk withOptions(CallOptions options) {
    CallExecutor others = calls.withOptions(Arguments.notNull("options", options));
    return new Clerk(
        api,
        others,
        options.getSecretKey() == null
            ? tokens
            : new TokenVerification(null, true, null, api, others),
        forwarding.with(options));
  }

  /**
   * Returns a client with another deadline. See {@link #withOptions(Consumer)}.
   *
   * @param timeout the deadline of a call, from 1 millisecond on; zero for none
   * @return a view of this client
   * @throws IllegalArgumentException if it is null, negative, or too long for 31 bits of milliseconds
   */
  public Clerk withTimeout(Duration timeout) {
    return withOptions(CallOptions.builder().timeout(timeout).build());
  }

  private CallExecutor calls() {
    return calls;
  }

  /**
   * Cancels the calls that are under way or wait, and lets go of this client's threads. A client makes no calls after
   * it: they throw {@link IllegalStateException}. Does nothing for a view.
   */
  @Override
  public void close() {
    if (transport != null) {
      transport.close();
    }
  }
}
