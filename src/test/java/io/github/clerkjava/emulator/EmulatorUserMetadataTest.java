package io.github.clerkjava.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmulatorUserMetadataTest extends WithEmulator {
  private final String path = "/users/"
      + user("{'username': 'ada', 'public_metadata': {'plan': 'pro', 'deep': {'a': 1, 'b': {'c': 2}, 'list': [1]}},"
              + " 'private_metadata': {'crm': 1}, 'unsafe_metadata': {'theme': 'dark'}}")
          .id()
      + "/metadata";

  @Test
  void updateUserMetadata_objects_areMergedToAnyDepth() {
    Answer user =
        patch(path, "{'public_metadata': {'deep': {'b': {'d': 3}, 'list': [2]}, 'new': {'e': 4}}}");

    assertThat(user.at("public_metadata").toString())
        .isEqualTo(
            "{\"plan\":\"pro\",\"deep\":{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"list\":[2]},\"new\":{\"e\":4}}");
    assertThat(user.at("private_metadata").toString()).isEqualTo("{\"crm\":1}");
    assertThat(user.at("unsafe_metadata").toString()).isEqualTo("{\"theme\":\"dark\"}");
  }

  @Test
  void updateUserMetadata_null_removesTheKeyAtAnyDepth() {
    Answer user = patch(
        path,
        "{'public_metadata': {'plan': null, 'deep': {'b': {'c': null}}, 'new': {'f': null, 'g': 1}}}");

    assertThat(user.at("public_metadata").toString())
        .isEqualTo("{\"deep\":{\"a\":1,\"b\":{},\"list\":[1]},\"new\":{\"g\":1}}");
  }

  @Test
  void updateUserMetadata_valueInPlaceOfAnObject_replacesIt() {
    Answer user = patch(path, "{'public_metadata': {'deep': 1, 'plan': {'name': 'pro'}}}");

    assertThat(user.at("public_metadata").toString())
        .isEqualTo("{\"plan\":{\"name\":\"pro\"},\"deep\":1}");
  }

  @Test
  void replaceUserMetadata_whatIsSent_replacesAllOfItsKind() {
    Answer user = put(path, "{'public_metadata': {'only': {'x': null}}, 'unsafe_metadata': {}}");

    assertThat(user.at("public_metadata").toString()).isEqualTo("{\"only\":{\"x\":null}}");
    assertThat(user.at("private_metadata").toString()).isEqualTo("{\"crm\":1}");
    assertThat(user.at("unsafe_metadata").toString()).isEqualTo("{}");
  }

  @Test
  void metadata_anyChange_updatesTheUser() {
    emulator.advance(Duration.ofMinutes(1));
    assertThat(put(path, "{}").at("updated_at").getAsLong()).isEqualTo(NOW.toEpochMilli());

    assertThat(patch(path, "{'public_metadata': {'a': 1}}").at("updated_at").getAsLong())
        .isEqualTo(NOW.toEpochMilli() + 60_000);
  }

  @Test
  void metadata_notAnObject_isRefused422() {
    assertThat(patch(path, "{'public_metadata': 'pro'}").error())
        .isEqualTo("422 form_param_type_invalid public_metadata");
    assertThat(put(path, "{'metadata': {}}").error()).isEqualTo("422 form_param_unknown metadata");
  }

  @Test
  void metadata_unknownUser_isNotFound() {
    assertThat(patch("/users/user_nobody/metadata", "{}").error())
        .isEqualTo("404 resource_not_found");
    assertThat(put("/users/user_nobody/metadata", "{}").error())
        .isEqualTo("404 resource_not_found");
  }
}
