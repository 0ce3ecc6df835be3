package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.clerkjava.api.SessionsApi.GetSessionListParams;
import io.github.clerkjava.api.UsersApi.GetUserListParams;
import io.github.clerkjava.model.SessionStatus;
import io.github.clerkjava.shapes.api.WidgetsApi.GetWidgetListParams;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Gives null where none is allowed.
class QueryParamsTest {
  @Test
  void untouched_isEmpty() {
    GetUserListParams params = GetUserListParams.builder().build();

    assertThat(params.entrySet()).isEmpty();
    assertThat(params.getAll("limit")).isEmpty();
    assertThatCode(params::requireValid).doesNotThrowAnyException();
  }

  @Test
  void add_valuesOfOneName_standThereOnceEach() {
    GetUserListParams params = GetUserListParams.builder()
        .addUserId("+u1")
        .limit(5)
        .addUserId("-u2")
        .addUserId("+u1")
        .build();

    assertThat(params.entrySet())
        .extracting(Map.Entry::getKey, Map.Entry::getValue)
        .containsExactly(
            tuple("user_id", "+u1"),
            tuple("limit", "5"),
            tuple("user_id", "-u2"),
            tuple("user_id", "+u1"));
    assertThat(params.getAll("user_id")).containsExactly("+u1", "-u2", "+u1");
  }

  @Test
  void set_again_replaces() {
    GetUserListParams params = GetUserListParams.builder()
        .limit(5)
        .limit(6)
        .banned(true)
        .banned(false)
        .addUserId("u1")
        .userId(List.of("u2", "u3"))
        .build();

    assertThat(params.getAll("limit")).containsExactly("6");
    assertThat(params.getAll("banned")).containsExactly("false");
    assertThat(params.getAll("user_id")).containsExactly("u2", "u3");
  }

  @Test
  void set_emptyList_takesTheParameterAway() {
    GetWidgetListParams params = GetWidgetListParams.builder()
        .addTag("a")
        .tag(List.of())
        .fields(List.of("a"))
        .fields(List.of())
        .build();

    assertThat(params.entrySet()).isEmpty();
  }

  @Test
  void set_null_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().query(null))
        .withMessage("query must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().userId(Arrays.asList("a", null)))
        .withMessage("user_id[1] must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().addUserId(null))
        .withMessage("user_id must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().createdAtAfter(null))
        .withMessage("created_at_after must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().addQueryParameter(null, "a"))
        .withMessage("name must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().addQueryParameter("new", null))
        .withMessage("new must not be null");
  }

  @Test
  void set_instantOutOfRange_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().createdAtAfter(Instant.MAX))
        .withMessageStartingWith("created_at_after is out of range");
  }

  @Test
  void requireValid_outOfBounds_namesTheParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().limit(501).build().requireValid())
        .withMessage("limit must be between 1 and 500, was 501");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder().offset(-1).build().requireValid())
        .withMessage("offset must be at least 0, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GetWidgetListParams.builder().owner("o").weight(99.6).build().requireValid())
        .withMessage("weight must be at most 99.5, was 99.6");
  }

  @Test
  void requireValid_numberWithFraction_isCompared() {
    assertThatCode(
            () -> GetWidgetListParams.builder().owner("o").weight(99.25).build().requireValid())
        .doesNotThrowAnyException();
  }

  @Test
  void requireValid_noNumberWhereOneIsMeant_namesTheParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetUserListParams.builder()
            .addQueryParameter("limit", "many")
            .build()
            .requireValid())
        .withMessage("limit must be a number, was many");
  }

  @Test
  void requireValid_requiredMissing_namesTheParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GetWidgetListParams.builder().limit(1).build().requireValid())
        .withMessage("owner is required");
    assertThatCode(() -> GetWidgetListParams.builder().owner("o").build().requireValid())
        .doesNotThrowAnyException();
  }

  @Test
  void toBuilder_keepsEverythingAndItsChecks() {
    GetUserListParams before =
        GetUserListParams.builder().addUserId("u1").limit(5).build();

    GetUserListParams after = before.toBuilder().addUserId("u2").build();

    assertThat(before.toBuilder().build()).isEqualTo(before).hasSameHashCodeAs(before);
    assertThat(before.getAll("user_id")).containsExactly("u1");
    assertThat(after.getAll("user_id")).containsExactly("u1", "u2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> before.toBuilder().limit(501).build().requireValid());
  }

  @Test
  void equals_sameEntries_ofTheSameOperation() {
    GetUserListParams params = GetUserListParams.builder().limit(5).build();

    assertThat(params).isEqualTo(GetUserListParams.builder().limit(5).build());
    assertThat(params).isNotEqualTo(GetUserListParams.builder().limit(6).build());
    assertThat(params).isNotEqualTo(GetSessionListParams.builder().limit(5).build());
    assertThat(params).isNotEqualTo(null);
  }

  @Test
  void toString_hasNoValues() {
    GetSessionListParams params = GetSessionListParams.builder()
        .userId("hush")
        .status(SessionStatus.ACTIVE)
        .build();

    assertThat(params).hasToString("GetSessionListParams[user_id, status]");
  }

  @Test
  void entrySet_isUnmodifiable() {
    GetUserListParams params = GetUserListParams.builder().limit(5).build();

    assertThatThrownBy(params::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> params.put("limit", "6"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> params.entrySet().iterator().next().setValue("6"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> params.getAll("limit").add("6"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void builder_usedAgain_leavesWhatItBuiltAlone() {
    GetUserListParams.Builder builder = GetUserListParams.builder().limit(5);

    GetUserListParams built = builder.build();
    builder.limit(6).addUserId("u1");

    assertThat(built).isEqualTo(GetUserListParams.builder().limit(5).build());
  }
}
