package io.github.clerkjava.http;

/**
 * Is told where the answers of the API are not what this version of the client was made for. Such an answer is read all
 * the same; a listener lets a team know before its users do.
 *
 * <p>It hears of every answer that is JSON, also of a refusal that has the API's own list of errors, and not of one that
 * can't be read at all. Metadata is the application's own and is not looked at. What is of another JSON kind than
 * promised is reported as a whole, not for what it contains.
 *
 * <p>It is called on the thread that reads the answer, before the caller gets it, once for each place that differs, and
 * again with every further answer in which it does; several threads may call it at the same time. It should be quick.
 * What it throws does not reach the caller: the class of the exception is logged as a warning by the
 * {@link System.Logger} {@code io.github.clerkjava}, and the next drift is reported as if nothing had happened.
 *
 * <p>Every answer is walked through once more to find what differs; without a listener that is not done.
 */
@FunctionalInterface
public interface DriftListener {
  /**
   * Is told of one difference.
   *
   * @param drift what and where it is
   */
  void onDrift(Drift drift);
}
