package io.github.clerkjava.emulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The sessions of the instance and the clients that hold them. */
final class SessionStore {
  private final Map<String, SessionRecord> sessions = new LinkedHashMap<>();
  private final Map<String, ClientRecord> clients = new LinkedHashMap<>();
  private final EmulatorClock clock;
  private final BiConsumer<String, SessionRecord> listener;

  /**
   * Makes one.
   *
   * @param listener told of each session that is {@code created}, {@code ended}, {@code revoked}, {@code replaced} or
   *     {@code removed}, when it has been
   */
  SessionStore(EmulatorClock clock, BiConsumer<String, SessionRecord> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  SessionRecord get(String id) {
    SessionRecord session = sessions.get(id);
    if (session == null) {
      throw ApiError.notFound("session", id);
    }
    return session;
  }

  @Nullable
  SessionRecord find(String id) {
    return sessions.get(id);
  }

  ClientRecord getClient(String id) {
    ClientRecord client = clients.get(id);
    if (client == null) {
      throw ApiError.notFound("client", id);
    }
    return client;
  }

  @Nullable
  ClientRecord findClient(String id) {
    return clients.get(id);
  }

  /** Returns all sessions, the newest first. */
  List<SessionRecord> all() {
    return newestFirst(sessions.values());
  }

  /** Returns all clients, the newest first. */
  List<ClientRecord> allClients() {
    return newestFirst(clients.values());
  }

  private static <T> List<T> newestFirst(Iterable<T> oldestFirst) {
    List<T> reversed = new ArrayList<>();
    oldestFirst.forEach(reversed::add);
    Collections.reverse(reversed);
    return reversed;
  }

  /**
   * Signs a user in.
   *
   * @param known the client to do so on, where a session that the user has there is replaced, or null for a new one
   */
  SessionRecord signIn(UserRecord user, @Nullable ClientRecord known) {
    long now = clock.nextCreation();
    ClientRecord client = known == null ? new ClientRecord(now) : known;
    clients.put(client.id, client);
    for (SessionRecord earlier : client.sessions) {
      if (earlier.userId.equals(user.id)) {
        end(earlier, "replaced");
      }
    }
    SessionRecord session = new SessionRecord(user.id, client, now);
    sessions.put(session.id, session);
    client.sessions.add(session);
    client.touch(now);
    client.signedIn(user.passwordUpdatedAt == null ? "email_code" : "password");
    user.lastSignInAt = now;
    touch(user, now);
    listener.accept("created", session);
    return session;
  }

  /** Ends a session, unless it is over already. */
  void end(SessionRecord session, String how) {
    if (session.end(how, clock.now())) {
      listener.accept(how, session);
    }
  }

  /** Notes that a session was just used, by the user whom it belongs to. */
  void use(SessionRecord session, UserRecord user) {
    long now = clock.now();
    session.touch(now);
    touch(user, now);
  }

  private static void touch(UserRecord user, long now) {
    user.lastActiveAt = UserFilter.day(now);
  }

  /** Ends all sessions of a user. */
  void revokeAll(String userId) {
    for (SessionRecord session : sessions.values()) {
      if (session.userId.equals(userId)) {
        end(session, "revoked");
      }
    }
  }

  /** Removes all sessions of a user, as if they had never been. */
  void removeAll(String userId) {
    for (SessionRecord session : sessions.values()) {
      if (session.userId.equals(userId)) {
        end(session, "removed");
      }
    }
    sessions.values().removeIf(session -> session.userId.equals(userId));
    for (ClientRecord client : clients.values()) {
      if (client.sessions.removeIf(session -> session.userId.equals(userId))) {
        client.touch(clock.now());
      }
    }
  }
}
