package io.github.clerkjava.subapi;

import io.github.clerkjava.api.TemplatesApi;
import io.github.clerkjava.api.TemplatesApi.GetTemplateListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.PreviewTemplateParams;
import io.github.clerkjava.model.Template;
import io.github.clerkjava.model.TemplatePreview;
import io.github.clerkjava.model.TemplateType;
import io.github.clerkjava.model.ToggleTemplateDeliveryParams;
import io.github.clerkjava.model.UpsertTemplateParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/**
 * The texts of the e-mails and text messages that Clerk sends. The API has deprecated all of this, and names no
 * replacement; templates can be edited in the Clerk dashboard.
 */
public final class Templates extends SubApi {
  private final TemplatesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Templates(TemplatesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten templates of a kind: {@code GET /templates/{template_type}}.
   *
   * @param templateType for e-mails or for text messages
   * @return the first page
   * @throws IllegalArgumentException if the kind is null
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public PaginatedList<Template> getTemplateList(TemplateType templateType) {
    return getTemplateList(templateType, GetTemplateListParams.builder().build());
  }

  /**
   * Returns templates of a kind: {@code GET /templates/{template_type}}. See
   * {@link #getTemplateList(TemplateType, GetTemplateListParams)}.
   *
   * @param templateType for e-mails or for text messages
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the kind is null, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public PaginatedList<Template> getTemplateList(
      TemplateType templateType, Consumer<GetTemplateListParams.Builder> params) {
    return getTemplateList(
        templateType, filled(GetTemplateListParams.builder(), params).build());
  }

  /**
   * Returns templates of a kind, in the order of their position: {@code GET /templates/{template_type}}.
   *
   * @param templateType for e-mails or for text messages
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the kind is null, or the limit or offset is out of bounds: the server would
   *     silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public PaginatedList<Template> getTemplateList(
      TemplateType templateType, GetTemplateListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        query -> api.getTemplateList(templateType, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a template: {@code GET /templates/{template_type}/{slug}}.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs, such as {@code verification_code}
   * @return the template, as the application has changed it or else Clerk's default
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public Template getTemplate(TemplateType templateType, String slug) {
    return calls.execute(api.getTemplate(templateType, slug));
  }

  /**
   * Changes a template: {@code PUT /templates/{template_type}/{slug}}. See
   * {@link #upsertTemplate(TemplateType, String, UpsertTemplateParams)}.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @param params sets text and settings
   * @return the template as changed
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public Template upsertTemplate(
      TemplateType templateType, String slug, Consumer<UpsertTemplateParams.Builder> params) {
    return upsertTemplate(
        templateType, slug, filled(UpsertTemplateParams.builder(), params).build());
  }

  /**
   * Changes text and settings of a template: {@code PUT /templates/{template_type}/{slug}}. In spite of the name, which
   * is the API's, it creates none.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @param params text and settings; set all of them: what absence and null do is not documented
   * @return the template as changed
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template, with
   *     status 402 if the plan does not include it, 423 if it is locked, with a code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public Template upsertTemplate(
      TemplateType templateType, String slug, UpsertTemplateParams params) {
    return calls.execute(api.upsertTemplate(templateType, slug, checked(params)));
  }

  /**
   * Brings Clerk's default of a template back: {@code POST /templates/{template_type}/{slug}/revert}. The changes to it
   * are lost. {@code getCanRevert()} of the template tells whether that is possible.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @return the default
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template, with
   *     status 402 if the plan does not include it, with a code if it can't be reverted
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public Template revertTemplate(TemplateType templateType, String slug) {
    return calls.execute(api.revertTemplate(templateType, slug));
  }

  /**
   * Shows what a message would look like: {@code POST /templates/{template_type}/{slug}/preview}. See
   * {@link #previewTemplate(TemplateType, String, PreviewTemplateParams)}.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @param params sets subject, body, and the names to send from and reply to
   * @return the message
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public TemplatePreview previewTemplate(
      TemplateType templateType, String slug, Consumer<PreviewTemplateParams.Builder> params) {
    return previewTemplate(
        templateType, slug, filled(PreviewTemplateParams.builder(), params).build());
  }

  /**
   * Shows what a message with a subject and body would look like: {@code POST
   * /templates/{template_type}/{slug}/preview}. The template does not change.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @param params subject, body, and the names to send from and reply to; what absence and null do is not documented
   * @return the message
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template, with a
   *     code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public TemplatePreview previewTemplate(
      TemplateType templateType, String slug, PreviewTemplateParams params) {
    return calls.execute(api.previewTemplate(templateType, slug, checked(params)));
  }

  /**
   * Decides who delivers messages: {@code POST /templates/{template_type}/{slug}/toggle_delivery}. See
   * {@link #toggleTemplateDelivery(TemplateType, String, ToggleTemplateDeliveryParams)}.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @param params sets whether Clerk delivers them
   * @return the template as changed
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public Template toggleTemplateDelivery(
      TemplateType templateType,
      String slug,
      Consumer<ToggleTemplateDeliveryParams.Builder> params) {
    return toggleTemplateDelivery(
        templateType,
        slug,
        filled(ToggleTemplateDeliveryParams.builder(), params).build());
  }

  /**
   * Decides who delivers the messages made from a template: {@code POST
   * /templates/{template_type}/{slug}/toggle_delivery}. If it is not Clerk, the application has to, on the webhook event
   * {@code email.created} or {@code sms.created}.
   *
   * @param templateType for e-mails or for text messages
   * @param slug its name for programs
   * @param params whether Clerk delivers them; what absence does is not documented
   * @return the template as changed
   * @throws IllegalArgumentException if an argument is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template, with
   *     status 423 if it is locked
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   * @deprecated by the API, without a replacement; use the Clerk dashboard
   */
  @Deprecated
  public Template toggleTemplateDelivery(
      TemplateType templateType, String slug, ToggleTemplateDeliveryParams params) {
    return calls.execute(api.toggleTemplateDelivery(templateType, slug, checked(params)));
  }
}
