package io.github.clerkjava.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What goes wrong with requests at random, for {@link ClerkEmulator#setFaults}: which share of them is refused, lost or
 * answered by half, and how long answers take. One request meets one fault at most.
 *
 * <p>The same plan gives the same faults in the same order each time that it is set; {@link Builder#seed} gives another
 * order. Immutable and thread-safe.
 *
 * <pre>{@code
 * try (ClerkEmulator emulator = ClerkEmulator.start()) {
 *   emulator.setFaults(FaultPlan.builder()
 *       .status(429, 0.05, Duration.ofSeconds(1))
 *       .status(500, 0.05)
 *       .loseAnswers(0.02)
 *       .latency(Duration.ofMillis(5), Duration.ofMillis(50))
 *       .build());
 * }
 * }</pre>
 */
public final class FaultPlan {
  /** As doubles, 0.2, 0.4, 0.3 and 0.1 add up to a little more than 1. */
  private static final double ROUNDING = 1e-9;

  private static final FaultPlan NONE = builder().build();

  private final List<Share> shares;
  private final Duration minLatency;
  private final Duration maxLatency;
  private final long seed;

  private FaultPlan(Builder builder) {
    shares = List.copyOf(builder.shares);
    minLatency = builder.minLatency;
    maxLatency = builder.maxLatency;
    seed = builder.seed;
  }

  /**
   * Returns the plan of a good day.
   *
   * @return a plan without faults and delays
   */
  public static FaultPlan none() {
    return NONE;
  }

  /**
   * Starts a plan.
   *
   * @return a builder without faults and delays
   */
  public static Builder builder() {
    return new Builder();
  }

  long seed() {
    return seed;
  }

  Fault drawFault(SplittableRandom random) {
    double left = random.nextDouble();
    for (Share each : shares) {
      left -= each.share;
      if (left < 0) {
        return each.fault;
      }
    }
    return Fault.NONE;
  }

  Duration drawLatency(SplittableRandom random) {
    Duration range = maxLatency.minus(minLatency);
    return minLatency.plusNanos(Math.round(range.toNanos() * random.nextDouble()));
  }

  /** A fault and how many of all requests meet it, from 0 to 1. */
  private static final class Share {
    final Fault fault;
    final double share;

    Share(Fault fault, double share) {
      this.fault = fault;
      this.share = share;
    }
  }

  /**
   * Makes a plan. A share is a part of all requests, 0.05 for one in twenty; what is asked for twice adds up. Not
   * thread-safe.
   */
  public static final class Builder {
    private final List<Share> shares = new ArrayList<>();
    private double sum;
    private Duration minLatency = Duration.ZERO;
    private Duration maxLatency = Duration.ZERO;
    private long seed;

    private Builder() {}

    /**
     * Refuses a share of the requests. They are not carried out.
     *
     * @param status what they answer, from 400 to 599
     * @param share from 0 to 1
     * @return this
     * @throws IllegalArgumentException if a number is out of bounds, or all shares together are more than 1
     */
    public Builder status(int status, double share) {
      return add(Fault.refusal(status, null), share);
    }

    /**
     * Refuses a share of the requests, with a {@code Retry-After} header. They are not carried out.
     *
     * @param status what they answer, from 400 to 599
     * @param share from 0 to 1
     * @param retryAfter what the header says, in whole seconds, 0 or more
     * @return this
     * @throws IllegalArgumentException if a number is out of bounds, or all shares together are more than 1
     */
    public Builder status(int status, double share, Duration retryAfter) {
      if (retryAfter.isNegative()) {
        throw new IllegalArgumentException(
            "retryAfter must not be negative, but was " + retryAfter);
      }
      return add(Fault.refusal(status, retryAfter), share);
    }

    /**
     * Closes the connection of a share of the requests instead of carrying them out, as if they had not arrived.
     *
     * @param share from 0 to 1
     * @return this
     * @throws IllegalArgumentException if it is out of bounds, or all shares together are more than 1
     */
    public Builder loseRequests(double share) {
      return add(Fault.of(Fault.Kind.REQUEST_LOST), share);
    }

    /**
     * Carries a share of the requests out and closes the connection instead of answering: what they create, change or
     * delete is created, changed or deleted, and the client does not learn of it.
     *
     * @param share from 0 to 1
     * @return this
     * @throws IllegalArgumentException if it is out of bounds, or all shares together are more than 1
     */
    public Builder loseAnswers(double share) {
      return add(Fault.of(Fault.Kind.ANSWER_LOST), share);
    }

    /**
     * Carries a share of the requests out and closes the connection in the middle of the answer's body; answers that
     * have none are lost.
     *
     * @param share from 0 to 1
     * @return this
     * @throws IllegalArgumentException if it is out of bounds, or all shares together are more than 1
     */
    public Builder breakOff(double share) {
      return add(Fault.of(Fault.Kind.ANSWER_BROKEN_OFF), share);
    }

    private Builder add(Fault fault, double share) {
      // Also refuses what is not a number.
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("share must be from 0 to 1, but was " + share);
      }
      if (sum + share > 1 + ROUNDING) {
        throw new IllegalArgumentException(
            "share must be at most " + (1 - sum) + ", which the others leave, but was " + share);
      }
      sum += share;
      shares.add(new Share(fault, share));
      return this;
    }

    /**
     * Delays every request by a time between two, all equally likely, before it is carried out. It comes on top of
     * {@link ClerkEmulator#setLatency}.
     *
     * @param min the shortest delay, zero or more
     * @param max the longest delay, not shorter than {@code min}
     * @return this
     * @throws IllegalArgumentException if the one is negative or the other is shorter
     */
    public Builder latency(Duration min, Duration max) {
      if (min.isNegative()) {
        throw new IllegalArgumentException("min must not be negative, but was " + min);
      }
      if (max.compareTo(min) < 0) {
        throw new IllegalArgumentException("max must not be shorter than min, but was " + max);
      }
      minLatency = min;
      maxLatency = max;
      return this;
    }

    /**
     * Chooses which requests meet a fault.
     *
     * @param seed any number; by default 0
     * @return this
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Makes the plan.
     *
     * @return a plan that later changes of this builder leave alone
     */
    public FaultPlan build() {
      return new FaultPlan(this);
    }
  }
}
