package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which machines prove their identity: opaque ones, which are kept with the resources of the generic part,
 * and signed ones, which nobody keeps.
 */
final class M2MTokens {
  private static final String CATEGORY = "cl_B7d4PD333AAA";
  private static final List<String> TOKENS = List.of("m2m_tokens");
  private static final List<String> MACHINES = List.of("machines");
  private static final Set<String> OWN_CLAIMS =
      Set.of("iss", "sub", "aud", "scopes", "exp", "nbf", "iat", "jti");

  private final ResourceStore resources;
  private final Operation generic;
  private final JsonObject example;
  private final Tokens tokens;
  private final EmulatorClock clock;

  /**
   * Makes them.
   *
   * @param generic creates an opaque one by the contract
   * @param example tells which machine a key stands for that is not of the emulator's machines
   */
  M2MTokens(
      ResourceStore resources,
      Operation generic,
      JsonObject example,
      Tokens tokens,
      EmulatorClock clock) {
    this.resources = resources;
    this.generic = generic;
    this.example = example;
    this.tokens = tokens;
    this.clock = clock;
  }

  JsonElement create(Call call) {
    JsonObject body = call.object().deepCopy();
    StoredResource machine = machine(call.key());
    body.add(
        "subject", machine == null ? example.get("subject") : new JsonPrimitive(machine.key()));
    body.add("scopes", machine == null ? example.get("scopes") : scopes(machine));
    if (call.body().number("seconds_until_expiration") == null) {
      JsonElement usual = machine == null ? null : machine.json().get("default_token_ttl");
      body.add("seconds_until_expiration", usual == null ? new JsonPrimitive(3600) : usual);
    }
    return "jwt".equals(call.body().text("token_format"))
        ? sign(body)
        : generic.answer(call.with(body));
  }

  private @Nullable StoredResource machine(@Nullable String key) {
    return key == null ? null : resources.withSecret(MACHINES, key);
  }

  /** Returns the ids of the machines that a machine has access to, from its creation and from its scopes. */
  private JsonArray scopes(StoredResource machine) {
    JsonArray ids = new JsonArray();
    JsonElement given = machine.request().get("scoped_machines");
    if (given != null && given.isJsonArray()) {
      ids.addAll(given.getAsJsonArray());
    }
    List<String> scopes = List.of("machines", machine.key(), "scopes");
    for (StoredResource scope :
        resources.newestFirst(resource -> resource.collection().equals(scopes))) {
      ids.add(scope.json().get("to_machine_id"));
    }
    return ids;
  }

  private JsonObject sign(JsonObject body) {
    JsonElement own = body.get("claims");
    JsonObject claims = own == null || own.isJsonNull()
        ? new JsonObject()
        : own.getAsJsonObject().deepCopy();
    Duration lifetime = Duration.ofSeconds(body.get("seconds_until_expiration").getAsLong());
    tokens
        .claims(lifetime)
        .entrySet()
        .forEach(claim -> claims.add(claim.getKey(), claim.getValue()));
    claims.add("sub", body.get("subject"));
    claims.addProperty("jti", Ids.next("mt_"));
    List<String> scopes = new ArrayList<>();
    body.getAsJsonArray("scopes").forEach(scope -> scopes.add(scope.getAsString()));
    if (!scopes.isEmpty()) {
      claims.add("aud", body.get("scopes"));
      claims.addProperty("scopes", String.join(" ", scopes));
    }
    JsonObject answer = describe(claims);
    answer.addProperty("token", tokens.sign(claims, "JWT", CATEGORY));
    return answer;
  }

  /** Returns what the API says of a signed token. */
  private JsonObject describe(JsonObject claims) {
    JsonObject own = new JsonObject();
    claims.entrySet().stream()
        .filter(claim -> !OWN_CLAIMS.contains(claim.getKey()))
        .forEach(claim -> own.add(claim.getKey(), claim.getValue()));
    long issuedAt = claims.get("iat").getAsLong() * 1000;
    long expiration = claims.get("exp").getAsLong() * 1000;
    JsonObject json = new JsonObject();
    json.addProperty("object", "machine_to_machine_token");
    json.add("id", claims.get("jti"));
    json.add("subject", claims.get("sub"));
    json.add("claims", own.size() == 0 ? JsonNull.INSTANCE : own);
    json.add("scopes", claims.has("aud") ? claims.get("aud") : new JsonArray());
    json.addProperty("revoked", false);
    json.add("revocation_reason", JsonNull.INSTANCE);
    json.addProperty("expired", expiration <= clock.now());
    json.addProperty("expiration", expiration);
    json.add("last_used_at", JsonNull.INSTANCE);
    json.addProperty("created_at", issuedAt);
    json.addProperty("updated_at", issuedAt);
    return json;
  }

  JsonElement verify(Call call) {
    JsonObject found = find(call.body().requiredText("token"));
    StoredResource machine = machine(call.key());
    boolean readable = machine == null
        || (found != null
            && found.getAsJsonArray("scopes").contains(new JsonPrimitive(machine.key())));
    if (found == null || !readable) {
      throw new ApiError(404, "resource_not_found", "not found", "No M2M token is this one.");
    }
    return found;
  }

  private @Nullable JsonObject find(String token) {
    StoredResource opaque = resources.withSecret(TOKENS, token);
    if (opaque != null) {
      return opaque.json();
    }
    JsonObject claims = tokens.signed(token);
    if (claims == null) {
      return null;
    }
    String subject = ExampleFields.text(claims, "sub");
    return subject != null && subject.startsWith("mch_") ? describe(claims) : null;
  }
}
