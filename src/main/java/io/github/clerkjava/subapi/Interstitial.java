package io.github.clerkjava.subapi;

import io.github.clerkjava.api.InterstitialApi;
import io.github.clerkjava.api.InterstitialApi.GetPublicInterstitialParams;
import io.github.clerkjava.http.CallExecutor;
import java.util.function.Consumer;

/** The page that finds out in a browser whether somebody is signed in. */
public final class Interstitial extends SubApi {
  private final InterstitialApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Interstitial(InterstitialApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the page: {@code GET /public/interstitial}. See
   * {@link #getPublicInterstitial(GetPublicInterstitialParams)}.
   *
   * @param params sets which instance the page is for, and where the browser reaches Clerk
   * @return HTML
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public String getPublicInterstitial(Consumer<GetPublicInterstitialParams.Builder> params) {
    return getPublicInterstitial(
        filled(GetPublicInterstitialParams.builder(), params).build());
  }

  /**
   * Returns the page: {@code GET /public/interstitial}. It loads Clerk's script in a browser in order to find out
   * whether somebody is signed in. The secret key is not sent.
   *
   * @param params which instance the page is for (host of the Frontend API, publishable key), and where the browser
   *     reaches Clerk (proxy, domain, sign-in page); which of them the server needs is not published
   * @return HTML
   * @throws io.github.clerkjava.error.ClerkApiException with status 400 if one that is needed is missing
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public String getPublicInterstitial(GetPublicInterstitialParams params) {
    return calls.execute(api.getPublicInterstitial(checked(params)));
  }
}
