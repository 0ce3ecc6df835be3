package io.github.clerkjava.subapi;

import io.github.clerkjava.api.AllowlistIdentifiersApi;
import io.github.clerkjava.api.AllowlistIdentifiersApi.GetAllowlistIdentifierListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AllowlistIdentifier;
import io.github.clerkjava.model.CreateAllowlistIdentifierParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** Who may sign up while the allow-list is on. */
public final class AllowlistIdentifiers extends SubApi {
  private final AllowlistIdentifiersApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public AllowlistIdentifiers(AllowlistIdentifiersApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten identifiers on the allow-list: {@code GET /allowlist_identifiers}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<AllowlistIdentifier> getAllowlistIdentifierList() {
    return getAllowlistIdentifierList(GetAllowlistIdentifierListParams.builder().build());
  }

  /**
   * Returns identifiers on the allow-list: {@code GET /allowlist_identifiers}. See {@link #getAllowlistIdentifierList(GetAllowlistIdentifierListParams)}.
   *
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<AllowlistIdentifier> getAllowlistIdentifierList(
      Consumer<GetAllowlistIdentifierListParams.Builder> params) {
    return getAllowlistIdentifierList(
        filled(GetAllowlistIdentifierListParams.builder(), params).build());
  }

  /**
   * Returns identifiers on the allow-list: {@code GET /allowlist_identifiers}.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<AllowlistIdentifier> getAllowlistIdentifierList(
      GetAllowlistIdentifierListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getAllowlistIdentifierList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Adds an identifier to the allow-list: {@code POST /allowlist_identifiers}. See
   * {@link #createAllowlistIdentifier(CreateAllowlistIdentifierParams)}.
   *
   * @param params sets the identifier and whether its owner is told
   * @return the entry
   * @throws IllegalArgumentException if the identifier is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public AllowlistIdentifier createAllowlistIdentifier(
      Consumer<CreateAllowlistIdentifierParams.Builder> params) {
    return createAllowlistIdentifier(
        filled(CreateAllowlistIdentifierParams.builder(), params).build());
  }

  /**
   * Adds an identifier to the allow-list: {@code POST /allowlist_identifiers}. It is a phone number (E.164), an e-mail
   * address, a wildcard such as {@code *.example.com} for all addresses of a domain, or a web3 wallet. With
   * {@code notify} its owner gets an invitation, which is refused for wildcards.
   *
   * @param params the identifier, required, and whether its owner is told
   * @return the entry
   * @throws IllegalArgumentException if the identifier is not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if it is malformed or already there
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public AllowlistIdentifier createAllowlistIdentifier(CreateAllowlistIdentifierParams params) {
    return calls.execute(api.createAllowlistIdentifier(checked(params)));
  }

  /**
   * Removes an identifier from the allow-list: {@code DELETE /allowlist_identifiers/{identifier_id}}.
   *
   * @param allowlistIdentifierId the id of the entry
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such entry
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteAllowlistIdentifier(String allowlistIdentifierId) {
    return calls.execute(api.deleteAllowlistIdentifier(allowlistIdentifierId));
  }
}
