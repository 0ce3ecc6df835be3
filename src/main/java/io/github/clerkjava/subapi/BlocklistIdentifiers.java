package io.github.clerkjava.subapi;

import io.github.clerkjava.api.BlocklistIdentifiersApi;
import io.github.clerkjava.api.BlocklistIdentifiersApi.GetBlocklistIdentifierListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.BlocklistIdentifier;
import io.github.clerkjava.model.CreateBlocklistIdentifierParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** Who may not sign up while the block-list is on. */
public final class BlocklistIdentifiers extends SubApi {
  private final BlocklistIdentifiersApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public BlocklistIdentifiers(BlocklistIdentifiersApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns identifiers on the block-list: {@code GET /blocklist_identifiers}. These are all, or the first ten where the
   * server pages this list, which is not documented.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include the block-list
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<BlocklistIdentifier> getBlocklistIdentifierList() {
    return getBlocklistIdentifierList(GetBlocklistIdentifierListParams.builder().build());
  }

  /**
   * Returns identifiers on the block-list: {@code GET /blocklist_identifiers}. See
   * {@link #getBlocklistIdentifierList(GetBlocklistIdentifierListParams)}.
   *
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BlocklistIdentifier> getBlocklistIdentifierList(
      Consumer<GetBlocklistIdentifierListParams.Builder> params) {
    return getBlocklistIdentifierList(
        filled(GetBlocklistIdentifierListParams.builder(), params).build());
  }

  /**
   * Returns identifiers on the block-list: {@code GET /blocklist_identifiers}. Limit and offset are sent because Node
   * sends them; no published description lists them, and the server may answer the whole list all the same.
   *
   * @param params limit (1 to 500) and offset (0 or more)
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include the block-list
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<BlocklistIdentifier> getBlocklistIdentifierList(
      GetBlocklistIdentifierListParams params) {
    return listByOffset(
        checked(params),
        api::getBlocklistIdentifierList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Adds an identifier to the block-list: {@code POST /blocklist_identifiers}. Where the allow-list is on as well, an
   * identifier on both may sign up. Users who exist already stay, and so do their sessions.
   *
   * @param identifier an e-mail address, a phone number (E.164) or a web3 wallet; Clerk's older guides write a whole
   *     domain as {@code *@example.com}
   * @return the entry
   * @throws IllegalArgumentException if the identifier is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include the block-list, with
   *     a code if the identifier is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BlocklistIdentifier createBlocklistIdentifier(String identifier) {
    CreateBlocklistIdentifierParams params = CreateBlocklistIdentifierParams.builder()
        .identifier(notBlank("identifier", identifier))
        .build();
    return calls.execute(api.createBlocklistIdentifier(params));
  }

  /**
   * Removes an identifier from the block-list: {@code DELETE /blocklist_identifiers/{identifier_id}}.
   *
   * @param blocklistIdentifierId the id of the entry
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such entry, with status
   *     402 if the plan does not include the block-list
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteBlocklistIdentifier(String blocklistIdentifierId) {
    return calls.execute(api.deleteBlocklistIdentifier(blocklistIdentifierId));
  }
}
