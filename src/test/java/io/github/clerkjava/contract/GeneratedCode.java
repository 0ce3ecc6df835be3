package io.github.clerkjava.contract;

import com.google.gson.TypeAdapter;
import io.github.clerkjava.api.UsersApi;
import io.github.clerkjava.contract.Description.Node;
import io.github.clerkjava.json.JsonModel;
import io.github.clerkjava.json.JsonTypes;
import io.github.clerkjava.json.ListPage;
import io.github.clerkjava.json.MissingPropertyException;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the generator has made of the description, found by looking. */
final class GeneratedCode {
  private static final Map<Class<?>, List<Method>> GETTERS = new ConcurrentHashMap<>();

  private GeneratedCode() {}

  /** Every class of the models, nested ones included. */
  static List<Class<?>> models() {
    return classesBeside(User.class);
  }

  /** Every class of the Retrofit interfaces, nested ones included. */
  static List<Class<?>> apis() {
    return classesBeside(UsersApi.class);
  }

  private static List<Class<?>> classesBeside(Class<?> one) {
    try {
      Path root =
          Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path directory = root.resolve(one.getPackageName().replace('.', '/'));
      List<Class<?>> classes = new ArrayList<>();
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          String name = file.getFileName().toString();
          if (name.endsWith(".class") && !name.equals("package-info.class")) {
            classes.add(
                Class.forName(one.getPackageName() + "." + name.substring(0, name.length() - 6)));
          }
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The adapter that reads what a schema describes. */
  @SuppressWarnings("unchecked")
  static TypeAdapter<Object> adapter(Description description, Node schema) {
    Node meant = description.meant(schema);
    String listOf = meant.text("x-list-of") + meant.text("x-page-of");
    TypeAdapter<?> adapter;
    if (!listOf.isEmpty()) {
      adapter = ListPage.adapter(adapter(description, description.schema(listOf)));
    } else if (meant.text("type").equals("array")) {
      adapter = JsonTypes.list(adapter(description, meant.child("items")));
    } else if (meant.text("type").equals("string") && !meant.has("enum")) {
      adapter = JsonTypes.STRING;
    } else if (meant.isTrue("x-metadata")) {
      adapter = JsonTypes.METADATA;
    } else {
      adapter = ofClass("io.github.clerkjava.model." + meant.name());
    }
    return (TypeAdapter<Object>) adapter;
  }

  /** The adapter of a generated class. */
  static TypeAdapter<?> ofClass(String name) {
    try {
      return (TypeAdapter<?>)
          Class.forName(name + "$Adapter").getField("INSTANCE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " has no adapter", e);
    }
  }

  /** Takes what a getter of a model answers, or throws. */
  interface GetterVisitor {
    void got(JsonModel model, Method getter, Object value, Throwable thrown);
  }

  /** Calls every getter of every model in a value. */
  static void callGetters(Object value, GetterVisitor visitor) {
    if (value instanceof Iterable<?> elements) {
      elements.forEach(element -> callGetters(element, visitor));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> callGetters(element, visitor));
    } else if (value instanceof ListPage<?> page) {
      try {
        callGetters(page.getData(), visitor);
      } catch (MissingPropertyException e) {
        // There is nothing to look into.
      }
    } else if (value instanceof JsonModel model) {
      getters(model.getClass()).forEach(getter -> callGetter(model, getter, visitor));
    }
  }

  /** The getters of a model. */
  static List<Method> getters(Class<?> model) {
    return GETTERS.computeIfAbsent(
        model,
        m -> Stream.of(m.getMethods())
            .filter(method -> method.getName().startsWith("get"))
            .filter(
                method -> method.getParameterCount() == 0 && !method.getName().equals("getClass"))
            .toList());
  }

  private static void callGetter(JsonModel model, Method getter, GetterVisitor visitor) {
    Object got = null;
    Throwable thrown = null;
    try {
      got = getter.invoke(model);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    visitor.got(model, getter, got, thrown);
    callGetters(got, visitor);
  }
}
