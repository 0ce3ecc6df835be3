package io.github.clerkjava.error;

import java.io.IOException;
import java.util.Locale;

/**
 * There was no complete answer: the connection failed, or the call ended before.
 *
 * <p>{@link #mayHaveReachedServer} tells whether the request may have been carried out all the same.
 */
public final class ClerkConnectionException extends ClerkException {
  private static final long serialVersionUID = 1L;

  /** Why there was no answer. */
  public enum Kind {
    /** The deadline of the call, or a timeout of the HTTP client, passed. */
    TIMEOUT,
    /** Nobody listens at the address. */
    REFUSED,
    /** The host name has no address. */
    UNKNOWN_HOST,
    /** The secure connection could not be made. */
    TLS,
    /** The connection broke in the middle. */
    RESET,
    /** What the server sent is not HTTP. */
    PROTOCOL,
    /** The call was cancelled. */
    CANCELLED,
    /** The calling thread was interrupted; its interrupt flag is set. */
    INTERRUPTED,
    /** Something else; the cause says what. */
    OTHER
  }

  /** Why there was no answer. */
  private final Kind kind;

  /** Whether part of the request may have been sent. */
  private final boolean mayHaveReachedServer;

  /**
   * Makes one.
   *
   * @param operation what was called
   * @param attempts how often it was tried, and for how long
   * @param kind why there was no answer
   * @param mayHaveReachedServer whether part of the request may have been sent
   * @param cause what the HTTP client threw
   */
  public ClerkConnectionException(
      Operation operation,
      Attempts attempts,
      Kind kind,
      boolean mayHaveReachedServer,
      IOException cause) {
    super(operation, describe(kind, mayHaveReachedServer), attempts, cause);
    this.kind = kind;
    this.mayHaveReachedServer = mayHaveReachedServer;
  }

  private static String describe(Kind kind, boolean mayHaveReachedServer) {
    return "got no answer: "
        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (mayHaveReachedServer
            ? ", the request may have been carried out"
            : ", the request was not carried out");
  }

  /**
   * Returns why there was no answer.
   *
   * @return never null
   */
  public Kind getKind() {
    return kind;
  }

  /**
   * Says whether the request may have been carried out.
   *
   * @return false only if no byte of it was sent in any attempt, or the server said that it did nothing
   */
  public boolean mayHaveReachedServer() {
    return mayHaveReachedServer;
  }
}
