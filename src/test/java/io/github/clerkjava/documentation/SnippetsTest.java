package io.github.clerkjava.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.clerkjava.Clerk;
import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.model.Session;
import io.github.clerkjava.model.User;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Java snippet of the README and of the Javadoc compiles as it stands, and runs against the emulator. What a
 * snippet leaves out is given to it: the imports, a client, a user and a session that is there. Only the making of a
 * client by its key alone is replaced, since it would go to the real API.
 */
class SnippetsTest {
  private static final Pattern MARKDOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVADOC =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> snippets(@TempDir Path classes) throws IOException {
    List<Snippet> snippets = new ArrayList<>(find(Path.of("README.md"), MARKDOWN));
    for (String root : List.of("src/main/java", "src/emulator/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file :
            files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
          snippets.addAll(find(file, JAVADOC));
        }
      }
    }
    assertThat(snippets).as("snippets found").hasSizeGreaterThan(10);
    return snippets.stream()
        .map(snippet -> DynamicTest.dynamicTest(snippet.name(), () -> snippet.run(classes)));
  }

  private static List<Snippet> find(Path file, Pattern pattern) throws IOException {
    String text = Files.readString(file);
    List<Snippet> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String code = matcher.group(1).replaceAll("(?m)^ *\\* ?", "");
      int line = (int) text.substring(0, matcher.start(1)).lines().count() + 1;
      found.add(new Snippet(
          file.getFileName() + ":" + line,
          "Snippet_" + file.getFileName().toString().replace('.', '_') + "_" + line,
          code));
    }
    return found;
  }

  private record Snippet(String name, String className, String code) {
    void run(Path classes) throws Exception {
      StringWriter messages = new StringWriter();
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      boolean compiled = compiler
          .getTask(
              messages,
              null,
              null,
              List.of("-d", classes.toString(), "-proc:none"),
              null,
              List.of(source()))
          .call();
      assertThat(compiled).as("%s compiles: %s", name, messages).isTrue();
      try (ClerkEmulator emulator = ClerkEmulator.start();
          Clerk clerk = Clerk.builder()
              .apiUrl(emulator.getApiUrl())
              .secretKey(emulator.getSecretKey())
              .build();
          URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
        User user = clerk.users().createUser(p -> p.addEmailAddress("someone@example.com"));
        Session session = emulator.signIn(user.getId());
        try {
          loader
              .loadClass("snippets." + className)
              .getMethod("run", Clerk.class, ClerkEmulator.class, User.class, String.class)
              .invoke(null, clerk, emulator, user, session.getId());
        } catch (InvocationTargetException e) {
          throw new AssertionError(name + " fails", e.getCause());
        }
      }
    }

    private JavaFileObject source() {
      String body = code.replace("Clerk.create(System.getenv(\"CLERK_SECRET_KEY\"))", "given")
          .replace("System.getenv(\"CLERK_SECRET_KEY\")", "\"sk_test_of_a_snippet\"")
          .replace("WebhookVerifier.fromEnv()", "WebhookVerifier.of(SignedEvents.secret())");
      String text = "package snippets;\n"
          + "import io.github.clerkjava.*;\nimport io.github.clerkjava.api.*;\n"
          + "import io.github.clerkjava.emulator.*;\nimport io.github.clerkjava.error.*;\n"
          + "import io.github.clerkjava.http.*;\nimport io.github.clerkjava.json.*;\n"
          + "import io.github.clerkjava.model.*;\nimport io.github.clerkjava.paging.*;\n"
          + "import io.github.clerkjava.proxy.*;\nimport io.github.clerkjava.servlet.*;\n"
          + "import io.github.clerkjava.token.*;\n"
          + "import io.github.clerkjava.webhook.*;\n"
          + "import jakarta.servlet.*;\n"
          + "import java.time.*;\nimport java.util.*;\nimport java.util.concurrent.*;\nimport okhttp3.OkHttpClient;\n"
          + "public class " + className + " {\n"
          + "  static byte[] body = SignedEvents.body();\n"
          + "  static Map<String, String> headers = SignedEvents.headers();\n"
          + "  static class Plan { String plan; int seats; }\n"
          + "  public static void run(Clerk given, ClerkEmulator anEmulator, User aUser, String sessionId) throws Exception {\n"
          + (body.contains("Clerk clerk =") ? "" : "    Clerk clerk = given;\n")
          + (body.contains("ClerkEmulator emulator =")
              ? ""
              : "    ClerkEmulator emulator = anEmulator;\n")
          + (body.contains("User user =") ? "" : "    User user = aUser;\n")
          + body + "\n  }\n}\n";
      return new SimpleJavaFileObject(
          URI.create("string:///snippets/" + className + ".java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }
  }
}
