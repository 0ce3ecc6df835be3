package io.github.clerkjava.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/** Makes tokens from JWT templates. They have the template's claims as they stand there, placeholders too. */
final class TemplateTokens implements Operation {
  private static final String CATEGORY = "cl_B7d4PD222AAA";

  private final SessionStore sessions;
  private final ResourceStore resources;
  private final Tokens tokens;

  TemplateTokens(SessionStore sessions, ResourceStore resources, Tokens tokens) {
    this.sessions = sessions;
    this.resources = resources;
    this.tokens = tokens;
  }

  @Override
  public JsonElement answer(Call call) {
    SessionRecord session = sessions.get(call.id("session_id"));
    JsonObject template = template(call.id("template_name"));
    Long seconds = call.body().number("expires_in_seconds");
    JsonObject claims = template.getAsJsonObject("claims").deepCopy();
    tokens
        .claims(
            Duration.ofSeconds(seconds == null ? template.get("lifetime").getAsLong() : seconds))
        .entrySet()
        .forEach(claim -> claims.add(claim.getKey(), claim.getValue()));
    claims.addProperty("sub", session.userId);
    claims.addProperty("jti", Ids.trace());
    JsonObject token = new JsonObject();
    token.addProperty("object", "token");
    token.addProperty("jwt", tokens.sign(claims, "JWT", CATEGORY));
    return token;
  }

  private JsonObject template(String name) {
    List<String> templates = List.of("jwt_templates");
    return resources
        .newestFirst(resource -> resource.collection().equals(templates)
            && name.equals(ExampleFields.text(resource.json(), "name")))
        .stream()
        .findFirst()
        .orElseThrow(() -> new ApiError(
            404, "resource_not_found", "not found", "No JWT template is called " + name + "."))
        .json();
  }
}
