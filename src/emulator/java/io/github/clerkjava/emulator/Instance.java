package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the emulator holds in memory, and the operations on it. Not thread-safe: callers hold its lock. */
final class Instance {
  private final UserStore users = new UserStore();
  private final Outbox outbox = new Outbox();
  private final EmulatorClock clock;
  private final SessionStore sessions;
  private final InvitationStore invitations;
  private final Tokens tokens;
  private final SessionTokens sessionTokens;
  private final Handshakes handshakes;
  private final OAuthAccessTokens oauthAccessTokens;
  private final Map<String, Operation> operations = new HashMap<>();

  private final Contract contract;
  private final SigningKeys keys;
  private final PublishableKey publishableKey;
  private final Webhooks webhooks;
  private final Set<IdentifierKind> askedFor;
  private @Nullable GenericOperations generic;

  Instance(
      Contract contract,
      EmulatorClock clock,
      SigningKeys keys,
      PublishableKey publishableKey,
      Set<IdentifierKind> askedFor,
      Webhooks webhooks) {
    this.contract = contract;
    this.clock = clock;
    this.webhooks = webhooks;
    this.sessions = new SessionStore(clock, this::tell);
    this.invitations = new InvitationStore(users, publishableKey.issuer(), clock);
    this.tokens = new Tokens(keys, publishableKey.issuer(), clock);
    this.sessionTokens = new SessionTokens(users, sessions, this::membership, tokens, clock);
    this.handshakes =
        new Handshakes(publishableKey, sessions, this::membership, sessionTokens, tokens, clock);
    this.oauthAccessTokens = new OAuthAccessTokens(tokens, clock);
    this.keys = keys;
    this.publishableKey = publishableKey;
    this.askedFor = askedFor;
  }

  /** Returns the operations with rules of their own, made when they are first needed: they are slow to link. */
  private Map<String, Operation> operations() {
    if (operations.isEmpty()) {
      addUserOperations(askedFor);
      addSessionOperations();
      addInvitationOperations(keys.instanceId());
      addMachineOperations();
      operations.put("getJWKS", call -> keys.toJwks());
    }
    return operations;
  }

  /** Returns the generic part, made when it is first needed, so that an emulator starts without it. */
  private GenericOperations generic() {
    GenericOperations known = generic;
    if (known == null) {
      known = new GenericOperations(contract, stateful(), clock);
      generic = known;
    }
    return known;
  }

  /** Returns what a user is in an organization, or null; nobody is a member as long as there is no generic part. */
  @Nullable
  Membership membership(String userId, String organization) {
    return generic == null ? null : generic.membership(userId, organization);
  }

  private StatefulResources stateful() {
    StatefulResources resources = new StatefulResources();
    resources.add("/users", id -> {
      UserRecord user = users.find(id);
      return user == null ? null : UserJson.of(user);
    });
    resources.add("/sessions", id -> {
      SessionRecord session = sessions.find(id);
      return session == null ? null : session.toJson(clock.now());
    });
    resources.add("/invitations", id -> {
      InvitationRecord invitation = invitations.find(id);
      return invitation == null ? null : invitation.toJson(clock.now());
    });
    return resources;
  }

  private void addUserOperations(Set<IdentifierKind> askedFor) {
    UserRules rules = new UserRules(users, clock);
    ListUsers listUsers = new ListUsers(users, id -> generic().organizationsOf(id));
    UserMetadata metadata = new UserMetadata(users, clock);
    MessageOperations messages = new MessageOperations(users, outbox);
    operations.put("getUserList", listUsers::list);
    operations.put("getUserCount", listUsers::count);
    operations.put("getUser", call -> UserJson.of(users.get(call.id("user_id"))));
    operations.put("createUser", new CreateUser(users, rules, clock, askedFor));
    operations.put("updateUser", new UpdateUser(users, rules, sessions, clock, outbox));
    operations.put("deleteUser", this::deleteUser);
    operations.put("updateUserMetadata", metadata::update);
    operations.put("replaceUserMetadata", metadata::replace);
    UserStateOperations state = new UserStateOperations(users, sessions, clock);
    operations.put("banUser", state::ban);
    operations.put("unbanUser", state::unban);
    operations.put("lockUser", state::lock);
    operations.put("unlockUser", state::unlock);
    operations.put("banUsers", state::banAll);
    operations.put("unbanUsers", state::unbanAll);
    operations.put("removeUserPassword", state::removePassword);
    operations.put("createEmail", messages::createEmail);
    operations.put("createSMSMessage", messages::createSms);
  }

  private void addSessionOperations() {
    SessionOperations operation =
        new SessionOperations(users, sessions, this::membership, sessionTokens, tokens, clock);
    operations.put("getSessionList", operation::list);
    operations.put("getSession", operation::get);
    operations.put("createSession", operation::create);
    operations.put("createSessionToken", operation::createToken);
    operations.put("revokeSession", operation::revoke);
    operations.put("verifySession", operation::verify);
    operations.put(
        "refreshSession",
        new SessionRefresh(publishableKey, sessions, sessionTokens, tokens, clock));
    operations.put("getHandshakePayload", handshakes::payload);
    operations.put(
        "createSessionTokenFromTemplate",
        call -> new TemplateTokens(sessions, generic().resources(), tokens).answer(call));
    operations.put("getClientList", operation::listClients);
    operations.put("getClient", operation::getClient);
    operations.put("verifyClient", operation::verifyClient);
  }

  private void addInvitationOperations(String instanceId) {
    InvitationOperations operation = new InvitationOperations(invitations, outbox, clock);
    AllowlistOperations allowlist = new AllowlistOperations(instanceId, invitations, outbox, clock);
    operations.put("getInvitationList", operation::list);
    operations.put("createInvitation", operation::create);
    operations.put("createInvitationBulk", operation::createAll);
    operations.put("revokeInvitation", operation::revoke);
    operations.put("getAllowlistIdentifierList", allowlist::list);
    operations.put("createAllowlistIdentifier", allowlist::create);
    operations.put("deleteAllowlistIdentifier", allowlist::delete);
  }

  private void addMachineOperations() {
    operations.put("verifyApiKey", this::verifyApiKey);
    operations.put("createM2MToken", call -> m2mTokens().create(call));
    operations.put("verifyM2MToken", call -> m2mTokens().verify(call));
    operations.put("verifyOAuthAccessToken", oauthAccessTokens::verify);
  }

  private M2MTokens m2mTokens() {
    Route creation = Objects.requireNonNull(contract.route("POST", "/m2m_tokens"));
    JsonObject example = contract.examples().of(creation).getAsJsonObject();
    return new M2MTokens(
        generic().resources(), generic().operation(creation), example, tokens, clock);
  }

  private JsonElement verifyApiKey(Call call) {
    StoredResource key =
        generic().resources().withSecret(List.of("api_keys"), call.body().requiredText("secret"));
    if (key == null) {
      throw new ApiError(404, "resource_not_found", "not found", "No API key has this secret.");
    }
    return key.json();
  }

  private JsonElement deleteUser(Call call) {
    UserRecord user = users.get(call.id("user_id"));
    sessions.removeAll(user.id);
    users.remove(user);
    if (generic != null) {
      generic.forgetUser(user.id);
    }
    JsonObject deleted = DeletedObject.of("user", user.id);
    if (user.externalId != null) {
      deleted.addProperty("external_id", user.externalId);
    }
    return deleted;
  }

  /** Has somebody follow the link of an invitation and sign up with its address and metadata. */
  UserRecord accept(InvitationRecord invitation) {
    UserRecord user = new UserRecord(Ids.next("user_"), clock.nextCreation());
    Identification emailAddress =
        new Identification(Ids.next("idn_"), invitation.emailAddress, true, user.createdAt);
    user.emailAddresses = List.of(emailAddress);
    user.primaryEmailAddressId = emailAddress.id;
    user.publicMetadata = invitation.publicMetadata;
    users.add(user);
    invitation.become("accepted", clock.now());
    webhooks.tell("user.created", UserJson.of(user));
    return user;
  }

  /** Tells of what a session has become, with its user in it. Nobody is told of one that is replaced. */
  private void tell(String what, SessionRecord session) {
    if (!what.equals("replaced")) {
      JsonObject json = session.toJson(clock.now());
      json.add("user", UserJson.of(users.get(session.userId)));
      webhooks.tell("session." + what, json);
    }
  }

  EmulatorClock clock() {
    return clock;
  }

  UserStore users() {
    return users;
  }

  SessionStore sessions() {
    return sessions;
  }

  InvitationStore invitations() {
    return invitations;
  }

  Tokens tokens() {
    return tokens;
  }

  SessionTokens sessionTokens() {
    return sessionTokens;
  }

  Handshakes handshakes() {
    return handshakes;
  }

  OAuthAccessTokens oauthAccessTokens() {
    return oauthAccessTokens;
  }

  Outbox outbox() {
    return outbox;
  }

  /** Whether an operation has rules of its own here, rather than those that the contract tells of all. */
  boolean isStateful(Route route) {
    return operations().containsKey(route.operationId());
  }

  /** Returns what to do for a route. */
  Operation operation(Route route) {
    Operation stateful = operations().get(route.operationId());
    return webhooks.telling(route, stateful == null ? generic().operation(route) : stateful);
  }
}
