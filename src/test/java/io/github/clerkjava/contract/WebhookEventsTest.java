package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.model.DeletedObject;
import io.github.clerkjava.model.ModelAdapters;
import io.github.clerkjava.model.User;
import io.github.clerkjava.model.WebhookAdapters;
import io.github.clerkjava.model.WebhookEventType;
import io.github.clerkjava.webhook.SignedEvents;
import io.github.clerkjava.webhook.WebhookEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The events of the description, each as it is sent and verified. */
class WebhookEventsTest {
  private final Description description = Description.ofProject();
  private final Node types = description.schema("WebhookEventType");

  @TestFactory
  Stream<DynamicTest> event_isReadAsTheModelOfItsType() {
    return types.child("x-event-data").children().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> {
          Node schema = description.schema((String) entry.value());
          JsonObject json = event(entry.name(), example(schema));
          assertThat(
                  SchemaValidator.validate(description, description.schema("WebhookPayload"), json))
              .isEmpty();

          WebhookEvent event = SignedEvents.verified(Json.text(json));
          JsonModel data = event.getDataAs(JsonModel.class);

          assertThat(event.getType().known()).isNotEqualTo(WebhookEventType.Known.UNRECOGNIZED);
          assertThat(data.getClass().getSimpleName()).isEqualTo(schema.name());
          assertThat(event.getDataAs(data.getClass())).isEqualTo(data);
          assertThat(Json.difference(
                  json.get("data"),
                  Json.parse(GeneratedCode.adapter(description, schema).toJson(data))))
              .isEmpty();
          GeneratedCode.callGetters(data, (model, getter, value, thrown) -> {
            assertThat(thrown).as("%s of %s", getter.getName(), model).isNull();
            assertThat(model.getAdditionalProperties()).as("%s", model).isEmpty();
          });
        }));
  }

  private static JsonElement example(Node schema) {
    assertThat(schema.has("example")).as("%s has an example", schema).isTrue();
    return Json.of(schema.child("example").value());
  }

  private JsonObject event(String type, JsonElement data) {
    JsonObject event = example(description.schema("WebhookPayload")).getAsJsonObject();
    event.addProperty("type", type);
    event.add("data", data);
    return event;
  }

  @Test
  void everyType_hasItsModel() {
    List<String> named = types.child("enum").children().stream()
        .map(value -> (String) value.value())
        .toList();

    assertThat(named).hasSize(45);
    assertThat(types.child("x-event-data").children().stream().map(Node::name))
        .containsExactlyElementsOf(named);
  }

  @Test
  void everyModel_isOneThatDataCanBe() {
    List<Node> forms = description.schema("WebhookData").child("anyOf").children();

    assertThat(forms.stream().map(form -> description.resolve(form).name()))
        .containsExactlyInAnyOrderElementsOf(types.child("x-event-data").children().stream()
            .map(entry -> (String) entry.value())
            .distinct()
            .toList());
  }

  @Test
  void getDataAs_anotherModel_isRefusedByName() {
    JsonElement deleted = example(description.schema("DeletedObject"));
    WebhookEvent event = SignedEvents.verified(Json.text(event("user.deleted", deleted)));

    assertThat(event.getDataAs(DeletedObject.class).getDeleted()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> event.getDataAs(User.class))
        .withMessage("user.deleted carries DeletedObject, not User");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.getDataAs(null))
        .withMessage("model must not be null");
  }

  @Test
  void unknownType_isAGenericEvent() {
    WebhookEvent event = SignedEvents.verified(
        Json.text(event("subscriptionItem.created", Json.of(Map.of("id", "csub_item_1")))));

    assertThat(event.getType().known()).isEqualTo(WebhookEventType.Known.UNRECOGNIZED);
    assertThat(event.getType()).hasToString("subscriptionItem.created");
    assertThat(event.getData()).containsEntry("id", "csub_item_1");
    assertThatIllegalStateException()
        .isThrownBy(() -> event.getDataAs(JsonModel.class))
        .withMessage(
            "This version does not know what subscriptionItem.created carries; read getData()");
  }

  @Test
  void webhookAdapters_leaveOtherTypesToGson() {
    WebhookAdapters factory = new WebhookAdapters();
    Gson gson = new Gson();

    assertThat(factory.create(gson, TypeToken.get(String.class))).isNull();
    assertThat(factory.create(gson, TypeToken.get(ModelAdapters.class))).isNull();
    assertThat((Object) factory.create(gson, TypeToken.get(User.class)))
        .isSameAs(User.Adapter.INSTANCE);
  }
}
