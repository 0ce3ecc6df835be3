package io.github.clerkjava.subapi;

import io.github.clerkjava.api.BillingApi;
import io.github.clerkjava.api.BillingApi.GetBillingPlanListParams;
import io.github.clerkjava.api.BillingApi.GetBillingPriceListParams;
import io.github.clerkjava.api.BillingApi.GetBillingStatementListParams;
import io.github.clerkjava.api.BillingApi.GetBillingStatementPaymentAttemptListParams;
import io.github.clerkjava.api.BillingApi.GetBillingSubscriptionItemListParams;
import io.github.clerkjava.http.CallExecutor;
import io.github.clerkjava.json.Arguments;
import io.github.clerkjava.model.AdjustBillingCreditBalanceParams;
import io.github.clerkjava.model.ApplyBillingSubscriptionItemDiscountParams;
import io.github.clerkjava.model.BillingCreditBalance;
import io.github.clerkjava.model.BillingCreditLedgerEntry;
import io.github.clerkjava.model.BillingDiscountRedemption;
import io.github.clerkjava.model.BillingPaymentAttempt;
import io.github.clerkjava.model.BillingPlan;
import io.github.clerkjava.model.BillingPrice;
import io.github.clerkjava.model.BillingPriceTransition;
import io.github.clerkjava.model.BillingStatement;
import io.github.clerkjava.model.BillingSubscription;
import io.github.clerkjava.model.BillingSubscriptionItem;
import io.github.clerkjava.model.CreateBillingPriceParams;
import io.github.clerkjava.model.CreateBillingPriceTransitionParams;
import io.github.clerkjava.model.ExtendBillingSubscriptionItemFreeTrialParams;
import io.github.clerkjava.paging.PaginatedList;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What users and organizations pay for: plans, prices, subscriptions, statements and credits.
 *
 * <p>All of it is experimental in the Node SDK: it may change without a new version of the API. Amounts are whole
 * numbers in the smallest unit of the currency, such as cents.
 */
public final class Billing extends SubApi {
  private final BillingApi api;

  /**
   * Makes one.
   *
   * @param api the generated interface
   * @param calls what runs its calls
   */
  public Billing(BillingApi api, CallExecutor calls) {
    super(calls);
    this.api = api;
  }

  /**
   * Returns the ten newest plans, free and paid: {@code GET /billing/plans}. Experimental in Node.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPlan> getPlanList() {
    return getPlanList(GetBillingPlanListParams.builder().build());
  }

  /**
   * Returns plans, free and paid, newest first: {@code GET /billing/plans}. See
   * {@link #getPlanList(GetBillingPlanListParams)}.
   *
   * @param params sets kind of payer, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPlan> getPlanList(Consumer<GetBillingPlanListParams.Builder> params) {
    return getPlanList(filled(GetBillingPlanListParams.builder(), params).build());
  }

  /**
   * Returns plans, free and paid, newest first: {@code GET /billing/plans}. Experimental in Node. The kind of payer
   * may be left out, unlike in Node.
   *
   * @param params the kind of payer, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPlan> getPlanList(GetBillingPlanListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getBillingPlanList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns the ten lowest prices of all plans: {@code GET /billing/prices}. Experimental in Node.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPrice> getPriceList() {
    return getPriceList(GetBillingPriceListParams.builder().build());
  }

  /**
   * Returns prices of all plans or of one, the lowest monthly amount first: {@code GET /billing/prices}. See
   * {@link #getPriceList(GetBillingPriceListParams)}.
   *
   * @param params sets plan, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPrice> getPriceList(
      Consumer<GetBillingPriceListParams.Builder> params) {
    return getPriceList(filled(GetBillingPriceListParams.builder(), params).build());
  }

  /**
   * Returns prices of all plans or of one, the lowest monthly amount first: {@code GET /billing/prices}.
   * Experimental in Node.
   *
   * @param params the id of the plan, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPrice> getPriceList(GetBillingPriceListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getBillingPriceList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Creates a custom price for a plan: {@code POST /billing/prices}. See
   * {@link #createPrice(CreateBillingPriceParams)}.
   *
   * @param params sets plan, amounts and currency
   * @return the price
   * @throws IllegalArgumentException if the plan or the amount is not set, or an amount is negative
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public BillingPrice createPrice(Consumer<CreateBillingPriceParams.Builder> params) {
    return createPrice(filled(CreateBillingPriceParams.builder(), params).build());
  }

  /**
   * Creates a custom price for a plan: {@code POST /billing/prices}. Experimental in Node. No subscription changes
   * by it: {@link #createPriceTransition} moves one to it.
   *
   * @param params the id of the plan and the amount per month, 0 or at least 100 or null for none, both required;
   *     amount per month of a year paid at once, currency (default {@code USD}), billing periods and a description
   *     are optional
   * @return the price
   * @throws IllegalArgumentException if the plan or the amount is not set, or an amount is negative
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such plan, with a
   *     code if an amount is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingPrice createPrice(CreateBillingPriceParams params) {
    return calls.execute(api.createBillingPrice(checked(params)));
  }

  /**
   * Returns the ten newest subscription items of all users and organizations, paid ones only:
   * {@code GET /billing/subscription_items}. Experimental in Node.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingSubscriptionItem> getSubscriptionItemList() {
    return getSubscriptionItemList(
        GetBillingSubscriptionItemListParams.builder().build());
  }

  /**
   * Returns subscription items of all users and organizations, newest first:
   * {@code GET /billing/subscription_items}. See
   * {@link #getSubscriptionItemList(GetBillingSubscriptionItemListParams)}.
   *
   * @param params sets filter, limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingSubscriptionItem> getSubscriptionItemList(
      Consumer<GetBillingSubscriptionItemListParams.Builder> params) {
    return getSubscriptionItemList(
        filled(GetBillingSubscriptionItemListParams.builder(), params).build());
  }

  /**
   * Returns subscription items of all users and organizations, newest first:
   * {@code GET /billing/subscription_items}. Experimental in Node. Those of free plans are left out unless
   * {@code includeFree} asks for them; those of one payer are in {@link #getUserBillingSubscription} and
   * {@link #getOrganizationBillingSubscription}.
   *
   * @param params filter, whether free ones too, limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingSubscriptionItem> getSubscriptionItemList(
      GetBillingSubscriptionItemListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getBillingSubscriptionItemList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Cancels a subscription item at the end of its current period:
   * {@code DELETE /billing/subscription_items/{subscription_item_id}}. Experimental in Node. It is not deleted, and
   * the payer is not charged for another period.
   *
   * @param subscriptionItemId the id of the subscription item, such as {@code csub_item_2x…}
   * @return the item as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subscription
   *     item, with a code if it can't be canceled
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingSubscriptionItem cancelSubscriptionItem(String subscriptionItemId) {
    return calls.execute(api.cancelBillingSubscriptionItem(subscriptionItemId, null));
  }

  /**
   * Cancels a subscription item: {@code DELETE /billing/subscription_items/{subscription_item_id}}. Experimental in
   * Node. It is not deleted, and the payer is not charged for another period.
   *
   * @param subscriptionItemId the id of the subscription item, such as {@code csub_item_2x…}
   * @param endNow whether it ends at once, or at the end of its current period; Node does not send false, which
   *     means the same
   * @return the item as changed
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subscription
   *     item, with a code if it can't be canceled
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingSubscriptionItem cancelSubscriptionItem(String subscriptionItemId, boolean endNow) {
    return calls.execute(api.cancelBillingSubscriptionItem(subscriptionItemId, endNow));
  }

  /**
   * Lets the free trial of a subscription item last until a later time:
   * {@code POST /billing/subscription_items/{subscription_item_id}/extend_free_trial}. Experimental in Node. The
   * same time again changes nothing.
   *
   * @param subscriptionItemId the id of the subscription item, such as {@code csub_item_2x…}
   * @param extendTo the new end, in the future and at most 365 days after the present one
   * @return the item as changed
   * @throws IllegalArgumentException if the id is null or blank, or the time is null
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subscription
   *     item, with a code if it is not in a free trial, or the time is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingSubscriptionItem extendSubscriptionItemFreeTrial(
      String subscriptionItemId, Instant extendTo) {
    ExtendBillingSubscriptionItemFreeTrialParams params =
        ExtendBillingSubscriptionItemFreeTrialParams.builder()
            .extendTo(Arguments.notNull("extendTo", extendTo))
            .build();
    return calls.execute(api.extendBillingSubscriptionItemFreeTrial(subscriptionItemId, params));
  }

  /**
   * Moves a subscription item to another price, of the same plan or of another:
   * {@code POST /billing/subscription_items/{subscription_item_id}/price_transition}. Experimental in Node. Whether
   * at once, perhaps with a charge, or at the end of the period can't be chosen; the answer tells it, with an item
   * for the new price.
   *
   * @param subscriptionItemId the id of the subscription item, such as {@code csub_item_2x…}
   * @param fromPriceId the id of the price that it has, such as {@code cprice_2x…}
   * @param toPriceId the id of the price that it is to have
   * @return what has changed and when it takes effect
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subscription
   *     item or price, with a code if it can't be moved
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingPriceTransition createPriceTransition(
      String subscriptionItemId, String fromPriceId, String toPriceId) {
    CreateBillingPriceTransitionParams params = CreateBillingPriceTransitionParams.builder()
        .fromPriceId(notBlank("fromPriceId", fromPriceId))
        .toPriceId(notBlank("toPriceId", toPriceId))
        .build();
    return calls.execute(api.createBillingPriceTransition(subscriptionItemId, params));
  }

  /**
   * Gives a subscription item a discount that exists already, whoever may use it otherwise:
   * {@code POST /billing/subscription_items/{subscription_item_id}/discounts}. Experimental in Node. It takes the
   * place of the one that was active.
   *
   * @param subscriptionItemId the id of the subscription item, such as {@code csub_item_2x…}
   * @param discountId the id of the discount
   * @return the discount as applied
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subscription
   *     item or discount, with status 409 if the discount is active on it already
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingDiscountRedemption applySubscriptionItemDiscount(
      String subscriptionItemId, String discountId) {
    ApplyBillingSubscriptionItemDiscountParams params =
        ApplyBillingSubscriptionItemDiscountParams.builder()
            .discountId(notBlank("discountId", discountId))
            .build();
    return calls.execute(api.applyBillingSubscriptionItemDiscount(subscriptionItemId, params));
  }

  /**
   * Takes the active discount off a subscription item:
   * {@code DELETE /billing/subscription_items/{subscription_item_id}/discounts/{discount_id}}. Experimental in Node.
   * The discount itself stays.
   *
   * @param subscriptionItemId the id of the subscription item, such as {@code csub_item_2x…}
   * @param discountId the id of just that discount
   * @return the discount as removed
   * @throws IllegalArgumentException if an id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such subscription
   *     item, or the discount is not active on it
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingDiscountRedemption removeSubscriptionItemDiscount(
      String subscriptionItemId, String discountId) {
    return calls.execute(api.removeBillingSubscriptionItemDiscount(subscriptionItemId, discountId));
  }

  /**
   * Returns the ten newest statements of all users and organizations: {@code GET /billing/statements}. Experimental
   * in Node.
   *
   * @return the first page
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingStatement> getStatementList() {
    return getStatementList(GetBillingStatementListParams.builder().build());
  }

  /**
   * Returns statements of all users and organizations, newest first: {@code GET /billing/statements}. See
   * {@link #getStatementList(GetBillingStatementListParams)}.
   *
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingStatement> getStatementList(
      Consumer<GetBillingStatementListParams.Builder> params) {
    return getStatementList(
        filled(GetBillingStatementListParams.builder(), params).build());
  }

  /**
   * Returns statements of all users and organizations, newest first: {@code GET /billing/statements}. Experimental
   * in Node.
   *
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the limit or offset is out of bounds: the server would silently answer 10
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingStatement> getStatementList(GetBillingStatementListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        api::getBillingStatementList,
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns a statement: what one payer was charged, with totals and payment attempts:
   * {@code GET /billing/statements/{statementID}}. Experimental in Node.
   *
   * @param statementId the id, such as {@code stmt_2x…}
   * @return the statement
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such statement
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingStatement getStatement(String statementId) {
    return calls.execute(api.getBillingStatement(statementId));
  }

  /**
   * Returns the ten newest payment attempts of a statement, failed ones too:
   * {@code GET /billing/statements/{statementID}/payment_attempts}. Experimental in Node.
   *
   * @param statementId the id of the statement, such as {@code stmt_2x…}
   * @return the first page
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such statement
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<BillingPaymentAttempt> getStatementPaymentAttemptList(String statementId) {
    return getStatementPaymentAttemptList(
        statementId, GetBillingStatementPaymentAttemptListParams.builder().build());
  }

  /**
   * Returns the payment attempts of a statement, newest first, failed ones too:
   * {@code GET /billing/statements/{statementID}/payment_attempts}. See
   * {@link #getStatementPaymentAttemptList(String, GetBillingStatementPaymentAttemptListParams)}.
   *
   * @param statementId the id of the statement, such as {@code stmt_2x…}
   * @param params sets limit and offset
   * @return the page
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public PaginatedList<BillingPaymentAttempt> getStatementPaymentAttemptList(
      String statementId, Consumer<GetBillingStatementPaymentAttemptListParams.Builder> params) {
    return getStatementPaymentAttemptList(
        statementId,
        filled(GetBillingStatementPaymentAttemptListParams.builder(), params).build());
  }

  /**
   * Returns the payment attempts of a statement, newest first, failed ones too:
   * {@code GET /billing/statements/{statementID}/payment_attempts}. Experimental in Node.
   *
   * @param statementId the id of the statement, such as {@code stmt_2x…}
   * @param params limit (1 to 500, default 10) and offset
   * @return the page, which knows the total: {@code paginated=true} is always asked for
   * @throws IllegalArgumentException if the id is null or blank, or the limit or offset is out of bounds: the server
   *     would silently answer 10
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such statement
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public PaginatedList<BillingPaymentAttempt> getStatementPaymentAttemptList(
      String statementId, GetBillingStatementPaymentAttemptListParams params) {
    return listByOffset(
        checked(params).toBuilder().paginated(true).build(),
        query -> api.getBillingStatementPaymentAttemptList(statementId, query),
        (query, offset) -> query.toBuilder().offset(offset).build());
  }

  /**
   * Returns what a user is subscribed to, with an item for each plan, and the next payment:
   * {@code GET /users/{user_id}/billing/subscription}. Experimental in Node.
   *
   * @param userId the id of the user
   * @return the subscription
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingSubscription getUserBillingSubscription(String userId) {
    return calls.execute(api.getUserBillingSubscription(userId));
  }

  /**
   * Returns what an organization is subscribed to, with an item for each plan, and the next payment:
   * {@code GET /organizations/{organization_id}/billing/subscription}. Experimental in Node.
   *
   * @param organizationId the id of the organization
   * @return the subscription
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingSubscription getOrganizationBillingSubscription(String organizationId) {
    return calls.execute(api.getOrganizationBillingSubscription(organizationId));
  }

  /**
   * Returns how much credit a user has, which lowers what is charged: {@code GET /users/{user_id}/billing/credits}.
   * Experimental in Node.
   *
   * @param userId the id of the user
   * @return the balance
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingCreditBalance getUserBillingCreditBalance(String userId) {
    return calls.execute(api.getUserBillingCreditBalance(userId));
  }

  /**
   * Adds credit to the balance of a user, or takes it away: {@code POST /users/{user_id}/billing/credits}. See
   * {@link #adjustUserBillingCreditBalance(String, AdjustBillingCreditBalanceParams)}.
   *
   * @param userId the id of the user
   * @param params sets amount, action, idempotency key, currency and note
   * @return the entry in the ledger, which does not tell the new balance
   * @throws IllegalArgumentException if the id is null or blank, or amount, action or idempotency key is not set, or
   *     the amount is less than 1
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public BillingCreditLedgerEntry adjustUserBillingCreditBalance(
      String userId, Consumer<AdjustBillingCreditBalanceParams.Builder> params) {
    return adjustUserBillingCreditBalance(
        userId, filled(AdjustBillingCreditBalanceParams.builder(), params).build());
  }

  /**
   * Adds credit to the balance of a user, or takes it away: {@code POST /users/{user_id}/billing/credits}.
   * Experimental in Node. With an idempotency key that was used before, the balance stays as it is and the answer is
   * the entry of the first time.
   *
   * @param userId the id of the user
   * @param params amount (at least 1), action and idempotency key, all required; currency (default {@code USD}) and
   *     a note are optional
   * @return the entry in the ledger, which does not tell the new balance
   * @throws IllegalArgumentException if the id is null or blank, or one of the required ones is not set, or the
   *     amount is less than 1
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such user, with a
   *     code if the change is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingCreditLedgerEntry adjustUserBillingCreditBalance(
      String userId, AdjustBillingCreditBalanceParams params) {
    return calls.execute(api.adjustUserBillingCreditBalance(userId, checked(params)));
  }

  /**
   * Returns how much credit an organization has, which lowers what is charged:
   * {@code GET /organizations/{organization_id}/billing/credits}. Experimental in Node.
   *
   * @param organizationId the id of the organization
   * @return the balance
   * @throws IllegalArgumentException if the id is null or blank
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingCreditBalance getOrganizationBillingCreditBalance(String organizationId) {
    return calls.execute(api.getOrganizationBillingCreditBalance(organizationId));
  }

  /**
   * Adds credit to the balance of an organization, or takes it away:
   * {@code POST /organizations/{organization_id}/billing/credits}. See
   * {@link #adjustOrganizationBillingCreditBalance(String, AdjustBillingCreditBalanceParams)}.
   *
   * @param organizationId the id of the organization
   * @param params sets amount, action, idempotency key, currency and note
   * @return the entry in the ledger, which does not tell the new balance
   * @throws IllegalArgumentException if the id is null or blank, or amount, action or idempotency key is not set, or
   *     the amount is less than 1
   * @throws io.github.clerkjava.error.ClerkException if the call fails
   */
  public BillingCreditLedgerEntry adjustOrganizationBillingCreditBalance(
      String organizationId, Consumer<AdjustBillingCreditBalanceParams.Builder> params) {
    return adjustOrganizationBillingCreditBalance(
        organizationId,
        filled(AdjustBillingCreditBalanceParams.builder(), params).build());
  }

  /**
   * Adds credit to the balance of an organization, or takes it away:
   * {@code POST /organizations/{organization_id}/billing/credits}. Experimental in Node. With an idempotency key
   * that was used before, the balance stays as it is and the answer is the entry of the first time.
   *
   * @param organizationId the id of the organization
   * @param params amount (at least 1), action and idempotency key, all required; currency (default {@code USD}) and
   *     a note are optional
   * @return the entry in the ledger, which does not tell the new balance
   * @throws IllegalArgumentException if the id is null or blank, or one of the required ones is not set, or the
   *     amount is less than 1
   * @throws io.github.clerkjava.error.ClerkApiException with {@code isNotFound()} if there is no such organization,
   *     with a code if the change is refused
   * @throws io.github.clerkjava.error.ClerkException if the call fails otherwise
   */
  public BillingCreditLedgerEntry adjustOrganizationBillingCreditBalance(
      String organizationId, AdjustBillingCreditBalanceParams params) {
    return calls.execute(
        api.adjustOrganizationBillingCreditBalance(organizationId, checked(params)));
  }
}
