package io.github.clerkjava.subapi;

import io.github.clerkjava.api.RedirectUrlsApi;
import io.github.clerkjava.api.RedirectUrlsApi.GetRedirectUrlListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateRedirectUrlParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.RedirectUrl;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The addresses to which native applications may send people back after signing in. */
public final class RedirectUrls extends SubApi {
  private final RedirectUrlsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public RedirectUrls(RedirectUrlsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten addresses: {@code GET /redirect_urls}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<RedirectUrl> getRedirectUrlList() {
    return getRedirectUrlList(GetRedirectUrlListParams.builder().build());
  }

  /**
   * Returns addresses: {@code GET /redirect_urls}. See {@link #getRedirectUrlList(GetRedirectUrlListParams)}.
   *
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<RedirectUrl> getRedirectUrlList(
      Consumer<GetRedirectUrlListParams.Builder> params) {
    return getRedirectUrlList(filled(GetRedirectUrlListParams.builder(), params).build());
  }

  /**
   * Returns addresses: {@code GET /redirect_urls}. Node can't ask for another page than the first.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<RedirectUrl> getRedirectUrlList(GetRedirectUrlListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getRedirectUrlList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns an address: {@code GET /redirect_urls/{id}}.
   *
   * @param redirectUrlId the id, such as {@code ru_2x…}
   * @return the address
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such address
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RedirectUrl getRedirectUrl(String redirectUrlId) {
    return calls.execute(api.getRedirectUrl(redirectUrlId));
  }

  /**
   * Allows an address: {@code POST /redirect_urls}.
   *
   * @param url the full address, with {@code https://} or a scheme of the application's own, such as
   *     {@code my-app://oauth-callback}
   * @return the address with its id
   * @throws IllegalArgumentException if the URL is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the URL is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public RedirectUrl createRedirectUrl(String url) {
    CreateRedirectUrlParams params =
        CreateRedirectUrlParams.builder().url(notBlank("url", url)).build();
    return calls.execute(api.createRedirectUrl(params));
  }

  /**
   * Takes an address off the list: {@code DELETE /redirect_urls/{id}}.
   *
   * @param redirectUrlId the id
   * @return what was deleted; Node's type promises the address here, which the API does not answer
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such address
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteRedirectUrl(String redirectUrlId) {
    return calls.execute(api.deleteRedirectUrl(redirectUrlId));
  }
}
