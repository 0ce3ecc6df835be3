package io.github.clerkjava.subapi;

import io.github.clerkjava.api.TestingTokensApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.TestingToken;

/** Tokens with which automated tests get past the bot detection. */
public final class TestingTokens extends SubApi {
  private final TestingTokensApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public TestingTokens(TestingTokensApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates a token: {@code POST /testing_tokens}. A test adds it to its requests to the Frontend API as the query
   * parameter {@code __clerk_testing_token}. It signs nobody in, and can't be revoked or looked up again.
   *
   * @return the token and when it expires
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public TestingToken createTestingToken() {
    return calls.execute(api.createTestingToken());
  }
}
