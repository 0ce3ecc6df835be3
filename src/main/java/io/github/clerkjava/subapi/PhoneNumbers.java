package io.github.clerkjava.subapi;

import io.github.clerkjava.api.PhoneNumbersApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AttemptPhoneNumberVerificationParams;
import io.github.clerkjava.model.CodeVerification;
import io.github.clerkjava.model.CreatePhoneNumberParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.PhoneNumber;
import io.github.clerkjava.model.UpdatePhoneNumberParams;
import java.util.function.Consumer;

/** The phone numbers of users. */
public final class PhoneNumbers extends SubApi {
  private final PhoneNumbersApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public PhoneNumbers(PhoneNumbersApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns a phone number: {@code GET /phone_numbers/{phone_number_id}}. To find a user by one, list users
   * with the filter {@code phone_number}.
   *
   * @param phoneNumberId the id, such as {@code idn_2x…}
   * @return the phone number
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such phone number
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PhoneNumber getPhoneNumber(String phoneNumberId) {
    return calls.execute(api.getPhoneNumber(phoneNumberId));
  }

  /**
   * Gives a user one more phone number: {@code POST /phone_numbers}. See
   * {@link #createPhoneNumber(CreatePhoneNumberParams)}.
   *
   * @param params sets the user, the number and what else is to be said
   * @return the phone number
   * @throws IllegalArgumentException if the user or the number is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PhoneNumber createPhoneNumber(Consumer<CreatePhoneNumberParams.Builder> params) {
    return createPhoneNumber(filled(CreatePhoneNumberParams.builder(), params).build());
  }

  /**
   * Gives a user one more phone number: {@code POST /phone_numbers}. The first one of a user becomes the primary one,
   * another only if {@code primary} is true. It counts as verified at once if {@code verified} is true; else
   * {@link #preparePhoneNumberVerification} lets the user prove it.
   *
   * @param params the id of the user and the number (E.164, such as {@code +12015550123}), both required; whether it is
   *     verified, primary, and reserved for the second factor (each default: no)
   * @return the phone number
   * @throws IllegalArgumentException if the user or the number is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, with a code
   *     if the number can't be added
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PhoneNumber createPhoneNumber(CreatePhoneNumberParams params) {
    return calls.execute(api.createPhoneNumber(checked(params)));
  }

  /**
   * Changes a phone number: {@code PATCH /phone_numbers/{phone_number_id}}. See
   * {@link #updatePhoneNumber(String, UpdatePhoneNumberParams)}.
   *
   * @param phoneNumberId the id
   * @param params sets what is to change
   * @return the phone number as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PhoneNumber updatePhoneNumber(
      String phoneNumberId, Consumer<UpdatePhoneNumberParams.Builder> params) {
    return updatePhoneNumber(
        phoneNumberId, filled(UpdatePhoneNumberParams.builder(), params).build());
  }

  /**
   * Changes a phone number: {@code PATCH /phone_numbers/{phone_number_id}}. What is not set stays as it is. The number
   * itself can't be changed: add another, or replace them all
   * ({@link Users#replaceUserPhoneNumber(String, io.github.clerkjava.model.ReplaceUserPhoneNumberParams)}).
   *
   * @param phoneNumberId the id
   * @param params whether it is verified, primary, and reserved for the second factor, for which it must be verified;
   *     what null does, and false to the first two, is not documented
   * @return the phone number as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such phone number
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PhoneNumber updatePhoneNumber(String phoneNumberId, UpdatePhoneNumberParams params) {
    return calls.execute(api.updatePhoneNumber(phoneNumberId, checked(params)));
  }

  /**
   * Deletes a phone number: {@code DELETE /phone_numbers/{phone_number_id}}. The user can no longer sign in
   * with it; the user and the other identifiers stay.
   *
   * @param phoneNumberId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such phone number
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deletePhoneNumber(String phoneNumberId) {
    return calls.execute(api.deletePhoneNumber(phoneNumberId));
  }

  /**
   * Sends a one-time code to a phone number:
   * {@code POST /phone_numbers/{phone_number_id}/prepare_verification}. The id of the answer and the code that the user
   * enters are for {@link #attemptPhoneNumberVerification}. Node has no such method.
   *
   * @param phoneNumberId the id of the phone number
   * @return a verification of its own, not that of the phone number
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such phone number
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public CodeVerification preparePhoneNumberVerification(String phoneNumberId) {
    return calls.execute(api.preparePhoneNumberVerification(phoneNumberId));
  }

  /**
   * Checks a code that was sent to a phone number:
   * {@code POST /phone_numbers/{phone_number_id}/attempt_verification}. The right one also marks the phone number as
   * verified; nobody is signed in. Node has no such method.
   *
   * @param phoneNumberId the id of the phone number
   * @param verificationId the id of the verification, from {@link #preparePhoneNumberVerification}
   * @param code the code as the user entered it
   * @return tells by its status how it went: a wrong or expired code is no exception
   * @throws IllegalArgumentException if the id, the id of the verification or the code is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such phone number or
   *     verification, code {@code verification_already_verified} if it has had its code before
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public CodeVerification attemptPhoneNumberVerification(
      String phoneNumberId, String verificationId, String code) {
    AttemptPhoneNumberVerificationParams params = AttemptPhoneNumberVerificationParams.builder()
        .verificationId(notBlank("verificationId", verificationId))
        .code(notBlank("code", code))
        .build();
    return calls.execute(api.attemptPhoneNumberVerification(phoneNumberId, params));
  }
}
