package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorUserListTest extends WithEmulator {
  private String ada = "";
  private String bob = "";
  private String cyd = "";

  @BeforeEach
  void createUsers() {
    ada =
        user("{'email_address': ['ada@example.com'], 'phone_number': ['+12015550123'], 'username': 'Countess',"
                + " 'first_name': 'Ada', 'last_name': 'Lovelace', 'external_id': 'x-ada',"
                + " 'web3_wallet': ['0x0000000000000000000000000000000000000ada']}")
            .id();
    emulator.advance(Duration.ofSeconds(10));
    bob = user("{'email_address': ['bob@example.org'], 'first_name': 'Bob', 'banned': true}")
        .id();
    emulator.advance(Duration.ofSeconds(10));
    cyd = user("{'username': 'cyd', 'last_name': 'Apple', 'external_id': 'x-cyd'}")
        .id();
  }

  /** Returns the users that a query finds, in the order of creation, as the letters a, b and c. */
  private String found(String query) {
    List<String> ids = get("/users?order_by=created_at&" + query).each("id");
    long count = get("/users/count?" + query).at("total_count").getAsLong();
    assertThat(count).as("count of " + query).isEqualTo(ids.size());
    return letters(ids);
  }

  private String letters(List<String> ids) {
    StringBuilder letters = new StringBuilder();
    ids.forEach(id ->
        letters.append(id.equals(ada) ? 'a' : id.equals(bob) ? 'b' : id.equals(cyd) ? 'c' : '?'));
    return letters.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=10, abc",
    "email_address=ADA@example.com, a",
    "email_address=ada@example.com&email_address=bob@example.org, ab",
    "email_address=ada@example.com&email_address=nobody@example.com, a",
    "email_address=nobody@example.com, ''",
    "phone_number=%2B12015550123, a",
    "username=COUNTESS&username=cyd, ac",
    "web3_wallet=0x0000000000000000000000000000000000000ADA, a",
    "external_id=x-ada, a",
    "external_id=%2Bx-ada&external_id=x-cyd, ac",
    "external_id=-x-ada, bc",
    "organization_id=org_1, ''",
    "organization_id=-org_1, abc",
    "query=EXAMPLE.org, b",
    "query=555012, a",
    "query=counTESS, a",
    "query=0ADA, a",
    "query=lovel, a",
    "query=bob@EX, b",
    "query=nothing, ''",
    "email_address_query=EXAMPLE.o, b",
    "phone_number_query=2015550, a",
    "username_query=CY, c",
    "name_query=da lov, a",
    "name_query=APP, c",
    "banned=true, b",
    "banned=false, ac",
    "banned=false&username=cyd, c",
    "provider=oauth_google&provider_user_id=1, ''"
  })
  void getUserList_filter_findsThoseWhoMeetIt(String query, String expected) {
    assertThat(found(query.replace(" ", "%20"))).isEqualTo(expected);
  }

  @Test
  void getUserList_userIds_includeAndExclude() {
    assertThat(found("user_id=" + ada)).isEqualTo("a");
    assertThat(found("user_id=%2B" + ada + "&user_id=" + cyd)).isEqualTo("ac");
    assertThat(found("user_id=-" + ada)).isEqualTo("bc");
    assertThat(found("user_id=" + ada + "&user_id=" + cyd + "&user_id=-" + ada)).isEqualTo("c");
    assertThat(found("query=" + ada.substring(5, 25).toLowerCase(Locale.ROOT))).isEqualTo("a");
  }

  @Test
  void getUserList_times_areExclusiveBounds() {
    long created = NOW.toEpochMilli();
    assertThat(found("created_at_before=" + (created + 10_000))).isEqualTo("a");
    assertThat(found("created_at_after=" + (created + 10_000))).isEqualTo("c");
    assertThat(found("created_at_after=" + created + "&created_at_before=" + (created + 20_000)))
        .isEqualTo("b");

    emulator.signIn(ada);
    emulator.advance(Duration.ofDays(1));
    emulator.signIn(cyd);
    long signedIn = NOW.toEpochMilli() + 20_001;
    assertThat(found("last_sign_in_at_before=" + (signedIn + 1))).isEqualTo("a");
    assertThat(found("last_sign_in_at_after=" + signedIn)).isEqualTo("c");
    long today = signedIn + Duration.ofDays(1).toMillis();
    assertThat(found("last_active_at_before=" + signedIn)).isEqualTo("a");
    assertThat(found("last_active_at_after=" + signedIn)).isEqualTo("c");
    assertThat(found("last_active_at_since=" + today)).isEqualTo("c");
    assertThat(found("last_active_at_since=" + signedIn)).isEqualTo("ac");
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, abc",
    "-created_at, cba",
    "%2Bcreated_at, abc",
    "+created_at, abc",
    "first_name, abc",
    "-first_name, bac",
    "last_name, cab",
    "-last_name, acb",
    "username, acb",
    "-username, cab",
    "email_address, abc",
    "-email_address, bac",
    "phone_number, abc",
    "web3wallet, abc",
    "updated_at, abc",
    "-updated_at, cba",
    "last_active_at, cab",
    "-last_sign_in_at, cab"
  })
  void getUserList_orderBy_sortsWithMissingValuesLast(String order, String expected) {
    emulator.signIn(cyd);

    assertThat(letters(get("/users?order_by=" + order).each("id"))).isEqualTo(expected);
  }

  @Test
  void getUserList_withoutOrder_isNewestFirst() {
    assertThat(letters(get("/users").each("id"))).isEqualTo("cba");
  }

  @Test
  void getUserList_orderBySomethingElse_isRefused422() {
    assertThat(get("/users?order_by=password").error())
        .isEqualTo("422 form_param_value_invalid order_by");
  }

  @Test
  void getUserList_limitAndOffset_selectAPage() {
    assertThat(letters(get("/users?limit=1").each("id"))).isEqualTo("c");
    assertThat(letters(get("/users?limit=2&offset=1").each("id"))).isEqualTo("ba");
    assertThat(get("/users?offset=3").array()).isEmpty();
    assertThat(get("/users?offset=-1").error()).isEqualTo("422 form_param_value_invalid offset");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "501, 10", "-1, 10", "500, 23", "'', 10"})
  void getUserList_limitOutOfBounds_quietlyAnswersTen(String limit, int expected) {
    emulator.addUsers(20);

    assertThat(get(limit.isEmpty() ? "/users" : "/users?limit=" + limit).array())
        .hasSize(expected);
  }

  @Test
  void getUserList_startingAfter_goesOnInEitherDirection() {
    assertThat(letters(get("/users?starting_after=" + cyd).each("id"))).isEqualTo("ba");
    assertThat(letters(get("/users?limit=1&offset=0&starting_after=" + cyd).each("id")))
        .isEqualTo("b");
    assertThat(letters(get("/users?order_by=created_at&starting_after=" + ada).each("id")))
        .isEqualTo("bc");
    assertThat(letters(get("/users?banned=false&starting_after=" + cyd).each("id")))
        .isEqualTo("a");
    assertThat(get("/users?starting_after=" + ada).array()).isEmpty();
  }

  @Test
  void getUserList_startingAfterInAnotherOrderOrWithOffset_isRefused422() {
    assertThat(get("/users?order_by=-updated_at&starting_after=" + cyd).error())
        .isEqualTo("422 form_conditional_param_disallowed starting_after");
    assertThat(get("/users?offset=1&starting_after=" + cyd).error())
        .isEqualTo("422 form_conditional_param_disallowed starting_after");
    assertThat(get("/users?starting_after=user_nobody").error())
        .isEqualTo("422 form_resource_not_found starting_after");
  }

  @Test
  void getUserList_startingAfter_visitsEverybodyOnce() {
    emulator.addUsers(50);
    List<String> visited = new ArrayList<>();
    String after = "";
    while (true) {
      List<String> page = get("/users?limit=7" + after).each("id");
      if (page.isEmpty()) {
        break;
      }
      visited.addAll(page);
      after = "&starting_after=" + page.get(page.size() - 1);
    }
    assertThat(visited).hasSize(53).doesNotHaveDuplicates();
  }

  @Test
  void getUserList_providerAlone_isRefused422() {
    assertThat(get("/users?provider=oauth_google").error())
        .isEqualTo("422 form_conditional_param_missing provider_user_id");
    assertThat(get("/users/count?provider_user_id=1").error())
        .isEqualTo("422 form_conditional_param_missing provider");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=ten, form_param_type_invalid limit",
    "limit=99999999999999999999, form_param_type_invalid limit",
    "banned=yes, form_param_type_invalid banned",
    "created_at_before=2026-01-01, form_param_type_invalid created_at_before",
    "limit=1&limit=2, form_param_duplicate limit"
  })
  void getUserList_parameterThatDoesNotFit_isRefused422(String query, String error) {
    assertThat(get("/users?" + query).error()).isEqualTo("422 " + error);
  }

  @Test
  void getUserList_moreThanHundredValues_areRefused422() {
    assertThat(get("/users?" + "user_id=user_1&".repeat(101)).error())
        .isEqualTo("422 form_param_array_size_exceeded user_id");
    assertThat(get("/users?" + "user_id=user_1&".repeat(100)).status()).isEqualTo(200);
  }

  @Test
  void getUserList_paginated_isIgnored() {
    assertThat(get("/users?paginated=true").array()).hasSize(3);
  }
}
