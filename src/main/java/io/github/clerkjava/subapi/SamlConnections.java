package io.github.clerkjava.subapi;

import io.github.clerkjava.api.SamlConnectionsApi;
import io.github.clerkjava.api.SamlConnectionsApi.GetSamlConnectionListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateSamlConnectionParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.SamlConnection;
import io.github.clerkjava.model.UpdateSamlConnectionParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/**
 * Sign-in at the SAML identity provider of a company, in the older form.
 *
 * <p>The API has deprecated all of it: {@link EnterpriseConnections} takes its place.
 */
public final class SamlConnections extends SubApi {
  private final SamlConnectionsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public SamlConnections(SamlConnectionsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest SAML connections: {@code GET /saml_connections}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API will drop it; use {@link EnterpriseConnections#getEnterpriseConnectionList} instead
   */
  @Deprecated
  public PaginatedList<SamlConnection> getSamlConnectionList() {
    return getSamlConnectionList(GetSamlConnectionListParams.builder().build());
  }

  /**
   * Returns SAML connections: {@code GET /saml_connections}. See
   * {@link #getSamlConnectionList(GetSamlConnectionListParams)}.
   *
   * @param params sets filter, order, limit and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API will drop it; use {@link EnterpriseConnections#getEnterpriseConnectionList} instead
   */
  @Deprecated
  public PaginatedList<SamlConnection> getSamlConnectionList(
      Consumer<GetSamlConnectionListParams.Builder> params) {
    return getSamlConnectionList(
        filled(GetSamlConnectionListParams.builder(), params).build());
  }

  /**
   * Returns SAML connections: {@code GET /saml_connections}. Newest first unless the order says otherwise.
   *
   * @param params a part of the name to look for, ids of up to 100 organizations (a leading {@code -} leaves one
   *     out), order such as {@code -created_at}, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API will drop it; use {@link EnterpriseConnections#getEnterpriseConnectionList} instead
   */
  @Deprecated
  public PaginatedList<SamlConnection> getSamlConnectionList(GetSamlConnectionListParams params) {
    return listByOffset(
        checked(params),
        api::getSamlConnectionList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Creates a SAML connection: {@code POST /saml_connections}. See
   * {@link #createSamlConnection(CreateSamlConnectionParams)}.
   *
   * @param params sets name, provider, domains and what else is known
   * @return the connection
   * @throws IllegalArgumentException if the name or provider is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API will drop it; use {@link EnterpriseConnections#createEnterpriseConnection} instead
   */
  @Deprecated
  public SamlConnection createSamlConnection(Consumer<CreateSamlConnectionParams.Builder> params) {
    return createSamlConnection(
        filled(CreateSamlConnectionParams.builder(), params).build());
  }

  /**
   * Creates a SAML connection: {@code POST /saml_connections}. What the identity provider has to know in return is
   * in the answer.
   *
   * <p>The server demands one of {@code domains} and the older {@code domain}, and refuses both; the Node SDK knows
   * only the latter.
   *
   * @param params the name and provider, required, and the domains; the organization and what describes the
   *     identity provider (metadata as URL or XML, or entity id, sign-on URL and certificate) are optional. Null
   *     counts as absent
   * @return the connection
   * @throws IllegalArgumentException if the name or provider is not set
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a property is missing or not allowed, with
   *     status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API will drop it; use {@link EnterpriseConnections#createEnterpriseConnection} instead
   */
  @Deprecated
  public SamlConnection createSamlConnection(CreateSamlConnectionParams params) {
    return calls.execute(api.createSamlConnection(checked(params)));
  }

  /**
   * Returns a SAML connection: {@code GET /saml_connections/{saml_connection_id}}.
   *
   * @param samlConnectionId the id, such as {@code samlc_2x…}
   * @return the connection
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API will drop it; use {@link EnterpriseConnections#getEnterpriseConnection} instead
   */
  @Deprecated
  public SamlConnection getSamlConnection(String samlConnectionId) {
    return calls.execute(api.getSamlConnection(samlConnectionId));
  }

  /**
   * Changes a SAML connection: {@code PATCH /saml_connections/{saml_connection_id}}. See
   * {@link #updateSamlConnection(String, UpdateSamlConnectionParams)}.
   *
   * @param samlConnectionId the id, such as {@code samlc_2x…}
   * @param params sets what is to change
   * @return the connection as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API will drop it; use {@link EnterpriseConnections#updateEnterpriseConnection} instead
   */
  @Deprecated
  public SamlConnection updateSamlConnection(
      String samlConnectionId, Consumer<UpdateSamlConnectionParams.Builder> params) {
    return updateSamlConnection(
        samlConnectionId, filled(UpdateSamlConnectionParams.builder(), params).build());
  }

  /**
   * Changes a SAML connection: {@code PATCH /saml_connections/{saml_connection_id}}. What is not set stays as it
   * is.
   *
   * <p>It can't be switched on while an organization has verified one of its domains to enroll members by it,
   * unless {@code consentVerifiedDomainsDeletion(true)} lets the server take the domain from there.
   *
   * @param samlConnectionId the id, such as {@code samlc_2x…}
   * @param params what is to change; for booleans, the name and the domains null changes nothing, for the rest the
   *     effect of null is not documented
   * @return the connection as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with a code if it can't be changed so, with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API will drop it; use {@link EnterpriseConnections#updateEnterpriseConnection} instead
   */
  @Deprecated
  public SamlConnection updateSamlConnection(
      String samlConnectionId, UpdateSamlConnectionParams params) {
    return calls.execute(api.updateSamlConnection(samlConnectionId, checked(params)));
  }

  /**
   * Deletes a SAML connection: {@code DELETE /saml_connections/{saml_connection_id}}. Nobody can sign in through it
   * any more; users who did stay. The answer is what the server sends, a deleted object, though the Node SDK
   * declares the connection.
   *
   * @param samlConnectionId the id, such as {@code samlc_2x…}
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such connection,
   *     with status 402 if the plan of the application does not include it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API will drop it; use {@link EnterpriseConnections#deleteEnterpriseConnection} instead
   */
  @Deprecated
  public DeletedObject deleteSamlConnection(String samlConnectionId) {
    return calls.execute(api.deleteSamlConnection(samlConnectionId));
  }
}
