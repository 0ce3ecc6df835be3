package io.github.clerkjava.emulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.clerkjava.emulator.DescribedOperations.Described;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that an emulator accepts: the contract's examples, with ids of things that exist and tokens that are good. */
public final class SampleRequests {
  private static final DescribedOperations CONTRACT = DescribedOperations.bundled();
  private static final String API_VERSION = "2026-05-12";

  private final ClerkEmulator emulator;

  public SampleRequests(ClerkEmulator emulator) {
    this.emulator = emulator;
  }

  /** A request; without a body if there is none to send. The query is empty, or such as {@code ?subject=user_1}. */
  public record Sample(
      String method,
      String template,
      String path,
      String query,
      @Nullable JsonElement body) {}

  /** Returns a request of an operation, and creates what it is about: an element, if it is a list. */
  public Sample of(String method, String template) {
    Described operation = CONTRACT.find(method, template);
    if (operation == null) {
      throw new AssertionError("No operation " + method + " " + template);
    }
    return of(operation);
  }

  Sample of(Described operation) {
    String path = fill(operation, operation.path());
    if (operation.method().equals("GET")) {
      fillList(operation.path(), path);
    }
    return new Sample(
        operation.method(), operation.path(), path, query(operation), body(operation, path));
  }

  Answer send(Sample sample) {
    Described operation = CONTRACT.find(sample.method(), sample.template());
    String version = operation.lastApiVersion();
    HttpRequest.Builder request = WithEmulator.request(emulator, sample.path() + sample.query())
        .header("Clerk-API-Version", version == null ? API_VERSION : version);
    JsonElement body = sample.body();
    if (CONTRACT.isMultipart(operation)) {
      Map<String, String> parts = new LinkedHashMap<>();
      body.getAsJsonObject()
          .entrySet()
          .forEach(part -> parts.put(part.getKey(), part.getValue().getAsString()));
      return WithEmulator.send(WithEmulator.multipart(request, operation.method(), parts));
    }
    return WithEmulator.send(request.method(
        operation.method(),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Returns a path with ids of things that exist, created for it where that is possible. */
  private String fill(Described operation, String template) {
    String path = template;
    for (int start = path.indexOf('{'); start >= 0; start = path.indexOf('{')) {
      int end = path.indexOf('}', start);
      String collection = template.substring(0, template.indexOf(path.substring(start, end)) - 1);
      String name = path.substring(start + 1, end);
      path = path.substring(0, start)
          + existing(operation, collection, path.substring(0, start - 1), name)
          + path.substring(end + 1);
    }
    return path;
  }

  /** Creates an element of a list, which may be one that shows what is created elsewhere. */
  private void fillList(String template, String path) {
    String ofOrganization = "/organizations/{organization_id}/";
    String[] segments = path.split("/", -1);
    switch (template) {
      case "/clients" -> emulator.signIn(someUser());
      case "/organization_domains", "/organization_invitations", "/organization_memberships" ->
        create(of("POST", ofOrganization + segments[1].replaceFirst("organization_", "")));
      case "/organizations/{organization_id}/invitations/pending" ->
        create("/organizations/{organization_id}/invitations", path.replace("/pending", ""));
      case "/users/{user_id}/organization_memberships" ->
        create(with(of("POST", ofOrganization + "memberships"), "user_id", segments[2]));
      case "/users/{user_id}/organization_invitations" -> {
        String address = send(new Sample(
                "GET", "/users/{user_id}", "/users/" + segments[2], "", null))
            .text("email_addresses.0.email_address");
        create(with(of("POST", ofOrganization + "invitations"), "email_address", address));
      }
      default -> {
        if (CONTRACT.find("POST", template) != null) {
          create(template, path);
        }
      }
    }
  }

  private void create(String template, String path) {
    create(new Sample("POST", template, path, "", body(CONTRACT.find("POST", template), path)));
  }

  private static Sample with(Sample sample, String property, String value) {
    JsonObject body = sample.body().getAsJsonObject().deepCopy();
    body.addProperty(property, value);
    return new Sample(sample.method(), sample.template(), sample.path(), sample.query(), body);
  }

  private String existing(
      Described operation, String collection, String collectionPath, String name) {
    if (collection.equals("/clients")) {
      return emulator.signIn(someUser()).getClientId();
    }
    Described create = CONTRACT.find("POST", collection);
    if (create == null) {
      return CONTRACT.pathExample(operation, name);
    }
    JsonElement body = body(create, collectionPath);
    Answer created = create(new Sample("POST", collection, collectionPath, "", body));
    if (body != null && body.getAsJsonObject().has(name)) {
      return body.getAsJsonObject().get(name).getAsString();
    }
    if (created.object().has(name)) {
      return created.object().get(name).getAsString();
    }
    return created.object().has("id") ? created.id() : CONTRACT.pathExample(operation, name);
  }

  private String query(Described operation) {
    return operation.id().equals("getHandshakePayload")
        ? "?nonce=" + nonce()
        : CONTRACT.requiredQuery(operation);
  }

  private String nonce() {
    Answer handshake = WithEmulator.send(WithEmulator.request(
        emulator, "/client/handshake?redirect_url=http://127.0.0.1/&format=nonce"));
    return handshake.headers().firstValue("Location").orElseThrow().replaceFirst(".*=", "");
  }

  private @Nullable JsonElement body(Described operation, String path) {
    JsonElement example = CONTRACT.body(operation);
    if (example == null || !example.isJsonObject()) {
      return example;
    }
    JsonObject body = example.getAsJsonObject().deepCopy();
    switch (operation.id()) {
      case "createSession" -> {
        body.addProperty("user_id", someUser());
        body.remove("active_organization_id");
      }
      case "banUsers", "unbanUsers" -> {
        JsonArray ids = new JsonArray();
        ids.add(someUser());
        body.add("user_ids", ids);
      }
      // The examples name identifications that only the user of the example has.
      case "updateUser" ->
        body.keySet().removeIf(name -> name.startsWith("primary_") || name.endsWith("_metadata"));
      case "createEmail" ->
        body.addProperty(
            "email_address_id",
            user("email_address", "a@example.com").text("email_addresses.0.id"));
      case "createSMSMessage" ->
        body.addProperty(
            "phone_number_id", user("phone_number", "+12015550123").text("phone_numbers.0.id"));
      case "verifyClient" ->
        body.addProperty(
            "token", emulator.createClientToken(emulator.signIn(someUser()).getClientId()));
      case "verifySession" ->
        body.addProperty("token", emulator.createSessionToken(path.split("/", -1)[2]));
      case "createSessionTokenFromTemplate" ->
        create(with(of("POST", "/jwt_templates"), "name", path.split("/", -1)[4]));
      case "verifyApiKey" ->
        body.addProperty("secret", create(of("POST", "/api_keys")).text("secret"));
      case "verifyM2MToken" ->
        body.addProperty("token", create(of("POST", "/m2m_tokens")).text("token"));
      case "verifyOAuthAccessToken" ->
        body.addProperty(
            "access_token", emulator.createOAuthAccessToken(someUser(), "client_1", "email"));
      case "refreshSession" -> {
        String sessionId = path.split("/", -1)[2];
        body.addProperty("expired_token", emulator.createSessionToken(sessionId));
        body.addProperty("refresh_token", emulator.createRefreshToken(sessionId));
      }
      default -> {}
    }
    return body;
  }

  private String someUser() {
    JsonObject body = new JsonObject();
    body.addProperty("username", "somebody");
    return create(new Sample("POST", "/users", "/users", "", body)).id();
  }

  private Answer user(String property, String identifier) {
    JsonArray identifiers = new JsonArray();
    identifiers.add(identifier);
    JsonObject body = new JsonObject();
    body.add(property, identifiers);
    return create(new Sample("POST", "/users", "/users", "", body));
  }

  private Answer create(Sample sample) {
    Answer created = send(sample);
    if (created.status() >= 300) {
      throw new AssertionError(created);
    }
    return created;
  }
}
