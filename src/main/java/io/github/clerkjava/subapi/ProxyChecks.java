package io.github.clerkjava.subapi;

import io.github.clerkjava.api.ProxyChecksApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.ProxyCheck;
import io.github.clerkjava.model.VerifyDomainProxyParams;

/** Checks whether a proxy leads to Clerk's Frontend API. */
public final class ProxyChecks extends SubApi {
  private final ProxyChecksApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public ProxyChecks(ProxyChecksApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Tries to reach Clerk's Frontend API through a proxy: {@code POST /proxy_checks}. The domain does not change: test a
   * proxy here before {@link Domains#update(String, java.util.function.Consumer)} puts it to use.
   *
   * @param domainId the id of the domain that the proxy is for, such as {@code dmn_2x…}
   * @param proxyUrl the full address of the proxy, such as {@code https://example.com/__clerk}
   * @return how it went: {@code getSuccessful()} tells whether Clerk was reached
   * @throws IllegalArgumentException if one of them is null or blank: as in Node both are needed, although the published
   *     description demands neither
   * @throws io.github.clerkjava.error.ClerkApiException with a code if there is no such domain, or the URL is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public ProxyCheck verify(String domainId, String proxyUrl) {
    VerifyDomainProxyParams params = VerifyDomainProxyParams.builder()
        .domainId(notBlank("domainId", domainId))
        .proxyUrl(notBlank("proxyUrl", proxyUrl))
        .build();
    return calls.execute(api.verifyDomainProxy(params));
  }
}
