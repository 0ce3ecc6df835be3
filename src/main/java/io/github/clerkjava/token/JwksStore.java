package io.github.clerkjava.token;

import io.github.clerkjava.error.ClerkApiException;
import io.github.clerkjava.error.TokenVerificationException;
import io.github.clerkjava.error.TokenVerificationException.Reason;
import io.github.clerkjava.json.Arguments;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of one instance, fetched when they are needed.
 *
 * <p>They are kept for 5 minutes. A token that names a key which is not among them has them fetched anew at once, but not
 * more than once in 30 seconds, however many such tokens come. What is fetched replaces all that was there: a key that
 * was withdrawn is gone. While they can't be fetched, the last ones are used for up to an hour, and it is tried again
 * every 30 seconds. A secret key that is refused ends that.
 *
 * <p>Thread-safe. Any number of threads share one fetch; no lock is held while it is under way. A thread waits for it,
 * but for no more than 3 seconds from its start if there are keys of the last hour to go on with. After 30 seconds a fetch
 * counts as failed.
 */
public final class JwksStore {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration USABLE = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final long DEADLINE_SECONDS = 30;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Supplier<CompletableFuture<String>> fetch;
  private final Clock clock;
  private final Object lock = new Object();

  /** Written under the lock. */
  private volatile @Nullable JwkSet newest;

  /** The fetch that is under way. Under the lock. */
  private @Nullable Flight flight;

  /** When a fetch was for an unknown key, or failed, last: then there is a pause. Under the lock. */
  private @Nullable Long pausedAt;

  /**
   * Makes one that has no keys yet.
   *
   * @param fetch starts to fetch the JSON Web Key Set of the instance, and does not wait for it; called by any thread
   * @param clock what time it is
   */
  public JwksStore(Supplier<CompletableFuture<String>> fetch, Clock clock) {
    this.fetch = Arguments.notNull("fetch", fetch);
    this.clock = Arguments.notNull("clock", clock);
  }

  VerificationKey find(@Nullable String kid) {
    JwkSet known = newest;
    VerificationKey key = null;
    if (known == null || !known.isWithin(FRESH, clock.millis())) {
      key = renewed(known, false).get(kid);
    } else {
      key = known.get(kid);
      if (key == null && kid != null) {
        key = renewed(known, true).get(kid);
      }
    }
    if (key == null) {
      throw new TokenVerificationException(
          Reason.JWK_KID_MISMATCH,
          "The instance has no key with the id that is in the token",
          "Is the secret key that of the instance which the token comes from?",
          null);
    }
    return key;
  }

  /**
   * Returns newer keys than those, or those where there are none and they will do.
   *
   * @param known what the caller has found
   * @param unknownKey whether they are young enough, and only a key was not among them
   */
  private JwkSet renewed(@Nullable JwkSet known, boolean unknownKey) {
    JwkSet fallback;
    Flight joined;
    boolean mine = false;
    synchronized (lock) {
      JwkSet current = newest;
      if (current != null && current != known) {
        return current;
      }
      fallback = current != null && current.isWithin(USABLE, clock.millis()) ? current : null;
      if (flight == null) {
        if (fallback != null && isPaused()) {
          return fallback;
        }
        if (unknownKey) {
          pausedAt = clock.millis();
        }
        flight = new Flight(clock.millis());
        mine = true;
      }
      joined = flight;
    }
    if (mine) {
      start(joined);
    }
    return await(joined, fallback);
  }

  private boolean isPaused() {
    return pausedAt != null && Math.abs(clock.millis() - pausedAt) < PAUSE.toMillis();
  }

  private void start(Flight started) {
    try {
      CompletableFuture<String> unused = fetch
          .get()
          .copy()
          .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
          .whenComplete((json, failure) -> end(started, json, failure));
    } catch (RuntimeException | Error e) {
      // A flight that nobody ends would hold up all that join it.
      end(started, null, e);
    }
  }

  private void end(Flight ended, @Nullable String json, @Nullable Throwable failure) {
    JwkSet arrived = null;
    Throwable problem = failure;
    try {
      arrived = json == null ? null : JwkSet.parse(json, ended.asOf);
    } catch (RuntimeException | Error e) {
      problem = e;
    }
    synchronized (lock) {
      flight = null;
      if (arrived != null) {
        newest = arrived;
      } else {
        pausedAt = clock.millis();
        if (isRefusal(problem)) {
          // The endpoint is not down: whoever has this secret key is to see no keys any more.
          newest = null;
        }
      }
    }
    if (arrived == null) {
      ended.landing.completeExceptionally(
          problem == null ? new IllegalStateException("There was no key set") : problem);
    } else {
      ended.landing.complete(arrived);
    }
  }

  private JwkSet await(Flight joined, @Nullable JwkSet fallback) {
    try {
      return fallback == null
          ? joined.landing.get()
          : joined.landing.get(
              PATIENCE_NANOS - (System.nanoTime() - joined.startedNanos), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (fallback != null) {
        return fallback;
      }
      throw notLoaded(e);
    } catch (ExecutionException | TimeoutException e) {
      if (fallback != null && newest != null) {
        return fallback;
      }
      throw notLoaded(unwrapped(e));
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause != null
            && (failure instanceof ExecutionException || failure instanceof CompletionException)
        ? unwrapped(cause)
        : failure;
  }

  private static boolean isRefusal(@Nullable Throwable failure) {
    Throwable cause = failure == null ? null : unwrapped(failure);
    return cause instanceof ClerkApiException
        && "clerk_key_invalid".equals(((ClerkApiException) cause).getCode());
  }

  private static TokenVerificationException notLoaded(Throwable cause) {
    return isRefusal(cause)
        ? new TokenVerificationException(
            Reason.SECRET_KEY_INVALID,
            "The keys of the instance could not be fetched: the secret key is wrong",
            "Copy the secret key from the API keys page of the Clerk dashboard.",
            cause)
        : new TokenVerificationException(
            Reason.JWK_REMOTE_FAILED_TO_LOAD,
            "The keys of the instance could not be fetched",
            null,
            cause);
  }

  /** A fetch that is under way. */
  private static final class Flight {
    /** The time in milliseconds, by the clock of the store. */
    final long asOf;

    final long startedNanos = System.nanoTime();
    final CompletableFuture<JwkSet> landing = new CompletableFuture<>();

    Flight(long asOf) {
      this.asOf = asOf;
    }
  }
}
