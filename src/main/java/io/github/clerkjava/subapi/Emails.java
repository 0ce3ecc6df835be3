package io.github.clerkjava.subapi;

import io.github.clerkjava.api.EmailsApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateEmailParams;
import io.github.clerkjava.model.Email;
import io.github.clerkjava.model.SendEmailParams;
import java.util.function.Consumer;

/** E-mails to users, and to other addresses. */
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
   * Sends an e-mail to a user or to any address: {@code POST /email}. Experimental. See
   * {@link #create(SendEmailParams)}.
   *
   * @param params sets recipient, sender, subject, and the text as HTML, as plain text, or as both
   * @return the message as queued
   * @throws IllegalArgumentException if the recipient, the sender or its address, or the subject is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public Email create(Consumer<SendEmailParams.Builder> params) {
    return create(filled(SendEmailParams.builder(), params).build());
  }

  /**
   * Sends an e-mail to a user or to any address: {@code POST /email}.
   *
   * <p>Experimental: no published description lists this operation; only Clerk's Node SDK has it, for an endpoint that
   * is not public yet. It may change or go away without notice, and may be refused to your instance.
   *
   * @param params recipient (either a user id, or an address with or without a name), sender and subject, all required;
   *     the text as HTML, as plain text, or as both, of which the server wants one; and an address for replies
   * @return the message as queued
   * @throws IllegalArgumentException if the recipient, the sender or its address, or the subject is not set
   * @throws io.github.clerkjava.error.ClerkApiException if it is refused, also because the operation is not open to the
   *     instance
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public Email create(SendEmailParams params) {
    return calls.execute(api.sendEmail(checked(params)));
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
