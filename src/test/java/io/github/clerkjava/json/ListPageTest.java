package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Gives null where none is allowed.
class ListPageTest {
  private static final TypeAdapter<ListPage<String>> ADAPTER = ListPage.adapter(JsonTypes.STRING);

  @Test
  void read_bareArray_hasNoTotal() throws IOException {
    ListPage<String> page = ADAPTER.fromJson("[\"a\",\"b\"]");

    assertThat(page.getData()).containsExactly("a", "b");
    assertThat(page.getTotalCount()).isNull();
    assertThat(page.getAdditionalProperties()).isEmpty();
  }

  @Test
  void read_object_hasTotalAndTheRest() throws IOException {
    ListPage<String> page =
        ADAPTER.fromJson("{\"total_count\":7,\"cursor\":\"c\",\"data\":[\"a\"]}");

    assertThat(page.getData()).containsExactly("a");
    assertThat(page.getTotalCount()).isEqualTo(7);
    assertThat(page.getAdditionalProperties()).isEqualTo(Map.of("cursor", "c"));
  }

  @Test
  void read_machineTokens_areTheData() throws IOException {
    ListPage<String> page = ADAPTER.fromJson("{\"m2m_tokens\":[\"a\"],\"total_count\":7}");

    assertThat(page.getData()).containsExactly("a");
    assertThat(page.getAdditionalProperties()).isEmpty();
  }

  @Test
  void read_objectWithoutData_failsOnlyWhenAsked() throws IOException {
    ListPage<String> page = ADAPTER.fromJson("{\"total_count\":7}");

    assertThat(page.getTotalCount()).isEqualTo(7);
    assertThatThrownBy(page::getData)
        .isInstanceOfSatisfying(
            MissingPropertyException.class, e -> assertThat(e.getProperty()).isEqualTo("data"));
  }

  @Test
  void read_wrongKinds_areKept() throws IOException {
    ListPage<String> page = ADAPTER.fromJson("{\"data\":[\"a\",1],\"total_count\":\"7\"}");

    assertThat(page.getTotalCount()).isNull();
    assertThat(page.getAdditionalProperties())
        .isEqualTo(Map.of("data", List.of("a", 1L), "total_count", "7"));
    assertThatThrownBy(page::getData).isInstanceOf(MissingPropertyException.class);
  }

  @Test
  void read_duplicateKeys_theLastCounts() throws IOException {
    assertThat(JsonTypes.ANY.fromJson(
            ADAPTER.toJson(ADAPTER.fromJson("{\"data\":[\"a\"],\"data\":1}"))))
        .isEqualTo(Map.of("data", 1L));
    assertThat(JsonTypes.ANY.fromJson(
            ADAPTER.toJson(ADAPTER.fromJson("{\"data\":1,\"data\":[\"a\"]}"))))
        .isEqualTo(Map.of("data", List.of("a")));
  }

  @Test
  void read_elementsUnderBothNames_theFitOnesCount() throws IOException {
    ListPage<String> page =
        ADAPTER.fromJson("{\"m2m_tokens\":[\"a\"],\"data\":[\"b\"],\"m2m_tokens\":null}");

    assertThat(page.getData()).containsExactly("b");
    assertThat(page.getAdditionalProperties())
        .isEqualTo(Collections.singletonMap("m2m_tokens", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"a\"", "1", "true", "[1]"})
  void read_otherKindAtTheRoot_isUnfit(String json) {
    assertThatThrownBy(() -> ADAPTER.fromJson(json)).isInstanceOf(UnfitValueException.class);
  }

  @Test
  void read_malformed_fails() {
    assertThatThrownBy(() -> ADAPTER.fromJson("{\"data\":[\"a\" \"b\"]}"))
        .isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[\"a\"]",
        "{\"data\":[],\"total_count\":0}",
        "{\"data\":[\"a\"]}",
        "{\"total_count\":7}",
        "{}",
        "{\"data\":[\"a\"],\"total_count\":7,\"cursor\":null}",
        "{\"data\":null}",
        "{\"m2m_tokens\":[\"a\"],\"total_count\":7}",
        "{\"m2m_tokens\":null}",
        "{\"m2m_tokens\":[\"a\"],\"data\":[\"b\"]}",
        "{\"data\":[\"b\"],\"m2m_tokens\":[\"a\"]}"
      })
  void write_whatWasRead_isTheSame(String json) throws IOException {
    assertThat(JsonTypes.ANY.fromJson(ADAPTER.toJson(ADAPTER.fromJson(json))))
        .isEqualTo(JsonTypes.ANY.fromJson(json));
  }

  @Test
  void data_isUnmodifiable() throws IOException {
    ListPage<String> page = ADAPTER.fromJson("[\"a\"]");

    assertThatThrownBy(() -> page.getData().add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> page.getAdditionalProperties().put("a", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void toString_leavesUnknownValuesOut() throws IOException {
    assertThat(ADAPTER.fromJson("{\"data\":[\"a\"],\"total_count\":7,\"cursor\":\"hush\"}"))
        .hasToString("ListPage{data=[a], total_count=7}");
  }
}
