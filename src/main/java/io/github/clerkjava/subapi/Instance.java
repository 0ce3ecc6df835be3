package io.github.clerkjava.subapi;

import io.github.clerkjava.api.InstanceApi;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.ChangeProductionInstanceDomainParams;
import io.github.clerkjava.model.InstanceCommunication;
import io.github.clerkjava.model.InstanceProtect;
import io.github.clerkjava.model.InstanceRestrictions;
import io.github.clerkjava.model.OAuthApplicationSettings;
import io.github.clerkjava.model.OrganizationSettings;
import io.github.clerkjava.model.UpdateInstanceCommunicationParams;
import io.github.clerkjava.model.UpdateInstanceOAuthApplicationSettingsParams;
import io.github.clerkjava.model.UpdateInstanceOrganizationSettingsParams;
import io.github.clerkjava.model.UpdateInstanceParams;
import io.github.clerkjava.model.UpdateInstanceProtectParams;
import io.github.clerkjava.model.UpdateInstanceRestrictionsParams;
import java.util.function.Consumer;

/** The instance that the secret key belongs to, and its settings. */
public final class Instance extends SubApi {
  private final InstanceApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Instance(InstanceApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the instance: {@code GET /instance}. Of what {@link #update(UpdateInstanceParams)} changes, it shows only the
   * allowed origins.
   *
   * @return the instance
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public io.github.clerkjava.model.Instance get() {
    return calls.execute(api.getInstance());
  }

  /**
   * Changes the instance: {@code PATCH /instance}. See
   * {@link #update(UpdateInstanceParams)}.
   *
   * @param params sets what is to change
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public void update(Consumer<UpdateInstanceParams.Builder> params) {
    update(filled(UpdateInstanceParams.builder(), params).build());
  }

  /**
   * Changes the instance: {@code PATCH /instance}. Nothing is answered; of these settings only the allowed origins can be
   * read back, by {@link #get}.
   *
   * @param params what is to change; what is not set stays as it is, what null does is not documented
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public void update(UpdateInstanceParams params) {
    calls.execute(api.updateInstance(checked(params)));
  }

  /**
   * Changes who may sign up or sign in: {@code PATCH /instance/restrictions}. See
   * {@link #updateRestrictions(UpdateInstanceRestrictionsParams)}.
   *
   * @param params sets what is to change
   * @return the restrictions as changed
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public InstanceRestrictions updateRestrictions(
      Consumer<UpdateInstanceRestrictionsParams.Builder> params) {
    return updateRestrictions(
        filled(UpdateInstanceRestrictionsParams.builder(), params).build());
  }

  /**
   * Changes which restrictions decide who may sign up or sign in: {@code PATCH /instance/restrictions}. They can't be read
   * without changing one. The entries of allow-list and block-list stay: see {@link AllowlistIdentifiers} and
   * {@link BlocklistIdentifiers}.
   *
   * @param params what is to change; what is not set stays as it is, what null does is not documented
   * @return the restrictions as changed
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include one of them, with a code if
   *     a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public InstanceRestrictions updateRestrictions(UpdateInstanceRestrictionsParams params) {
    return calls.execute(api.updateInstanceRestrictions(checked(params)));
  }

  /**
   * Returns what holds for all organizations: {@code GET /instance/organization_settings}.
   *
   * @return the settings
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include organizations
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationSettings getOrganizationSettings() {
    return calls.execute(api.getInstanceOrganizationSettings());
  }

  /**
   * Changes what holds for all organizations: {@code PATCH /instance/organization_settings}. See
   * {@link #updateOrganizationSettings(UpdateInstanceOrganizationSettingsParams)}.
   *
   * @param params sets what is to change
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OrganizationSettings updateOrganizationSettings(
      Consumer<UpdateInstanceOrganizationSettingsParams.Builder> params) {
    return updateOrganizationSettings(
        filled(UpdateInstanceOrganizationSettingsParams.builder(), params).build());
  }

  /**
   * Changes what holds for all organizations: {@code PATCH /instance/organization_settings}. Roles are given by id here,
   * and answered by key.
   *
   * @param params what is to change; what is not set stays as it is, what null does is not documented
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such role, with status 402 if
   *     the plan does not include one of them, with a code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OrganizationSettings updateOrganizationSettings(
      UpdateInstanceOrganizationSettingsParams params) {
    return calls.execute(api.updateInstanceOrganizationSettings(checked(params)));
  }

  /**
   * Returns which parts of Clerk Protect, the defence against abuse, are on: {@code GET /instance/protect}.
   *
   * @return the settings
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public InstanceProtect getProtect() {
    return calls.execute(api.getInstanceProtect());
  }

  /**
   * Turns parts of Clerk Protect on or off: {@code PATCH /instance/protect}. See
   * {@link #updateProtect(UpdateInstanceProtectParams)}.
   *
   * @param params sets what is to change
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public InstanceProtect updateProtect(Consumer<UpdateInstanceProtectParams.Builder> params) {
    return updateProtect(filled(UpdateInstanceProtectParams.builder(), params).build());
  }

  /**
   * Turns parts of Clerk Protect on or off: {@code PATCH /instance/protect}. {@code getChecksBypassed()} of the answer can't
   * be changed.
   *
   * @param params what is to change; what is not set stays as it is, what null does is not documented
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public InstanceProtect updateProtect(UpdateInstanceProtectParams params) {
    return calls.execute(api.updateInstanceProtect(checked(params)));
  }

  /**
   * Returns to which countries no text messages are sent: {@code GET /instance/communication}.
   *
   * @return the settings
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public InstanceCommunication getCommunication() {
    return calls.execute(api.getInstanceCommunication());
  }

  /**
   * Sets to which countries no text messages are sent: {@code PATCH /instance/communication}. See
   * {@link #updateCommunication(UpdateInstanceCommunicationParams)}.
   *
   * @param params sets the countries
   * @return the settings as changed, with the list that is kept
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public InstanceCommunication updateCommunication(
      Consumer<UpdateInstanceCommunicationParams.Builder> params) {
    return updateCommunication(
        filled(UpdateInstanceCommunicationParams.builder(), params).build());
  }

  /**
   * Sets to which countries no text messages are sent: {@code PATCH /instance/communication}. The list takes the place of
   * the old one. Countries that Clerk does not know for text messages are left out of it without an error.
   *
   * @param params at most 250 countries, each once, by codes such as {@code GB} (ISO 3166-1 alpha-2); an empty list blocks
   *     none, absence changes nothing, what null does is not documented
   * @return the settings as changed, with the list that is kept
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the list is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public InstanceCommunication updateCommunication(UpdateInstanceCommunicationParams params) {
    return calls.execute(api.updateInstanceCommunication(checked(params)));
  }

  /**
   * Returns what holds for all OAuth applications: {@code GET /instance/oauth_application_settings}.
   *
   * @return the settings
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OAuthApplicationSettings getOAuthApplicationSettings() {
    return calls.execute(api.getInstanceOAuthApplicationSettings());
  }

  /**
   * Changes what holds for all OAuth applications: {@code PATCH /instance/oauth_application_settings}. See
   * {@link #updateOAuthApplicationSettings(UpdateInstanceOAuthApplicationSettingsParams)}.
   *
   * @param params sets what is to change
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public OAuthApplicationSettings updateOAuthApplicationSettings(
      Consumer<UpdateInstanceOAuthApplicationSettingsParams.Builder> params) {
    return updateOAuthApplicationSettings(
        filled(UpdateInstanceOAuthApplicationSettingsParams.builder(), params).build());
  }

  /**
   * Changes what holds for all OAuth applications: {@code PATCH /instance/oauth_application_settings}.
   *
   * @param params what is to change; what is not set stays as it is. Null as the default scopes brings Clerk's own back; what
   *     null does elsewhere is not documented
   * @return the settings as changed
   * @throws io.github.clerkjava.error.ClerkApiException with a code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public OAuthApplicationSettings updateOAuthApplicationSettings(
      UpdateInstanceOAuthApplicationSettingsParams params) {
    return calls.execute(api.updateInstanceOAuthApplicationSettings(checked(params)));
  }

  /**
   * Moves a production instance to another domain: {@code POST /instance/change_domain}. See
   * {@link #changeDomain(ChangeProductionInstanceDomainParams)}.
   *
   * @param params sets where to
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public void changeDomain(Consumer<ChangeProductionInstanceDomainParams.Builder> params) {
    changeDomain(filled(ChangeProductionInstanceDomainParams.builder(), params).build());
  }

  /**
   * Moves a production instance to another domain: {@code POST /instance/change_domain}.
   *
   * <p>All sessions end: every user has to sign in again, and the application may be down for a short while. You also
   * have to change the DNS records, deploy certificates, enter the new redirect addresses at the social providers, and
   * put the new keys into your code. When this returns, the change is accepted, but need not be complete.
   *
   * @param params the home URL on the new domain, such as {@code https://www.example.com}, and whether this is a secondary
   *     application there: then its subdomain is kept as part of the domain
   * @throws io.github.clerkjava.error.ClerkApiException with a code if the instance can't be moved, or not there
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public void changeDomain(ChangeProductionInstanceDomainParams params) {
    calls.execute(api.changeProductionInstanceDomain(checked(params)));
  }
}
