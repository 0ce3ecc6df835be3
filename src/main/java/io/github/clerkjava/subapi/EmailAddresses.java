package io.github.clerkjava.subapi;

import io.github.clerkjava.api.EmailAddressesApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.AttemptEmailAddressVerificationParams;
import io.github.clerkjava.model.CodeVerification;
import io.github.clerkjava.model.CreateEmailAddressParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.EmailAddress;
import io.github.clerkjava.model.UpdateEmailAddressParams;
import java.util.function.Consumer;

/** The e-mail addresses of users. */
public final class EmailAddresses extends SubApi {
  private final EmailAddressesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public EmailAddresses(EmailAddressesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns an e-mail address: {@code GET /email_addresses/{email_address_id}}. To find a user by one, list users
   * with the filter {@code email_address}.
   *
   * @param emailAddressId the id, such as {@code idn_2x…}
   * @return the e-mail address
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such e-mail address
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EmailAddress getEmailAddress(String emailAddressId) {
    return calls.execute(api.getEmailAddress(emailAddressId));
  }

  /**
   * Gives a user one more e-mail address: {@code POST /email_addresses}. See
   * {@link #createEmailAddress(CreateEmailAddressParams)}.
   *
   * @param params sets the user, the address and what else is to be said
   * @return the e-mail address
   * @throws IllegalArgumentException if the user or the address is not set
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public EmailAddress createEmailAddress(Consumer<CreateEmailAddressParams.Builder> params) {
    return createEmailAddress(filled(CreateEmailAddressParams.builder(), params).build());
  }

  /**
   * Gives a user one more e-mail address: {@code POST /email_addresses}. The first one of a user becomes the primary
   * one, another only if {@code primary} is true. It counts as verified at once if {@code verified} is true; else
   * {@link #prepareEmailAddressVerification} lets the user prove it.
   *
   * @param params the id of the user and the address, both required; whether it is verified and primary, and whether
   *     the address that was the primary one is told (each default: no)
   * @return the e-mail address
   * @throws IllegalArgumentException if the user or the address is not set
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, with a code
   *     if the address can't be added
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EmailAddress createEmailAddress(CreateEmailAddressParams params) {
    return calls.execute(api.createEmailAddress(checked(params)));
  }

  /**
   * Changes an e-mail address: {@code PATCH /email_addresses/{email_address_id}}. See
   * {@link #updateEmailAddress(String, UpdateEmailAddressParams)}.
   *
   * @param emailAddressId the id
   * @param params sets what is to change
   * @return the e-mail address as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public EmailAddress updateEmailAddress(
      String emailAddressId, Consumer<UpdateEmailAddressParams.Builder> params) {
    return updateEmailAddress(
        emailAddressId, filled(UpdateEmailAddressParams.builder(), params).build());
  }

  /**
   * Changes an e-mail address: {@code PATCH /email_addresses/{email_address_id}}. What is not set stays as it is. The
   * address itself can't be changed: add another, or replace them all
   * ({@link Users#replaceUserEmailAddress(String, io.github.clerkjava.model.ReplaceUserEmailAddressParams)}).
   *
   * @param emailAddressId the id
   * @param params whether it is verified and primary, and whether the address that was the primary one is told; what
   *     false and null do to the first two is not documented
   * @return the e-mail address as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such e-mail address
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public EmailAddress updateEmailAddress(String emailAddressId, UpdateEmailAddressParams params) {
    return calls.execute(api.updateEmailAddress(emailAddressId, checked(params)));
  }

  /**
   * Deletes an e-mail address: {@code DELETE /email_addresses/{email_address_id}}. The user can no longer sign in
   * with it; the user and the other identifiers stay.
   *
   * @param emailAddressId the id
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such e-mail address
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject deleteEmailAddress(String emailAddressId) {
    return calls.execute(api.deleteEmailAddress(emailAddressId));
  }

  /**
   * Sends a one-time code to an e-mail address: {@code POST /email_addresses/{email_address_id}/prepare_verification}.
   * The id of the answer and the code that the user enters are for {@link #attemptEmailAddressVerification}. Node has
   * no such method.
   *
   * @param emailAddressId the id of the e-mail address
   * @return a verification of its own, not that of the e-mail address
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such e-mail address
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public CodeVerification prepareEmailAddressVerification(String emailAddressId) {
    return calls.execute(api.prepareEmailAddressVerification(emailAddressId));
  }

  /**
   * Checks a code that was sent to an e-mail address:
   * {@code POST /email_addresses/{email_address_id}/attempt_verification}. The right one also marks the e-mail address
   * as verified; nobody is signed in. Node has no such method.
   *
   * @param emailAddressId the id of the e-mail address
   * @param verificationId the id of the verification, from {@link #prepareEmailAddressVerification}
   * @param code the code as the user entered it
   * @return tells by its status how it went: a wrong or expired code is no exception
   * @throws IllegalArgumentException if the id, the id of the verification or the code is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such e-mail address or
   *     verification, code {@code verification_already_verified} if it has had its code before
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public CodeVerification attemptEmailAddressVerification(
      String emailAddressId, String verificationId, String code) {
    AttemptEmailAddressVerificationParams params = AttemptEmailAddressVerificationParams.builder()
        .verificationId(notBlank("verificationId", verificationId))
        .code(notBlank("code", code))
        .build();
    return calls.execute(api.attemptEmailAddressVerification(emailAddressId, params));
  }
}
