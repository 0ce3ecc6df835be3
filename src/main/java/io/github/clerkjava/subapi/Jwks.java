package io.github.clerkjava.subapi;

import io.github.clerkjava.api.JwksApi;
import io.github.clerkjava.http.CallExecutor;

/** The public keys that tokens of the instance are verified with. */
public final class Jwks extends SubApi {
  private final JwksApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Jwks(JwksApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the keys: {@code GET /jwks}. They change rarely: keep them, and ask again when a token names a key that is
   * not among them.
   *
   * @return the key set, in the form of RFC 7517
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public io.github.clerkjava.model.Jwks getJwks() {
    return calls.execute(api.getJWKS());
  }
}
