package io.github.clerkjava.subapi;

import io.github.clerkjava.api.ApiKeysApi;
import io.github.clerkjava.api.ApiKeysApi.GetApiKeyListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.APIKey;
import io.github.clerkjava.model.APIKeySecret;
import io.github.clerkjava.model.CreateApiKeyParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.RevokeApiKeyParams;
import io.github.clerkjava.model.UpdateApiKeyParams;
import io.github.clerkjava.model.VerifyApiKeyParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** Keys by which programs call your own API in the name of a user, an organization or a machine. */
public final class ApiKeys extends SubApi {
  private final ApiKeysApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public ApiKeys(ApiKeysApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Creates a key: {@code POST /api_keys}. See {@link #create(CreateApiKeyParams)}.
   *
   * @param params sets name, subject and what else is known
   * @return the key, with its secret
   * @throws IllegalArgumentException if the name or subject is not set, or the lifetime is not at least 1 second
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public APIKey create(Consumer<CreateApiKeyParams.Builder> params) {
    return create(filled(CreateApiKeyParams.builder(), params).build());
  }

  /**
   * Creates a key: {@code POST /api_keys}. The answer holds the secret, which is what programs send; later
   * {@link #getSecret} returns it.
   *
   * @param params the name (at least 3 characters, no space at its ends) and the subject (the id of a user, an
   *     organization or a machine), required; the type (3 to 25 characters, default {@code api_key}), description
   *     (at most 255 characters), claims, scopes, who creates it, and the lifetime in seconds (1 or more; null and
   *     absent mean that it never expires)
   * @return the key, with its secret
   * @throws IllegalArgumentException if the name or subject is not set, or the lifetime is not at least 1 second
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a property is not allowed, with status 409
   *     if it clashes with a key that is there
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKey create(CreateApiKeyParams params) {
    return calls.execute(api.createApiKey(checked(params)));
  }

  /**
   * Returns the keys of one user, organization or machine, without their secrets: {@code GET /api_keys}. See
   * {@link #list(GetApiKeyListParams)}.
   *
   * @param params sets the subject, filter, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the subject is not set, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<APIKey> list(Consumer<GetApiKeyListParams.Builder> params) {
    return list(filled(GetApiKeyListParams.builder(), params).build());
  }

  /**
   * Returns the keys of one user, organization or machine, without their secrets: {@code GET /api_keys}. Revoked
   * and expired ones are left out unless asked for.
   *
   * @param params the subject (the id of the user, organization or machine), required; the type (default
   *     {@code api_key}), a text that the name matches, whether revoked and expired keys are listed (default
   *     false), limit (1 to 100, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the subject is not set, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subject
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<APIKey> list(GetApiKeyListParams params) {
    return listByOffset(
        checked(params),
        api::getApiKeyList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a key, without its secret: {@code GET /api_keys/{apiKeyID}}.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @return the key
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKey get(String apiKeyId) {
    return calls.execute(api.getApiKey(apiKeyId));
  }

  /**
   * Changes a key: {@code PATCH /api_keys/{apiKeyID}}. See {@link #update(String, UpdateApiKeyParams)}.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @param params sets what is to change
   * @return the key as changed
   * @throws IllegalArgumentException if the id is null or blank, or the lifetime is not at least 1 second
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public APIKey update(String apiKeyId, Consumer<UpdateApiKeyParams.Builder> params) {
    return update(apiKeyId, filled(UpdateApiKeyParams.builder(), params).build());
  }

  /**
   * Changes a key: {@code PATCH /api_keys/{apiKeyID}}. What is not set stays as it is, the subject too, which the
   * Node SDK demands. Name, type and secret can't be changed.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @param params the subject, the description (at most 255 characters, null removes it), claims and scopes, which
   *     take the place of the present ones (null removes the claims), and how long the key still works in seconds
   *     (1 or more, null makes it never expire)
   * @return the key as changed
   * @throws IllegalArgumentException if the id is null or blank, or the lifetime is not at least 1 second
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKey update(String apiKeyId, UpdateApiKeyParams params) {
    return calls.execute(api.updateApiKey(apiKeyId, checked(params)));
  }

  /**
   * Deletes a key: {@code DELETE /api_keys/{apiKeyID}}. {@link #revoke(String)} ends a key and keeps it on record.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject delete(String apiKeyId) {
    return calls.execute(api.deleteApiKey(apiKeyId));
  }

  /**
   * Returns the secret of a key: {@code GET /api_keys/{apiKeyID}/secret}. Whoever has it can call your API.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @return the secret
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKeySecret getSecret(String apiKeyId) {
    return calls.execute(api.getApiKeySecret(apiKeyId));
  }

  /**
   * Ends a key before its time, without a reason: {@code POST /api_keys/{apiKeyID}/revoke}. It stays on record.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @return the key as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKey revoke(String apiKeyId) {
    return revoke(apiKeyId, RevokeApiKeyParams.builder().build());
  }

  /**
   * Ends a key before its time: {@code POST /api_keys/{apiKeyID}/revoke}. See
   * {@link #revoke(String, RevokeApiKeyParams)}.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @param params sets the reason
   * @return the key as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public APIKey revoke(String apiKeyId, Consumer<RevokeApiKeyParams.Builder> params) {
    return revoke(apiKeyId, filled(RevokeApiKeyParams.builder(), params).build());
  }

  /**
   * Ends a key before its time: {@code POST /api_keys/{apiKeyID}/revoke}. It stays on record with the reason.
   *
   * <p>Without a reason none is sent; the Node SDK sends null then, which means the same.
   *
   * @param apiKeyId the id, such as {@code ak_2x…}; not the secret
   * @param params the reason, for the record; null and absent mean none
   * @return the key as revoked
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKey revoke(String apiKeyId, RevokeApiKeyParams params) {
    return calls.execute(api.revokeApiKey(apiKeyId, checked(params)));
  }

  /**
   * Returns the key that a secret belongs to: {@code POST /api_keys/verify}. Look at {@code getRevoked()} and
   * {@code getExpired()} before trusting it, and compare the scopes with what was asked for.
   *
   * @param secret the secret, as the program sent it to your API
   * @return the key: in whose name the program acts, and what it may do
   * @throws IllegalArgumentException if the secret is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such key
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public APIKey verify(String secret) {
    return calls.execute(api.verifyApiKey(
        VerifyApiKeyParams.builder().secret(notBlank("secret", secret)).build()));
  }
}
