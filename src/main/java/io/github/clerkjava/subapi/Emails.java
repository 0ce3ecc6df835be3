package io.github.clerkjava.subapi;

import io.github.clerkjava.api.EmailsApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateEmailParams;
import io.github.clerkjava.model.Email;
import java.util.function.Consumer;

/** E-mails to users. */
public final class Emails extends SubApi {
  private final EmailsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Emails(EmailsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Sends an e-mail to an address of a user: {@code POST /emails}. See {@link #createEmail(CreateEmailParams)}.
   *
   * @param params sets sender name, subject, body and the id of the address
   * @return the message as queued
   * @throws IllegalArgumentException if one of them is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API has dropped it
   */
  @Deprecated
  public Email createEmail(Consumer<CreateEmailParams.Builder> params) {
    return createEmail(filled(CreateEmailParams.builder(), params).build());
  }

  /**
   * Sends an e-mail to an address of a user: {@code POST /emails}, sent with the last version of the API that has it.
   *
   * @param params sender name, subject, body and the id of the address, all required
   * @return the message as queued
   * @throws IllegalArgumentException if one of them is not set
   * @throws io.github.clerkjava.error.ClerkApiException if there is no such id, or the instance may not send
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API has dropped it
   */
  @Deprecated
  public Email createEmail(CreateEmailParams params) {
    return calls.execute(api.createEmail(checked(params)));
  }
}
