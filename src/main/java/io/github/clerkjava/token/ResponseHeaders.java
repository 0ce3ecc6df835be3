package io.github.clerkjava.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The headers that the answer to a request is to have. Not thread-safe. */
final class ResponseHeaders {
  static final String LOCATION = "Location";
  static final String CACHE_CONTROL = "Cache-Control";
  static final String SET_COOKIE = "Set-Cookie";

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  ResponseHeaders set(String name, String value) {
    values.put(name, new ArrayList<>(List.of(value)));
    return this;
  }

  ResponseHeaders add(String name, String value) {
    values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    return this;
  }

  /** Sends the browser elsewhere, every time anew. */
  ResponseHeaders redirect(String location) {
    HttpUrl url = HttpUrl.get(location);
    // A fragment alone can have characters still that no header can.
    HttpUrl fit = isFit(url.toString()) ? url : url.newBuilder().fragment(null).build();
    return set(LOCATION, fit.toString()).set(CACHE_CONTROL, "no-store");
  }

  /** Adds a header unless it is empty, or has what a header can't have. */
  ResponseHeaders addIfFit(String name, @Nullable String value) {
    if (value != null && !value.isEmpty() && isFit(value)) {
      add(name, value);
    }
    return this;
  }

  static boolean isFit(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  Map<String, List<String>> copy() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    return Collections.unmodifiableMap(copy);
  }
}
