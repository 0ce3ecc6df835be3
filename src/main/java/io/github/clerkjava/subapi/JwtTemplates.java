package io.github.clerkjava.subapi;

import io.github.clerkjava.api.JwtTemplatesApi;
import io.github.clerkjava.api.JwtTemplatesApi.GetJwtTemplateListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.model.CreateJwtTemplateParams;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.JwtTemplate;
import io.github.clerkjava.model.UpdateJwtTemplateParams;
import io.github.clerkjava.paging.PaginatedList;
import java.util.function.Consumer;

/** Patterns that tokens with claims of one's own are made from, such as for another service. */
public final class JwtTemplates extends SubApi {
  private final JwtTemplatesApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public JwtTemplates(JwtTemplatesApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the first ten templates: {@code GET /jwt_templates}.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<JwtTemplate> list() {
    return list(GetJwtTemplateListParams.builder().build());
  }

  /**
   * Returns templates: {@code GET /jwt_templates}. See {@link #list(GetJwtTemplateListParams)}.
   *
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<JwtTemplate> list(Consumer<GetJwtTemplateListParams.Builder> params) {
    return list(filled(GetJwtTemplateListParams.builder(), params).build());
  }

  /**
   * Returns templates: {@code GET /jwt_templates}.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<JwtTemplate> list(GetJwtTemplateListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getJwtTemplateList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a template: {@code GET /jwt_templates/{template_id}}. A signing key of its own is not shown.
   *
   * @param templateId the id, such as {@code jtmp_2x…}; not the name
   * @return the template
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public JwtTemplate get(String templateId) {
    return calls.execute(api.getJwtTemplate(templateId));
  }

  /**
   * Creates a template: {@code POST /jwt_templates}. See {@link #create(CreateJwtTemplateParams)}.
   *
   * @param params sets name, claims and what else is to be said
   * @return the template
   * @throws IllegalArgumentException if name or claims are not set, or lifetime or clock skew are out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public JwtTemplate create(Consumer<CreateJwtTemplateParams.Builder> params) {
    return create(filled(CreateJwtTemplateParams.builder(), params).build());
  }

  /**
   * Creates a template: {@code POST /jwt_templates}. Its tokens are signed with the key of the instance, unless it has
   * one of its own.
   *
   * @param params the name and the claims, both required (a text such as {@code {{user.first_name}}} stands for a value
   *     of the user); the lifetime of a token in seconds (30 to 315360000), the allowed clock skew in seconds (0 to 300),
   *     and a signing key with its algorithm. The defaults, and what null does, are not documented
   * @return the template
   * @throws IllegalArgumentException if name or claims are not set, or lifetime or clock skew are out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with status 402 if the plan does not include it, with a code if
   *     a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public JwtTemplate create(CreateJwtTemplateParams params) {
    return calls.execute(api.createJwtTemplate(checked(params)));
  }

  /**
   * Changes a template: {@code PATCH /jwt_templates/{template_id}}. See
   * {@link #update(String, UpdateJwtTemplateParams)}.
   *
   * @param templateId the id; not the name
   * @param params sets name, claims and what else is to change
   * @return the template as changed
   * @throws IllegalArgumentException if the id is null or blank, name or claims are not set, or lifetime or clock skew
   *     are out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public JwtTemplate update(String templateId, Consumer<UpdateJwtTemplateParams.Builder> params) {
    return update(templateId, filled(UpdateJwtTemplateParams.builder(), params).build());
  }

  /**
   * Changes a template: {@code PATCH /jwt_templates/{template_id}}. Tokens that were made before do not change.
   *
   * @param templateId the id; not the name
   * @param params name and claims, required even if they are to stay as they are; all else as for
   *     {@link #create(CreateJwtTemplateParams)}
   * @return the template as changed
   * @throws IllegalArgumentException if the id is null or blank, name or claims are not set, or lifetime or clock skew
   *     are out of bounds
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template, with
   *     status 402 if the plan does not include it, with a code if a value is not allowed
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public JwtTemplate update(String templateId, UpdateJwtTemplateParams params) {
    return calls.execute(api.updateJwtTemplate(templateId, checked(params)));
  }

  /**
   * Deletes a template: {@code DELETE /jwt_templates/{template_id}}. Tokens that were made before are not revoked.
   *
   * @param templateId the id; not the name
   * @return what was deleted
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such template
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public DeletedObject delete(String templateId) {
    return calls.execute(api.deleteJwtTemplate(templateId));
  }
}
