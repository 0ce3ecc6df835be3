package io.github.clerkjava.subapi;

import io.github.clerkjava.api.DomainsApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AddDomainParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.Domain;
import io.github.clerkjava.model.UpdateDomainParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The domains that the application runs on: one primary domain, and satellite domains. */
public final class Domains extends SubApi {
  private final DomainsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Domains(DomainsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns all domains: {@code GET /domains}. Each comes with the addresses at which Clerk is reached there, and the
   * DNS records that it needs.
   *
   * @return the domains, as one page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<Domain> list() {
    return wholeList(api.getDomainList());
  }

  /**
   * Adds a satellite domain: {@code POST /domains}. See {@link #add(AddDomainParams)}.
   *
   * @param params sets the name, and that it is a satellite domain
   * @return the domain
   * @throws IllegalArgumentException if one of them is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Domain add(Consumer<AddDomainParams.Builder> params) {
    return add(filled(AddDomainParams.builder(), params).build());
  }

  /**
   * Adds a satellite domain, on which users are signed in with the session that they have on the primary domain:
   * {@code POST /domains}. To make it work in production, set the DNS records of the answer, or run a proxy.
   *
   * @param params the name and {@code isSatellite}, which can only be true, both required; and the full address of a
   *     proxy, in production only. Left out, the domain is reached by DNS records; what null does is not documented
   * @return the domain
   * @throws IllegalArgumentException if the name or {@code isSatellite} is not set
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include it, with a code if
   *     a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Domain add(AddDomainParams params) {
    return calls.execute(api.addDomain(checked(params)));
  }

  /**
   * Changes a domain: {@code PATCH /domains/{domain_id}}. See {@link #update(String, UpdateDomainParams)}.
   *
   * @param domainId the id, such as {@code dmn_2x…}
   * @param params sets what is to change
   * @return the domain as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Domain update(String domainId, Consumer<UpdateDomainParams.Builder> params) {
    return update(domainId, filled(UpdateDomainParams.builder(), params).build());
  }

  /**
   * Changes the name of a domain, or how Clerk is reached there: {@code PATCH /domains/{domain_id}}. A new name for the
   * primary domain also changes the home address of the instance: in production, prepare DNS and e-mail before, or the
   * application is down until they work.
   *
   * @param domainId the id
   * @param params what is to change; what is not set stays as it is. Null as the address of the proxy goes back to DNS
   *     records; what null does elsewhere is not documented
   * @return the domain as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such domain, with a
   *     code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Domain update(String domainId, UpdateDomainParams params) {
    return calls.execute(api.updateDomain(domainId, checked(params)));
  }

  /**
   * Removes a satellite domain: {@code DELETE /domains/{domain_id}}. The primary one can't be removed, only changed.
   *
   * @param satelliteDomainId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such domain, with a
   *     code if it can't be removed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject delete(String satelliteDomainId) {
    return calls.execute(api.deleteDomain(satelliteDomainId));
  }

  /**
   * Removes a satellite domain: {@code DELETE /domains/{domain_id}}. Another name of {@link #delete}, as in Node.
   *
   * @param satelliteDomainId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated in Node; use {@link #delete}
   */
  @Deprecated
  public DeletedObject deleteDomain(String satelliteDomainId) {
    return calls.execute(api.deleteDomain(satelliteDomainId));
  }
}
