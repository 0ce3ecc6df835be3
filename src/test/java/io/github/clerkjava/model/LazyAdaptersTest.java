package io.github.clerkjava.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Adapters are loaded only when they are used: the whole contract has hundreds, and a first call needs a few. */
class LazyAdaptersTest {
  @Test
  void decodingOneModel_loadsNoAdapterThatItDoesNotNeed() throws Exception {
    try (Loader loader = new Loader()) {
      TypeAdapterFactory factory = (TypeAdapterFactory)
          loader.loadClass(ModelAdapters.class.getName()).getConstructor().newInstance();
      Class<?> user = loader.loadClass(User.class.getName());
      TypeAdapter<?> adapter = factory.create(new Gson(), TypeToken.get(user));

      Object decoded = adapter.fromJson("{\"id\":\"user_1\",\"passkeys\":[{\"id\":\"pk_1\"}]}");

      assertThat(decoded).isInstanceOf(user);
      assertThat(loader.loadedAdapters())
          .containsExactlyInAnyOrder(User.Adapter.class.getName(), Passkey.Adapter.class.getName());
    }
  }

  /** Loads the client's classes anew, so that it can tell which of them were asked for. */
  private static final class Loader extends URLClassLoader {
    private final File models;

    Loader() throws Exception {
      super(
          new URL[] {ModelAdapters.class.getProtectionDomain().getCodeSource().getLocation()},
          LazyAdaptersTest.class.getClassLoader());
      models = new File(getURLs()[0].getPath(), "io/github/clerkjava/model");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.github.clerkjava.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }

    List<String> loadedAdapters() {
      return Arrays.stream(models.list())
          .filter(file -> file.endsWith("$Adapter.class"))
          .map(file ->
              "io.github.clerkjava.model." + file.substring(0, file.length() - ".class".length()))
          .filter(name -> findLoadedClass(name) != null)
          .collect(Collectors.toList());
    }
  }
}
