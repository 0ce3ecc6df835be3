package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Asks values that may be null.
class JsonTypesTest {
  @Test
  void everyAdapter_otherKind_givesTheValueAsItCameAndGoesOn() throws IOException {
    List<TypeAdapter<?>> adapters = List.of(
        JsonTypes.STRING,
        JsonTypes.BOOLEAN,
        JsonTypes.LONG,
        JsonTypes.DOUBLE,
        JsonTypes.METADATA,
        JsonTypes.list(JsonTypes.STRING),
        JsonTypes.map(JsonTypes.STRING));
    List<String> values =
        List.of("\"text\"", "true", "7", "1.5", "{\"a\":\"b\"}", "[\"a\"]", "{\"a\":\"b\"}");
    for (int i = 0; i < adapters.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        boolean fits = i == j || (i == 3 && j == 2) || (i == 4 && j == 6) || (i == 6 && j == 4);
        JsonReader in = new JsonReader(new StringReader("[" + values.get(j) + ",\"next\"]"));
        in.beginArray();
        TypeAdapter<?> adapter = adapters.get(i);
        UnfitValueException unfit =
            catchThrowableOfType(UnfitValueException.class, () -> adapter.read(in));

        if (fits) {
          assertThat(unfit).as("%s by %s", values.get(j), adapter).isNull();
        } else {
          assertThat(unfit.getValue())
              .as("%s by %s", values.get(j), adapter)
              .isEqualTo(JsonTypes.ANY.fromJson(values.get(j)));
        }
        assertThat(in.nextString()).isEqualTo("next");
      }
    }
  }

  @Test
  void everyAdapter_null_isUnfit() {
    for (TypeAdapter<?> adapter : List.of(
        JsonTypes.STRING,
        JsonTypes.BOOLEAN,
        JsonTypes.LONG,
        JsonTypes.DOUBLE,
        JsonTypes.METADATA,
        JsonTypes.list(JsonTypes.STRING),
        JsonTypes.map(JsonTypes.STRING))) {
      assertThatThrownBy(() -> adapter.fromJson("null"))
          .isInstanceOf(UnfitValueException.class)
          .hasMessageEndingWith("but found null");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "1.0, 1",
    "1e3, 1000",
    "9007199254740993.0, 9007199254740993",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "-9223372036854775808.0, -9223372036854775808"
  })
  void long_wholeNumber_isRead(String json, long value) throws IOException {
    assertThat(JsonTypes.LONG.fromJson(json)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "12345678901234567890",
        "1e400",
        "0.5",
        "1.5",
        "1.00000000000000000000001",
        "9223372036854775807.5"
      })
  void long_otherNumber_isUnfitAndExact(String json) {
    UnfitValueException unfit =
        catchThrowableOfType(UnfitValueException.class, () -> JsonTypes.LONG.fromJson(json));

    assertThat(unfit).hasMessageContaining("64 bits");
    assertThat(unfit.getValue()).isInstanceOf(Number.class);
    assertThat(new BigDecimal(unfit.getValue().toString())).isEqualByComparingTo(json);
  }

  @Test
  void long_quotedNumber_isUnfit() {
    UnfitValueException unfit =
        catchThrowableOfType(UnfitValueException.class, () -> JsonTypes.LONG.fromJson("\"7\""));

    assertThat(unfit.getValue()).isEqualTo("7");
  }

  @Test
  void double_numbers_areTheNearest() throws IOException {
    assertThat(JsonTypes.DOUBLE.fromJson("0.1")).isEqualTo(0.1);
    assertThat(JsonTypes.DOUBLE.fromJson("3")).isEqualTo(3.0);
    assertThat(JsonTypes.DOUBLE.fromJson("-0")).isEqualTo(-0.0);
    assertThat(JsonTypes.DOUBLE.fromJson("1e-400")).isEqualTo(0.0);
    UnfitValueException unfit =
        catchThrowableOfType(UnfitValueException.class, () -> JsonTypes.DOUBLE.fromJson("1e400"));
    assertThat(unfit.getValue()).isEqualTo(new BigDecimal("1e400"));
  }

  @Test
  void any_numbers_areTheSmallestExactClass() throws IOException {
    assertThat(JsonTypes.ANY.fromJson(
            "[1, 9223372036854775807, 9223372036854775808, 0.1, 1e2, -0, 1e400, 0.10]"))
        .isEqualTo(List.of(
            1L,
            Long.MAX_VALUE,
            new BigInteger("9223372036854775808"),
            0.1,
            100.0,
            -0.0,
            new BigDecimal("1e400"),
            0.1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "10e2147483647", "-123.4e2147483646"})
  void any_exponentThatNoClassHoldsOrWrites_isMalformed(String number) {
    assertThatThrownBy(() -> JsonTypes.ANY.fromJson(number))
        .isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483647", "0.12e2147483647", "12e-2147483647", "1e-2147483647"})
  void any_greatestExponents_areReadBack(String number) throws IOException {
    Object read = JsonTypes.ANY.fromJson(number);

    assertThat(JsonTypes.ANY.fromJson(JsonTypes.ANY.toJson(read))).isEqualTo(read);
  }

  @Test
  void any_nestedTooDeeply_isMalformed() {
    assertThatThrownBy(() -> JsonTypes.ANY.fromJson("[".repeat(100_000)))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void any_brokenOff_isEndOfFile() {
    assertThatThrownBy(() -> JsonTypes.ANY.fromJson("{\"a\":[1,")).isInstanceOf(EOFException.class);
  }

  @Test
  void any_duplicateKey_takesTheLast() throws IOException {
    assertThat(JsonTypes.ANY.fromJson("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2L));
  }

  @Test
  void list_oneUnfitElement_isUnfitAsAWhole() {
    UnfitValueException unfit = catchThrowableOfType(
        UnfitValueException.class,
        () -> JsonTypes.list(JsonTypes.LONG).fromJson("[1, \"two\", 3, null]"));

    assertThat(unfit.getValue()).isEqualTo(Arrays.asList(1L, "two", 3L, null));
  }

  @Test
  void list_unfitInsideOfNested_isUnfitAsAWhole() {
    UnfitValueException unfit = catchThrowableOfType(
        UnfitValueException.class,
        () -> JsonTypes.list(JsonTypes.list(JsonTypes.STRING))
            .fromJson("[[\"a\"],[\"b\",1],[\"c\"]]"));

    assertThat(unfit.getValue()).isEqualTo(List.of(List.of("a"), List.of("b", 1L), List.of("c")));
  }

  @Test
  void map_oneUnfitValue_isUnfitAsAWhole() {
    UnfitValueException unfit = catchThrowableOfType(
        UnfitValueException.class,
        () -> JsonTypes.map(JsonTypes.DOUBLE).fromJson("{\"a\":1.5,\"b\":false,\"c\":2}"));

    assertThat(unfit.getValue()).isEqualTo(Map.of("a", 1.5, "b", false, "c", 2L));
  }

  @Test
  void listAndMap_areUnmodifiable() throws IOException {
    assertThatThrownBy(
            () -> JsonTypes.list(JsonTypes.STRING).fromJson("[\"a\"]").add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> JsonTypes.map(JsonTypes.STRING).fromJson("{}").put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
