package io.github.clerkjava.subapi;

import io.github.clerkjava.api.BetaFeaturesApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.ChangeDomainParams;
import io.github.clerkjava.model.InstanceSettings;
import io.github.clerkjava.model.UpdateInstanceAuthConfigParams;
import io.github.clerkjava.model.UpdateProductionInstanceDomainParams;
import java.util.function.Consumer;

/** Settings of the instance that Clerk still calls beta. */
public final class BetaFeatures extends SubApi {
  private final BetaFeaturesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public BetaFeatures(BetaFeaturesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Moves a production instance to another domain: {@code POST /beta_features/change_domain}. Unpublished. See
   * {@link #changeDomain(ChangeDomainParams)}.
   *
   * @param params sets where to
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public void changeDomain(Consumer<ChangeDomainParams.Builder> params) {
    changeDomain(filled(ChangeDomainParams.builder(), params).build());
  }

  /**
   * Moves a production instance to another domain: {@code POST /beta_features/change_domain}. All sessions end. No
   * published description lists this operation, only the Node SDK has it:
   * {@link Instance#changeDomain(io.github.clerkjava.model.ChangeProductionInstanceDomainParams)} is the published one,
   * takes the same, and says what else there is to do.
   *
   * @param params the home URL on the new domain, and whether this is a secondary application on it
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the instance can't be moved, or not there
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public void changeDomain(ChangeDomainParams params) {
    calls.execute(api.changeDomain(checked(params)));
  }

  /**
   * Changes settings: {@code PATCH /beta_features/instance_settings}. See
   * {@link #updateInstanceSettings(UpdateInstanceAuthConfigParams)}.
   *
   * @param params sets what is to change
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public InstanceSettings updateInstanceSettings(
      Consumer<UpdateInstanceAuthConfigParams.Builder> params) {
    return updateInstanceSettings(
        filled(UpdateInstanceAuthConfigParams.builder(), params).build());
  }

  /**
   * Changes settings that Clerk still calls beta: {@code PATCH /beta_features/instance_settings}. All others are changed
   * by {@link Instance#update(io.github.clerkjava.model.UpdateInstanceParams)}.
   *
   * @param params what is to change; what is not set stays as it is, what null does is not documented
   * @return the settings as changed, without the test mode
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include one of them, with a
   *     code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public InstanceSettings updateInstanceSettings(UpdateInstanceAuthConfigParams params) {
    return calls.execute(api.updateInstanceAuthConfig(checked(params)));
  }

  /**
   * Moves a production instance to another domain: {@code PUT /beta_features/domain}. See
   * {@link #updateDomain(UpdateProductionInstanceDomainParams)}.
   *
   * @param params sets where to
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API; use {@link Instance#changeDomain(Consumer)}, which does the same
   */
  @Deprecated
  public void updateDomain(Consumer<UpdateProductionInstanceDomainParams.Builder> params) {
    updateDomain(filled(UpdateProductionInstanceDomainParams.builder(), params).build());
  }

  /**
   * Moves a production instance to another domain: {@code PUT /beta_features/domain}. All sessions end.
   *
   * @param params the home URL on the new domain, and whether this is a secondary application on it
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the instance can't be moved, or not there
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated by the API; use
   *     {@link Instance#changeDomain(io.github.clerkjava.model.ChangeProductionInstanceDomainParams)}, which does the
   *     same
   */
  @Deprecated
  public void updateDomain(UpdateProductionInstanceDomainParams params) {
    calls.execute(api.updateProductionInstanceDomain(checked(params)));
  }
}
