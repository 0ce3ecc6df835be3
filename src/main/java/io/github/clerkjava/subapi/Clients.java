package io.github.clerkjava.subapi;

import io.github.clerkjava.api.ClientsApi;
import io.github.clerkjava.api.ClientsApi.GetClientListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.Client;
import io.github.clerkjava.model.HandshakePayload;
import io.github.clerkjava.model.VerifyClientParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** The clients of the instance: a client is one browser or device, with its sessions. */
public final class Clients extends SubApi {
  private final ClientsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Clients(ClientsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten clients, newest first: {@code GET /clients}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API is going to drop it
   */
  @Deprecated
  public PaginatedList<Client> getClientList() {
    return getClientList(GetClientListParams.builder().build());
  }

  /**
   * Returns clients, newest first: {@code GET /clients}. See {@link #getClientList(GetClientListParams)}.
   *
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API is going to drop it
   */
  @Deprecated
  public PaginatedList<Client> getClientList(Consumer<GetClientListParams.Builder> params) {
    return getClientList(filled(GetClientListParams.builder(), params).build());
  }

  /**
   * Returns clients, newest first: {@code GET /clients}.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API is going to drop it
   */
  @Deprecated
  public PaginatedList<Client> getClientList(GetClientListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getClientList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a client: {@code GET /clients/{client_id}}.
   *
   * @param clientId the id, such as {@code client_2x…}
   * @return the client
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such client
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Client getClient(String clientId) {
    return calls.execute(api.getClient(clientId));
  }

  /**
   * Returns the client to which a session token belongs: {@code POST /clients/verify}. The server checks signature and
   * lifetime.
   *
   * @param sessionToken the token (a JWT) that the frontend sent
   * @return the client
   * @throws IllegalArgumentException if the token is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException if the token is malformed, expired, or not of this instance
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Client verifyClient(String sessionToken) {
    VerifyClientParams params = VerifyClientParams.builder()
        .token(notBlank("sessionToken", sessionToken))
        .build();
    return calls.execute(api.verifyClient(params));
  }

  /**
   * Returns the cookies with which a handshake ends: {@code GET /clients/handshake_payload}. The backend sets them and
   * reads the session token among them. No published description has this operation: it is internal to Clerk's SDKs and
   * may change without notice.
   *
   * @param nonce what the browser came back with, in the query parameter or cookie {@code __clerk_handshake_nonce}
   * @return holds the cookies, each as the value of a {@code Set-Cookie} header
   * @throws IllegalArgumentException if the nonce is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException if the nonce is not accepted
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public HandshakePayload getHandshakePayload(String nonce) {
    return calls.execute(api.getHandshakePayload(notBlank("nonce", nonce)));
  }
}
