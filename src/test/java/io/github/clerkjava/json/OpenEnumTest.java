package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.clerkjava.model.InvitationStatus;
import io.github.clerkjava.model.SessionStatus;
import io.github.clerkjava.shapes.model.WidgetColor;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Gives null where none is allowed.
class OpenEnumTest {
  @Test
  void of_knownValue_isTheConstant() {
    assertThat(SessionStatus.of("active")).isSameAs(SessionStatus.ACTIVE);
    assertThat(WidgetColor.of("")).isSameAs(WidgetColor.EMPTY);
    assertThat(WidgetColor.of("+a")).isSameAs(WidgetColor._A);
    assertThat(WidgetColor.of("1st")).isSameAs(WidgetColor._1ST);
    assertThat(WidgetColor.of("a \"quoted\" \\ one")).isSameAs(WidgetColor.A_QUOTED_ONE);
  }

  @Test
  void of_unknownValue_isKept() {
    SessionStatus status = SessionStatus.of("hibernating");

    assertThat(status.getValue()).isEqualTo("hibernating");
    assertThat(status)
        .isEqualTo(SessionStatus.of("hibernating"))
        .hasSameHashCodeAs(SessionStatus.of("hibernating"));
    assertThat(status).isNotEqualTo(SessionStatus.ACTIVE);
    assertThat(SessionStatus.of("ACTIVE")).isNotEqualTo(SessionStatus.ACTIVE);
  }

  @Test
  void of_null_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionStatus.of(null))
        .withMessage("value must not be null");
    assertThatIllegalArgumentException().isThrownBy(() -> WidgetColor.of(null));
  }

  @Test
  void known_givesSomethingToSwitchOn() {
    assertThat(SessionStatus.ACTIVE.known()).isEqualTo(SessionStatus.Known.ACTIVE);
    assertThat(WidgetColor.EMPTY.known()).isEqualTo(WidgetColor.Known.EMPTY);
    assertThat(SessionStatus.of("hibernating").known()).isEqualTo(SessionStatus.Known.UNRECOGNIZED);
  }

  @Test
  void equals_otherEnumWithTheSameValue_isNot() {
    assertThat(SessionStatus.REVOKED.getValue()).isEqualTo(InvitationStatus.REVOKED.getValue());
    assertThat((Object) SessionStatus.REVOKED).isNotEqualTo(InvitationStatus.REVOKED);
    assertThat(SessionStatus.REVOKED).isNotEqualTo(null);
  }

  @Test
  void toString_isTheValue() {
    assertThat(SessionStatus.ACTIVE).hasToString("active");
  }
}
