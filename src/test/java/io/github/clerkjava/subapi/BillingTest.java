package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.model.BillingCreditAction;
import io.github.clerkjava.model.BillingPayerType;
import io.github.clerkjava.model.BillingPaymentAttempt;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillingTest {
  @RegisterExtension
  final SubApiServer server = new SubApiServer();

  private Billing billing;

  @BeforeEach
  void makeSubApi() {
    billing = new Billing(server.api().billing(), server.calls());
  }

  @Test
  void lists_alwaysAskForPages() throws Exception {
    String none = "{\"data\":[],\"total_count\":0}";
    server.answers(none, none, none, none, none);

    billing.getPlanList(p -> p.payerType(BillingPayerType.ORG));
    billing.getPriceList();
    billing.getSubscriptionItemList(p -> p.includeFree(false));
    billing.getStatementList();
    billing.getStatementPaymentAttemptList("stmt_1");

    assertThat(server.sent())
        .containsExactly(
            "GET /v1/billing/plans?payer_type=org&paginated=true",
            "GET /v1/billing/prices?paginated=true",
            "GET /v1/billing/subscription_items?include_free=false&paginated=true",
            "GET /v1/billing/statements?paginated=true",
            "GET /v1/billing/statements/stmt_1/payment_attempts?paginated=true");
  }

  @Test
  void getStatementPaymentAttemptList_autoPaging_walksTheSameStatement() throws Exception {
    server.answers(
        "{\"data\":[{\"id\":\"a\"}],\"total_count\":2}",
        "{\"data\":[{\"id\":\"b\"}],\"total_count\":2}");

    assertThat(billing.getStatementPaymentAttemptList("stmt_1", p -> p.limit(1)).autoPaging())
        .extracting(BillingPaymentAttempt::getId)
        .containsExactly("a", "b");

    String path = "GET /v1/billing/statements/stmt_1/payment_attempts";
    assertThat(server.sent())
        .containsExactly(
            path + "?limit=1&paginated=true", path + "?limit=1&paginated=true&offset=1");
  }

  @Test
  void cancelSubscriptionItem_sendsWhatIsSaidOfTheEnd() throws Exception {
    server.answers("{}", "{}", "{}");

    billing.cancelSubscriptionItem("csub_item_1");
    billing.cancelSubscriptionItem("csub_item_1", false);
    billing.cancelSubscriptionItem("csub_item_1", true);

    assertThat(server.sent())
        .containsExactly(
            "DELETE /v1/billing/subscription_items/csub_item_1",
            "DELETE /v1/billing/subscription_items/csub_item_1?end_now=false",
            "DELETE /v1/billing/subscription_items/csub_item_1?end_now=true");
  }

  @Test
  void valuesGivenByPosition_goWhereTheyBelong() throws Exception {
    server.answers("{}", "{}", "{}", "{}");

    billing.extendSubscriptionItemFreeTrial("csub_item_1", Instant.parse("2026-06-11T08:00:00Z"));
    billing.createPriceTransition("csub_item_1", "cprice_1", "cprice_2");
    billing.applySubscriptionItemDiscount("csub_item_1", "disc_1");
    billing.removeSubscriptionItemDiscount("csub_item_1", "disc_1");

    assertThat(server.sent())
        .containsExactly(
            "POST /v1/billing/subscription_items/csub_item_1/extend_free_trial"
                + " {\"extend_to\":\"2026-06-11T08:00:00Z\"}",
            "POST /v1/billing/subscription_items/csub_item_1/price_transition"
                + " {\"from_price_id\":\"cprice_1\",\"to_price_id\":\"cprice_2\"}",
            "POST /v1/billing/subscription_items/csub_item_1/discounts"
                + " {\"discount_id\":\"disc_1\"}",
            "DELETE /v1/billing/subscription_items/csub_item_1/discounts/disc_1");
  }

  @Test
  void valuesGivenByPosition_areRefusedByName() {
    assertRefused(
        "extendTo must not be null",
        () -> billing.extendSubscriptionItemFreeTrial("csub_item_1", null));
    assertRefused(
        "fromPriceId must not be blank",
        () -> billing.createPriceTransition("csub_item_1", "", "cprice_2"));
    assertRefused(
        "toPriceId must not be null",
        () -> billing.createPriceTransition("csub_item_1", "cprice_1", null));
    assertRefused(
        "discountId must not be blank",
        () -> billing.applySubscriptionItemDiscount("csub_item_1", " "));
  }

  @Test
  void createPrice_withNullAmount_sendsNull() throws Exception {
    server.answers("{}");

    billing.createPrice(p -> p.planId("cplan_1").amount(null).annualMonthlyAmount(1200));

    assertThat(server.sent())
        .containsExactly("POST /v1/billing/prices"
            + " {\"plan_id\":\"cplan_1\",\"amount\":null,\"annual_monthly_amount\":1200}");
  }

  @Test
  void adjustCreditBalance_isRefusedWithoutItsKey() {
    assertRefused(
        "AdjustBillingCreditBalanceParams.idempotency_key is required",
        () -> billing.adjustUserBillingCreditBalance(
            "user_1", p -> p.amount(1).action(BillingCreditAction.INCREASE)));
    assertRefused(
        "AdjustBillingCreditBalanceParams.amount must be at least 1, was 0",
        () -> billing.adjustOrganizationBillingCreditBalance(
            "org_1", p -> p.amount(0).action(BillingCreditAction.DECREASE).idempotencyKey("key")));
  }

  private void assertRefused(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    assertThat(server.requestCount()).isZero();
  }
}
