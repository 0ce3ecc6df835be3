package io.github.clerkjava.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputedTest {
  private static final EmailAddress FIRST = EmailAddress.builder().id("idn_1").build();
  private static final EmailAddress SECOND = EmailAddress.builder().id("idn_2").build();

  @Test
  void primaryEmailAddress_isTheOneWithTheId() {
    User user = User.builder()
        .addEmailAddress(FIRST)
        .addEmailAddress(EmailAddress.builder().build())
        .addEmailAddress(SECOND)
        .primaryEmailAddressId("idn_2")
        .build();

    assertThat(user.getPrimaryEmailAddress()).isEqualTo(SECOND);
  }

  @Test
  void primaryEmailAddress_withoutIdOrAddress_isNull() {
    assertThat(User.builder().build().getPrimaryEmailAddress()).isNull();
    assertThat(User.builder().addEmailAddress(FIRST).build().getPrimaryEmailAddress())
        .isNull();
    assertThat(User.builder()
            .addEmailAddress(FIRST)
            .primaryEmailAddressId(null)
            .build()
            .getPrimaryEmailAddress())
        .isNull();
    assertThat(User.builder().primaryEmailAddressId("idn_1").build().getPrimaryEmailAddress())
        .isNull();
  }

  @Test
  void primaryPhoneNumberAndWallet_areFoundLikewise() {
    User user = User.builder()
        .addPhoneNumber(PhoneNumber.builder().id("idn_3").build())
        .primaryPhoneNumberId("idn_3")
        .addWeb3Wallet(Web3Wallet.builder().id("idn_4").build())
        .primaryWeb3WalletId("idn_4")
        .build();

    assertThat(user.getPrimaryPhoneNumber()).isEqualTo(user.getPhoneNumbers().get(0));
    assertThat(user.getPrimaryWeb3Wallet()).isEqualTo(user.getWeb3Wallets().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "Ada,Lovelace,Ada Lovelace",
        "Ada,null,Ada",
        "null,Lovelace,Lovelace",
        "' Ada ','',Ada",
        "null,null,null"
      })
  void fullName_isWhatThereIs(String first, String last, String full) {
    assertThat(User.builder().firstName(first).lastName(last).build().getFullName())
        .isEqualTo(full);
  }

  @Test
  void computed_isNotSent() {
    User user = User.builder().firstName("Ada").build();

    assertThat(user.has("full_name")).isFalse();
    assertThat(user.toString()).doesNotContain("full");
  }
}
