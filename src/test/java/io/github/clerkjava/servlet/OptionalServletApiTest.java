package io.github.clerkjava.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.token.AuthRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applications that are no servlets have no Servlet API. */
class OptionalServletApiTest {
  private final ClassLoader classes = new WithoutServletApi();

  @Test
  void clientAuthenticatesRequestsWithoutServletApi() throws Exception {
    Class<?> program = classes.loadClass(Program.class.getName());

    assertThat(program.getClassLoader()).isSameAs(classes);
    assertThat(program.getMethod("status").invoke(null)).isEqualTo("signed-out");
  }

  @Test
  void filterNeedsServletApi() {
    assertThatThrownBy(() -> classes.loadClass(ClerkFilter.class.getName()))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageContaining("jakarta/servlet/Filter");
  }

  /** What such an application does. */
  public static final class Program {
    private Program() {}

    /** Returns who has sent a request that says nothing about it. */
    public static String status() {
      try (Clerk clerk = Clerk.builder()
          .secretKey("sk_test_x")
          .authentication(a -> a.publishableKey("pk_test_Y2xlcmsuY2xlcmsuZGV2JA"))
          .build()) {
        return clerk
            .authenticateRequest(AuthRequest.of("POST", "/", Map.of()))
            .getStatus()
            .getId();
      }
    }
  }

  /** Has the classes of the client anew, and all others but those of servlets. */
  private static final class WithoutServletApi extends ClassLoader {
    WithoutServletApi() {
      super(WithoutServletApi.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("jakarta.servlet.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("io.github.clerkjava.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
