package io.github.clerkjava.subapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoleSetsTest {
  @RegisterExtension
  final SubApiServer server = new SubApiServer();

  private RoleSets roleSets;

  @BeforeEach
  void makeSubApi() {
    roleSets = new RoleSets(server.api().roleSets(), server.calls());
  }

  @Test
  void replaceRoleInRoleSet_takesTheFirstOutAndGivesTheSecond() throws Exception {
    server.answers("{}");

    roleSets.replaceRoleInRoleSet("role_set:default", "org:editor", "org:member");

    assertThat(server.sent())
        .containsExactly("POST /v1/role_sets/role_set:default/roles/replace"
            + " {\"role_key\":\"org:editor\",\"to_role_key\":\"org:member\"}");
  }

  @Test
  void replaceRoleInRoleSet_withABlankKey_sendsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> roleSets.replaceRoleInRoleSet("role_set:default", "org:editor", " "))
        .withMessage("toRoleKey must not be blank");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void replaceRoleSet_keepsTheKeysOfTheMapAsTheyAre() throws Exception {
    server.answers("{}");

    roleSets.replaceRoleSet(
        "role_set:old",
        p -> p.destRoleSetKey("role_set:new")
            .putReassignmentMappings("org:leadEditor", "org:member"));

    assertThat(server.sent())
        .containsExactly("POST /v1/role_sets/role_set:old/replace"
            + " {\"dest_role_set_key\":\"role_set:new\","
            + "\"reassignment_mappings\":{\"org:leadEditor\":\"org:member\"}}");
  }
}
