package io.github.clerkjava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.github.clerkjava.model.CreateUserParams;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.UpdateUserParams;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.VerifySessionParams;
import io.github.clerkjava.shapes.model.CreateWidgetParams;
import io.github.clerkjava.shapes.model.SparePart;
import io.github.clerkjava.shapes.model.Widget;
import io.github.clerkjava.shapes.model.WidgetColor;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Gives null where none is allowed.
class JsonModelTest {
  private static Widget read(String json) throws IOException {
    return Widget.Adapter.INSTANCE.fromJson(json);
  }

  private static String write(UpdateUserParams params) {
    return UpdateUserParams.Adapter.INSTANCE.toJson(params);
  }

  private static <M> void assertSameAfterRoundTrip(TypeAdapter<M> adapter, String json)
      throws IOException {
    assertThat(JsonTypes.ANY.fromJson(adapter.toJson(adapter.fromJson(json))))
        .isEqualTo(JsonTypes.ANY.fromJson(json));
  }

  @Nested
  class Presence {
    @Test
    void set_valueNullOrNot_isSentAccordingly() {
      assertThat(write(UpdateUserParams.builder().build())).isEqualTo("{}");
      assertThat(write(UpdateUserParams.builder().lastName(null).build()))
          .isEqualTo("{\"last_name\":null}");
      assertThat(write(UpdateUserParams.builder().lastName("King").build()))
          .isEqualTo("{\"last_name\":\"King\"}");
    }

    @Test
    void set_falseZeroAndEmpty_areSent() {
      UpdateUserParams params = UpdateUserParams.builder()
          .skipLegalChecks(false)
          .createOrganizationsLimit(0)
          .username("")
          .backupCodes(List.of())
          .publicMetadata(Map.of())
          .build();

      assertThat(JsonParser.parseString(write(params))).isEqualTo(JsonParser.parseString("""
              {"skip_legal_checks": false, "create_organizations_limit": 0, "username": "", "backup_codes": [],
               "public_metadata": {}}"""));
    }

    @Test
    void set_nullByTheBoxedSetter_isSent() {
      assertThat(write(UpdateUserParams.builder()
              .skipLegalChecks(null)
              .createOrganizationsLimit(null)
              .createdAt(null)
              .build()))
          .isEqualTo(
              "{\"skip_legal_checks\":null,\"create_organizations_limit\":null,\"created_at\":null}");
    }

    @Test
    void set_nullWhereNoneIsAllowed_isRefusedByName() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UpdateUserParams.builder().passwordDigest(null))
          .withMessage("password_digest must not be null");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UpdateUserParams.builder().backupCodes(null))
          .withMessage("backup_codes must not be null");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UpdateUserParams.builder().addBackupCode(null))
          .withMessage("backup_codes must not be null");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UpdateUserParams.builder().publicMetadata(null))
          .withMessage("public_metadata must not be null");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CreateWidgetParams.builder().madeAt(null))
          .withMessage("made_at must not be null");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CreateWidgetParams.builder().mainPart(null))
          .withMessage("main_part must not be null");
    }

    @Test
    void has_tellsAbsentFromNullAndValue() throws IOException {
      Widget widget = read("{\"nickname\":null,\"rank\":1,\"size\":\"wrong\",\"new\":1}");

      assertThat(widget.has("nickname")).isTrue();
      assertThat(widget.has("rank")).isTrue();
      assertThat(widget.has("id")).isFalse();
      assertThat(widget.has("size")).isFalse();
      assertThat(widget.has("new")).isFalse();
      assertThat(CreateUserParams.builder().username(null).build().has("username"))
          .isTrue();
    }

    @Test
    void has_theLastOfSixtyFour_isFound() {
      User user = User.builder().bypassClientTrust(true).scim(null).build();

      assertThat(user.has("bypass_client_trust")).isTrue();
      assertThat(user.has("scim")).isTrue();
      assertThat(user.has("id")).isFalse();
    }

    @Test
    void write_byWriterThatLeavesNullsOut_keepsThemAndItsSetting() throws IOException {
      StringWriter json = new StringWriter();
      JsonWriter out = new JsonWriter(json);
      out.setSerializeNulls(false);

      UpdateUserParams.Adapter.INSTANCE.write(
          out,
          UpdateUserParams.builder()
              .lastName(null)
              .putPublicMetadata("gone", null)
              .build());

      assertThat(json).hasToString("{\"last_name\":null,\"public_metadata\":{\"gone\":null}}");
      assertThat(out.getSerializeNulls()).isFalse();
    }
  }

  @Nested
  class Getters {
    @Test
    void absent_required_failsOnlyWhenAsked() throws IOException {
      Widget widget = read("{}");

      assertThatExceptionOfType(MissingPropertyException.class)
          .isThrownBy(widget::getId)
          .withMessageStartingWith("Widget.id is required")
          .satisfies(e -> assertThat(e.getProperty()).isEqualTo("id"));
      assertThatThrownBy(widget::getBroken).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getSize).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getNickname).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getMadeAt).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getSoldAt).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getTags).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getBin).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getMetadata).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getMainPart).isInstanceOf(MissingPropertyException.class);
    }

    @Test
    void absent_optional_isNullOrEmpty() throws IOException {
      Widget widget = read("{}");

      assertThat(widget.getRatio()).isNull();
      assertThat(widget.getShiny()).isNull();
      assertThat(widget.getSeenAt()).isNull();
      assertThat(widget.getMotor()).isNull();
      assertThat(widget.getMoods()).isEmpty();
      assertThat(widget.getGrid()).isEmpty();
      assertThat(widget.getLabels()).isEmpty();
      assertThat(widget.getNotes()).isEmpty();
    }

    @Test
    void null_whereAllowed_isNullOrEmpty() throws IOException {
      Widget widget =
          read("{\"nickname\":null,\"rank\":null,\"sold_at\":null,\"moods\":null,\"labels\":null,"
              + "\"notes\":null,\"spare_part\":null}");

      assertThat(widget.getNickname()).isNull();
      assertThat(widget.getRank()).isNull();
      assertThat(widget.getSoldAt()).isNull();
      assertThat(widget.getMoods()).isEmpty();
      assertThat(widget.getLabels()).isEmpty();
      assertThat(widget.getNotes()).isEmpty();
      assertThat(widget.getSparePart()).isNull();
      assertThat(widget.has("moods")).isTrue();
      assertThat(widget.getAdditionalProperties()).isEmpty();
    }

    @Test
    void null_whereNotAllowed_countsAsMissing() throws IOException {
      Widget widget =
          read("{\"id\":null,\"size\":null,\"tags\":null,\"metadata\":null,\"motor\":null}");

      assertThatThrownBy(widget::getId).isInstanceOf(MissingPropertyException.class);
      assertThatThrownBy(widget::getTags).isInstanceOf(MissingPropertyException.class);
      assertThat(widget.getMotor()).isNull();
      assertThat(widget.has("motor")).isFalse();
      assertThat(widget.getAdditionalProperties())
          .containsOnlyKeys("id", "size", "tags", "metadata", "motor");
    }

    @Test
    void time_outOfRange_failsTheGetterOnly() throws IOException {
      Widget widget = read(
          "{\"made_at\":9223372036854775807,\"sold_at\":9223372036854775807,\"seen_at\":\"today\"}");

      assertThat(widget.getMadeAt().toEpochMilli()).isEqualTo(Long.MAX_VALUE);
      assertThatExceptionOfType(DateTimeException.class)
          .isThrownBy(widget::getSoldAt)
          .withMessageStartingWith("sold_at is out of range");
      assertThatExceptionOfType(DateTimeException.class)
          .isThrownBy(widget::getSeenAt)
          .withMessageStartingWith("seen_at is no RFC 3339 time");
      assertSameAfterRoundTrip(
          Widget.Adapter.INSTANCE, "{\"sold_at\":9223372036854775807,\"seen_at\":\"today\"}");
    }

    @Test
    void lists_areUnmodifiable() throws IOException {
      Widget read = read("{\"tags\":[\"a\"],\"bin\":{},\"grid\":[[{}]]}");
      List<List<SparePart>> rows = new ArrayList<>(List.of(new ArrayList<>()));
      Widget built = Widget.builder().addTag("a").grid(rows).build();
      rows.get(0).add(SparePart.builder().build());

      assertThat(built.getGrid()).containsExactly(List.of());
      assertThatThrownBy(() -> read.getTags().add("b"))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> read.getBin().clear())
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> read.getGrid().get(0).clear())
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> built.getTags().add("b"))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> built.getGrid().get(0).add(null))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class AdditionalProperties {
    @Test
    void unknown_areKeptExactAndWrittenBack() throws IOException {
      String json =
          "{\"code\":\"a\",\"new\":{\"n\":[12345678901234567890,0.1,null,true,\"x\"]},\"none\":null}";
      SparePart part = SparePart.Adapter.INSTANCE.fromJson(json);

      assertThat(part.getAdditionalProperties()).containsOnlyKeys("new", "none");
      assertThat(part.getAdditionalProperties().get("new"))
          .isEqualTo(Map.of(
              "n", Arrays.asList(new BigInteger("12345678901234567890"), 0.1, null, true, "x")));
      assertSameAfterRoundTrip(SparePart.Adapter.INSTANCE, json);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"id\":1}",
          "{\"id\":{\"a\":[]}}",
          "{\"broken\":\"true\"}",
          "{\"size\":\"3\"}",
          "{\"size\":3.5}",
          "{\"size\":12345678901234567890}",
          "{\"weight\":\"1\"}",
          "{\"weight\":1e400}",
          "{\"color\":1}",
          "{\"made_at\":\"2026-05-12\"}",
          "{\"seen_at\":1}",
          "{\"tags\":\"a\"}",
          "{\"tags\":[\"a\",1,null]}",
          "{\"moods\":[\"red\",{}]}",
          "{\"grid\":[[{\"code\":\"a\",\"new\":1}],[1]]}",
          "{\"grid\":[{}]}",
          "{\"bin\":[]}",
          "{\"bin\":{\"a\":{\"code\":\"a\",\"count\":1.5},\"b\":null}}",
          "{\"labels\":{\"a\":\"b\",\"c\":1}}",
          "{\"main_part\":[]}",
          "{\"main_part\":{\"code\":1,\"count\":\"2\"}}",
          "{\"metadata\":[]}",
          "{\"metadata\":\"a\"}"
        })
    void wrongKind_isKeptAndWrittenBack(String json) throws IOException {
      Widget widget = read(json);

      String name = json.substring(2, json.indexOf('"', 2));
      assertThat(widget.has(name)).isEqualTo(json.startsWith("{\"main_part\":{"));
      assertSameAfterRoundTrip(Widget.Adapter.INSTANCE, json);
    }

    @Test
    void duplicateKeys_theLastCounts() throws IOException {
      assertThat(read("{\"id\":\"a\",\"id\":\"b\"}").getId()).isEqualTo("b");

      Widget fitThenUnfit = read("{\"id\":\"a\",\"id\":1}");
      assertThat(fitThenUnfit.has("id")).isFalse();
      assertThat(fitThenUnfit.getAdditionalProperties()).isEqualTo(Map.of("id", 1L));

      Widget unfitThenFit = read("{\"id\":1,\"id\":\"b\"}");
      assertThat(unfitThenFit.getId()).isEqualTo("b");
      assertThat(unfitThenFit.getAdditionalProperties()).isEmpty();
      assertThat(unfitThenFit).isEqualTo(read("{\"id\":\"b\"}"));

      Widget nullThenUnfit = read("{\"nickname\":null,\"nickname\":1}");
      assertThat(nullThenUnfit.has("nickname")).isFalse();
    }

    @Test
    void unfitValue_setAnew_isGone() throws IOException {
      Widget widget = read("{\"id\":1}").toBuilder().id("a").build();

      assertThat(widget.getAdditionalProperties()).isEmpty();
      assertThat(Widget.Adapter.INSTANCE.toJson(widget)).isEqualTo("{\"id\":\"a\"}");
      assertThat(widget).isEqualTo(Widget.builder().id("a").build());
    }

    @Test
    void put_undeclared_isSent() {
      UpdateUserParams params = UpdateUserParams.builder()
          .putAdditionalProperty("new", List.of(WidgetColor.RED, 1))
          .putAdditionalProperty("gone", null)
          .build();

      assertThat(write(params)).isEqualTo("{\"new\":[\"red\",1],\"gone\":null}");
      assertThat(params.getAdditionalProperties()).containsOnlyKeys("new", "gone");
    }

    @Test
    void put_badValue_isRefusedNamingWhere() {
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              UpdateUserParams.builder().putAdditionalProperty("new", Map.of("a", new Object())))
          .withMessageStartingWith("new.a must be");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UpdateUserParams.builder().putAdditionalProperty(null, 1))
          .withMessage("name must not be null");
    }

    @Test
    void map_isUnmodifiable() throws IOException {
      Map<String, Object> additional = read("{\"new\":1}").getAdditionalProperties();

      assertThatThrownBy(() -> additional.put("a", 1))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class Reading {
    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"a\"", "1", "true"})
    void otherKindAtTheRoot_isUnfit(String json) {
      assertThatThrownBy(() -> read(json))
          .isInstanceOf(UnfitValueException.class)
          .hasMessageStartingWith("Expected a JSON object but found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"a\"", "{\"tags\":[\"a\",", "", "{\"metadata\":{\"a\":"})
    void brokenOff_fails(String json) {
      assertThatThrownBy(() -> read(json)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"<html>", "{\"id\" \"a\"}", "{'id':'a'}", "{\"size\":01}", "{\"size\":NaN}"})
    void malformed_fails(String json) {
      assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void nestedTooDeeply_failsWithoutOverflow() {
      assertThatThrownBy(() -> read("{\"metadata\":" + "{\"a\":".repeat(100_000)))
          .isInstanceOf(MalformedJsonException.class);
      assertThatThrownBy(() -> read("{\"new\":" + "[".repeat(100_000)))
          .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void metadata_nestedAsDeepAsItMayBeSent_isRead() throws IOException {
      assertSameAfterRoundTrip(
          User.Adapter.INSTANCE,
          "{\"public_metadata\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(200) + "}");
    }

    @Test
    void enum_unknownValue_survives() throws IOException {
      Widget widget = read("{\"color\":\"mauve\",\"moods\":[\"RED\",\"\"]}");

      assertThat(widget.getColor()).isEqualTo(WidgetColor.of("mauve"));
      assertThat(widget.getColor().known()).isEqualTo(WidgetColor.Known.UNRECOGNIZED);
      assertThat(widget.getMoods()).extracting(WidgetColor::getValue).containsExactly("RED", "");
      assertSameAfterRoundTrip(
          Widget.Adapter.INSTANCE, "{\"color\":\"mauve\",\"moods\":[\"RED\",\"\"]}");
    }

    @Test
    void allOfExtension_hasThePropertiesOfBoth() throws IOException {
      Widget widget = read("{\"motor\":{\"code\":\"m\",\"count\":1,\"watts\":5}}");

      assertThat(widget.getMotor().getCode()).isEqualTo("m");
      assertThat(widget.getMotor().getCount()).isEqualTo(1);
      assertThat(widget.getMotor().getWatts()).isEqualTo(5);
    }
  }

  @Nested
  class ToBuilder {
    @Test
    void unchanged_isEqual() throws IOException {
      Widget widget =
          read("{\"id\":\"a\",\"nickname\":null,\"tags\":[\"t\"],\"size\":\"wrong\",\"new\":1}");

      assertThat(widget.toBuilder().build())
          .isEqualTo(widget)
          .hasSameHashCodeAs(widget)
          .hasToString(widget.toString());
      assertThat(Widget.Adapter.INSTANCE.toJson(widget.toBuilder().build()))
          .isEqualTo(Widget.Adapter.INSTANCE.toJson(widget));
    }

    @Test
    void changed_leavesTheOriginalAlone() {
      CreateUserParams before = CreateUserParams.builder()
          .addEmailAddress("a@example.com")
          .putPublicMetadata("a", 1)
          .putAdditionalProperty("x", 1)
          .build();
      String json = CreateUserParams.Adapter.INSTANCE.toJson(before);

      CreateUserParams after = before.toBuilder()
          .addEmailAddress("b@example.com")
          .putPublicMetadata("b", 2)
          .putAdditionalProperty("y", 2)
          .build();

      assertThat(CreateUserParams.Adapter.INSTANCE.toJson(before)).isEqualTo(json);
      assertThat(after.getEmailAddress()).containsExactly("a@example.com", "b@example.com");
      assertThat(after.getPublicMetadata()).isEqualTo(Map.of("a", 1L, "b", 2L));
      assertThat(after.getAdditionalProperties()).isEqualTo(Map.of("x", 1L, "y", 2L));
    }

    @Test
    void builder_usedAgain_leavesWhatItBuiltAlone() {
      CreateUserParams.Builder builder =
          CreateUserParams.builder().addEmailAddress("a@example.com");

      CreateUserParams built = builder.build();
      builder.addEmailAddress("b@example.com").firstName("Ada").putAdditionalProperty("x", 1);

      assertThat(CreateUserParams.Adapter.INSTANCE.toJson(built))
          .isEqualTo("{\"email_address\":[\"a@example.com\"]}");
    }
  }

  @Nested
  class Equality {
    @Test
    void sameJson_isEqualWhateverTheOrder() throws IOException {
      Widget widget = read("{\"id\":\"a\",\"new\":{\"x\":1,\"y\":2},\"tags\":[]}");
      Widget same = read("{\"tags\":[],\"new\":{\"y\":2,\"x\":1},\"id\":\"a\"}");

      assertThat(widget).isEqualTo(same).hasSameHashCodeAs(same).isEqualTo(widget);
    }

    @Test
    void otherPresenceValueOrClass_isNotEqual() throws IOException {
      Widget absent = read("{}");

      assertThat(absent).isNotEqualTo(read("{\"nickname\":null}"));
      assertThat(absent).isNotEqualTo(read("{\"new\":null}"));
      assertThat(absent).isNotEqualTo(SparePart.builder().build());
      assertThat(absent).isNotEqualTo(null);
      assertThat(read("{\"id\":\"a\"}")).isNotEqualTo(read("{\"id\":\"b\"}"));
      assertThat(read("{\"id\":\"a\"}")).isNotEqualTo(read("{\"nickname\":\"a\"}"));
    }

    @Test
    void hashCode_ofDifferentOnes_differs() throws IOException {
      assertThat(read("{\"id\":\"a\"}").hashCode())
          .isNotEqualTo(read("{\"id\":\"b\"}").hashCode());
      assertThat(read("{\"new\":1}").hashCode())
          .isNotEqualTo(read("{\"new\":2}").hashCode());
    }
  }

  @Nested
  class ToString {
    @Test
    void present_areShown() throws IOException {
      assertThat(SparePart.builder().code("bolt").build()).hasToString("SparePart{code=bolt}");
      assertThat(read("{\"nickname\":null,\"main_part\":{\"code\":\"c\"},\"moods\":[\"red\"]}"))
          .hasToString("Widget{nickname=null, moods=[red], main_part=SparePart{code=c}}");
      assertThat(read("{}")).hasToString("Widget{}");
    }

    @Test
    void secretsMetadataAndUnknownValues_areNotShown() {
      CreateWidgetParams params = CreateWidgetParams.builder()
          .label("visible")
          .password("hush1")
          .backupCodes(List.of("hush2"))
          .putMetadata("plan", "hush3")
          .putAdditionalProperty("new", "hush4")
          .mainPart(SparePart.builder().putAdditionalProperty("deep", "hush5").build())
          .build();

      assertThat(params.toString())
          .isEqualTo(
              "CreateWidgetParams{label=visible, main_part=SparePart{additional properties [deep]},"
                  + " metadata=[plan], password=██, backup_codes=██, additional properties [new]}");
    }

    @Test
    void secretOfWrongKind_isNotShown() throws IOException {
      assertThat(CreateWidgetParams.Adapter.INSTANCE.fromJson("{\"password\":[\"hush\"]}"))
          .hasToString("CreateWidgetParams{additional properties [password]}");
    }

    @Test
    void secretThatIsNull_saysSo() {
      assertThat(CreateWidgetParams.builder().password(null).build())
          .hasToString("CreateWidgetParams{password=null}");
    }
  }

  @Nested
  class RequireValid {
    private final SparePart bolt = SparePart.builder().code("bolt").build();

    private CreateWidgetParams.Builder valid() {
      return CreateWidgetParams.builder().label("a").mainPart(bolt);
    }

    @Test
    void complete_passes() {
      assertThatCode(() -> valid().size(1).rank(null).build().requireValid())
          .doesNotThrowAnyException();
      assertThatCode(() -> CreateUserParams.builder().build().requireValid())
          .doesNotThrowAnyException();
    }

    @Test
    void requiredMissing_isNamed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> VerifySessionParams.builder().build().requireValid())
          .withMessage("VerifySessionParams.token is required");
    }

    @Test
    void outOfBounds_isNamed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().size(101).build().requireValid())
          .withMessage("CreateWidgetParams.size must be between 1 and 100, was 101");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().rank(-1).build().requireValid())
          .withMessage("CreateWidgetParams.rank must be at least 0, was -1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Widget.builder().big(5_000_000_001L).build().toBuilder()
              .id("")
              .object("")
              .color(WidgetColor.RED)
              .broken(false)
              .size(0)
              .weight(0)
              .nickname(null)
              .rank(null)
              .madeAt(Instant.EPOCH)
              .soldAt(null)
              .tags(List.of())
              .bin(Map.of())
              .mainPart(bolt)
              .metadata(Map.of())
              .build()
              .requireValid())
          .withMessage("Widget.big must be at most 5000000000, was 5000000001");
    }

    @Test
    void tooFewOrTooManyItems_isNamed() {
      assertThatCode(() -> valid()
              .parts(List.of(bolt))
              .grid(List.of())
              .backupCodes(List.of("a", "b", "c"))
              .build()
              .requireValid())
          .doesNotThrowAnyException();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().parts(List.of()).build().requireValid())
          .withMessage("CreateWidgetParams.parts must have 1 to 3 items, had 0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().parts(Collections.nCopies(4, bolt)).build().requireValid())
          .withMessage("CreateWidgetParams.parts must have 1 to 3 items, had 4");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> valid().grid(Collections.nCopies(3, List.of("a"))).build().requireValid())
          .withMessage("CreateWidgetParams.grid must have 2 or fewer items, had 3");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().addBackupCode("a").build().requireValid())
          .withMessage("CreateWidgetParams.backup_codes must have 2 or more items, had 1");
    }

    @Test
    void notFinite_isNamed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().weight(Double.NaN).build().requireValid())
          .withMessage("CreateWidgetParams.weight must be a finite number, was NaN");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().weight(Double.POSITIVE_INFINITY).build().requireValid())
          .withMessage("CreateWidgetParams.weight must be a finite number, was Infinity");
    }

    @Test
    void inside_isCheckedToo() {
      SparePart bad = SparePart.builder().build();
      String message = "SparePart.code is required";

      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().mainPart(bad).build().requireValid())
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().addPart(bolt).addPart(bad).build().requireValid())
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid().putBin("a", bad).build().requireValid())
          .withMessage(message);
    }
  }

  @Test
  void session_ofTheContract_isRead() throws IOException {
    Session session = Session.Adapter.INSTANCE.fromJson(
        "{\"id\":\"sess_1\",\"actor\":null,\"tasks\":null,\"created_at\":1778572800000}");

    assertThat(session.getId()).isEqualTo("sess_1");
    assertThat(session.getActor()).isNull();
    assertThat(session.getTasks()).isEmpty();
    assertThat(session.getCreatedAt()).isEqualTo("2026-05-12T08:00:00Z");
  }
}
