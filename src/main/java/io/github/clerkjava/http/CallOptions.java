package io.github.clerkjava.http;

import io.github.clerkjava.json.Arguments;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done otherwise for some calls, by {@code Clerk.withOptions}. What is not set is as the client has it.
 * Immutable and thread-safe.
 */
public final class CallOptions {
  /** Those that belong to the connection, to the body, or to a setting that checks them. */
  private static final Set<String> NOT_FOR_CALLERS = Set.of(
      "authorization",
      "connection",
      "content-encoding",
      "content-length",
      "content-type",
      "host",
      "transfer-encoding");

  private static final CallOptions NONE = builder().build();

  private final @Nullable String secretKey;
  private final @Nullable String machineSecretKey;
  private final @Nullable Duration timeout;
  private final @Nullable Integer maxRetries;
  private final @Nullable Boolean idempotent;
  private final Map<String, String> headers;

  private CallOptions(Builder builder) {
    this.secretKey = builder.secretKey;
    this.machineSecretKey = builder.machineSecretKey;
    this.timeout = builder.timeout;
    this.maxRetries = builder.maxRetries;
    this.idempotent = builder.idempotent;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
  }

  /**
   * Returns a builder with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns options that change nothing.
   *
   * @return the same instance for every call
   */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Returns a builder with what these options have.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.secretKey = secretKey;
    builder.machineSecretKey = machineSecretKey;
    builder.timeout = timeout;
    builder.maxRetries = maxRetries;
    builder.idempotent = idempotent;
    builder.headers.putAll(headers);
    return builder;
  }

  /**
   * Puts other options over these.
   *
   * @param others what they set counts, the rest stays; headers are put together
   * @return both
   */
  public CallOptions with(CallOptions others) {
    Builder both = toBuilder();
    both.secretKey = others.secretKey == null ? secretKey : others.secretKey;
    both.machineSecretKey =
        others.machineSecretKey == null ? machineSecretKey : others.machineSecretKey;
    both.timeout = others.timeout == null ? timeout : others.timeout;
    both.maxRetries = others.maxRetries == null ? maxRetries : others.maxRetries;
    both.idempotent = others.idempotent == null ? idempotent : others.idempotent;
    both.headers.putAll(others.headers);
    return both.build();
  }

  /**
   * Returns the secret key to send in place of the client's.
   *
   * @return null for the client's
   */
  public @Nullable String getSecretKey() {
    return secretKey;
  }

  /**
   * Returns the secret key of a machine to send with the operations of {@link MachineKey} in place of the client's.
   *
   * @return null for the client's
   */
  public @Nullable String getMachineSecretKey() {
    return machineSecretKey;
  }

  /**
   * Returns the deadline of a call.
   *
   * @return zero for none, null for the client's
   */
  public @Nullable Duration getTimeout() {
    return timeout;
  }

  /**
   * Returns how often a request is sent again at most.
   *
   * @return 0 for never, null for as often as the client does
   */
  public @Nullable Integer getMaxRetries() {
    return maxRetries;
  }

  /**
   * Says whether the calls may be carried out more than once without harm.
   *
   * @return null if that depends on the verb
   */
  public @Nullable Boolean getIdempotent() {
    return idempotent;
  }

  /**
   * Returns the headers that are added.
   *
   * @return an unmodifiable map by name as it was given
   */
  public Map<String, String> getHeaders() {
    return headers;
  }

  /** Returns what is set; of keys and headers only that they are. */
  @Override
  public String toString() {
    return "CallOptions{"
        + (secretKey == null ? "" : "secretKey=██, ")
        + (machineSecretKey == null ? "" : "machineSecretKey=██, ")
        + (timeout == null ? "" : "timeout=" + timeout + ", ")
        + (maxRetries == null ? "" : "maxRetries=" + maxRetries + ", ")
        + (idempotent == null ? "" : "idempotent=" + idempotent + ", ")
        + "headers=" + headers.keySet() + '}';
  }

  /** Makes {@link CallOptions}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String secretKey;
    private @Nullable String machineSecretKey;
    private @Nullable Duration timeout;
    private @Nullable Integer maxRetries;
    private @Nullable Boolean idempotent;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sends another secret key than the client's, such as that of another instance.
     *
     * @param secretKey such as {@code sk_live_…}; operations that take no key are still sent without one
     * @return this
     * @throws IllegalArgumentException if it is null, empty, a publishable key, or can't be sent in a header
     */
    public Builder secretKey(String secretKey) {
      this.secretKey = Arguments.secretKey("secretKey", secretKey);
      return this;
    }

    /**
     * Sends another key with machine-to-machine operations than the client's.
     *
     * @param machineSecretKey such as {@code ak_…}
     * @return this
     * @throws IllegalArgumentException if it is null, empty, a publishable key, or can't be sent in a header
     */
    public Builder machineSecretKey(String machineSecretKey) {
      this.machineSecretKey = Arguments.secretKey("machineSecretKey", machineSecretKey);
      return this;
    }

    /**
     * Sets the deadline of each call, from its start to the end of its answer, retries and waits included.
     *
     * @param timeout from 1 millisecond on; zero for none
     * @return this
     * @throws IllegalArgumentException if it is null, negative, or too long for 31 bits of milliseconds
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Arguments.timeout("timeout", timeout);
      return this;
    }

    /**
     * Sets how often a request is sent again at most, if it fails in a way that allows it.
     *
     * @param maxRetries from 0 (never) to 10
     * @return this
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Builder maxRetries(int maxRetries) {
      Arguments.inBounds("maxRetries", maxRetries, 0, 10);
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * Says that the calls may be carried out more than once without harm, or must not be. Without it, {@code GET},
     * {@code HEAD}, {@code PUT} and {@code DELETE} may: they are sent again also if the server failed or the answer
     * was lost, which the others are only with {@code true}.
     *
     * @param idempotent whether they may
     * @return this
     */
    public Builder idempotent(boolean idempotent) {
      this.idempotent = idempotent;
      return this;
    }

    /**
     * Adds a header to every request, in place of one that was added under the same name.
     *
     * @param name the name; not one of the connection, the body or the key, which have settings of their own
     * @param value the value, of printable ASCII characters
     * @return this
     * @throws IllegalArgumentException if either can't be sent, or the header is not the caller's
     */
    public Builder header(String name, String value) {
      String given = Arguments.notNull("name", name);
      if (!given.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        throw new IllegalArgumentException("name must be the name of a header, was " + given);
      }
      if (NOT_FOR_CALLERS.contains(given.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("name must not be " + given
            + ", which is set by this client"
            + (given.equalsIgnoreCase("Authorization") ? ": see secretKey" : ""));
      }
      if (!Arguments.notNull("value", value).matches("[\\t\\x20-\\x7e]*")) {
        throw new IllegalArgumentException(
            "value must have no line breaks or other than ASCII characters, in the header "
                + given);
      }
      headers.keySet().removeIf(given::equalsIgnoreCase);
      headers.put(given, value);
      return this;
    }

    /**
     * Makes the options.
     *
     * @return what is set
     */
    public CallOptions build() {
      return new CallOptions(this);
    }
  }
}
