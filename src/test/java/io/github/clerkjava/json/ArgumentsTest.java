package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Gives null where none is allowed.
class ArgumentsTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void notNull_null_isRefusedByName() {
    assertThat(Arguments.notNull("id", "x")).isEqualTo("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.notNull("id", null))
        .withMessage("id must not be null");
  }

  @Test
  void copy_list_isDetachedAndUnmodifiable() {
    List<String> given = new ArrayList<>(List.of("a"));

    List<String> copy = Arguments.copy("names", given);
    given.add("b");

    assertThat(copy).containsExactly("a");
    assertThatThrownBy(() -> copy.add("c")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void copy_listOfLists_isDetachedInside() {
    List<String> inner = new ArrayList<>(List.of("a"));

    List<List<String>> copy = Arguments.copy("grid", List.of(inner));
    inner.add("b");

    assertThat(copy).containsExactly(List.of("a"));
    assertThatThrownBy(() -> copy.get(0).add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void copy_metadata_staysMetadata() {
    Metadata metadata = Metadata.of(Map.of("a", 1));

    assertThat(Arguments.<Metadata>copy("all", List.of(metadata)).get(0)).isSameAs(metadata);
  }

  @Test
  void copy_listWithNull_isRefusedWithItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.copy("names", Arrays.asList("a", null)))
        .withMessage("names[1] must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.copy("grid", List.of(List.of("a"), Arrays.asList("b", null))))
        .withMessage("grid[1][1] must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.copy("names", (List<String>) null))
        .withMessage("names must not be null");
  }

  @Test
  void copy_map_isDetachedOrderedAndUnmodifiable() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("b", new ArrayList<>(List.of("1")));
    given.put("a", List.of());

    Map<String, List<String>> copy = Arguments.copy("labels", given);
    given.get("b").add("2");
    given.clear();

    assertThat(copy).containsExactly(Map.entry("b", List.of("1")), Map.entry("a", List.of()));
    assertThatThrownBy(() -> copy.put("c", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void copy_mapWithNull_isRefusedWithItsKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Arguments.copy("labels", Collections.<String, String>singletonMap("k", null)))
        .withMessage("labels.k must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Arguments.copy("labels", Collections.<String, String>singletonMap(null, "v")))
        .withMessage("a key of labels must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.copy("labels", (Map<String, String>) null))
        .withMessage("labels must not be null");
  }

  @Test
  void append_element_leavesTheListAlone() {
    List<String> before = List.of("a");

    assertThat(Arguments.append("names", before, "b")).containsExactly("a", "b");
    assertThat(Arguments.append("names", null, "b")).containsExactly("b");
    assertThat(before).containsExactly("a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.append("names", before, null))
        .withMessage("names must not be null");
  }

  @Test
  void append_list_isDetached() {
    List<String> row = new ArrayList<>(List.of("a"));

    List<List<String>> grid = Arguments.append("grid", null, row);
    row.add("b");

    assertThat(grid).containsExactly(List.of("a"));
  }

  @Test
  void put_entry_leavesTheMapAlone() {
    Map<String, String> before = new HashMap<>(Map.of("a", "1"));

    assertThat(Arguments.put("labels", before, "b", "2")).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(Arguments.put("labels", null, "b", "2")).isEqualTo(Map.of("b", "2"));
    assertThat(before).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.put("labels", before, null, "2"))
        .withMessage("a key of labels must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.put("labels", before, "b", null))
        .withMessage("labels.b must not be null");
  }

  @Test
  void inBounds_onOrBetween_passes() {
    assertThatCode(() -> {
          Arguments.inBounds("limit", 1L, 1, 500);
          Arguments.inBounds("limit", 500L, 1, 500);
          Arguments.inBounds("limit", null, 1, 500);
          Arguments.inBounds("offset", Long.MAX_VALUE, 0, NONE);
          Arguments.inBounds("rank", Long.MIN_VALUE, -NONE, 5);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void inBounds_outside_isRefusedWithTheBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.inBounds("limit", 501L, 1, 500))
        .withMessage("limit must be between 1 and 500, was 501");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.inBounds("offset", -1L, 0, NONE))
        .withMessage("offset must be at least 0, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.inBounds("ratio", 2.6, -NONE, 2.5))
        .withMessage("ratio must be at most 2.5, was 2.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.inBounds("ratio", Double.NaN, 0, 1))
        .withMessage("ratio must be between 0 and 1, was NaN");
  }
}
