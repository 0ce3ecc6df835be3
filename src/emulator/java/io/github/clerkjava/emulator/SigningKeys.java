package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The keys of the instance: the one that signs, and those that did before. Not thread-safe: callers hold the lock. */
final class SigningKeys {
  private final String instanceId;
  private final Deque<SigningKey> newestFirst = new ArrayDeque<>();

  SigningKeys(String instanceId) {
    this.instanceId = instanceId;
    newestFirst.add(new SigningKey(instanceId));
  }

  /** Returns the id of the instance, which its first key is called by too. */
  String instanceId() {
    return instanceId;
  }

  SigningKey current() {
    return newestFirst.getFirst();
  }

  /** Returns the key of an id, or null if there is none, or not any more. */
  @Nullable
  SigningKey find(String id) {
    for (SigningKey key : newestFirst) {
      if (key.id().equals(id)) {
        return key;
      }
    }
    return null;
  }

  /** Has a new key sign. */
  void rotate() {
    newestFirst.addFirst(new SigningKey(Ids.next("ins_")));
  }

  /** Forgets all keys but the one that signs. */
  void withdraw() {
    SigningKey current = current();
    newestFirst.removeIf(key -> key != current);
  }

  /** Returns the public keys as a JSON Web Key Set. */
  JsonObject toJwks() {
    JsonArray keys = new JsonArray();
    newestFirst.forEach(key -> keys.add(key.toJwk()));
    JsonObject jwks = new JsonObject();
    jwks.add("keys", keys);
    return jwks;
  }
}
