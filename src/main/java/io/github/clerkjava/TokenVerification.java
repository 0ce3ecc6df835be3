package io.github.clerkjava;

import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.Jwks;
import io.github.clerkjava.token.JwksStore;
import io.github.clerkjava.token.MachineTokenVerifier;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import io.github.clerkjava.token.TokenVerifier;
import io.github.clerkjava.token.TokenVerifierBuilder;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a client verifies tokens with, made when the first one comes: a client that verifies none is not slower to start.
 * Thread-safe.
 */
final class TokenVerification {
  private final @Nullable String jwtKey;
  private final boolean hasSecretKey;
  private final @Nullable Consumer<RequestAuthenticatorBuilder> authentication;
  private final ClerkApi api;
  private final CallExecutor calls;
  private @Nullable JwksStore jwks;
  private volatile @Nullable TokenVerifier usual;

  /**
   * Makes one.
   *
   * @param jwtKey the public key of the instance, or null to fetch the keys
   * @param hasSecretKey whether keys can be fetched
   * @param authentication sets what all authenticators of requests have in common, or null
   * @param api the generated interfaces
   * @param calls fetches the keys, with the secret key of the instance
   */
  TokenVerification(
      @Nullable String jwtKey,
      boolean hasSecretKey,
      @Nullable Consumer<RequestAuthenticatorBuilder> authentication,
      ClerkApi api,
      CallExecutor calls) {
    this.jwtKey = jwtKey;
    this.hasSecretKey = hasSecretKey;
    this.authentication = authentication;
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
    addKeys(builder);
    return builder;
  }

  /** Returns a verifier of machine tokens with the keys; about opaque ones it asks by those calls. */
  MachineTokenVerifier machines(CallExecutor asking, Consumer<TokenVerifierBuilder> options) {
    return MachineTokenVerifier.of(new BackendCalls(api, asking), builder -> {
      addKeys(builder);
      options.accept(builder);
    });
  }

  /** Returns an authenticator of requests with the keys; it asks by those calls. */
  RequestAuthenticator authenticator(
      CallExecutor asking, Consumer<RequestAuthenticatorBuilder> options) {
    RequestAuthenticatorBuilder builder =
        RequestAuthenticator.builder().backend(new BackendCalls(api, asking), ClerkApi.VERSION);
    if (jwtKey != null) {
      builder.jwtKey(jwtKey);
    } else if (hasSecretKey) {
      builder.jwks(jwks());
    }
    if (authentication != null) {
      authentication.accept(builder);
    }
    options.accept(builder);
    return builder.build();
  }

  private void addKeys(TokenVerifierBuilder builder) {
    if (jwtKey != null) {
      builder.jwtKey(jwtKey);
    } else if (hasSecretKey) {
      builder.jwks(jwks());
    }
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
