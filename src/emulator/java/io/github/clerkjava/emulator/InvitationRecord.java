package io.github.clerkjava.emulator;

import com.google.gson.JsonObject;

/** An invitation to sign up. */
final class InvitationRecord {
  private static final String PENDING = "pending";

  final String id = Ids.next("inv_");
  final String emailAddress;
  final JsonObject publicMetadata;
  final String url;
  final long createdAt;
  final long expiresAt;
  private long updatedAt;
  private String status = PENDING;

  InvitationRecord(
      String emailAddress, JsonObject publicMetadata, String url, long createdAt, long expiresAt) {
    this.emailAddress = emailAddress;
    this.publicMetadata = publicMetadata;
    this.url = url;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
    this.updatedAt = createdAt;
  }

  /** Returns the status at a time: invitations expire without anybody doing something. */
  String status(long now) {
    return status.equals(PENDING) && now >= expiresAt ? "expired" : status;
  }

  boolean isPending(long now) {
    return status(now).equals(PENDING);
  }

  void become(String newStatus, long now) {
    status = newStatus;
    updatedAt = now;
  }

  JsonObject toJson(long now) {
    String current = status(now);
    JsonObject json = new JsonObject();
    json.addProperty("object", "invitation");
    json.addProperty("id", id);
    json.addProperty("email_address", emailAddress);
    json.add("public_metadata", publicMetadata);
    json.addProperty("revoked", current.equals("revoked"));
    json.addProperty("status", current);
    json.addProperty("url", url);
    json.addProperty("expires_at", expiresAt);
    json.addProperty("created_at", createdAt);
    json.addProperty("updated_at", updatedAt);
    return json;
  }
}
