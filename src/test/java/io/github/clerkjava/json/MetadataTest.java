package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.reflect.TypeToken;
import io.github.clerkjava.model.SessionStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Gives null where none is allowed.
class MetadataTest {
  @Test
  void of_everyKind_isKept() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("null", null);
    given.put("text", "t");
    given.put("yes", true);
    given.put("list", Arrays.asList(1, null, "x"));
    given.put("map", Map.of("k", List.of()));
    given.put("enum", SessionStatus.ACTIVE);
    given.put("unit", TimeUnit.DAYS);
    given.put("char", 'c');

    Metadata metadata = Metadata.of(given);

    assertThat(metadata.toJson())
        .isEqualTo(
            "{\"null\":null,\"text\":\"t\",\"yes\":true,\"list\":[1,null,\"x\"],\"map\":{\"k\":[]},"
                + "\"enum\":\"active\",\"unit\":\"DAYS\",\"char\":\"c\"}");
    assertThat(metadata.keySet()).containsExactlyElementsOf(given.keySet());
    assertThat(metadata).hasSize(8).containsKey("null").doesNotContainKey("absent");
    assertThat(metadata.get("absent")).isNull();
    assertThat(metadata.get("text")).isEqualTo("t");
  }

  @Test
  void of_numbers_areThoseThatAReadGives() throws IOException {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("byte", (byte) 1);
    given.put("short", (short) 1);
    given.put("int", 1);
    given.put("long", 1L);
    given.put("big", BigInteger.ONE);
    given.put("bigger", new BigInteger("12345678901234567890"));
    given.put("float", 0.1f);
    given.put("double", 0.1);
    given.put("decimal", new BigDecimal("0.1"));
    given.put("exact", new BigDecimal("0.1000000000000000000001"));

    Metadata metadata = Metadata.of(given);

    assertThat(metadata.values())
        .containsExactly(
            1L,
            1L,
            1L,
            1L,
            1L,
            new BigInteger("12345678901234567890"),
            0.1,
            0.1,
            0.1,
            new BigDecimal("0.1000000000000000000001"));
    assertThat(JsonTypes.METADATA.fromJson(metadata.toJson())).isEqualTo(metadata);
  }

  @Test
  void of_givenMapChangedLater_staysAsItWas() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> given = new HashMap<>(Map.of("list", list));

    Metadata metadata = Metadata.of(given);
    list.add("b");
    given.put("new", 1);

    assertThat(metadata).isEqualTo(Map.of("list", List.of("a")));
  }

  @Test
  @SuppressWarnings("unchecked")
  void everything_isUnmodifiable() {
    Metadata metadata = Metadata.of(Map.of("list", List.of("a"), "map", Map.of("k", "v")));

    assertThatThrownBy(() -> metadata.put("a", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> metadata.remove("list"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(metadata::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> metadata.entrySet().iterator().next().setValue("x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<Object>) metadata.get("list")).add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((Map<String, Object>) metadata.get("map")).put("a", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void of_badValues_areRefusedNamingWhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(Map.of("a", List.of(1, Map.of("b", new Object())))))
        .withMessage(
            "metadata.a[1].b must be null, a string, boolean, number, list or map, was a java.lang.Object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(Map.of("a", List.of(Double.NaN))))
        .withMessage("metadata.a[0] must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(Map.of("a", Float.NEGATIVE_INFINITY)))
        .withMessage("metadata.a must be a finite number, was -Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(Map.of("a", Map.of(1, 2))))
        .withMessage("metadata.a must have strings as its keys, had 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(null))
        .withMessage("metadata must not be null");
    Map<String, Object> nullKey = new HashMap<>();
    nullKey.put(null, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(nullKey))
        .withMessageContaining("keys");
  }

  @Test
  void getObject_isTheObjectOfTheKeyOrNull() {
    Metadata metadata = Metadata.parse("{\"a\":{\"b\":{}},\"c\":[{}],\"d\":null}");

    assertThat(metadata.getObject("a").toJson()).isEqualTo("{\"b\":{}}");
    assertThat(metadata.getObject("a").getObject("b")).isEmpty();
    assertThat(metadata.getObject("c")).isNull();
    assertThat(metadata.getObject("d")).isNull();
    assertThat(metadata.getObject("e")).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metadata.getObject(null))
        .withMessage("key must not be null");
  }

  @Test
  void of_mapInsideOfItself_isRefused() {
    Map<String, Object> loop = new HashMap<>();
    loop.put("loop", loop);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(loop))
        .withMessageStartingWith("metadata.loop.loop")
        .withMessageEndingWith("is nested too deeply");
  }

  @Test
  void of_deepestThatCanBeReadBack_isTaken() throws IOException {
    Object nested = "deep";
    for (int i = 0; i < 199; i++) {
      nested = List.of(nested);
    }

    Metadata metadata = Metadata.of(Map.of("a", nested));

    assertThat(JsonTypes.METADATA.fromJson(metadata.toJson())).isEqualTo(metadata);
  }

  @Test
  void of_metadata_isTheSame() {
    Metadata metadata = Metadata.of(Map.of("a", 1));

    assertThat(Metadata.of(metadata)).isSameAs(metadata);
    assertThat(Metadata.of(Map.of())).isSameAs(Metadata.empty());
  }

  @Test
  void with_key_leavesTheOriginalAlone() {
    Metadata before = Metadata.of(Map.of("a", 1));

    Metadata after = before.with("b", null).with("a", List.of(2));

    assertThat(before.toJson()).isEqualTo("{\"a\":1}");
    assertThat(after.toJson()).isEqualTo("{\"a\":[2],\"b\":null}");
  }

  @Test
  void without_keys_leavesTheOriginalAlone() {
    Metadata before = Metadata.parse("{\"a\":1,\"b\":[2],\"c\":null}");

    Metadata after = before.without(List.of("a", "c", "d"));

    assertThat(before.toJson()).isEqualTo("{\"a\":1,\"b\":[2],\"c\":null}");
    assertThat(after.toJson()).isEqualTo("{\"b\":[2]}");
    assertThat(after.without(List.of("b"))).isSameAs(Metadata.empty());
    assertThatThrownBy(after::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> after.without(null));
  }

  @Test
  void with_badArguments_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.empty().with(null, 1))
        .withMessage("key must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.empty().with("a", new Object()))
        .withMessageStartingWith("metadata.a must be");
  }

  @Test
  void equals_sameContent_whateverTheOrderAndKindOfMap() {
    Metadata metadata = Metadata.of(Map.of("a", 1, "b", List.of()));

    assertThat(metadata)
        .isEqualTo(Metadata.empty().with("b", List.of()).with("a", 1L))
        .hasSameHashCodeAs(Metadata.of(Map.of("b", List.of(), "a", 1)))
        .isEqualTo(Map.of("a", 1L, "b", List.of()))
        .isNotEqualTo(Metadata.of(Map.of("a", 1)));
  }

  @Test
  void toString_hasKeysOnly() {
    assertThat(Metadata.of(Map.of("plan", "hush"))).hasToString("[plan]");
  }

  @Test
  void as_class_convertsFields() {
    Metadata metadata =
        Metadata.of(Map.of("name", "pro", "seats", 5, "limits", Map.of("api", 1.5)));

    Plan plan = metadata.as(Plan.class);

    assertThat(plan.name).isEqualTo("pro");
    assertThat(plan.seats).isEqualTo(5);
    assertThat(plan.limits).containsExactly(Map.entry("api", 1.5));
    assertThat(plan.note).isEqualTo("none");
  }

  @Test
  void as_typeToken_convertsTypedMaps() {
    Map<String, List<Long>> converted =
        Metadata.of(Map.of("a", List.of(1, 2))).as(new TypeToken<Map<String, List<Long>>>() {});

    assertThat(converted).isEqualTo(Map.of("a", List.of(1L, 2L)));
  }

  @Test
  void as_contentThatDoesNotFit_isRefusedWithoutShowingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.of(Map.of("seats", "hush")).as(Plan.class))
        .withMessageContaining("Plan")
        .withMessageNotContaining("hush");
  }

  @Test
  void from_object_hasItsFields() {
    Plan plan = new Plan();
    plan.name = "<pro>";
    plan.seats = 5;

    assertThat(Metadata.from(plan).toJson())
        .isEqualTo("{\"name\":\"<pro>\",\"seats\":5,\"note\":\"none\"}");
  }

  @Test
  void from_whatIsNoObject_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.from(List.of()))
        .withMessageContaining("is no JSON object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.from(null))
        .withMessage("value must not be null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678901234567890",
        "-9223372036854775809",
        "9223372036854775807",
        "0.1",
        "1e400",
        "-1E-400",
        "-0",
        "-0.0",
        "1.0000000000000000000001",
        "100000000000000000000000000000000000000000000.5",
        "3.141592653589793"
      })
  void number_readAndWritten_loosesNoDigit(String number) throws IOException {
    String json = JsonTypes.METADATA.fromJson("{\"n\":" + number + "}").toJson();

    assertThat(new BigDecimal(json.substring(5, json.length() - 1))).isEqualByComparingTo(number);
  }

  @Test
  void number_minusZero_keepsItsSign() throws IOException {
    assertThat(JsonTypes.METADATA.fromJson("{\"n\":-0}").get("n")).isEqualTo(-0.0);
  }

  static final class Plan {
    String name;
    long seats;
    Map<String, Double> limits;
    String note = "none";
  }

  @Test
  void parse_whatToJsonWrites_isTheSame() {
    String json =
        "{\"a\":[1,12345678901234567890,0.1,null,true],\"b\":{\"c\":\"\\u6771\",\"d\":{}}}";

    Metadata metadata = Metadata.parse(" \n" + json + "\t");

    assertThat(Metadata.parse(metadata.toJson())).isEqualTo(metadata);
    assertThat(metadata.get("b")).isEqualTo(Map.of("c", "\u6771", "d", Map.of()));
    assertThat(Metadata.parse("{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"secret\"",
        "{",
        "{\"secret\"}",
        "{\"secret\":1,}",
        "{\"secret\":1}x",
        "{\"secret\":1}{}",
        "{secret:1}",
        "{'secret':1}",
        "{\"secret\":01}",
        "{\"secret\":NaN}",
        "{\"secret\":True}",
        "{\"secret\":1} // no",
        "{\"secret\":\"\n\"}",
        "{\"secret\":1,\"secret\":1}",
        "{\"a\":[{\"secret\":1,\"\\u0073ecret\":null}]}",
        "{\"secret\":1e99999999999}",
        "\uFEFF{\"secret\":1}",
        ")]}'\n{\"secret\":1}",
      })
  void parse_whatIsNoStrictObject_isRefusedWithoutQuotingIt(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.parse(json))
        .withMessageNotContaining("ecret")
        .withNoCause();
  }

  @Test
  void parse_veryDeepOrLong_isRefusedAndNotAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.parse("{\"a\":" + "[".repeat(100_000)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.parse("{\"a\":" + "9".repeat(1_000_000) + "}"));
    assertThatIllegalArgumentException().isThrownBy(() -> Metadata.parse(null));
  }
}
