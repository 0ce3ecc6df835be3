package io.github.clerkjava.subapi;

import io.github.clerkjava.api.AccountlessApplicationsApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AccountlessApplication;

/**
 * Applications to try Clerk with before anybody has signed up for an account.
 *
 * <p>Experimental: it may change or go away without notice, and no published description of this version of the API
 * lists it.
 */
public final class ExperimentalAccountlessApplications extends SubApi {
  private final AccountlessApplicationsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public ExperimentalAccountlessApplications(AccountlessApplicationsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates an application that belongs to nobody yet: {@code POST /accountless_applications}. The answer holds its
   * keys, and an address where somebody with an account can claim it: keep both to yourself.
   *
   * <p>Experimental, and not in the published description of the API. Sent without a key, also by a client that has
   * one, which the Node SDK would send.
   *
   * @return the application with its keys
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AccountlessApplication createAccountlessApplication() {
    return calls.execute(api.createAccountlessApplication(null));
  }

  /**
   * Creates an application that belongs to nobody yet, and where the request comes from:
   * {@code POST /accountless_applications}. See {@link #createAccountlessApplication()}.
   *
   * <p>Experimental, and not in the published description of the API. Sent without a key, also by a client that has
   * one, which the Node SDK would send.
   *
   * @param source where the request comes from, such as the name of a framework
   * @return the application with its keys
   * @throws IllegalArgumentException if the source is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AccountlessApplication createAccountlessApplication(String source) {
    return calls.execute(api.createAccountlessApplication(notBlank("source", source)));
  }

  /**
   * Says that the onboarding of an application without an account is complete:
   * {@code POST /accountless_applications/complete}.
   *
   * <p>Experimental, and not in the published description of the API. Sent without a key, also by a client that has
   * one, which the Node SDK would send.
   *
   * @return the application
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AccountlessApplication completeAccountlessApplicationOnboarding() {
    return calls.execute(api.completeAccountlessApplicationOnboarding(null));
  }

  /**
   * Says that the onboarding of an application without an account is complete, and where the request comes from:
   * {@code POST /accountless_applications/complete}. See {@link #completeAccountlessApplicationOnboarding()}.
   *
   * <p>Experimental, and not in the published description of the API. Sent without a key, also by a client that has
   * one, which the Node SDK would send.
   *
   * @param source where the request comes from, such as the name of a framework
   * @return the application
   * @throws IllegalArgumentException if the source is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AccountlessApplication completeAccountlessApplicationOnboarding(String source) {
    return calls.execute(api.completeAccountlessApplicationOnboarding(notBlank("source", source)));
  }
}
