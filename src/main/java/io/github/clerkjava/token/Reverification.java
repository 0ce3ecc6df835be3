package io.github.clerkjava.token;

import io.github.clerkjava.json.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How lately a user must have proved to be the one: what is asked before something that matters. Immutable. */
public final class Reverification {
  /** Both factors within 10 minutes, of those that the user has; the first alone if there is no second. */
  public static final Reverification STRICT_MFA = of(Level.MULTI_FACTOR, 10);

  /** The second factor within 10 minutes; the first if there is no second. */
  public static final Reverification STRICT = of(Level.SECOND_FACTOR, 10);

  /** The second factor within an hour; the first if there is no second. */
  public static final Reverification MODERATE = of(Level.SECOND_FACTOR, 60);

  /** The second factor within a day; the first if there is no second. */
  public static final Reverification LAX = of(Level.SECOND_FACTOR, 1440);

  private static final long NEVER = -1;

  private final Level level;
  private final long afterMinutes;

  private Reverification(Level level, long afterMinutes) {
    this.level = level;
    this.afterMinutes = afterMinutes;
  }

  /**
   * Returns a reverification other than the usual ones.
   *
   * @param level which factors
   * @param afterMinutes how many minutes ago is too long ago; nobody passes with zero or less
   * @return the reverification
   */
  public static Reverification of(Level level, long afterMinutes) {
    return new Reverification(Arguments.notNull("level", level), afterMinutes);
  }

  boolean isMetBy(@Nullable List<Long> ages) {
    if (ages == null || ages.stream().anyMatch(age -> age < NEVER)) {
      return false;
    }
    long first = ages.get(0);
    long second = ages.get(1);
    boolean hasSecond = second != NEVER;
    switch (level) {
      case FIRST_FACTOR:
        return isFresh(first);
      case SECOND_FACTOR:
        return isFresh(hasSecond ? second : first);
      default:
        return isFresh(first) && (!hasSecond || isFresh(second));
    }
  }

  private boolean isFresh(long age) {
    return age != NEVER && afterMinutes > age;
  }

  /** Shows level and minutes. */
  @Override
  public String toString() {
    return level + " within " + afterMinutes + " minutes";
  }

  /** Which factors must have been proved. */
  public enum Level {
    /** The first one, such as a password. */
    FIRST_FACTOR,

    /** The second one; the first if the user has no second. */
    SECOND_FACTOR,

    /** Both, or the first if the user has no second. */
    MULTI_FACTOR
  }
}
