package io.github.clerkjava.contract;

import com.google.gson.JsonElement;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.contract.Description.Operation;
import io.github.clerkjava.contract.WrapperMethods.WrapperMethod;
import io.github.clerkjava.http.Upload;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.json.OpenEnum;
import io.github.clerkjava.json.QueryParams;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Arguments for methods of the sub-APIs: parameter objects with everything set, made of the examples. */
final class SampleArguments {
  private final Description description;
  private final Values values;

  /** Where the values come from. */
  interface Values {
    /** The text of the argument at a place, of which there are no two alike. */
    default String text(int index) {
      return "value_" + index;
    }

    /** Whether a query has the parameter when everything is set. */
    default boolean sets(Node parameter) {
      return true;
    }

    /** A number of a query. */
    default long number(Node parameter) {
      return 1;
    }

    /** What stands in the place of a sample in a path, a query or a file. */
    default String secret(String sample) {
      return sample;
    }

    /** What a model is read from. */
    JsonElement json(Node schema);
  }

  /** Models have every property there. */
  SampleArguments(Description description) {
    this(description, schema -> Synthetic.of(description, schema));
  }

  /**
   * Puts others in the place of what must not be shown: the secrets of bodies, all that stands in paths and queries as
   * text, and what is uploaded.
   */
  static SampleArguments with(Description description, UnaryOperator<String> secrets) {
    return new SampleArguments(description, new Values() {
      @Override
      public String secret(String sample) {
        return secrets.apply(sample);
      }

      @Override
      public JsonElement json(Node schema) {
        return Synthetic.of(description, schema, secrets);
      }
    });
  }

  SampleArguments(Description description, Values values) {
    this.description = description;
    this.values = values;
  }

  Object[] of(WrapperMethod wrapper) throws ReflectiveOperationException, IOException {
    Method method = wrapper.method();
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = of(method.getGenericParameterTypes()[i], values.text(i));
    }
    return arguments;
  }

  /** Parameter objects with nothing set but what is required. */
  Object[] ofRequired(WrapperMethod wrapper) throws ReflectiveOperationException, IOException {
    Object[] arguments = of(wrapper);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof QueryParams params) {
        arguments[i] = required(params.getClass());
      }
    }
    return arguments;
  }

  private Object required(Class<?> params) throws ReflectiveOperationException {
    Object builder = params.getMethod("builder").invoke(null);
    for (Node parameter : description.parameters(operationOf(params))) {
      if (parameter.text("in").equals("query") && parameter.isTrue("required")) {
        set(builder, parameter);
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private Object of(Type type, String text) throws ReflectiveOperationException, IOException {
    if (type instanceof ParameterizedType parameterized) {
      Type inner = parameterized.getActualTypeArguments()[0];
      return parameterized.getRawType() == Consumer.class
          ? filler(inner)
          : List.of(of(inner, text));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return values.secret(text);
    }
    if (raw == boolean.class) {
      return true;
    }
    if (raw == long.class || raw == Long.class) {
      return 60L;
    }
    if (raw == Instant.class) {
      return Instant.EPOCH;
    }
    if (raw == Upload.class) {
      byte[] picture = values.secret("picture").getBytes(StandardCharsets.UTF_8);
      return Upload.of(picture, "picture.png", "image/png");
    }
    if (OpenEnum.class.isAssignableFrom(raw)) {
      Object value =
          description.schema(raw.getSimpleName()).child("enum").child(0).value();
      return raw.getMethod("of", String.class).invoke(null, value);
    }
    if (QueryParams.class.isAssignableFrom(raw)) {
      Object builder = raw.getMethod("builder").invoke(null);
      fillQuery(builder, raw);
      return builder.getClass().getMethod("build").invoke(builder);
    }
    return whole(raw);
  }

  /** The classes of the parameter objects of a method, be they given built, by a lambda or in a list. */
  static List<Class<?>> parameterObjects(WrapperMethod wrapper) {
    List<Class<?>> classes = new ArrayList<>();
    for (Type type : wrapper.method().getGenericParameterTypes()) {
      Type inner =
          type instanceof ParameterizedType holder ? holder.getActualTypeArguments()[0] : type;
      Class<?> named = (Class<?>) inner;
      Class<?> owner = named.getSimpleName().equals("Builder") ? named.getEnclosingClass() : named;
      if (JsonModel.class.isAssignableFrom(owner) || QueryParams.class.isAssignableFrom(owner)) {
        classes.add(owner);
      }
    }
    return classes;
  }

  private Object whole(Class<?> model) throws IOException {
    Node schema = description.schema(model.getSimpleName());
    return GeneratedCode.adapter(description, schema).fromJson(Json.text(values.json(schema)));
  }

  /** Fills in a builder as the lambda of a user would. */
  private Consumer<Object> filler(Type builderType) throws IOException {
    Class<?> owner = ((Class<?>) builderType).getEnclosingClass();
    Object model = JsonModel.class.isAssignableFrom(owner) ? whole(owner) : null;
    return builder -> {
      try {
        if (model == null) {
          fillQuery(builder, owner);
        } else {
          copy(model, builder);
        }
      } catch (InvocationTargetException e) {
        throw new AssertionError(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    };
  }

  private static void copy(Object model, Object builder) throws ReflectiveOperationException {
    for (Method getter : model.getClass().getDeclaredMethods()) {
      boolean plain = Modifier.isPublic(getter.getModifiers())
          && getter.getName().startsWith("get")
          && getter.getParameterCount() == 0;
      Object value = plain ? got(model, getter) : null;
      if (value != null) {
        for (Method setter : builder.getClass().getDeclaredMethods()) {
          if (isSetter(setter, letters(getter.getName().substring(3)))
              && setter.getParameterTypes()[0].isInstance(value)) {
            setter.invoke(builder, value);
          } else if (isSetter(setter, letters(getter.getName().substring(3)))
              && setter.getParameterTypes()[0].isPrimitive()) {
            setter.invoke(builder, value);
          }
        }
      }
    }
  }

  /** What a getter answers, null if the property is missing. */
  private static Object got(Object model, Method getter) throws ReflectiveOperationException {
    try {
      return getter.invoke(model);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof MissingPropertyException) {
        return null;
      }
      throw e;
    }
  }

  private static boolean isSetter(Method method, String letters) {
    return Modifier.isPublic(method.getModifiers())
        && method.getParameterCount() == 1
        && letters(method.getName()).equals(letters);
  }

  private void fillQuery(Object builder, Class<?> params) throws ReflectiveOperationException {
    for (Node parameter : description.parameters(operationOf(params))) {
      if (parameter.text("in").equals("query") && values.sets(parameter)) {
        set(builder, parameter);
      }
    }
  }

  Operation operationOf(Class<?> params) {
    String name = params.getSimpleName().replaceFirst("Params$", "");
    return description.operations().stream()
        .filter(o -> o.id().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No operation for " + params));
  }

  private void set(Object builder, Node parameter) throws ReflectiveOperationException {
    for (Method setter : builder.getClass().getDeclaredMethods()) {
      if (isSetter(setter, letters(parameter.text("name")))) {
        setter.invoke(builder, value(setter.getParameterTypes()[0], parameter));
        return;
      }
    }
    throw new AssertionError(builder.getClass() + " can't set " + parameter.text("name"));
  }

  /** The example, else the default, else something. */
  private static String text(Node parameter, Node schema) {
    return Stream.of(parameter.text("example"), schema.text("default"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("value");
  }

  private Object value(Class<?> type, Node parameter) throws ReflectiveOperationException {
    Node schema = description.meant(parameter.child("schema"));
    if (Collection.class.isAssignableFrom(type)) {
      Node items = description.meant(schema.child("items"));
      return List.of(items.has("enum") ? constant(items) : values.secret("value"));
    }
    if (OpenEnum.class.isAssignableFrom(type)) {
      return constant(schema);
    }
    Map<Class<?>, Object> scalars = Map.of(
        String.class,
        values.secret(text(parameter, schema)),
        boolean.class,
        true,
        Boolean.class,
        true,
        long.class,
        values.number(parameter),
        Long.class,
        values.number(parameter),
        Instant.class,
        Instant.EPOCH);
    return scalars.get(type);
  }

  private static Object constant(Node schema) throws ReflectiveOperationException {
    return Class.forName("io.github.clerkjava.model." + schema.name())
        .getMethod("of", String.class)
        .invoke(null, schema.child("enum").child(0).value());
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
