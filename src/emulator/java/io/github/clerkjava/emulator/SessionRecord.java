package io.github.clerkjava.emulator;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sign-in of a user on a client. */
final class SessionRecord {
  private static final long LIFETIME = 7L * 24 * 60 * 60 * 1000;
  private static final long ABANDONED_AFTER = 30L * 24 * 60 * 60 * 1000;
  private static final String ACTIVE = "active";

  final String id = Ids.next("sess_");
  final String userId;
  final ClientRecord client;
  private final String activityId = Ids.next("sess_activity_");
  private final Set<String> refreshTokens = new HashSet<>();
  private final long createdAt;
  private long updatedAt;
  private long lastActiveAt;
  private String status = ACTIVE;
  private @Nullable String activeOrganizationId;

  SessionRecord(String userId, ClientRecord client, long createdAt) {
    this.userId = userId;
    this.client = client;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.lastActiveAt = createdAt;
  }

  /** Returns the status at a time: sessions expire without anybody doing something. */
  String status(long now) {
    return status.equals(ACTIVE) && now >= createdAt + LIFETIME ? "expired" : status;
  }

  boolean isActive(long now) {
    return status(now).equals(ACTIVE);
  }

  long lastActiveAt() {
    return lastActiveAt;
  }

  void touch(long now) {
    lastActiveAt = now;
  }

  @Nullable
  String activeOrganizationId() {
    return activeOrganizationId;
  }

  /** Has the user act for an organization, or for none. */
  void switchTo(@Nullable String organizationId, long now) {
    activeOrganizationId = organizationId;
    updatedAt = now;
    client.touch(now);
  }

  /** Returns a new token by which the session can be refreshed as long as it is active. */
  String newRefreshToken() {
    String token = Ids.next("rt_");
    refreshTokens.add(token);
    return token;
  }

  boolean hasRefreshToken(String token) {
    return refreshTokens.contains(token);
  }

  /** Ends the session and returns true, unless it is over already. */
  boolean end(String how, long now) {
    if (!isActive(now)) {
      return false;
    }
    status = how;
    updatedAt = now;
    client.touch(now);
    return true;
  }

  JsonObject toJson(long now) {
    JsonObject json = new JsonObject();
    json.addProperty("object", "session");
    json.addProperty("id", id);
    json.addProperty("user_id", userId);
    json.addProperty("client_id", client.id);
    json.addProperty("status", status(now));
    json.addProperty("last_active_organization_id", activeOrganizationId);
    json.addProperty("last_active_at", lastActiveAt);
    JsonObject activity = new JsonObject();
    activity.addProperty("object", "session_activity");
    activity.addProperty("id", activityId);
    activity.addProperty("is_mobile", false);
    activity.addProperty("browser_name", "Emulator");
    activity.addProperty("ip_address", "127.0.0.1");
    json.add("latest_activity", activity);
    json.addProperty("expire_at", createdAt + LIFETIME);
    json.addProperty("abandon_at", createdAt + ABANDONED_AFTER);
    json.addProperty("updated_at", updatedAt);
    json.addProperty("created_at", createdAt);
    json.add("tasks", JsonNull.INSTANCE);
    return json;
  }
}
