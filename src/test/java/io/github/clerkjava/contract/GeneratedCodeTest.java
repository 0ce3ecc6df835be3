package io.github.clerkjava.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.json.Metadata;
import io.github.clerkjava.json.OpenEnum;
import io.github.clerkjava.json.QueryParams;
import io.github.clerkjava.model.ModelAdapters;
import io.github.clerkjava.model.WebhookAdapters;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The generated code has what the description has, and nothing that the generator makes when it gives up silently. */
class GeneratedCodeTest {
  private static final String ACCIDENT =
      ".*(\\d|Inline.*|\\d{3}Response|Request|AllOf.*|OneOf.*|Inner|Enum)$";

  private final Description description = Description.ofProject();

  @Test
  void classes_areTheSchemasOfTheDescription() {
    List<Node> forms = description.forms();
    Set<String> schemas = description.namedSchemas().stream()
        .filter(schema -> !forms.contains(schema))
        .filter(schema ->
            !schema.has("x-list-of") && !schema.has("x-page-of") && !schema.has("x-metadata"))
        .map(Node::name)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(models())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(schemas);
  }

  @Test
  void classNames_areNoAccidents() {
    List<Class<?>> all = new ArrayList<>(GeneratedCode.models());
    all.addAll(GeneratedCode.apis());

    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all).filteredOn(type -> isAccident(type.getSimpleName())).isEmpty();
  }

  @Test
  void isAccident_namesOfTheGenerator_areFound() {
    assertThat(List.of(
            "User1",
            "InlineObject",
            "GetUser200Response",
            "CreateUserRequest",
            "UserAllOf",
            "StatusEnum"))
        .allMatch(GeneratedCodeTest::isAccident);
    assertThat(List.of("User", "UsersApi", "CreateUserParams", "SAMLAccount"))
        .noneMatch(GeneratedCodeTest::isAccident);
  }

  private static boolean isAccident(String simpleName) {
    return simpleName.matches(ACCIDENT) || simpleName.startsWith("Inline");
  }

  @Test
  void accessors_neverAnswerObject() {
    List<Method> methods = models().stream()
        .filter(JsonModel.class::isAssignableFrom)
        .flatMap(model -> Stream.of(model.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .toList();

    assertThat(methods).hasSizeGreaterThan(300);
    assertThat(methods)
        .filteredOn(method -> mentionsObject(method.getGenericReturnType()))
        .isEmpty();
  }

  @Test
  void calls_neverAnswerObject() {
    assertThat(operationMethods().values())
        .filteredOn(method -> mentionsObject(method.getGenericReturnType()))
        .isEmpty();
  }

  @Test
  void mentionsObject_anywhere_isFound() throws NoSuchMethodException {
    assertThat(mentionsObject(Map.class.getMethod("keySet").getGenericReturnType()))
        .isFalse();
    assertThat(mentionsObject(Object.class)).isTrue();
    assertThat(mentionsObject(
            GeneratedCodeTest.class.getDeclaredMethod("listOfObject").getGenericReturnType()))
        .isTrue();
  }

  @SuppressWarnings("UnusedMethod") // Looked at by its return type.
  private static Call<List<Object>> listOfObject() {
    throw new UnsupportedOperationException();
  }

  private static boolean mentionsObject(Type type) {
    return type == Object.class
        || (type instanceof ParameterizedType parameterized
            && Stream.of(parameterized.getActualTypeArguments())
                .anyMatch(GeneratedCodeTest::mentionsObject));
  }

  @Test
  void interfaces_validateEagerly() {
    Gson gson =
        new GsonBuilder().registerTypeAdapterFactory(new ModelAdapters()).create();
    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl("https://api.clerk.com/v1/")
        .addConverterFactory(GsonConverterFactory.create(gson))
        .validateEagerly(true)
        .build();

    assertThat(interfaces()).hasSize(description.root().child("tags").children().size());
    interfaces().forEach(api -> assertThat((Object) retrofit.create(api)).isNotNull());
  }

  @Test
  void operations_areMethodsWithTheirVerbAndPath() {
    Map<String, Method> methods = operationMethods();

    assertThat(methods.keySet())
        .containsExactlyInAnyOrderElementsOf(
            description.operations().stream().map(Operation::id).toList());
    for (Operation operation : description.operations()) {
      Method method = methods.get(operation.id());
      assertThat(requestLine(method))
          .as(operation.id())
          .isEqualTo(operation.method() + " " + operation.path().substring(1));
      assertThat(method.getDeclaringClass().getSimpleName())
          .as(operation.id())
          .isEqualToIgnoringCase(
              operation.node().child("tags").child(0).value().toString().replaceAll("[ -]", "")
                  + "Api");
    }
  }

  private static String requestLine(Method method) {
    GET get = method.getAnnotation(GET.class);
    POST post = method.getAnnotation(POST.class);
    PUT put = method.getAnnotation(PUT.class);
    PATCH patch = method.getAnnotation(PATCH.class);
    DELETE delete = method.getAnnotation(DELETE.class);
    HTTP http = method.getAnnotation(HTTP.class);
    return get != null
        ? "get " + get.value()
        : post != null
            ? "post " + post.value()
            : put != null
                ? "put " + put.value()
                : patch != null
                    ? "patch " + patch.value()
                    : delete != null
                        ? "delete " + delete.value()
                        : http.method().toLowerCase(Locale.ROOT) + " " + http.path();
  }

  @Test
  void arguments_arePathValuesThenQueryThenBody() {
    for (Operation operation : description.operations()) {
      Method method = operationMethods().get(operation.id());
      List<Class<?>> expected = new ArrayList<>();
      List<Node> parameters = description.parameters(operation);
      parameters.stream()
          .filter(p -> p.text("in").equals("path"))
          .map(p -> description.resolve(p.child("schema")))
          .forEach(p -> expected.add(p.has("enum") ? modelNamed(p.name()) : String.class));
      long query = parameters.stream().filter(p -> p.text("in").equals("query")).count();
      Class<?>[] actual = method.getParameterTypes();
      if (query == 1) {
        expected.add(actual[expected.size()]);
      } else if (query > 1) {
        expected.add(queryObject(method));
      }
      Node content = description.resolve(operation.node().child("requestBody")).child("content");
      Node body = description.resolve(content.at("application/json", "schema"));
      if (body.exists()) {
        boolean array = body.text("type").equals("array");
        expected.add(array ? List.class : modelNamed(body.name()));
      }
      Node form = description.resolve(content.at("multipart/form-data", "schema"));
      description
          .allProperties(form)
          .forEach((name, part) -> expected.add(
              part.text("format").equals("binary") ? MultipartBody.Part.class : RequestBody.class));
      assertThat(actual).as(operation.id()).containsExactlyElementsOf(expected);
    }
  }

  private static Class<?> queryObject(Method method) {
    String name = method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
        + method.getName().substring(1);
    return Stream.of(method.getDeclaringClass().getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals(name + "Params"))
        .filter(QueryParams.class::isAssignableFrom)
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " has no query object"));
  }

  @Test
  void answers_areTheirSchemas() {
    for (Operation operation : description.operations()) {
      Node content = description.responses(operation).entrySet().stream()
          .filter(r -> r.getKey().startsWith("2"))
          .findFirst()
          .orElseThrow()
          .getValue()
          .child("content");
      Type answer = ((ParameterizedType)
              operationMethods().get(operation.id()).getGenericReturnType())
          .getActualTypeArguments()[0];
      assertThat(answer.getTypeName()).as(operation.id()).isEqualTo(answerOf(content));
    }
  }

  private String answerOf(Node content) {
    if (content.has("text/html")) {
      return String.class.getName();
    }
    Node schema = description.resolve(content.at("application/json", "schema"));
    String listOf = schema.text("x-list-of") + schema.text("x-page-of");
    if (!listOf.isEmpty()) {
      return ListPage.class.getName() + "<" + modelNamed(listOf).getName() + ">";
    }
    if (schema.text("type").equals("array")) {
      String element = description.resolve(schema.child("items")).name();
      return List.class.getName() + "<" + modelNamed(element).getName() + ">";
    }
    if (schema.isTrue("x-metadata")) {
      return Metadata.class.getName();
    }
    return schema.exists() ? modelNamed(schema.name()).getName() : Void.class.getName();
  }

  @Test
  void deprecation_isThatOfTheDescription() {
    for (Operation operation : description.operations()) {
      Method method = operationMethods().get(operation.id());
      assertThat(method.isAnnotationPresent(Deprecated.class))
          .as(operation.id())
          .isEqualTo(operation.node().isTrue("deprecated"));
      Node version = operation.node().child("x-clerk-api-version");
      Headers headers = method.getAnnotation(Headers.class);
      assertThat(headers == null ? List.of() : List.of(headers.value()))
          .as(operation.id())
          .isEqualTo(
              version.exists() ? List.of("Clerk-API-Version: " + version.value()) : List.of());
    }
    assertThat(deprecatedGetters()).isEqualTo(deprecatedProperties());
    assertThat(deprecatedGetters()).isNotEmpty();
  }

  private static Set<String> deprecatedGetters() {
    return models().stream()
        .filter(JsonModel.class::isAssignableFrom)
        .flatMap(model -> GeneratedCode.getters(model).stream())
        .filter(getter -> getter.isAnnotationPresent(Deprecated.class))
        .map(getter -> getter.getDeclaringClass().getSimpleName() + "."
            + letters(getter.getName().substring(3)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> deprecatedProperties() {
    Set<String> deprecated = new TreeSet<>();
    for (Node schema : description.namedSchemas()) {
      description.allProperties(schema).values().stream()
          .filter(property -> property.isTrue("deprecated"))
          .forEach(property -> deprecated.add(schema.name() + "." + letters(property.name())));
    }
    return deprecated;
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  @Test
  void enums_haveTheValuesOfTheDescription() throws ReflectiveOperationException {
    for (Node schema : description.namedSchemas()) {
      if (schema.has("enum")) {
        Class<?> type = modelNamed(schema.name());
        assertThat(OpenEnum.class).isAssignableFrom(type);
        Object[] known = (Object[])
            type.getMethod("known").getReturnType().getMethod("values").invoke(null);
        assertThat(known)
            .as(schema.name())
            .hasSize(schema.child("enum").children().size() + 1);
        for (Node value : schema.child("enum").children()) {
          Object constant = type.getMethod("of", String.class).invoke(null, value.value());
          assertThat(constant).as("%s", value).hasToString((String) value.value());
          assertThat(type.getMethod("of", String.class).invoke(null, value.value()))
              .isSameAs(constant);
          assertThat(type.getMethod("known").invoke(constant).toString())
              .isNotEqualTo("UNRECOGNIZED");
        }
      }
    }
  }

  @Test
  void reachabilityMetadata_namesEveryInterface() throws IOException {
    JsonElement metadata = Json.parse(resource(
        "META-INF/native-image/io.github.clerkjava/clerk-java/reachability-metadata.json"));
    Set<String> reflected = new TreeSet<>();
    Set<String> proxied = new TreeSet<>();
    for (JsonElement entry : metadata.getAsJsonObject().getAsJsonArray("reflection")) {
      JsonElement type = entry.getAsJsonObject().get("type");
      if (type instanceof JsonObject object) {
        proxied.add(object.getAsJsonArray("proxy").get(0).getAsString());
      } else {
        reflected.add(type.getAsString());
      }
    }

    assertThat(proxied).isEqualTo(reflected);
    assertThat(proxied)
        .isEqualTo(interfaces().stream()
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void bundledDescription_holdsAllOperations() throws IOException {
    JsonElement yaml =
        Json.of(new Yaml().load(resource("META-INF/openapi/clerk-backend-api.yaml")));
    JsonElement json = Json.parse(resource("META-INF/openapi/clerk-backend-api.json"));
    Set<String> expected = description.operations().stream()
        .map(Operation::id)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(operationIds(yaml)).isEqualTo(expected);
    assertThat(operationIds(json)).isEqualTo(expected);
    for (JsonElement bundled : List.of(yaml, json)) {
      assertThat(bundled
              .getAsJsonObject()
              .getAsJsonObject("components")
              .getAsJsonObject("schemas")
              .keySet())
          .containsAll(models().stream()
              .map(Class::getSimpleName)
              .filter(name -> !name.startsWith("Webhook"))
              .toList())
          .doesNotContain("WebhookPayload");
    }
    // In YAML the generator writes it without quotes, so that some parsers read a date.
    assertThat(json.getAsJsonObject().getAsJsonObject("info").get("version").getAsString())
        .isEqualTo(description.root().child("info").text("version"));
  }

  private static Set<String> operationIds(JsonElement bundled) {
    Set<String> ids = new TreeSet<>();
    JsonObject paths = bundled.getAsJsonObject().getAsJsonObject("paths");
    for (String path : paths.keySet()) {
      JsonObject item = paths.getAsJsonObject(path);
      for (String method : item.keySet()) {
        if (item.get(method) instanceof JsonObject operation && operation.has("operationId")) {
          ids.add(operation.get("operationId").getAsString());
        }
      }
    }
    return ids;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GeneratedCodeTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Class<?>> models() {
    return GeneratedCode.models().stream()
        .filter(type -> type.getEnclosingClass() == null
            && type != ModelAdapters.class
            && type != WebhookAdapters.class)
        .collect(Collectors.toList());
  }

  private static Class<?> modelNamed(String name) {
    return models().stream()
        .filter(model -> model.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No model " + name));
  }

  private static List<Class<?>> interfaces() {
    return GeneratedCode.apis().stream().filter(Class::isInterface).collect(Collectors.toList());
  }

  private static Map<String, Method> operationMethods() {
    Map<String, Method> methods = new HashMap<>();
    for (Class<?> api : interfaces()) {
      for (Method method : api.getDeclaredMethods()) {
        assertThat(methods.put(method.getName(), method)).as("%s", method).isNull();
      }
    }
    return methods;
  }
}
