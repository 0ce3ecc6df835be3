package io.github.clerkjava;

import io.github.clerkjava.emulator.ClerkEmulator;
import io.github.clerkjava.token.AuthRequest;
import io.github.clerkjava.token.RequestAuthenticator;
import io.github.clerkjava.token.RequestState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does with an application and the Frontend API: keeps cookies, and goes where it is sent. */
public final class Browser {
  private static final int PATIENCE = 10;

  private final ClerkEmulator emulator;
  private final String clientToken;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Where it was sent, since it was made. */
  public final List<String> redirects = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param clientToken what the Frontend API knows the browser by, or null if it does not
   */
  public Browser(ClerkEmulator emulator, String clientToken) {
    this.emulator = emulator;
    this.clientToken = clientToken;
  }

  /** Sets a cookie. */
  public Browser cookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Returns a cookie, or null. */
  public String cookie(String name) {
    return cookies.get(name);
  }

  /** Loads a page of the application, however often it is sent away before it gets there. */
  public RequestState visit(RequestAuthenticator application, String url) throws Exception {
    // It lives for two seconds, which have passed since.
    cookies.remove("__clerk_redirect_count");
    String at = url;
    for (int i = 0; i < PATIENCE; i++) {
      RequestState state = application.authenticate(page(at));
      state.getHeaders().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
      if (state.getLocation() == null) {
        return state;
      }
      redirects.add(state.getLocation());
      at = state.getLocation().startsWith(emulator.getFrontendApiUrl())
          ? throughFrontendApi(state.getLocation())
          : state.getLocation();
    }
    throw new AssertionError("The browser was sent away again and again: " + redirects);
  }

  /** Returns the request by which it loads a page. */
  public AuthRequest page(String url) {
    return AuthRequest.builder()
        .method("GET")
        .url(url)
        .header("Sec-Fetch-Dest", "document")
        .header("Cookie", cookieHeader())
        .build();
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private String throughFrontendApi(String url) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (clientToken != null) {
      request.header("Cookie", "__client=" + clientToken);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }

  private void keep(String line) {
    String[] pair = line.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
