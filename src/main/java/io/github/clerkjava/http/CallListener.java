package io.github.clerkjava.http;

/**
 * Sees what becomes of every call, for metrics, traces and logs. Set by
 * {@link io.github.clerkjava.ClerkBuilder#listener}.
 *
 * <p>The order is: one {@link #started}; for each try one {@link #attempted}, and between two tries one
 * {@link #waiting}; one {@link #finished}. Nothing that it is given has a path value, a query, a body or a key.
 *
 * <p>Called on whichever thread the call is at, of many calls at once, so implementations are thread-safe, and quick:
 * the call waits for them. What they throw is logged and otherwise ignored.
 */
public interface CallListener {
  /**
   * A call begins.
   *
   * @param call what is called
   */
  default void started(CallInfo call) {}

  /**
   * A try ended, with an answer or without.
   *
   * @param call what is called
   * @param attempt what came of it
   */
  default void attempted(CallInfo call, Attempt attempt) {}

  /**
   * The request is going to be sent again after a wait.
   *
   * @param call what is called
   * @param wait how long it waits, and which try comes then
   */
  default void waiting(CallInfo call, RetryWait wait) {}

  /**
   * The call ended. For calls that {@code Clerk} runs, also the answer has been read; for those that are run by their
   * own {@code execute} or {@code enqueue}, it has arrived.
   *
   * @param call what is called
   * @param outcome how it ended
   */
  default void finished(CallInfo call, CallOutcome outcome) {}
}
