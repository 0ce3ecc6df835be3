package io.github.clerkjava.emulator;

import java.util.ArrayList;
import java.util.List;

/** The messages that were sent, the oldest first. */
final class Outbox {
  static final String EMAIL_DOMAIN = "emulator.test";
  static final String NO_REPLY = "noreply@" + EMAIL_DOMAIN;
  static final String PHONE_NUMBER = "+12015550100";

  private final List<SentMessage> messages = new ArrayList<>();

  void send(SentMessage message) {
    messages.add(message);
  }

  List<SentMessage> all() {
    return List.copyOf(messages);
  }
}
