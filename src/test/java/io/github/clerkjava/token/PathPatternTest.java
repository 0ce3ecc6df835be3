package io.github.clerkjava.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library path-to-regexp, version 6.3.0, answers for the same. */
class PathPatternTest {
  /** The parameters as text; null if the path does not match. */
  private static String match(String pattern, String path) {
    var found = PathPattern.compile(pattern).match(path);
    return found == null ? null : found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orgs/:slug | /orgs/acme | {slug=acme}",
        "/orgs/:slug | /orgs/acme/ | {slug=acme}",
        "/orgs/:slug | /ORGS/Acme | {slug=Acme}",
        "/orgs/:slug | /orgs/a%2Fb | {slug=a%2Fb}",
        "/orgs/:slug | /orgs/ |",
        "/orgs/:slug | /orgs |",
        "/orgs/:slug | /orgs/acme/x |",
        "/orgs/:slug | /orgs/acme// |",
        "/orgs/:slug | /x/orgs/acme |",
        "/orgs/:slug | orgs/acme |",
        "/orgs/:id/:slug | /orgs/o/s | {id=o, slug=s}",
        "/:a_1Z | /x | {a_1Z=x}",
        "/:0 | /x | {0=x}",
        "/:slug-x | /acme-x | {slug=acme}",
        "/:slug.html | /a.b.html | {slug=a.b}",
        "'' | '' | {}",
        "'' | / | {}",
        "'' | /a |",
        "/ | / | {}",
        "/ | // | {}",
        "/a/ | /a |",
        "/a/ | /a/ | {}"
      })
  void names(String pattern, String path, String expected) {
    assertThat(match(pattern, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orgs/:slug/(.*) | /orgs/acme/ | {slug=acme}",
        "/orgs/:slug/(.*) | /orgs/acme/a/b | {slug=acme}",
        "/orgs/:slug/(.*) | /orgs/acme |",
        "/orgs/:slug(.*) | /orgs/acme/a | {slug=acme/a}",
        "/:id(org_[a-z0-9]+)/:slug | /org_1/x | {id=org_1, slug=x}",
        "/:id(org_[a-z0-9]+) | /user_1 |",
        "/:id(ORG) | /org | {id=org}",
        "/:id(\\d+) | /12 | {id=12}",
        "/:id(\\d+) | /1a |",
        "'/:id(a|b)' | /b | {id=b}",
        "'/:id(a|b)c' | /bc | {id=b}",
        "'/(a|b)' | /b | {}",
        "(/a)?(/b) | /b | {}",
        "'/:id((?:a|b)c)' | /bc | {id=bc}",
        "/:id(a\\)) | /a) | {id=a)}",
        "/:id([^/]+)/x | /a/x | {id=a}",
        "/:slug(.*)/end | /a/b/end | {slug=a/b}"
      })
  void expressions(String pattern, String path, String expected) {
    assertThat(match(pattern, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/:id? | /a | {}",
        "/a/:id? | /a/ | {}",
        "/a/:id? | /a/b | {id=b}",
        "/a/:id?/c | /a/c | {}",
        "/a/:id+ | /a |",
        "/a/:id+ | /a/b | {id=b}",
        "/a/:id+ | /a/b/c | {id=b/c}",
        "/a/:id* | /a | {}",
        "/a/:id* | /a/b/c/ | {id=b/c}",
        "/a/:id(\\d+)* | /a/1/2 | {id=1/2}",
        "/a/:id(\\d+)* | /a/1/b |",
        "/a{/b}? | /a | {}",
        "/a{/b}? | /a/b | {}",
        "/a{/b}+ | /a/b/b | {}",
        "/a{/b}* | /a/b/b | {}",
        "/a{/b} | /a |",
        "/a{-:id}? | /a-x | {id=x}",
        "/a{-:id}? | /a | {}",
        "/a{-:id-b}? | /a-x-b | {id=x}",
        "/a{-:id}+ | /a-x-y | {id=x-y}",
        "/a{x(\\d)y}+ | /ax1yx2y | {}",
        "/a{:id} | /ab | {id=b}",
        "/a{} | /a | {}"
      })
  void modifiersAndGroups(String pattern, String path, String expected) {
    assertThat(match(pattern, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a.:ext? | /a | {}",
        "/a.:ext? | /a.b | {ext=b}",
        "/:name.:ext | /a.b.c | {name=a.b, ext=c}",
        "/a-:id? | /a |",
        "/a-:id? | /a- | {}",
        "/a.b | /axb |",
        "'/a$^|[b]' | '/a$^|[b]' | {}",
        "/a\\:b | /a:b | {}",
        "/a\\(b\\) | /a(b) | {}",
        "/a\\?\\*\\+\\{\\} | /a?*+{} | {}",
        "/\\a | /a | {}",
        "/a) | /a) | {}",
        "/a\\E\\Qb | /aEQb | {}",
        // A slash behind a backslash belongs to nothing.
        "/a\\/:id? | /a | ",
        "/a\\/:id? | /a/ | {}",
        "/a\\/:id? | /a/b | {id=b}"
      })
  void prefixesAndEscapes(String pattern, String path, String expected) {
    assertThat(match(pattern, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A name ends where the text before it begins again.
        "/:a-:b | /x-y-z | {a=x-y, b=z}",
        "/a-:id | /a-b-c | {id=b-c}",
        "/x-:a-:b | /x-1-2-3 | {a=1-2, b=3}",
        "x-:id | x-a-b | {id=a-b}",
        "-:id | -a-b | ",
        "-:id | -ab | {id=ab}",
        "/:name.:ext | /a.b | {name=a, ext=b}"
      })
  void textBeforeNames_isNotPartOfThem(String pattern, String path, String expected) {
    assertThat(match(pattern, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":",
        "/:",
        "/:-a",
        "/(",
        "/()",
        "/(?:a)",
        "/((a))",
        "/(a(b))",
        "/{",
        "/{a",
        "/}",
        "/a}",
        "/?",
        "/*",
        "/+",
        "/a?",
        "*",
        "/{a}{",
        "/{{a}}",
        "/{:a:b}",
        "/(a",
        "/([a-z)",
        "/(*)",
        "/([z-a])",
        "/:a(+)",
        "/:a?*",
        "/a\\"
      })
  void invalid_isRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPattern.compile(pattern))
        .withMessageContaining(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/:a:b", "/:a(x):b", "/(x):a", "/a-:b*", "(.*)+", "/a{:b}*", "/:a{:b}"})
  void ambiguous_isRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPattern.compile(pattern))
        .withMessageContaining(pattern);
  }

  @Test
  void invalid_isRefusedWhereItIsSet() {
    RequestAuthenticatorBuilder builder = RequestAuthenticator.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.organizationPatterns("/ok", "/("));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.personalAccountPatterns("/:"));
  }

  @Test
  void longPaths_areNoProblem() {
    String path = "/a".repeat(200_000);

    assertThat(match("/(.*)", path)).isEqualTo("{}");
    assertThat(match("/:id", path)).isNull();
    assertThat(match("/:id+", path)).isIn(null, "{id=" + path.substring(1) + "}");
  }
}
