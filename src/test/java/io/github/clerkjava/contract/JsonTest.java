package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":null}|{\"b\":null,\"a\":1.0}|``",
        "{\"a\":null}|{}|/a is lost",
        "{}|{\"a\":null}|/a is new",
        "{\"a\":[1,2]}|{\"a\":[1,3]}|/a/1 is 3 instead of 2",
        "[1]|[1,1]|` has 2 elements instead of 1`",
        "[\"1\"]|[1]|/0 is 1 instead of \"1\"",
        "[12345678901234567890]|[12345678901234567891]|/0 is 12345678901234567891 instead of 12345678901234567890",
        "[1e400]|[1E+400]|``",
        "[{}]|[[]]|/0 is [] instead of {}",
        "[false]|[null]|/0 is null instead of false"
      })
  void difference_ofTwoTrees_isTheFirst(String expected, String actual, String difference) {
    assertThat(Json.difference(Json.parse(expected), Json.parse(actual))).isEqualTo(difference);
  }
}
