package io.github.clerkjava.subapi;

import io.github.clerkjava.api.WaitlistEntriesApi;
import io.github.clerkjava.api.WaitlistEntriesApi.GetWaitlistEntryListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateWaitlistEntryParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.InviteWaitlistEntryParams;
import io.github.clerkjava.model.WaitlistEntry;
import io.github.clerkjava.paging.PaginatedList;
import java.util.List;
import java.util.function.Consumer;

/** People who wait to be let in, where the instance has a waitlist. */
public final class WaitlistEntries extends SubApi {
  private static final int MOST_IN_BULK = 50;

  private final WaitlistEntriesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public WaitlistEntries(WaitlistEntriesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest entries: {@code GET /waitlist_entries}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<WaitlistEntry> list() {
    return list(GetWaitlistEntryListParams.builder().build());
  }

  /**
   * Returns entries: {@code GET /waitlist_entries}. See {@link #list(GetWaitlistEntryListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<WaitlistEntry> list(Consumer<GetWaitlistEntryListParams.Builder> params) {
    return list(filled(GetWaitlistEntryListParams.builder(), params).build());
  }

  /**
   * Returns entries: {@code GET /waitlist_entries}. Those of people who were invited or rejected, or have signed up, are
   * among them, unless the status chooses.
   *
   * @param params text to find in address or id, status, order (default {@code -created_at}: newest first), limit (1 to
   *     500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<WaitlistEntry> list(GetWaitlistEntryListParams params) {
    return listByOffset(
        checked(params),
        api::getWaitlistEntryList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Puts somebody on the waitlist: {@code POST /waitlist_entries}. See {@link #create(CreateWaitlistEntryParams)}.
   *
   * @param params sets the e-mail address and whether its owner is told
   * @return the entry
   * @throws IllegalArgumentException if the address is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public WaitlistEntry create(Consumer<CreateWaitlistEntryParams.Builder> params) {
    return create(filled(CreateWaitlistEntryParams.builder(), params).build());
  }

  /**
   * Puts somebody on the waitlist: {@code POST /waitlist_entries}. Sends a confirmation unless {@code notify} is false.
   * An address that is there already gets no second entry: the answer is the one that it has.
   *
   * @param params the e-mail address, required, and whether its owner is told (true if absent; what null does is not
   *     documented)
   * @return the entry, pending if it is new
   * @throws IllegalArgumentException if the address is not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the address is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public WaitlistEntry create(CreateWaitlistEntryParams params) {
    return calls.execute(api.createWaitlistEntry(checked(params)));
  }

  /**
   * Puts up to 50 people on the waitlist: {@code POST /waitlist_entries/bulk}. Sends each a confirmation unless its
   * {@code notify} is false. An address that is there already gets no second entry: the answer holds the one that it
   * has.
   *
   * @param params 1 to 50 entries, each as for {@link #create(CreateWaitlistEntryParams)} and with another address
   * @return the entries
   * @throws IllegalArgumentException if there are none or more than 50, or one of them is null or lacks its address
   * @throws io.github.clerkjava.error.ClerkApiException with a code if an address is refused or there twice
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public List<WaitlistEntry> createBulk(List<CreateWaitlistEntryParams> params) {
    return calls.execute(api.createWaitlistEntryBulk(checked(params, MOST_IN_BULK)));
  }

  /**
   * Invites somebody from the waitlist: {@code POST /waitlist_entries/{waitlist_entry_id}/invite}. An address that has
   * an invitation already, or belongs to a user, is refused. See {@link #invite(String, InviteWaitlistEntryParams)}.
   *
   * @param waitlistEntryId the id, such as {@code wle_2x…}
   * @return the entry with its invitation
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public WaitlistEntry invite(String waitlistEntryId) {
    return invite(waitlistEntryId, InviteWaitlistEntryParams.builder().build());
  }

  /**
   * Invites somebody from the waitlist: {@code POST /waitlist_entries/{waitlist_entry_id}/invite}. See
   * {@link #invite(String, InviteWaitlistEntryParams)}.
   *
   * @param waitlistEntryId the id
   * @param params sets whether an invitation or user that is there already matters
   * @return the entry with its invitation
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public WaitlistEntry invite(
      String waitlistEntryId, Consumer<InviteWaitlistEntryParams.Builder> params) {
    return invite(
        waitlistEntryId, filled(InviteWaitlistEntryParams.builder(), params).build());
  }

  /**
   * Invites somebody from the waitlist: {@code POST /waitlist_entries/{waitlist_entry_id}/invite}. Sends an e-mail with a
   * link to sign up. With nothing set the body is an empty object, where Node sends none.
   *
   * @param waitlistEntryId the id
   * @param params {@code ignoreExisting} (false if absent): true invites even an address that has an invitation already
   *     or belongs to a user; what null does is not documented
   * @return the entry with its invitation
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such entry, with status
   *     409 if it is locked, with a code if its address has an invitation or a user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public WaitlistEntry invite(String waitlistEntryId, InviteWaitlistEntryParams params) {
    return calls.execute(api.inviteWaitlistEntry(waitlistEntryId, checked(params)));
  }

  /**
   * Turns somebody on the waitlist away: {@code POST /waitlist_entries/{waitlist_entry_id}/reject}. The entry stays.
   *
   * @param waitlistEntryId the id
   * @return the entry as rejected
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such entry, with status
   *     409 if it is locked
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public WaitlistEntry reject(String waitlistEntryId) {
    return calls.execute(api.rejectWaitlistEntry(waitlistEntryId));
  }

  /**
   * Removes a pending entry, without inviting or rejecting anybody: {@code DELETE
   * /waitlist_entries/{waitlist_entry_id}}.
   *
   * @param waitlistEntryId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such entry, with status
   *     409 if it is locked, with a code if it is not pending
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject delete(String waitlistEntryId) {
    return calls.execute(api.deleteWaitlistEntry(waitlistEntryId));
  }
}
