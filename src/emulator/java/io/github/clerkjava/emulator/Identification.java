package io.github.clerkjava.emulator;

/** An e-mail address, phone number or wallet of a user. Immutable. */
final class Identification {
  final String id;
  final String value;
  final boolean verified;
  final long createdAt;

  Identification(String id, String value, boolean verified, long createdAt) {
    this.id = id;
    this.value = value;
    this.verified = verified;
    this.createdAt = createdAt;
  }
}
