package io.github.clerkjava.subapi;

import io.github.clerkjava.api.WebhooksApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.SvixUrl;

/**
 * The app of the instance at Svix, the service that delivers Clerk's webhooks. Which events are sent, and where to, is
 * set in its dashboard, not by the API.
 */
public final class Webhooks extends SubApi {
  private final WebhooksApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Webhooks(WebhooksApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Sets up webhooks, by an app at Svix: {@code POST /webhooks/svix}.
   *
   * @return a temporary link to the dashboard, to be kept secret: whoever has it can manage the webhooks
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the state of the instance does not allow it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SvixUrl createSvixApp() {
    return calls.execute(api.createSvixApp());
  }

  /**
   * Deletes the app at Svix: {@code DELETE /webhooks/svix}. Without it, no webhooks are delivered.
   *
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the state of the instance does not allow it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public void deleteSvixApp() {
    calls.execute(api.deleteSvixApp());
  }

  /**
   * Creates a new link to the dashboard at Svix: {@code POST /webhooks/svix_url}. The app must be there: see
   * {@link #createSvixApp}.
   *
   * @return a temporary link to the dashboard, to be kept secret: whoever has it can manage the webhooks
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the state of the instance does not allow it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SvixUrl generateSvixAuthURL() {
    return calls.execute(api.generateSvixAuthURL());
  }
}
