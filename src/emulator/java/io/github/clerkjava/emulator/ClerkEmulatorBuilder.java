package io.github.clerkjava.emulator;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options of an emulator. Not thread-safe. */
public final class ClerkEmulatorBuilder {
  int port;
  String secretKey = "sk_test_emulator000000000000000000000000000000";

  @Nullable
  PublishableKey publishableKey;

  boolean strict;
  Clock clock = Clock.systemUTC();
  Duration latency = Duration.ZERO;
  Set<IdentifierKind> identifiers = EnumSet.of(
      IdentifierKind.EMAIL_ADDRESS, IdentifierKind.PHONE_NUMBER, IdentifierKind.USERNAME);
  Consumer<String> listener = line -> {};

  ClerkEmulatorBuilder() {}

  /** Copies the options, so that what is set later leaves an emulator alone that was started before. */
  private ClerkEmulatorBuilder(ClerkEmulatorBuilder other) {
    port = other.port;
    secretKey = other.secretKey;
    publishableKey = other.publishableKey;
    strict = other.strict;
    clock = other.clock;
    latency = other.latency;
    identifiers = other.identifiers;
    listener = other.listener;
  }

  /**
   * Sets the port to listen on.
   *
   * @param port from 1 to 65535, or 0 for one that is free, which is the default
   * @return this
   * @throws IllegalArgumentException if it is out of bounds
   */
  public ClerkEmulatorBuilder port(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, but was " + port);
    }
    this.port = port;
    return this;
  }

  /**
   * Sets the key that requests must carry. Operations that the contract opens to machines also take any key that starts
   * with {@code ak_}, and those that it opens to everybody need none.
   *
   * @param secretKey a text that starts with {@code sk_}; by default a fixed one, obviously not real
   * @return this
   * @throws IllegalArgumentException if it does not look like a key
   */
  public ClerkEmulatorBuilder secretKey(String secretKey) {
    if (!secretKey.matches("sk_[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("secretKey must start with sk_ and have no spaces");
    }
    this.secretKey = secretKey;
    return this;
  }

  /**
   * Sets the publishable key, as that of a production instance. Tokens are issued by the frontend API that it names, at
   * an https URL; what this emulator has of a frontend API still is at {@link ClerkEmulator#getFrontendApiUrl()}.
   *
   * @param publishableKey {@code pk_live_} or {@code pk_test_} and the base64 of a host and a dollar sign; by default that
   *     of a development instance whose frontend API is the emulator
   * @return this
   * @throws IllegalArgumentException if it is no such key
   */
  public ClerkEmulatorBuilder publishableKey(String publishableKey) {
    this.publishableKey = PublishableKey.parse(publishableKey);
    return this;
  }

  /**
   * Sets whether to refuse requests without the header {@code Clerk-API-Version}, and query parameters that the
   * contract does not have. The real API puts up with both.
   *
   * @param strict whether to; false by default
   * @return this
   */
  public ClerkEmulatorBuilder strict(boolean strict) {
    this.strict = strict;
    return this;
  }

  /**
   * Sets the clock that the emulator lives by.
   *
   * @param clock the time, by default that of the system
   * @return this
   */
  public ClerkEmulatorBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Sets how long every answer is delayed.
   *
   * @param latency how long, by default zero
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public ClerkEmulatorBuilder latency(Duration latency) {
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative, but was " + latency);
    }
    this.latency = latency;
    return this;
  }

  /**
   * Sets the identifiers that the instance asks for: who is created has to have at least one of them.
   *
   * @param first one kind
   * @param others more kinds; by default e-mail address, phone number and username are asked for
   * @return this
   */
  public ClerkEmulatorBuilder identifiers(IdentifierKind first, IdentifierKind... others) {
    this.identifiers = EnumSet.of(first, others);
    return this;
  }

  /** Sets who is told method, path and status of each request. */
  ClerkEmulatorBuilder listener(Consumer<String> listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Starts the emulator.
   *
   * @return the emulator, answering already
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public ClerkEmulator start() {
    return new ClerkEmulator(new ClerkEmulatorBuilder(this));
  }
}
