package io.github.clerkjava;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.Jwks;
import io.github.clerkjava.token.JwksStore;
import io.github.clerkjava.token.TokenVerifier;
import io.github.clerkjava.token.TokenVerifierBuilder;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a client verifies tokens with, made when the first one comes: a client that verifies none is not slower to start.
 * Thread-safe.
 */
final class TokenVerification {
  private final @Nullable String jwtKey;
  private final boolean hasSecretKey;
  private final ClerkApi api;
  private final CallExecutor calls;
  private @Nullable JwksStore jwks;
  private volatile @Nullable TokenVerifier usual;

  /**
   * Makes one.
   *
   * @param jwtKey the public key of the instance, or null to fetch the keys
   * @param hasSecretKey whether keys can be fetched
   * @param api the generated interfaces
   * @param calls fetches the keys, with the secret key of the instance
   */
  TokenVerification(
      @Nullable String jwtKey, boolean hasSecretKey, ClerkApi api, CallExecutor calls) {
    this.jwtKey = jwtKey;
    this.hasSecretKey = hasSecretKey;
    this.api = api;
    this.calls = calls;
  }

  /** Returns the verifier with all defaults. */
  TokenVerifier usual() {
    TokenVerifier known = usual;
    if (known == null) {
      known = builder().build();
      usual = known;
    }
    return known;
  }

  /** Returns a builder that has the keys. */
  TokenVerifierBuilder builder() {
    TokenVerifierBuilder builder = TokenVerifier.builder();
    if (jwtKey != null) {
      builder.jwtKey(jwtKey);
    } else if (hasSecretKey) {
      builder.jwks(jwks());
    }
    return builder;
  }

  /** Returns the one store of this client. */
  private synchronized JwksStore jwks() {
    JwksStore known = jwks;
    if (known == null) {
      known = new JwksStore(this::fetch, Clock.systemUTC());
      jwks = known;
    }
    return known;
  }

  private CompletableFuture<String> fetch() {
    return calls
        .enqueue(api.jwks().getJWKS())
        .thenApply(response -> Jwks.Adapter.INSTANCE.toJson(response.getValue()));
  }
}
