package io.github.clerkjava.http;

import java.util.concurrent.CompletableFuture;
import retrofit2.Call;

/**
 * Runs the calls of the generated interfaces and turns every failure into a
 * {@link io.github.clerkjava.error.ClerkException}. Thread-safe.
 *
 * <p>A call is sent once; {@code call.clone()} makes another one of it.
 */
public interface CallExecutor {
  /**
   * Sends a call and waits for its answer. An interrupt of the thread ends a wait between tries at once, and a wait for
   * an answer by HTTP/2; reading from a connection of HTTP/1.1 goes on until something comes, or to the deadline.
   *
   * @param <T> the type of the answer
   * @param call a call that has not been sent
   * @return the answer; null only where the contract has no body
   * @throws io.github.clerkjava.error.ClerkException if there is no answer, a refusal, or one that can't be read
   * @throws IllegalArgumentException if a path value is unusable; nothing is sent
   */
  <T> T execute(Call<T> call);

  /**
   * Sends a call and waits for its answer, which comes with status and headers.
   *
   * @param <T> the type of the answer
   * @param call a call that has not been sent
   * @return the answer
   * @throws io.github.clerkjava.error.ClerkException as {@link #execute}
   * @throws IllegalArgumentException as {@link #execute}
   */
  <T> ClerkResponse<T> executeForResponse(Call<T> call);

  /**
   * Sends a call without waiting. Cancelling the future cancels the call. What depends on the future runs on a thread
   * of the client, unless an {@code …Async} method says otherwise, and must not block it for long.
   *
   * @param <T> the type of the answer
   * @param call a call that has not been sent
   * @return completes with the answer, or with what {@link #execute} would have thrown
   * @throws IllegalArgumentException at once, if a path value is unusable; nothing is sent
   */
  <T> CompletableFuture<ClerkResponse<T>> enqueue(Call<T> call);

  /**
   * Returns an executor that runs calls with other options.
   *
   * @param options what is done otherwise; what they do not set stays as this executor has it
   * @return a view of this executor, which itself is not changed
   */
  CallExecutor withOptions(CallOptions options);
}
