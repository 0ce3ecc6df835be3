package io.github.clerkjava.proxy;

import io.github.clerkjava.internal.web.RequestUrl;
import io.github.clerkjava.json.Arguments;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests of browsers on to Clerk's Frontend API, and its answers back.
 *
 * <pre>{@code
 * FrontendApiProxy proxy = clerk.frontendApiProxy(p -> p.path("/__clerk")); // once
 *
 * ProxyRequest request = ProxyRequest.builder()
 *     .method("GET")
 *     .url("https://app.example.com/dashboard")
 *     .header("Cookie", "__client=…")
 *     .remoteAddress("192.0.2.7")
 *     .build();
 * if (proxy.matches(request.getUrl())) {
 *   try (ProxyResponse response = proxy.forward(request)) {
 *     response.getHeaders().forEach((name, values) -> values.forEach(v -> System.out.println(name + ": " + v)));
 *     response.getBody().transferTo(System.out);
 *   }
 * }
 * }</pre>
 *
 * <p>The secret key goes to the Frontend API and nowhere else: only what is below the path of the proxy is passed on, no
 * redirect is followed, and nothing in a request chooses another host. Cookies and {@code Authorization} of the browser
 * pass, as all headers but those that are about one connection, that say where the request came from, or that are no ASCII.
 * Nothing is sent twice, nothing is kept: bodies go on as they come in.
 *
 * <p>Immutable and thread-safe.
 */
public final class FrontendApiProxy {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final String FAILED = "proxy_request_failed";

  private final Call.Factory calls;
  private final ProxyPath path;
  private final HttpUrl frontendApi;
  private final RequestUrl requestUrl;
  private final @Nullable Duration timeout;

  FrontendApiProxy(
      Call.Factory calls,
      ProxyPath path,
      HttpUrl frontendApi,
      RequestUrl requestUrl,
      @Nullable Duration timeout) {
    this.calls = calls;
    this.path = path;
    this.frontendApi = frontendApi;
    this.requestUrl = requestUrl;
    this.timeout = timeout;
  }

  /**
   * Returns a builder. {@code Clerk.frontendApiProxy} gives one whose calls are as they should be.
   *
   * @param calls what sends: it adds the header {@code Clerk-Secret-Key}, and must not follow redirects, send anything
   *     twice, keep cookies or have a cache; what it throws when a call is made counts as a mistake in the configuration
   * @return a new builder
   * @throws IllegalArgumentException if it is null
   */
  public static FrontendApiProxyBuilder builder(Call.Factory calls) {
    return new FrontendApiProxyBuilder(Arguments.notNull("calls", calls));
  }

  /**
   * Says whether a URL is below the path of the proxy, so that {@link #forward} would pass the request on.
   *
   * @param url absolute, or path and query, as it came
   * @return false also if that depends on how one reads it, as with dots or slashes in disguise
   */
  public boolean matches(String url) {
    return path.target(Arguments.notNull("url", url), frontendApi) != null;
  }

  /**
   * Passes a request on and waits until the answer begins. Whatever the browser has sent, and whatever comes of it, there
   * is an answer:
   *
   * <ul>
   *   <li>400 with the code {@code proxy_path_mismatch}: the URL is not below the path of the proxy, or not for certain;
   *   <li>400 with {@code proxy_request_failed}: another method than GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS, a
   *       WebSocket, a header or a length that can't be, no usable host, or a body that broke off;
   *   <li>500 with {@code proxy_configuration_error}: there is no usable secret key, or the client is closed;
   *   <li>502 with {@code proxy_request_failed}: the Frontend API can't be reached, has not answered in time, or not in a
   *       way that can be passed on.
   * </ul>
   *
   * <p>They are JSON as Clerk's own errors are, with {@code Cache-Control: no-store}.
   *
   * @param request any request
   * @return the answer, to be closed
   * @throws IllegalArgumentException if the request is null
   */
  public ProxyResponse forward(ProxyRequest request) {
    HttpUrl target = path.target(Arguments.notNull("request", request).getUrl(), frontendApi);
    if (target == null) {
      return error(request, 400, "proxy_path_mismatch", "The path is not below " + path, null);
    }
    try {
      return forward(request, target);
    } catch (BadRequestException e) {
      return error(request, 400, FAILED, e.problem, null);
    }
  }

  private ProxyResponse forward(ProxyRequest request, HttpUrl target) throws BadRequestException {
    requireForwardable(request);
    HttpUrl seen = requestUrl.of(request.getUrl(), request::getHeader);
    if (seen == null) {
      throw new BadRequestException("The request has no usable host");
    }
    String proxyUrl = RequestUrl.origin(seen) + path;
    String client = requestUrl.client(seen, request::getHeader);
    Headers headers = OutgoingHeaders.of(
        request, seen, proxyUrl, client == null ? request.getRemoteAddress() : client);
    RequestStream body = RequestStream.of(request);
    Call call;
    try {
      call = calls.newCall(new Request.Builder()
          .url(target)
          .headers(headers)
          .method(request.getMethod(), body)
          .build());
    } catch (RuntimeException e) {
      return error(
          request, 500, "proxy_configuration_error", "The proxy has no usable secret key", e);
    }
    return send(request, call, body, new Answers(frontendApi, target, proxyUrl));
  }

  private static void requireForwardable(ProxyRequest request) throws BadRequestException {
    if (!METHODS.contains(request.getMethod())) {
      throw new BadRequestException("The method is not passed on");
    }
    String upgrade = request.getHeader("upgrade");
    if (upgrade != null && upgrade.toLowerCase(Locale.ROOT).contains("websocket")) {
      throw new BadRequestException("WebSockets are not passed on");
    }
  }

  private ProxyResponse send(
      ProxyRequest request, Call call, @Nullable RequestStream body, Answers answers) {
    if (timeout != null) {
      call.timeout().timeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    }
    try {
      Response response = call.execute();
      ProxyResponse answer = answers.read(response);
      if (answer != null) {
        return answer;
      }
      response.close();
      return error(request, 502, FAILED, "The answer of the Frontend API can't be passed on", null);
    } catch (IOException | RuntimeException e) {
      if (body != null && body.isBroken()) {
        return error(request, 400, FAILED, "The body of the request broke off", e);
      }
      return error(
          request,
          502,
          FAILED,
          e instanceof InterruptedIOException
              ? "The Frontend API has not answered in time"
              : "The Frontend API can't be reached",
          e);
    }
  }

  private static ProxyResponse error(
      ProxyRequest request, int status, String code, String message, @Nullable Exception failure) {
    return ProxyResponse.error(status, code, message, !request.getMethod().equals("HEAD"), failure);
  }

  /** Shows path and target. */
  @Override
  public String toString() {
    return "FrontendApiProxy{" + path + " -> " + frontendApi + "}";
  }
}
