package io.github.clerkjava.emulator;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The users of the instance, found by id, by identifier, and in the order of their creation. */
final class UserStore {
  private final Map<String, UserRecord> byId = new HashMap<>();
  private final Map<String, UserRecord> byExternalId = new HashMap<>();
  private final Map<IdentifierKind, Map<String, UserRecord>> byIdentifier =
      new EnumMap<>(IdentifierKind.class);
  private final NavigableSet<UserRecord> byCreation = new TreeSet<>(
      Comparator.<UserRecord>comparingLong(user -> user.createdAt).thenComparing(user -> user.id));

  UserStore() {
    for (IdentifierKind kind : IdentifierKind.values()) {
      byIdentifier.put(kind, new HashMap<>());
    }
  }

  int size() {
    return byId.size();
  }

  UserRecord get(String id) {
    UserRecord user = byId.get(id);
    if (user == null) {
      throw ApiError.notFound("user", id);
    }
    return user;
  }

  @Nullable
  UserRecord find(String id) {
    return byId.get(id);
  }

  @Nullable
  UserRecord owner(IdentifierKind kind, String value) {
    return identifiers(kind).get(key(kind, value));
  }

  @Nullable
  UserRecord ownerOfExternalId(String externalId) {
    return byExternalId.get(externalId);
  }

  /** Returns all users, the oldest first. */
  NavigableSet<UserRecord> byCreation() {
    return byCreation;
  }

  Collection<UserRecord> all() {
    return byCreation;
  }

  void add(UserRecord user) {
    byId.put(user.id, user);
    byCreation.add(user);
    index(user);
  }

  void remove(UserRecord user) {
    byId.remove(user.id);
    byCreation.remove(user);
    unindex(user);
  }

  /** Makes a change that may touch what users are found by. */
  void change(UserRecord user, Runnable change) {
    byCreation.remove(user);
    unindex(user);
    change.run();
    byCreation.add(user);
    index(user);
  }

  private void index(UserRecord user) {
    if (user.externalId != null) {
      byExternalId.put(user.externalId, user);
    }
    if (user.username != null) {
      identifiers(IdentifierKind.USERNAME).put(key(IdentifierKind.USERNAME, user.username), user);
    }
    for (IdentifierKind kind : IdentifierKind.values()) {
      for (Identification identification : user.identifications(kind)) {
        identifiers(kind).put(key(kind, identification.value), user);
      }
    }
  }

  private void unindex(UserRecord user) {
    if (user.externalId != null) {
      byExternalId.remove(user.externalId);
    }
    if (user.username != null) {
      identifiers(IdentifierKind.USERNAME).remove(key(IdentifierKind.USERNAME, user.username));
    }
    for (IdentifierKind kind : IdentifierKind.values()) {
      for (Identification identification : user.identifications(kind)) {
        identifiers(kind).remove(key(kind, identification.value));
      }
    }
  }

  private Map<String, UserRecord> identifiers(IdentifierKind kind) {
    Map<String, UserRecord> identifiers = byIdentifier.get(kind);
    if (identifiers == null) {
      throw new IllegalStateException("No index for " + kind);
    }
    return identifiers;
  }

  /** Upper and lower case make no difference, but for Solana wallets, where they do. */
  private static String key(IdentifierKind kind, String value) {
    return kind == IdentifierKind.WEB3_WALLET && !value.startsWith("0x")
        ? value
        : value.toLowerCase(Locale.ROOT);
  }
}
