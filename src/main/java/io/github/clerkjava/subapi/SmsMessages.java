package io.github.clerkjava.subapi;

import io.github.clerkjava.api.SmsMessagesApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateSMSMessageParams;
import io.github.clerkjava.model.SMSMessage;
import java.util.function.Consumer;

/** SMS messages to users. */
public final class SmsMessages extends SubApi {
  private final SmsMessagesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public SmsMessages(SmsMessagesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Sends an SMS to a phone number of a user: {@code POST /sms_messages}. See {@link #createSMSMessage(CreateSMSMessageParams)}.
   *
   * @param params sets the message and the id of the phone number
   * @return the message as queued
   * @throws IllegalArgumentException if one of them is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated the API has dropped it
   */
  @Deprecated
  public SMSMessage createSMSMessage(Consumer<CreateSMSMessageParams.Builder> params) {
    return createSMSMessage(filled(CreateSMSMessageParams.builder(), params).build());
  }

  /**
   * Sends an SMS to a phone number of a user: {@code POST /sms_messages}, sent with the last version of the API that has it.
   *
   * @param params the message and the id of the phone number, all required
   * @return the message as queued
   * @throws IllegalArgumentException if one of them is not set
   * @throws io.github.clerkjava.error.ClerkApiException if there is no such id, or the instance may not send
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated the API has dropped it
   */
  @Deprecated
  public SMSMessage createSMSMessage(CreateSMSMessageParams params) {
    return calls.execute(api.createSMSMessage(checked(params)));
  }
}
