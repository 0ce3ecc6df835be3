package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationHeaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bearer abc | abc",
        "bearer abc | abc",
        "BEARER abc | abc",
        "Bearer  abc | abc",
        "' Bearer abc ' | abc",
        "Bearer abc def | abc",
        "abc | abc",
        "' abc ' | abc",
        "Bearer | Bearer",
        "'Bearer ' | Bearer",
        "Basic abc |",
        "Token abc |",
        "Bearer: abc |",
        "XBearer abc |",
        "abc Bearer |",
        "'' |",
        "' ' |",
        "|",
        "Bearer=abc | Bearer=abc"
      })
  void token(String header, String expected) {
    assertThat(AuthorizationHeader.token(header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'Bearer\tabc'", "'Basic\tabc'"})
  void tab_separatesNothing(String header) {
    assertThat(AuthorizationHeader.token(header)).isEqualTo(header);
  }
}
