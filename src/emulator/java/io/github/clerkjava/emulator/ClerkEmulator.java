package io.github.clerkjava.emulator;

import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A local stand-in for the Clerk Backend API, for tests and for trying things out.
 *
 * <p>It answers on loopback what the bundled contract describes, with the status, the error codes and the rules of the
 * real API, and forgets everything when it is closed: what is created is found, listed, updated and deleted. A request
 * or an answer that does not fit the contract is refused.
 *
 * <p>Users, sessions, clients, invitations, the allow-list, messages and tokens follow rules of their own. All other
 * operations follow the contract alone: what one creates, others find, list, change and delete, without any rule about what may
 * not be; what no operation creates is there from the start, as the contract's example with the ids that are asked for.
 *
 * <p>Nothing is sent anywhere: e-mail and text messages go to
 * {@link #getOutbox()}.
 *
 * <pre>{@code
 * try (ClerkEmulator emulator = ClerkEmulator.start()) {
 *   Clerk clerk = Clerk.builder().apiUrl(emulator.getApiUrl()).secretKey(emulator.getSecretKey()).build();
 *   clerk.users().createUser(p -> p.addEmailAddress("ada@example.com"));
 * }
 * }</pre>
 *
 * <p>Thread-safe. Its threads do not keep the JVM alive.
 */
public final class ClerkEmulator implements AutoCloseable {
  private static final Duration CLIENT_TOKEN_LIFETIME = Duration.ofDays(3650);

  private final Object lock = new Object();
  private final ClerkEmulatorBuilder options;
  private final SigningKeys keys = new SigningKeys(Ids.next("ins_"));
  private final EmulatorClock clock;
  private final Webhooks webhooks;
  private final RequestLog log = new RequestLog();
  private final Faults faults = new Faults();
  private final LoopbackServer server;
  private final PublishableKey publishableKey;
  private Instance instance;

  ClerkEmulator(ClerkEmulatorBuilder options) {
    this.options = options;
    this.clock = new EmulatorClock(options.clock);
    this.webhooks = new Webhooks(keys.instanceId(), clock);
    this.server = new LoopbackServer(options.port);
    this.publishableKey = options.publishableKey == null
        ? PublishableKey.development(server.url())
        : options.publishableKey;
    this.instance = newInstance();
    faults.setLatency(options.latency);
    Gate gate = new Gate(options.secretKey, options.strict);
    FrontendApi frontendApi = new FrontendApi(() -> instance.handshakes(), lock);
    Router router = new Router(Contract.bundled(), route -> instance.operation(route), lock);
    server.start(new RequestHandler(gate, frontendApi, router, log, faults, options.listener));
  }

  private Instance newInstance() {
    return new Instance(
        Contract.bundled(), clock, keys, publishableKey, options.identifiers, webhooks);
  }

  /**
   * Starts an emulator on a free port, with the default options.
   *
   * @return the emulator, answering already
   */
  public static ClerkEmulator start() {
    return builder().start();
  }

  /**
   * Returns the options of an emulator to be started.
   *
   * @return a builder with the defaults
   */
  public static ClerkEmulatorBuilder builder() {
    return new ClerkEmulatorBuilder();
  }

  /**
   * Runs an emulator from the command line until it is stopped.
   *
   * @param arguments {@code --port}, {@code --secret-key}, {@code --publishable-key}, {@code --strict},
   *     {@code --quiet} or {@code --help}
   */
  public static void main(String[] arguments) {
    int status = CommandLine.run(arguments, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Returns the URL to give to a client as that of the API.
   *
   * @return such as {@code http://127.0.0.1:41234}, without the {@code /v1} that clients append
   */
  public String getApiUrl() {
    return server.url();
  }

  /**
   * Returns the key that requests must carry.
   *
   * @return the secret key, valid nowhere else
   */
  public String getSecretKey() {
    return options.secretKey;
  }

  /**
   * Returns the key that browsers would have, to give to a client that authenticates requests.
   *
   * @return by default that of a development instance, {@code pk_test_…}, whose frontend API is this emulator
   */
  public String getPublishableKey() {
    return publishableKey.toString();
  }

  /**
   * Returns the URL of the frontend API, which browsers are sent to. The emulator has of it what a handshake needs,
   * {@code GET /v1/client/handshake}: it knows the browser by the cookie {@code __client}, see
   * {@link #createClientToken}.
   *
   * @return such as {@code http://127.0.0.1:41234}; give it to a client as the URL of its proxy, as the client takes the
   *     frontend API to be at an https URL otherwise
   */
  public String getFrontendApiUrl() {
    return server.url();
  }

  /**
   * Forgets all that was created, sent and asked for, time, latency, faults and where webhooks go included. The key that
   * signs stays, without those that did before.
   */
  public void reset() {
    synchronized (lock) {
      webhooks.stop();
      clock.set(options.clock);
      keys.withdraw();
      instance = newInstance();
      log.clear();
      faults.failNext(0, Fault.NONE);
      faults.setLatency(options.latency);
      faults.setPlan(FaultPlan.none());
    }
  }

  /**
   * Makes the next requests fail, instead of those that an earlier call asked for.
   *
   * @param times how many requests; 0 for none
   * @param status what they answer, from 400 to 599
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public void failNext(int times, int status) {
    faults.failNext(times, Fault.refusal(status, null));
  }

  /**
   * Makes the next requests fail with a {@code Retry-After} header, as with 429 and 503.
   *
   * @param times how many requests; 0 for none
   * @param status what they answer, from 400 to 599
   * @param retryAfter what the header says, in whole seconds
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public void failNext(int times, int status, Duration retryAfter) {
    faults.failNext(times, Fault.refusal(status, retryAfter));
  }

  /**
   * Delays every answer from now on.
   *
   * @param latency how long; zero for not at all
   * @throws IllegalArgumentException if it is negative
   */
  public void setLatency(Duration latency) {
    faults.setLatency(latency);
  }

  /**
   * Makes requests fail at random from now on, other than those that {@link #failNext(int, int)} asks for, which go
   * first.
   *
   * @param plan which share of them, and how; {@link FaultPlan#none} for none any more
   */
  public void setFaults(FaultPlan plan) {
    faults.setPlan(plan);
  }

  /**
   * Sets the clock that the emulator lives by.
   *
   * @param clock the time; a fixed one makes time stand still
   */
  public void setClock(Clock clock) {
    this.clock.set(clock);
  }

  /**
   * Moves the emulator's time on, so that tokens, sessions and invitations expire.
   *
   * @param duration by how much
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration duration) {
    clock.advance(duration);
  }

  /**
   * Sends signed webhooks from now on, when users, sessions, organizations and memberships are created, change or end;
   * not for {@link #addUsers}. They go out one after the other; one that no 2xx answers is tried five times, then comes
   * the next. They are signed at the machine's time, and tell the emulator's.
   *
   * @param url of this machine, such as {@code http://127.0.0.1:8080/webhooks}; it replaces an earlier one
   * @param secret the signing secret of the endpoint, {@code whsec_…}
   * @throws IllegalArgumentException if the URL is of another machine, or the secret is none
   */
  public void deliverWebhooks(String url, String secret) {
    webhooks.deliver(new WebhookDelivery(url, WebhookSigner.of(secret)));
  }

  /** Sends no webhooks any more; those that wait are dropped. */
  public void stopWebhooks() {
    webhooks.stop();
  }

  /**
   * Returns the e-mail and text messages that were sent.
   *
   * @return an unmodifiable list, the oldest first
   */
  public List<SentMessage> getOutbox() {
    synchronized (lock) {
      return instance.outbox().all();
    }
  }

  /**
   * Returns the requests that came in, refused ones included.
   *
   * @return an unmodifiable list of the latest 1000, the oldest first
   */
  public List<ReceivedRequest> getRequests() {
    return log.all();
  }

  /**
   * Adds many users at once, faster than through the API. Each has a name and an e-mail address; they signed up one
   * second after the other, the last one now.
   *
   * @param count how many, 0 or more
   * @throws IllegalArgumentException if the number is negative
   */
  public void addUsers(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be 0 or more, but was " + count);
    }
    synchronized (lock) {
      UserSeed.add(instance.users(), count, clock.now());
    }
  }

  /**
   * Signs a user in on a new client, as a browser would.
   *
   * @param userId the user
   * @return the new, active session, which also names the client
   * @throws IllegalArgumentException if there is no such user
   * @throws IllegalStateException if the user is banned or locked
   */
  public Session signIn(String userId) {
    synchronized (lock) {
      return signIn(userId, (ClientRecord) null);
    }
  }

  /**
   * Signs a user in on a client that is there, beside the sessions of other users on it.
   *
   * @param userId the user; a session that the user has on the client is replaced
   * @param clientId the client
   * @return the new, active session
   * @throws IllegalArgumentException if there is no such user or client
   * @throws IllegalStateException if the user is banned or locked
   */
  public Session signIn(String userId, String clientId) {
    synchronized (lock) {
      return signIn(userId, found("client", clientId, instance.sessions().findClient(clientId)));
    }
  }

  private Session signIn(String userId, @Nullable ClientRecord client) {
    UserRecord user = found("user", userId, instance.users().find(userId));
    if (user.banned || user.locked) {
      throw new IllegalStateException("User " + userId + " is banned or locked");
    }
    return Session.Adapter.INSTANCE.fromJsonTree(
        instance.sessions().signIn(user, client).toJson(clock.now()));
  }

  /**
   * Signs a session's user out, as the user would.
   *
   * @param sessionId the session; one that is over already stays as it is
   * @throws IllegalArgumentException if there is no such session
   */
  public void endSession(String sessionId) {
    synchronized (lock) {
      SessionRecord session = found("session", sessionId, instance.sessions().find(sessionId));
      instance.sessions().end(session, "ended");
    }
  }

  /**
   * Makes a session token that is valid for a minute.
   *
   * @param sessionId the session that it belongs to
   * @return a JWT, signed with the key that {@code GET /jwks} answers
   * @throws IllegalArgumentException if there is no such session
   */
  public String createSessionToken(String sessionId) {
    return createSessionToken(sessionId, SessionTokenOptions.LIFETIME, null);
  }

  /**
   * Makes a session token.
   *
   * @param sessionId the session that it belongs to
   * @param lifetime how long it is valid, in whole seconds; negative for one that has expired already
   * @param authorizedParty the origin that obtains it, for the claim {@code azp}, or null for none
   * @return a JWT, signed with the key that {@code GET /jwks} answers
   * @throws IllegalArgumentException if there is no such session
   */
  public String createSessionToken(
      String sessionId, Duration lifetime, @Nullable String authorizedParty) {
    return createSessionToken(
        sessionId, options -> options.lifetime(lifetime).authorizedParty(authorizedParty));
  }

  /**
   * Makes a session token with further claims, valid for a minute.
   *
   * <pre>{@code
   * String token = emulator.createSessionToken(
   *     sessionId,
   *     Map.of("plan", "pro"));
   * System.out.println(clerk.verifyToken(token).getClaims()); // with plan=pro
   * }</pre>
   *
   * @param sessionId the session that it belongs to
   * @param claims what the token says; a claim that it has anyway is replaced
   * @return a JWT, signed with the key that {@code GET /jwks} answers
   * @throws IllegalArgumentException if there is no such session, or a claim is no JSON value
   */
  public String createSessionToken(String sessionId, Map<String, ?> claims) {
    return createSessionToken(sessionId, options -> options.claims(claims));
  }

  /**
   * Makes a session token that says what a test needs.
   *
   * <pre>{@code
   * String token = emulator.createSessionToken(
   *     sessionId,
   *     o -> o.version(1).organization("org_1", "teams", "org:admin", "org:teams:read").lifetime(Duration.ofHours(1)));
   * }</pre>
   *
   * @param sessionId the session that it belongs to
   * @param options sets what it says
   * @return a JWT, signed with the key that {@code GET /jwks} answers
   * @throws IllegalArgumentException if there is no such session, or an option is out of bounds
   */
  public String createSessionToken(String sessionId, Consumer<SessionTokenOptions> options) {
    SessionTokenOptions chosen = new SessionTokenOptions();
    options.accept(chosen);
    synchronized (lock) {
      SessionRecord session = found("session", sessionId, instance.sessions().find(sessionId));
      return instance.sessionTokens().make(session, chosen);
    }
  }

  /**
   * Makes an organization the active one of a session, as its user would: tokens that are made from now on say so.
   *
   * @param sessionId the session
   * @param organization the id or the slug of an organization that the user is a member of, or null for none
   * @throws IllegalArgumentException if there is no such session, or the user is not a member
   */
  public void setActiveOrganization(String sessionId, @Nullable String organization) {
    synchronized (lock) {
      SessionRecord session = found("session", sessionId, instance.sessions().find(sessionId));
      Membership membership =
          organization == null ? null : instance.membership(session.userId, organization);
      if (organization != null && membership == null) {
        throw new IllegalArgumentException(
            "User " + session.userId + " is not a member of " + organization);
      }
      session.switchTo(membership == null ? null : membership.organizationId(), clock.now());
    }
  }

  /**
   * Makes a refresh token, of the kind that browsers have in a cookie whose name starts with {@code __refresh}, valid as
   * long as the session is active.
   *
   * @param sessionId the session that it refreshes
   * @return a text without a meaning
   * @throws IllegalArgumentException if there is no such session
   */
  public String createRefreshToken(String sessionId) {
    synchronized (lock) {
      return found("session", sessionId, instance.sessions().find(sessionId)).newRefreshToken();
    }
  }

  /**
   * Makes a client token, of the kind that browsers have in the cookie {@code __client}, valid for ten years.
   *
   * @param clientId the client that it stands for
   * @return a JWT, signed with the key that {@code GET /jwks} answers
   * @throws IllegalArgumentException if there is no such client
   */
  public String createClientToken(String clientId) {
    synchronized (lock) {
      ClientRecord client = found("client", clientId, instance.sessions().findClient(clientId));
      return instance.tokens().forClient(client, CLIENT_TOKEN_LIFETIME);
    }
  }

  /**
   * Has a user grant an OAuth application access.
   *
   * @param userId the user
   * @param clientId the {@code client_id} of the application
   * @param scopes what the token allows, such as {@code email}
   * @return an access token that starts with {@code oat_}, valid for a day
   * @throws IllegalArgumentException if there is no such user
   */
  public String createOAuthAccessToken(String userId, String clientId, String... scopes) {
    synchronized (lock) {
      found("user", userId, instance.users().find(userId));
      return instance.oauthAccessTokens().createOpaque(userId, clientId, List.of(scopes));
    }
  }

  /**
   * Has a user grant an OAuth application access by a signed token.
   *
   * @param userId the user
   * @param clientId the {@code client_id} of the application
   * @param scopes what the token allows, such as {@code email}
   * @return an access token that is a JWT, valid for a day, signed with the key that {@code GET /jwks} answers
   * @throws IllegalArgumentException if there is no such user
   */
  public String createOAuthAccessTokenJwt(String userId, String clientId, String... scopes) {
    synchronized (lock) {
      found("user", userId, instance.users().find(userId));
      return instance.oauthAccessTokens().createJwt(userId, clientId, List.of(scopes));
    }
  }

  /**
   * Takes the access of an OAuth application away, as its user would.
   *
   * @param accessToken the access token; one that is revoked already stays so
   * @throws IllegalArgumentException if there is no such token
   */
  public void revokeOAuthAccessToken(String accessToken) {
    synchronized (lock) {
      if (!instance.oauthAccessTokens().revoke(accessToken)) {
        throw new IllegalArgumentException("The emulator has no such access token");
      }
    }
  }

  /**
   * Signs with a new key, of another key id, from now on. {@code GET /jwks} answers the earlier ones too, so that tokens
   * that they signed are still good.
   */
  public void rotateSigningKey() {
    synchronized (lock) {
      keys.rotate();
    }
  }

  /** Forgets all signing keys but the current one: what they signed is good no more, and {@code GET /jwks} lacks them. */
  public void withdrawSigningKeys() {
    synchronized (lock) {
      keys.withdraw();
    }
  }

  /**
   * Has the person who was invited sign up.
   *
   * @param invitationId the invitation, which must be pending
   * @return the new user, with the address and the metadata of the invitation
   * @throws IllegalArgumentException if there is no such invitation
   * @throws IllegalStateException if it is not pending, or a user has its address
   */
  public User acceptInvitation(String invitationId) {
    synchronized (lock) {
      InvitationRecord invitation =
          found("invitation", invitationId, instance.invitations().find(invitationId));
      if (!invitation.isPending(clock.now())
          || instance.users().owner(IdentifierKind.EMAIL_ADDRESS, invitation.emailAddress)
              != null) {
        throw new IllegalStateException(
            "Invitation " + invitationId + " cannot be accepted any more");
      }
      return User.Adapter.INSTANCE.fromJsonTree(UserJson.of(instance.accept(invitation)));
    }
  }

  /** Stops the emulator at once; requests under way are cut off. Closing it again does nothing. */
  @Override
  public void close() {
    server.stop();
    webhooks.stop();
  }

  private static <T> T found(String what, String id, @Nullable T resource) {
    if (resource == null) {
      throw new IllegalArgumentException("The emulator has no " + what + " with id " + id);
    }
    return resource;
  }
}
