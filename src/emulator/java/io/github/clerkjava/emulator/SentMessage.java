package io.github.clerkjava.emulator;

import org.jspecify.annotations.Nullable;

/** An e-mail or a text message that the real API would have sent. Immutable. */
public final class SentMessage {
  /** How a message is sent. */
  public enum Kind {
    /** By e-mail. */
    EMAIL,
    /** As a text message to a phone. */
    SMS
  }

  private final Kind kind;
  private final String from;
  private final String to;
  private final @Nullable String subject;
  private final String body;

  private SentMessage(Kind kind, String from, String to, @Nullable String subject, String body) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.subject = subject;
    this.body = body;
  }

  static SentMessage email(String from, String to, String subject, String body) {
    return new SentMessage(Kind.EMAIL, from, to, subject, body);
  }

  static SentMessage sms(String from, String to, String body) {
    return new SentMessage(Kind.SMS, from, to, null, body);
  }

  /**
   * Returns how the message is sent.
   *
   * @return the kind
   */
  public Kind getKind() {
    return kind;
  }

  /**
   * Returns the sender.
   *
   * @return an e-mail address or a phone number
   */
  public String getFrom() {
    return from;
  }

  /**
   * Returns the recipient.
   *
   * @return an e-mail address or a phone number
   */
  public String getTo() {
    return to;
  }

  /**
   * Returns the subject line.
   *
   * @return the subject, or null for a text message
   */
  public @Nullable String getSubject() {
    return subject;
  }

  /**
   * Returns the text. That of an invitation has its link.
   *
   * @return the text, HTML in the case of {@code POST /emails}
   */
  public String getBody() {
    return body;
  }

  /** Returns the kind and the recipient, without the text. */
  @Override
  public String toString() {
    return kind + " to " + to;
  }
}
