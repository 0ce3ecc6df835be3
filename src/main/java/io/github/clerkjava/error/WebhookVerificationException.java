package io.github.clerkjava.error;

import org.jspecify.annotations.Nullable;

/**
 * What claims to be a webhook is refused: it did not come from Clerk, came too late, or can't be checked. Answer it with
 * a status of 400 and do nothing else with it.
 *
 * <p>No message has a secret, a signature or any of the payload in it.
 */
public final class WebhookVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a webhook is refused. The ids are the same in Clerk's other libraries. */
  public enum Reason {
    /** No signing secret is set. The receiver has to be configured. */
    MISSING_SECRET("missing-secret"),
    /** Neither family of headers is complete. The message names those that are missing. */
    MISSING_HEADERS("missing-headers"),
    /** A signing secret is no base64, or has no bytes. The receiver has to be configured. */
    INVALID_SECRET("invalid-secret"),
    /** The timestamp is no whole number. */
    INVALID_TIMESTAMP("invalid-timestamp"),
    /** It was sent more than 300 seconds ago; somebody may be sending it again. */
    TIMESTAMP_TOO_OLD("timestamp-too-old"),
    /** It claims to be sent more than 300 seconds from now; one of the two clocks may be wrong. */
    TIMESTAMP_TOO_NEW("timestamp-too-new"),
    /** No signature is one of the body with one of the secrets. */
    NO_MATCHING_SIGNATURE("no-matching-signature"),
    /** The signature is right, but what it signs is no JSON object with a type. */
    INVALID_PAYLOAD("invalid-payload");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /**
     * Returns the reason as programs in other languages spell it.
     *
     * @return such as {@code no-matching-signature}
     */
    public String getId() {
      return id;
    }
  }

  /** Why it is refused. */
  private final Reason reason;

  /**
   * Makes one.
   *
   * @param reason why it is refused
   * @param message the same in words, without any content of the request
   * @param cause what it came from, or null
   */
  public WebhookVerificationException(Reason reason, String message, @Nullable Throwable cause) {
    super(message + " (reason=" + reason.getId() + ")", cause);
    this.reason = reason;
  }

  /**
   * Returns why it is refused.
   *
   * @return never null
   */
  public Reason getReason() {
    return reason;
  }
}
