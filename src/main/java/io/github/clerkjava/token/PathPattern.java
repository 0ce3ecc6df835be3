package io.github.clerkjava.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of paths such as {@code /orgs/:slug/(.*)}, in the syntax of the library path-to-regexp, version 6, which the
 * Node SDK has it from: {@code :name}, {@code (regex)}, <code>{prefix:name suffix}</code>, each perhaps with {@code ?},
 * {@code *} or {@code +} behind it. Upper and lower case are the same, and a slash may follow.
 */
final class PathPattern {
  private static final String DELIMITERS = "/#?";
  private static final String PREFIXES = "./";
  private static final String NAME =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

  private final Pattern regex;

  /** Null for what has no name. */
  private final List<@Nullable String> names;

  private PathPattern(Pattern regex, List<@Nullable String> names) {
    this.regex = regex;
    this.names = names;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PathPattern compile(String pattern) {
    return new Compiler(pattern).compile();
  }

  /** Returns the named parts of a path; null if it does not match. */
  @Nullable
  Map<String, String> match(String path) {
    Matcher matcher = regex.matcher(path);
    try {
      if (!matcher.matches()) {
        return null;
      }
    } catch (StackOverflowError e) {
      // Repeated groups recurse, and how long a path is, others decide.
      return null;
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String value = matcher.group(i + 1);
      if (name != null && value != null) {
        found.put(name, value);
      }
    }
    return found;
  }

  /** Turns a pattern into a regular expression. */
  private static final class Compiler {
    private final String source;
    private final StringBuilder regex = new StringBuilder();
    private final List<@Nullable String> names = new ArrayList<>();
    private int at;

    /** The text since the last part. */
    private final StringBuilder before = new StringBuilder();

    private boolean hasPart;

    Compiler(String source) {
      this.source = source;
    }

    PathPattern compile() {
      while (at < source.length()) {
        if (peek() == '{') {
          group();
        } else {
          element();
        }
      }
      try {
        return new PathPattern(
            Pattern.compile(regex + "[/#?]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            names);
      } catch (PatternSyntaxException e) {
        throw invalid("has a part that is no regular expression");
      }
    }

    /** A character, or a part, where a slash or dot before it belongs to it. */
    private void element() {
      String prefix = "";
      if (isText()) {
        boolean escaped = peek() == '\\';
        prefix = text();
        if (escaped || !isPart()) {
          literal(prefix);
          return;
        }
      }
      if (!isPart()) {
        throw invalid("has a " + peek() + " where none can be");
      }
      if (!PREFIXES.contains(prefix)) {
        literal(prefix);
        prefix = "";
      }
      part(prefix, name(), expression(), "");
    }

    private void literal(String text) {
      regex.append(Pattern.quote(text));
      before.append(text);
    }

    private void group() {
      at++;
      String prefix = texts();
      String name = name();
      String expression = expression();
      String suffix = texts();
      if (at == source.length() || peek() != '}') {
        throw invalid("has a { without its }");
      }
      at++;
      if (name == null && expression == null) {
        regex.append("(?:").append(Pattern.quote(prefix + suffix)).append(')').append(modifier());
        endPart();
      } else {
        part(prefix, name, expression, suffix);
      }
    }

    private void part(String prefix, @Nullable String name, @Nullable String given, String suffix) {
      String expression = given == null ? segment(prefix) : given;
      names.add(name);
      String modifier = modifier();
      String start = Pattern.quote(prefix);
      String end = Pattern.quote(suffix);
      if (modifier.equals("*") || modifier.equals("+")) {
        if (prefix.isEmpty() && suffix.isEmpty()) {
          throw invalid("repeats a part that has no prefix and no suffix");
        }
        String one = "(?:" + expression + ")";
        regex.append("(?:").append(start).append('(').append(one);
        regex.append("(?:").append(end).append(start).append(one).append(")*)");
        regex.append(end).append(')').append(modifier.equals("*") ? "?" : "");
      } else {
        regex.append("(?:").append(start).append('(').append(expression).append(')');
        regex.append(end).append(')').append(modifier);
      }
      endPart();
    }

    private void endPart() {
      before.setLength(0);
      hasPart = true;
    }

    /** What a name stands for: no slash, and not the text before it once more, else there were several ways to match. */
    private String segment(String prefix) {
      String text = prefix.isEmpty() ? before.toString() : prefix;
      if (text.isEmpty() && hasPart) {
        throw invalid("has two parts without any text between them");
      }
      return text.isEmpty() || text.chars().anyMatch(c -> DELIMITERS.indexOf(c) >= 0)
          ? "[^/#?]+?"
          : "(?:(?!" + Pattern.quote(text) + ")[^/#?])+?";
    }

    private boolean isPart() {
      return at < source.length() && (peek() == ':' || peek() == '(');
    }

    private boolean isText() {
      return "{}:(*+?".indexOf(peek()) < 0;
    }

    private String texts() {
      StringBuilder texts = new StringBuilder();
      while (at < source.length() && isText()) {
        texts.append(text());
      }
      return texts.toString();
    }

    private String text() {
      if (peek() == '\\') {
        at++;
        if (at == source.length()) {
          throw invalid("ends with a backslash");
        }
      }
      at++;
      return source.substring(at - 1, at);
    }

    private @Nullable String name() {
      if (at == source.length() || peek() != ':') {
        return null;
      }
      int start = ++at;
      while (at < source.length() && NAME.indexOf(peek()) >= 0) {
        at++;
      }
      if (at == start) {
        throw invalid("has a : without a name behind it");
      }
      return source.substring(start, at);
    }

    private @Nullable String expression() {
      if (at == source.length() || peek() != '(') {
        return null;
      }
      int start = ++at;
      int depth = 1;
      while (at < source.length()) {
        char c = peek();
        if (c == '\\') {
          at++;
        } else if (c == ')') {
          depth--;
        } else if (c == '(') {
          depth++;
          if (!source.startsWith("(?", at)) {
            throw invalid("has a group that captures within a group");
          }
        }
        at++;
        if (depth == 0) {
          String expression = source.substring(start, at - 1);
          if (expression.isEmpty() || expression.startsWith("?")) {
            throw invalid("has a ( without a regular expression behind it");
          }
          return expression;
        }
      }
      throw invalid("has a ( without its )");
    }

    private String modifier() {
      if (at < source.length() && "?*+".indexOf(peek()) >= 0) {
        at++;
        return source.substring(at - 1, at);
      }
      return "";
    }

    private char peek() {
      return source.charAt(at);
    }

    private IllegalArgumentException invalid(String problem) {
      return new IllegalArgumentException("The pattern " + source + " " + problem);
    }
  }
}
