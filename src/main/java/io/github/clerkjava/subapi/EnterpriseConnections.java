package io.github.clerkjava.subapi;

import io.github.clerkjava.api.EnterpriseConnectionsApi;
import io.github.clerkjava.api.EnterpriseConnectionsApi.GetEnterpriseConnectionListParams;
import io.github.clerkjava.api.EnterpriseConnectionsApi.GetEnterpriseConnectionTestRunListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateEnterpriseConnectionParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.EnterpriseConnection;
import io.github.clerkjava.model.EnterpriseConnectionTestRun;
import io.github.clerkjava.model.EnterpriseConnectionTestRunLink;
import io.github.clerkjava.model.UpdateEnterpriseConnectionParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** Sign-in at the identity provider of a company, by SAML or OpenID Connect. */
public final class EnterpriseConnections extends SubApi {
  private final EnterpriseConnectionsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public EnterpriseConnections(EnterpriseConnectionsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest enterprise connections, switched on or off: {@code GET /enterprise_connections}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<EnterpriseConnection> getEnterpriseConnectionList() {
    return getEnterpriseConnectionList(
        GetEnterpriseConnectionListParams.builder().build());
  }

  /**
   * Returns enterprise connections, newest first: {@code GET /enterprise_connections}. See
   * {@link #getEnterpriseConnectionList(GetEnterpriseConnectionListParams)}.
   *
   * @param params sets filter, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<EnterpriseConnection> getEnterpriseConnectionList(
      Consumer<GetEnterpriseConnectionListParams.Builder> params) {
    return getEnterpriseConnectionList(
        filled(GetEnterpriseConnectionListParams.builder(), params).build());
  }

  /**
   * Returns enterprise connections, newest first: {@code GET /enterprise_connections}. {@code active(false)} is
   * sent, and finds those that are switched off; the Node SDK drops it.
   *
   * @param params the id of an organization, whether the connection is switched on (absent: both), limit (1 to 500,
   *     default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<EnterpriseConnection> getEnterpriseConnectionList(
      GetEnterpriseConnectionListParams params) {
    return listByOffset(
        checked(params),
        api::getEnterpriseConnectionList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Creates an enterprise connection: {@code POST /enterprise_connections}. See
   * {@link #createEnterpriseConnection(CreateEnterpriseConnectionParams)}.
   *
   * @param params sets name, provider, domains and what else is known
   * @return the connection
   * @throws IllegalArgumentException if the name, the provider or the domains are not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public EnterpriseConnection createEnterpriseConnection(
      Consumer<CreateEnterpriseConnectionParams.Builder> params) {
    return createEnterpriseConnection(
        filled(CreateEnterpriseConnectionParams.builder(), params).build());
  }

  /**
   * Creates an enterprise connection: {@code POST /enterprise_connections}. With SAML, what the identity provider
   * has to know in return is in the answer. {@link #createEnterpriseConnectionTestRun} tries it.
   *
   * <p>{@code authenticatable} and {@code disableJitProvisioning} are not in the published description of the API;
   * {@code syncUserAttributes} is neither, and is ignored by the server.
   *
   * @param params the name, the provider and at least one domain, required; the SAML or OpenID Connect side as the
   *     provider says, the organization and all else is optional. Null counts as absent
   * @return the connection
   * @throws IllegalArgumentException if the name, the provider or the domains are not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a property is missing or not allowed, with
   *     status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EnterpriseConnection createEnterpriseConnection(CreateEnterpriseConnectionParams params) {
    return calls.execute(api.createEnterpriseConnection(checked(params)));
  }

  /**
   * Returns an enterprise connection, switched on or off:
   * {@code GET /enterprise_connections/{enterprise_connection_id}}.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @return the connection
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EnterpriseConnection getEnterpriseConnection(String enterpriseConnectionId) {
    return calls.execute(api.getEnterpriseConnection(enterpriseConnectionId));
  }

  /**
   * Changes an enterprise connection: {@code PATCH /enterprise_connections/{enterprise_connection_id}}. See
   * {@link #updateEnterpriseConnection(String, UpdateEnterpriseConnectionParams)}.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @param params sets what is to change
   * @return the connection as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public EnterpriseConnection updateEnterpriseConnection(
      String enterpriseConnectionId, Consumer<UpdateEnterpriseConnectionParams.Builder> params) {
    return updateEnterpriseConnection(
        enterpriseConnectionId,
        filled(UpdateEnterpriseConnectionParams.builder(), params).build());
  }

  /**
   * Changes an enterprise connection: {@code PATCH /enterprise_connections/{enterprise_connection_id}}. What is not
   * set stays as it is. The kind of identity provider can't be changed ({@code provider} is ignored by the server),
   * and a link to an organization can't be taken away.
   *
   * <p>Switching it on may delete its domains from organizations that have verified them.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @param params what is to change; domains take the place of the present ones, and null changes nothing, except
   *     where its effect is not documented
   * @return the connection as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EnterpriseConnection updateEnterpriseConnection(
      String enterpriseConnectionId, UpdateEnterpriseConnectionParams params) {
    return calls.execute(api.updateEnterpriseConnection(enterpriseConnectionId, checked(params)));
  }

  /**
   * Deletes an enterprise connection: {@code DELETE /enterprise_connections/{enterprise_connection_id}}. Nobody can
   * sign in through it any more; users who did stay. The answer is what the server sends, a deleted object, though
   * the Node SDK declares the connection.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteEnterpriseConnection(String enterpriseConnectionId) {
    return calls.execute(api.deleteEnterpriseConnection(enterpriseConnectionId));
  }

  /**
   * Returns the first ten test runs of an enterprise connection:
   * {@code GET /enterprise_connections/{enterprise_connection_id}/test_runs}.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<EnterpriseConnectionTestRun> getEnterpriseConnectionTestRunList(
      String enterpriseConnectionId) {
    return getEnterpriseConnectionTestRunList(
        enterpriseConnectionId,
        GetEnterpriseConnectionTestRunListParams.builder().build());
  }

  /**
   * Returns test runs of an enterprise connection:
   * {@code GET /enterprise_connections/{enterprise_connection_id}/test_runs}. See
   * {@link #getEnterpriseConnectionTestRunList(String, GetEnterpriseConnectionTestRunListParams)}.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @param params sets status, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<EnterpriseConnectionTestRun> getEnterpriseConnectionTestRunList(
      String enterpriseConnectionId,
      Consumer<GetEnterpriseConnectionTestRunListParams.Builder> params) {
    return getEnterpriseConnectionTestRunList(
        enterpriseConnectionId,
        filled(GetEnterpriseConnectionTestRunListParams.builder(), params).build());
  }

  /**
   * Returns test runs of an enterprise connection:
   * {@code GET /enterprise_connections/{enterprise_connection_id}/test_runs}. Each has what the identity provider
   * sent, what came of it, and what went wrong.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @param params statuses ({@code pending}, {@code success}, {@code failed}; absent: all), limit (1 to 500,
   *     default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the
   *     server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<EnterpriseConnectionTestRun> getEnterpriseConnectionTestRunList(
      String enterpriseConnectionId, GetEnterpriseConnectionTestRunListParams params) {
    return listByOffset(
        checked(params),
        query -> api.getEnterpriseConnectionTestRunList(enterpriseConnectionId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Starts a test run of an enterprise connection:
   * {@code POST /enterprise_connections/{enterprise_connection_id}/test_runs}. The answer is an address to open in
   * a browser, where somebody signs in at the identity provider; it works for a short time only.
   *
   * @param enterpriseConnectionId the id, such as {@code entconn_2x…}
   * @return where to begin
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EnterpriseConnectionTestRunLink createEnterpriseConnectionTestRun(
      String enterpriseConnectionId) {
    return calls.execute(api.createEnterpriseConnectionTestRun(enterpriseConnectionId));
  }
}
