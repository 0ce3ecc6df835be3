package io.github.clerkjava.subapi;

import io.github.clerkjava.api.SignUpsApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.SignUp;
import io.github.clerkjava.model.UpdateSignUpParams;
import java.util.function.Consumer;

/** The sign-ups of the instance: people on their way to an account. */
public final class SignUps extends SubApi {
  private final SignUpsApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public SignUps(SignUpsApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns a sign-up: {@code GET /sign_ups/{id}}. It says what was entered, what is still missing, and what is not
   * verified yet.
   *
   * @param signUpAttemptId the id, such as {@code sua_2x…}
   * @return the sign-up
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such sign-up
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SignUp get(String signUpAttemptId) {
    return calls.execute(api.getSignUp(signUpAttemptId));
  }

  /**
   * Changes a sign-up: {@code PATCH /sign_ups/{id}}. See {@link #update(String, UpdateSignUpParams)}.
   *
   * @param signUpAttemptId the id
   * @param params sets what is to change
   * @return the sign-up as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public SignUp update(String signUpAttemptId, Consumer<UpdateSignUpParams.Builder> params) {
    return update(signUpAttemptId, filled(UpdateSignUpParams.builder(), params).build());
  }

  /**
   * Changes a sign-up: {@code PATCH /sign_ups/{id}}. What is not set stays as it is; what null does is not documented.
   * Node takes the id as one of the params and lets it be empty; here it is refused then.
   *
   * @param signUpAttemptId the id
   * @param params the external id that the user is going to have, and whether this is a custom action
   * @return the sign-up as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such sign-up
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public SignUp update(String signUpAttemptId, UpdateSignUpParams params) {
    return calls.execute(api.updateSignUp(signUpAttemptId, checked(params)));
  }
}
