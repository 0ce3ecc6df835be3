package io.github.clerkjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.token.Auth;
import io.github.clerkjava.token.AuthReason;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.MachineAuth;
import io.github.clerkjava.token.RequestAuthenticatorBuilder;
import io.github.clerkjava.token.RequestState;
import io.github.clerkjava.token.SessionAuth;
import io.github.clerkjava.token.TokenType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Clerk's Node SDK makes of requests, but where the vectors recommend something else. */
class AuthenticateRequestVectorsTest {
  private final Metadata file = read();

  @TestFactory
  Stream<DynamicTest> authenticateRequest() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Object vector : list(file, "requestVectors")) {
      Map<String, Object> given = object(vector);
      tests.add(DynamicTest.dynamicTest((String) given.get("name"), () -> check(given)));
    }
    assertThat(tests).hasSize(124);
    return tests.stream();
  }

  private void check(Map<String, Object> vector) throws IOException {
    Map<String, Object> expected =
        object(vector.getOrDefault("recommended", vector.get("expected")));
    try (MockWebServer server = new MockWebServer()) {
      Backend backend = new Backend(vector);
      server.setDispatcher(backend);
      server.start();
      if (!expected.containsKey("throws")) {
        check(authenticated(vector, server), expected);
        check(backend.calls, list(expected, "bapiCalls"));
      } else if (((String) expected.get("messageContains")).startsWith("Handshake token")) {
        // Whatever a request brings along, nothing is thrown: the state says it.
        RequestState state = authenticated(vector, server);
        assertThat(state.getProblem()).contains((String) expected.get("messageContains"));
        assertThat(state.isAuthenticated()).isFalse();
      } else {
        IllegalArgumentException thrown = catchThrowableOfType(
            IllegalArgumentException.class, () -> authenticated(vector, server));
        assertThat(thrown).hasMessageContaining(configurationProblem(expected));
      }
    }
  }

  /** Which option an error of the configuration names here, by how Node words it. */
  private static String configurationProblem(Map<String, Object> expected) {
    String words = (String) expected.get("messageContains");
    return switch (words) {
      case "Publishable key not valid" -> "publishableKey";
      case "Missing signInUrl", "absolute url format" -> "signInUrl";
      case "Machine token authentication requires" -> "secretKey must be set";
      default -> throw new AssertionError(words);
    };
  }

  private static RequestState authenticated(Map<String, Object> vector, MockWebServer server) {
    Map<String, Object> options = object(vector.get("options"));
    ClerkBuilder client = Clerk.builder().apiUrl(server.url("/").toString()).maxRetries(0);
    if (options.containsKey("secretKey")) {
      client.secretKey((String) options.get("secretKey"));
    }
    if (options.containsKey("machineSecretKey")) {
      client.machineSecretKey((String) options.get("machineSecretKey"));
    }
    if (options.containsKey("jwtKey")) {
      client.jwtKey((String) key((String) options.get("jwtKey")).get("value"));
    }
    long millis = Math.round(((Number) vector.get("now")).doubleValue() * 1000);
    client.authentication(a -> {
      a.clock(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
      // As Node always does.
      a.trustForwardedHeaders(true).allowedRedirectOrigins("https://satellite.dev");
      options.forEach((name, value) -> set(a, name, value));
    });
    Map<String, Object> request = object(vector.get("request"));
    AuthRequest.Builder received = AuthRequest.builder()
        .method((String) request.get("method"))
        .url((String) request.get("url"));
    object(request.get("headers")).forEach((name, value) -> received.header(name, (String) value));
    try (Clerk clerk = client.build()) {
      return clerk.authenticateRequest(received.build());
    }
  }

  private static void set(RequestAuthenticatorBuilder options, String name, Object value) {
    switch (name) {
      case "secretKey", "machineSecretKey", "jwtKey" -> {}
      case "publishableKey" -> options.publishableKey((String) value);
      case "authorizedParties" -> options.authorizedParties(texts(value));
      case "audience" -> options.audience(texts(value));
      case "isSatellite" -> options.satellite((Boolean) value);
      case "satelliteAutoSync" -> options.satelliteAutoSync((Boolean) value);
      case "domain" -> options.domain((String) value);
      case "proxyUrl" -> options.proxyUrl((String) value);
      case "signInUrl" -> options.signInUrl((String) value);
      case "acceptsToken" -> {
        if (value.equals("any")) {
          options.acceptsAnyToken();
        } else {
          options.acceptsToken(Arrays.stream(texts(value))
              .map(id -> TokenType.valueOf(id.toUpperCase(Locale.ROOT)))
              .toArray(TokenType[]::new));
        }
      }
      case "organizationSyncOptions" -> {
        options.organizationPatterns(texts(list(object(value), "organizationPatterns")));
        options.personalAccountPatterns(texts(list(object(value), "personalAccountPatterns")));
      }
      default -> throw new AssertionError("Option " + name + " is not known");
    }
  }

  private static void check(RequestState state, Map<String, Object> expected) {
    assertThat(state.getStatus().getId()).isEqualTo(expected.get("status"));
    AuthReason reason = state.getReason();
    assertThat(reason == null ? null : reason.getValue()).isEqualTo(expected.get("reason"));
    TokenType type = state.getTokenType();
    assertThat(type == null ? null : type.getId()).isEqualTo(expected.get("tokenType"));
    assertThat(state.getProblem()).isNull();
    List<String> cookies = state.getHeaders().getOrDefault("Set-Cookie", List.of());
    String location = state.getLocation();
    expected.forEach((what, value) -> {
      switch (what) {
        case "status", "reason", "tokenType", "bapiCalls" -> {}
        case "message" -> assertThat(state.getMessage()).isEqualTo(value);
        case "token" -> assertThat(state.getToken()).isEqualTo(value);
        case "auth" -> assertThat(fields(state.toAuth())).containsAllEntriesOf(object(value));
        case "setCookies" -> assertThat(cookies).contains(texts(value));
        case "noSetCookie" -> assertThat(cookies).isEmpty();
        case "noLocation" -> assertThat(location).isNull();
        case "location" -> checkLocation(location, object(value));
        case "responseHeaders" -> {
          Map<String, String> headers = new LinkedHashMap<>();
          state
              .getHeaders()
              .forEach((name, all) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", all)));
          object(value)
              .forEach((name, text) -> assertThat(headers).containsEntry(name, (String) text));
        }
        default -> throw new AssertionError("Expectation " + what + " is not known");
      }
    });
    assertThat(state.getStatus().getId().equals("handshake")).isEqualTo(state.toAuth() == null);
  }

  private static void checkLocation(String location, Map<String, Object> expected) {
    HttpUrl url = HttpUrl.get(location);
    if (expected.containsKey("base")) {
      assertThat(url.newBuilder().query(null).build()).hasToString((String) expected.get("base"));
    }
    object(expected.getOrDefault("params", Map.of()))
        .forEach((name, value) ->
            assertThat(url.queryParameterValues(name)).containsExactly((String) value));
  }

  private static Map<String, Object> fields(Auth auth) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("isAuthenticated", auth.isAuthenticated());
    if (auth instanceof SessionAuth session) {
      fields.put("userId", session.getUserId());
      fields.put("sessionId", session.getSessionId());
      fields.put("sessionStatus", session.getSessionStatus());
      fields.put("orgId", session.getOrgId());
      fields.put("orgSlug", session.getOrgSlug());
      fields.put("orgRole", session.getOrgRole());
    } else if (auth instanceof MachineAuth machine) {
      fields.put("id", machine.getId());
      fields.put("subject", machine.getSubject());
      fields.put("name", machine.getName());
      fields.put("scopes", machine.getScopes());
      fields.put("claims", machine.getClaims());
      fields.put("userId", machine.getUserId());
      fields.put("orgId", machine.getOrgId());
      fields.put("machineId", machine.getMachineId());
      fields.put("clientId", machine.getClientId());
    }
    return fields;
  }

  private static void check(List<RecordedRequest> calls, List<?> expected) {
    for (Object one : expected) {
      Map<String, Object> call = object(one);
      assertThat(calls).anySatisfy(received -> {
        assertThat(received.getMethod()).isEqualTo(call.get("method"));
        assertThat(path(received)).isEqualTo(withoutVersion((String) call.get("path")));
        if (call.containsKey("authorization")) {
          assertThat(received.getHeader("Authorization")).isEqualTo(call.get("authorization"));
        }
        if (call.containsKey("body")) {
          assertThat(Metadata.parse(received.getBody().peek().readUtf8()))
              .containsAllEntriesOf(object(call.get("body")));
        }
      });
    }
  }

  private static String path(RecordedRequest request) {
    return withoutVersion(request.getRequestUrl().encodedPath());
  }

  /** Node leaves the version out for some calls; the reference has it for all. */
  private static String withoutVersion(String path) {
    return path.replaceFirst("^/v1/", "/");
  }

  private static Map<String, Object> key(String name) {
    return object(object(read().get("keys")).get(name));
  }

  private static Metadata read() {
    try (InputStream in =
        AuthenticateRequestVectorsTest.class.getResourceAsStream("/auth/token-vectors.json")) {
      return Metadata.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String[] texts(Object value) {
    return value instanceof List
        ? ((List<?>) value).toArray(new String[0])
        : new String[] {(String) value};
  }

  private static List<?> list(Map<String, Object> object, String name) {
    return (List<?>) object.getOrDefault(name, List.of());
  }

  @SuppressWarnings("unchecked") // JSON objects have strings as names.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** Answers as the vector says. */
  private static final class Backend extends Dispatcher {
    private final Map<String, Object> vector;
    private final List<RecordedRequest> calls = new ArrayList<>();

    Backend(Map<String, Object> vector) {
      this.vector = vector;
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
      calls.add(request);
      if (path(request).equals("/jwks")) {
        Map<String, Object> jwks = key((String) vector.get("jwks"));
        return "jwks".equals(jwks.get("form"))
            ? json(200, object(jwks.get("value")))
            : new MockResponse().setResponseCode(404);
      }
      for (Object one : list(vector, "bapi")) {
        Map<String, Object> reply = object(one);
        if (path(request).equals(withoutVersion((String) reply.get("path")))
            && reply.get("method").equals(request.getMethod())
            && hasQuery(request, object(reply.getOrDefault("query", Map.of())))) {
          return json(((Long) reply.get("status")).intValue(), object(reply.get("json")));
        }
      }
      return new MockResponse().setResponseCode(404);
    }

    private static boolean hasQuery(RecordedRequest request, Map<String, Object> query) {
      return query.entrySet().stream()
          .allMatch(parameter -> parameter
              .getValue()
              .equals(request.getRequestUrl().queryParameter(parameter.getKey())));
    }

    private static MockResponse json(int status, Map<String, Object> body) {
      return new MockResponse()
          .setResponseCode(status)
          .setHeader("Content-Type", "application/json")
          .setBody(Metadata.of(body).toJson());
    }
  }
}
