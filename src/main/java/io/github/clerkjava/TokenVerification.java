package io.github.clerkjava;

import com.google.gson.TypeAdapter;
import io.github.clerkjava.api.ClerkApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.model.APIKey;
import io.github.clerkjava.model.IdPOAuthAccessToken;
import io.github.clerkjava.model.Jwks;
import io.github.clerkjava.model.M2MToken;
import io.github.clerkjava.model.VerifyApiKeyParams;
import io.github.clerkjava.model.VerifyM2MTokenParams;
import io.github.clerkjava.model.VerifyOAuthAccessTokenParams;
import io.github.clerkjava.token.JwksStore;
import io.github.clerkjava.token.MachineTokenVerifier;
import io.github.clerkjava.token.TokenType;
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
    addKeys(builder);
    return builder;
  }

  /** Returns a verifier of machine tokens with the keys; about opaque ones it asks by those calls. */
  MachineTokenVerifier machines(CallExecutor asking, Consumer<TokenVerifierBuilder> options) {
    return MachineTokenVerifier.of((type, token) -> ask(asking, type, token), builder -> {
      addKeys(builder);
      options.accept(builder);
    });
  }

  private Metadata ask(CallExecutor asking, TokenType type, String token) {
    switch (type) {
      case API_KEY:
        return json(
            APIKey.Adapter.INSTANCE,
            asking.execute(api.apiKeys()
                .verifyApiKey(VerifyApiKeyParams.builder().secret(token).build())));
      case M2M_TOKEN:
        return json(
            M2MToken.Adapter.INSTANCE,
            asking.execute(api.m2mTokens()
                .verifyM2MToken(VerifyM2MTokenParams.builder().token(token).build())));
      case OAUTH_TOKEN:
        return json(
            IdPOAuthAccessToken.Adapter.INSTANCE,
            asking.execute(api.oauthAccessTokens()
                .verifyOAuthAccessToken(
                    VerifyOAuthAccessTokenParams.builder().accessToken(token).build())));
      default:
        throw new IllegalArgumentException("The Backend API can't be asked about a " + type);
    }
  }

  private static <T> Metadata json(TypeAdapter<T> adapter, T answer) {
    return Metadata.parse(adapter.toJson(answer));
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
