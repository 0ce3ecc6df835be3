package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser or device with its sessions. */
final class ClientRecord {
  final String id = Ids.next("client_");
  final List<SessionRecord> sessions = new ArrayList<>();
  private final long createdAt;
  private long updatedAt;
  private @Nullable String lastStrategy;

  ClientRecord(long createdAt) {
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  void touch(long now) {
    updatedAt = now;
  }

  void signedIn(String strategy) {
    lastStrategy = strategy;
  }

  /** Returns when somebody last signed in or out, or switched to another organization. */
  long updatedAt() {
    return updatedAt;
  }

  /** Returns the active session that was used last, the newest if several were at the same time. */
  @Nullable
  SessionRecord lastActiveSession(long now) {
    SessionRecord last = null;
    for (SessionRecord session : sessions) {
      if (session.isActive(now)
          && (last == null || session.lastActiveAt() >= last.lastActiveAt())) {
        last = session;
      }
    }
    return last;
  }

  JsonObject toJson(long now) {
    JsonArray ids = new JsonArray();
    JsonArray all = new JsonArray();
    for (SessionRecord session : sessions) {
      ids.add(session.id);
      all.add(session.toJson(now));
    }
    SessionRecord last = lastActiveSession(now);
    JsonObject json = new JsonObject();
    json.addProperty("object", "client");
    json.addProperty("id", id);
    json.add("session_ids", ids);
    json.add("sessions", all);
    json.add("sign_in_id", JsonNull.INSTANCE);
    json.add("sign_up_id", JsonNull.INSTANCE);
    json.addProperty("last_active_session_id", last == null ? null : last.id);
    json.addProperty("last_authentication_strategy", lastStrategy);
    json.addProperty("updated_at", updatedAt);
    json.addProperty("created_at", createdAt);
    return json;
  }
}
